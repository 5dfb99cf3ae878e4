"""Above and below a form: the name of the office and the year, place and date, and who signs, from Identitas."""

import re

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
#: A number in a cell has fifteen digits, a NIP eighteen.
_MOST_DIGITS = 10**15
_NIP = re.compile(r"^NIP\b[\s.:]*", re.IGNORECASE)
_FIRST, _BOTH = SIGNERS
_SECOND = "Pihak Kedua"
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


def said(book: Book, key: str) -> str:
    """A field of Identitas; "" where only a dash or dots keep its place."""
    text = book.identity(key)
    return text if any(letter.isalnum() for letter in text) else ""


def has_second(book: Book) -> bool:
    """Whether Identitas names a second party, by person or by office, or says that both sign."""
    named = said(book, "pihak_kedua") or said(book, "jabatan_kedua")
    return bool(named) or book.identity("penandatangan").casefold() == _BOTH.casefold()


def parties(book: Book) -> tuple[Signatory, ...]:
    """Who signs, from left to right: the second party where there is one, then the first; roles are those of a PK."""
    if not has_second(book):
        return (_signatory(book, "pertama", ""),)
    roles = (_SECOND, _FIRST) if book.kind == "pk" else ("", "")
    return (_signatory(book, "kedua", roles[0]), _signatory(book, "pertama", roles[1]))


def signature(book: Book) -> Signatures:
    """Who signs an attachment, with place and date: both where there are two, unless Identitas says the first alone."""
    alone = book.identity("penandatangan").casefold() == _FIRST.casefold()
    return Signatures((_signatory(book, "pertama", ""),) if alone else parties(book), place_and_date(book))


def place_and_date(book: Book) -> str:
    """Contoh, 2 Januari 2024; dots to fill by hand for what Identitas leaves empty."""
    place = said(book, "tempat") or _SHORT_DOTS
    day = written_day(book.identitas.get("tanggal") or Cell(""))
    return f"{place}, {day or _SHORT_DOTS}"


def _signatory(book: Book, party: str, role: str) -> Signatory:
    """A party as it signs: dots for its office and its name where none is given, nothing for rank and NIP."""
    return Signatory(
        role,
        said(book, f"jabatan_{party}") or DOTS,
        said(book, f"pihak_{party}") or DOTS,
        said(book, f"pangkat_{party}"),
        _nip(book, party),
    )


def _nip(book: Book, party: str) -> str:
    """The number alone, without a word that was typed before it; dots where the cell is a number that lost digits."""
    cell = book.identitas.get(f"nip_{party}")
    if cell is not None and cell.number is not None and cell.number >= _MOST_DIGITS:
        return _SHORT_DOTS
    return _NIP.sub("", said(book, f"nip_{party}"))
