"""Writing into a workbook: our cells change, nothing else does."""

import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from lxml import etree
from openpyxl.chart import BarChart, LineChart, Reference
from sample_packages import MAIN, contents, differing, rewritten, sample, saved, sheet_of, with_rows

from xlkinerja.workbook.package import ErrorValue
from xlkinerja.workbook.patch import PatchRefused, patch
from xlkinerja.workbook.patches.content import ChartData, Formula, RowContent, SeriesRef, SheetContent, Style

CHART = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}


@pytest.fixture(scope="module")
def workbook():
    return sample()


def test_only_the_touched_sheet_and_the_recalculation_flag_change(workbook):
    """Two parts differ after a cell is written; every other part is the same byte for byte, in the same order."""
    after = patch(workbook, cells={"Realisasi": {"C3": Decimal("97.5")}})
    assert differing(workbook, after) == {"xl/worksheets/sheet1.xml", "xl/workbook.xml"}
    assert b'fullCalcOnLoad="1"' in contents(after)["xl/workbook.xml"]
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        kept = [(entry.filename, entry.date_time, entry.compress_type) for entry in old.infolist()]
        assert [(entry.filename, entry.date_time, entry.compress_type) for entry in new.infolist()] == kept


def test_dropdowns_and_conditional_formats_of_a_touched_sheet_stay(workbook):
    """openpyxl still finds the validation, the rule and the neighbours' values on the written sheet."""
    sheet = openpyxl.load_workbook(io.BytesIO(patch(workbook, cells={"Realisasi": {"C3": 1}})))["Realisasi"]
    assert str(sheet.data_validations.dataValidation[0].sqref) == "E2:E5"
    assert [str(area.sqref) for area in sheet.conditional_formatting] == ["D2:D5"]
    assert (sheet["C3"].value, sheet["C4"].value, sheet["D3"].value) == (1, 94, "=C3/B3")


def test_formulas_are_written_with_their_values_and_read_back(workbook):
    """Formula and cached value of every kind come back through both readers, and the cell keeps its style."""
    new = {
        "D2": Formula("ROUND(C2/B2*100,2)", Decimal("92.00")), "D3": Formula('""', ""), "D4": Formula("1=1", True),
        "D5": Formula("1/0", ErrorValue("#DIV/0!")), "G9": Formula("A1", " spasi "), "G10": Formula("A2", None),
    }  # fmt: skip
    after = patch(workbook, cells={"Realisasi": new})
    found = sheet_of(after, "Realisasi").cells
    assert {address: (found[address].formula, found[address].value) for address in new} == {
        address: (formula.text, formula.value) for address, formula in new.items()
    }
    assert found["D2"].style == sheet_of(workbook, "Realisasi").cells["D2"].style
    assert found["D2"].format == "0.00"
    sheets = [openpyxl.load_workbook(io.BytesIO(after), data_only=cached)["Realisasi"] for cached in (False, True)]
    assert [sheet["D2"].value for sheet in sheets] == ["=ROUND(C2/B2*100,2)", 92]
    assert sheets[0]["D2"].font.bold


@pytest.mark.parametrize(
    "text", ["=1+1", "+62", " tepi ", "baris\nkedua", "a\r\nb", "_x0041_", "<&>\"'", "😀", "", "100%"]
)
def test_text_stays_the_text_it_is(workbook, text):
    """Whatever a text looks like, it is written and read back as that text and never as a formula."""
    found = sheet_of(patch(workbook, cells={"Realisasi": {"F2": text}}), "Realisasi").cells["F2"]
    assert (found.value, found.formula) == (text, None)


def test_characters_no_xml_may_hold_are_left_out(workbook):
    """Control characters and lone surrogates vanish, the rest of the text stays."""
    found = sheet_of(patch(workbook, cells={"Realisasi": {"F2": "a\x00b\x0bc\ud800d\uffff"}}), "Realisasi")
    assert found.cells["F2"].value == "abcd"


def test_values_of_every_kind_and_clearing(workbook):
    """Numbers, truth and None are written; a cleared cell keeps its style, an absent one is not made."""
    new = {"A2": True, "B2": 7, "C2": Decimal("1E+3"), "D2": None, "Z99": None, "AA1": 1}
    after = patch(workbook, cells={"Realisasi": new})
    found = sheet_of(after, "Realisasi").cells
    assert [found[address].value for address in ("A2", "B2", "C2", "AA1")] == [True, 7, 1000, 1]
    assert (found["D2"].value, found["D2"].formula, found["D2"].format) == (None, None, "0.00")
    assert "Z99" not in found
    root = etree.fromstring(contents(after)["xl/worksheets/sheet1.xml"])
    assert root.find(f"{{{MAIN}}}dimension").get("ref") == "A1:AA5"


