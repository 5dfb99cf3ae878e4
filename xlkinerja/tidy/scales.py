"""Percentages of one column on one scale: 0,85 shown as 85% among cells that hold 85 becomes 85.

The number format says what such a cell means, so its meaning stays. A row is taken as a whole, because its capaian is
a ratio; what it is taken for another figure by, or may be, is left.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from xlkinerja.check.values.cells import FAR, Wrong, examine, is_date, is_predikat, mixed_scale, unit_of
from xlkinerja.kinerja.angka import plain_satuan, write_angka
from xlkinerja.tidy.change import Change, Told, Untouched
from xlkinerja.workbook.book import Cell, Row, TableData
from xlkinerja.workbook.layout import CellKind

SCALE = "skala persen sama dengan sel lain di kolomnya atau barisnya, tanpa format persen"
_MEASURED = frozenset({CellKind.VALUE, CellKind.TRIWULAN, CellKind.ANGKA})
#: A cell that shows more (8.500%) was typed into a cell whose format somebody did not see.
_MOST = Decimal(10)
_PERCENT = plain_satuan("%")


@dataclass(frozen=True)
class _Percentages:
    """A row in percent: its cells in percent format and its plain numbers, by column; why it is left, "" else."""

    row: Row
    shown: dict[str, Cell] = field(default_factory=dict)
    plain: dict[str, Cell] = field(default_factory=dict)
    obstacle: str = ""


def in_table(table: TableData, read_by_others: Container[tuple[str, str]]) -> Iterator[Told]:
    """The cells in percent format of the columns that hold plain percentages too, row by row.

    `read_by_others` are cells, by sheet and address, with which formulas of the office compute.
    """
    rows = [
        _sorted(table, row, read_by_others)
        for row in table.indikator
        if plain_satuan(row["satuan"].text) == _PERCENT and not is_predikat(row)
    ]
    changed = _mixed(rows)
    for one in rows:
        if one.row.number in changed and not one.obstacle:
            for cell in one.shown.values():
                value = (cell.number or Decimal(0)) * 100
                yield Change(table.sheet, cell.ref, _shown(cell), value, SCALE, form="General")
        elif one.row.number in changed:
            for cell in one.shown.values():
                yield Untouched(table.sheet, cell.ref, _shown(cell), one.obstacle, _kode(one))
    yield from (_may_be(table, row) for row in table.indikator if row.number not in changed and _doubtful(row))


def _mixed(rows: list[_Percentages]) -> set[int]:
    """The numbers of the rows in percent format that share a row or a column with plain percentages.

    A row that becomes plain makes its other columns plain as well, so it goes on until nothing is mixed.
    """
    columns = {key for one in rows for key, cell in one.plain.items() if _certain(cell)}
    found: set[int] = set()
    while True:
        more = {
            one.row.number
            for one in rows
            if one.row.number not in found and one.shown and (one.plain or one.shown.keys() & columns)
        }
        if not more:
            return found
        found |= more
        columns |= {key for one in rows if one.row.number in more and not one.obstacle for key in one.shown}


def _sorted(table: TableData, row: Row, read_by_others: Container[tuple[str, str]]) -> _Percentages:
    one = _Percentages(row)
    measured = (c for c in table.table.columns if c.kind in _MEASURED and not c.computed)
    cells = {c.key: row[c.key] for c in measured if c.key in table.letters}
    for key, cell in cells.items():
        if cell.number is not None:
            (one.shown if cell.percent else one.plain)[key] = cell
    flaws = (examine(table.table.by_key[key], row) for key in cells)
    if any(flaw is not None and flaw.wrong is not Wrong.DASH for flaw in flaws):
        obstacle = "di barisnya ada teks yang bukan angka"
    elif any(is_date(cell) or cell.error for cell in cells.values()):
        obstacle = "di barisnya ada tanggal atau galat"
    elif any(cell.formula is not None for cell in cells.values()):
        obstacle = "di barisnya ada rumus"
    elif any((table.sheet, cell.ref) in read_by_others for cell in one.shown.values()):
        obstacle = "ada rumus Anda yang membacanya"
    elif any(plain_satuan(unit) != _PERCENT for unit in _units(row, cells)):
        obstacle = "di barisnya ada satuan lain"
    elif any((cell.number or 0) > _MOST for cell in one.shown.values()):
        obstacle = "persennya terlalu besar untuk dipastikan"
    elif not _apart(one):
        obstacle = "skala persen di barisnya berbeda, atau tampak begitu; ketik ulang"
    else:
        return one
    return _Percentages(row, one.shown, one.plain, obstacle)


def _units(row: Row, cells: dict[str, Cell]) -> list[str]:
    """Units that the row names beside its Satuan."""
    return [unit for unit in (row["satuan_realisasi"].text, *map(unit_of, cells.values())) if unit]


def _apart(one: _Percentages) -> bool:
    """Whether its plain numbers are surely percentages: above 1, and too far from the others to be of their scale."""
    plain = [c.number for c in one.plain.values() if c.number]
    shown = [c.number for c in one.shown.values() if c.number]
    return not shown or all(p > 1 and max(p / s, s / p) >= FAR for p in plain for s in shown if s > 0)


def _certain(cell: Cell) -> bool:
    """Whether a plain number is a percentage and no fraction of one."""
    return cell.number is not None and cell.number > 1


def _doubtful(row: Row) -> bool:
    """Whether target and realisasi of a row may be of two scales, or are in no unit that says so."""
    satuan = plain_satuan(row["satuan"].text)
    if is_predikat(row) or satuan not in ("", _PERCENT) or "realisasi" not in row.cells:
        return False
    return mixed_scale(row["target"], row["realisasi"], percent=satuan == _PERCENT) is not None


def _may_be(table: TableData, row: Row) -> Untouched:
    cell = row["target"] if row["target"].percent else row["realisasi"]
    alasan = "skala persen target dan realisasi berbeda, atau tampak begitu; ketik ulang keduanya"
    return Untouched(table.sheet, cell.ref, _shown(cell), alasan, "XK205")


def _kode(one: _Percentages) -> str:
    return "XK205" if _doubtful(one.row) else ""


def _shown(cell: Cell) -> str:
    number = cell.number or Decimal(0)
    return f"{write_angka(number * 100)}%" if cell.percent else write_angka(number)
