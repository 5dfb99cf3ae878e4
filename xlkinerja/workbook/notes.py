"""Rows inside a table that are none of its own: notes, typed averages, bands, the printed numbers of the columns."""

from collections.abc import Mapping
from itertools import pairwise

from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Cell
from xlkinerja.workbook.labels import begins_note, column_number, is_recap
from xlkinerja.workbook.layout import CellKind, Table

#: What belongs to an indikator beside its numbers.
_OF_INDIKATOR = ("satuan", "polarisasi", "konsolidasi", "berlaku")
_MIN_COUNT = 3
_MAX_NUMBER = 60


def is_note(table: Table, cells: Mapping[str, Cell]) -> bool:
    """Whether the row is a note or holds the numbers of the columns; `cells` are its declared columns by key.

    A row with a number or a unit of its own is none, whatever its words. Of a printed report every row is copied.
    """
    if any(c.kind is CellKind.TERCETAK for c in table.columns):
        return False
    typed = {key: cell for key, cell in cells.items() if cell.formula is None and not cell.empty}
    ordered = sorted(typed.values(), key=lambda cell: split_ref(cell.ref))
    if table.anchor in typed and _counts_up([_number(cell) for cell in ordered]):
        return True
    first = next((cell.text for cell in ordered if cell.text), "")
    if not begins_note(first) and not (is_recap(first) and "indikator" in table.by_key):
        return False
    angka = (c.key for c in table.columns if c.kind.numeric and not c.computed)
    own = [cells[key] for key in (*angka, *_OF_INDIKATOR) if key in cells]
    return all(cell.empty and cell.formula is None for cell in own)


def _counts_up(numbers: list[int | None]) -> bool:
    angka = [n for n in numbers if n is not None]
    return len(angka) == len(numbers) >= _MIN_COUNT and all(a < b for a, b in pairwise(angka))


def _number(cell: Cell) -> int | None:
    """The number of a column that the cell holds; Excel takes a typed (1) for −1."""
    if cell.number is None:
        return column_number(cell.text)
    value = abs(cell.number)
    return int(value) if value == value.to_integral_value() and value <= _MAX_NUMBER else None
