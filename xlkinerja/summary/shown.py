"""What a cell says as a reader sees it: a percentage as a percentage, a date as no number, a dash as nothing."""

from decimal import Decimal

from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka
from xlkinerja.workbook.book import Cell, Row
from xlkinerja.workbook.cell_unit import shown_as_date

#: A smaller number shown as a date was typed into a cell that kept the format: 31 is seen as 31/01/1900.
LEAST_DATE = 10_000


def is_date(cell: Cell) -> bool:
    """Whether Excel took what was typed for a date or a time (31/3, 1:18): the number says something else."""
    return shown_as_date(cell) and cell.number is not None and not 1 <= cell.number < LEAST_DATE


def percents(cell: Cell) -> Decimal | None:
    """The number as it is shown: 0,85 in percent format is 85. A date is none."""
    if is_date(cell):
        return None
    return cell.number * 100 if cell.number is not None and cell.percent else cell.number


def blank(cell: Cell) -> bool:
    """Whether the cell says nothing: empty, or a dash."""
    if cell.empty:
        return True
    try:
        return cell.text != "" and baca_angka(cell.text) == Angka()
    except AngkaRusak:
        return False


def uncalculated(cell: Cell) -> bool:
    """Whether a program wrote a formula here that nobody has calculated: it is no empty cell, and says nothing yet."""
    return cell.formula is not None and cell.value is None


def is_predikat(row: Row) -> bool:
    return row["polarisasi"].text.casefold() == "predikat"