def test_new_rows_and_cells_stand_in_order(workbook):
    """Cells come by column and rows by number, also where the writer left the addresses out."""
    source = with_rows(workbook, '<row><c><v>1</v></c></row><row r="5"><c r="C5"><v>3</v></c></row>')
    new = {"D5": 4, "A5": 2, "A3": 9, "A7": 8, "B1": 5}
    root = etree.fromstring(contents(patch(source, cells={"Realisasi": new}))["xl/worksheets/sheet1.xml"])
    assert [row.get("r") for row in root.iter(f"{{{MAIN}}}row")] == ["1", "3", "5", "7"]
    assert [cell.get("r") for cell in root.iter(f"{{{MAIN}}}c")] == ["A1", "B1", "A3", "A5", "C5", "D5", "A7"]


def test_a_replaced_sheet_keeps_everything_but_its_cells(workbook):
    """Rows, merges and heights are ours; protection, column widths and the drawing are the user's."""
    rows = {2: RowContent({"B2": ("dua", None), "A2": ("satu", 0)}, height=31.5), 1: RowContent({"A1": ("judul", 0)})}
    after = patch(workbook, sheets={"Ringkasan Q'1": SheetContent(rows, merges=["A1:B1", "C3:C4"])})
    found = sheet_of(after, "Ringkasan Q'1")
    assert {address: cell.value for address, cell in found.cells.items()} == {"A1": "judul", "A2": "satu", "B2": "dua"}
    assert (found.merges, found.protected) == (("A1:B1", "C3:C4"), True)
    sheet = openpyxl.load_workbook(io.BytesIO(after))["Ringkasan Q'1"]
    assert (sheet.row_dimensions[2].height, sheet.column_dimensions["A"].width) == (31.5, 33)
    assert len(sheet._charts) == 1
    order = [etree.QName(child).localname for child in etree.fromstring(contents(after)["xl/worksheets/sheet2.xml"])]
    assert order.index("sheetProtection") < order.index("mergeCells") < order.index("pageMargins")
    assert differing(workbook, after) == {"xl/worksheets/sheet2.xml", "xl/workbook.xml"}


def test_a_number_format_is_appended_once(workbook):
    """The wanted style is the old one with another format; a second run finds it and changes no byte."""
    base = sheet_of(workbook, "Realisasi").cells["D2"].style
    rows = {1: RowContent({"A1": (1, Style(base, '0.0"x"')), "B1": (2, Style(base, '0.0"x"')), "C1": (3, Style(base))})}
    sheets = {"Ringkasan Q'1": SheetContent(rows)}
    once = patch(workbook, sheets=sheets)
    assert patch(once, sheets=sheets) == once
    found = sheet_of(once, "Ringkasan Q'1").cells
    assert [found[address].format for address in ("A1", "B1", "C1")] == ['0.0"x"', '0.0"x"', "0.00"]
    assert found["A1"].style == found["B1"].style != base
    assert found["C1"].style == base
    assert openpyxl.load_workbook(io.BytesIO(once))["Ringkasan Q'1"]["A1"].font.bold
    before, after = (etree.fromstring(contents(data)["xl/styles.xml"]) for data in (workbook, once))
    counts = [len(root.find(f"{{{MAIN}}}cellXfs")) for root in (before, after)]
    assert counts[1] == counts[0] + 1


