"""VBA that calls a procedure with given values and says what came of it, for `kantor`.

What Python passes: texts, numbers and truth values; None (Empty); a list (array from 0 on); a list of lists (table of
two dimensions, both from 0 on, as pywin32 hands one to Excel); and Ungkapan, which is written into the call as it
stands, for objects such as ThisWorkbook.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

#: What LibreOffice itself writes above a module of an .xlsm.
KEPALA = "Rem Attribute VBA_ModuleType=VBAModule\nOption VBASupport 1\n"

#: LibreOffice hands rows over as an array of arrays; VBA in Excel sees a table.
_TABEL = """
Private Function Tabel(ByVal baris As Variant) As Variant
    Dim hasil() As Variant, r As Long, k As Long
    ReDim hasil(UBound(baris), UBound(baris(0)))
    For r = 0 To UBound(baris)
        For k = 0 To UBound(baris(r))
            hasil(r, k) = baris(r)(k)
        Next k
    Next r
    Tabel = hasil
End Function
"""


@dataclass(frozen=True)
class Ungkapan:
    """An argument that is written in VBA: Ungkapan("ThisWorkbook")."""

    teks: str


class VbaError(Exception):
    """An error that the VBA did not trap: its number and its description."""

    def __init__(self, nomor: int, keterangan: str) -> None:
        super().__init__(nomor, keterangan)
        self.nomor, self.keterangan = nomor, keterangan


def teks_modul(teks: str) -> str:
    """A module as LibreOffice holds it: without the attributes that only a file has."""
    baris = teks.replace("\r\n", "\n").split("\n")
    return KEPALA + "\n".join(b for b in baris if not b.startswith("Attribute "))


def modul_panggilan(prosedur: str, masukan: Sequence[Any], *, sub: bool) -> tuple[str, list[Any]]:
    """Text of a module whose function Panggil calls the procedure, and what that function is to be given."""
    isi = [m for m in masukan if not isinstance(m, Ungkapan)]
    nama = iter(f"m{n}" for n in range(len(isi)))
    argumen = []
    for m in masukan:
        if isinstance(m, Ungkapan):
            argumen.append(m.teks)
        elif _tabel(m):
            argumen.append(f"Tabel({next(nama)})")
        else:
            argumen.append(next(nama))
    kepala = ", ".join(f"ByVal m{n} As Variant" for n in range(len(isi)))
    panggil = f"{prosedur} {', '.join(argumen)}" if sub else f"hasil = {prosedur}({', '.join(argumen)})"
    return (
        f"Option Explicit\nPublic Function Panggil({kepala}) As Variant\n"
        "    Dim hasil As Variant\n    On Error GoTo gagal\n"
        f"    {panggil}\n"
        '    Panggil = Array("hasil", hasil)\n    Exit Function\n'
        'gagal:\n    Panggil = Array("galat", Err.Number, Err.Description)\n'
        f"End Function\n{_TABEL}"
    ), isi


def _tabel(nilai: Any) -> bool:
    return isinstance(nilai, list | tuple) and bool(nilai) and isinstance(nilai[0], list | tuple)
