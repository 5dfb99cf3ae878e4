"""Looks in a document: whole rows from another document, a new sheet in front, colours, print areas."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from . import sentences
from .contents import CONTENTS
from .quiet import unrecorded

_LETTERS = ("CharFontName", "CharHeight", "CharColor", "CharWeight", "HoriJustify", "VertJustify", "IsTextWrapped")
_NO_COLOR = -1
_PAGE_STYLES, _CELL_STYLES = "PageStyles", "CellStyles"
#: A name that LibreOffice keeps of an .xlsx beside the print areas, and writes in addition to them.
_PRINT_NAME = "_xlnm.Print_Area"


def copy_rows(document: Any, origin: Any, name: str, place: str) -> None:
    """Gives rows ("1:52") of a sheet the looks, merges and heights of those in another document; they become empty.

    LibreOffice copies cells within a document only, so the sheet is a guest at the end meanwhile.
    """
    target_sheet, source_sheet = document.Sheets.getByName(name), origin.Sheets.getByName(name)
    first, last = (int(n) - 1 for n in place.split(":"))
    last_column = max(_last_column(target_sheet), _last_column(source_sheet))
    row_looks = [_row(source_sheet, n) for n in range(first, last + 1)]  # emptied rows change theirs
    floating = _floating(target_sheet, first, last)
    turned = {first + n for n, (_, visible) in enumerate(row_looks) if visible != _row(target_sheet, first + n)[1]}
    source_sheet.unprotect("")
    source_sheet.getCellRangeByPosition(0, first, last_column, last).clearContents(
        CONTENTS
    )  # formulas would point to the other file
    guest = _insert(document, origin, name, document.Sheets.Count)
    try:
        corner = target_sheet.getCellByPosition(0, first).getCellAddress()
        unrecorded(document)
        # over cells that are joined otherwise LibreOffice joins nothing
        target_sheet.getCellRangeByPosition(0, first, last_column, last).merge(False)
        unrecorded(document)
        target_sheet.copyRange(corner, guest.getCellRangeByPosition(0, first, last_column, last).RangeAddress)
        _set_heights(document, target_sheet, first, row_looks)
        _span_again(document, target_sheet, floating, turned)
    finally:
        unrecorded(document)
        document.Sheets.removeByName(guest.Name)


def _last_column(lembar: Any) -> int:
    cursor = lembar.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return int(cursor.RangeAddress.EndColumn)


def _insert(document: Any, origin: Any, name: str, position: int) -> Any:
    before = set(document.Sheets.ElementNames)
    with suppress(Exception):
        document.Sheets.importSheet(origin, name, position)
    added = [n for n in document.Sheets.ElementNames if n not in before]
    if not added:
        raise RuntimeError(f"lembar {name} tidak dapat disisipkan")
    unrecorded(document)
    guest = document.Sheets.getByName(added[0])
    guest.unprotect("")
    unrecorded(document)
    return guest


def _row(lembar: Any, n: int) -> tuple[int, bool]:
    row = lembar.Rows.getByIndex(n)
    return row.Height, bool(row.IsVisible)


def _set_heights(document: Any, lembar: Any, first: int, wanted: list[tuple[int, bool]]) -> None:
    """Heights and visibility of rows, which copied cells do not bring; equal neighbours are set at once.

    A height that followed from the contents stays as it is from then on: LibreOffice would make rows without contents
    lower than those of a file just opened, and the chart over them as well.
    """
    standing = [_row(lembar, first + n) for n in range(len(wanted))]
    start = 0
    for n in range(1, len(wanted) + 1):
        if n < len(wanted) and (wanted[n], standing[n]) == (wanted[start], standing[start]):
            continue
        if standing[start] != wanted[start]:
            rows = lembar.getCellRangeByPosition(0, first + start, 0, first + n - 1).Rows
            for property_name, value in zip(("Height", "IsVisible"), wanted[start]):
                unrecorded(document)
                rows.setPropertyValue(property_name, value)
        start = n


def _floating(lembar: Any, first: int, last: int) -> list[tuple[Any, list[tuple[int, int]]]]:
    """What floats over these rows, with the row and the height within it of its two ends."""
    shown = [n for n in range(first, last + 1) if lembar.Rows.getByIndex(n).IsVisible]
    found = []
    for shape in (lembar.DrawPage.getByIndex(n) for n in range(lembar.DrawPage.Count)):
        top, ends = shape.Position.Y, []
        for y in (top, top + shape.Size.Height):
            above = [n for n in shown if _top(lembar, n) <= y]
            ends += [(above[-1], y - _top(lembar, above[-1]))] if above else []
        if len(ends) == 2:
            found.append((shape, ends))
    return found


def _span_again(
    document: Any, lembar: Any, floating: list[tuple[Any, list[tuple[int, int]]]], turned: set[int]
) -> None:
    """Puts what floats over rows that were hidden or shown (`turned`) between the same two rows as before.

    LibreOffice does so for what goes by its cells, but saves that as what keeps its size, which is none over hidden
    rows.
    """
    for shape, ends in floating:
        if turned.isdisjoint(range(ends[0][0], ends[1][0])):
            continue
        top, bottom = (_top(lembar, row) + within for row, within in ends)
        position, size = shape.Position, shape.Size
        position.Y, size.Height = top, bottom - top
        unrecorded(document)
        shape.setPosition(position)
        shape.setSize(size)


def _top(lembar: Any, row: int) -> int:
    return int(lembar.getCellByPosition(0, row).Position.Y)


def fit_heights(document: Any, area: Any) -> None:
    """Gives the rows of an area that follow their contents the height of those."""
    rows = area.Rows
    fits = [bool(rows.getByIndex(n).OptimalHeight) for n in range(rows.Count)]
    start = 0
    for n in range(1, len(fits) + 1):
        if n == len(fits) or fits[n] != fits[start]:
            if fits[start]:
                unrecorded(document)
                area.getCellRangeByPosition(0, start, 0, n - 1).Rows.OptimalHeight = True
            start = n


def new_sheet(document: Any, carrier: Any) -> str:
    """Puts the first sheet of the carrier before all others, with its page, panes and repeated rows; its name."""
    if document.isProtected():  # LibreOffice would insert it all the same
        raise RuntimeError(sentences.STRUCTURE)
    origin = carrier.Sheets.getByIndex(0)
    name: str = origin.Name
    _name_conditional_styles(carrier, origin)
    sheet = _insert(document, carrier, name, 0)
    if sheet.Name != name:
        document.Sheets.removeByName(sheet.Name)
        raise RuntimeError(f"lembar {name} sudah ada")
    _set_conditional(document, sheet)
    sheet.PageStyle = _page_style(document, carrier, origin)
    unrecorded(document)
    sheet.setTitleRows(origin.getTitleRows())
    unrecorded(document)
    sheet.setPrintTitleRows(origin.getPrintTitleRows())
    unrecorded(document)
    row, column = _frozen(carrier.CurrentController, origin)
    document.CurrentController.setActiveSheet(sheet)
    if row or column:
        document.CurrentController.freezeAtPosition(column, row)
    return name


def _frozen(view: Any, lembar: Any) -> tuple[int, int]:
    view.setActiveSheet(lembar)
    return (view.getSplitRow(), view.getSplitColumn()) if view.hasFrozenPanes() else (0, 0)


def _page_style(document: Any, carrier: Any, origin: Any) -> str:
    """The page style of a sheet, copied under the name of the sheet; headers and footers are those of a new style."""
    source = carrier.StyleFamilies.getByName(_PAGE_STYLES).getByName(origin.PageStyle)
    styles = document.StyleFamilies.getByName(_PAGE_STYLES)
    name: str = origin.Name
    if not styles.hasByName(name):
        styles.insertByName(name, document.createInstance("com.sun.star.style.PageStyle"))
    target = styles.getByName(name)
    for declared in source.PropertySetInfo.Properties:
        with suppress(Exception):  # those that only read, or that belong to the other document
            target.setPropertyValue(declared.Name, source.getPropertyValue(declared.Name))
    return name


def _name_conditional_styles(carrier: Any, lembar: Any) -> None:
    """Makes the styles of the conditional formats of a sheet ready for another document.

    LibreOffice counts them in each document (ConditionalStyle_1), so the sheet would get the looks of others there; and
    it would take letters and alignment from the style Default of that document in place of the cell's own.
    """
    styles = carrier.StyleFamilies.getByName(_CELL_STYLES)
    for conditional in lembar.ConditionalFormats.ConditionalFormats:
        corner = conditional.Range.RangeAddresses[0]
        cell = lembar.getCellByPosition(corner.StartColumn, corner.StartRow)
        for condition in map(conditional.getByIndex, range(conditional.Count)):
            style = styles.getByName(condition.StyleName)
            for property_name in _LETTERS:
                style.setPropertyValue(property_name, cell.getPropertyValue(property_name))
            style.setName(f"{lembar.Name} {condition.StyleName}")


def _conditional_styles(document: Any, name: str) -> list[str]:
    names = document.StyleFamilies.getByName(_CELL_STYLES).ElementNames
    return [name_of_style for name_of_style in names if name_of_style.startswith(f"{name} ConditionalStyle")]


def _set_conditional(document: Any, lembar: Any) -> None:
    """Sets the conditional formats of an imported sheet once more: until then LibreOffice does not show them."""
    for conditional in list(lembar.ConditionalFormats.ConditionalFormats):
        for address in conditional.Range.RangeAddresses:
            area = lembar.getCellRangeByPosition(
                address.StartColumn, address.StartRow, address.EndColumn, address.EndRow
            )
            unrecorded(document)
            area.ConditionalFormat = area.ConditionalFormat
    unrecorded(document)


def delete_sheet(document: Any, name: str) -> None:
    """Removes a sheet and the styles that `new_sheet` made for it; nothing where there is none."""
    if not document.Sheets.hasByName(name):
        return
    document.Sheets.removeByName(name)
    unrecorded(document)
    if document.Sheets.hasByName(name):
        raise RuntimeError(f"lembar {name} tidak dapat dihapus")
    page_styles = document.StyleFamilies.getByName(_PAGE_STYLES)
    if page_styles.hasByName(name) and name not in [lembar.PageStyle for lembar in document.Sheets]:
        page_styles.removeByName(name)
    cell_styles = document.StyleFamilies.getByName(_CELL_STYLES)
    for style in _conditional_styles(document, name):
        cell_styles.removeByName(style)


def paint(document: Any, lembar: Any, place: str, value: str) -> None:
    """Background of cells ("A1,B2:C3"): six hexadecimal digits, "" for none."""
    area = document.createInstance("com.sun.star.sheet.SheetCellRanges")
    area.addRangeAddresses(_addresses(lembar, place), False)
    area.CellBackColor = int(value, 16) if value else _NO_COLOR


def print_areas(document: Any, lembar: Any, value: str) -> None:
    """Sets the print areas ("A1:Q30,R1:W30")."""
    if lembar.NamedRanges.hasByName(_PRINT_NAME):
        lembar.NamedRanges.removeByName(_PRINT_NAME)
        unrecorded(document)
    lembar.setPrintAreas(_addresses(lembar, value))


def _addresses(lembar: Any, place: str) -> tuple[Any, ...]:
    return tuple(lembar.getCellRangeByName(part).RangeAddress for part in place.split(",") if part)
