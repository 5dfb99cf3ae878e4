"""Cells far below the rows: the table ends where its rows end, the cell is named, and nothing of it is lost."""

import re
from pathlib import Path

import pytest

from tests.cli.program import run
from tests.kasus.paket_kasus import RE, book_of, findings, realisasi, with_part, with_rows
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.parts.shifting import shifted
from xlkinerja.workbook.parts.tail import GAP

LAST = 1_048_576
FORMULA = 'IF(L{0}="","",L{0}*1)'


def typed(sel: str, text: str = "x") -> str:
    return f'<row r="{split_ref(sel)[1]}"><c r="{sel}" t="inlineStr"><is><t>{text}</t></is></c></row>'


def filled_down(first: int, last: int) -> str:
    """A formula in every row, each with its own text."""
    return "".join(f'<row r="{n}"><c r="N{n}"><f>{FORMULA.format(n)}</f></c></row>' for n in range(first, last))


def last_row() -> int:
    """The last prepared row of the template."""
    return max(split_ref(r)[1] for r in Package.from_bytes(realisasi()).read_sheet("Realisasi", blank=True).cells)


@pytest.mark.parametrize("sel", ["C20000", f"C{LAST}", f"XFD{LAST}", "A3000", "AZ500"])
def test_d2_a_stray_cell_is_named_and_nothing_else_changes(sel: str, tmp_path: Path) -> None:
    """The rows are those without it, one warning names it, and susun keeps the cell as it was."""
    plain, book = book_of(realisasi(), tmp_path), book_of(with_rows(typed(sel)), tmp_path)
    assert book.tables["Realisasi"].rows == plain.tables["Realisasi"].rows
    (temuan,) = findings(book, "XK018")
    assert (temuan.tingkat, temuan.lembar, temuan.sel) == ("peringatan", "Realisasi", sel)
    assert sel in temuan.pesan
    result = fill(with_rows(typed(sel))).data
    assert Package.from_bytes(result).read_sheet("Realisasi").tail.typed == (sel,)
    before, after = (Package.from_bytes(d).read_sheet("Realisasi").cells for d in (realisasi(), result))
    assert after.keys() == before.keys()


def test_d2_a_row_within_the_gap_is_a_row(tmp_path: Path) -> None:
    """GAP empty rows end the table; one less does not, so that no row that someone left room above is lost."""
    near, far = (f"C{last_row() + n}" for n in (GAP, GAP + 1))
    book = book_of(with_rows(typed(near)), tmp_path)
    assert findings(book, "XK018") == []
    assert book.tables["Realisasi"].all_rows[-1].number == last_row() + GAP
    assert [t.sel for t in findings(book_of(with_rows(typed(far)), tmp_path), "XK018")] == [far]


def test_d2_many_stray_cells_are_one_finding(tmp_path: Path) -> None:
    """The first few are named, the others counted."""
    rows = "".join(typed(f"C{n}") for n in range(20_000, 60_000, 2_000))
    (temuan,) = findings(book_of(with_rows(rows), tmp_path), "XK018")
    assert "C20000, C22000, C24000, C26000, C28000, dan 15 sel lain" in temuan.pesan


def test_d2_a_formula_filled_down_without_end(tmp_path: Path) -> None:
    """No cell of it is kept beyond the room that any table has; the finding says how far it goes."""
    first, last = last_row() + 1, 9_000
    data = with_rows(filled_down(first, last))
    book = book_of(data, tmp_path)
    plain = book_of(realisasi(), tmp_path)
    assert book.tables["Realisasi"].rows == plain.tables["Realisasi"].rows
    (temuan,) = findings(book, "XK018")
    assert f"sampai N{last - 1}" in temuan.pesan
    kept = Package.from_bytes(data).read_sheet("Realisasi").cells
    assert len(kept) < len(Package.from_bytes(realisasi()).read_sheet("Realisasi").cells) + GAP
    result = Package.from_bytes(fill(data).data).read_sheet("Realisasi")
    assert result.tail.formulas[-1] == f"N{last - 1}"


