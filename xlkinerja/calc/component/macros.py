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

    def execute(self, arguments: Any) -> None:
        """Installs the macros; a document that comes along has its formulas from Excel connected to them."""
        environment = {n.Name: n.Value for x in arguments if x.Name == "Environment" for n in x.Value}
        install(self._context)
        document = environment.get("Model")
        if document is not None:
            mending.restore(document)


def install(context: Any) -> bool:
    """Whether the module had to be written; afterwards it is the one of this extension."""
    libraries = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.script.ApplicationScriptLibraryContainer", context
    )
    if not libraries.isLibraryLoaded(LIBRARY):
        libraries.loadLibrary(LIBRARY)
    library, text = libraries.getByName(LIBRARY), module_text()
    if library.hasByName(MODULE) and library.getByName(MODULE) == text:
        return False
    (library.replaceByName if library.hasByName(MODULE) else library.insertByName)(MODULE, text)
    libraries.storeLibraries()
    return True


def module_text() -> str:
    """The module as the builder made it from the declarations."""
    return (Path(__file__).resolve().parent / f"{MODULE}.bas").read_text("utf-8")
