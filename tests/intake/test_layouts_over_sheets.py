"""Tables whose pages are sheets of their own, or stand far below each other in one: rows come back or are listed."""

from functools import partial

import pytest

from tests.intake.layouts import Page, grid, sheet_blocks
from tests.intake.test_layouts_over_pages import parts_of
from tests.intake.test_tables import TABLES, expected, printed
from xlkinerja.intake.assemble import everything_left, take

_LAYOUTS = ("plain", "merged", "numbered", "two levels", "bands", "bands without a word")


def _on_sheets(parts, over, *, titled):
    """A sheet for each part; its title on every one, or on the first only."""
    return [
        block
        for n, part in enumerate(parts, 1)
        for block in sheet_blocks(f"Hal {n}", [Page(part, over if titled or n == 1 else "")])
    ]


def _in_one(parts, over, *, titled, gap):
    """One sheet; its print pages may be filled up with empty rows."""
    return sheet_blocks("PK", [Page(part, over if titled or not n else "") for n, part in enumerate(parts)], gap)


_PLACES = {"sheets": _on_sheets, "far apart": partial(_in_one, gap=7), "near": partial(_in_one, gap=1)}


@pytest.mark.parametrize("layout", _LAYOUTS)
@pytest.mark.parametrize("repeated", [True, False], ids=["header again", "no header"])
@pytest.mark.parametrize("titled", [True, False], ids=["title again", "title once"])
@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize("name", ["pk", "rkt-tj", "rkt-panjang", "iii-a"])
def test_a_table_goes_on_over_sheets(name, place, titled, repeated, layout):
    """Whatever is printed again on each page: the same rows, nothing left."""
    report, table, tahun, over, keys = TABLES[name]
    raw = printed(report, table).baris
    over = over or {"rkt-panjang": "RENCANA KINERJA TAHUNAN"}.get(name, "PENGUKURAN KINERJA TAHUN 2024")
    for length in (3, 4):
        parts = parts_of(raw, keys, length, repeated=repeated)[layout]
        intake = take(_PLACES[place](parts, over, titled=titled), tahun)
        assert everything_left(intake) == []
        assert [r for t in intake.tables for r in t.found.rows] == expected(raw, keys)


_PK, _OFFICE = "PERJANJIAN KINERJA TAHUN 2024", "KPU KABUPATEN CONTOH"
_HEADER = ["No", "Indikator Kinerja", "Target"]
_ROWS = [["1", "Jumlah laporan", "2 laporan"], ["2", "Jumlah rapat", "3 kali"], ["3", "Opini BPK", "WTP"]]


def _named(intake):
    return [r["indikator"] for t in intake.tables for r in t.found.rows]


def test_all_lines_of_a_title_may_be_printed_again():
    """Merged over the table and without a header below, neither the title nor the office becomes a sasaran."""
    top = [[_PK], [_OFFICE]]
    merges = [(0, 0, 1, 3), (1, 0, 1, 3)]
    first = grid([*top, _HEADER, *_ROWS[:1]], merges)
    others = [grid([*top, row], merges) for row in _ROWS[1:]]
    blocks = [b for n, one in enumerate([first, *others], 1) for b in sheet_blocks(f"Hal {n}", [Page(one)])]
    intake = take(blocks)
    assert everything_left(intake) == []
    assert intake.tables[0].found.rows == [dict(zip(("no", "indikator", "target"), r, strict=True)) for r in _ROWS]
    assert (intake.satker, intake.tahun) == (_OFFICE, 2024)


@pytest.mark.parametrize(("part", "line"), [("RKT", ""), ("Hal 2", "RENCANA KINERJA 2024"), ("Hal 2", "Sarana")])
def test_rows_under_another_name_are_listed(part, line):
    """A sheet or a line that names something else parts them, whatever their columns could hold."""
    rows = grid(_ROWS[1:])
    blocks = [*sheet_blocks("PK", [Page(grid([_HEADER, _ROWS[0]]), _PK)]), *sheet_blocks(part, [Page(rows, line)])]
    intake = take(blocks, 2024)
    assert _named(intake) == ["Jumlah laporan"]
    assert [one.text for one in everything_left(intake)] == [text for row in _ROWS[1:] for text in row]