def test_d2_a_shared_formula_filled_down_without_end(tmp_path: Path) -> None:
    """As Excel stores it: the rows below keep their formula, though the cell that held its text is written anew."""
    first, last = last_row(), 9_000
    cell = (
        f'<c r="N{first}"><f t="shared" ref="N{first}:N{last - 1}" si="7">IF(L{first}="","",$M$4&amp;M{first})</f></c>'
    )
    below = "".join(
        f'<row r="{n}"><c r="N{n}"><f t="shared" si="7"/><v>1</v></c></row>' for n in range(first + 1, last)
    )
    data = with_part("Realisasi", lambda text: re.sub(rf'<c r="N{first}".*?</c>', cell, text).replace(
        "</sheetData>", f"{below}</sheetData>"))  # fmt: skip
    assert len(findings(book_of(data, tmp_path), "XK018")) == 1
    result = Package.from_bytes(fill(data).data)
    content = result.read_part(result.sheet_part("Realisasi")).decode()
    master = re.search(r'<c r="N(\d+)"><f t="shared" ref="N(\d+):N8999" si="7">([^<]*)</f>', content)
    row = int(master[1])
    assert row == int(master[2]) > first
    assert master[3] == f'IF(L{row}="","",$M$4&amp;M{row})'
    assert content.count('<f t="shared" si="7"/>') == 9_000 - row - 1
    assert fill(fill(data).data).data == fill(data).data


def test_d2_a_shared_formula_is_never_torn() -> None:
    """Where its text cannot be carried down (two columns at once), susun refuses and says which rows to delete."""
    first = last_row()
    cell = f'<c r="N{first}"><f t="shared" ref="N{first}:O9000" si="7">L{first}*1</f></c>'
    below = "".join(f'<row r="{n}"><c r="N{n}"><f t="shared" si="7"/></c></row>' for n in range(first + 1, 9_000))
    data = with_part("Realisasi", lambda text: re.sub(rf'<c r="N{first}".*?</c>', cell, text).replace(
        "</sheetData>", f"{below}</sheetData>"))  # fmt: skip
    with pytest.raises(PatchRefused, match=r"Hapus isi baris \d+ ke bawah"):
        fill(data)


@pytest.mark.parametrize(
    ("formula", "below"),
    [
        ("A1*2", "A4*2"), ("$A$1+A$1+$A1", "$A$1+A$1+$A4"), ('"A1"&A1', '"A1"&A4'), ("'A1'!B2", "'A1'!B5"),
        ("SUM(A:A)", "SUM(A:A)"), ("SUM(1:1)", "SUM(4:4)"), ("SUM($1:1)", "SUM($1:4)"), ("LOG10(A1)", "LOG10(A4)"),
        ("Lembar1!A1", "Lembar1!A4"), ("A1:B2", "A4:B5"), ("1.5*A1", "1.5*A4"), ("Target_A1", "Target_A1"),
    ],
)  # fmt: skip
def test_d2_a_formula_three_rows_further_down(formula: str, below: str) -> None:
    assert shifted(formula, 0, 3) == below


def test_d2_prepared_rows_are_no_stray_cells(tmp_path: Path) -> None:
    """2,000 rows of formulas below the last typed one, as many as a template prepares, are kept whole."""
    data = with_rows(filled_down(last_row() + 1, 2_001))
    sheet = Package.from_bytes(data).read_sheet("Realisasi")
    assert sheet.tail is None
    assert max(split_ref(r)[1] for r in sheet.cells) == 2_000
    assert findings(book_of(data, tmp_path), "XK018") == []


def test_d2_susun_says_what_it_left_out(tmp_path: Path) -> None:
    """The line under the result names the sheet and the cell."""
    (tmp_path / RE).write_bytes(with_rows(typed("C20000")))
    done = run("susun", tmp_path / RE, code=0)
    assert "Lembar Realisasi: Sel C20000 berisi, jauh di bawah baris terakhir" in done.stdout


@pytest.mark.parametrize("sheet", ["Ringkasan", "Ikhtisar Eksekutif"])
def test_d2_a_cell_far_below_a_drawn_sheet_is_not_lost(sheet: str) -> None:
    """A sheet that is drawn anew holds it nowhere, so susun refuses and names it."""
    with pytest.raises(PatchRefused, match=rf"Lembar «{sheet}» .* sel B5000"):
        fill(with_rows(typed("B5000", "Mengetahui"), sheet))
