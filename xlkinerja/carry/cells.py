"""What a cell of the source is in the target: a value to write, or a reason why a person must look."""

from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.values.cells import is_date, percents, read_value, unit_of
from xlkinerja.check.values.texts import fold
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.workbook.book import Cell, Row
from xlkinerja.workbook.layout import CellKind, Column
from xlkinerja.workbook.package import ErrorValue, RawCell
from xlkinerja.workbook.sheets.renstra import TARGETS

_MEASURED = frozenset({CellKind.VALUE, CellKind.ANGKA, CellKind.TRIWULAN})
_YEARS = frozenset(c.key for c in TARGETS)
#: Together they say what is to be reached.
BOUNDS = ("target", "target_maksimum")
_PERCENT = plain_satuan("%")


class Carried(NamedTuple):
    """A value for a cell of the target; `format` is the number format that holds its unit, "" where it needs none.

    With a `doubt` nothing is written.
    """

    value: Decimal | str | None
    format: str = ""
    doubt: str = ""


def plain(cell: Cell) -> Carried | None:
    """What a cell says where nothing is measured, as in a form; None where it says nothing."""
    if cell.empty:
        return (
            Carried(None, doubt="rumusnya belum dihitung") if cell.formula is not None and cell.value is None else None
        )
    if isinstance(cell.value, ErrorValue | bool):
        return Carried(None, doubt=f"berisi {cell.error or 'nilai benar/salah'}")
    if is_date(cell):
        return Carried(None, doubt="angkanya tampil sebagai tanggal")
    return Carried(cell.value)


def carried(cell: Cell, column: Column, row: Row) -> Carried | None:
    """What goes along of a cell of the source `row` into a `column`; None where it says nothing."""
    one = plain(cell)
    if one is None or not isinstance(one.value, Decimal) or column.kind not in _MEASURED:
        return one
    unit = unit_of(cell)
    if unit and plain_satuan(unit) != plain_satuan(row["satuan"].text):
        return Carried(cell.number, cell.format)
    return Carried(percents(cell))


def taken(row: Row, theirs: str, column: Column) -> Carried | None:
    """What goes along of the cell `theirs` of a source row; a range that a Renstra writes in one cell is two."""
    if theirs in _YEARS and column.key in BOUNDS:
        reading = read_value(row, theirs)
        if reading is not None and reading.upper is not None:
            unit = plain_satuan(reading.satuan) in {"", plain_satuan(row["satuan"].text)}
            bound = reading.value if column.key == "target" else reading.upper
            return Carried(bound) if unit else Carried(None, doubt="satuannya lain dari kolom Satuan")
        if column.key != "target":
            return None
    if theirs == "realisasi" and not row[theirs].empty:
        apart = row["satuan_realisasi"].text
        if apart and plain_satuan(apart) != plain_satuan(row["satuan"].text):
            return Carried(None, doubt="satuannya lain dari kolom Satuan")
    return carried(row[theirs], column, row)


def in_units(column: Column) -> bool:
    """Whether a column holds what is measured in the Satuan of its row."""
    return column.kind in _MEASURED


def other_unit(row: Row, other: Row) -> bool:
    """Whether two rows of one indikator name different units."""
    here, there = row["satuan"].text, other["satuan"].text
    return bool(here and there) and plain_satuan(here) != plain_satuan(there)


def fitted(one: Carried, standing: RawCell | None, satuan: str) -> Carried:
    """The same for a cell that stands already and keeps its number format: 97,5 is 0,975 where it shows percents."""
    if not isinstance(one.value, Decimal) or one.doubt:
        return one
    if one.format:
        return one._replace(doubt="satuannya lain dari kolom Satuan")
    if standing is None or not Cell(standing.ref, Decimal(1), None, standing.format).percent:
        return one
    if plain_satuan(satuan) == _PERCENT:
        return one._replace(value=one.value.scaleb(-2))
    return one._replace(doubt="sel tujuannya berformat persen")


def same(one: Carried, cell: Cell) -> bool:
    """Whether a cell of the target says already what would be carried into it."""
    if isinstance(one.value, Decimal):
        here = cell.number if one.format else percents(cell)
        return here is not None and round(here - one.value, 9) == 0
    return isinstance(one.value, str) and " ".join(one.value.split()) == cell.text


def spelt_otherwise(one: Carried, cell: Cell) -> bool:
    """Whether a cell says the same words, but for letter case, quotes and dashes: DATA PEMILIH for Data pemilih."""
    return isinstance(one.value, str) and same_words(one.value, cell.text)


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ at most in letter case, white space, and the kind of their quotes and dashes."""
    return fold(one).casefold() == fold(other).casefold()


def shown(cell: Cell) -> str:
    """What stands in a cell, for a list of differences: an error and a formula without a value by themselves."""
    if cell.empty and cell.formula is None:
        return "(kosong)"
    if cell.error or (cell.value is None and cell.formula):
        return cell.error or f"={cell.formula}"
    value = percents(cell)
    return f"{value.normalize():f}".replace(".", ",") if value is not None else f"«{cell.text}»"
