"""The unit that a cell itself carries, in its text or in its number format."""

import re
from functools import lru_cache

from xlkinerja.kinerja.angka import AngkaRusak, baca_angka
from xlkinerja.workbook.book import Cell
from xlkinerja.workbook.values import is_date_format

_LITERAL = re.compile(r'"([^"]*)"|\\(.)')


def unit_of(cell: Cell) -> str:
    """The unit that a cell itself carries: in its text, its percent format or the words of its number format."""
    if cell.number is not None:
        if cell.percent:
            return "%"
        if shown_as_date(cell):
            return ""
        return _unit_of_format(cell.format)
    try:
        return baca_angka(cell.text).satuan
    except AngkaRusak:
        return ""


@lru_cache(maxsize=512)
def _unit_of_format(code: str) -> str:
    """The words that a number format puts beside the number."""
    unit = " ".join((a or b).strip() for a, b in _LITERAL.findall(code.partition(";")[0])).strip()
    return unit if re.search(r"[^\W\d_]|%", unit) else ""


def shown_as_date(cell: Cell) -> bool:
    """Whether a number is shown as a date or a time."""
    return cell.number is not None and is_date_format(cell.format)
