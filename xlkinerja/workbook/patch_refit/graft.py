"""Cells, looks, dropdowns, names and whole sheets of today's template put into a workbook that lacks them.

Nothing that stands is changed but the cells that are named; styles and parts are added behind those that are there.
"""

import io
import zipfile
from collections.abc import Mapping
from copy import deepcopy
from functools import cached_property

from lxml import etree

from xlkinerja.workbook.address import split_range, split_ref
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import rebuild
from xlkinerja.workbook.patches.book import BEFORE_NAMES, format_id, shape
from xlkinerja.workbook.patches.cells import cell_in, rows_of_sheet, write_dimension, write_value
from xlkinerja.workbook.patches.content import CellValue
from xlkinerja.workbook.patches.rows import ready
from xlkinerja.workbook.patches.tree import Element, Q, insert_after, read_tree, to_bytes

_FIRST_OWN_FORMAT = 164
# Sumber: ECMA-376 Part 1, CT_Worksheet: what stands before these children.
_BEFORE_COLS = ("sheetPr", "dimension", "sheetViews", "sheetFormatPr")
_BEFORE_MERGES = (
    *_BEFORE_COLS, "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
    "sortState", "dataConsolidate", "customSheetViews",
)  # fmt: skip
_BEFORE_VALIDATIONS = (*_BEFORE_MERGES, "mergeCells", "phoneticPr", "conditionalFormatting")
_TIME = (1980, 1, 1, 0, 0, 0)


