"""Writes the generated VBA modules: `python -m tests.excel.pembungkus` after a function was added or changed."""

import re
import sys
import types

from tests.excel.pywin32_palsu import MODUL, pembungkus, xlwings_windows
from xlkinerja.hosts.shipping import macro_folder

KEPALA_FUNGSI = (
    'Attribute VB_Name = "KinerjaFungsi"\n'
    "' Dibuat oleh xlwings dari xlkinerja/excel/functions.py; jangan disunting.\n"
    "Option Explicit\n"
    '#Const App = "Microsoft Excel"\n'
)
KEPALA_KETERANGAN = """Attribute VB_Name = "KinerjaKeterangan"
Option Explicit
Option Private Module

' Dibuat dari keterangan di xlkinerja/excel/functions.py; jangan disunting.
' Mendaftarkan keterangan fungsi dan masukannya ke panduan fungsi Excel.

Public Function DaftarkanKeterangan() As Boolean
    On Error GoTo gagal
"""
AKHIR_KETERANGAN = """    ThisWorkbook.Saved = True
    DaftarkanKeterangan = True
gagal:
End Function

Private Sub Daftarkan(ByVal nama As String, ByVal keterangan As String, ByVal masukan As Variant)
    Application.MacroOptions Macro:="'" & ThisWorkbook.Name & "'!" & nama, Description:=keterangan, _
        Category:="Kinerja", ArgumentDescriptions:=masukan
End Sub
"""


def functions() -> list[dict]:
    """The metadata of every function, by name."""
    names = vars(sys.modules[MODUL])
    return [names[n].__xlfunc__ for n in sorted(names) if hasattr(names[n], "__xlfunc__")]


def _kutip(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def modul_fungsi(udfs: types.ModuleType) -> str:
    """KinerjaFungsi.bas: xlwings' wrappers, with descriptions as Excel stores them and error texts made errors."""
    explanations = {f["name"]: f["ret"]["doc"] for f in functions()}
    lines = []
    for line in pembungkus(udfs).replace("\r\n", "\n").split("\n"):
        lines.append(re.sub(r"= (XLPy\.CallUDF\(.*\))$", r"= Hasil(\1)", line))
        if line.startswith("Function "):
            name = line.removeprefix("Function ").partition("(")[0]
            lines.append(f"Attribute {name}.VB_Description = {_kutip(explanations[name])}")
    return KEPALA_FUNGSI + "\n".join(lines).rstrip("\n") + "\n"


def modul_keterangan() -> str:
    """KinerjaKeterangan.bas: descriptions of functions and arguments for the function wizard."""
    lines = []
    for f in functions():
        arguments = ", _\n            ".join(_kutip(a["doc"]) for a in f["args"])
        lines.append(
            f"    Daftarkan {_kutip(f['name'])}, _\n        {_kutip(f['ret']['doc'])}, _\n        Array( _\n"
            f"            {arguments})\n"
        )
    return KEPALA_KETERANGAN + "".join(lines) + AKHIR_KETERANGAN


if __name__ == "__main__":
    with xlwings_windows() as module:
        (macro_folder() / "KinerjaFungsi.bas").write_text(modul_fungsi(module), "utf-8")
        (macro_folder() / "KinerjaKeterangan.bas").write_text(modul_keterangan(), "utf-8")
