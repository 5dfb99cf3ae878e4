"""Trees of XML parts for patching: parse safely, write back, insert a child where the schema wants it."""

from collections.abc import Collection
from decimal import Decimal
from typing import Any

from lxml import etree

from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.stream import TRANSITIONAL

Q = f"{{{TRANSITIONAL}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Element = Any  # the lxml stubs mark attributes as optional that stand in every schema used here


def read_tree(package: Package, part: str) -> Element:
    """Root element of a part, nothing expanded, nothing fetched. Raises PackageError "dtd" or "rusak"."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(package.read_part(part), parser)
    except etree.XMLSyntaxError as error:
        raise PackageError("rusak", f"bagian {part}") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise PackageError("dtd", f"bagian {part}")
    return root


def to_bytes(root: Element) -> bytes:
    """The part as Excel writes it: UTF-8, standalone."""
    return b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + etree.tostring(root, encoding="UTF-8")


def insert_after(parent: Element, child: Element, before: Collection[str]) -> None:
    """Put a child behind the last of those siblings (local names) that the schema puts before it."""
    position = 0
    for index, sibling in enumerate(parent, start=1):
        if isinstance(sibling.tag, str) and etree.QName(sibling).localname in before:
            position = index
    parent.insert(position, child)


def number_text(value: Decimal | int) -> str:
    """A number as a part stores it. Raises ValueError when it is not finite."""
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"{value} bukan bilangan yang dapat ditulis ke sel")
    return str(value)
