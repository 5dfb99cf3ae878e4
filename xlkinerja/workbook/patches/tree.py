"""Trees of XML parts for patching: parse safely, write back, insert a child where the schema wants it."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

from lxml import etree

from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.stream import TRANSITIONAL

Q = f"{{{TRANSITIONAL}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
#: Bytes of a part that a tree is made of, which takes eight times as many.
MAX_TREE = 20_000_000
Element = Any  # the lxml stubs mark attributes as optional that stand in every schema used here


def read_tree(package: Package, part: str, root: str = "", data: bytes = b"") -> Element:
    """Root element of a part, nothing expanded, nothing fetched, without comments, which no spreadsheet keeps.

    `root` is the local name that the main namespace's root must have, `data` what is read in the place of the part.
    Raises PackageError "dtd", "terlalu_besar" or "rusak".
    """
    data = data or package.read_part(part)
    if len(data) > MAX_TREE:
        raise PackageError("terlalu_besar", f"bagian {part}, {len(data) // 1_000_000} MB")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        tree = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise PackageError("rusak", f"bagian {part}") from error
    if tree.getroottree().docinfo.internalDTD is not None:
        raise PackageError("dtd", f"bagian {part}")
    if root and tree.tag != f"{Q}{root}":
        raise PackageError("rusak", f"bagian {part} bukan {root}")
    return tree


@contextmanager
def naming(part: str) -> Iterator[None]:
    """Content that no program writes becomes a PackageError that names its part."""
    try:
        yield
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        raise PackageError("rusak", f"bagian {part}") from error


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
