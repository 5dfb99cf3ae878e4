"""A sheet as a sparse grid of cells before it is parted into tables, and the last step of every table."""

from collections.abc import Sequence
from functools import cached_property

from xlkinerja.intake.blocks import Notice, SourceCell, SourcePlace, SourceTable
from xlkinerja.workbook.address import ref

#: Cells of a source; the longest report of an office has some thousands.
MAX_CELLS = 100_000


class Grid:
    """Filled cells by (row, column), both 1-based; a merge stands at every place that it covers."""

    def __init__(self, source: str, part: str) -> None:
        self.source, self.part = source, part
        self.cells: dict[tuple[int, int], SourceCell] = {}

    def put(self, column: int, row: int, cell: SourceCell) -> None:
        """Take in a cell at the place where it begins, over all that it covers."""
        for r in range(row, row + cell.rows):
            for c in range(column, column + cell.columns):
                self.cells[r, c] = cell

    def holds(self, column: int, row: int) -> bool:
        """Whether something stands at a place, be it the lower part of a merge, whose own content nobody sees."""
        return (row, column) in self.cells

    @cached_property
    def columns(self) -> dict[int, list[int]]:
        """The filled columns of every row in order, once nothing more is put."""
        found: dict[int, list[int]] = {}
        for row, column in sorted(self.cells):
            found.setdefault(row, []).append(column)
        return found

    def at(self, row: int, column: int) -> SourceCell:
        """The cell of a place; an empty one where nothing stands."""
        found = self.cells.get((row, column))
        return found or SourceCell(None, "", SourcePlace(self.source, self.part, 0, row, ref(column, row)))


def hidden(source: str, part: str) -> Notice:
    """What is told of a sheet that is not shown."""
    pesan = f"Lembar «{part}» tersembunyi dan tidak diambil; tampilkan lembar itu bila isinya diperlukan."
    return Notice(pesan, SourcePlace(source, part))


def finish(rows: Sequence[Sequence[SourceCell]], place: SourcePlace, left: int = 0) -> SourceTable:
    """The table of a rectangular grid, its cells told their table; `left` is its first column in a sheet, from 1.

    Rows and columns that nobody sees are left out: those in which nothing stands, and those that every cell of the
    one before covers too.
    """
    kept = [r for r, row in enumerate(rows) if any(c.text for c in row) and not _same(row, rows[r - 1] if r else ())]
    columns = list(zip(*(rows[r] for r in kept), strict=True))
    shown = [
        c for c, column in enumerate(columns)
        if any(cell.text for cell in column) and not _same(column, columns[c - 1] if c else ())
    ]  # fmt: skip
    heights: dict[int, set[int]] = {}
    widths: dict[int, set[int]] = {}
    for r in kept:
        for c in shown:
            heights.setdefault(id(rows[r][c]), set()).add(r)
            widths.setdefault(id(rows[r][c]), set()).add(c)
    made: dict[int, SourceCell] = {}

    def made_of(cell: SourceCell) -> SourceCell:
        if id(cell) not in made:
            told = cell.place._replace(table=place.table)
            made[id(cell)] = cell._replace(place=told, rows=len(heights[id(cell)]), columns=len(widths[id(cell)]))
        return made[id(cell)]

    made_rows = tuple(tuple(made_of(rows[r][c]) for c in shown) for r in kept)
    return SourceTable(made_rows, place, tuple(left + c for c in shown), 0 if left else len(columns))


def _same(line: Sequence[SourceCell], before: Sequence[SourceCell]) -> bool:
    return bool(before) and all(cell is other for cell, other in zip(line, before, strict=True))
