"""Properties of dates as people type them: each way of writing a date says that date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.datetime import to_excel

from xlkinerja.check.values.dates import read_date, write_date
from xlkinerja.workbook.book import Cell
from xlkinerja.workbook.stream import number

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
DATES = st.dates(date(1901, 1, 1), date(2400, 12, 31))


@given(DATES)
def test_every_way_of_writing(day: date) -> None:
    """In words, with the day of the week, in short, in digits, as programs do, and as Excel keeps it."""
    hari, bulan, tahun = day.day, BULAN[day.month - 1], day.year
    texts = (
        f"{hari} {bulan} {tahun}",
        f"Senin, {hari:02} {bulan.upper()} {tahun}",
        f"{hari}-{bulan[:3]}-{tahun}",
        write_date(day),
        f"{hari}.{day.month}.{tahun}",
        day.isoformat(),
    )
    assert {read_date(Cell("B11", text)) for text in texts} == {day}
    assert read_date(Cell("B11", number(str(to_excel(day))))) == day


@given(DATES, st.integers(32, 99))
def test_days_that_no_month_has(day: date, hari: int) -> None:
    """A day behind the last one is no date."""
    assert read_date(Cell("B11", f"{hari} {BULAN[day.month - 1]} {day.year}")) is None


@pytest.mark.parametrize("text", ["", "awal tahun", "2 Muharam 2024", "31/02/2024", "2024", "Januari 2024"])
def test_no_date(text: str) -> None:
    """What names no day is no date."""
    assert read_date(Cell("B11", text)) is None
