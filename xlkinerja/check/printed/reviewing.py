"""Words and places that the rules on a printed report share."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from xlkinerja.check.cross.joined import Entry
from xlkinerja.check.printed.comparison import PrintedPair
from xlkinerja.check.printed.laporan import Laporan, Measurement
from xlkinerja.check.printed.tables import PrintedTable
from xlkinerja.check.values.places import Place, in_row
from xlkinerja.workbook.book import Cell, Row
from xlkinerja.workbook.sheets.angka_narasi import ANGKA_NARASI
from xlkinerja.workbook.sheets.laporan_tables import LAPORAN_TABLES

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


def at(laporan: Laporan, cell: Cell | str) -> Place:
    """A cell of the sheet Tabel Laporan."""
    return Place(laporan.book, LAPORAN_TABLES.name, cell if isinstance(cell, str) else cell.ref)


def at_narasi(laporan: Laporan, cell: Cell) -> Place:
    """A cell of the sheet Angka Narasi."""
    return Place(laporan.book, ANGKA_NARASI.name, cell.ref)


def at_workbook(laporan: Laporan, entry: Entry, column: str = "indikator") -> Place:
    """The cell of a column in the main sheet of the workbook that a printed row was joined to."""
    return in_row(laporan.book_of(entry.document), entry.row, column)[0]


def book_name(laporan: Laporan, document: int) -> str:
    return laporan.book_of(document).document_name


def called(one: PrintedTable) -> str:
    return f"tabel «{one.name}»" if one.name else "tabel laporan"


def other_reprints(
    laporan: Laporan | None, members: Iterable[Entry], column: str, said: Callable[[PrintedPair], str]
) -> tuple[str, tuple[Place, ...]]:
    """Where the report prints a row of a document otherwise than the document, in a sentence and as places.

    `said` gives the printed words that differ, "" for a reprint that agrees.
    """
    reprinted = laporan.reprinted(list(members)) if laporan else ()
    other = [(p, words) for p in reprinted if (words := said(p))]
    if laporan is None or not other:
        return "", ()
    named = ((book_name(laporan, p.reference.document), called(laporan.table_of(p.entry)), w) for p, w in other)
    sentence = ", ".join(f"{name} di {table} {words}" for name, table, words in named)
    return f" Dalam laporan tercetak {sentence}.", tuple(at(laporan, p.entry.row[column]) for p, _ in other)


def of_indikator(laporan: Laporan, indikator: Measurement | Entry, column: str) -> tuple[Row, tuple[Place, ...], str]:
    """The row of an indikator, the places of one of its columns (workbook first), and where it stands in words."""
    if isinstance(indikator, Measurement):
        return indikator.entry.row, (at(laporan, indikator.entry.row[column]),), called(indikator.table)
    printed = [p.entry for p in laporan.measured.values() if p.reference.key == indikator.key]
    places = (at_workbook(laporan, indikator, column), *(at(laporan, b.row[column]) for b in printed))
    letak = [called(laporan.table_of(b)) for b in printed] or [book_name(laporan, indikator.document)]
    return indikator.row, places, ", ".join(letak)


def grouped(every: Iterable[T], key: Callable[[T], K]) -> list[list[T]]:
    """Things with the same key together, in the order in which the keys first occur."""
    results: dict[K, list[T]] = {}
    for one in every:
        results.setdefault(key(one), []).append(one)
    return list(results.values())


def also_in(laporan: Laporan, measurements: Sequence[Measurement], column: str) -> tuple[Place, ...]:
    """The same cell in further printings."""
    return tuple(at(laporan, u.entry.row[column]) for u in measurements)
