"""What a patch refuses, and replacing the file: nothing of the user's is lost, and the reason is told."""

import os
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula
from sample_packages import MAIN, contents, rewritten, sample, saved, sheet_of, with_rows

from xlkinerja.workbook.package import PackageError
from xlkinerja.workbook.patch import PatchRefused, patch, replace_file
from xlkinerja.workbook.patches.content import Formula, RowContent, SheetContent


@pytest.fixture(scope="module")
def workbook():
    return sample()


def test_merges_that_overlap_and_cells_in_a_wrong_row_are_our_own_mistakes(workbook):
    """Excel would call either workbook broken, so both raise ValueError."""
    with pytest.raises(ValueError, match="menindih"):
        patch(workbook, sheets={"Realisasi": SheetContent({}, merges=["A1:B2", "B2:C3"])})
    with pytest.raises(ValueError, match="baris 2"):
        patch(workbook, sheets={"Realisasi": SheetContent({2: RowContent({"A3": ("x", None)})})})


def test_a_style_that_does_not_exist_is_refused(workbook):
    """An index beyond the workbook's styles would break the file."""
    with pytest.raises(PatchRefused, match="Gaya sel nomor 99"):
        patch(workbook, sheets={"Realisasi": SheetContent({1: RowContent({"A1": (1, 99)})})})


def test_shared_formulas_are_never_torn(workbook):
    """A child may be overwritten, and a master only together with all its children."""
    rows = '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>' + "".join(
        f'<row r="{row}"><c r="A{row}"><f t="shared" si="0"/><v>2</v></c></row>' for row in (2, 3)
    )
    source = with_rows(workbook, rows)
    found = sheet_of(patch(source, cells={"Realisasi": {"A2": 5}}), "Realisasi").cells
    assert [(found[a].formula, found[a].value) for a in ("A1", "A2", "A3")] == [("B1*2", 2), (None, 5), ("B1*2", 2)]
    everything = {f"A{row}": Formula(f"B{row}*3", Decimal(3)) for row in (1, 2, 3)}
    assert sheet_of(patch(source, cells={"Realisasi": everything}), "Realisasi").cells["A3"].formula == "B3*3"
    with pytest.raises(PatchRefused, match="Sel A1 memuat rumus induk") as caught:
        patch(source, cells={"Realisasi": {"A1": 5, "A2": 5}})
    assert "A3" in caught.value.pesan
    assert "Tidak ada yang diubah" in caught.value.pesan


def test_array_formulas_are_never_torn():
    """A cell inside a spread-out array is refused; a one-cell array, or the whole of it, is written."""
    book = openpyxl.Workbook()
    book.active["A1"] = ArrayFormula("A1:A2", "=B1:B2*2")
    book.active["C1"] = ArrayFormula("C1", "=SUM(B1:B2*2)")
    source = saved(book)
    with pytest.raises(PatchRefused, match="rumus larik"):
        patch(source, cells={"Sheet": {"A2": 1}})
    found = sheet_of(patch(source, cells={"Sheet": {"A1": 1, "A2": 2, "C1": 3}}), "Sheet").cells
    assert [(found[address].formula, found[address].value) for address in ("A1", "A2", "C1")] == [
        (None, 1), (None, 2), (None, 3),
    ]  # fmt: skip


def _by(writer):
    return f'<Properties xmlns="x"><Application>{writer}</Application></Properties>'.encode()


@pytest.mark.parametrize(
    ("writer", "accepted"),
    [("xlkinerja", True), ("Microsoft Excel", True), ("Microsoft Macintosh Excel", True),
     ("LibreOffice/7.4.7.2$Linux_X86_64", True), ("Gnumeric", False), ("", False)],
)  # fmt: skip
def test_only_files_of_known_writers_are_written(workbook, writer, accepted):
    """A program whose files were never tried may lose something, so it is named and refused."""
    source = rewritten(workbook, {"docProps/app.xml": _by(writer)})
    change = {"Realisasi": {"C2": 1}}
    if accepted:
        assert sheet_of(patch(source, cells=change), "Realisasi").cells["C2"].value == 1
        return
    with pytest.raises(PatchRefused, match=writer or "tak dikenal") as caught:
        patch(source, cells=change)
    assert "Tidak ada yang diubah" in caught.value.pesan


