"""Control characters in cells: left out of what is read, told, and no obstacle to susun."""

from pathlib import Path

import pytest

from tests.addresses import at
from tests.cli.program import run
from tests.kasus.paket_kasus import RE, book_of, findings, with_cell
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.package import Package

SATUAN, INDIKATOR = at(RE, "satuan", 5), at(RE, "indikator", 5)
SHARED = "xl/sharedStrings.xml"


def inline(sel: str, text: str) -> bytes:
    return with_cell(sel, ' t="inlineStr"', f"<is><t>{text}</t></is>")


@pytest.mark.parametrize(
    "text",
    ["Dokumen_x0007_", "_x0000_Dokumen", "Do_x001B_kumen", "Dokumen\x7f", "Dokumen&#x9B;", "Doku\x85men",
     "Dokumen_xFFFE_",
     "_x0001__x0002_Dokumen_x0008_"],
)  # fmt: skip
def test_d4_the_unit_is_read_without_it(text: str, tmp_path: Path) -> None:
    """Every spelling of a control character is left out, the cell is named, and the result of susun is a workbook."""
    data = inline(SATUAN.sel, text)
    book = book_of(data, tmp_path)
    assert book.tables["Realisasi"].rows[0]["satuan"].value == "Dokumen"
    (temuan,) = findings(book, "XK019")
    assert (temuan.tingkat, temuan.sel) == ("info", SATUAN.sel)
    result = Package.from_bytes(fill(data).data)
    shown = [c for s in result.sheets for c in result.read_sheet(s.name).cells.values()]
    assert all(ord(x) > 31 or x in "\t\n\r" for c in shown for x in c.format)


@pytest.mark.parametrize("text", ["Dua\tkolom", "Dua_x000D_\nbaris", "_x005F_x0007_", "é – ₂"])
def test_d4_white_space_and_letters_stay(text: str, tmp_path: Path) -> None:
    """Tabs, line ends, and a text that only looks like an escape are no control characters."""
    assert findings(book_of(inline(INDIKATOR.sel, text), tmp_path), "XK019") == []


def test_d4_a_raw_control_character_breaks_the_part(tmp_path: Path) -> None:
    """No XML part may hold one as it is: the file is refused, and the part is named."""
    (problem,) = book_of(inline(SATUAN.sel, "Dokumen\x07"), tmp_path).problems
    assert problem.kind == "rusak"
    assert "worksheets/" in problem.pesan


def test_d4_susun_says_it(tmp_path: Path) -> None:
    (tmp_path / RE).write_bytes(inline(SATUAN.sel, "Dokumen_x0007_"))
    done = run("susun", tmp_path / RE, code=0)
    assert f"Sel {SATUAN.sel} memuat karakter yang tidak terlihat" in done.stdout
