"""The input sheets on paper and on a screen: what holds for every declared sheet, so that no new column breaks it."""

import io
import re
import zipfile

import openpyxl
import pytest

from tests.mesin import Ironcalc, libreoffice
from xlkinerja.pages.filling import template_bytes
from xlkinerja.pages.ikhtisar import IKHTISAR
from xlkinerja.workbook.documents import BY_KEY, DOCUMENTS
from xlkinerja.workbook.layout import CellKind
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.paper.area import growing_area, input_runs
from xlkinerja.workbook.paper.widths import (
    LETTERS,
    MOST_FROZEN,
    PAGE_WIDTH,
    SMALLEST_PRINT,
    column_groups,
    frozen_widths,
    pixels,
    scale,
)
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.sheets.pk import PK
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.template_text import broken_words, text_lines
from xlkinerja.workbook.templates import build

SHEETS = [pytest.param(s, id=f"{d.key}-{s.name}-{s.title}") for d in DOCUMENTS for s in d.sheets]
TABLES = [pytest.param(t, id=f"{d.key}-{t.name}-{t.title}") for d in DOCUMENTS for t in d.tables]
ROWS = [pytest.param(t, id=f"{d.key}-{t.name}") for d in DOCUMENTS for t in d.tables if t.name != "Pengaturan"]


@pytest.fixture(scope="module")
def packages() -> dict[str, Package]:
    return {d.key: Package.from_bytes(build(d, prepared=3)) for d in DOCUMENTS}


def xml(package: Package, sheet: str) -> str:
    return package.read_part(package.sheet_part(sheet)).decode()


@pytest.mark.parametrize("sheet", SHEETS)
def test_seven_points_on_f4(sheet):
    """Letters of 10 points are never printed smaller than 7, on pages 12.2 inches wide."""
    assert LETTERS * scale(sheet) / 100 >= SMALLEST_PRINT
    assert round(PAGE_WIDTH) == 878


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_no_letter_of_a_template_is_smaller_than_ten_points(document, packages):
    """But those of the numbered row, 8 points, which stand on drawn sheets that are printed at 88% at least."""
    styles = packages[document.key].read_part("xl/styles.xml").decode()
    sizes = {float(s) for s in re.findall(r'<sz val="([\d.]+)"', styles)}
    assert min(sizes - {8}) >= LETTERS
    assert scale(IKHTISAR) * 8 / 100 >= SMALLEST_PRINT


def test_pages_of_a_wide_sheet():
    """Columns before a break, and behind it those that are repeated: worked out by hand for Realisasi."""
    pages = [[c.header for c in group] for group in column_groups(REALISASI)]
    assert [page[:4] for page in pages] == [["No", "Kode", "Sasaran", "Indikator Kinerja"]] * 3
    assert [page[-1] for page in pages] == ["Status", "Standar Nasional", "No Urut"]
    assert "Keadaan" not in pages[0]  # folded away
    assert [c.partition("n−")[0] for c in pages[1][4:]] == [
        "Keterangan", *["Realisasi "] * 4, "Target Akhir Renstra", "Standar Nasional",
    ]  # fmt: skip


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_breaks_between_columns_hold(document, packages):
    """A sheet with declared breaks has them, at a fixed scale: programs ignore breaks on pages that are fitted."""
    for table in document.tables:
        text = xml(packages[document.key], table.name)
        keys = list(table.by_key)
        breaks = [str(keys.index(key) + 1) for key in table.page_breaks]
        assert re.findall(r'<brk id="(\d+)"', text.partition("<colBreaks")[2]) == breaks
        if breaks:
            assert f'scale="{scale(table)}"' in text
            assert "fitToPage" not in text


@pytest.mark.parametrize("table", TABLES)
def test_frozen_columns_leave_room(table):
    """The columns that stay take 455 pixels at most, a third of a small screen."""
    assert pixels(frozen_widths(table)) <= MOST_FROZEN


def test_pixels_are_those_of_excel():
    """Seven a unit, each column cut down to whole pixels: 20 units are 140, 9.140625 are 64, 10.5 are 73."""
    assert [pixels([w]) for w in (20, 9.140625, 10.5)] == [140, 64, 73]
    assert pixels([5, 10, 20, 30]) == 455


@pytest.mark.parametrize("table", TABLES)
def test_no_header_breaks_within_a_word(table):
    assert {c.header: broken for c in table.columns if (broken := broken_words(c.header, c.width, bold=True))} == {}


