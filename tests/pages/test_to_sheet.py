"""Blocks become cells: one below the other, boxes over columns and rows, lines as high as their texts."""

from decimal import Decimal

from xlkinerja.pages.blocks import Box, Chart, Heading, Line, PageTable, Paragraph, Series, Space
from xlkinerja.pages.to_sheet import form_to_sheet, to_sheet

WIDTHS = (10.0, 10.0, 10.0)
#: One line of text, and a line more, in points: 13,5 for each and 3 around them.
SATU, DUA = 16.5, 30


def test_blocks_stand_below_each_other():
    """A space and an empty paragraph keep their rows; prose is joined over all columns."""
    page = to_sheet(
        [Heading("Judul", "judul"), Space(), Paragraph(""), Paragraph("Isi."), Heading("Akhir", "judul")], WIDTHS
    )
    assert {ref: content for ref, (content, _, _) in page.cells.items() if content} == {
        "A1": "Judul",
        "A4": "Isi.",
        "A5": "Akhir",
    }
    assert page.merges == ["A4:C4"]
    assert page.last_row == 5


def test_a_box_covers_columns_and_rows():
    """The line below begins where the box above leaves room; each covered cell has the look, the first the value."""
    table = PageTable(
        (Line((Box("a", "teks", rows=2), Box("b", "teks", columns=2))), Line((Box("c", "angka", "0"),), first=2))
    )
    page = to_sheet([Space(), table], WIDTHS)
    assert page.merges == ["A2:A3", "B2:C2"]
    assert page.cells == {
        "A2": ("a", "teks", None),
        "A3": (None, "teks", None),
        "B2": ("b", "teks", None),
        "C2": (None, "teks", None),
        "B3": ("c", "angka", "0"),
    }


def test_the_height_follows_the_texts():
    """Two lines in one column are one over two columns; a line without texts is as high as the sheet makes it."""
    text = "dua belas kata"  # 14 letters; a column of ten holds some eleven
    lines = (
        Line((Box(text, "teks", text=text),)),
        Line((Box(text, "teks", text=text, columns=2),)),
        Line((Box("x", "teks", text="x"),), least=2),
        Line((Box(text, "teks"),)),
        Line((Box(text, "teks", text=text),), height=20),
    )
    assert to_sheet([PageTable(lines)], WIDTHS).heights == {1: DUA, 2: SATU, 3: DUA, 5: 20}


def test_letters_shrink_where_asked():
    """Only the box that asks for it gets smaller letters."""
    table = PageTable((Line((Box(1, "angka", shrink=True), Box(2, "angka"))),))
    assert to_sheet([table], WIDTHS).shrunk == {"A1"}


def test_figures_of_a_form_keep_off_the_border():
    """A number at the right of its cell leaves a blank there in every program; a text keeps its format."""
    boxes = (Box(Decimal(5), "angka", "#,##0"), Box("lima", "angka"), Box(Decimal(5), "tengah", "0"))
    drawing = form_to_sheet([PageTable((Line(boxes),))], WIDTHS)
    assert [number_format for _, _, number_format in drawing.cells.values()] == ["#,##0_)", None, "0"]


def test_the_figures_of_a_chart_make_no_room_on_paper():
    """Sixty categories stand beside the table above their chart, not below it."""
    chart = Chart("Grafik", [str(i) for i in range(60)], (Series("S", [Decimal(i) for i in range(60)]),))
    rows = PageTable(tuple(Line((Box("x", "teks"),)) for _ in range(70)))
    drawing = form_to_sheet([rows, chart], WIDTHS)
    (placed,) = drawing.charts
    assert (placed.first, placed.last) == (71, 88)
    assert drawing.last_row == 88
    assert placed.data + 60 == 88
