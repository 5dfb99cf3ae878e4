"""The workbook part: which sheets there are, in which order, which names are defined and how days are counted."""

from typing import NamedTuple

from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.stream import STRICT, parse

PRINT_AREA, PRINT_TITLES = "_xlnm.Print_Area", "_xlnm.Print_Titles"
_TRUE = frozenset({"1", "true"})


class Manifest(NamedTuple):
    """What the workbook part says of the whole."""

    sheets: tuple[tuple[str, str, str], ...]  # name, relationship id, state
    names: dict[str, str]
    areas: dict[str, str]  # print area by sheet name
    strict: bool
    date1904: bool


def read_manifest(data: bytes, part: str) -> Manifest:
    """The workbook part as read. Raises PackageError, also for two sheets of one name, of which one would be lost."""
    sheets: list[tuple[str, str, str]] = []
    names: dict[tuple[str, str], str] = {}  # by name and place of the sheet, "" for the whole workbook
    path: list[str] = []
    name = "", ""
    strict = date1904 = False
    buffer: list[str] = []

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal name, strict, date1904
        namespace, _, local = tag.rpartition(" ")
        if not path:
            strict = namespace == STRICT
            if local != "workbook":
                raise PackageError("bukan_excel")
        path.append(local)
        depth = len(path)  # asked first: whoever nests elements without end must not make every one of them dearer
        if depth == 3 and path[1:] == ["sheets", "sheet"]:
            rid = next((value for key, value in attributes.items() if key.endswith("relationships id")), "")
            sheets.append((attributes["name"], rid, attributes.get("state", "visible")))
        elif depth == 2 and local == "workbookPr":
            date1904 = attributes.get("date1904") in _TRUE
        elif local == "definedName":
            name = attributes["name"], attributes.get("localSheetId", "")
            buffer.clear()

    def end(_: str) -> None:
        if path.pop() == "definedName":
            names[name] = "".join(buffer).strip()

    parse(data, part, start=start, end=end, text=buffer.append)
    seen: set[str] = set()
    for sheet, _, _ in sheets:
        if sheet.casefold() in seen:
            raise PackageError("rusak", f"bagian {part}, dua lembar bernama «{sheet}»")
        seen.add(sheet.casefold())
    places = {str(i): sheet for i, (sheet, _, _) in enumerate(sheets)}
    areas = {places[p]: text for (n, p), text in names.items() if n == PRINT_AREA and p in places}
    return Manifest(tuple(sheets), {n: text for (n, p), text in names.items() if not p}, areas, strict, date1904)
