"""The undo list while a command works: it records nothing.

LibreOffice records by itself what is written into the sheet in front, so that sheet steps back meanwhile.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEMPORARY = "xlkinerja sementara"


def unrecorded(document: Any) -> None:
    """Keeps the undo list from recording what follows.

    LibreOffice makes it record again by itself when sheets are (un)protected, inserted or removed, print areas and
    pages set and formulas calculated; so this stands before everything that would be recorded.
    """
    manager = document.UndoManager
    if not manager.isLocked():
        with suppress(Exception):  # its own count of locks may be zero
            manager.unlock()
        manager.lock()


def step_aside(document: Any, lembar: str) -> bool:
    """Brings another sheet to the front where this one is; whether this one is not in front now."""
    view = document.CurrentController
    if view.ActiveSheet.Name != lembar:
        return True
    for other in document.Sheets:
        if other.Name != lembar and other.IsVisible:
            view.setActiveSheet(other)
            return True
    return False


def to_front(document: Any, lembar: str) -> None:
    """Brings a sheet to the front, if it is there and to be seen."""
    if document.Sheets.hasByName(lembar) and document.Sheets.getByName(lembar).IsVisible:
        document.CurrentController.setActiveSheet(document.Sheets.getByName(lembar))


def record_again(document: Any) -> None:
    """Lets the undo list record again."""
    unrecorded(document)
    document.UndoManager.unlock()


@contextmanager
def behind(document: Any) -> Iterator[None]:
    """Nothing recorded, and the sheet in front behind another one, which is made at the end where there is none."""
    front = document.CurrentController.ActiveSheet.Name
    unrecorded(document)
    if not step_aside(document, front):
        with suppress(Exception):  # the structure is protected: then some of it is recorded twice
            document.Sheets.insertNewByName(_TEMPORARY, document.Sheets.Count)
            step_aside(document, front)
    try:
        yield
    finally:
        to_front(document, front)
        if document.Sheets.hasByName(_TEMPORARY):
            unrecorded(document)
            document.Sheets.removeByName(_TEMPORARY)
        record_again(document)
