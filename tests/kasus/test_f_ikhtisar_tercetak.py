"""The Ikhtisar of the three reports beside what they print: rows, bands, columns, units and words of the header."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import pytest

from tests.contoh import contoh
from xlkinerja.pages.filling import fill
from xlkinerja.report.model import PrintedReport, ReportTable, load
from xlkinerja.workbook.address import split_range, split_ref
from xlkinerja.workbook.package import Package, SheetData

LEMBAR = "Ikhtisar Eksekutif"
#: Target and realisasi that a report prints otherwise than it means: here the sign % is left out.
KELIRU = {
    "muara-enim-2024": [("87,84%", "87,84")],
    "tanjung-jabung-timur-2023": [],
}


@cache
def ikhtisar(name: str) -> SheetData:
    data = fill(contoh(name)["Realisasi.xlsx"]).data
    return Package.from_bytes(data).read_sheet(LEMBAR)


def tables(report: PrintedReport) -> list[ReportTable]:
    return [report.by_id(name) for name in report.isian.realisasi]


def rows(sheet: SheetData) -> Iterator[list[str]]:
    """The table as lines of shown texts, merged cells once, from the row of the header on."""
    by_row: dict[int, dict[int, str]] = {}
    for ref, cell in sheet.cells.items():
        column, row = split_ref(ref)
        if row >= 7 and cell.value not in (None, ""):
            by_row.setdefault(row, {})[column] = shown(cell.value, cell.format)
    for row in sorted(by_row):
        yield [by_row[row][c] for c in sorted(by_row[row])]


def shown(value: object, code: str) -> str:
    """A number with the unit of its format, spelled without trailing zeros: 137,5% for 137.50 in 0.00"%"."""
    if not isinstance(value, Decimal):
        return str(value)
    unit = "".join(re.findall(r'"([^"]*)"', code))
    if "%" in re.sub(r'"[^"]*"', "", code):
        value, unit = value * 100, "%"
    return f"{value:f}".rstrip("0").rstrip(".").replace(".", ",") + unit if "." in f"{value:f}" else f"{value}{unit}"


def plain(text: str) -> str:
    """Letter case and blanks aside; 1.400 is 1400, and 82,50 is 82,5."""
    bare = re.sub(r"(?<=\d)\.(?=\d{3}\b)", "", re.sub(r"\s+", "", text).casefold())
    return re.sub(r"(,\d*?)0+(?!\d)", r"\1", bare).replace(",%", "%")


def test_f_paser_header():
    """INDIKATOR KINERJA PROGRAM/KEGIATAN · KINERJA over TARGET, REALISASI, CAPAIAN, KATEGORI; then (1) … (5)."""
    sheet = ikhtisar("paser-2024")
    printed = [[w for w in row if w] for row in load("paser-2024").by_id("IKHTISAR").kepala]
    first, second, numbers = list(rows(sheet))[:3]
    assert [plain(w) for w in first] == [plain(w) for w in printed[0]]
    assert [plain(w) for w in second] == [plain(w) for w in printed[1]]
    assert numbers == ["(1)", "(2)", "(3)", "(4)", "(5)"]
    spans = {m for m in sheet.merges if split_range(m)[1] in (7, 8)}
    assert spans == {"A7:C8", "D7:G7"}  # the indikator over two lines, Kinerja over its four columns


def test_f_paser_rows_and_bands():
    """19 bands and 22 indikator in their order, with target, realisasi and kategori as they are printed."""
    lines = list(rows(ikhtisar("paser-2024")))[3:]
    expected: list[list[str]] = []
    number, above = 0, ""
    for row in load("paser-2024").by_id("IKHTISAR").baris:
        if row["sasaran"] != above:
            number, above = number + 1, row["sasaran"]
            expected.append([f"Sasaran Program / Kegiatan {number} : {above}"])
        expected.append([row[k] for k in ("indikator", "target", "realisasi", "capaian", "kategori")])
    assert number == 19
    lines = [line for line in lines if len(line) in (1, 5)][: len(expected)]
    assert len(lines) == len(expected) == 41
    differing = [
        (mine[3], printed[3])
        for mine, printed in zip(lines, expected, strict=True)
        if list(map(plain, mine)) != list(map(plain, printed))
    ]
    # the report cuts its decimals: 75 → 100 is 133,33, and 97,5 → 100 is 102,56
    assert differing == [("133,33%", "133%"), ("102,56%", "102,5%")]


@pytest.mark.parametrize("name", ["muara-enim-2024", "tanjung-jabung-timur-2023"])
def test_f_other_two_equal_their_measurement_tables(name):
    """Bands, indikator, targets and realisasi in order; the words of the header are those of the printed tables."""
    report = load(name)
    lines = list(rows(ikhtisar(name)))
    heads = [w for w in tables(report)[0].kepala if w and w.casefold() != "no"]
    assert [plain(w) for w in (lines[0][-2], *lines[1])] == [plain(w) for w in heads]
    body = lines[3:]
    expected: list[list[str]] = []
    number, above = 0, ""
    for row in (row for table in tables(report) for row in table.baris):
        if row["sasaran"] != above:
            number, above = number + 1, row["sasaran"]
            expected.append([f"Sasaran {number} : {above}"])
        expected.append([row[k] for k in ("indikator", "target", "realisasi")])
    mine = [line[:1] if len(line) == 1 else line[-4:-1] for line in body][: len(expected)]
    differing = [
        pair
        for line, printed in zip(mine, expected, strict=True)
        for pair in zip(line, printed, strict=True)
        if plain(pair[0]) != plain(pair[1])
    ]
    assert differing == KELIRU[name]


def test_f_capaian_of_the_third_report():
    """Without decimals, with %, predicates as they are: every capaian of Tanjung Jabung Timur is the printed one."""
    name = "tanjung-jabung-timur-2023"
    printed = [row["capaian"] for table in tables(load(name)) for row in table.baris]
    lines = [line for line in list(rows(ikhtisar(name)))[3:] if len(line) > 1]
    assert [line[-1] for line in lines[: len(printed)]] == printed
