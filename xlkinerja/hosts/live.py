"""The open workbook as the command line would see it: the copy that its program saved, read by the same reader.

A copy holds values, formulas, number formats, colours and protection of every cell, also what was never saved.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from xlkinerja.workbook.book import Book
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import open_book
from xlkinerja.workbook.stream import parse

#: What sheetProtection forbids unless it says "0", and the argument of Worksheet.Protect that allows it.
PERMISSIONS = {
    "formatCells": "AllowFormattingCells",
    "formatColumns": "AllowFormattingColumns",
    "formatRows": "AllowFormattingRows",
    "insertColumns": "AllowInsertingColumns",
    "insertRows": "AllowInsertingRows",
    "insertHyperlinks": "AllowInsertingHyperlinks",
    "deleteColumns": "AllowDeletingColumns",
    "deleteRows": "AllowDeletingRows",
    "sort": "AllowSorting",
    "autoFilter": "AllowFiltering",
    "pivotTables": "AllowUsingPivotTables",
}
_PASSWORDS = ("password", "hashValue")
_YES = frozenset({"1", "true"})


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An open workbook at one moment: the opened package, and its rows."""

    package: Package
    book: Book

    @property
    def data(self) -> bytes:
        return self.package.data

    @property
    def suffix(self) -> str:
        """The ending under which Excel opens these bytes."""
        return ".xlsm" if self.package.has_macros else ".xlsx"


@dataclass(frozen=True, slots=True)
class Protection:
    """How a sheet is protected; `options` are the arguments of Worksheet.Protect that make it so again."""

    password: bool
    options: Mapping[str, bool]


def snapshot(copy: Path, name: Path) -> Snapshot:
    """What the open workbook holds, from the copy that its program saved; `name` gives the Book its path and name.

    Raises PackageError.
    """
    return Snapshot(*open_book(copy, known_as=name))


def protection(package: Package, sheet: str) -> Protection | None:
    """How a sheet is protected; None where it is not."""
    found: list[dict[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "sheetProtection":
            found.append(dict(attributes))

    part = package.sheet_part(sheet)
    parse(package.read_part(part), part, start=start, end=len, text=len)
    if not found or found[0].get("sheet") not in _YES:
        return None
    given = found[0]
    options = {"DrawingObjects": given.get("objects") in _YES, "Scenarios": given.get("scenarios") in _YES}
    options |= {argument: given.get(key, "1") not in _YES for key, argument in PERMISSIONS.items()}
    return Protection(any(given.get(key) for key in _PASSWORDS), options)


def structure_locked(package: Package) -> bool:
    """Whether sheets may be neither added nor removed."""
    locked: list[bool] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name.endswith(" workbookProtection"):
            locked.append(attributes.get("lockStructure") in _YES)

    part = package.workbook_part
    parse(package.read_part(part), part, start=start, end=len, text=len)
    return any(locked)


def refuse_password(package: Package, sheets: set[str]) -> dict[str, Protection]:
    """The protection of each of those sheets that has one. Raises PatchRefused where it needs a password."""
    found = {name: p for name in sheets if (p := protection(package, name)) is not None}
    for name, how in found.items():
        if how.password:
            raise PatchRefused(
                f"Lembar «{name}» dilindungi dengan sandi. Tidak ada yang diubah. Buka proteksinya "
                "lewat Peninjauan > Buka Proteksi Lembar (Review > Unprotect Sheet), lalu ulangi."
            )
    return found
