"""Dates and years as they are typed: serial numbers of Excel, Indonesian words, and years inside a sentence."""

import re
from datetime import date

from xlkinerja.workbook.book import Cell
from xlkinerja.workbook.values import day_of

_MONTHS = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_OTHER_MONTHS = {"agt": 8, "ags": 8, "nop": 11, "peb": 2, "may": 5, "aug": 8, "oct": 10, "dec": 12}
_ANGKA = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})")
_IN_WORDS = re.compile(r"(?:[^\W\d_]+, ?)?(\d{1,2})[ .-]+([^\W\d_]+)[ .,-]+(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_date(cell: Cell) -> date | None:
    """The date that a cell holds as a date or says in words (2 Januari 2024, 02/01/2024); None where it says none."""
    if cell.number is not None:
        return day_of(cell.number)
    text = cell.text
    if parts := _ISO.fullmatch(text):
        return _date(int(parts[1]), int(parts[2]), int(parts[3]))
    if parts := _ANGKA.fullmatch(text):
        return _date(int(parts[3]), int(parts[2]), int(parts[1]))
    if parts := _IN_WORDS.fullmatch(text):
        prefix = parts[2].casefold()[:3]
        month = _MONTHS.index(prefix) + 1 if prefix in _MONTHS else _OTHER_MONTHS.get(prefix, 0)
        return _date(int(parts[3]), month, int(parts[1]))
    return None


def _date(tahun: int, month: int, day: int) -> date | None:
    try:
        return date(tahun, month, day)
    except ValueError:
        return None


def write_date(day: date) -> str:
    """2 Januari 2024 in digits: 02/01/2024."""
    return f"{day:%d/%m/%Y}"
