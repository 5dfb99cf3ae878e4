"""The macros that are the functions in cells, put into the library Standard of the office at its start.

Only macros of this library may be called in cells of every document, and only macros with VBA support are given the
very cells: what an add-in is given knows neither empty cells nor errors, and has another name in a saved .xlsx.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from com.sun.star.task import XJob

from . import mending
from .base import Service

MODULE, LIBRARY = "XlKinerja", "Standard"


class Start(Service, XJob):  # type: ignore[misc]
    """The job at the start of the office, and whenever a document has been opened."""

    NAME = ("id.xlkinerja.Mulai", "com.sun.star.task.Job")

    def execute(self, given: Any) -> None:
        """Installs the macros; a document that comes along has its formulas from Excel connected to them."""
        environment = {n.Name: n.Value for x in given if x.Name == "Environment" for n in x.Value}
        install(self._konteks)
        document = environment.get("Model")
        if document is not None:
            mending.restore(document)


def install(context: Any) -> bool:
    """Whether the module had to be written; afterwards it is the one of this extension."""
    every = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.script.ApplicationScriptLibraryContainer", context
    )
    if not every.isLibraryLoaded(LIBRARY):
        every.loadLibrary(LIBRARY)
    pustaka, text = every.getByName(LIBRARY), module_text()
    if pustaka.hasByName(MODULE) and pustaka.getByName(MODULE) == text:
        return False
    (pustaka.replaceByName if pustaka.hasByName(MODULE) else pustaka.insertByName)(MODULE, text)
    every.storeLibraries()
    return True


def module_text() -> str:
    """The module as the builder made it from the declarations."""
    return (Path(__file__).resolve().parent / f"{MODULE}.bas").read_text("utf-8")