class Graft:
    """A workbook that is completed from another one, the donor. `changed` holds the trees of its parts that change."""

    def __init__(self, package: Package, donor: Package) -> None:
        self.package, self.donor = package, donor
        self.changed: dict[str, Element] = {}
        self.added: dict[str, bytes] = {}
        self.raw: dict[str, bytes] = {}
        self._looks: dict[int, int] = {}

    def tree(self, part: str, root: str = "") -> Element:
        """The tree of a part, which is going to be changed; `root` as read_tree takes it."""
        if part not in self.changed:
            self.changed[part] = read_tree(self.package, part, root)
        return self.changed[part]

    def sheet(self, name: str) -> Element:
        return self.tree(self.package.sheet_part(name), "worksheet")

    @cached_property
    def _donor_styles(self) -> Element:
        return read_tree(self.donor, _styles_part(self.donor))

    def look(self, index: int) -> int:
        """The style index here of a style of the donor; one that is not there yet is appended."""
        if index not in self._looks:
            styles = self.tree(_styles_part(self.package), "styleSheet")
            wanted = deepcopy(self._donor_styles.find(f"{Q}cellXfs")[index])
            wanted.tail = None
            for attribute, parts in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")):
                wanted.set(attribute, str(self.same(parts, int(wanted.get(attribute, "0")))))
            number = int(wanted.get("numFmtId", "0"))
            if number >= _FIRST_OWN_FORMAT:
                codes = {f.get("numFmtId"): f.get("formatCode") for f in self._donor_styles.iter(f"{Q}numFmt")}
                wanted.set("numFmtId", str(format_id(styles, codes[str(number)])))
            wanted.set("xfId", "0")
            self._looks[index] = _place_of(styles.find(f"{Q}cellXfs"), wanted)
        return self._looks[index]

    def same(self, parts: str, index: int) -> int:
        """The place here of a font, fill, border or conditional look of the donor."""
        styles = self.tree(_styles_part(self.package), "styleSheet")
        standing = styles.find(f"{Q}{parts}")
        if standing is None:
            standing = styles.makeelement(f"{Q}{parts}")
            before = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")
            insert_after(styles, standing, before[: before.index(parts)])
        wanted = deepcopy(self._donor_styles.find(f"{Q}{parts}")[index])
        wanted.tail = None
        return _place_of(standing, wanted)

    def put(self, sheet: str, cells: Mapping[str, tuple[CellValue, int]]) -> None:
        """Cells with a value (None leaves what stands there) and the donor's style index (-1 keeps the cell's own)."""
        root = self.sheet(sheet)
        data = rows_of_sheet(root)
        ready(data, sheet)
        rows = {int(row.get("r")): row for row in data.iterchildren(f"{Q}row")}
        for address, (value, style) in sorted(cells.items(), key=lambda item: split_ref(item[0])[::-1]):
            column, number = split_ref(address)
            if number not in rows:
                rows[number] = data.makeelement(f"{Q}row", {"r": str(number)})
                later = min((n for n in rows if n > number), default=None)
                data.append(rows[number]) if later is None else rows[later].addprevious(rows[number])
            cell = cell_in(rows[number], column, number, create=True)
            if style >= 0:
                cell.set("s", str(self.look(style)))
            if value is not None:
                write_value(cell, value)
        write_dimension(root, data)

    def height(self, sheet: str, row: int, points: float) -> None:
        for element in self.sheet(sheet).iter(f"{Q}row"):
            if element.get("r") == str(row):
                element.set("ht", f"{points:g}")
                element.set("customHeight", "1")

    def merge(self, sheet: str, area: str) -> None:
        root = self.sheet(sheet)
        merges = root.find(f"{Q}mergeCells")
        if merges is None:
            merges = root.makeelement(f"{Q}mergeCells")
            insert_after(root, merges, _BEFORE_MERGES)
        etree.SubElement(merges, f"{Q}mergeCell", {"ref": area})
        merges.set("count", str(len(merges)))

    def dropdown(self, of: str, cell: str, sheet: str, area: str) -> None:
        """The dropdown and the message that a cell has on a sheet of the donor, on an area here."""
        of_donor = read_tree(self.donor, self.donor.sheet_part(of))
        for rule in of_donor.iter(f"{Q}dataValidation"):
            if any(_holds(part, cell) for part in rule.get("sqref", "").split()):
                root = self.sheet(sheet)
                rules = root.find(f"{Q}dataValidations")
                if rules is None:
                    rules = root.makeelement(f"{Q}dataValidations")
                    insert_after(root, rules, _BEFORE_VALIDATIONS)
                wanted = deepcopy(rule)
                wanted.set("sqref", area)
                rules.append(wanted)
                rules.set("count", str(len(rules)))

    def message(self, sheet: str, cell: str, shipped: str, title: str, text: str) -> bool:
        """Bring the message of a cell up to date where it is still the one that was shipped."""
        part = self.package.sheet_part(sheet)
        standing = self.changed.get(part)
        root = read_tree(self.package, part) if standing is None else standing
        found = False
        for rule in root.iter(f"{Q}dataValidation"):
            held = any(_holds(area, cell) for area in rule.get("sqref", "").split())
            if held and rule.get("prompt") == shipped:
                rule.set("prompt", text)
                rule.set("promptTitle", title)
                found = True
        if found:
            self.changed[part] = root
        return found

    def width(self, sheet: str, column: int, width: float, *, grouped: bool = False) -> None:
        """The width of a column that had none of its own; a grouped one is folded."""
        root = self.sheet(sheet)
        columns = root.find(f"{Q}cols")
        if columns is None:
            columns = root.makeelement(f"{Q}cols")
            insert_after(root, columns, _BEFORE_COLS)
        for known in list(columns):
            first, last = int(known.get("min")), int(known.get("max"))
            if first <= column <= last:  # cut the stretch in two around the column
                for start, end in ((first, column - 1), (column + 1, last)):
                    if start <= end:
                        piece = deepcopy(known)
                        piece.set("min", str(start))
                        piece.set("max", str(end))
                        known.addprevious(piece)
                columns.remove(known)
        wanted = columns.makeelement(
            f"{Q}col", {"min": str(column), "max": str(column), "width": f"{width:g}", "customWidth": "1"}
        )
        if grouped:
            wanted.set("hidden", "1")
            wanted.set("outlineLevel", "1")
        columns.append(wanted)
        columns[:] = sorted(columns, key=lambda c: int(c.get("min")))

    def widths_of_donor(self, sheet: str) -> None:
        """The widths of all columns as the donor has them, for a sheet that is drawn anew."""
        root = self.sheet(sheet)
        for known in root.findall(f"{Q}cols"):
            root.remove(known)
        of_donor = read_tree(self.donor, self.donor.sheet_part(sheet)).find(f"{Q}cols")
        if of_donor is not None:
            insert_after(root, deepcopy(of_donor), _BEFORE_COLS)

    def name(self, name: str, target: str, place: int | None = None) -> None:
        """Define a name, for the whole workbook or for the sheet at a place."""
        book = self.tree(self.package.workbook_part, "workbook")
        names = book.find(f"{Q}definedNames")
        if names is None:
            names = book.makeelement(f"{Q}definedNames")
            insert_after(book, names, BEFORE_NAMES)
        local = None if place is None else str(place)
        found = [n for n in names if n.get("name") == name and n.get("localSheetId") == local]
        element = found[0] if found else etree.SubElement(names, f"{Q}definedName", {"name": name})
        if local is not None:
            element.set("localSheetId", local)
        element.text = target

    def result(self) -> bytes:
        """The completed workbook; where nothing was done, the bytes are those that were read."""
        changed: dict[str, bytes | None] = {part: to_bytes(root) for part, root in self.changed.items()}
        changed.update(self.raw)
        data = rebuild(self.package, changed)
        if not self.added:
            return data
        stream = io.BytesIO(data)
        with zipfile.ZipFile(stream, "a") as out:
            for part, content in self.added.items():
                entry = zipfile.ZipInfo(part, _TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                out.writestr(entry, content)
        return stream.getvalue()


def _styles_part(package: Package) -> str:
    links = package.relationships(package.workbook_part).values()
    part = next((link.target for link in links if link.kind == "styles"), "")
    if not part:
        raise PatchRefused("Berkas tidak memuat bagian gaya sel. Tidak ada yang diubah.")
    return part


def _place_of(standing: Element, wanted: Element) -> int:
    """The place of an element among its like; a new one is appended."""
    wanted_shape = shape(wanted)
    for index, element in enumerate(standing):
        if shape(element) == wanted_shape:
            return index
    standing.append(wanted)
    standing.set("count", str(len(standing)))
    return len(standing) - 1


def _holds(area: str, cell: str) -> bool:
    (c1, r1, c2, r2), (column, row) = split_range(area), split_ref(cell)
    return c1 <= column <= c2 and r1 <= row <= r2
