"""Dates counted from 1904, and dates stored as ISO 8601: the day that Excel shows is the day that is read."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tests.addresses import at
from tests.kasus.paket_kasus import RE, book_of, findings, realisasi, with_cell, with_part
from tests.workbook.sample_packages import contents
from xlkinerja.check.values.dates import read_date
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.values import iso_serial

TANGGAL = at(RE, "tanggal")
#: 15 January 2025 counted from 1 January 1904: 121 years, of which 31 leap years, and 14 days.
SINCE_1904 = 44_210
HARI = date(2025, 1, 15)


def since_1904(data: bytes) -> bytes:
    """The workbook that says it counts its days from 1904."""

    return with_part(
        "xl/workbook.xml", lambda text: re.sub(r"<workbookPr\b", '<workbookPr date1904="1"', text, count=1), data
    )


def dated(attributes: str, content: str) -> bytes:
    """The workbook with the date of Identitas stored so."""
    return with_cell(TANGGAL.sel, attributes, content, TANGGAL.lembar)


def day(data: bytes, folder: Path) -> date | None:
    return read_date(book_of(data, folder).identitas["tanggal"])


def test_b3_a_serial_counted_from_1904(tmp_path: Path) -> None:
    """44210 in a file with date1904 is 15/01/2025, and stays 14/01/2021 in one without."""
    data = dated("", f"<v>{SINCE_1904}</v>")
    assert day(since_1904(data), tmp_path) == HARI
    assert day(data, tmp_path) == date(2021, 1, 14)


def test_b3_a_date_that_lost_its_format(tmp_path: Path) -> None:
    """The field Tanggal is a date also where the cell shows a plain number."""
    data = since_1904(dated("", f"<v>{SINCE_1904}</v>"))
    style = re.compile(rf'(<c r="{TANGGAL.sel}") s="\d+"')
    assert day(with_part(TANGGAL.lembar, lambda text: style.sub(r"\1", text), data), tmp_path) == HARI


def test_b3_numbers_that_are_no_dates_stay(tmp_path: Path) -> None:
    """Only dates are counted from another day: targets and realisasi are what they were."""
    before, after = (book_of(d, tmp_path) for d in (realisasi(), since_1904(realisasi())))
    assert after.tables["Realisasi"].rows == before.tables["Realisasi"].rows


@pytest.mark.parametrize(
    ("written", "serial"),
    [
        ("2025-01-15", 45_672), ("2025-01-15T00:00:00", 45_672), ("2025-01-15T00:00:00Z", 45_672),
        ("2025-01-15T00:00:00.000", 45_672), (" 2025-01-15 ", 45_672), ("1900-03-01", 61), ("2024-02-29", 45_351),
        ("2025-01-15T12:00:00", Decimal("45672.5")), ("2025-01-15T06:00", Decimal("45672.25")),
        ("2025-01-15T18:00:00+07:00", Decimal("45672.75")),
    ],
)  # fmt: skip
def test_b4_iso_dates(written: str, serial: Decimal) -> None:
    """The day number that Excel computes with, and the part of the day as a fraction."""
    assert iso_serial(written) == serial


@pytest.mark.parametrize(
    "written", ["PT1H30M", "P1D", "T12:00:00", "12:00:00", "2025-02-30", "2025-13-01", "2025-01-15T25:00:00",
                "1899-12-31", "20250115", "2025-W03-3", "٢٠٢٥-٠١-١٥", ""]
)  # fmt: skip
def test_b4_durations_and_other_texts_are_no_date(written: str) -> None:
    """What names no day stays the text that it is."""
    assert iso_serial(written) == written


@pytest.mark.parametrize("written", ["2025-01-15", "2025-01-15T00:00:00", "2025-01-15T07:30:00.5Z"])
@pytest.mark.parametrize("mac", [False, True])
def test_b4_a_date_is_read(written: str, mac: bool, tmp_path: Path) -> None:
    """An ISO date is that day, in a file that counts from 1904 as well, and is no finding."""
    data = dated(' t="d"', f"<v>{written}</v>")
    book = book_of(since_1904(data) if mac else data, tmp_path)
    assert read_date(book.identitas["tanggal"]) == HARI
    assert findings(book, "XK111") == []


def test_b4_a_duration_is_named(tmp_path: Path) -> None:
    """A duration in the place of the date is told as what stands there."""
    (temuan,) = findings(book_of(dated(' t="d"', "<v>PT1H</v>"), tmp_path), "XK111")
    assert "«PT1H», yang tidak terbaca sebagai tanggal" in temuan.pesan


@pytest.mark.parametrize(
    "data",
    [since_1904(dated("", f"<v>{SINCE_1904}</v>")), dated(' t="d"', "<v>2025-01-15T00:00:00</v>")],
    ids=["1904", "iso"],
)
def test_b3_b4_susun_keeps_the_date(data: bytes, tmp_path: Path) -> None:
    """After three times susun the same day stands there, stored as it was."""
    result = data
    for _ in range(3):
        result = fill(result).data
    assert day(result, tmp_path) == HARI
    part = Package.from_bytes(data).sheet_part(TANGGAL.lembar)
    stored = re.compile(rf'<c r="{TANGGAL.sel}".*?</c>'.encode())
    assert stored.findall(contents(result)[part]) == stored.findall(contents(data)[part])
