"""KinerjaTulis, KinerjaBerkas and KinerjaNilai, as shipped, in LibreOffice's VBA mode: cells really change.

LibreOffice does not take Worksheet.Protect, Worksheet.Copy between workbooks and Interior of several areas as Excel
does: locks, new sheets and scattered colours are proven over the stand-in only (tests/excel).
"""

import pytest

from tests.libreoffice.buku_vba import buku_makro
from tests.libreoffice.panggilan import Ungkapan
from xlkinerja.excel import buttons
from xlkinerja.excel.addin_build import modul_vba
from xlkinerja.hosts.arguments import NOMOR_GALAT
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
    path.write_bytes(buku_makro(modul_vba() | {"Uji": UJI}))
    return path


@pytest.fixture
def buku(kantor, path):
    """The workbook with the modules, its sheet as built."""
    with kantor.buka(path) as terbuka:
        yield terbuka


def jawaban(*steps: Step, pesan: str = "Selesai.", **job) -> list:
    return list(buttons.row(Answer(pesan, job=Job(steps, **job))))


def test_texts_numbers_and_formulas(buku):
    """One step writes a table: texts in danger behind an apostrophe stay texts, formulas calculate."""
    isi = [["teks", 12.5, "=1+1"], ["'=1+1", "'12", True]]
    hasil = buku.jalankan("Uji.Kerjakan", "", jawaban(Step(Kind.CONTENTS, S, "D2:F3", grid=isi)))
    assert hasil == "False|Selesai."
    assert buku.nilai(S, "D2:F2") == [["teks", 12.5, 2.0]]
    assert [buku.sel(S, ref).teks for ref in ("D3", "E3")] == ["=1+1", "12"]
    assert buku.sel(S, "D3").nilai == "=1+1"
    assert buku.sel(S, "E3").nilai == "12"


def test_one_cell(buku):
    """A table of one row and one column is one cell."""
    buku.jalankan("Uji.Kerjakan", "", jawaban(Step(Kind.CONTENTS, S, "D2", grid=[["satu"]])))
    assert buku.sel(S, "D2").nilai == "satu"


def test_a_failing_step_takes_back_what_was_done(buku, tmp_path):
    """The second step names a sheet that is not there: the first is taken back, and the message says so."""
    semula = tmp_path / "semula.xlsx"
    with_old = {"D2": "lama", "E2": 7, "F2": "=2+3"}
    for ref, isi in with_old.items():
        buku.tulis(S, ref, isi)
    buku.simpan(semula)
    kembali = (Step(Kind.RESTORE, S, "D2:F2", grid=[["'lama", "", ""]]),)
    langkah = (
        Step(Kind.CONTENTS, S, "D2:F2", grid=[["baru", 1, 2]], undo=kembali),
        Step(Kind.CONTENTS, "Tidak Ada", "A1", grid=[["x"]]),
    )
    hasil = buku.jalankan("Uji.Kerjakan", "", jawaban(*langkah, original=semula))
    assert hasil.startswith("True|Excel menolak penulisan: ")
    assert hasil.endswith(" Semua dikembalikan seperti semula.")
    buku.hitung()
    assert buku.nilai(S, "D2:F2") == [["lama", 7.0, 5.0]]
    assert buku.sel(S, "F2").rumus == "=2+3"
    assert not semula.exists()  # KinerjaBerkas deleted it


def test_where_a_step_cannot_be_taken_back_the_copy_stays(buku, tmp_path):
    """The message names the copy, and it is not deleted."""
    salinan = tmp_path / "salinan.xlsx"
    salinan.write_bytes(b"PK")
    rusak = (Step(Kind.CONTENTS, "Tidak Ada", "A1", grid=[["x"]]),)
    hasil = buku.jalankan("Uji.Kerjakan", str(salinan), jawaban(Step(Kind.CONTENTS, "Tidak Ada", "A1", undo=rusak)))
    assert "Tidak semuanya dapat dikembalikan" in hasil
    assert hasil.endswith(f"ada di {salinan}")
    assert salinan.exists()


def test_the_copy_is_deleted_in_the_end(buku, tmp_path):
    """Whatever is handed over lies in the folder of temporary files no longer."""
    salinan = tmp_path / "salinan.xlsx"
    salinan.write_bytes(b"PK")
    buku.jalankan("Uji.Kerjakan", str(salinan), jawaban())
    assert not salinan.exists()


def test_colours_and_print_areas(buku):
    """Six hex digits are red, green and blue; "" takes the colour away; the print area is set."""
    steps = (Step(Kind.COLOR, S, "D2:E4", "FFB3C6"), Step(Kind.PRINT_AREA, S, value="$A$1:$B$6"))
    assert buku.jalankan("Uji.Kerjakan", "", jawaban(*steps)) == "False|Selesai."
    warna = Ungkapan('ThisWorkbook.Worksheets(1).Range("D4").Interior.Color')
    assert buku.jalankan("Uji.Teks", warna) == str(0xC6B3FF)
    area = Ungkapan("ThisWorkbook.Worksheets(1).PageSetup.PrintArea")
    assert buku.jalankan("Uji.Teks", area) == "$A$1:$B$6"


def test_an_answer_of_another_version(buku):
    """Nothing is written, and the sentence says what to do."""
    lain = ["xlkinerja 1", *jawaban(Step(Kind.CONTENTS, S, "D2", grid=[["x"]]))[1:]]
    hasil = buku.jalankan("Uji.Kerjakan", "", lain)
    assert hasil == "True|Jawaban Python tidak dikenal add-in ini. Tutup Excel, lalu jalankan: xlkinerja addin pasang"
    assert buku.sel(S, "D2").nilai is None


def test_error_texts_become_errors(buku):
    """CVErr with Excel's number for every text that Python knows; in a table only those cells change."""
    for teks, nomor in NOMOR_GALAT.items():
        assert buku.jalankan("Uji.GalatDari", teks) == nomor
    assert buku.jalankan("Uji.GalatDari", "#1") == 0
    assert buku.jalankan("Uji.Larik", [["#N/A", "a"], [1, 2.5]]) == "Error String 2.5"


def test_the_folder_of_temporary_files(buku):
    """It ends with a backslash, as a file name of Windows needs it."""
    assert buku.jalankan("KinerjaBerkas.FolderSementara").endswith("\\")


def test_formulas_of_ours_become_values(kantor, path):
    """Jadikan Nilai in a window: the value of a formula that names KIN_ stays as text, other formulas stay."""
    with kantor.buka(path, tampak=True) as buku:
        for ref, rumus in {"D2": '="KIN_"&7', "D3": '=MID("KIN_012";5;3)', "D4": "=1+1", "D5": "KIN_"}.items():
            buku.tulis(S, ref, rumus)
        assert buku.jalankan("Uji.Pilih", "D1:D9") == "2 rumus KIN_ diganti dengan hasilnya."
        assert [buku.sel(S, f"D{n}").rumus for n in (2, 4, 5)] == ["KIN_7", "=1+1", "KIN_"]
        assert buku.sel(S, "D3").nilai == "012"
        assert buku.jalankan("Uji.Pilih", "E1:E9").startswith("Tidak ada rumus KIN_")
