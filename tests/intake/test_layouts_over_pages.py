"""Tables that go on over a page, in files: without their header, with empty columns, on landscape pages, in bands."""

import docx
import openpyxl
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_BREAK

from tests.intake.layouts import body, grid, pages, paragraph, runs, title
from tests.intake.test_files import add_table, as_xlsx, fill_sheet
from tests.intake.test_tables import HEADERS, TABLES, blanked, expected, header, numbers, printed
from xlkinerja.intake.assemble import everything_left, take
from xlkinerja.intake.blocks import SourceTable
from xlkinerja.intake.sources import read_blocks

_BAND = "Sasaran Strategis {n} : {text}"


def _page_break(document):
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _landscape(document):
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


#: What stands between the parts of a table in a Word document.
_BETWEEN = {
    "nothing": (),
    "page break": (_page_break,),
    "landscape": (_landscape,),
    "lanjutan": (paragraph("lanjutan"),),
    "Lanjutan Tabel": (paragraph("Lanjutan Tabel 2.1"),),
    "page number": (paragraph("- 2 -"), _page_break, paragraph("Halaman 2 dari 3")),
}


def _between(tables, what):
    found = [tables[0]]
    for one in tables[1:]:
        found += [*what, one]
    return found


def _as_docx(items, path):
    document = docx.Document()
    for item in items:
        if isinstance(item, SourceTable):
            add_table(document, item)
        elif callable(item):
            item(document)
        else:
            document.add_paragraph(item.text)
    document.save(path)
    return path


def _merged_pages(raw, keys, top, length, *, repeated, upright=()):
    """The cells of a sasaran are merged on each page; the next one begins with empty cells."""
    found, rows = [], blanked(raw, keys)
    for start in range(0, len(rows), length):
        head = top if repeated or not start else []
        part, merges, at = rows[start : start + length], list(upright if head else ()), 0
        while at < len(part):
            end = at + 1
            while end < len(part) and not part[end].get("sasaran"):
                end += 1
            if end - at > 1:
                merges.append((len(head) + at, keys.index("sasaran"), end - at, 1))
            at = end
        found.append(grid([*head, *body(part, keys)], merges))
    return found


def _banded_pages(raw, keys, length, band, *, repeated):
    lines, found, head = [], [], [header(keys)]
    for n, (text, group) in enumerate(runs(raw, "sasaran"), 1):
        lines += [[band.format(n=n, text=text)], *body(group, keys)]
    for start in range(0, len(lines), length):
        top, part = head if repeated or not start else [], lines[start : start + length]
        bands = [(len(top) + n, 0, 1, len(keys)) for n, line in enumerate(part) if len(line) == 1]
        found.append(grid([*top, *part], bands))
    return found


def parts_of(raw, keys, length, *, repeated):
    """The parts of one table in every layout."""
    top, bare = header(keys), [k for k in keys if k != "sasaran"]
    figures = [k for k in keys if k in ("target", "realisasi", "capaian", "kategori")]
    first = keys.index(figures[0])
    upper = ["Kinerja" if n == first else "" if k in figures else HEADERS[k] for n, k in enumerate(keys)]
    below = [HEADERS[k] if k in figures else "" for k in keys]
    upright = [(0, n, 2, 1) for n, k in enumerate(keys) if k not in figures]
    upright += [(0, first, 1, len(figures))] if len(figures) > 1 else []
    return {
        "plain": pages(raw, [top], keys, length, repeated=repeated),
        "merged": _merged_pages(raw, keys, [top], length, repeated=repeated),
        "numbered": _merged_pages(raw, keys, [top, numbers(keys)], length, repeated=repeated),
        "two levels": _merged_pages(raw, keys, [upper, below, numbers(keys)], length, repeated=repeated,
                                    upright=upright),
        "bands": _banded_pages(raw, bare, length, _BAND, repeated=repeated),
        "bands without a word": _banded_pages(raw, bare, length, "{text}", repeated=repeated),
    }  # fmt: skip


def _comes_back(path, tahun, rows):
    intake = take(read_blocks(path), tahun)
    assert everything_left(intake) == []
    assert [r for t in intake.tables for r in t.found.rows] == rows


@pytest.mark.parametrize("repeated", [True, False], ids=["header again", "no header"])
@pytest.mark.parametrize("between", _BETWEEN)
@pytest.mark.parametrize("name", ["rkt-tj", "iii-a"])
def test_a_table_of_a_word_document_goes_on_over_a_page(name, between, repeated, tmp_path):
    """Whatever parts the pages, and however the table is laid out: the same rows, nothing left."""
    report, table, tahun, over, keys = TABLES[name]
    raw = printed(report, table).baris
    for parts in parts_of(raw, keys, 3, repeated=repeated).values():
        items = [*([title(over)] if over else []), *_between(parts, _BETWEEN[between])]
        _comes_back(_as_docx(items, tmp_path / "laporan.docx"), tahun, expected(raw, keys))


