"""Word documents become headings, paragraphs and tables in the order of their body."""

from pathlib import Path
from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.intake.written import HEADER, NUMBERS, ROWS, only_table, others, tables, word, word_table
from xlkinerja.intake.blocks import SourceHeading, SourceTable
from xlkinerja.intake.sources import read_blocks


def test_body_order_with_headings_captions_and_landscape_sections(tmp_path: Path):
    """What stands in a landscape section follows what stood before it."""

    def fill(document: Any) -> None:
        document.add_heading("BAB III AKUNTABILITAS KINERJA", 1)
        document.add_paragraph("Capaian kinerja adalah sebagai berikut.")
        document.add_paragraph("Tabel 3.1 Capaian Kinerja")
        word_table(document, (HEADER, *ROWS))
        section = document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        document.add_paragraph().add_run("Rencana Aksi").bold = True
        word_table(document, (("Indikator", "TW I"), ("Jumlah rapat", "1")))

    blocks = read_blocks(word(tmp_path / "LKj.docx", fill))
    kinds = [type(b).__name__.removeprefix("Source") for b in blocks]
    assert kinds == ["Heading", "Paragraph", "Heading", "Table", "Heading", "Table"]
    assert [b.level for b in blocks if isinstance(b, SourceHeading)] == [1, 0, 0]
    assert tables(blocks) == [[list(HEADER), *map(list, ROWS)], [["Indikator", "TW I"], ["Jumlah rapat", "1"]]]
    table = blocks[3]
    assert isinstance(table, SourceTable)
    assert str(table.rows[2][3].place) == "LKj.docx, tabel 1, baris 3"


def test_merged_cells_and_bands(tmp_path: Path):
    """A band covers all columns, a sasaran its rows: the same cell object in each place."""

    def fill(document: Any) -> None:
        table = word_table(document, (HEADER, NUMBERS, ("",) * 4, *ROWS))
        table.cell(2, 0).merge(table.cell(2, 3)).text = "Tujuan 1: Demokrasi"
        table.cell(3, 1).merge(table.cell(4, 1)).text = ROWS[0][1]

    blocks = read_blocks(word(tmp_path / "PK.docx", fill))
    [table] = blocks
    assert isinstance(table, SourceTable)
    band, sasaran = table.rows[2][0], table.rows[3][1]
    assert [cell.text for cell in table.rows[2]] == ["Tujuan 1: Demokrasi"] * 4
    assert all(cell is band for cell in table.rows[2])
    assert (band.rows, band.columns) == (1, 4)
    assert table.rows[4][1] is sasaran
    assert (sasaran.text, sasaran.rows, sasaran.place.row) == (ROWS[0][1], 2, 4)


def test_a_table_split_over_pages_is_one(tmp_path: Path):
    """The second part repeats header and numbers behind a page break; another table below does not join."""

    def fill(document: Any) -> None:
        word_table(document, (HEADER, NUMBERS, *ROWS[:2]))
        document.add_page_break()
        word_table(document, (HEADER, NUMBERS, *ROWS[2:]))
        document.add_paragraph("Program dan anggaran")
        word_table(document, (HEADER, *ROWS))

    first, second = tables(read_blocks(word(tmp_path / "PK.docx", fill)))
    assert first == [list(HEADER), list(NUMBERS), *map(list, ROWS)]
    assert second == [list(HEADER), *map(list, ROWS)]


def test_rows_that_say_the_same_are_no_repeated_header(tmp_path: Path):
    """Without a header nothing goes missing."""
    rows = [["Ada", "Lengkap"], ["Ada", "Lengkap"], ["Tidak", "Lengkap"]]
    assert only_table(word(tmp_path / "PK.docx", lambda d: word_table(d, rows))) == rows


def test_a_row_below_a_repeated_header_stays(tmp_path: Path):
    """The same row printed again below the header is a row all the same, in one table or in two."""
    rows = [list(HEADER), list(ROWS[2]), ["3", "Sasaran tiga", "Jumlah tiga", "3"]]
    again = [*rows, list(HEADER), list(ROWS[2])]

    def two(document: Any) -> None:
        word_table(document, rows)
        document.add_page_break()
        word_table(document, again[3:])

    assert only_table(word(tmp_path / "satu.docx", lambda d: word_table(d, again))) == [*rows, list(ROWS[2])]
    assert only_table(word(tmp_path / "dua.docx", two)) == [*rows, list(ROWS[2])]


def test_a_nested_table_follows_its_outer_one(tmp_path: Path):
    """A frame of one cell is no table: its lines and the table within come out of it."""

    def fill(document: Any) -> None:
        frame = document.add_table(1, 1).cell(0, 0)
        frame.text = "Sasaran 1"
        inner = frame.add_table(2, 2)
        for (r, c), text in {(0, 0): "Indikator", (0, 1): "Target", (1, 0): "Jumlah rapat", (1, 1): "4"}.items():
            inner.cell(r, c).text = text

    blocks = read_blocks(word(tmp_path / "PK.docx", fill))
    assert others(blocks) == [("Paragraph", "Sasaran 1")]
    assert tables(blocks) == [[["Indikator", "Target"], ["Jumlah rapat", "4"]]]


def test_lines_of_a_cell_breaks_and_changes(tmp_path: Path):
    """Lines are parted by line ends; what was deleted is not read, what was inserted is."""

    def fill(document: Any) -> None:
        table = word_table(document, (("Indikator", "Target"), ("", "")))
        cell = table.cell(1, 0)
        cell.text = "Persentase"
        cell.add_paragraph("pemilih")
        paragraph = table.cell(1, 1).paragraphs[0]._p
        for tag, inner, text in (("del", "delText", "70%"), ("ins", "t", "75%")):
            xml = f"<w:{tag} {nsdecls('w')} w:id='1' w:author='a'><w:r><w:{inner}>{text}</w:{inner}></w:r></w:{tag}>"
            paragraph.append(parse_xml(xml))

    assert only_table(word(tmp_path / "PK.docx", fill)) == [["Indikator", "Target"], ["Persentase\npemilih", "75%"]]


def test_numbers_that_word_counts_itself(tmp_path: Path):
    """A column No with automatic numbers shows them: 1, 2."""

    def fill(document: Any) -> None:
        table = word_table(document, (("No", "Indikator"), ("", "Jumlah rapat"), ("", "Jumlah surat")))
        for row in (1, 2):
            properties = table.cell(row, 0).paragraphs[0]._p.get_or_add_pPr()
            properties.append(parse_xml(f"<w:numPr {nsdecls('w')}><w:ilvl w:val='0'/><w:numId w:val='7'/></w:numPr>"))

    assert only_table(word(tmp_path / "PK.docx", fill)) == [
        ["No", "Indikator"],
        ["1", "Jumlah rapat"],
        ["2", "Jumlah surat"],
    ]


def test_what_stands_in_a_control_or_is_marked_as_header(tmp_path: Path):
    """A table within a content control is read; the rows that Word repeats on every page count as bold."""

    def fill(document: Any) -> None:
        table = word_table(document, (HEADER, *ROWS))
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
        table._tbl.addprevious(control)
        control.append(content)
        content.append(table._tbl)
        assert control.find(qn("w:sdtContent")) is not None

    [table] = read_blocks(word(tmp_path / "PK.docx", fill))
    assert isinstance(table, SourceTable)
    assert [[cell.bold for cell in row] for row in table.rows] == [[True] * 4] + [[False] * 4] * 3
