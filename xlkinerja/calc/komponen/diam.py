"""The undo list while a command works: it records nothing."""

from __future__ import annotations

from contextlib import suppress
from typing import Any


def tanpa_catatan(dokumen: Any) -> None:
    """Keeps the undo list from recording what follows.

    LibreOffice makes it record again by itself when sheets are (un)protected, inserted or removed, print areas and pages
    set and formulas calculated; so this stands before everything that would be recorded.
    """
    daftar = dokumen.UndoManager
    if not daftar.isLocked():
        with suppress(Exception):  # its own count of locks may be zero
            daftar.unlock()
        daftar.lock()


def catat_lagi(dokumen: Any) -> None:
    """Lets the undo list record again."""
    tanpa_catatan(dokumen)
    dokumen.UndoManager.unlock()
