"""The macros that are the functions in cells, put into the library Standard of the office at its start.

Only macros of this library may be called in cells of every document, and only macros with VBA support are given the
very cells: what an add-in is given knows neither empty cells nor errors, and has another name in a saved .xlsx.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from com.sun.star.task import XJob

from . import mending
from .base import Layanan

MODUL, PUSTAKA = "XlKinerja", "Standard"


class Mulai(Layanan, XJob):  # type: ignore[misc]
    """The job at the start of the office, and whenever a document has been opened."""

    NAMA = ("id.xlkinerja.Mulai", "com.sun.star.task.Job")

    def execute(self, isian: Any) -> None:
        """Installs the macros; a document that comes along has its formulas from Excel connected to them."""
        lingkungan = {n.Name: n.Value for x in isian if x.Name == "Environment" for n in x.Value}
        pasang(self._konteks)
        dokumen = lingkungan.get("Model")
        if dokumen is not None:
            mending.pulihkan(dokumen)


def pasang(konteks: Any) -> bool:
    """Whether the module had to be written; afterwards it is the one of this extension."""
    semua = konteks.ServiceManager.createInstanceWithContext(
        "com.sun.star.script.ApplicationScriptLibraryContainer", konteks
    )
    if not semua.isLibraryLoaded(PUSTAKA):
        semua.loadLibrary(PUSTAKA)
    pustaka, teks = semua.getByName(PUSTAKA), teks_modul()
    if pustaka.hasByName(MODUL) and pustaka.getByName(MODUL) == teks:
        return False
    (pustaka.replaceByName if pustaka.hasByName(MODUL) else pustaka.insertByName)(MODUL, teks)
    semua.storeLibraries()
    return True


def teks_modul() -> str:
    """The module as the builder made it from the declarations."""
    return (Path(__file__).resolve().parent / f"{MODUL}.bas").read_text("utf-8")
