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
from .base import Service

#: Seconds for one function; XLKINERJA_BATAS sets another number.
LIMIT = 30.0
#: Cells of ours that wait for cells of ours go one level deeper for each; LibreOffice itself cuts that off at 400.
DEPTH = 20_000
CATEGORY = "Kinerja"
sys.setrecursionlimit(max(sys.getrecursionlimit(), DEPTH))


def limit() -> float:
    """The time limit in seconds."""
    try:
        return float(os.environ.get("XLKINERJA_BATAS", ""))
    except ValueError:
        return LIMIT


class Function(Service, XFungsi):  # type: ignore[misc]
    """Asks Python for the macros in `XlKinerja`."""

    NAME = ("id.xlkinerja.Fungsi",)

    def hitung(self, name: str, arguments: tuple[Any, ...]) -> tuple[tuple[Any, ...], ...]:
        """Rows of results; whatever goes wrong is a sentence in the one cell."""
        try:
            answer = process.ask({"fungsi": name, "masukan": values.arguments(arguments)}, limit())
        except process.ServiceFailed as failed:
            return ((str(failed),),)
        if "hasil" not in answer:
            return ((str(answer.get("galat", "Layanan Python tidak mengenal permintaan ini.")),),)
        return values.result(answer["hasil"])


@lru_cache(maxsize=1)
def catalogue() -> dict[str, dict[str, Any]]:
    """The declarations of the functions by the names of their methods, as the builder wrote them."""
    content: dict[str, dict[str, Any]] = json.loads(
        (Path(__file__).resolve().parent / "fungsi.json").read_text("utf-8")
    )
    return content


class Catalogue(Service, XDaftar, XAddIn):  # type: ignore[misc]
    """Puts the functions with their sentences into the function wizard; the macros answer, never this.

    The names here end in a blank: with the very name of the macro, this one would be called instead, and it is told
    neither empty cells nor errors, nor keeps the name in a saved .xlsx.
    """

    NAME = ("id.xlkinerja.Daftar", "com.sun.star.sheet.AddIn")

    def __init__(self, context: Any, *_arguments: Any) -> None:
        super().__init__(context)
        self._locale = Locale("id", "ID", "")

    def __getattr__(self, name: str) -> Any:
        if name not in catalogue():
            raise AttributeError(name)
        sentence = f"Ketik {catalogue()[name]['nama']} tanpa spasi sebelum kurung, lalu tekan Enter."
        return lambda *_: ((sentence,),)

    def getProgrammaticFuntionName(self, displayed: str) -> str:  # noqa: N802 - UNO's name, misspelt there
        return next((n for n, f in catalogue().items() if f"{f['nama']} " == displayed), "")

    def getDisplayFunctionName(self, name: str) -> str:  # noqa: N802 - UNO's name
        return f"{catalogue()[name]['nama']} " if name in catalogue() else ""

    def getFunctionDescription(self, name: str) -> str:  # noqa: N802 - UNO's name
        return str(catalogue()[name]["keterangan"]) if name in catalogue() else ""

    def getDisplayArgumentName(self, name: str, number: int) -> str:  # noqa: N802 - UNO's name
        return str(catalogue()[name]["masukan"][number]["nama"])

    def getArgumentDescription(self, name: str, number: int) -> str:  # noqa: N802 - UNO's name
        return str(catalogue()[name]["masukan"][number]["keterangan"])

    def getProgrammaticCategoryName(self, _name: str) -> str:  # noqa: N802 - UNO's name
        return "Add-In"

    def getDisplayCategoryName(self, _name: str) -> str:  # noqa: N802 - UNO's name
        return CATEGORY

    def setLocale(self, locale: Any) -> None:  # noqa: N802 - UNO's name
        self._locale = locale

    def getLocale(self) -> Any:  # noqa: N802 - UNO's name
        return self._locale
