"""A sheet is parted into its tables: at empty rows, at empty columns between tables, and below the lines of a title."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from xlkinerja.intake.blocks import Block, Cell, Heading, Paragraph, Place, Table
from xlkinerja.intake.sources.grid import Grid, finish
from xlkinerja.intake.sources.repeats import joined

#: Empty rows over which a table may go on.
_GAP = 2
_DEEP = 6  # partings within each other: a sheet of tables beside and below each other needs three
_LONG = 200  # characters: a longer line is no heading
_YEARS = range(1990, 2100)


class Box(NamedTuple):
    """Rows and columns of a sheet, 1-based, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


def blocks_of(grid: Grid) -> list[Block]:
    """Headings, paragraphs and tables of a sheet, from the top to the bottom and from the left to the right."""
    return joined(list(_blocks(grid)))


def _blocks(grid: Grid) -> Iterator[Block]:
    number = 0
    boxes = _continued(grid, list(_parts(grid, list(grid.cells), _DEEP)))
    for index, rows in enumerate(boxes):
        if _is_table(grid, rows):
            number += 1
            yield _table(grid, rows, number)
        else:
            above = any(_is_table(grid, later) for later in boxes[index + 1 : index + 4])
            yield from _lines(grid, rows, above=above)


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Runs of numbers that follow each other: 1 2 3 7 8 → (1, 3) (7, 8)."""
    runs: list[tuple[int, int]] = []
    for n in sorted(set(numbers)):
        if runs and runs[-1][1] == n - 1:
            runs[-1] = runs[-1][0], n
        else:
            runs.append((n, n))
    return runs


def _parts(grid: Grid, places: list[tuple[int, int]], deep: int) -> Iterator[Box]:
    """The parts of some filled places; lines of a title above a table are a part each."""
    of_row: dict[int, list[int]] = {}
    for row, column in places:
        of_row.setdefault(row, []).append(column)
    for top, bottom in _runs(of_row):
        first = top
        while first < bottom and _is_line(grid, first, of_row[first]):
            first += 1
        # below the title stands something with columns; a list of lines is left whole
        if first > top and not _is_line(grid, first, of_row[first]):
            for row in range(top, first):
                yield Box(row, min(of_row[row]), row, max(of_row[row]))
        else:
            first = top
        here = [(r, c) for r in range(first, bottom + 1) for c in of_row[r]]
        groups = _beside(grid, here) if deep else []
        if len(groups) > 1:
            for group in groups:
                yield from _parts(grid, group, deep - 1)
        else:
            columns = [c for _, c in here]
            yield Box(first, min(columns), bottom, max(columns))


def _is_line(grid: Grid, row: int, columns: list[int]) -> bool:
    return len({id(grid.cells[row, c]) for c in columns}) == 1


def _beside(grid: Grid, places: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Groups of places parted by empty columns. A column alone is no group: it belongs to its table."""
    groups: list[list[tuple[int, int]]] = []
    for left, right in _runs(c for _, c in places):
        group = [(r, c) for r, c in places if left <= c <= right]
        if groups and not (_wide(grid, groups[-1]) and _wide(grid, group)):
            groups[-1] += group
        else:
            groups.append(group)
    return groups


def _wide(grid: Grid, places: list[tuple[int, int]]) -> bool:
    """Whether two rows have two cells each."""
    of_row: dict[int, set[int]] = {}
    for place in places:
        of_row.setdefault(place[0], set()).add(id(grid.cells[place]))
    return sum(len(cells) > 1 for cells in of_row.values()) > 1


def _filled(grid: Grid, row: int, box: Box) -> list[Cell]:
    """The cells of a row, a merge once."""
    found = [grid.cells[row, c] for c in range(box.left, box.right + 1) if (row, c) in grid.cells]
    return list({id(cell): cell for cell in found}.values())


def _is_table(grid: Grid, rows: list[Box]) -> bool:
    return sum(len(_filled(grid, r, box)) > 1 for box in rows for r in range(box.top, box.bottom + 1)) > 1


def _continued(grid: Grid, boxes: list[Box]) -> list[list[Box]]:
    """Parts that belong together: a table that goes on below empty rows, with the bands between its parts.

    It goes on where a part within its columns begins with figures, which no header has; what begins with words only
    may be the header of another table, and is left for the one who knows headers.
    """
    found: list[list[Box]] = []
    waiting: list[Box] = []  # bands since the last table
    for box in boxes:
        table = found[-1] if found and len(found[-1]) and _is_table(grid, found[-1]) else None
        last = waiting[-1] if waiting else table[-1] if table else box
        near = table is not None and 0 < box.top - last.bottom <= _GAP + 1
        if table and near and _spans(table, box) and box.top == box.bottom and len(_filled(grid, box.top, box)) == 1:
            waiting.append(box)
            continue
        if table and near and _within(table, box) and _figures(grid, box):
            table += [*waiting, box]
        else:
            found += [[w] for w in waiting]
            found.append([box])
        waiting = []
    return [*found, *([w] for w in waiting)]


def _within(table: list[Box], box: Box) -> bool:
    return table[0].left <= box.left and box.right <= table[0].right


def _spans(table: list[Box], box: Box) -> bool:
    return (table[0].left, table[0].right) == (box.left, box.right)


def _figures(grid: Grid, box: Box) -> bool:
    """Whether the first row with several cells holds a figure that is no year, behind its first cell."""
    for row in range(box.top, box.bottom + 1):
        cells = _filled(grid, row, box)
        if len(cells) > 1:
            return any(_is_figure(cell) for cell in cells[1:])
    return False


def _is_figure(cell: Cell) -> bool:
    text = cell.text.strip()
    return text[:1].isdigit() and not (text.isdigit() and int(text) in _YEARS)


def _table(grid: Grid, boxes: list[Box], number: int) -> Table:
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    numbers = [r for box in boxes for r in range(box.top, box.bottom + 1)]
    rows = [[grid.at(r, c) for c in range(left, right + 1)] for r in numbers]
    return finish(rows, Place(grid.source, grid.part, number, boxes[0].top))


def _lines(grid: Grid, boxes: list[Box], *, above: bool) -> Iterator[Block]:
    for box in boxes:
        for row in range(box.top, box.bottom + 1):
            cells = _filled(grid, row, box)
            text = " ".join(cell.text for cell in cells).strip()
            if not text:
                continue
            place = cells[0].place
            if len(cells) == 1 and len(text) <= _LONG and (above or cells[0].bold or text.isupper()):
                yield Heading(text, place)
            else:
                yield Paragraph(text, place)
