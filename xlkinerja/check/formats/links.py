"""Where a finding's file lies, as seen from the page or workbook that lists it."""

import os
from pathlib import Path
from urllib.parse import quote

#: What Excel itself escapes in the target of a link; letters beyond ASCII stay as they are.
_IN_EXCEL = str.maketrans({c: f"%{ord(c):02X}" for c in '% "#?<>[]^{}|`'})


def _relative(path: Path, destination: Path | None) -> str | None:
    """The path from the folder of `destination` (the current one without it); None on another drive."""
    try:
        return os.path.relpath(path, destination.absolute().parent if destination else None).replace(os.sep, "/")
    except ValueError:
        return None


def href(path: Path, destination: Path | None) -> str:
    """The link of a page to a file."""
    relative = _relative(path, destination)
    return path.absolute().as_uri() if relative is None else quote(os.fsencode(relative))


def target(path: Path, destination: Path | None) -> str:
    """The link of a workbook to a file; "" for a name that no workbook can hold."""
    relative = _relative(path, destination)
    link = path.absolute().as_uri() if relative is None else relative.translate(_IN_EXCEL)
    return link if link.isprintable() else ""


def location(lembar: str, sel: str) -> str:
    """A cell inside a workbook: 'Rencana Aksi'!H12; "" without a sheet."""
    name = lembar.replace("'", "''")
    return f"'{name}'!{sel or 'A1'}" if lembar else ""
