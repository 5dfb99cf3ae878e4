"""What the user typed on a drawn sheet stays where it is, or goes below the table where the table needs its place."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from xlkinerja.pages.area import Segment, ours
from xlkinerja.pages.drawing import Drawing
from xlkinerja.workbook.address import ref, split_range, split_ref
from xlkinerja.workbook.cell_formulas import OwnFormulas, own_formulas, with_rows
from xlkinerja.workbook.layout import Canvas
from xlkinerja.workbook.package import Package, RawCell
from xlkinerja.workbook.patch import PatchRefused
from xlkinerja.workbook.patches.content import Kept, SheetContent
from xlkinerja.workbook.patches.kept import commented, pictures

_GAP = 2  # rows between the table and what is moved below it, where there were as many


class Taken(NamedTuple):
    """A drawn sheet with what is kept on it, and what went where.

    `moved` are areas (from, to), `restored` cells of ours that had been typed over with what stood there, and
    `last_row` the last row of what is to be printed.
    """

    content: SheetContent
    moved: tuple[tuple[str, str], ...]
    restored: tuple[tuple[str, str], ...]
    last_row: int


class _Unit(NamedTuple):
    """A cell of the user's, or a merged area of theirs: first column and row, last column and row."""

    area: tuple[int, int, int, int]
    filled: bool

    @property
    def row(self) -> int:
        return self.area[1]


def take(package: Package, canvas: Canvas, drawing: Drawing, style: Callable[[str], int]) -> Taken:
    """The drawing as the sheet is to hold it, with everything that is the user's. Raises PatchRefused."""
    content, name = drawing.content(style), canvas.name
    if name not in {s.name for s in package.sheets}:
        return Taken(content, (), (), drawing.printed or drawing.last_row)  # who writes it says so
    sheet = package.read_sheet(name, blank=True)
    segments, foreign = ours(name, sheet.cells, drawing)
    units = _units(sheet.cells, sheet.merges, segments)
    old_last = max([*(s.row for s in segments), (canvas.chart_rows or (0, 0))[1]])
    floating = [rows for rows in pictures(package, name) if rows[0] > old_last]
    down = _down(drawing, units, [first for first, _ in floating], old_last)
    places = _places(drawing, units, old_last, down)
    formulas = own_formulas(package, name) if places else OwnFormulas()
    kept = _kept(sheet.cells, places, formulas, _rows(old_last, drawing.last_row, down))
    moved = {unit: row for unit, row in places.items() if unit.filled and row != unit.row}
    _refuse(package, name, moved, formulas)
    merges = [_area(u, places[u]) for u in places if u.area[:2] != u.area[2:]]
    width = len(drawing.widths)
    content = replace(
        content,
        merges=[*content.merges, *merges],
        kept=kept,
        kept_rows={u.row: row for u, row in moved.items() if u.row <= old_last and u.area[0] <= width},
        held=frozenset({s.row for s in segments}),
        below=old_last,
        down=down,
    )
    printed = [row + u.area[3] - u.row for u, row in places.items() if u.filled and u.area[0] <= width]
    return Taken(
        content,
        tuple(_listed(moved, old_last)),
        tuple((r, _shown(sheet.cells[r])) for r in sorted(foreign, key=lambda r: split_ref(r)[::-1])),
        max([drawing.printed or drawing.last_row, *printed, *(last + down for _, last in floating)]),
    )


def typed(package: Package, canvas: Canvas, drawing: Drawing) -> list[str]:
    """The texts on a drawn sheet that are the user's; `drawing` is what it is to hold."""
    if canvas.name not in {s.name for s in package.sheets}:
        return []
    cells = package.read_sheet(canvas.name).cells
    segments, foreign = ours(canvas.name, cells, drawing)
    held = {ref(c, s.row) for s in segments for c in range(s.first, s.last + 1)} - foreign
    return [c.value for r, c in cells.items() if r not in held and isinstance(c.value, str)]


def _units(cells: Mapping[str, RawCell], merges: Iterable[str], segments: Iterable[Segment]) -> list[_Unit]:
    """Everything on the sheet that no segment holds."""
    held = {(c, s.row) for s in segments for c in range(s.first, s.last + 1)}
    areas = [split_range(m) for m in merges]
    theirs = [a for a in areas if (a[0], a[1]) not in held]
    covered = {(c, r) for c1, r1, c2, r2 in theirs for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)}
    filled = {split_ref(r) for r, c in cells.items() if c.formula is not None or c.value is not None}
    units = [_Unit(a, (a[0], a[1]) in filled) for a in theirs]
    single = sorted({split_ref(r) for r in cells} - held - covered)
    units += [_Unit((*place, *place), place in filled) for place in single]
    return sorted(units, key=lambda u: (u.row, u.area[0]))


