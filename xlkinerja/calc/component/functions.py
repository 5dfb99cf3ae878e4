"""The services behind the functions in cells: one that the macros call, and one that only the function wizard reads."""

from __future__ import annotations

import json
import os
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

from com.sun.star.lang import Locale
from com.sun.star.sheet import XAddIn
from id.xlkinerja import XDaftar, XFungsi

from . import process, values
from .base import Layanan

#: Seconds for one function; XLKINERJA_BATAS sets another number.
BATAS = 30.0
#: Cells of ours that wait for cells of ours go one level deeper for each; LibreOffice itself cuts that off at 400.
TINGKAT = 20_000
KELOMPOK = "Kinerja"
sys.setrecursionlimit(max(sys.getrecursionlimit(), TINGKAT))


def batas() -> float:
    """The time limit in seconds."""
    try:
        return float(os.environ.get("XLKINERJA_BATAS", ""))
    except ValueError:
        return BATAS


class Fungsi(Layanan, XFungsi):  # type: ignore[misc]
    """Asks Python for the macros in `XlKinerja`."""

    NAMA = ("id.xlkinerja.Fungsi",)

    def hitung(self, nama: str, semua: tuple[Any, ...]) -> tuple[tuple[Any, ...], ...]:
        """Rows of results; whatever goes wrong is a sentence in the one cell."""
        try:
            jawaban = process.tanya({"fungsi": nama, "masukan": values.masukan(semua)}, batas())
        except process.LayananGagal as gagal:
            return ((str(gagal),),)
        if "hasil" not in jawaban:
            return ((str(jawaban.get("galat", "Layanan Python tidak mengenal permintaan ini.")),),)
        return values.hasil(jawaban["hasil"])


@lru_cache(maxsize=1)
def daftar() -> dict[str, dict[str, Any]]:
    """The declarations of the functions by the names of their methods, as the builder wrote them."""
    isi: dict[str, dict[str, Any]] = json.loads((Path(__file__).resolve().parent / "fungsi.json").read_text("utf-8"))
    return isi


class Daftar(Layanan, XDaftar, XAddIn):  # type: ignore[misc]
    """Puts the functions with their sentences into the function wizard; the macros answer, never this.

    The names here end in a blank: with the very name of the macro, this one would be called instead, and it is told
    neither empty cells nor errors, nor keeps the name in a saved .xlsx.
    """

    NAMA = ("id.xlkinerja.Daftar", "com.sun.star.sheet.AddIn")

    def __init__(self, konteks: Any, *_isian: Any) -> None:
        super().__init__(konteks)
        self._bahasa = Locale("id", "ID", "")

    def __getattr__(self, nama: str) -> Any:
        if nama not in daftar():
            raise AttributeError(nama)
        kalimat = f"Ketik {daftar()[nama]['nama']} tanpa spasi sebelum kurung, lalu tekan Enter."
        return lambda *_: ((kalimat,),)

    def getProgrammaticFuntionName(self, tampil: str) -> str:  # noqa: N802 - UNO's name, misspelt there
        return next((n for n, f in daftar().items() if f"{f['nama']} " == tampil), "")

    def getDisplayFunctionName(self, nama: str) -> str:  # noqa: N802 - UNO's name
        return f"{daftar()[nama]['nama']} " if nama in daftar() else ""

    def getFunctionDescription(self, nama: str) -> str:  # noqa: N802 - UNO's name
        return str(daftar()[nama]["keterangan"]) if nama in daftar() else ""

    def getDisplayArgumentName(self, nama: str, nomor: int) -> str:  # noqa: N802 - UNO's name
        return str(daftar()[nama]["masukan"][nomor]["nama"])

    def getArgumentDescription(self, nama: str, nomor: int) -> str:  # noqa: N802 - UNO's name
        return str(daftar()[nama]["masukan"][nomor]["keterangan"])

    def getProgrammaticCategoryName(self, _nama: str) -> str:  # noqa: N802 - UNO's name
        return "Add-In"

    def getDisplayCategoryName(self, _nama: str) -> str:  # noqa: N802 - UNO's name
        return KELOMPOK

    def setLocale(self, bahasa: Any) -> None:  # noqa: N802 - UNO's name
        self._bahasa = bahasa

    def getLocale(self) -> Any:  # noqa: N802 - UNO's name
        return self._bahasa
