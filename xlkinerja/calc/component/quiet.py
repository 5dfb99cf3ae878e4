"""The undo list while a command works: it records nothing.

LibreOffice records by itself what is written into the sheet in front, so that sheet steps back meanwhile.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_SEMENTARA = "xlkinerja sementara"


def tanpa_catatan(dokumen: Any) -> None:
    """Keeps the undo list from recording what follows.

    LibreOffice makes it record again by itself when sheets are (un)protected, inserted or removed, print areas and
    pages set and formulas calculated; so this stands before everything that would be recorded.
    """
    daftar = dokumen.UndoManager
    if not daftar.isLocked():
        with suppress(Exception):  # its own count of locks may be zero
            daftar.unlock()
        daftar.lock()


def menyingkir(dokumen: Any, lembar: str) -> bool:
    """Brings another sheet to the front where this one is; whether this one is not in front now."""
    tampilan = dokumen.CurrentController
    if tampilan.ActiveSheet.Name != lembar:
        return True
    for lain in dokumen.Sheets:
        if lain.Name != lembar and lain.IsVisible:
            tampilan.setActiveSheet(lain)
            return True
    return False


def ke_depan(dokumen: Any, lembar: str) -> None:
    """Brings a sheet to the front, if it is there and to be seen."""
    if dokumen.Sheets.hasByName(lembar) and dokumen.Sheets.getByName(lembar).IsVisible:
        dokumen.CurrentController.setActiveSheet(dokumen.Sheets.getByName(lembar))


def catat_lagi(dokumen: Any) -> None:
    """Lets the undo list record again."""
    tanpa_catatan(dokumen)
    dokumen.UndoManager.unlock()


@contextmanager
def di_belakang(dokumen: Any) -> Iterator[None]:
    """Nothing recorded, and the sheet in front behind another one, which is made at the end where there is none."""
    depan = dokumen.CurrentController.ActiveSheet.Name
    tanpa_catatan(dokumen)
    if not menyingkir(dokumen, depan):
        with suppress(Exception):  # the structure is protected: then some of it is recorded twice
            dokumen.Sheets.insertNewByName(_SEMENTARA, dokumen.Sheets.Count)
            menyingkir(dokumen, depan)
    try:
        yield
    finally:
        ke_depan(dokumen, depan)
        if dokumen.Sheets.hasByName(_SEMENTARA):
            tanpa_catatan(dokumen)
            dokumen.Sheets.removeByName(_SEMENTARA)
        catat_lagi(dokumen)
