"""How a sheet that is drawn for print lies on paper: column widths, orientation, scale, page breaks, repeated rows."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from xlkinerja.workbook.package import Package
from xlkinerja.workbook.parts.manifest import PRINT_TITLES
from xlkinerja.workbook.patches.book import BEFORE_NAMES
from xlkinerja.workbook.patches.tree import Element, Q, insert_after, read_tree, to_bytes

# Sumber: ECMA-376 Part 1, CT_Worksheet: the order of the children up to rowBreaks.
_BEFORE_COLS = ("sheetPr", "dimension", "sheetViews", "sheetFormatPr")
_BEFORE_SETUP = (
    *_BEFORE_COLS, "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
    "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting",
    "dataValidations", "hyperlinks", "printOptions", "pageMargins",
)  # fmt: skip
_BEFORE_BREAKS = (*_BEFORE_SETUP, "pageSetup", "headerFooter")
_SAME_WIDTH = 0.3  # programs round widths to their dots
_LAST_COLUMN = 16_383


class Paper(NamedTuple):
    """A sheet on paper: `breaks` are rows after which a page ends, `repeated` the first and last row at every top.

    Breaks below row `last` are the user's and stay.
    """

    widths: Sequence[float]
    landscape: bool
    scale: int
    breaks: Sequence[int]
    repeated: tuple[int, int] | None
    last: int


def patched_papers(package: Package, papers: Mapping[str, Paper]) -> dict[str, bytes]:
    """The parts that change so that sheets lie on paper as said, by sheet name; those alone that change."""
    changed: dict[str, bytes] = {}
    for name, paper in papers.items():
        part = package.sheet_part(name)
        root = read_tree(package, part, "worksheet")
        before = etree.tostring(root)
        _columns(root, paper.widths)
        _setup(root, paper)
        _breaks(root, paper)
        if etree.tostring(root) != before:
            changed[part] = to_bytes(root)
    book = read_tree(package, package.workbook_part, "workbook")
    before = etree.tostring(book)
    for name, paper in papers.items():
        _titles(book, name, package.sheet_order.index(name), paper.repeated)
    if etree.tostring(book) != before:
        changed[package.workbook_part] = to_bytes(book)
    return changed


def _columns(root: Element, widths: Sequence[float]) -> None:
    """The widths of the first columns; those behind them stay."""
    columns = root.find(f"{Q}cols")
    standing: dict[int, float] = {}
    for column in () if columns is None else columns:
        for number in range(int(column.get("min")), min(int(column.get("max")), len(widths)) + 1):
            standing[number] = float(column.get("width", 0))
    if all(abs(standing.get(n, 0) - w) <= _SAME_WIDTH for n, w in enumerate(widths, 1)):
        return
    if columns is None:
        columns = root.makeelement(f"{Q}cols")
        insert_after(root, columns, _BEFORE_COLS)
    for column in list(columns):
        if int(column.get("max")) <= len(widths):
            columns.remove(column)
        elif int(column.get("min")) <= len(widths):
            column.set("min", str(len(widths) + 1))
    for number, width in reversed(list(enumerate(widths, 1))):
        given = {"min": str(number), "max": str(number), "width": f"{width:g}", "customWidth": "1"}
        columns.insert(0, columns.makeelement(f"{Q}col", given))


def _setup(root: Element, paper: Paper) -> None:
    setup = root.find(f"{Q}pageSetup")
    if setup is None:
        setup = root.makeelement(f"{Q}pageSetup")
        insert_after(root, setup, _BEFORE_SETUP)
    setup.set("orientation", "landscape" if paper.landscape else "portrait")
    setup.set("scale", str(paper.scale))


def _breaks(root: Element, paper: Paper) -> None:
    standing = root.find(f"{Q}rowBreaks")
    theirs = [] if standing is None else [deepcopy(b) for b in standing if int(b.get("id", 0)) > paper.last]
    if standing is not None:
        root.remove(standing)
    if not theirs and not paper.breaks:
        return
    element = root.makeelement(f"{Q}rowBreaks")
    insert_after(root, element, _BEFORE_BREAKS)
    for row in paper.breaks:
        etree.SubElement(element, f"{Q}brk", {"id": str(row), "max": str(_LAST_COLUMN), "man": "1"})
    element.extend(theirs)
    for count in ("count", "manualBreakCount"):
        element.set(count, str(len(element)))


def _titles(book: Element, sheet: str, place: int, rows: tuple[int, int] | None) -> None:
    names = book.find(f"{Q}definedNames")
    found = [
        n
        for n in (() if names is None else names)
        if (n.get("name"), n.get("localSheetId")) == (PRINT_TITLES, str(place))
    ]
    if rows is None:
        for element in found:
            names.remove(element)
        if found and not len(names):
            book.remove(names)
        return
    if names is None:
        names = book.makeelement(f"{Q}definedNames")
        insert_after(book, names, BEFORE_NAMES)
    element = found[0] if found else etree.SubElement(names, f"{Q}definedName")
    element.set("name", PRINT_TITLES)
    element.set("localSheetId", str(place))
    quoted = sheet.replace("'", "''")
    element.text = f"'{quoted}'!${rows[0]}:${rows[1]}"
