"""Dates and years as they are typed: serial numbers of Excel, Indonesian words, and years inside a sentence."""

import re
from datetime import date, timedelta

from xlkinerja.workbook.book import Cell

#: Day 0 of the serial numbers from March 1900 on; Excel counts a 29 February 1900 that never was.
_HARI_NOL = date(1899, 12, 30)
_BULAN = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_BULAN_LAIN = {"agt": 8, "ags": 8, "nop": 11, "peb": 2, "may": 5, "aug": 8, "oct": 10, "dec": 12}
_ANGKA = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})")
_KATA = re.compile(r"(?:[^\W\d_]+, ?)?(\d{1,2})[ .-]+([^\W\d_]+)[ .,-]+(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_date(cell: Cell) -> date | None:
    """The date that a cell holds as a date or says in words (2 Januari 2024, 02/01/2024); None where it says none."""
    if cell.number is not None:
        hari = int(cell.number)
        return _HARI_NOL + timedelta(days=hari) if 366 < hari < 200_000 else None
    text = cell.text
    if parts := _ISO.fullmatch(text):
        return _date(int(parts[1]), int(parts[2]), int(parts[3]))
    if parts := _ANGKA.fullmatch(text):
        return _date(int(parts[3]), int(parts[2]), int(parts[1]))
    if parts := _KATA.fullmatch(text):
        awal = parts[2].casefold()[:3]
        bulan = _BULAN.index(awal) + 1 if awal in _BULAN else _BULAN_LAIN.get(awal, 0)
        return _date(int(parts[3]), bulan, int(parts[1]))
    return None


def _date(tahun: int, bulan: int, hari: int) -> date | None:
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        return None


def write_date(day: date) -> str:
    """2 Januari 2024 in digits: 02/01/2024."""
    return f"{day:%d/%m/%Y}"
