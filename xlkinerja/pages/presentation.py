"""How the Ikhtisar is printed: what Pengaturan says about its looks, with the defaults where it says nothing."""

from typing import NamedTuple

from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN, PRESENTATION
from xlkinerja.workbook.sheets.referensi import IKHTISAR_STYLES, TERBILANG

_FIELDS = PENGATURAN.by_key | PRESENTATION.by_key


class Presentation(NamedTuple):
    """Choices that change no figure. `sasaran` is what a sasaran is called, `terbilang` which numbers go in words."""

    style: str = IKHTISAR_STYLES[0]
    sasaran: str = "Sasaran"
    kategori: bool = True
    average: bool = True
    numbers: bool = True
    percent: bool = False
    signature: bool = True
    terbilang: str = TERBILANG[0]

    @property
    def indikator(self) -> str:
        """Indikator Kinerja Program/Kegiatan beside Sasaran Program/Kegiatan; Indikator Kinerja beside the others."""
        kind = self.sasaran.removeprefix("Sasaran").strip()
        return "Indikator Kinerja" if kind.casefold() in {"", "strategis"} else f"Indikator Kinerja {kind}"

    @property
    def sasaran_in_prose(self) -> str:
        return "sasaran strategis" if self.sasaran.casefold() == "sasaran" else self.sasaran.lower().replace(" / ", "/")


def presentation(book: Book, style: str = "") -> Presentation:
    """What Pengaturan says; `style` (pita or kolom) overrides its style. Without a scale there is no Kategori."""

    def text(key: str) -> str:
        written = (book.pengaturan.get(key) or Cell("")).text
        return written or str(_FIELDS[key].default)

    def yes(key: str) -> bool:
        written = text(key).casefold()
        return written == "ya" if written in {"ya", "tidak"} else _FIELDS[key].default == "Ya"

    def one_of(key: str, choices: tuple[str, ...]) -> str:
        return text(key).lower() if text(key).lower() in choices else choices[0]

    return Presentation(
        style=style if style in IKHTISAR_STYLES else one_of("gaya", IKHTISAR_STYLES),
        sasaran=text("sebutan_sasaran"),
        kategori=yes("kolom_kategori") and bool(book_aturan(book).skala),
        average=yes("baris_rerata"),
        numbers=yes("nomor_urut"),
        percent=yes("tanda_persen"),
        signature=yes("tanda_tangan"),
        terbilang=one_of("terbilang", TERBILANG),
    )


def percent_code(decimals: int, how: Presentation) -> str:
    """Number format of a percentage that is a number out of 100."""
    return "#,##0" + ("." + "0" * decimals if decimals else "") + ('"%"' if how.percent else "")
