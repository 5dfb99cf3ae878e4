"""The VBA that needs no Excel, run as shipped: commands, messages, wrappers and results, and xlwings' own server."""

import importlib
import re
import sys

import pytest
from pyopenvba.apps.excel import ExcelApplication
from pyopenvba.exceptions import VBARuntimeError
from pyopenvba.interpreter import MISSING, Interpreter, VBAArray, VBAErrorValue, VBAObject, method

from tests.excel.buku_uji import realisasi
from tests.excel.engine import Excel
from tests.excel.pywin32_palsu import udfs  # noqa: F401 - a fixture
from xlkinerja.excel import buttons
from xlkinerja.excel.addin_build import ADDIN_NAME, vba_modules, xlwings_version
from xlkinerja.excel.probe import server_command
from xlkinerja.hosts.arguments import ERROR_NUMBERS
from xlkinerja.hosts.shipping import macro_folder

#: The library of xlwings, which only Excel for Windows can load; KinerjaSambung runs as it is.
PUSTAKA = """Option Explicit
Public Const TIDAK_TERBUKA As Long = -1
Public Const SEL_PUSTAKA As String = "B3"
Public Function LayananPython(ByVal pustaka As String, ByVal perintah As String, ByRef layanan As Variant) As Long
End Function
"""


class Penjawab(VBAObject):
    """Python's server as the wrappers see it: it says what it was asked."""

    @method
    def CallUDF(self, script, fname, args, workbook, caller):  # noqa: ARG002, N802
        arguments = [args.get([n]) for n in range(args.bounds[0][0], args.bounds[0][1] + 1)]
        if arguments[0] == "galat":
            return "#N/A"
        return "|".join([script, fname, *("kosong" if x is MISSING else str(x) for x in arguments)])


@pytest.fixture(scope="module")
def addin():
    """The committed add-in as opened."""
    return ExcelApplication.open(str(macro_folder() / ADDIN_NAME))


@pytest.fixture
def pembungkus(tmp_path):
    """The wrappers of the add-in over a server that answers what it was asked.

    Two lines of each wrapper ask Excel whether the function wizard is open and which cell calls; and the interpreter
    knows no Attribute inside a procedure. Those lines are left out.
    """
    text = "\n".join(
        line
        for line in vba_modules()["KinerjaFungsi"].replace("\r\n", "\n").split("\n")
        if not any(w in line for w in ("CommandBars", "TypeOf Application.Caller", "Attribute KIN_"))
    ).replace("Application.Caller", "Nothing")
    app = Excel(tmp_path)
    app.service = Penjawab()
    app.vba.add_module(text, name="KinerjaFungsi")
    return lambda name, *arguments: app.vba.run(name, list(arguments))


def test_the_command_that_starts_python(addin):
    """Letter for letter what `addin status` starts: quoted, without a shell, a workbook, or Excel's folder."""
    python = "C:\\Program Files\\Python 3.11\\pythonw.exe"
    command = addin.run("PerintahLayanan", python)
    assert command == server_command(python, "$(CLSID)")
    assert command == f'"{python}" -P -B -c "import xlwings; xlwings.serve(\'$(CLSID)\')"'


def test_the_sheet_tells_where_python_is(addin):
    """The VBA reads versions and paths from the sheet Sambungan."""
    assert addin.run("Sambungan", "B6") == xlwings_version()
    assert addin.run("Sambungan", "B2") == ""


def test_an_add_in_not_yet_connected_says_so(addin):
    """Without an interpreter the first thing anyone reads is the command that connects it."""
    with pytest.raises(VBARuntimeError, match=r"belum tersambung ke Python.*xlkinerja addin pasang"):
        addin.run("XLPy")


@pytest.mark.parametrize("pesan", ["PesanPustaka", "PesanPython", "PesanTombol", "PesanCetak"])
def test_messages_tell_what_to_do(addin, pesan):
    """Each message carries what it was told, in an Indonesian sentence."""
    arguments = ("letak",) if pesan == "PesanPustaka" else ("letak", "rincian")
    text = addin.run(pesan, *arguments)
    assert all(m in text for m in arguments)
    assert " tidak " in text


def test_wrappers_pass_their_arguments_on(pembungkus):
    """A wrapper names module and function, and passes an argument left out as Missing; an error text is an error."""
    modul = "xlkinerja.excel.functions"
    assert pembungkus("KIN_ANGKA", "97,5%") == f"{modul}|KIN_ANGKA|97,5%"
    assert pembungkus("KIN_CAPAIAN", 80, 72) == f"{modul}|KIN_CAPAIAN|80|72|kosong|kosong"
    assert pembungkus("KIN_EFISIENSI", 1, 2, 3) == f"{modul}|KIN_EFISIENSI|1|2|3"
    assert isinstance(pembungkus("KIN_ANGKA", "galat"), VBAErrorValue)


@pytest.fixture(scope="module")
def sambung():
    """KinerjaSambung alone, as shipped, with a function that says what became of a value."""
    vba = Interpreter()
    for name in ("KinerjaSambung", "KinerjaTeks"):
        vba.add_module(vba_modules()[name].replace("\r\n", "\n"), name=name)
    vba.add_module(
        PUSTAKA.replace("Private satu As Tiruan\n", "").replace("New Tiruan", "Nothing"), name="KinerjaPustaka"
    )
    return vba


@pytest.mark.parametrize(("text", "number"), ERROR_NUMBERS.items())
def test_every_error_text_is_an_error_of_excel(sambung, text, number):
    """#N/A as a result is the error #N/A, and so is every error that Python knows; the numbers are Excel's."""
    assert sambung.run("NomorGalat", [text]) == number
    assert isinstance(sambung.run("Hasil", [text]), VBAErrorValue)


def test_results_keep_their_shape(sambung):
    """A value, a row and a table pass through; only error texts in them change, other texts with # do not."""
    assert sambung.run("Hasil", ["#1"]) == "#1"
    assert sambung.run("Hasil", [102.56]) == 102.56
    row = sambung.run("Hasil", [VBAArray([(0, 2)], items=[1.0, "#REF!", "a"])])
    assert isinstance(row.items[1], VBAErrorValue)
    assert [row.items[0], row.items[2]] == [1.0, "a"]
    table = sambung.run("Hasil", [VBAArray([(0, 1), (0, 1)], items=["a", "#N/A", 2.0, ""])])
    assert [isinstance(x, VBAErrorValue) for x in table.items] == [False, True, False, False]


@pytest.mark.parametrize("command", ["periksa", "susun_semua", "bantuan", "templat_baru"])
def test_a_button_through_the_server_of_xlwings(udfs, command, tmp_path):  # noqa: F811, ARG001 - its modules
    """XLPython.CallUDF, as Excel calls it, hands the answer over as one row of plain values that begins with VERSI."""
    server = importlib.import_module("xlwings.com_server").XLPython()
    copy = tmp_path / "salinan.xlsx"
    copy.write_bytes(realisasi())
    arguments = (command, str(copy), str(tmp_path / "Realisasi.xlsx"), "pk", str(tmp_path / "PK.xlsx"))
    sys.modules.pop("xlkinerja.excel.buttons", None)  # decorated anew, by xlwings as on Windows
    try:
        result = server.CallUDF("xlkinerja.excel.buttons", "tombol", arguments)
    finally:
        sys.modules["xlkinerja.excel.buttons"] = buttons
    assert result[0] == buttons.VERSION
    assert result[1] is False
    assert re.match({"periksa": "1 berkas", "bantuan": "xlkinerja "}.get(command, ""), result[2])
    assert {type(x) for x in result} <= {str, float, int, bool}
