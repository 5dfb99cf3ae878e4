"""What a Reviu workbook copies from a printed report: its tables as rows, and what each printed cell says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from xlkinerja.check.cross.joined import kode_of
from xlkinerja.check.cross.joining import Wording
from xlkinerja.check.values.cells import Reading, as_text, is_date, percents, unit_of
from xlkinerja.check.values.places import Place
from xlkinerja.check.values.texts import fold, normal, unnumbered
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka, plain_satuan, read_bound
from xlkinerja.kinerja.predikat import DEFAULT_TANGGA, Tangga, recognise
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.sheets.laporan_tables import LAPORAN_DOCUMENTS, LAPORAN_TABLES, TINGKAT_LAPORAN

INDIKATOR, SASARAN = (t.casefold() for t in TINGKAT_LAPORAN)
#: Columns in which an empty cell means "as above".
HEADERS = ("letak", "tabel", "dokumen", "tingkat")

_DOCUMENT_KEYS = {normal(name): key for name, key in LAPORAN_DOCUMENTS.items()}
_CHAPTER = re.compile(r"\s*bab\s+([ivxlc]+|[0-9]+)(?:\s*\.?\s*([a-z0-9])(?![a-z0-9]))?", re.IGNORECASE)
_CLOSING_KODE = re.compile(r"\(?\s*[0-9A-Z.]*[0-9]{3,}\s*\)?\s*\.?\s*$")


class PrintedRow(NamedTuple):
    """One printed row, of the table that `letak` names in words: tabel «T3.2».

    `sasaran` is carried down inside its table; `sasaran_place` is where it is written.
    """

    row: Row
    letak: str
    sasaran: str
    sasaran_place: Place
    wording: Wording

    @property
    def name(self) -> str:
        """The indikator as printed; in a table of sasaran the name of the sasaran."""
        return self.row["indikator"].text or self.sasaran

    @property
    def place(self) -> Place:
        """The cell of that name."""
        return self.at("indikator") if self.row["indikator"].text else self.sasaran_place

    def at(self, column: str) -> Place:
        """The cell of a column on the sheet Tabel Laporan."""
        return Place(self.sasaran_place.book, LAPORAN_TABLES.name, self.row[column].ref)


@dataclass(frozen=True, eq=False)
class PrintedTable:
    """One printed table under its header, which says Letak, Tabel, Dokumen and Tingkat as they are written."""

    header: Mapping[str, str]
    rows: tuple[PrintedRow, ...]

    @property
    def name(self) -> str:
        return self.header["tabel"] or self.header["letak"]

    @cached_property
    def document(self) -> str:
        """A value of LAPORAN_DOCUMENTS, "" where it is not known."""
        return _DOCUMENT_KEYS.get(normal(self.header["dokumen"]), "")

    @cached_property
    def tingkat(self) -> str:
        return SASARAN if normal(self.header["tingkat"]) == SASARAN else INDIKATOR

    @property
    def chapter(self) -> tuple[str, str]:
        """Chapter and section of the report, ("iii", "b"); empty where Letak names none."""
        parts = _CHAPTER.match(self.header["letak"])
        return (parts[1].casefold(), (parts[2] or "").casefold()) if parts else ("", "")


class Printing(NamedTuple):
    """Tables that together print one document once: those of one section, none of which repeats another."""

    tables: tuple[PrintedTable, ...]

    @property
    def document(self) -> str:
        return self.tables[0].document

    @property
    def tingkat(self) -> str:
        return self.tables[0].tingkat

    @property
    def rows(self) -> list[PrintedRow]:
        return [b for t in self.tables for b in t.rows]

    @property
    def name(self) -> str:
        """«T3.2», or «III.B1 sampai III.B8»."""
        first, last = self.tables[0].name, self.tables[-1].name
        return f"«{first}»" if first == last else f"«{first}» sampai «{last}»"


def is_reviu(book: Book) -> bool:
    return book.kind == "reviu"


def printed_value(cell: Cell, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> Reading | None:
    """What a printed figure says; None where it is damaged, can be read in two ways, or says nothing."""
    if is_date(cell):
        return None
    if cell.number is not None:
        return Reading(percents(cell), unit_of(cell))
    if known := recognise(cell.text, tangga):
        return Reading(None, "", predikat=known[0])
    try:
        angka = baca_angka(cell.text)
    except AngkaRusak:
        return None
    if angka.ambiguous:
        return None
    if angka.span:
        return Reading(angka.span[0], angka.satuan, angka.span[1])
    return None if angka.value is None else Reading(angka.value, angka.satuan)


def printed_target(cell: Cell, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> Reading | None:
    """What a printed target says; of a bound that its figure meets, the figure: "≥ 90%" is 90%."""
    bound = read_bound(cell.text)
    return printed_value(Cell(cell.ref, bound[1]) if bound else cell, tangga)


def printed_number(cell: Cell) -> Decimal | None:
    """The single number that a printed figure says, units aside."""
    reading = printed_value(cell)
    return None if reading is None or reading.upper is not None else reading.value


def same_value(a: Reading, b: Reading) -> bool:
    """Equal values in units that do not contradict; a unit that only one of them has is another finding."""
    one, other = plain_satuan(a.satuan), plain_satuan(b.satuan)
    return a.magnitude == b.magnitude and (not one or not other or one == other)


def is_word(cell: Cell) -> bool:
    """Whether the cell holds words without any digit, such as a kategori."""
    return bool(cell.text) and not any(c.isdigit() for c in cell.text) and any(c.isalpha() for c in cell.text)


def uncoded(text: str, kode: str) -> str:
    """A printed text with one white space, without its running number and its own code at the end."""
    folded, segment = fold(unnumbered(text)), kode.rpartition(".")[2]
    closing = _CLOSING_KODE.search(folded) if segment else None
    return folded[: closing.start()] if closing and segment in closing[0] else folded


def plain(text: str, kode: str = "") -> str:
    """A printed text for comparing with its punctuation: without letter case, its own code, and a full stop."""
    return uncoded(text, kode).casefold().strip(" .")


def bare(text: str, kode: str = "") -> str:
    """The same without punctuation, as rows are joined by."""
    return normal(plain(text, kode))


def read_tables(book: Book) -> tuple[PrintedTable, ...]:
    """The printed tables in the order in which they begin."""
    data = book.tables.get(LAPORAN_TABLES.name)
    if data is None:
        return ()
    headers: dict[tuple[str, ...], Mapping[str, str]] = {}
    entries: dict[tuple[str, ...], list[PrintedRow]] = {}
    for header, row in headed(data.rows):
        key = (name := header["tabel"] or header["letak"], header["dokumen"], header["tingkat"])
        headers.setdefault(key, header)
        table = entries.setdefault(key, [])
        sasaran, place = row["sasaran"].text, Place(book, LAPORAN_TABLES.name, row["sasaran"].ref)
        if table and not sasaran:
            sasaran, place = table[-1].sasaran, table[-1].sasaran_place
        kode = kode_of(row)
        wording = Wording(bare(row["indikator"].text, kode), bare(sasaran, kode), kode)
        table.append(PrintedRow(row, f"tabel «{name}»" if name else "tabel laporan", sasaran, place, wording))
    return tuple(PrintedTable(headers[key], tuple(rows)) for key, rows in entries.items())


def headed(rows: Sequence[Row]) -> Iterator[tuple[dict[str, str], Row]]:
    """Each row with its Letak, Tabel, Dokumen and Tingkat: an empty cell means "as above" inside one table."""
    header = dict.fromkeys(HEADERS, "")
    for row in rows:
        if row["tabel"].text and row["tabel"].text != header["tabel"]:
            header = dict.fromkeys(HEADERS, "") | {"letak": header["letak"]}
        header = {key: as_text(row[key]) or header[key] for key in HEADERS}
        yield header, row


def printings(tables: Sequence[PrintedTable]) -> tuple[Printing, ...]:
    """Tables put together: those of one section, document and level, until one repeats an indikator."""
    results: list[list[PrintedTable]] = []
    latest: dict[tuple[object, ...], list[PrintedTable]] = {}
    for one in tables:
        key = (one.chapter, one.document, one.tingkat)
        if key not in latest or any(_repeats(t, one) for t in latest[key]):
            latest[key] = []
            results.append(latest[key])
        latest[key].append(one)
    return tuple(Printing(tuple(t)) for t in results)


def _repeats(earlier: PrintedTable, one: PrintedTable) -> bool:
    """Whether a table prints an indikator again: below the same sasaran, or where one of both names no sasaran."""
    sasaran: dict[str, set[str]] = {}
    for b in earlier.rows:
        sasaran.setdefault(b.wording.indikator, set()).add(b.wording.sasaran)
    named = ((b.wording.sasaran, sasaran[b.wording.indikator]) for b in one.rows if b.wording.indikator in sasaran)
    return any(not here or here in there or "" in there for here, there in named)