def test_words_are_measured():
    """«Konsolidasi» in bold letters of 10 points is 75,6 pixels wide: too wide for 11 units, not for 13."""
    assert broken_words("Konsolidasi", 11, bold=True) == ["Konsolidasi"]
    assert broken_words("Konsolidasi", 13, bold=True) == []
    assert broken_words("Target Maksimum", 11, bold=True) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_rows_of_headers_are_as_high_as_their_texts(document, packages):
    """Also on Referensi, and on Pengaturan, whose table has no height of its own and one line each."""
    for table in document.tables:
        lines = max(text_lines(c.header, c.width, bold=True) for c in table.columns)
        held = re.search(rf'<row r="{table.header_row}"[^>]*? ht="([\d.]+)"', xml(packages[document.key], table.name))
        assert lines == 1 if held is None else float(held[1]) >= lines * 13.5
    book = openpyxl.load_workbook(io.BytesIO(packages[document.key].data))["Referensi"]
    broken = [
        (c.value, broken_words(str(c.value), book.column_dimensions[c.column_letter].width, bold=True))
        for c in book[4]
        if c.value
    ]
    assert len(broken) > len(referensi.LISTS)
    assert [b for b in broken if b[1]] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_nothing_is_yellow(document, packages):
    """Neither a cell nor a condition: what is yellow on the screen would be yellow on paper."""
    styles = packages[document.key].read_part("xl/styles.xml").decode()
    colors = {c[-6:] for c in re.findall(r'<[fb]gColor rgb="(\w+)"', styles)}
    assert colors
    for color in colors:
        red, green, blue = (int(color[i : i + 2], 16) for i in (0, 2, 4))
        assert not (red > 240 and green > 235 and blue < green - 8), color


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_numbers_and_texts_do_not_touch_their_neighbours(document):
    """Numbers stand in the middle, rupiah have a blank on their right, texts one on their left where there is room."""
    book = openpyxl.load_workbook(io.BytesIO(build(document, prepared=1)))
    for table in (t for t in document.tables if t.name != "Pengaturan"):
        for column in table.columns:
            cell = book[table.name][f"{table.letters[column.key]}{table.first_row}"]
            stands = cell.alignment
            if column.kind is CellKind.RUPIAH:
                assert (stands.horizontal, stands.indent) == ("right", 1)
                assert cell.number_format.endswith("_)")
            elif column.kind.numeric or column.kind is CellKind.TERCETAK:
                assert stands.horizontal == "center"
            else:
                assert stands.horizontal == "center" or stands.indent == 1 or column.width < 12, column.header


@pytest.mark.parametrize("table", ROWS)
def test_a_row_has_a_frame_once_something_is_typed(table):
    """In any input column: all of them are asked, and no computed one, in which a formula stands always."""
    runs = list(input_runs(table))
    asked = {
        letter
        for first, last in runs
        for letter in table.letters.values()
        if (len(first), first) <= (len(letter), letter) <= (len(last), last)
    }
    assert asked == {table.letters[c.key] for c in table.columns if not c.computed}


def test_the_condition_of_the_frame(packages):
    """Written out for the RKT: inputs from B to M, and the frame around all of A to N, of rows pasted below as well."""
    pattern = r'<conditionalFormatting sqref="A5:N2004"><cfRule[^>]*><formula>([^<]*)'
    held = re.search(pattern, xml(packages["rkt"], "RKT"))
    assert held is not None
    assert held[1] == "COUNTA($B5:$M5)&gt;0"


#: Inputs of PK, and the last row that is printed.
FILLED = [
    ({}, 5),
    ({"D5": "s"}, 5),
    ({"E16": "Indikator"}, 16),
    ({"E9": "Indikator", "J30": "Mengetahui"}, 30),
    ({"H12": 0}, 12),
    ({"H12": "#N/A"}, 12),
]


@pytest.mark.libreoffice
def test_the_print_area_ends_with_the_last_filled_row(tmp_path):
    """Whatever stands in whichever input column; an error is something; nothing at all is one row.

    LibreOffice works out the last part of the formula in a cell. IronCalc takes ISBLANK of an area for one answer.
    """
    inner = growing_area(PK, 60).partition(",MAX(")[2].removesuffix(")")
    paths = []
    for number, (cells, _) in enumerate(FILLED):
        book = openpyxl.load_workbook(io.BytesIO(build(BY_KEY["pk"], prepared=60)))
        for ref, value in cells.items():
            book["PK"][ref] = value
        book["Petunjuk"]["D1"] = f"=MAX({inner}"
        paths.append(tmp_path / f"{number}.xlsx")
        book.save(paths[-1])
    (tmp_path / "hasil").mkdir()
    done = libreoffice(paths, "xlsx", tmp_path / "hasil", tmp_path / "profil")
    found = [Package.from_bytes(p.read_bytes()).read_sheet("Petunjuk").cells["D1"].value for p in done]
    assert found == [last for _, last in FILLED]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_every_table_prints_what_is_filled(document, packages):
    """The area begins with the title, ends in the last column, and grows with the rows."""
    areas = packages[document.key].print_areas
    for table in (t for t in document.tables if t.name != "Pengaturan"):
        last = table.letters[table.columns[-1].key]
        assert areas[table.name].startswith(f"'{table.name}'!$A$1:INDEX('{table.name}'!${last}:${last},MAX(5,")
        assert areas[table.name] == growing_area(table, 3)


