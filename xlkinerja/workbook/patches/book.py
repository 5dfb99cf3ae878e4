"""What a patch changes outside the sheets: styles, recalculation, print areas and the calculation chain."""

from collections.abc import Mapping, Sequence
from copy import deepcopy

from lxml import etree

from xlkinerja.workbook.errors import PackageError, PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.parts.manifest import PRINT_AREA
from xlkinerja.workbook.patches.content import Style
from xlkinerja.workbook.patches.tree import Element, Q, insert_after, read_tree, to_bytes
from xlkinerja.workbook.stream import BUILTIN_FORMATS
from xlkinerja.workbook.values import cleaned

# Sumber: ECMA-376 Part 1, CT_Workbook: the order of the children up to calcPr.
BEFORE_NAMES = (
    "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
    "externalReferences",
)  # fmt: skip
_BEFORE_CALC = (*BEFORE_NAMES, "definedNames", "AlternateContent", "revisionPtr")
_FIXED_IDS = {BUILTIN_FORMATS[id_]: id_ for id_ in (0, 1, 2, 3, 4, 9, 10, 49)}  # the others follow the locale
_FIRST_CUSTOM_ID = 164


def style_index(styles: Element, style: Style | int) -> int:
    """Index in cellXfs of a style; one that does not exist yet is appended, ids that stand are never changed."""
    style = Style(style) if isinstance(style, int) else style
    base = style.base
    xfs = styles.find(f"{Q}cellXfs")
    existing = [] if xfs is None else xfs.findall(f"{Q}xf")
    if not 0 <= base < len(existing):
        raise PatchRefused(
            f"Gaya sel nomor {base} tidak ada di berkas ini; berkas bukan turunan templat yang dipakai. "
            "Tidak ada yang diubah."
        )
    if style.number_format is None and not style.shrink:
        return base
    wanted = deepcopy(existing[base])
    wanted.tail = None
    if style.number_format is not None:
        wanted.set("numFmtId", str(format_id(styles, cleaned(style.number_format))))
        wanted.set("applyNumberFormat", "1")
    if style.shrink:
        _shrink(wanted)
    wanted_shape = shape(wanted)
    for index, xf in enumerate(existing):
        if xf.get("numFmtId") == wanted.get("numFmtId") and shape(xf) == wanted_shape:
            return index
    xfs.append(wanted)
    xfs.set("count", str(len(existing) + 1))
    return len(existing)


def _shrink(xf: Element) -> None:
    """One line of smaller letters; wrapped text is never shrunk."""
    alignment = xf.find(f"{Q}alignment")
    if alignment is None:
        alignment = xf.makeelement(f"{Q}alignment")
        xf.insert(0, alignment)
    alignment.attrib.pop("wrapText", None)
    alignment.set("shrinkToFit", "1")
    xf.set("applyAlignment", "1")


def shape(xf: Element) -> tuple[object, ...]:
    return (xf.tag, sorted(xf.attrib.items()), [shape(child) for child in xf])


def format_id(styles: Element, code: str) -> int:
    formats = styles.find(f"{Q}numFmts")
    custom = {} if formats is None else {int(item.get("numFmtId")): item.get("formatCode") for item in formats}
    for id_, known in custom.items():
        if known == code:
            return id_
    if code in _FIXED_IDS and _FIXED_IDS[code] not in custom:
        return _FIXED_IDS[code]
    if formats is None:
        formats = styles.makeelement(f"{Q}numFmts")
        styles.insert(0, formats)
    id_ = max([_FIRST_CUSTOM_ID - 1, *custom]) + 1
    etree.SubElement(formats, f"{Q}numFmt", {"numFmtId": str(id_), "formatCode": code})
    formats.set("count", str(len(formats)))
    return id_


def ask_recalculation(book: Element) -> None:
    """Let the next program that opens the workbook calculate it whole."""
    settings = book.find(f"{Q}calcPr")
    if settings is None:
        settings = book.makeelement(f"{Q}calcPr")
        insert_after(book, settings, _BEFORE_CALC)
    settings.set("fullCalcOnLoad", "1")


def write_print_areas(book: Element, areas: Mapping[str, str], order: Sequence[str]) -> None:
    """Set the print area of sheets, several ranges with commas; `order` holds all sheet names of the workbook.

    A sheet has one: LibreOffice writes a second one beside a formula that it kept, and Excel calls that damage.
    """
    names = book.find(f"{Q}definedNames")
    if names is None:
        names = book.makeelement(f"{Q}definedNames")
        insert_after(book, names, BEFORE_NAMES)
    for sheet, area in sorted(areas.items(), key=lambda item: order.index(item[0])):
        place = str(order.index(sheet))
        standing = [item for item in names if (item.get("name"), item.get("localSheetId")) == (PRINT_AREA, place)]
        for further in standing[1:]:
            names.remove(further)
        element = standing[0] if standing else etree.SubElement(names, f"{Q}definedName")
        element.set("name", PRINT_AREA)
        element.set("localSheetId", place)
        quoted = sheet.replace("'", "''")
        element.text = ",".join(f"'{quoted}'!{part}" for part in area.split(","))


def without_calc_chain(package: Package) -> dict[str, bytes | None]:
    """Changed parts (None: left out) of a package whose list of formula cells is outdated; Excel makes a new one.

    Raises PackageError where the link to that list leads to something else.
    """
    links = package.relationships(package.workbook_part)
    part = next((link.target for link in links.values() if link.kind == "calcChain"), "")
    if not package.has_part(part):
        return {}
    if etree.QName(read_tree(package, part)).localname != "calcChain":
        raise PackageError("rusak", f"bagian {part} bukan calcChain")
    changed: dict[str, bytes | None] = {part: None}
    folder, _, name = package.workbook_part.rpartition("/")
    for source, attribute, value in (
        ("[Content_Types].xml", "PartName", f"/{part}"),
        (f"{folder}/_rels/{name}.rels", "Id", next(rid for rid, link in links.items() if link.target == part)),
    ):
        root = read_tree(package, source)
        for item in list(root):
            if item.get(attribute, "").lower() == value.lower():
                root.remove(item)
        changed[source] = to_bytes(root)
    return changed