def test_strict_signed_and_foreign_files_are_refused(workbook):
    """Strict files, signed files and absent sheets are named; a broken file passes its own error through."""
    strict = contents(workbook)["xl/workbook.xml"].replace(
        MAIN.encode(), b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    )
    change = {"Realisasi": {"C2": 1}}
    with pytest.raises(PatchRefused, match="Strict Open XML"):
        patch(rewritten(workbook, {"xl/workbook.xml": strict}), cells=change)
    with pytest.raises(PatchRefused, match="tanda tangan"):
        patch(rewritten(workbook, {"_xmlsignatures/sig1.xml": b"<x/>"}), cells=change)
    with pytest.raises(PatchRefused, match="Lembar «PK» tidak ada; yang ada: Realisasi, Ringkasan Q'1"):
        patch(workbook, cells={"PK": {"A1": 1}})
    with pytest.raises(PackageError, match="rusak"):
        patch(workbook[:-100], cells=change)
    with pytest.raises(PackageError, match="alamat sel tidak sah"):
        patch(with_rows(workbook, '<row r="1"><c r="?1"/></row>'), cells=change)
    without_writer = rewritten(workbook, {}, drop=["docProps/app.xml"])
    with pytest.raises(PatchRefused, match="program tak dikenal"):
        patch(without_writer, cells=change)


def test_what_excel_cannot_hold_is_refused_or_raised(workbook):
    """A text over 32,767 characters and a formula over 8,192 are refused; a number that is none is our mistake."""
    for value in ("a" * 32_768, Formula("1+" * 4_096 + "1", None)):
        with pytest.raises(PatchRefused, match="batas Excel"):
            patch(workbook, cells={"Realisasi": {"F2": value}})
    with pytest.raises(ValueError, match="bukan bilangan"):
        patch(workbook, cells={"Realisasi": {"F2": Decimal("NaN")}})
    with pytest.raises(TypeError, match="bukan isi sel"):
        patch(workbook, cells={"Realisasi": {"F2": 1.5}})


def test_a_file_is_replaced_in_one_step_with_numbered_backups(tmp_path):
    """The new bytes stand, the mode is kept, and no backup is ever written over."""
    path = tmp_path / "PK.xlsx"
    path.write_bytes(b"satu")
    path.chmod(0o640)
    assert replace_file(path, b"dua", backup=True) == tmp_path / "PK.xlsx.cadangan"
    assert replace_file(path, b"tiga", backup=True) == tmp_path / "PK.xlsx.cadangan2"
    assert replace_file(path, b"empat", backup=False) is None
    assert {item.name: item.read_bytes() for item in tmp_path.iterdir()} == {
        "PK.xlsx": b"empat", "PK.xlsx.cadangan": b"satu", "PK.xlsx.cadangan2": b"dua",
    }  # fmt: skip
    assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o640


def test_a_failed_replacement_leaves_everything_as_it_was(tmp_path, monkeypatch):
    """When the last step fails, neither a half file nor a backup remains and the sentence says what to do."""
    path = tmp_path / "PK.xlsx"
    path.write_bytes(b"satu")

    def open_in_excel(*_):
        raise PermissionError

    monkeypatch.setattr("os.replace", open_in_excel)
    with pytest.raises(PatchRefused, match="sedang dibuka") as caught:
        replace_file(path, b"dua", backup=True)
    assert "Tidak ada yang diubah" in caught.value.pesan
    assert [(item.name, item.read_bytes()) for item in tmp_path.iterdir()] == [("PK.xlsx", b"satu")]


def test_read_only_files_missing_folders_and_links(tmp_path):
    """A read-only mark is respected, a missing folder is told, and a link keeps pointing at the new bytes."""
    path, link = tmp_path / "PK.xlsx", tmp_path / "pintasan.xlsx"
    path.write_bytes(b"satu")
    link.symlink_to(path)
    replace_file(link, b"dua", backup=False)
    assert link.is_symlink()
    assert path.read_bytes() == b"dua"
    path.chmod(0o444)
    with pytest.raises(PatchRefused, match="hanya-baca"):
        replace_file(path, b"tiga", backup=False)
    assert path.read_bytes() == b"dua"
    with pytest.raises(PatchRefused, match="folder tidak ada"):
        replace_file(tmp_path / "tidak" / "PK.xlsx", b"x", backup=False)
