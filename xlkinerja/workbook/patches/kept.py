"""What the user typed on a sheet that is drawn anew: its cells and rows are taken over as they are."""

from collections.abc import Collection, Iterable, Mapping
from copy import deepcopy

from lxml import etree

from xlkinerja.workbook.address import ref, split_range, split_ref
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patches.content import Kept
from xlkinerja.workbook.patches.tree import Element, Q, read_tree

_XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_ANCHORS = ("twoCellAnchor", "oneCellAnchor")
#: What LibreOffice writes on every row, and what is so where nothing is written.
_UNSAID = (None, "false", "0")
#: Of a row without a cell of ours these stay.
_ROW_LOOKS = ("ht", "customHeight", "s", "customFormat", "hidden", "outlineLevel")


def kept_cells(data: Element, wanted: Mapping[str, Kept]) -> dict[int, list[Element]]:
    """Copies of the cells that stay, by the row in which they then stand. Raises PatchRefused for a torn formula."""
    standing = {cell.get("r"): cell for cell in data.iter(f"{Q}c")} if wanted else {}
    found: dict[int, list[Element]] = {}
    for address, kept in wanted.items():
        if kept.origin not in standing:
            continue
        cell = deepcopy(standing[kept.origin])
        cell.tail = None
        cell.set("r", address)
        formula = cell.find(f"{Q}f")
        if formula is not None and kept.bare:
            for child in list(cell):
                cell.remove(child)
            cell.attrib.pop("t", None)
        elif formula is not None and kept.formula is not None:
            if formula.get("t") in ("array", "dataTable"):
                raise PatchRefused(
                    f"Sel {kept.origin} memuat rumus larik yang harus pindah ke {address}. Tidak ada yang diubah. "
                    "Pindahkan sendiri ke bawah tabel, lalu ulangi."
                )
            formula.attrib.clear()
            formula.text = kept.formula
        found.setdefault(split_ref(address)[1], []).append(cell)
    return found


def put_kept(row: Element, cells: Iterable[Element]) -> None:
    """Put kept cells into a row beside ours, in the order of their columns."""
    for cell in cells:
        column = split_ref(cell.get("r"))[0]
        following = next((c for c in row if split_ref(c.get("r"))[0] > column), None)
        row.append(cell) if following is None else following.addprevious(cell)


def kept_rows(
    data: Element, held: Collection[int], moved: Mapping[int, int], below: int, down: int
) -> dict[int, dict[str, str]]:
    """Height and look of the rows that stay, by their new number."""
    found: dict[int, dict[str, str]] = {}
    for row in data.iterchildren(f"{Q}row"):
        number = int(row.get("r"))
        looks = {k: row.get(k) for k in _ROW_LOOKS if row.get(k) not in _UNSAID}
        if looks and number not in held:
            found[number + (down if number > below else 0)] = looks
        if looks and number in moved:
            found[moved[number]] = looks
    return found


def shift_anchored(sheet: Element, below: int, down: int) -> None:
    """Links, conditions, checks of entries and page breaks below a row go down with the cells that they are about."""
    if not down:
        return
    for name, attribute in (
        (f"{Q}hyperlink", "ref"),
        (f"{Q}dataValidation", "sqref"),
        (f"{Q}conditionalFormatting", "sqref"),
        (f"{Q}protectedRange", "sqref"),
    ):
        for element in sheet.iter(name):
            areas = element.get(attribute, "").split()
            element.set(attribute, " ".join(_lower(area, below, down) for area in areas))
    for break_ in sheet.iterfind(f"{Q}rowBreaks/{Q}brk"):
        if int(break_.get("id", 0)) > below:
            break_.set("id", str(int(break_.get("id")) + down))


def _lower(area: str, below: int, down: int) -> str:
    c1, r1, c2, r2 = split_range(area)
    if r1 <= below:
        return area
    first, last = ref(c1, r1 + down), ref(c2, r2 + down)
    return first if first == last else f"{first}:{last}"


def pictures(package: Package, sheet: str) -> list[tuple[int, int]]:
    """First and last row of everything that floats over a sheet and is anchored to its cells, charts included."""
    return [rows for part in _drawings(package, sheet) for _, rows in _anchors(read_tree(package, part))]


def shifted_pictures(package: Package, sheet: str, below: int, down: int) -> dict[str, Element]:
    """The drawing parts of a sheet with what is anchored below a row moved down; those that change only."""
    changed: dict[str, Element] = {}
    for part in _drawings(package, sheet) if down else ():
        root = read_tree(package, part)
        moving = [anchor for anchor, (first, _) in _anchors(root) if first > below]
        for anchor in moving:
            for row in anchor.iterfind(f"*/{_XDR}row"):
                row.text = str(int(row.text) + down)
        if moving:
            changed[part] = root
    return changed


def _drawings(package: Package, sheet: str) -> Collection[str]:
    part = next((s.part for s in package.sheets if s.name == sheet), "")
    if not package.has_part(part):
        return ()
    return [link.target for link in package.relationships(part).values() if link.kind == "drawing"]


def _anchors(root: Element) -> list[tuple[Element, tuple[int, int]]]:
    found = []
    for anchor in root:
        if not isinstance(anchor.tag, str) or etree.QName(anchor).localname not in _ANCHORS:
            continue
        rows = [int(row.text) + 1 for row in anchor.iterfind(f"*/{_XDR}row")]
        if rows:
            found.append((anchor, (min(rows), max(rows))))
    return found


def commented(package: Package, sheet: str) -> set[str]:
    """Addresses of the cells of a sheet that bear a comment."""
    part = next((s.part for s in package.sheets if s.name == sheet), "")
    if not package.has_part(part):
        return set()
    links = package.relationships(part).values()
    parts = [link.target for link in links if link.kind in ("comments", "threadedComment")]
    return {str(c.get("ref")) for p in parts for c in read_tree(package, p).iter() if c.get("ref")}
