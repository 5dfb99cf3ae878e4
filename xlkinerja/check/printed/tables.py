"""What a Reviu workbook copies from a printed report: its tables as rows, and what each printed cell says."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.check.cross.joined import kode_of
from xlkinerja.check.cross.joining import Entri
from xlkinerja.check.values.cells import Bacaan, as_text, is_date, percents, unit_of
from xlkinerja.check.values.texts import fold, normal
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka, satuan_baku
from xlkinerja.kinerja.predikat import TANGGA_BAKU, Tangga, kenali
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.sheets.laporan_tables import DOKUMEN_LAPORAN, TABEL_LAPORAN, TINGKAT_LAPORAN

INDIKATOR, SASARAN = (t.casefold() for t in TINGKAT_LAPORAN)
#: Columns in which an empty cell means "as above".
KEPALA = ("letak", "tabel", "dokumen", "tingkat")

_DOKUMEN = {normal(nama): key for nama, key in DOKUMEN_LAPORAN.items()}
_BAB = re.compile(r"\s*bab\s+([ivxlc]+|[0-9]+)(?:\s*\.?\s*([a-z0-9])(?![a-z0-9]))?", re.IGNORECASE)
_KODE_AKHIR = re.compile(r"\(?\s*[0-9A-Z.]*[0-9]{3,}\s*\)?\s*\.?\s*$")


@dataclass(frozen=True, slots=True)
class BarisLaporan:
    """One printed row. `sasaran` is carried down inside its table; `sel_sasaran` is where it is written."""

    row: Row
    sasaran: str
    sel_sasaran: str
    entri: Entri

    @property
    def nama(self) -> str:
        """The indikator as printed; in a table of sasaran the name of the sasaran."""
        return self.row["indikator"].text or self.sasaran

    @property
    def sel(self) -> str:
        return self.row["indikator"].ref if self.row["indikator"].text else self.sel_sasaran


@dataclass(frozen=True, slots=True)
class TabelLaporan:
    """One printed table; `dokumen` is a value of DOKUMEN_LAPORAN, "" where it is not known."""

    nama: str
    letak: str
    dokumen: str
    tingkat: str
    baris: tuple[BarisLaporan, ...]

    @property
    def bab(self) -> tuple[str, str]:
        """Chapter and section of the report, ("iii", "b"); empty where Letak names none."""
        bagian = _BAB.match(self.letak)
        return (bagian[1].casefold(), (bagian[2] or "").casefold()) if bagian else ("", "")


@dataclass(frozen=True, slots=True)
class Cetakan:
    """Tables that together print one document once: those of one section, none of which repeats another."""

    tabel: tuple[TabelLaporan, ...]

    @property
    def dokumen(self) -> str:
        return self.tabel[0].dokumen

    @property
    def tingkat(self) -> str:
        return self.tabel[0].tingkat

    @property
    def baris(self) -> list[BarisLaporan]:
        return [b for t in self.tabel for b in t.baris]

    @property
    def nama(self) -> str:
        """«T3.2», or «III.B1 sampai III.B8»."""
        awal, akhir = self.tabel[0].nama, self.tabel[-1].nama
        return f"«{awal}»" if awal == akhir else f"«{awal}» sampai «{akhir}»"


def is_reviu(book: Book) -> bool:
    return book.kind == "reviu"


def printed_value(cell: Cell, tangga: tuple[Tangga, ...] = TANGGA_BAKU) -> Bacaan | None:
    """What a printed figure says; None where it is damaged, can be read in two ways, or says nothing."""
    if is_date(cell):
        return None
    if cell.number is not None:
        return Bacaan(percents(cell), unit_of(cell))
    if dikenal := kenali(cell.text, tangga):
        return Bacaan(None, "", predikat=dikenal[0])
    try:
        angka = baca_angka(cell.text)
    except AngkaRusak:
        return None
    if angka.ambigu:
        return None
    if angka.rentang:
        return Bacaan(angka.rentang[0], angka.satuan, angka.rentang[1])
    return None if angka.nilai is None else Bacaan(angka.nilai, angka.satuan)


def printed_number(cell: Cell) -> Decimal | None:
    """The single number that a printed figure says, units aside."""
    bacaan = printed_value(cell)
    return None if bacaan is None or bacaan.atas is not None else bacaan.nilai


def same_value(a: Bacaan, b: Bacaan) -> bool:
    """Equal values in units that do not contradict; a unit that only one of them has is another finding."""
    satu, dua = satuan_baku(a.satuan), satuan_baku(b.satuan)
    return a.besar == b.besar and (not satu or not dua or satu == dua)


def is_word(cell: Cell) -> bool:
    """Whether the cell holds words without any digit, such as a kategori."""
    return bool(cell.text) and not any(c.isdigit() for c in cell.text) and any(c.isalpha() for c in cell.text)


def uncoded(text: str, kode: str) -> str:
    """A printed text with one white space, without its own code at the end."""
    rapi, segmen = fold(text), kode.rpartition(".")[2]
    akhir = _KODE_AKHIR.search(rapi) if segmen else None
    return rapi[: akhir.start()] if akhir and segmen in akhir[0] else rapi


def plain(text: str, kode: str = "") -> str:
    """A printed text for comparing with its punctuation: without letter case, its own code, and a full stop."""
    return uncoded(text, kode).casefold().strip(" .")


def bare(text: str, kode: str = "") -> str:
    """The same without punctuation, as rows are joined by."""
    return normal(plain(text, kode))


def read_tables(book: Book) -> tuple[TabelLaporan, ...]:
    """The printed tables in the order in which they begin."""
    data = book.tables.get(TABEL_LAPORAN.name)
    if data is None:
        return ()
    baris: dict[tuple[str, ...], list[BarisLaporan]] = {}
    letak: dict[tuple[str, ...], str] = {}
    for kepala, row in headed(data.rows):
        kunci = (kepala["tabel"] or kepala["letak"], kepala["dokumen"], kepala["tingkat"])
        tabel = baris.setdefault(kunci, [])
        letak.setdefault(kunci, kepala["letak"])
        atas = tabel[-1] if tabel else None
        sendiri = bool(row["sasaran"].text)
        sasaran = row["sasaran"].text if sendiri or atas is None else atas.sasaran
        sel = row["sasaran"].ref if sendiri or atas is None else atas.sel_sasaran
        kode = kode_of(row)
        entri = Entri(bare(row["indikator"].text, kode), bare(sasaran, kode), kode)
        tabel.append(BarisLaporan(row, sasaran, sel, entri))
    return tuple(
        TabelLaporan(
            nama,
            letak[nama, dokumen, tingkat],
            _DOKUMEN.get(normal(dokumen), ""),
            SASARAN if normal(tingkat) == SASARAN else INDIKATOR,
            tuple(rows),
        )
        for (nama, dokumen, tingkat), rows in baris.items()
    )


def headed(rows: Sequence[Row]) -> Iterator[tuple[dict[str, str], Row]]:
    """Each row with its Letak, Tabel, Dokumen and Tingkat: an empty cell means "as above" inside one table."""
    kepala = dict.fromkeys(KEPALA, "")
    for row in rows:
        if row["tabel"].text and row["tabel"].text != kepala["tabel"]:
            kepala = dict.fromkeys(KEPALA, "") | {"letak": kepala["letak"]}
        kepala = {key: as_text(row[key]) or kepala[key] for key in KEPALA}
        yield kepala, row


def printings(tabel: Sequence[TabelLaporan]) -> tuple[Cetakan, ...]:
    """Tables put together: those of one section, document and level, until one repeats an indikator."""
    hasil: list[list[TabelLaporan]] = []
    terbuka: dict[tuple[object, ...], int] = {}
    for satu in tabel:
        kunci = (satu.bab, satu.dokumen, satu.tingkat)
        isi = {(b.entri.indikator, b.entri.sasaran) for b in satu.baris}
        lama = terbuka.get(kunci)
        if lama is not None and not any(
            (b.entri.indikator, b.entri.sasaran) in isi for t in hasil[lama] for b in t.baris
        ):
            hasil[lama].append(satu)
        else:
            terbuka[kunci] = len(hasil)
            hasil.append([satu])
    return tuple(Cetakan(tuple(t)) for t in hasil)
