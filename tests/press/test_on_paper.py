"""Where the pages of a form end."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.press.tiny import statement, table
from xlkinerja.pages.blocks import Box, Heading, Line, PageBreak, PageTable, Paragraph
from xlkinerja.pages.form import Page
from xlkinerja.pages.form_sheets.paging import LEAST_SCALE, Sheet, paged
from xlkinerja.pages.to_sheet import form_to_sheet
from xlkinerja.workbook.address import split_range

_ROOM_OF_A_PAGE = (13 - 0.6 - 0.8) * 72


def texts(sheet: Sheet, row: int) -> list[object]:
    return [v for r, (v, _, _) in sheet.drawing.cells.items() if int(r.lstrip("ABCDEFGHIJ")) == row and v is not None]


def page_rows(sheet: Sheet) -> list[range]:
    ends = [0, *sheet.breaks, max(sheet.drawing.heights)]
    return [range(a + 1, b + 1) for a, b in pairwise(ends)]


@given(st.integers(1, 40), st.integers(1, 9), st.sampled_from(["Indikator", "Jumlah laporan yang " * 6, "kata " * 80]))
def test_nothing_stands_alone_at_a_foot(sasaran: int, indikator: int, text: str):
    """No band, no head and no first row of a merged sasaran ends a page; who signs stands with the end of the table."""
    sheet = paged(table(sasaran, indikator, text=text))
    for end in sheet.breaks:
        last = texts(sheet, end)
        assert not any(isinstance(t, str) and t.startswith(("Program", "No", "LAMPIRAN")) for t in last)
        if indikator > 1:
            assert not any(isinstance(t, str) and t.startswith("Sasaran") for t in last)
    final = [t for row in page_rows(sheet)[-1] for t in texts(sheet, row)]
    assert any(str(t).startswith(text.split(maxsplit=1)[0]) for t in final)
    assert "Contoh, 2 Januari 2024" in final


@given(st.integers(1, 60), st.integers(1, 4))
def test_every_page_holds_its_rows(sasaran: int, indikator: int):
    """Rows and the heads that stand again fit between the margins."""
    sheet = paged(table(sasaran, indikator))
    for number, rows in enumerate(page_rows(sheet)):
        again = sheet.drawing.heights[2] if number and sheet.repeated else 0
        assert sum(sheet.drawing.heights[r] for r in rows) + again <= _ROOM_OF_A_PAGE / (sheet.scale / 100)


def test_a_signature_is_never_parted():
    """Where even the last two rows and who signs do not fit one page, the rows are parted, and not the signature."""
    sheet = paged(table(1, 2, text="kata " * 900))
    assert sheet.breaks
    assert not set(sheet.breaks) & sheet.drawing.bound
    assert sheet.drawing.bound <= set(page_rows(sheet)[-1])


def test_a_page_is_not_left_empty_for_a_group():
    """A merged sasaran that just does not fit below the titles is parted after two of its rows or later."""
    above = tuple(Heading(f"Judul {n}", "judul") for n in range(15))
    form = table(1, 6, text="kata " * 20)
    sheet = paged(form._replace(blocks=(*above, *form.blocks[1:]), landscape=True))
    first, *_ = page_rows(sheet)
    assert sum("kata" in str(t) for row in first for t in texts(sheet, row)) >= 2


def test_a_long_sasaran_is_not_cut_by_the_end_of_a_page():
    """Its rows stay together as far as its text goes, wherever the page before ends."""
    for above in range(20):
        prose = tuple(Paragraph(f"Kalimat {n}.") for n in range(above))
        long = Box("kata " * 160, "teks", rows=4)
        row = (Box("Indikator", "teks"), Box(Decimal(1), "tengah", "0"), Box("", "teks"))
        lines = (
            Line(tuple(Box(head, "kepala") for head in ("No", "Sasaran", "Indikator", "Target", "Alasan"))),
            Line((Box(Decimal(1), "tengah", "0", rows=4), long, *row)),
            *(Line(row, first=3) for _ in range(3)),
        )
        sheet = paged(Page(table(1).widths, (*prose, PageTable(lines, heads=1)), landscape=True))
        first = above + 2
        assert not [end for end in sheet.breaks if first <= end < first + 3], above


def test_a_merged_sasaran_ends_with_the_page_and_stands_again_on_the_next():
    """No cell is open at a foot, and the rows on top of a page say which sasaran is theirs; the rows stay the same."""
    form = table(6, 40)
    sheet = paged(form)
    assert sheet.repeated == (2, 2)
    areas = [split_range(area) for area in sheet.drawing.merges]
    assert not [a for a in areas for end in sheet.breaks if a[1] <= end < a[3]]
    tops = [texts(sheet, end + 1) for end in sheet.breaks]
    within = [top for top in tops if not any(str(text).startswith("Program") for text in top)]
    assert within
    assert all(any(str(text).startswith("Sasaran") for text in top) for top in within)
    assert sheet.drawing.last_row == form_to_sheet(form.blocks, sheet.drawing.widths).last_row


def test_a_table_over_several_pages_has_its_heads_on_each():
    sheet = paged(table(60))
    assert len(sheet.breaks) > 1
    assert sheet.repeated == (2, 2)


def test_two_tables_over_several_pages_have_each_its_own_heads():
    """A program can repeat one stretch of rows on all pages; with two tables the heads are written again instead."""
    one, two = table(60).blocks[1], table(60).blocks[1]
    assert isinstance(two, PageTable)
    other = (Line((*(Box(f"Kolom {n}", "kepala") for n in range(5)),)), *two.lines[1:])
    sheet = paged(Page(table(1).widths, (Heading("LAMPIRAN", "judul"), one, two._replace(lines=other))))
    assert sheet.repeated is None
    for rows in page_rows(sheet)[1:]:
        head = texts(sheet, rows[0])
        assert head[0] in {"No", "Kolom 0"} or "Kolom 0" in [t for r in rows for t in texts(sheet, r)]


def test_a_page_break_is_one():
    sheet = paged(Page((90.0,), (Paragraph("Satu."), PageBreak(), Paragraph("Dua."))))
    assert sheet.breaks == (1,)
    assert texts(sheet, 2) == ["Dua."]


def test_letters_have_at_least_seven_points():
    """A page too wide becomes smaller, but never below 78 percent of letters of 9 points."""
    wide = paged(Page((40.0,) * 9, (PageTable((Line(tuple(Box("x", "teks") for _ in range(9))),)),)))
    assert wide.scale == LEAST_SCALE
    assert LEAST_SCALE / 100 * 9 >= 7
    assert sum(wide.drawing.widths) * LEAST_SCALE / 100 <= (8.5 - 1.2) * 72 / 5.56


def test_a_page_without_a_border_near_its_middle_gets_one():
    """The long third column of a statement is cut, so that two sign beside each other; its texts go over both parts."""
    sheet = paged(statement())
    assert len(sheet.drawing.widths) == 4
    assert abs(sum(sheet.drawing.widths[:3]) / sum(sheet.drawing.widths) - 0.5) < 0.01
    assert "C4:D4" in sheet.drawing.merges
