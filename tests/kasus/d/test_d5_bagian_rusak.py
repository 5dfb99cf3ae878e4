"""Parts that no program writes so: a finding or a refusal that names the part, never a traceback or a lost sheet."""

import contextlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kasus.paket_kasus import RE, book_of, package, realisasi, with_part, with_rows
from tests.workbook.sample_packages import contents
from xlkinerja.check.checking import check_books
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.errors import PackageError, PatchRefused
from xlkinerja.workbook.package import Package

LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BOOK, RELS, STYLES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"
SHEET = "Realisasi"


def sub(pattern: str, replacement: str, count: int = 1) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, replacement, text, count=count, flags=re.DOTALL)


def named_like(name: str) -> bytes:
    """A second sheet bears the name of the first one, perhaps in other letters."""
    return with_part(BOOK, lambda text: text.replace('name="Anggaran"', f'name="{name}"'))


# ruff: noqa: E501 - one line for each part
#: What is done to a part, and what the message names.
REFUSED = {
    "two sheets of one name": (lambda: named_like("Realisasi"), "dua lembar bernama «Realisasi»"),
    "two sheets of one name in other letters": (lambda: named_like("REALISASI"), "dua lembar bernama «REALISASI»"),
    "formula outside a cell": (
        lambda: with_rows('<row r="900"><c r="A900"/><f t="shared" si="0"/></row>'.replace("900", "70")), "worksheets/"),
    "duplicate cell": (lambda: with_rows('<row r="70"><c r="A70"><v>1</v></c><c r="A70"><v>2</v></c></row>'), "A70 ganda"),
    "duplicate row": (lambda: with_rows('<row r="70"/><row r="70"/>'), "baris 70"),
    "row out of order": (lambda: with_rows('<row r="90"/><row r="70"/>'), "baris 70"),
    "row out of order far below": (lambda: with_rows('<row r="9000"/><row r="70"/>'), "baris 70"),
    "row beyond the sheet": (lambda: with_rows('<row r="1048577"/>'), "baris 1048577"),
    "huge row": (lambda: with_rows('<row r="99999999999999999999"/>'), "baris 9999"),
    "row that is no number": (lambda: with_rows('<row r="x"/>'), "worksheets/"),
    "style that is no number": (lambda: with_rows('<row r="70"><c r="A70" s="x"><v>1</v></c></row>'), "worksheets/"),
    "string that is not there": (lambda: with_rows('<row r="70"><c r="A70" t="s"><v>99999999</v></c></row>'), "A70"),
    "number that is none": (lambda: with_rows('<row r="70"><c r="A70"><v>1_000</v></c></row>'), "A70"),
    "number in other digits": (lambda: with_rows('<row r="70"><c r="A70"><v>١٢</v></c></row>'), "A70"),
    "styles lead to a sheet": (lambda: with_part(RELS, sub(r"[\w/]*styles\.xml", "worksheets/sheet1.xml")), "bukan"),
    "a sheet leads to the styles": (lambda: with_part(RELS, sub(r"[\w/]*worksheets/sheet4\.xml", "/xl/styles.xml")), "bukan"),
    "two links of one id": (lambda: with_part(RELS, lambda t: re.sub(r"(<Relationship [^>]*/>)", r"\1\1", t, count=1)), "ganda"),
    "link without a target": (lambda: with_part(RELS, sub(r' Target="[^"]*"', "")), RELS),
    "two sheets with one part": (lambda: with_part(RELS, sub(r"worksheets/sheet5\.xml", "worksheets/sheet4.xml")), "satu isi"),
    "number format without an id": (lambda: with_part(STYLES, sub(r'<numFmt numFmtId="\d+"', '<numFmt numFmtId="x"')), STYLES),
    "number format without a code": (lambda: with_part(STYLES, sub(r'(<numFmt [^>]*)formatCode="[^"]*"', r"\1")), STYLES),
}  # fmt: skip

