"""Tables that go on over the pages of a text file: no merged cells, no columns but those of the separator."""

import csv
import io

import pytest

from tests.intake.layouts import flat
from tests.intake.test_layouts_over_pages import parts_of
from tests.intake.test_tables import TABLES, expected, printed
from xlkinerja.intake.assemble import everything_left, take
from xlkinerja.intake.sources.csv import read

_TITLE = ["PENGUKURAN KINERJA TAHUN 2024"]
#: What stands between two pages, as lines of cells.
_BETWEEN = {
    "nothing": [],
    "an empty line": [[]],
    "empty cells": [["", "", "", ""]] * 2,
    "many empty lines": [[]] * 5,
    "lanjutan": [[], ["Lanjutan"]],
    "page number": [["Halaman 2 dari 3"]],
    "the title": [[], _TITLE],
}


def _read(pages, over, between):
    lines = [over, []]
    for n, page in enumerate(pages):
        lines += [*((over if one is _TITLE else one for one in between) if n else ()), *flat(page)]
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(lines)
    return read("pk.csv", text.getvalue().encode())


@pytest.mark.parametrize("layout", ["plain", "merged", "numbered", "two levels", "bands"])
@pytest.mark.parametrize("repeated", [True, False], ids=["header again", "no header"])
@pytest.mark.parametrize("between", _BETWEEN)
@pytest.mark.parametrize("name", ["pk", "rkt-tj", "iii-a"])
def test_a_table_of_a_text_file_goes_on(name, between, repeated, layout):
    """The same rows, nothing left; a page may begin with its band."""
    report, table, tahun, over, keys = TABLES[name]
    raw = printed(report, table).baris
    for length in (3, 4):
        pages = parts_of(raw, keys, length, repeated=repeated)[layout]
        intake = take(_read(pages, [over] if over else _TITLE, _BETWEEN[between]), tahun)
        assert everything_left(intake) == []
        assert [r for t in intake.tables for r in t.found.rows] == expected(raw, keys)


@pytest.mark.parametrize("between", _BETWEEN)
@pytest.mark.parametrize("name", ["pk", "rkt-tj", "iii-a"])
def test_a_band_that_nothing_marks_is_listed(name, between):
    """A text alone in the first column, neither merged nor announced: it is no sasaran, and it is named."""
    report, table, tahun, over, keys = TABLES[name]
    raw = printed(report, table).baris
    pages = parts_of(raw, keys, 3, repeated=True)["bands without a word"]
    intake = take(_read(pages, [over] if over else _TITLE, _BETWEEN[between]), tahun)
    rows = expected(raw, keys)
    assert [r for t in intake.tables for r in t.found.rows] == [
        {k: text for k, text in r.items() if k != "sasaran"} for r in rows
    ]
    assert {one.text for one in everything_left(intake)} == {r["sasaran"] for r in rows}


def test_a_line_between_parts_a_table():
    """Rows below a line of their own, without a header, are listed and join nothing."""
    text = (
        "No;Indikator Kinerja;Target\n1;Jumlah laporan;2 laporan\n2;Jumlah rapat;3 kali\n\nSarana kantor\n3;Kursi;20\n"
    )
    intake = take(read("pk.csv", f"PERJANJIAN KINERJA 2024\n\n{text}4;Meja;10\n".encode()), 2024)
    assert [r["indikator"] for r in intake.tables[0].found.rows] == ["Jumlah laporan", "Jumlah rapat"]
    assert [one.text for one in everything_left(intake)] == ["3", "Kursi", "20", "4", "Meja", "10"]
