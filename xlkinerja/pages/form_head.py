"""Above and below a form: the name of the office and the year, place and date, and who signs, from Identitas."""

from xlkinerja.pages.blocks import Block, Heading, Signatory, Signatures, Space
from xlkinerja.pages.form import Papers
from xlkinerja.pages.presentation import presentation
from xlkinerja.pages.signing import written_day
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.sheets.identitas import ENTITAS, SIGNERS
from xlkinerja.workbook.sheets.shared import SASARAN

#: Room to fill by hand where Identitas says nothing.
DOTS = "…" * 22
_SHORT_DOTS = "…" * 10
FIRST, SECOND = "Pihak Pertama", "Pihak Kedua"
#: What offices call a sasaran on paper where no setting and no header of their own says it.
_SASARAN_NAMES = {ENTITAS["kpu"]: "Sasaran Strategis", ENTITAS["sekretariat"]: "Sasaran Program/Kegiatan"}


def head(book: Book, *titles: str, office: bool = True) -> tuple[Block, ...]:
    """The titles, the first one largest, then the name of the office, in capitals as offices print them."""
    lines = [*titles, *([book.identity("satker")] if office else [])]
    looks = ("judul", *["subjudul"] * len(lines))
    written = [(line.upper(), look) for line, look in zip(lines, looks, strict=False) if line.strip()]
    return (*(Heading(line, look) for line, look in written), Space())


def revised(title: str, book: Book) -> str:
    """The title of a version: Perubahan Perjanjian Kinerja, Perubahan ke-2 …; the first as it is."""
    n = book.perubahan
    return title if not n else f"Perubahan {title}" if n == 1 else f"Perubahan ke-{n} {title}"


def of_year(title: str, book: Book) -> str:
    """The title with the year of the document: Rencana Kinerja Tahunan Tahun 2024; alone where it has none."""
    return f"{title} Tahun {book.tahun}" if book.tahun is not None else title


def period(book: Book) -> str:
    """Tahun 2020–2024, the years of a Renstra; one year where Identitas names no other, "" without any."""
    first, last = book.identity("tahun"), book.identity("tahun_akhir")
    years = "–".join(dict.fromkeys(y for y in (first, last) if y))
    return f"Tahun {years}" if years else ""


def sasaran_head(papers: Papers, book: Book) -> str:
    """What a sasaran is called: as Pengaturan says, else as the office heads its column, else by the entitas."""
    if papers.realisasi is not None:
        chosen = presentation(papers.realisasi).sasaran
        if chosen.casefold() != SASARAN.header.casefold():
            return chosen.replace(" / ", "/")
    headed = book.main.title("sasaran") if book.main else SASARAN.header
    if headed.casefold() != SASARAN.header.casefold():
        return headed
    return _SASARAN_NAMES.get(book.identity("entitas"), SASARAN.header)


def has_second(book: Book) -> bool:
    """Whether Identitas names a second party, by person or by office."""
    return bool(book.identity("pihak_kedua") or book.identity("jabatan_kedua"))


def parties(book: Book) -> tuple[Signatory, ...]:
    """Who signs a Perjanjian Kinerja, from left to right: the second party where there is one, then the first."""
    first = _signatory(book, "pertama", FIRST if has_second(book) else "")
    return (_signatory(book, "kedua", SECOND), first) if has_second(book) else (first,)


def signatures(book: Book, *, both: bool | None = None) -> Signatures:
    """Who signs an attachment, with place and date.

    That is as Identitas says; where it says nothing both parties where `both`, or where that is not said and a second
    party is named (a Perjanjian Kinerja), otherwise the first one alone, without "Pihak Pertama".
    """
    chosen = book.identity("penandatangan").casefold()
    if chosen in {s.casefold() for s in SIGNERS}:
        both = chosen == SIGNERS[1].casefold()
    elif both is None:
        both = has_second(book)
    who = parties(book) if both and has_second(book) else (_signatory(book, "pertama", ""),)
    return Signatures(who, place_and_date(book))


def signature(book: Book) -> Signatures:
    """The first party alone, as most attachments are signed, unless Identitas says that both parties sign."""
    return signatures(book, both=False)


def place_and_date(book: Book) -> str:
    """Contoh, 2 Januari 2024; dots to fill by hand for what Identitas leaves empty."""
    place = book.identity("tempat") or _SHORT_DOTS
    day = written_day(book.identitas.get("tanggal") or Cell(""))
    return f"{place}, {day or _SHORT_DOTS}"


def _signatory(book: Book, party: str, role: str) -> Signatory:
    """A party as it signs: dots for its office and its name where none is given, nothing for rank and NIP."""
    return Signatory(
        role,
        book.identity(f"jabatan_{party}") or DOTS,
        book.identity(f"pihak_{party}") or DOTS,
        book.identity(f"pangkat_{party}"),
        book.identity(f"nip_{party}"),
    )