def _down(drawing: Drawing, units: Iterable[_Unit], floating: Iterable[int], old_last: int) -> int:
    """How many rows what stands below the old table has to go down; 0 where it fits."""
    width = len(drawing.widths)
    first = min((*(u.row for u in units if u.filled and u.row > old_last and u.area[0] <= width), *floating), default=0)
    gap = min(first - old_last, _GAP)
    return max(0, drawing.last_row + gap - first) if first else 0


def _places(drawing: Drawing, units: Iterable[_Unit], old_last: int, down: int) -> dict[_Unit, int]:
    """The row in which each of them then begins; what holds nothing gives way."""
    taken = {split_ref(a) for a in drawing.cells}
    places: dict[_Unit, int] = {}
    homeless: list[_Unit] = []
    for unit in units:
        row = unit.row + (down if unit.row > old_last else 0)
        if not _cells(unit, row) & taken:
            places[unit] = row
        elif unit.filled:
            homeless.append(unit)
    following = max([drawing.last_row, *(row + u.area[3] - u.row for u, row in places.items() if u.filled)]) + _GAP
    at: dict[int, int] = {}  # row of what has no place → its row below
    for unit in homeless:
        if unit.row not in at:
            at[unit.row] = following
        following = max(following, at[unit.row] + unit.area[3] - unit.row + 1)
        places[unit] = at[unit.row]
    return places


def _cells(unit: _Unit, row: int) -> set[tuple[int, int]]:
    c1, r1, c2, r2 = unit.area
    return {(c, r + row - r1) for c in range(c1, c2 + 1) for r in range(r1, r2 + 1)}


def _rows(old_last: int, new_last: int, down: int) -> Callable[[int], int]:
    """Where a row that a formula of theirs names then stands: the last of the table, or one of theirs below it."""

    def row(number: int) -> int:
        return new_last if number == old_last else number + down if number > old_last else number

    return row


def _kept(
    cells: Mapping[str, RawCell], places: Mapping[_Unit, int], formulas: OwnFormulas, row_of: Callable[[int], int]
) -> dict[str, Kept]:
    kept: dict[str, Kept] = {}
    for unit, row in places.items():
        c1, r1, c2, r2 = unit.area
        for number in range(r1, r2 + 1):
            for column in range(c1, c2 + 1):
                origin, target = ref(column, number), ref(column, number + row - r1)
                if origin not in cells:
                    continue
                text = formulas.texts.get(origin)
                as_it_is = text is None or origin in formulas.spread
                kept[target] = Kept(origin, None if as_it_is or text is None else with_rows(text, row_of))
    return kept


def _refuse(package: Package, name: str, moved: Mapping[_Unit, int], formulas: OwnFormulas) -> None:
    """What cannot move without loss is named, and nothing is changed."""
    comments = commented(package, name)
    for unit in moved:
        places = {ref(c, r) for c, r in _cells(unit, unit.row)}
        if stuck := sorted(places & comments) or sorted(places & formulas.spread):
            what = "berkomentar" if places & comments else "memuat rumus larik"
            raise PatchRefused(
                f"Tabel di lembar «{name}» memerlukan tempat sel {', '.join(stuck)} yang Anda isi dan yang {what}. "
                "Tidak ada yang diubah. Pindahkan sendiri sel itu beberapa baris ke bawah, lalu ulangi."
            )


def _listed(moved: Mapping[_Unit, int], old_last: int) -> Iterable[tuple[str, str]]:
    """What moved, as few areas as say it: everything below the table went together."""
    block = [(u, row) for u, row in moved.items() if u.row > old_last]
    if block:
        c1, c2 = min(u.area[0] for u, _ in block), max(u.area[2] for u, _ in block)
        r1, r2, down = min(u.row for u, _ in block), max(u.area[3] for u, _ in block), block[0][1] - block[0][0].row
        yield _named(c1, r1, c2, r2), _named(c1, r1 + down, c2, r2 + down)
    for unit, row in moved.items():
        if unit.row <= old_last:
            yield _named(*unit.area), _area(unit, row)


def _area(unit: _Unit, row: int) -> str:
    c1, r1, c2, r2 = unit.area
    return _named(c1, row, c2, r2 + row - r1)


def _named(c1: int, r1: int, c2: int, r2: int) -> str:
    first, last = ref(c1, r1), ref(c2, r2)
    return first if first == last else f"{first}:{last}"


def _shown(cell: RawCell) -> str:
    return f"={cell.formula}" if cell.formula is not None else str(getattr(cell.value, "text", cell.value))
