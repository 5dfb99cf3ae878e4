"""The unit that a cell itself carries, in its text or in its number format."""

import re
from functools import lru_cache

from xlkinerja.kinerja.angka import AngkaRusak, baca_angka
from xlkinerja.workbook.book import Cell

_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
#: What in a number format is no code of its own: quoted and escaped texts, colours, locales; [h] counts hours.
_NOT_CODE = re.compile(r'"[^"]*"|\\.|[_*].|\[(?![hms]+\])[^\]]*\]', re.IGNORECASE)
_DATE_CODE = re.compile(r"[dmyhs]", re.IGNORECASE)


def unit_of(cell: Cell) -> str:
    """The unit that a cell itself carries: in its text, its percent format or the words of its number format."""
    if cell.number is not None:
        if cell.percent:
            return "%"
        if shown_as_date(cell):
            return ""
        parts = cell.format.partition(";")[0]
        unit = " ".join((a or b).strip() for a, b in _LITERAL.findall(parts)).strip()
        return unit if re.search(r"[^\W\d_]|%", unit) else ""
    try:
        return baca_angka(cell.text).satuan
    except AngkaRusak:
        return ""


def shown_as_date(cell: Cell) -> bool:
    """Whether a number is shown as a date or a time."""
    return cell.number is not None and _is_date_format(cell.format)


@lru_cache(maxsize=512)
def _is_date_format(code: str) -> bool:
    return bool(_DATE_CODE.search(_NOT_CODE.sub("", code).partition(";")[0]))