@pytest.mark.parametrize("name", ["rkt-panjang", "ra"])
def test_a_wide_table_goes_on_over_landscape_pages(name, tmp_path):
    """Nine columns, whose pages are sections of their own."""
    report, table, tahun, _, keys = TABLES[name]
    raw = printed(report, table).baris
    for length, repeated in ((4, True), (4, False), (5, False)):
        parts = _merged_pages(raw, keys, [header(keys)], length, repeated=repeated)
        _comes_back(_as_docx(_between(parts, (_landscape,)), tmp_path / "l.docx"), tahun, expected(raw, keys))


@pytest.mark.parametrize("repeated", [True, False], ids=["header again", "no header"])
@pytest.mark.parametrize("name", ["pk", "rkt-tj", "iii-a"])
def test_a_table_of_a_sheet_goes_on_over_its_print_pages(name, repeated, tmp_path):
    """Below an empty row, or below one and a line that says that it goes on; the last page may hold one row."""
    report, table, tahun, over, keys = TABLES[name]
    raw = printed(report, table).baris
    for layout, parts in parts_of(raw, keys, 3, repeated=repeated).items():
        lines = ((), (paragraph("Lanjutan"),)) if not layout.startswith("bands") or repeated else ((),)
        for between in lines:
            blocks = [*([title(over)] if over else []), *_between(parts, between)]
            _comes_back(as_xlsx(blocks, tmp_path / "laporan.xlsx"), tahun, expected(raw, keys))


def test_pages_far_from_each_other_in_a_sheet(tmp_path):
    """Print pages filled up with empty rows; a last page of one row is none of the lines around."""
    report, table, tahun, over, keys = TABLES["pk"]
    raw = printed(report, table).baris
    book = openpyxl.Workbook()
    book.active["A1"] = over
    at = 3
    for part in pages(raw, [header(keys)], keys, 3, repeated=False):
        fill_sheet(book.active, at, part)
        at += 12
    book.save(tmp_path / "pk.xlsx")
    _comes_back(tmp_path / "pk.xlsx", tahun, expected(raw, keys))


def test_the_title_on_every_sheet(tmp_path):
    """A sheet for each page, title and header again; the first row of the second has its sasaran on the first."""
    report, table, tahun, over, keys = TABLES["pk"]
    raw = printed(report, table).baris
    book = openpyxl.Workbook()
    book.remove(book.active)
    for n, part in enumerate(_merged_pages(raw, keys, [header(keys)], 4, repeated=True), 1):
        sheet = book.create_sheet(f"Hal {n}")
        sheet["A1"] = over
        fill_sheet(sheet, 3, part)
    book.save(tmp_path / "pk.xlsx")
    _comes_back(tmp_path / "pk.xlsx", tahun, expected(raw, keys))


def test_a_title_between_makes_another_table(tmp_path):
    """Rows without a header under a title of their own are listed, whatever their columns could hold."""
    rows = [["Jumlah laporan", "2 laporan"], ["Jumlah rapat", "3 kali"]]
    blocks = [
        title("PERJANJIAN KINERJA TAHUN 2024"), grid([["Indikator Kinerja", "Target"], *rows]),
        paragraph("Tabel 4 Sarana kantor"), grid([["Jumlah kursi", "20 buah"], ["Jumlah meja", "10 buah"]]),
    ]  # fmt: skip
    intake = take(read_blocks(_as_docx(blocks, tmp_path / "pk.docx")), 2024)
    assert [r["indikator"] for t in intake.tables for r in t.found.rows] == ["Jumlah laporan", "Jumlah rapat"]
    assert [one.text for one in everything_left(intake)] == ["Jumlah kursi", "20 buah", "Jumlah meja", "10 buah"]


def test_two_tables_of_money_side_by_side_in_files(tmp_path):
    """By program and by year, an empty column between: two tables in Word and in a sheet."""
    program, year = printed("muara-enim-2024", "T3.11a"), printed("muara-enim-2024", "T3.11b")
    keys, other = ("no", "uraian", "pagu", "realisasi", "persen"), ("no", "tahun", "pagu", "realisasi", "persen")
    left = [["No", "Program", "PAGU", "Realisasi", "%"], *body(program.baris, keys)]
    right = [["NO.", "TAHUN", "PAGU", "REALISASI", "%"], *body(year.baris, other)]
    lines = [
        [*(left[n] if n < len(left) else [""] * 5), "", *(right[n] if n < len(right) else [""] * 5)]
        for n in range(max(len(left), len(right)))
    ]
    for path in (_as_docx([grid(lines)], tmp_path / "l.docx"), as_xlsx([grid(lines)], tmp_path / "l.xlsx")):
        intake = take(read_blocks(path), 2024)
        assert everything_left(intake) == []
        assert [t.found.rows for t in intake.tables] == [expected(program.baris, keys), expected(year.baris, other)]
