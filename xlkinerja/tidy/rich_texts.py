"""Cells in which single words have looks of their own: a text written in their place would take those looks away."""

from collections.abc import Iterator

from xlkinerja.workbook.package import Package
from xlkinerja.workbook.stream import parse


def rich_texts(package: Package) -> frozenset[tuple[str, str]]:
    """Sheet (in small letters, without outer blanks) and address of every cell with more looks than its own."""
    links = package.relationships(package.workbook_part).values()
    part = next((link.target for link in links if link.kind == "sharedStrings"), "")
    shared = frozenset(_rich_strings(package, part)) if part and package.has_part(part) else frozenset()
    return frozenset(
        (sheet.name.strip().casefold(), ref)
        for sheet in package.sheets
        for ref in _rich_cells(package, sheet.part, shared)
    )


def _rich_strings(package: Package, part: str) -> Iterator[str]:
    """The numbers of the shared strings that consist of runs."""
    found: list[str] = []
    count, runs = 0, 0

    def start(name: str, _: dict[str, str]) -> None:
        nonlocal runs
        runs = 0 if _local(name) == "si" else runs + (_local(name) == "r")

    def end(name: str) -> None:
        nonlocal count
        if _local(name) == "si":
            if runs:
                found.append(str(count))
            count += 1

    parse(package.read_part(part), part, start=start, end=end, text=len)
    yield from found


def _rich_cells(package: Package, part: str, shared: frozenset[str]) -> Iterator[str]:
    """The addresses of the cells of a sheet that hold such a string, or runs of their own."""
    found: list[str] = []
    cell, kind, runs = "", "", 0
    words: list[str] = []

    def start(name: str, given: dict[str, str]) -> None:
        nonlocal cell, kind, runs
        if _local(name) == "c":
            cell, kind, runs = given.get("r", ""), given.get("t", ""), 0
        runs += _local(name) == "r"
        words.clear()

    def end(name: str) -> None:
        number = _local(name) == "v" and kind == "s" and "".join(words).strip()
        if number in shared or (_local(name) == "is" and runs):
            found.append(cell)

    parse(package.read_part(part), part, start=start, end=end, text=words.append)
    yield from found


def _local(name: str) -> str:
    """The name of an element without its namespace."""
    return name.rpartition(" ")[2]
