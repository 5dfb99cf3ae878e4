"""Cells and whole contents of a worksheet tree. The functions change the tree they are given."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal

from lxml import etree

from xlkinerja.workbook.address import ref, split_range, split_ref
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.patches.content import CellValue, Formula, RowContent, SheetContent, Style
from xlkinerja.workbook.patches.kept import kept_cells, kept_rows, put_kept, shift_anchored
from xlkinerja.workbook.patches.tree import SPACE, Element, Q, insert_after, number_text
from xlkinerja.workbook.stream import ErrorValue

MAX_TEXT = 32_767  # Excel calls a workbook with a longer text or formula broken
MAX_FORMULA = 8_192

# Sumber: ECMA-376 Part 1, CT_Worksheet: the order of the children up to mergeCells.
_BEFORE_DIMENSION = ("sheetPr",)
_BEFORE_MERGES = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews",
)  # fmt: skip
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # no XML 1.0 part may hold them
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


StyleIndex = Callable[[Style | int], int]


def write_cells(sheet: Element, cells: Mapping[str, CellValue]) -> bool:
    """Write values into cells, each keeping its style; True when a formula came or went.

    Raises PatchRefused when a formula shared with, or spread over, cells that are not written would be torn.
    """
    targets = {split_ref(address): value for address, value in cells.items()}
    data = rows_of_sheet(sheet)
    _refuse_torn_formulas(data, targets.keys())
    rows = {int(row.get("r")): row for row in data.iterchildren(f"{Q}row")}
    numbers = sorted(rows)
    formulas = False
    for (column, number), value in sorted(targets.items(), key=lambda item: (item[0][1], item[0][0])):
        row = rows.get(number)
        if row is None:
            if value is None:
                continue
            row = rows[number] = data.makeelement(f"{Q}row", {"r": str(number)})
            index = bisect_left(numbers, number)
            data.append(row) if index == len(numbers) else rows[numbers[index]].addprevious(row)
            numbers.insert(index, number)
        cell = cell_in(row, column, number, create=value is not None)
        if cell is not None:
            formulas |= cell.find(f"{Q}f") is not None or isinstance(value, Formula)
            write_value(cell, value)
    write_dimension(sheet, data)
    return formulas


def format_cells(sheet: Element, formats: Mapping[str, str], style_index: StyleIndex) -> None:
    """Give cells that stand another number format, and leave the rest of their style as it is."""
    if not formats:
        return
    for cell in rows_of_sheet(sheet).iter(f"{Q}c"):
        if (code := formats.get(cell.get("r", ""))) is not None:
            cell.set("s", str(style_index(Style(int(cell.get("s", "0")), code))))


def replace_content(sheet: Element, content: SheetContent, style_index: StyleIndex) -> bool:
    """Put our rows and merges in the place of the sheet's own; True when a formula came or went."""
    data = rows_of_sheet(sheet)
    formulas = next(data.iter(f"{Q}f"), None) is not None
    kept = kept_cells(data, content.kept)
    heights = (
        {} if content.held is None else kept_rows(data, content.held, content.kept_rows, content.below, content.down)
    )
    for child in list(data):
        data.remove(child)
    # a row that ours takes for the first time looks as it will after the next run: what stood there has moved
    heights = {n: h for n, h in heights.items() if n not in content.rows or n in content.kept_rows.values()}
    for number in sorted(content.rows.keys() | kept.keys() | heights.keys()):
        row = etree.SubElement(data, f"{Q}row", {"r": str(number), **heights.get(number, {})})
        row_content = content.rows.get(number, RowContent({}))
        if row_content.height is not None:
            row.set("ht", f"{row_content.height:g}")
            row.set("customHeight", "1")
        for column, address in sorted((split_ref(address)[0], address) for address in row_content.cells):
            if address != ref(column, number):
                raise ValueError(f"sel {address} tidak terletak di baris {number}")
            value, style = row_content.cells[address]
            if value is None and style is None:
                continue
            cell = etree.SubElement(row, f"{Q}c", {"r": address})
            if style is not None:
                cell.set("s", str(style_index(style)))
            formulas |= isinstance(value, Formula)
            write_value(cell, value)
        put_kept(row, kept.get(number, ()))
    _write_merges(sheet, content.merges)
    shift_anchored(sheet, content.below, content.down)
    write_dimension(sheet, data)
    return formulas


def clean(text: str, limit: int, what: str) -> str:
    """Text without the characters no XML part may hold. Raises PatchRefused when Excel could not hold it."""
    text = _ILLEGAL.sub("", text)
    if len(text.encode("utf-16-le")) > 2 * limit:
        raise PatchRefused(f"{what} lebih panjang dari {limit} karakter, batas Excel. Tidak ada yang diubah.")
    return text


def rows_of_sheet(sheet: Element) -> Element:
    data = sheet.find(f"{Q}sheetData")
    if data is None:
        data = sheet.makeelement(f"{Q}sheetData")
        insert_after(sheet, data, _BEFORE_MERGES[: _BEFORE_MERGES.index("sheetData")])
    return data


def cell_in(row: Element, column: int, number: int, *, create: bool) -> Element:
    """The cell of a column, made in its place when it is missing; None when it shall not be made."""
    row.attrib.pop("spans", None)  # an optimisation of Excel's that a new cell may contradict
    following = None
    for cell in row.iterchildren(f"{Q}c"):
        position = split_ref(cell.get("r"))[0]
        if position == column:
            return cell
        if position > column:
            following = cell
            break
    if not create:
        return None
    cell = row.makeelement(f"{Q}c", {"r": ref(column, number)})
    row.append(cell) if following is None else following.addprevious(cell)
    return cell


