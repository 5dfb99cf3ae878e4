"""What filling computes as steps on the open workbook.

Looks, merges and row heights travel as whole rows: the sheet is drawn by the same code as for a file, into a copy
without contents (the carrier), and the host copies its rows. Contents follow as one formula assignment an area. Copied
formulas would point into the carrier, so it has none. What stands already is known from the file, so nothing is asked.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from xlkinerja.hosts.live import Snapshot, refuse_password
from xlkinerja.hosts.steps import CellContent, Grid, Job, Kind, Source, Step
from xlkinerja.hosts.undoing import contents_back, typed, without_objects
from xlkinerja.pages.filling import Changes
from xlkinerja.workbook.address import ref, split_range, split_ref
from xlkinerja.workbook.cell_formulas import own_formulas, same_formula
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import ErrorValue, Package, RawCell
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.patches.chart import find_chart
from xlkinerja.workbook.patches.content import CellValue, ChartData, Formula, RowContent, SheetContent
from xlkinerja.workbook.patches.kept import pictures

_SHEET_NAMES = re.compile(r"(?:^|(?<=,))(?:'(?:[^']|'')*'|[^'!,]*)!")


@dataclass(frozen=True, slots=True)
class WrittenArea:
    """Contents of one area, written in one call."""

    sheet: str
    area: str
    grid: Grid


def carrier(shot: Snapshot, sheets: Mapping[str, SheetContent]) -> bytes:
    """The workbook with the looks, merges and heights of those sheets, and nothing in their cells."""
    empty = {
        name: replace(
            content,
            rows={n: _blank(r) for n, r in content.rows.items()},
            kept={address: kept._replace(bare=True) for address, kept in content.kept.items()},
        )
        for name, content in sheets.items()
    }
    return without_objects(shot.package, list(sheets), patch(shot.package, sheets=empty))


def _blank(row: RowContent) -> RowContent:
    return row._replace(cells={address: (None, style) for address, (_, style) in row.cells.items()})


def blocks(package: Package, cells: Mapping[str, Mapping[str, CellValue]]) -> list[WrittenArea]:
    """Cells as areas; those areas in which every formula stands already are left out."""
    found: list[WrittenArea] = []
    for sheet, wanted in cells.items():
        standing = package.read_sheet(sheet).cells
        for area, rows in _areas(wanted):
            if not all(_stands(standing.get(r), wanted[r]) for row in rows for r in row):
                found.append(WrittenArea(sheet, area, [[typed(wanted[r]) for r in row] for row in rows]))
    return found


def _areas(cells: Mapping[str, CellValue]) -> Iterator[tuple[str, list[list[str]]]]:
    """Addresses by area: neighbouring columns with the same run of rows belong together."""
    columns: dict[int, list[int]] = {}
    for column, row in sorted(split_ref(r) for r in cells):
        columns.setdefault(column, []).append(row)
    runs: dict[tuple[int, int], list[list[int]]] = {}  # first and last row → groups of columns
    for column, rows in columns.items():
        start = rows[0]
        for row, following in zip(rows, [*rows[1:], 0], strict=True):
            if following == row + 1:
                continue
            groups = runs.setdefault((start, row), [])
            if groups and groups[-1][-1] == column - 1:
                groups[-1].append(column)
            else:
                groups.append([column])
            start = following
    for (first, last), groups in runs.items():
        for group in groups:
            area = f"{ref(group[0], first)}:{ref(group[-1], last)}"
            yield area, [[ref(column, row) for column in group] for row in range(first, last + 1)]


def _stands(cell: RawCell | None, wanted: CellValue) -> bool:
    formula = cell.formula if cell else None
    return formula is not None and isinstance(wanted, Formula) and same_formula(formula, wanted.text)


def job(shot: Snapshot, new: Changes) -> Job:
    """The steps that write everything that filling would write into the file. Raises PatchRefused.

    Values are left to the host: it calculates when its old mode of calculation returns. The carrier, where sheets are
    drawn, is the caller's to add.
    """
    package = shot.package
    _refuse_missing(package, [*new.cells, *new.sheets])
    areas = blocks(package, new.cells)
    locked = refuse_password(package, {b.sheet for b in areas} | set(new.sheets))
    steps = [
        Step(Kind.CONTENTS, b.sheet, b.area, grid=b.grid, undo=contents_back(shot, b.sheet, b.area)) for b in areas
    ]
    for name, content in new.sheets.items():
        steps += _drawn(shot, name, content)
    steps += _printed(package, new.areas)
    steps += [step for name, chart in new.charts.items() for step in _chart(package, name, chart)]
    return Job(steps, locked)


def _refuse_missing(package: Package, names: Sequence[str]) -> None:
    present = [s.name for s in package.sheets]
    for name in names:
        if name not in present:
            raise PatchRefused(f"Lembar «{name}» tidak ada; yang ada: {', '.join(present)}. Tidak ada yang diubah.")


def _drawn(shot: Snapshot, name: str, content: SheetContent) -> Iterator[Step]:
    """Rows as far as something of ours stands, stood or moves; what the user typed below stays untouched.

    What they typed beside the drawing comes back in steps of its own: LibreOffice's rows come without contents.
    """
    last_column, last_row, width = _extent(shot.package, name, content)
    _refuse_stuck(shot.package, name, content, last_row)
    area, rows = f"A1:{ref(last_column, last_row)}", f"1:{last_row}"
    typed_cells = _typed_cells(shot.package, name, content)
    yield Step(Kind.ROWS, name, rows, Source.CARRIER, undo=contents_back(shot, name, area, rows))
    # what follows is taken back with the rows
    yield Step(Kind.CONTENTS, name, f"A1:{ref(width, last_row)}", grid=_grid(content, typed_cells, width, last_row))
    for address, value in typed_cells.items():
        column, row = split_ref(address)
        if column > width and row <= last_row and value not in (None, ""):
            yield Step(Kind.CONTENTS, name, address, grid=[[typed(value)]])


def _printed(package: Package, areas: Mapping[str, str]) -> Iterator[Step]:
    """Print areas that are others now.

    Undoing leaves the area that took a formula's place: LibreOffice lets nobody put the formula back, and prints every
    prepared row without an area.
    """
    for name, area in areas.items():
        standing = package.print_areas.get(name, "")
        old = _bare(standing)
        if old != area:
            back = () if "(" in standing else (Step(Kind.PRINT_AREA, name, value=old),)
            yield Step(Kind.PRINT_AREA, name, value=area, undo=back)


def _bare(area: str) -> str:
    """An area without the name of its sheet, which stands before each part."""
    return _SHEET_NAMES.sub("", area)


def _extent(package: Package, name: str, content: SheetContent) -> tuple[int, int, int]:
    """Last column and row of what is to be written, and the last column of ours.

    Where nothing of the user's moves, rows end with ours.
    """
    standing = package.read_sheet(name, blank=True)
    origins = {kept.origin for kept in content.kept.values()}
    drawn = [a for row in content.rows.values() for a in row.cells]
    ours = [split_ref(r) for r in [*drawn, *(r for r in standing.cells if r not in origins)]]
    moved = [split_ref(r) for a, k in content.kept.items() if a != k.origin for r in (a, k.origin)]
    last_row = max((r for _, r in [*ours, *moved]), default=1)
    merges = [split_range(m) for m in (*standing.merges, *content.merges)]
    last_row = max([last_row, *(r2 for _, r1, _, r2 in merges if r1 <= last_row)])
    beside = [split_ref(r) for r in [*origins, *content.kept]] + [m[2:] for m in merges]
    columns = [c for c, _ in ours] + [c for c, r in beside if r <= last_row]
    return max(columns, default=1), last_row, max((c for c, _ in ours), default=1)


def _refuse_stuck(package: Package, name: str, content: SheetContent, last_row: int) -> None:
    """A program cannot move pictures with rows, nor write a part of an array formula."""
    spread = own_formulas(package, name).spread
    stuck = sorted(r for r in spread if split_ref(r)[1] <= last_row)
    if stuck:
        raise PatchRefused(
            f"Sel {', '.join(stuck)} di lembar «{name}» memuat rumus larik di samping tabel. Tidak ada yang diubah. "
            "Pindahkan ke bawah tabel atau ke lembar lain, lalu ulangi."
        )
    below = [first for first, _ in pictures(package, name) if first > content.below]
    if content.down and below:
        raise PatchRefused(
            f"Tabel di lembar «{name}» memerlukan tempat gambar di baris {min(below)}. Tidak ada yang diubah. "
            f"Geser gambar itu {content.down} baris ke bawah, lalu ulangi."
        )


def _typed_cells(package: Package, name: str, content: SheetContent) -> dict[str, CellValue | ErrorValue]:
    """What the user typed, by the address at which it then stands."""
    cells = package.read_sheet(name, blank=True).cells
    return {
        address: cells[kept.origin].value if kept.formula is None else Formula(kept.formula, None)
        for address, kept in content.kept.items()
    }


def _grid(content: SheetContent, typed_cells: Mapping[str, CellValue | ErrorValue], columns: int, rows: int) -> Grid:
    values = dict(typed_cells) | {
        place: value for row in content.rows.values() for place, (value, _) in row.cells.items()
    }
    return [[typed(values.get(ref(c, r))) for c in range(1, columns + 1)] for r in range(1, rows + 1)]


def _chart(package: Package, name: str, data: ChartData) -> Iterator[Step]:
    """Points the series of the one chart that is ours at their cells, those that do not show them yet."""
    _, root = find_chart(package, name, data)
    series = [s for s in root.iterfind(".//{*}ser") if s.find("{*}val") is not None]
    old: list[list[CellContent]] = []
    wanted: list[list[CellContent]] = []
    for number, (now, then) in enumerate(zip(series, data.series, strict=False), 1):
        standing = [now.findtext(f"{{*}}{part}//{{*}}f") or "" for part in ("cat", "val")]
        refs = [data.categories.ref, then.ref]
        if not all(map(same_formula, standing, refs)):
            old.append([number, *(f"={r}" for r in standing)])
            wanted.append([number, *(f"={r}" for r in refs)])
    if wanted:
        count = str(len(series))
        yield Step(Kind.SERIES, name, count, grid=wanted, undo=(Step(Kind.SERIES, name, count, grid=old),))