def test_series_of_a_chart_point_at_their_cells_with_cached_values(workbook):
    """Categories are texts, values numbers; gaps have no point, and the title of a series stays unless it is named."""
    sheet = "Ringkasan Q'1"
    chart = ChartData(
        SeriesRef("Realisasi!$A$2:$A$4", ["satu", None, "tiga"]),
        [
            SeriesRef("Realisasi!$D$2:$D$4", [Decimal("92.5"), None, "WTP"]),
            SeriesRef("Realisasi!$C$2:$C$4", [Decimal(1), Decimal(2), Decimal(3)], name="Batas"),
        ],
    )
    after = patch(workbook, charts={sheet: chart})
    assert differing(workbook, after) == {"xl/charts/chart1.xml"}
    root = etree.fromstring(contents(after)["xl/charts/chart1.xml"])
    first, second = root.findall(".//c:ser", CHART)

    def cached(element, path):
        return [(point.get("idx"), point.findtext("c:v", None, CHART)) for point in element.iterfind(path, CHART)]

    assert first.findtext("c:cat/c:strRef/c:f", None, CHART) == "Realisasi!$A$2:$A$4"
    assert cached(first, "c:cat/c:strRef/c:strCache/c:pt") == [("0", "satu"), ("2", "tiga")]
    assert first.findtext("c:val/c:numRef/c:f", None, CHART) == "Realisasi!$D$2:$D$4"
    assert cached(first, "c:val/c:numRef/c:numCache/c:pt") == [("0", "92.5")]
    assert first.find("c:val/c:numRef/c:numCache/c:ptCount", CHART).get("val") == "3"
    assert cached(second, "c:tx/c:strRef/c:strCache/c:pt") == [("0", "Batas")]
    assert first.findtext("c:tx/c:strRef/c:f", None, CHART) == "'Realisasi'!D1"
    assert patch(after, charts={sheet: chart}) == after


def test_a_users_own_chart_beside_ours_is_left_alone():
    """Among several charts the one with our number of series is ours; when two would do, both are refused."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Ringkasan"
    for chart, columns, anchor in ((LineChart(), 1, "F2"), (BarChart(), 2, "F20")):
        for column in range(1, columns + 1):
            chart.add_data(Reference(sheet, min_col=column, min_row=1, max_row=3))
        sheet.add_chart(chart, anchor)
    source = saved(book)
    series = SeriesRef("'Ringkasan'!$B$1:$B$2", [Decimal(1), Decimal(2)])
    assert differing(source, patch(source, charts={"Ringkasan": ChartData(series, [series, series])})) == {
        "xl/charts/chart2.xml"
    }
    with pytest.raises(PatchRefused, match="2 grafik"):
        patch(source, charts={"Ringkasan": ChartData(series, [series, series, series])})


def test_a_print_area_is_set_and_replaced(workbook):
    """The sheet-local name is made once, quoted as Excel quotes it, and changed by the next run."""
    sheet = "Ringkasan Q'1"
    after = patch(patch(workbook, print_areas={sheet: "$A$1:$H$40"}), print_areas={sheet: "$A$1:$H$50"})
    assert differing(workbook, after) == {"xl/workbook.xml"}
    assert contents(after)["xl/workbook.xml"].count(b"_xlnm.Print_Area") == 1
    assert openpyxl.load_workbook(io.BytesIO(after))[sheet].print_area == "'Ringkasan Q''1'!$A$1:$H$50"


def test_the_calculation_chain_goes_when_a_formula_goes(workbook):
    """Part, content type and relationship leave together; a change without formulas leaves them in place."""
    types, links = contents(workbook)["[Content_Types].xml"], contents(workbook)["xl/_rels/workbook.xml.rels"]
    source = rewritten(
        workbook,
        {
            "xl/calcChain.xml": b"<calcChain/>",
            "[Content_Types].xml": types.replace(b"</Types>", b'<Override PartName="/xl/calcChain.xml" '
            b'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>'),
            "xl/_rels/workbook.xml.rels": links.replace(b"</Relationships>", b'<Relationship Id="rId99" Type="http://'
            b'schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>'
            b"</Relationships>"),
        },
    )  # fmt: skip
    assert "xl/calcChain.xml" in contents(patch(source, cells={"Realisasi": {"C2": 1}}))
    after = contents(patch(source, cells={"Realisasi": {"D2": 1}}))
    assert "xl/calcChain.xml" not in after
    assert b"calcChain" not in after["[Content_Types].xml"] + after["xl/_rels/workbook.xml.rels"]


def test_macros_travel_along(workbook):
    """A workbook with a VBA project is written, the project untouched."""
    source = rewritten(workbook, {"xl/vbaProject.bin": b"\xcc\x61macro"})
    assert contents(patch(source, cells={"Realisasi": {"C2": 1}}))["xl/vbaProject.bin"] == b"\xcc\x61macro"


def test_nothing_asked_gives_the_same_bytes_and_twice_asked_the_same_result(workbook):
    """No change is no rewriting, and a result depends on its input alone."""
    assert patch(workbook, cells={"Realisasi": {}}) == workbook
    once = patch(workbook, cells={"Realisasi": {"C2": Decimal("1.5"), "F9": "x"}})
    assert patch(workbook, cells={"Realisasi": {"F9": "x", "C2": Decimal("1.5")}}) == once
