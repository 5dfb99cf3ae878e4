"""A whole sheet of the donor, with its chart, put behind the sheets of a workbook."""

import re

from lxml import etree

from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.patch_refit.graft import Graft
from xlkinerja.workbook.patches.cells import write_value
from xlkinerja.workbook.patches.tree import Q, read_tree, to_bytes

_CONTENT_TYPES = "[Content_Types].xml"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"


def add_sheet(graft: Graft, name: str) -> None:
    """Add the donor's sheet of that name: cells, looks, dropdowns, page, chart, and the names that it has alone."""
    part, number = _free(graft, "xl/worksheets/sheet{}.xml")
    source = graft.donor.sheet_part(name)
    root = read_tree(graft.donor, source)
    texts = graft.donor.read_sheet(name, blank=True).cells
    for cell in root.iter(f"{Q}c"):
        if cell.get("t") == "s":
            write_value(cell, str(texts[cell.get("r")].value))
        if cell.get("s"):
            cell.set("s", str(graft.look(int(cell.get("s")))))
    for element in root.iter(f"{Q}col", f"{Q}row"):
        element.attrib.pop("style", None)
        element.attrib.pop("s", None)
    for rule in root.iter(f"{Q}cfRule"):
        if rule.get("dxfId"):
            rule.set("dxfId", str(graft.same("dxfs", int(rule.get("dxfId")))))
    if graft.donor.has_part(_relations_of(source)):
        graft.added[_relations_of(part)] = _copied(graft, source)
    graft.added[part] = to_bytes(root)
    _typed(graft, part, _SHEET_TYPE)
    sheets = graft.tree(graft.package.workbook_part).find(f"{Q}sheets")
    numbers = [int(s.get("sheetId")) for s in sheets]
    link = _linked(graft, f"/{part}", f"xlkinerja{number}")
    entry = {"name": name, "sheetId": str(1 + max(numbers, default=0)), f"{{{_OFFICE}}}id": link}
    state = next(s.state for s in graft.donor.sheets if s.name == name)
    if state != "visible":
        entry["state"] = state
    etree.SubElement(sheets, f"{Q}sheet", entry)
    place = str(graft.donor.sheet_order.index(name))
    for element in read_tree(graft.donor, graft.donor.workbook_part).iter(f"{Q}definedName"):
        if element.get("localSheetId") == place:
            graft.name(element.get("name"), element.text, len(sheets) - 1)


def _copied(graft: Graft, source: str) -> bytes:
    """The relations of a part of the donor, and what they lead to copied under names that are free here."""
    links = graft.donor.relationships(source)
    root = read_tree(graft.donor, _relations_of(source))
    types = read_tree(graft.donor, _CONTENT_TYPES)
    for item in root:
        target = links[item.get("Id")].target
        part, _ = _free(graft, re.sub(r"[0-9]+(?=\.xml$)", "{}", target))
        item.set("Target", f"/{part}")
        graft.added[part] = graft.donor.read_part(target)
        _typed(graft, part, next(t.get("ContentType") for t in types if t.get("PartName") == f"/{target}"))
        if graft.donor.has_part(_relations_of(target)):
            graft.added[_relations_of(part)] = _copied(graft, target)
    return to_bytes(root)


def _free(graft: Graft, pattern: str) -> tuple[str, int]:
    number = 1
    while graft.package.has_part(pattern.format(number)) or pattern.format(number) in graft.added:
        number += 1
    return pattern.format(number), number


def _typed(graft: Graft, part: str, kind: str) -> None:
    etree.SubElement(graft.tree(_CONTENT_TYPES), f"{_TYPES}Override", {"PartName": f"/{part}", "ContentType": kind})


def _linked(graft: Graft, target: str, wanted: str) -> str:
    root = graft.tree(_relations_of(graft.package.workbook_part))
    if wanted in {item.get("Id") for item in root}:
        raise PatchRefused(f"Hubungan «{wanted}» sudah ada di berkas ini. Tidak ada yang diubah.")
    link = {"Id": wanted, "Type": f"{_OFFICE}/worksheet", "Target": target}
    etree.SubElement(root, f"{_RELATIONS}Relationship", link)
    return wanted


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"
