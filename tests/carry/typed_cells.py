"""How many cells of a set staff type, and how many of them `turunkan` gives: the same value in the same row."""

from pathlib import Path
from typing import NamedTuple

from xlkinerja.carry.routes import REVISED
from xlkinerja.carry.writing import new_workbook
from xlkinerja.check.cross.joined import rows_of
from xlkinerja.check.cross.joining import join
from xlkinerja.workbook.book import CARRIED_DOWN, Book, Row, TableData
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from


class Cells(NamedTuple):
    """Cells that are typed without `turunkan`, and those of them that it saves."""

    typed: int
    saved: int

    @property
    def share(self) -> float:
        """What is left to type, of what was typed before."""
        return (self.typed - self.saved) / self.typed


def book(data: bytes, name: str) -> Book:
    return book_from(Package.from_bytes(data), Path(name), name=name)


def count(files: dict[str, bytes]) -> Cells:
    """Both for a set, each document carried from the one before: RKT, PK, its change, Rencana Aksi, Realisasi."""
    books = {name: book(data, name) for name, data in files.items()}
    sources = {b.document_name: b for b in books.values()}
    newest = next((b for b in reversed(books.values()) if b.kind == "pk"), None)
    typed = saved = 0
    for b in books.values():
        source = {"pk": sources.get("PK" if b.perubahan else "RKT"), "rkt": None}.get(b.kind, newest)
        target = REVISED if b.perubahan else b.kind
        carried = book(new_workbook(source, target).data, "turunan.xlsx") if source else None
        for name, table in b.tables.items():
            typed += sum(len(typed_keys(table, row)) for row in table.rows)
            if carried is not None:
                saved += sum(len(typed_keys(table, row) & same(row, other)) for row, other in pairs(b, carried, name))
    return Cells(typed, saved)


def typed_keys(table: TableData, row: Row) -> set[str]:
    """Columns of a row in which somebody typed something."""
    return {
        key
        for key, cell in row.cells.items()
        if not table.table.by_key[key].computed and not cell.empty and cell.formula is None
    }


def pairs(b: Book, carried: Book, name: str) -> list[tuple[Row, Row]]:
    """Rows of a table that are the same one in both: by the joining of the checks, or, of a budget, by their name."""
    if b.main is not None and name == b.main.table.name:
        left, right = rows_of(0, b), rows_of(1, carried)
        joined = join([e.wording for e in left], [e.wording for e in right])
        return [(left[p.left].row, right[p.right].row) for p in joined]
    label = "uraian" if b.kind == "realisasi" else "program"
    named = {r[label].text: r for r in carried.tables[name].rows if r[label].text}
    return [(r, named[r[label].text]) for r in b.tables[name].rows if r[label].text in named]


def same(row: Row, other: Row) -> set[str]:
    """Columns in which both say the same, letter by letter; where empty means "as above", what they mean."""
    return {
        key
        for key, cell in row.cells.items()
        if key in other.cells
        and (
            row.carried.get(key) == other.carried.get(key)
            if key in CARRIED_DOWN
            else (cell.value, cell.percent) == (other[key].value, other[key].percent)
        )
    }
