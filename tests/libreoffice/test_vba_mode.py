"""The VBA in LibreOffice's own VBA mode: another compiler than any that the project uses, over another object model."""

import pytest

from tests.libreoffice.buku_vba import buku_makro
from tests.libreoffice.kantor import KantorError
from tests.libreoffice.panggilan import Ungkapan, VbaError
from xlkinerja import __version__
from xlkinerja.excel.addin_build import vba_modules

pytestmark = pytest.mark.libreoffice

#: Small procedures that say what arrives in VBA.
UJI = """Attribute VB_Name = "Uji"
Option Explicit
Public catatan As String

Public Function Bentuk(ByVal isi As Variant) As String
    Bentuk = LBound(isi, 1) & ".." & UBound(isi, 1) & ", " & LBound(isi, 2) & ".." & UBound(isi, 2) & ": " & isi(1, 0)
End Function

Public Function Larik(ByVal isi As Variant) As String
    Larik = LBound(isi) & ".." & UBound(isi) & ": " & isi(1)
End Function

Public Function Banyak(ParamArray isi() As Variant) As Long
    Banyak = UBound(isi) + 1
End Function

Public Function Jenis(ByVal isi As Variant) As String
    Jenis = TypeName(isi)
End Function

Public Function Tabel() As Variant
    Dim hasil(1, 1) As Variant
    hasil(0, 0) = 1.5
    hasil(0, 1) = "b"
    hasil(1, 1) = True
    Tabel = hasil
End Function

Public Function LembarPertama(ByVal buku As Object) As String
    LembarPertama = buku.Worksheets(1).Name
End Function

Public Sub Catat(ByVal isi As String)
    catatan = catatan & isi
    ThisWorkbook.Worksheets(1).Range("D1").Value = isi
End Sub

Public Function Tercatat() As String
    Tercatat = catatan
End Function

Public Function Berpesan() As String
    MsgBox "halo"
    Berpesan = "lewat"
End Function

Public Sub Macet()
    Do
    Loop
End Sub

Public Function Gagal() As String
    Err.Raise 1004, "Uji", "sengaja"
End Function
"""


def berkas(tmp_path_factory, modul):
    path = tmp_path_factory.mktemp("vba") / "uji.xlsm"
    path.write_bytes(buku_makro(modul))
    return path


@pytest.fixture(scope="module")
def workbook(office, tmp_path_factory):
    """A workbook with the modules of `macros` and with Uji."""
    with office.buka(berkas(tmp_path_factory, vba_modules() | {"Uji": UJI})) as terbuka:
        yield terbuka


def test_the_modules_compile(workbook):
    """LibreOffice compiles every module of the add-in and runs its procedures."""
    assert workbook.jalankan("KinerjaTeks.Petik", "C:\\a b") == '"C:\\a b"'
    assert workbook.jalankan("KinerjaSambung.Sambungan", "B5") == __version__


def test_the_command_that_starts_python(workbook):
    """The path of Python stands inside quotes, whatever it holds."""
    command = workbook.jalankan("KinerjaTeks.PerintahLayanan", "C:\\Program Files\\Python\\pythonw.exe")
    assert command.startswith('"C:\\Program Files\\Python\\pythonw.exe" -')
    assert "import xlwings; xlwings.serve('$(CLSID)')\"" in command


def test_without_python_the_message_says_what_to_do(workbook):
    """An add-in that is not connected raises the sentence with the command that connects it."""
    with pytest.raises(VbaError, match=r"belum tersambung ke Python.*xlkinerja addin pasang"):
        workbook.jalankan("KinerjaSambung.XLPy")


@pytest.mark.parametrize("modul", sorted(vba_modules()))
def test_a_name_used_twice_stops_everything(office, tmp_path_factory, modul):
    """A constant and a procedure with one name in any one module, and nothing of the project runs."""
    sumber = vba_modules()
    rusak = "Private Const BENTROK As Long = 1\nPublic Function Bentrok() As Long\nEnd Function\n"
    header, opsi, content = sumber[modul].replace("\r\n", "\n").partition("Option Explicit\n")
    content = content.removeprefix("Option Private Module\n")
    path = berkas(tmp_path_factory, sumber | {modul: header + opsi + rusak + content, "Uji": UJI})
    with office.buka(path) as terbuka, pytest.raises(KantorError, match="does not compile"):
        terbuka.jalankan("Uji.Jenis", 1)


def test_arguments_arrive_as_excel_hands_them_over(workbook):
    """Tables have two dimensions from 0 on, lists one; objects are named; a Sub sees and leaves what it is to."""
    assert workbook.jalankan("Uji.Bentuk", [[1, "a"], ["dua", None], [3, 4]]) == "0..2, 0..1: dua"
    assert workbook.jalankan("Uji.Larik", ["a", "b"]) == "0..1: b"
    assert workbook.jalankan("Uji.Banyak", 1, [[2]], "tiga") == 3
    assert [workbook.jalankan("Uji.Jenis", n) for n in ("a", 1.5, True, None)] == [
        "String",
        "Double",
        "Boolean",
        "Empty",
    ]
    assert workbook.jalankan("Uji.LembarPertama", Ungkapan("ThisWorkbook")) == "Sambungan"
    assert workbook.jalankan("Uji.Tabel") == [[1.5, "b"], [None, True]]


def test_a_workbook_with_a_window_is_the_active_one(office, tmp_path_factory):
    """ActiveWorkbook, which the buttons use, is the workbook that was opened to be seen."""
    with office.buka(berkas(tmp_path_factory, vba_modules() | {"Uji": UJI}), tampak=True) as terbuka:
        assert terbuka.jalankan("Uji.LembarPertama", Ungkapan("ActiveWorkbook")) == "Sambungan"
    with office.baru() as terbuka:
        assert len(terbuka.lembar()) == 1


def test_a_sub_changes_the_workbook(workbook):
    """What a procedure writes is in the cell, and module variables keep their value between calls."""
    workbook.kerjakan("Uji.Catat", "satu")
    workbook.kerjakan("Uji.Catat", "dua")
    assert workbook.jalankan("Uji.Tercatat") == "satudua"
    assert workbook.sel("Sambungan", "D1").nilai == "dua"


def test_an_untrapped_error_is_told(workbook):
    """Number and description of an error reach the test; a message box does not stop it."""
    with pytest.raises(VbaError) as failed:
        workbook.jalankan("Uji.Gagal")
    assert (failed.value.nomor, failed.value.keterangan) == (1004, "sengaja")
    assert workbook.jalankan("Uji.Berpesan") == "lewat"


def test_a_module_can_be_added_to_the_open_workbook(workbook):
    """A test may bring more VBA, which sees the modules that are there."""
    workbook.modul(
        "Tambahan", 'Option Explicit\nPublic Function Dua() As String\n    Dua = Petik(Petik("x"))\nEnd Function\n'
    )
    assert workbook.jalankan("Tambahan.Dua") == '""x""'