def test_lines_of_the_screen_show_where_to_type(packages):
    """Rows that are not filled yet have no frame; the lines of the grid are on the screen and not on paper."""
    text = xml(packages["pk"], "PK")
    assert 'showGridLines="0"' not in text
    assert "gridLines=" not in text.partition("<printOptions")[2].partition("/>")[0]
    assert 'showGridLines="0"' in xml(packages["pk"], "Identitas")


def test_running_numbers(tmp_path):
    """Rows with an indikator are counted, others are not: cached as recalculated."""
    rows = [
        {"sasaran": "A", "indikator": "i1"}, {"indikator": "i2"}, {"program": "JUMLAH", "anggaran": 5}, {},
        {"sasaran": "B"}, {"indikator": True}, {"indikator": "i4"},
    ]  # fmt: skip
    path = tmp_path / "RKT.xlsx"
    path.write_bytes(template_bytes(BY_KEY["rkt"], 8, content={"RKT": rows}))
    letter = BY_KEY["rkt"].main.letters["no_urut"]
    expected = [1, 2, "", "", "", 3, 4, ""]
    cells = Package.from_bytes(path.read_bytes()).read_sheet("RKT").cells
    assert [cells[f"{letter}{n}"].value for n in range(5, 13)] == expected
    engine = Ironcalc(path)
    assert [engine.value("RKT", f"{letter}{n}") or "" for n in range(5, 13)] == expected
    engine.ubah("RKT", {f"{letter}6": "=1/0"})  # what was typed over is wrong alone
    assert [engine.value("RKT", f"{letter}{n}") or "" for n in range(7, 13)] == expected[2:]


@pytest.mark.parametrize("document", [d for d in DOCUMENTS if not d.printed], ids=lambda d: d.key)
def test_every_sheet_of_indikator_has_running_numbers_behind_the_columns_that_offices_know(document):
    assert document.main.columns[-1].header == "No Urut"


def test_a_second_print_area_is_taken_out():
    """LibreOffice writes the area that is set there beside the formula that it kept; `susun` leaves one."""
    data, out = build(BY_KEY["pk"], prepared=3), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/workbook.xml":
                one = re.search(rb'<definedName name="_xlnm.Print_Area" localSheetId="2".*?</definedName>', content)
                assert one is not None
                content = content.replace(one[0], one[0] + one[0])
            target.writestr(name, content)
    after = Package.from_bytes(patch(out.getvalue(), print_areas={"PK": "$A$1:$K$9"}))
    held = after.read_part("xl/workbook.xml")
    assert len(re.findall(rb'Print_Area" localSheetId="2"', held)) == 1
    assert after.print_areas["PK"] == "'PK'!$A$1:$K$9"


@pytest.fixture(scope="module")
def workbook(packages):
    """Every template as openpyxl opens it, by key."""
    return {key: openpyxl.load_workbook(io.BytesIO(package.data)) for key, package in packages.items()}


def test_referensi_shows_what_an_office_may_change(workbook):
    """Who shows the sheet sees the lists with room for entries, the ladders, the programmes and the printed scales."""
    sheet = workbook["realisasi"]["Referensi"]
    shown = [c.value for c in sheet[4] if not sheet.column_dimensions[c.column_letter].hidden]
    assert shown == [
        "Satuan", "Sumber", "Tangga", "Predikat", "Urutan", "Kode Program", "Program", "Skala baku", "Urutan jenjang",
        "Kategori baku", "Dari baku", "Termasuk baku", "Sampai baku",
    ]  # fmt: skip


def test_big_numbers_have_dots(workbook):
    """Figures from a million on get dots by a condition; cells stay General, so that Excel keeps 85% a percent."""
    for name, letters in (("Realisasi", "HJRSTUVW"), ("PK", "H"), ("RKT", "J"), ("Rencana Aksi", "H")):
        expected = tuple(f"{k}5:{k}2004" for k in letters)
        sheet = next(b[name] for b in workbook.values() if name in b.sheetnames)
        rules = {
            str(area.sqref): aturan
            for area in sheet.conditional_formatting
            for aturan in area.rules
            if aturan.dxf.numFmt is not None and aturan.dxf.numFmt.formatCode == "#,##0" and "ABS" in aturan.formula[0]
        }
        first = letters[0]
        assert {tuple(a.split()): aturan.formula for a, aturan in rules.items()} == {
            expected: [f"AND(ISNUMBER({first}5),ABS(N({first}5))>=1000000,ABS(N({first}5))<1E+14)"]
        }
        assert {sheet[f"{k}5"].number_format for k in letters} == {"General"}
        assert {sheet.column_dimensions[k].width for k in letters} == {17}