#: What reading passes over: it must be readable, and susun either works or names the part.
READ = {
    "defined name with a digit that is none": lambda: with_part(
        BOOK, sub(r'(<definedName name="XLKinerja[^"]*"[^>]*>)[^<]*', r'\1="realisasi;²"')
    ),
    "defined name with a huge version": lambda: with_part(
        BOOK, sub(r'(<definedName name="XLKinerja[^"]*"[^>]*>)[^<]*', r'\1="realisasi;' + "9" * 5_000 + '"')
    ),
    "comment inside numFmts": lambda: with_part(STYLES, sub("<numFmts[^>]*>", r"\g<0><!-- dari aplikasi lain -->")),
    "comment inside cellXfs": lambda: with_part(STYLES, sub("<cellXfs[^>]*>", r"\g<0><!-- x --><?x y?>")),
    "comment inside sheetData": lambda: with_part(SHEET, sub("<sheetData>", r"\g<0><!-- x --><?x y?>")),
    "comment inside a row": lambda: with_part(SHEET, sub("<row [^>]*>", r"\g<0><!-- x -->")),
    "comment inside a cell": lambda: with_part(SHEET, sub("<f>", "<!-- x --><f>")),
    "comment inside definedNames": lambda: with_part(BOOK, sub("<definedNames>", r"\g<0><!-- x --><?x y?>")),
    "comment inside sheets": lambda: with_part(BOOK, sub("<sheets>", r"\g<0><!-- x -->")),
    "comment inside content types": lambda: with_part("[Content_Types].xml", sub("<Types[^>]*>", r"\g<0><!-- x -->")),
    "comment inside relationships": lambda: with_part(RELS, sub("<Relationships[^>]*>", r"\g<0><!-- x -->")),
    "array formula of no area": lambda: with_rows('<row r="70"><c r="AZ70"><f t="array" ref="x">1</f></c></row>'),
    "data table of no area": lambda: with_rows('<row r="70"><c r="AZ70"><f t="dataTable" ref="1:A">1</f></c></row>'),
    "shared formula without a number": lambda: with_rows('<row r="70"><c r="AZ70"><f t="shared"/></c></row>'),
    "shared formula far below": lambda: with_rows('<row r="9000"><c r="AZ9000"><f t="shared" si="3"/></c></row>'),
    "cells out of order": lambda: with_rows('<row r="70"><c r="D70"><v>1</v></c><c r="A70"><v>2</v></c></row>'),
    "cell of another row": lambda: with_rows('<row r="70"><c r="A71"><v>1</v></c></row>'),
    "rows and cells without addresses": lambda: with_part(SHEET, sub(r'<row r="5"', "<row")),
    "styles that are not there": lambda: package({k: v for k, v in contents(realisasi()).items() if k != STYLES}),
    "no cellXfs": lambda: with_part(STYLES, sub("<cellXfs.*</cellXfs>", "")),
    "style index beyond all": lambda: with_rows('<row r="70"><c r="AZ70" s="999999"><v>1</v></c></row>'),
    "foreign element in a row": lambda: with_part(SHEET, sub("(<row [^>]*>)", r'\1<x xmlns="urn:x"><f ref="q"/></x>')),
    "merge of no area": lambda: with_part(SHEET, sub("</sheetData>", '</sheetData><mergeCells><mergeCell ref="x"/></mergeCells>')),
    "hidden columns without end": lambda: with_part(
        SHEET, sub("<sheetData>", "<cols>" + '<col min="1" max="99999999" hidden="1"/>' * 50 + "</cols><sheetData>")),
    "print area of another sheet": lambda: with_part(BOOK, sub('localSheetId="[0-9]+"', 'localSheetId="99999"')),
    "chart without its series": lambda: with_part("xl/charts/chart1.xml", sub("<(c:)?ser>.*</(c:)?ser>", "")),
    "chart with a comment": lambda: with_part("xl/charts/chart1.xml", sub("<(c:)?ser>", r"\g<0><!-- x -->")),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_d5_the_part_is_named(name: str, tmp_path: Path) -> None:
    """Reading it is one problem, filling it one refusal, both with what is wrong in words."""
    broken, words = REFUSED[name]
    data = broken()
    (problem,) = book_of(data, tmp_path).problems
    assert problem.kind == "rusak"
    assert words in problem.pesan
    with pytest.raises(PackageError) as refused:
        fill(data, name=RE)
    assert words in refused.value.pesan


@pytest.mark.parametrize("name", READ)
def test_d5_no_traceback_and_no_sheet_lost(name: str, tmp_path: Path) -> None:
    """Every rule runs over what is read; a result has all the sheets and parts of the original and can be read."""
    data = READ[name]()
    check_books([book_of(data, tmp_path)], strict=True)
    before = Package.from_bytes(data)
    result = b""
    with contextlib.suppress(PackageError, PatchRefused):
        result = fill(data, name=RE).data
    if not result:
        return
    after = Package.from_bytes(result)
    assert after.sheets == before.sheets
    assert after.parts == before.parts
    assert all(after.read_sheet(s.name).cells for s in after.sheets)


@pytest.mark.parametrize("target", ["worksheets/sheet4.xml", "styles.xml", "theme/theme1.xml", "workbook.xml"])
def test_d5_a_calc_chain_that_leads_elsewhere(target: str) -> None:
    """The list of formula cells is dropped on writing; what it wrongly leads to is not."""
    link = f'<Relationship Id="rIdC" Type="{LINKS}/calcChain" Target="/xl/{target}"/>'
    data = with_part(RELS, lambda text: text.replace("</Relationships>", f"{link}</Relationships>"))
    with pytest.raises(PackageError, match=rf"bagian xl/{target} bukan calcChain"):
        fill(data)