def test_the_same_title_over_a_table_that_begins_anew():
    """Two PK of one office: the second begins with its own sasaran, so it takes none from the first."""
    header, other = ["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", "Terwujudnya B", "Jumlah aduan", "4 aduan"]
    first = grid([header, ["1", "Terwujudnya A", *_ROWS[0][1:]], ["2", "", *_ROWS[1][1:]]])
    blocks = [*sheet_blocks("PK 1", [Page(first, _PK)]), *sheet_blocks("PK 2", [Page(grid([header, other]), _PK)])]
    intake = take(blocks, 2024)
    assert [t.found.rows[-1]["sasaran"] for t in intake.tables] == ["Terwujudnya A", "Terwujudnya B"]


def test_a_row_alone_in_a_sheet_is_listed():
    """Nothing stands before that it goes on with; so it is no row, and is named."""
    intake = take(sheet_blocks("PK", [Page(grid([_ROWS[0]]))]), 2024)
    assert [one.text for one in everything_left(intake)] == _ROWS[0]


def test_pages_of_one_row_each():
    """Narrower ones too: without a number, below a part that has none either."""
    rows = [["", text, target] for _, text, target in _ROWS]
    pages = [grid([_HEADER, *_ROWS]), grid(rows[:2]), grid(rows[2:]), grid(rows[:1])]
    intake = take(sheet_blocks("PK", [Page(one, "" if n else _PK) for n, one in enumerate(pages)], 5), 2024)
    assert everything_left(intake) == []
    assert _named(intake) == [r[1] for r in [*_ROWS, *rows, rows[0]]]


def test_nothing_is_taken_over_from_before_a_page_that_is_left():
    """Its first row has no readable target. The next page begins within a sasaran of it; the last one has its own."""
    header = ["No", "Sasaran", "Indikator Kinerja", "Target"]
    left = [["2", "Sasaran B", "Jumlah rapat", "tiga kali rapat dalam setahun"], ["3", "", "Jumlah aduan", "4 aduan"]]
    inside = [["4", "", "Opini BPK", "WTP"], ["5", "Sasaran C", "Indeks layanan", "3,1"]]
    own = [["6", "Sasaran D", "Jumlah surat", "5 surat"], ["7", "", "Jumlah tamu", "9 orang"]]
    pages = [grid([header, ["1", "Sasaran A", "Jumlah laporan", "2 laporan"]]), grid(left), grid(inside), grid(own)]
    blocks = [b for n, one in enumerate(pages) for b in sheet_blocks(f"Hal {n}", [Page(one, "" if n else _PK)])]
    intake = take(blocks, 2024)
    assert [(r["sasaran"], r["indikator"]) for t in intake.tables for r in t.found.rows] == [
        ("Sasaran A", "Jumlah laporan"), ("Sasaran D", "Jumlah surat"), ("Sasaran D", "Jumlah tamu"),
    ]  # fmt: skip
    texts = [text for row in (*left, *inside) for text in row if text]
    assert [one.text for one in everything_left(intake)] == texts


def test_a_band_without_rows_is_listed():
    """The last line of a table, merged over it: no row takes it up."""
    lines = [_HEADER, ["Sasaran A"], _ROWS[0], ["Sasaran B"]]
    first = grid(lines, [(1, 0, 1, 3), (3, 0, 1, 3)])
    intake = take(sheet_blocks("PK", [Page(first, _PK)]), 2024)
    assert [(r["sasaran"], r["indikator"]) for r in intake.tables[0].found.rows] == [("Sasaran A", "Jumlah laporan")]
    assert [one.text for one in everything_left(intake)] == ["Sasaran B"]
