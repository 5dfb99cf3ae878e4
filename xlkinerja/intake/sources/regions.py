"""A sheet is parted into its tables: at empty rows, at empty columns between tables, and below the lines of a title."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from xlkinerja.intake.blocks import Block, Notice, SourceCell, SourceHeading, SourceParagraph, SourcePlace, SourceTable
from xlkinerja.intake.cells import is_read
from xlkinerja.intake.sources.grid import Grid, finish
from xlkinerja.intake.sources.repeats import joined
from xlkinerja.intake.titles import aim_of, is_page_line, sasaran_of
from xlkinerja.workbook.address import MAX_COLUMN, ref, split_ref

#: Empty rows over which a table may go on.
_GAP = 2
_NEIGHBOURS = 8  # parts that may stand between a table and what goes on below it
_DEEP = 6  # partings within each other: a sheet of tables beside and below each other needs three
_LONG = 200  # characters: a longer line is no heading
#: Places of all tables of a sheet, empty ones too; where there are more, cells are scattered over it.
MAX_AREA = 1_000_000
_YEARS = range(1990, 2100)


class _Box(NamedTuple):
    """Rows and columns of a sheet, 1-based, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


def blocks_of(grid: Grid) -> list[Block]:
    """Headings, paragraphs and tables of a sheet, from the top to the bottom and from the left to the right."""
    return joined(list(_blocks(grid)))


def _blocks(grid: Grid) -> Iterator[Block]:
    number = area = 0
    boxes = _continued(grid, list(_parts(grid, list(grid.cells), _DEEP)))
    above: set[tuple[int, int]] = set()  # columns of the tables so far
    whole = any(_is_table(grid, rows) for rows in boxes)
    for index, rows in enumerate(boxes):
        full = _is_table(grid, rows)
        if full or _is_rest(grid, rows, above if whole else None):
            if full:
                above.add((rows[-1].left, rows[-1].right))
            area += _size(rows)
            if area > MAX_AREA:
                first = ref(rows[0].left, rows[0].top)
                pesan = f"Mulai sel {first} tidak ada yang diambil: isinya berserakan, jauh lebih luas daripada tabel."
                yield Notice(pesan, SourcePlace(grid.source, grid.part, cell=first))
                return
            number += 1
            yield _table(grid, rows, number)
        else:
            titles = any(_is_table(grid, later) for later in boxes[index + 1 : index + 4])
            yield from _lines(grid, rows, above=titles)


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Runs of numbers that follow each other: 1 2 3 7 8 → (1, 3) (7, 8)."""
    runs: list[tuple[int, int]] = []
    for n in sorted(set(numbers)):
        if runs and runs[-1][1] == n - 1:
            runs[-1] = runs[-1][0], n
        else:
            runs.append((n, n))
    return runs


def _parts(grid: Grid, places: list[tuple[int, int]], deep: int) -> Iterator[_Box]:
    """The parts of some filled places; lines of a title above a table are a part each."""
    of_row: dict[int, list[int]] = {}
    for row, column in places:
        of_row.setdefault(row, []).append(column)
    for top, bottom in _runs(of_row):
        first = top
        while first < bottom and _is_line(grid, first, of_row[first]):
            first += 1
        if first > top and _is_upper_header(grid.cells[first - 1, of_row[first - 1][0]], of_row[first]):
            first -= 1
        first -= _bands_above(grid, of_row, _Box(first, 0, bottom, MAX_COLUMN), first - top)
        # below the title stands something with columns; a list of lines is left whole
        if first > top and not (first == bottom and _is_line(grid, first, of_row[first])):
            for row in range(top, first):
                yield _Box(row, min(of_row[row]), row, max(of_row[row]))
        else:
            first = top
        here = [(r, c) for r in range(first, bottom + 1) for c in of_row[r]]
        groups = _beside(grid, here) if deep else []
        if len(groups) > 1:
            for group in groups:
                yield from _parts(grid, group, deep - 1)
        else:
            columns = [c for _, c in here]
            yield _Box(first, min(columns), bottom, max(columns))


def _is_line(grid: Grid, row: int, columns: list[int]) -> bool:
    return len({id(grid.cells[row, c]) for c in columns}) == 1


def _is_upper_header(cell: SourceCell, below: list[int]) -> bool:
    """Whether a merged line covers only some of the columns below, none of the first: Triwulan over I to IV."""
    left, right = min(below), max(below)
    column = split_ref(cell.place.cell)[0]
    return cell.columns > 1 and left < column <= right and cell.columns * 3 <= (right - left + 1) * 2


def _bands_above(grid: Grid, of_row: dict[int, list[int]], below: _Box, most: int) -> int:
    """How many of the lines right above are bands of the rows below and no titles.

    They are merged over all columns there, and what is below has no header.
    """
    if not most or not _figures(grid, below):
        return 0
    columns = {c for row in range(below.top, below.bottom + 1) for c in of_row[row]}
    lines = (of_row[row] for row in range(below.top - 1, below.top - 1 - most, -1))
    return sum(1 for _ in takewhile(lambda line: len(line) > 1 and columns <= set(line), lines))


def _beside(grid: Grid, places: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Groups of places parted by empty columns. A column alone is no group: it belongs to its table."""
    of_column: dict[int, list[tuple[int, int]]] = {}
    for place in places:
        of_column.setdefault(place[1], []).append(place)
    groups: list[list[tuple[int, int]]] = []
    wide = False  # whether the last group has columns
    for left, right in _runs(of_column):
        group = [place for c in range(left, right + 1) for place in of_column[c]]
        if groups and not (wide and _wide(grid, group)):
            groups[-1] += group
            wide = wide or _wide(grid, groups[-1])
        else:
            groups.append(group)
            wide = _wide(grid, group)
    return groups