def write_value(cell: Element, value: CellValue) -> None:
    for child in list(cell):
        cell.remove(child)
    for name in ("t", "cm", "vm"):  # type and metadata of the value that stood here
        cell.attrib.pop(name, None)
    if isinstance(value, str):
        cell.set("t", "inlineStr")
        _text(etree.SubElement(etree.SubElement(cell, f"{Q}is"), f"{Q}t"), value, cell)
        return
    if isinstance(value, Formula):
        text = clean(value.text.removeprefix("="), MAX_FORMULA, f"Rumus sel {cell.get('r')}")
        etree.SubElement(cell, f"{Q}f").text = text
    shown = value.value if isinstance(value, Formula) else value
    if shown is None:
        return
    stored = etree.SubElement(cell, f"{Q}v")
    match shown:
        case bool():
            cell.set("t", "b")
            stored.text = str(int(shown))
        case str():
            cell.set("t", "str")
            _text(stored, shown, cell)
        case ErrorValue(text=text):
            cell.set("t", "e")
            stored.text = text
        case Decimal() | int():
            stored.text = number_text(shown)
        case _:
            raise TypeError(f"sel {cell.get('r')}: {shown!r} bukan isi sel")


def _text(element: Element, text: str, cell: Element) -> None:
    text = clean(text, MAX_TEXT, f"Teks sel {cell.get('r')}")
    element.text = _LOOKS_ESCAPED.sub("_x005F_", text)  # else Excel shows the character it seems to stand for
    if text != text.strip():
        element.set(SPACE, "preserve")


def _refuse_torn_formulas(data: Element, touched: Collection[tuple[int, int]]) -> None:
    masters: dict[str, str] = {}  # si → the first of its cells, which holds the text
    left: dict[str, str] = {}  # si → a cell of that shared formula which is not written
    for formula in data.iter(f"{Q}f"):
        kind, area = formula.get("t"), formula.get("ref")
        if kind == "shared":
            address, shared = formula.getparent().get("r"), formula.get("si")
            if formula.text:
                masters.setdefault(shared, address)
            if split_ref(address) not in touched:
                left[shared] = address
        elif kind in ("array", "dataTable") and area:
            c1, r1, c2, r2 = split_range(area)
            count = sum(c1 <= column <= c2 and r1 <= row <= r2 for column, row in touched)
            if 0 < count < (c2 - c1 + 1) * (r2 - r1 + 1):
                raise PatchRefused(
                    f"Sel di dalam {area} memuat rumus larik yang mengisi seluruh {area}; menulis sebagian saja akan "
                    "merusaknya. Tidak ada yang diubah. Ganti rumus larik itu dengan rumus biasa, lalu ulangi."
                )
    for shared, address in masters.items():
        if shared in left and split_ref(address) in touched:
            raise PatchRefused(
                f"Sel {address} memuat rumus induk yang dipakai bersama sel {left[shared]}; menulisnya akan "
                f"menghilangkan rumus sel {left[shared]}. Tidak ada yang diubah. Ketik ulang rumus sel "
                f"{left[shared]} di Excel, lalu ulangi."
            )


def _write_merges(sheet: Element, merges: Sequence[str]) -> None:
    for element in sheet.findall(f"{Q}mergeCells"):
        sheet.remove(element)
    areas = [(merge, split_range(merge)) for merge in merges]
    for index, (merge, (c1, r1, c2, r2)) in enumerate(areas):
        for other, (oc1, or1, oc2, or2) in areas[:index]:
            if c1 <= oc2 and oc1 <= c2 and r1 <= or2 and or1 <= r2:
                raise ValueError(f"gabungan sel {merge} menindih {other}")  # Excel calls such a workbook broken
    if areas:
        element = sheet.makeelement(f"{Q}mergeCells", {"count": str(len(areas))})
        insert_after(sheet, element, _BEFORE_MERGES)
        for merge, _ in areas:
            etree.SubElement(element, f"{Q}mergeCell", {"ref": merge})


def write_dimension(sheet: Element, data: Element) -> None:
    """State the used area anew; readers that trust it would not see cells outside.

    Where rows below stay out of the tree, it does not become smaller than it was.
    """
    filled = [row for row in data.iterchildren(f"{Q}row") if row.find(f"{Q}c") is not None]
    rows = [int(row.get("r")) for row in filled]
    columns = [split_ref(cell.get("r"))[0] for row in filled for cell in (row[0], row[-1]) if cell.tag == f"{Q}c"]
    element = sheet.find(f"{Q}dimension")
    if element is None:
        element = sheet.makeelement(f"{Q}dimension")
        insert_after(sheet, element, _BEFORE_DIMENSION)
    c1, r1, c2, r2 = (min(columns), rows[0], max(columns), rows[-1]) if columns else (1, 1, 1, 1)
    if any(child.tag is etree.Comment for child in data):
        w1, v1, w2, v2 = split_range(element.get("ref", "A1"))
        c1, r1, c2, r2 = min(c1, w1), min(r1, v1), max(c2, w2), max(r2, v2)
    first, last = ref(c1, r1), ref(c2, r2)
    element.set("ref", first if first == last else f"{first}:{last}")
