"""KinerjaTulis, KinerjaBerkas and KinerjaNilai, as shipped, in LibreOffice's VBA mode: cells really change.

LibreOffice does not take Worksheet.Protect, Worksheet.Copy between workbooks and Interior of several areas as Excel
does: locks, new sheets and scattered colours are proven over the stand-in only (tests/excel).
"""

import pytest

from tests.libreoffice.buku_vba import buku_makro
from tests.libreoffice.panggilan import Ungkapan
from xlkinerja.excel import buttons
from xlkinerja.excel.addin_build import vba_modules
from xlkinerja.hosts.arguments import ERROR_NUMBERS
from xlkinerja.hosts.steps import Answer, Job, Kind, Step

pytestmark = pytest.mark.libreoffice

UJI = """Attribute VB_Name = "Uji"
Option Explicit

Public Function Kerjakan(ByVal salinan As String, ByVal jawaban As Variant) As String
    Dim gagal As Boolean
    Kerjakan = TulisSemua(ThisWorkbook, salinan, jawaban, gagal)
    Kerjakan = CStr(gagal) & "|" & Kerjakan
End Function

Public Function Pilih(ByVal tempat As String) As String
    ThisWorkbook.Worksheets(1).Range(tempat).Select
    Pilih = JadikanNilai()
End Function

Public Function GalatDari(ByVal teks As String) As Long
    Dim isi As Variant
    isi = Hasil(teks)
    If IsError(isi) Then GalatDari = CLng(isi)
End Function

Public Function Teks(ByVal isi As Variant) As String
    Teks = CStr(isi)
End Function

Public Function Larik(ByVal isi As Variant) As String
    Dim hasilnya As Variant
    hasilnya = Hasil(isi)
    Larik = TypeName(hasilnya(0, 0)) & " " & TypeName(hasilnya(0, 1)) & " " & hasilnya(1, 1)
End Function
"""
S = "Sambungan"


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("vba") / "uji.xlsm"
    path.write_bytes(buku_makro(vba_modules() | {"Uji": UJI}))
    return path


@pytest.fixture
def workbook(office, path):
    """The workbook with the modules, its sheet as built."""
    with office.buka(path) as terbuka:
        yield terbuka


def answer(*steps: Step, pesan: str = "Selesai.", **job) -> list:
    return list(buttons.row(Answer(pesan, job=Job(steps, **job))))


def test_texts_numbers_and_formulas(workbook):
    """One step writes a table: texts in danger behind an apostrophe stay texts, formulas calculate."""
    content = [["teks", 12.5, "=1+1"], ["'=1+1", "'12", True]]
    result = workbook.jalankan("Uji.Kerjakan", "", answer(Step(Kind.CONTENTS, S, "D2:F3", grid=content)))
    assert result == "False|Selesai."
    assert workbook.nilai(S, "D2:F2") == [["teks", 12.5, 2.0]]
    assert [workbook.sel(S, ref).teks for ref in ("D3", "E3")] == ["=1+1", "12"]
    assert workbook.sel(S, "D3").nilai == "=1+1"
    assert workbook.sel(S, "E3").nilai == "12"


def test_one_cell(workbook):
    """A table of one row and one column is one cell."""
    workbook.jalankan("Uji.Kerjakan", "", answer(Step(Kind.CONTENTS, S, "D2", grid=[["satu"]])))
    assert workbook.sel(S, "D2").nilai == "satu"


def test_a_failing_step_takes_back_what_was_done(workbook, tmp_path):
    """The second step names a sheet that is not there: the first is taken back, and the message says so."""
    semula = tmp_path / "semula.xlsx"
    with_old = {"D2": "lama", "E2": 7, "F2": "=2+3"}
    for ref, content in with_old.items():
        workbook.tulis(S, ref, content)
    workbook.simpan(semula)
    kembali = (Step(Kind.RESTORE, S, "D2:F2", grid=[["'lama", "", ""]]),)
    steps = (
        Step(Kind.CONTENTS, S, "D2:F2", grid=[["baru", 1, 2]], undo=kembali),
        Step(Kind.CONTENTS, "Tidak Ada", "A1", grid=[["x"]]),
    )
    result = workbook.jalankan("Uji.Kerjakan", "", answer(*steps, original=semula))
    assert result.startswith("True|Excel menolak penulisan: ")
    assert result.endswith(" Semua dikembalikan seperti semula.")
    workbook.hitung()
    assert workbook.nilai(S, "D2:F2") == [["lama", 7.0, 5.0]]
    assert workbook.sel(S, "F2").rumus == "=2+3"
    assert not semula.exists()  # KinerjaBerkas deleted it