def _wide(grid: Grid, places: list[tuple[int, int]]) -> bool:
    """Whether two rows have two cells each."""
    of_row: dict[int, set[int]] = {}
    for place in places:
        of_row.setdefault(place[0], set()).add(id(grid.cells[place]))
    return sum(len(cells) > 1 for cells in of_row.values()) > 1


def _filled(grid: Grid, row: int, box: _Box) -> list[SourceCell]:
    """The cells of a row, a merge once."""
    columns = grid.columns.get(row, [])
    within = columns[bisect_left(columns, box.left) : bisect_right(columns, box.right)]
    found = [grid.cells[row, c] for c in within]
    return list({id(cell): cell for cell in found}.values())


def _is_table(grid: Grid, rows: list[_Box]) -> bool:
    several = (r for box in rows for r in range(box.top, box.bottom + 1) if len(_filled(grid, r, box)) > 1)
    return len(list(islice(several, 2))) > 1  # not looked through to its end


def _is_rest(grid: Grid, rows: list[_Box], above: set[tuple[int, int]] | None) -> bool:
    """Whether a part is the rest of a table above, on a page of its own: one row within its columns, with a figure.

    Bands may stand around the row. Without `above` no table stands in this sheet: it may stand in the one before.
    """
    box = rows[0]
    within = above is None or any(left <= box.left and box.right <= right for left, right in above)
    if len(rows) > 1 or not within:
        return False
    lines = (_filled(grid, row, box) for row in range(box.top, box.bottom + 1))
    several = [cells for cells in lines if len(cells) > 1]
    return len(several) == 1 and (len(several[0]) > 2 or is_read(several[0][1].text))


def _continued(grid: Grid, boxes: list[_Box]) -> list[list[_Box]]:
    """Parts that belong together: a table that goes on below empty rows, with the bands between its parts.

    It goes on where a part within its columns begins with figures, which no header has; what begins with words only
    may be the header of another table, and is left for the one who knows headers. Below a line that says that the
    table goes on it goes on.
    """
    found: list[list[_Box]] = []
    waiting: list[_Box] = []  # bands below a table, whose next part has not come yet
    for box in boxes:
        table = _table_above(grid, found, [*waiting, box])
        if table and _is_band(grid, box) and (_same_width(table[0], box) or _says_it_goes_on(grid, box)):
            waiting.append(box)
        elif table and (_figures(grid, box) or (_after_page_line(grid, waiting) and not _is_band(grid, box))):
            table += [*waiting, box]
            waiting = []
        else:
            found += [*([w] for w in waiting), [box]]
            waiting = []
    return [*found, *([w] for w in waiting)]


def _table_above(grid: Grid, found: list[list[_Box]], below: list[_Box]) -> list[_Box] | None:
    """The table close above some parts within its columns, each close to the next, and no other part between."""
    between: list[_Box] = []
    for boxes in reversed(found[-_NEIGHBOURS:]):
        first, last = boxes[0], boxes[-1]
        near = all(0 < later.top - box.bottom <= _GAP + 1 for box, later in pairwise([last, *below]))
        if near and first.left <= below[-1].left and below[-1].right <= first.right and _is_table(grid, boxes):
            parted = any(b.top > last.bottom and b.left <= first.right and first.left <= b.right for b in between)
            return None if parted else boxes
        between += boxes
    return None


def _is_band(grid: Grid, box: _Box) -> bool:
    return box.top == box.bottom and len(_filled(grid, box.top, box)) == 1


def _same_width(table: _Box, box: _Box) -> bool:
    return (table.left, table.right) == (box.left, box.right)


def _says_it_goes_on(grid: Grid, box: _Box) -> bool:
    """Whether a line is one of the page, or names the sasaran or tujuan of rows below."""
    text = _filled(grid, box.top, box)[0].text
    return is_page_line(text) or bool(sasaran_of(text) or aim_of(text))


def _after_page_line(grid: Grid, waiting: list[_Box]) -> bool:
    return bool(waiting) and is_page_line(_filled(grid, waiting[-1].top, waiting[-1])[0].text)


def _figures(grid: Grid, box: _Box) -> bool:
    """Whether the first row with several cells holds a figure that is no year, behind its first cell."""
    for row in range(box.top, box.bottom + 1):
        cells = _filled(grid, row, box)
        if len(cells) > 1:
            return any(_is_figure(cell) for cell in cells[1:])
    return False


def _is_figure(cell: SourceCell) -> bool:
    text = cell.text.strip()
    return text[:1].isdigit() and not (text.isdigit() and int(text) in _YEARS)


def _table(grid: Grid, boxes: list[_Box], number: int) -> SourceTable:
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    numbers = [r for box in boxes for r in range(box.top, box.bottom + 1)]
    rows = [[grid.at(r, c) for c in range(left, right + 1)] for r in numbers]
    return finish(rows, SourcePlace(grid.source, grid.part, number, boxes[0].top), left)


def _size(boxes: list[_Box]) -> int:
    width = max(b.right for b in boxes) - min(b.left for b in boxes) + 1
    return width * sum(b.bottom - b.top + 1 for b in boxes)


def _lines(grid: Grid, boxes: list[_Box], *, above: bool) -> Iterator[Block]:
    for box in boxes:
        for row in range(box.top, box.bottom + 1):
            cells = _filled(grid, row, box)
            text = " ".join(cell.text for cell in cells).strip()
            if not text:
                continue
            place = cells[0].place
            if len(cells) == 1 and len(text) <= _LONG and (above or cells[0].bold or text.isupper()):
                yield SourceHeading(text, place)
            else:
                yield SourceParagraph(text, place)
