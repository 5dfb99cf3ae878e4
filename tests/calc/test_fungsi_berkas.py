"""What a file says of the functions, and that they live when it is opened again."""

import re
import zipfile
from datetime import date

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula

from tests.calc.ekstensi import tunggu

pytestmark = pytest.mark.libreoffice


def rumus_dalam(path):
    """The formulas of the first sheet as the file has them."""
    part = "content.xml" if path.suffix == ".ods" else "xl/worksheets/sheet1.xml"
    pola = r'table:formula="(.*?)"' if path.suffix == ".ods" else r"<f[^>]*>(.*?)</f>"
    with zipfile.ZipFile(path) as paket:
        return re.findall(pola, paket.read(part).decode())


def write_formulas(workbook):
    """One formula of a cell, one that asks another, one over a column."""
    workbook.tulis(0, "A1:B2", [[80.0, 72.0], [40.0, 60.0]])
    workbook.tulis(0, "C1:C2", [["=KIN_CAPAIAN(A1;B1)"], ['=ROUND(KIN_CAPAIAN(C1;90);1)&KIN_SATUAN("8 kali")']])
    workbook.matriks(0, "D1:D2", '=KIN_STATUS(A1:A2;B1:B2;"Maksimal")')


def results(workbook):
    return [workbook.sel(0, ref).teks for ref in ("C1", "C2", "D1", "D2")]


@pytest.mark.parametrize("akhiran", [".xlsx", ".ods"])
def test_saved_and_opened_again(office, workbook, tmp_path, akhiran):
    """The names stand plainly in the file, nothing of ours besides; what was computed is computed again."""
    write_formulas(workbook)
    harus = ["90", "100kali", "Tidak tercapai", "Tercapai"]
    assert results(workbook) == harus
    path = workbook.simpan(tmp_path / f"simpan{akhiran}")
    formulas = rumus_dalam(path)
    if akhiran == ".xlsx":
        assert sorted(formulas) == [
            "KIN_CAPAIAN(A1,B1)",
            "KIN_STATUS(A1:A2,B1:B2,&quot;Maksimal&quot;)",
            "ROUND(KIN_CAPAIAN(C1,90),1)&amp;KIN_SATUAN(&quot;8 kali&quot;)",
        ]
    else:
        assert "of:=KIN_CAPAIAN([.A1];[.B1])" in formulas
    with zipfile.ZipFile(path) as paket:
        assert not [n for n in paket.namelist() if "Basic" in n or "vba" in n.lower() or "external" in n.lower()]
    with office.buka(path) as lagi:
        assert results(lagi) == harus
        lagi.tulis(0, "B1", 88.0)
        assert results(lagi) == ["110", "81.8kali", "Tercapai", "Tercapai"]
        lagi.hitung()
        assert results(lagi) == ["110", "81.8kali", "Tercapai", "Tercapai"]


def dari_luar(path, formulas, array_formula=""):
    """A workbook whose formulas have no values yet, as openpyxl writes it."""
    workbook = openpyxl.Workbook()
    lembar = workbook.active
    lembar.append([80, 72])
    lembar.append([40, 60])
    for n, formula in enumerate(formulas, 1):
        lembar.cell(n, 3, formula)
    if array_formula:
        lembar["D1"] = ArrayFormula("D1:D2", array_formula)
    workbook.save(path)
    return path


def test_written_by_another_program(office, tmp_path):
    """Formulas that openpyxl wrote are computed when the file is opened."""
    path = dari_luar(tmp_path / "luar.xlsx", ["=KIN_CAPAIAN(A1,B1)", "=KIN_TERBILANG(19)"], "=KIN_CAPAIAN(A1:A2,B1:B2)")
    with office.buka(path) as workbook:
        assert [workbook.sel(0, ref).teks for ref in ("C1", "C2", "D1", "D2")] == ["90", "sembilan belas", "90", "150"]


def test_typed_dates_and_truth_values_of_a_file(office, tmp_path):
    """They are no numbers, alone and in a column; a date is the text that Excel's add-in makes of it."""
    luar = openpyxl.Workbook()
    for value in (date(2026, 1, 31), True, 72):
        luar.active.append([value])
    luar.save(tmp_path / "luar.xlsx")
    with office.buka(tmp_path / "luar.xlsx") as workbook:
        workbook.tulis(0, "C1:C3", [[f"=KIN_CAPAIAN(80;A{n})"] for n in (1, 2, 3)])
        workbook.matriks(0, "D1:D3", "=KIN_CAPAIAN(80;A1:A3)")
        harus = [["Periksa angka"], ["Periksa angka"], [90.0]]
        assert workbook.nilai(0, "C1:C3") == workbook.nilai(0, "D1:D3") == harus
        workbook.tulis(0, "E1", '=KIN_COCOK(A1;"31-01-2026")')
        assert workbook.sel(0, "E1").teks == "31-01-2026"


ASING = (
    "=_xludf.KIN_CAPAIAN(A1,B1)",
    "=[1]!KIN_CAPAIAN(A1,B1)+1",
    "='xlkinerja.xlam'!KIN_CAPAIAN(A1,B1)",
    "='C:\\Users\\Sri\\AppData\\Roaming\\Microsoft\\Excel\\XLSTART\\xlkinerja.xlam'!KIN_CAPAIAN(A1,B1)",
    '=IF(_xll.KIN_STATUS(A1,B1)="Tercapai","a.kin_b","[1]!kin_ bukan")',
    "=_xlfn.KIN_CAPAIAN(KIN_CAPAIAN(A1,B1),B1)",
    "=KIN_CAPAIAN(A1,B1)",
)


def test_names_that_excel_writes_are_known_again(office, tmp_path):
    """A visible document is mended when it is opened: unchanged for its user, and saved under the plain names."""
    path = dari_luar(tmp_path / "excel.xlsx", ASING, "=[1]!KIN_CAPAIAN(A1:A2,B1:B2)")
    with office.buka(path, tampak=True) as workbook:
        assert tunggu(lambda: workbook.sel(0, "C1").teks == "90")
        ada = [workbook.sel(0, f"C{n}").teks for n in range(1, len(ASING) + 1)]
        assert ada == ["90", "91", "90", "90", "[1]!kin_ bukan", "80", "90"]
        assert workbook.nilai(0, "D1:D2") == [[90.0], [150.0]]
        assert not workbook.berubah()
        formulas = rumus_dalam(workbook.simpan(tmp_path / "lagi.xlsx"))
        assert len(formulas) == len(ASING) + 1
        assert not [r for r in formulas if re.search(r"[.!']kin_capaian", r, re.IGNORECASE)]


def test_a_document_without_such_names_is_left_alone(office, tmp_path):
    """A reference that looks a little like it stays what it is."""
    path = dari_luar(tmp_path / "biasa.xlsx", ["=SUM(A1:B1)", '="[1]!KIN_"&A1', "=KIN_CAPAIAN(A1,B1)"])
    with office.buka(path, tampak=True) as workbook:
        assert [workbook.sel(0, f"C{n}").teks for n in (1, 2, 3)] == ["152", "[1]!KIN_80", "90"]
        assert not workbook.berubah()
