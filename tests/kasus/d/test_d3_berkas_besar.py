"""Large workbooks: what costs memory is not kept, and what is too much is refused by name with what to do."""

import re
from pathlib import Path

import pytest

from tests.kasus.paket_kasus import book_of, findings, package, realisasi, with_part, with_rows
from tests.workbook.sample_packages import contents
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.package import MAX_SHEETS, Package, PackageError
from xlkinerja.workbook.reading_limits import MAX_ROWS

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_sheets(count: int, content: str, state: str = "hidden") -> bytes:
    """The workbook with further sheets, each with these rows."""
    parts = contents(realisasi())
    declared = "".join(
        f'<sheet xmlns:q="{LINKS}" name="T{n}" sheetId="{900 + n}" state="{state}" q:id="t{n}"/>' for n in range(count)
    )
    links = "".join(f'<Relationship Id="t{n}" Type="{LINKS}/worksheet" Target="t{n}.xml"/>' for n in range(count))
    book, rels = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    parts[book] = parts[book].replace(b"</sheets>", declared.encode() + b"</sheets>")
    parts[rels] = parts[rels].replace(b"</Relationships>", links.encode() + b"</Relationships>")
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{content}</sheetData></worksheet>'.encode()
    return package({**parts, **{f"xl/t{n}.xml": sheet for n in range(count)}})


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> int:
    """A limit of cells that a small sheet reaches."""
    monkeypatch.setattr("xlkinerja.workbook.parts.cells.MAX_CELLS", 5_000)
    return 5_000


def numbers(rows: int, columns: str = "ABCDEFGHIJ") -> str:
    return "".join(
        f'<row r="{n}">' + "".join(f'<c r="{c}{n}"><v>{n}</v></c>' for c in columns) + "</row>" for n in range(1, rows)
    )


@pytest.mark.parametrize("cells", ["", '<c r="A{0}" s="3"/><c r="B{0}" s="3"/>'], ids=["rows", "cells"])
def test_d3_formatted_empty_rows_cost_nothing(cells: str, tmp_path: Path) -> None:
    """None of 50,000 is kept, none is a finding, and susun hands them on byte for byte."""
    rows = "".join(f'<row r="{n}" s="3" customFormat="1">{cells.format(n)}</row>' for n in range(1_000, 51_000))
    data = with_rows(rows)
    sheet = Package.from_bytes(data).read_sheet("Realisasi", blank=True)
    assert sheet.cells == Package.from_bytes(realisasi()).read_sheet("Realisasi", blank=True).cells
    assert findings(book_of(data, tmp_path), "XK018") == []
    result = fill(data).data
    assert rows.encode() in contents(result)[Package.from_bytes(result).sheet_part("Realisasi")]


def test_d3_thousands_of_sheets_are_refused_by_name(tmp_path: Path) -> None:
    """9,000 hidden sheets are nobody's work; as many as MAX_SHEETS are read."""
    (problem,) = book_of(with_sheets(MAX_SHEETS, ""), tmp_path).problems
    assert problem.kind == "terlalu_besar"
    assert f"{MAX_SHEETS + 8} lembar, paling banyak {MAX_SHEETS}" in problem.pesan
    assert book_of(with_sheets(200, ""), tmp_path).readable


def test_d3_too_many_cells_of_a_declared_sheet_are_refused_by_name(few: int, tmp_path: Path) -> None:
    """The count is told, in periksa and in susun."""
    rows = re.sub(r'r="([A-Z]*)(\d+)"', lambda m: f'r="{m[1]}{int(m[2]) + 70}"', numbers(few // 10 + 2))
    data = with_rows(rows)
    (problem,) = book_of(data, tmp_path).problems
    assert f"lebih dari {few} sel berisi" in problem.pesan
    with pytest.raises(PackageError, match=f"lebih dari {few} sel"):
        fill(data)


@pytest.mark.parametrize("state", ["visible", "hidden"])
def test_d3_a_full_sheet_of_the_user_does_not_matter(state: str, few: int, tmp_path: Path) -> None:
    """It is not read where it is no sheet of ours; hidden, it is told to hold something; susun keeps it whole."""
    data = with_sheets(1, numbers(few // 10 + 2), state)
    book = book_of(data, tmp_path)
    assert book.readable
    assert [t.lembar for t in findings(book, "XK011")] == (["T0"] if state == "hidden" else [])
    assert contents(fill(data).data)["xl/t0.xml"] == contents(data)["xl/t0.xml"]


@pytest.mark.parametrize("sheet", ["Realisasi", "Anggaran"])
def test_d3_too_many_rows_of_a_table_are_refused_by_name(sheet: str, tmp_path: Path) -> None:
    """Rows are compared with each other: more than anybody fills are counted and told, whatever stands in them."""
    first = 200
    last = first + MAX_ROWS
    rows = "".join(
        f'<row r="{n}"><c r="D{n}" t="inlineStr"><is><t>baris {n}</t></is></c></row>' for n in range(first, last)
    )
    data = with_rows(rows, sheet)
    filled = len(book_of(realisasi(), tmp_path).tables[sheet].all_rows) + MAX_ROWS
    (problem,) = book_of(data, tmp_path).problems
    assert problem.kind == "terlalu_besar"
    assert re.search(rf"lembar {sheet}, (\d+) baris berisi, paling banyak {MAX_ROWS}", problem.pesan)
    assert int(re.search(r"(\d+) baris", problem.pesan)[1]) >= filled
    assert "baris yang tidak perlu" in problem.tindakan
    with pytest.raises(PackageError, match=f"paling banyak {MAX_ROWS}"):
        fill(data)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "Realisasi", "xl/styles.xml"])
def test_d3_elements_without_end(part: str, tmp_path: Path) -> None:
    """100,000 elements inside each other: periksa reads past them, susun refuses by the name of the part."""
    deep = "<a>" * 100_000 + "</a>" * 100_000
    data = with_part(part, lambda text: re.sub(r"(</(workbook|worksheet|styleSheet)>)\s*$", rf"{deep}\1", text))
    assert book_of(data, tmp_path).readable
    parts = Package.from_bytes(data)
    named = parts.sheet_part(part) if part == "Realisasi" else part
    with pytest.raises(PackageError, match=re.escape(named)):
        fill(data)


def test_d3_a_result_can_be_read_again() -> None:
    """64,000 equal styles, as they pile up in workbooks that are copied from year to year, are no bomb once written."""
    styles = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' * 64_000
    data = with_part("xl/styles.xml", lambda text: text.replace("</cellXfs>", f"{styles}</cellXfs>"))
    assert Package.from_bytes(fill(data).data).sheets == Package.from_bytes(data).sheets