def test_where_a_step_cannot_be_taken_back_the_copy_stays(workbook, tmp_path):
    """The message names the copy, and it is not deleted."""
    copy = tmp_path / "salinan.xlsx"
    copy.write_bytes(b"PK")
    rusak = (Step(Kind.CONTENTS, "Tidak Ada", "A1", grid=[["x"]]),)
    result = workbook.jalankan("Uji.Kerjakan", str(copy), answer(Step(Kind.CONTENTS, "Tidak Ada", "A1", undo=rusak)))
    assert "Tidak semuanya dapat dikembalikan" in result
    assert result.endswith(f"ada di {copy}")
    assert copy.exists()


def test_the_copy_is_deleted_in_the_end(workbook, tmp_path):
    """Whatever is handed over lies in the folder of temporary files no longer."""
    copy = tmp_path / "salinan.xlsx"
    copy.write_bytes(b"PK")
    workbook.jalankan("Uji.Kerjakan", str(copy), answer())
    assert not copy.exists()


def test_colours_and_print_areas(workbook):
    """Six hex digits are red, green and blue; "" takes the colour away; the print area is set."""
    steps = (Step(Kind.COLOR, S, "D2:E4", "FFB3C6"), Step(Kind.PRINT_AREA, S, value="$A$1:$B$6"))
    assert workbook.jalankan("Uji.Kerjakan", "", answer(*steps)) == "False|Selesai."
    color = Ungkapan('ThisWorkbook.Worksheets(1).Range("D4").Interior.Color')
    assert workbook.jalankan("Uji.Teks", color) == str(0xC6B3FF)
    area = Ungkapan("ThisWorkbook.Worksheets(1).PageSetup.PrintArea")
    assert workbook.jalankan("Uji.Teks", area) == "$A$1:$B$6"


def test_an_answer_of_another_version(workbook):
    """Nothing is written, and the sentence says what to do."""
    other = ["xlkinerja 1", *answer(Step(Kind.CONTENTS, S, "D2", grid=[["x"]]))[1:]]
    result = workbook.jalankan("Uji.Kerjakan", "", other)
    assert result == "True|Jawaban Python tidak dikenal add-in ini. Tutup Excel, lalu jalankan: xlkinerja addin pasang"
    assert workbook.sel(S, "D2").nilai is None


def test_error_texts_become_errors(workbook):
    """CVErr with Excel's number for every text that Python knows; in a table only those cells change."""
    for text, number in ERROR_NUMBERS.items():
        assert workbook.jalankan("Uji.GalatDari", text) == number
    assert workbook.jalankan("Uji.GalatDari", "#1") == 0
    assert workbook.jalankan("Uji.Larik", [["#N/A", "a"], [1, 2.5]]) == "Error String 2.5"


def test_the_folder_of_temporary_files(workbook):
    """It ends with a backslash, as a file name of Windows needs it."""
    assert workbook.jalankan("KinerjaBerkas.FolderSementara").endswith("\\")


def test_formulas_of_ours_become_values(office, path):
    """Jadikan Nilai in a window: the value of a formula that names KIN_ stays as text, other formulas stay."""
    with office.buka(path, tampak=True) as workbook:
        for ref, formula in {"D2": '="KIN_"&7', "D3": '=MID("KIN_012";5;3)', "D4": "=1+1", "D5": "KIN_"}.items():
            workbook.tulis(S, ref, formula)
        assert workbook.jalankan("Uji.Pilih", "D1:D9") == "2 rumus KIN_ diganti dengan hasilnya."
        assert [workbook.sel(S, f"D{n}").rumus for n in (2, 4, 5)] == ["KIN_7", "=1+1", "KIN_"]
        assert workbook.sel(S, "D3").nilai == "012"
        assert workbook.jalankan("Uji.Pilih", "E1:E9").startswith("Tidak ada rumus KIN_")
