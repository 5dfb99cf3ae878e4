"""The VBA that needs no Excel, run: commands, messages, wrappers and buttons, with a stand-in for the Python server."""

import pytest
from pyopenvba.apps.excel import ExcelApplication
from pyopenvba.exceptions import VBARuntimeError

from xlkinerja.excel.addin_build import NAMA_ADDIN, makro, modul_vba, versi_xlwings

#: What Python's server offers, as far as the VBA asks for it; it writes down what it was asked.
TIRUAN = """Option Explicit
Public Catatan As String
Public Function CallUDF(ByVal modul As String, ByVal nama As String, masukan As Variant, _
                        buku As Variant, pemanggil As Variant) As Variant
    Dim n As Long
    CallUDF = modul & "|" & nama
    For n = LBound(masukan) To UBound(masukan)
        If IsMissing(masukan(n)) Then
            CallUDF = CallUDF & "|kosong"
        Else
            CallUDF = CallUDF & "|" & masukan(n)
        End If
    Next n
End Function
Public Function Module(ByVal nama As String) As String
    Module = nama
End Function
Public Sub SetAttr(ByVal objek As Variant, ByVal nama As String, isi As Variant)
    Catatan = Catatan & objek & "." & nama & vbLf
End Sub
Public Sub Exec(ByVal teks As String)
    If InStr(teks, "bantuan") > 0 Then Err.Raise 5, "Python", "Python berhenti"
    Catatan = Catatan & teks
End Sub
"""
SAMBUNGAN = """Option Explicit
Private satu As Tiruan
Public Function XLPy() As Object
    If satu Is Nothing Then Set satu = New Tiruan
    Set XLPy = satu
End Function
Public Function Catatan() As String
    Catatan = satu.Catatan
End Function
Public Function DaftarkanKeterangan() As Boolean
    DaftarkanKeterangan = True
End Function
"""


@pytest.fixture(scope="module")
def addin():
    """The committed add-in as opened."""
    return ExcelApplication.open(str(makro() / NAMA_ADDIN))


@pytest.fixture
def tiruan():
    """Wrappers, texts and ribbon of the add-in over the stand-in.

    Two lines of each wrapper ask Excel whether the function wizard is open and which cell calls; and the interpreter
    knows no Attribute inside a procedure. Those lines are left out.
    """
    modul = {n: t.replace("\r\n", "\n") for n, t in modul_vba().items()}
    fungsi = "\n".join(
        baris
        for baris in modul["KinerjaFungsi"].split("\n")
        if not any(w in baris for w in ("CommandBars", "TypeOf Application.Caller", "Attribute KIN_"))
    ).replace("Application.Caller", "Nothing")
    app = ExcelApplication()
    app.add_workbook()
    app.add_module(TIRUAN, name="Tiruan", kind="class")
    for nama, teks in (
        ("SambunganTiruan", SAMBUNGAN),
        ("KinerjaFungsi", fungsi),
        ("KinerjaTeks", modul["KinerjaTeks"]),
        ("KinerjaPita", modul["KinerjaPita"]),
    ):
        app.add_module(teks, name=nama)
    return app


def test_the_command_that_starts_python(addin):
    """Spaces in the path stand inside quotes; no shell and no path of a workbook is in the command."""
    perintah = addin.run("PerintahLayanan", "C:\\Program Files\\Python 3.11\\pythonw.exe")
    awal = '"C:\\Program Files\\Python 3.11\\pythonw.exe" -B -c '
    assert perintah == awal + "\"import xlwings; xlwings.serve('$(CLSID)')\""


def test_the_sheet_tells_where_python_is(addin):
    """The VBA reads versions and paths from the sheet Sambungan."""
    assert addin.run("Sambungan", "B6") == versi_xlwings()
    assert addin.run("Sambungan", "B2") == ""


def test_an_add_in_not_yet_connected_says_so(addin):
    """Without an interpreter the first thing anyone reads is the command that connects it."""
    with pytest.raises(VBARuntimeError, match=r"belum tersambung ke Python.*xlkinerja addin pasang"):
        addin.run("XLPy")


@pytest.mark.parametrize("pesan", ["PesanPustaka", "PesanPython", "PesanTombol"])
def test_messages_tell_what_to_do(addin, pesan):
    """Each message carries what it was told, in an Indonesian sentence."""
    masukan = ("letak",) if pesan == "PesanPustaka" else ("letak", "rincian")
    teks = addin.run(pesan, *masukan)
    assert all(m in teks for m in masukan)
    assert " tidak " in teks


def test_wrappers_pass_their_arguments_on(tiruan):
    """A wrapper names module and function, and passes an argument left out as Missing."""
    modul = "xlkinerja.excel.functions"
    assert tiruan.run("KIN_ANGKA", "97,5%") == f"{modul}|KIN_ANGKA|97,5%"
    assert tiruan.run("KIN_CAPAIAN", 80, 72) == f"{modul}|KIN_CAPAIAN|80|72|kosong|kosong"
    assert tiruan.run("KIN_EFISIENSI", 1, 2, 3) == f"{modul}|KIN_EFISIENSI|1|2|3"


def test_a_button_hands_its_command_to_python(tiruan):
    """The workbook is named to xlwings first, then the function of that button runs."""
    tiruan.add_module("Public Sub Uji()\n    PitaSusunSemua Nothing\nEnd Sub\n", name="Uji")
    tiruan.run("Uji")
    harapan = "xlwings._xlwindows.BOOK_CALLER\nfrom xlkinerja.excel import commands\ncommands.susun_semua()"
    assert tiruan.run("Catatan") == harapan
    assert tiruan.dialogs == []


def test_a_button_that_fails_shows_a_message(tiruan):
    """An error from Python ends in a message with the button's name and the reason."""
    tiruan.add_module("Public Sub Uji()\n    PitaBantuan Nothing\nEnd Sub\n", name="Uji")
    tiruan.run("Uji")
    assert len(tiruan.dialogs) == 1
    teks = " ".join(map(str, tiruan.dialogs[0]))
    assert "Tombol bantuan tidak selesai" in teks
    assert "Python berhenti" in teks
