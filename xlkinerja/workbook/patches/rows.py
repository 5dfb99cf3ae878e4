"""The tree of a worksheet made ready to be written into: rows and cells in order, each with its address."""

import re
from collections.abc import Collection
from html import escape

from lxml import etree

from xlkinerja.workbook.address import ref, split_range, split_ref
from xlkinerja.workbook.errors import PackageError, PatchRefused
from xlkinerja.workbook.package import Package, SheetData
from xlkinerja.workbook.parts.shifting import shifted
from xlkinerja.workbook.patches.tree import Element, Q, naming, read_tree, to_bytes
from xlkinerja.workbook.stream import Tail

_MARK = "xlkinerja: baris di bawah"
_OTHER_ENCODING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["'](?!utf-8|us-ascii)""", re.IGNORECASE)
#: Rows that stay out of the tree, in pieces that are not copied: they may be a hundred megabytes.
Rest = list[memoryview | bytes]


def sheet_tree(package: Package, part: str, data: SheetData, last_row: int) -> tuple[Element, Rest]:
    """The tree of a sheet and the rows below its content, which stay out of it.

    Rows down to `last_row` are in the tree in any case. Raises PackageError for rows, cells and formulas that no
    program writes so.
    """
    content, tail = package.read_part(part), data.tail
    rest: Rest = []
    if tail is not None and tail.first_row > last_row and _plain(content):
        rest = [memoryview(content)[tail.start : tail.end]]
        content = content[: tail.start] + content[tail.end :]
    root = read_tree(package, part, "worksheet", content)
    with naming(part):
        for rows in root.findall(f"{Q}sheetData"):
            ready(rows, part)
            if rest:
                rows.append(etree.Comment(_MARK))
    return root, rest


def sheet_bytes(root: Element, rest: Rest) -> bytes:
    """The part again, with the rows that stayed out of the tree in their place."""
    before, _, after = to_bytes(root).partition(f"<!--{_MARK}-->".encode())
    return b"".join([before, *rest, after])


def refuse_lost(name: str, tail: Tail | None) -> None:
    """Raises PatchRefused where a sheet that is drawn anew holds something far below, which nobody would see go."""
    found = (*tail.typed, *tail.formulas) if tail else ()
    if found:
        raise PatchRefused(
            f"Lembar «{name}» disusun ulang, padahal sel {found[0]} jauh di bawah tabelnya berisi. Tidak ada yang "
            "diubah. Pindahkan isi itu ke lembar lain atau hapus, lalu ulangi."
        )


def keep_shared(name: str, root: Element, rest: Rest, data: SheetData, written: Collection[str]) -> Rest:
    """The rows below with the text of each formula that they share with a cell which is written anew.

    Raises PatchRefused where that text cannot be carried down, for then those formulas would be lost.
    """
    shared = data.tail.shared if data.tail else frozenset()
    for formula in root.iter(f"{Q}f") if shared else ():
        address = formula.getparent().get("r")
        if formula.get("t") == "shared" and formula.get("si") in shared and formula.text and address in written:
            carried = _carried_down(formula, address, rest)
            if carried is None:
                raise PatchRefused(
                    f"Rumus di lembar «{name}» diisi ke bawah jauh melewati tabelnya dan menyatu dengan rumus sel "
                    f"{address}. Tidak ada yang diubah. Hapus isi baris {data.tail.first_row if data.tail else 0} ke "
                    "bawah, simpan, lalu ulangi."
                )
            rest = carried
    return rest


def _carried_down(formula: Element, address: str, rest: Rest) -> Rest | None:
    """The rows with the formula's own text in the first cell that shares it; None where that is not sure."""
    index = re.escape(formula.get("si").encode())
    child_of = re.compile(
        rb'<c\s[^<>]*?\br="([A-Z]{1,3}[0-9]{1,7})"[^<>]*>\s*(<f\s[^<>]*?\bsi="' + index + rb'"[^<>]*?(?:/>|></f>))'
    )
    at, child = next(((i, found) for i, piece in enumerate(rest) if (found := child_of.search(piece))), (0, None))
    if child is None:
        return None
    first = child[1].decode()
    try:
        c1, _, c2, last = split_range(formula.get("ref", ""))
        column, row = split_ref(address)
        first_column, first_row = split_ref(first)
        text = shifted(formula.text, 0, first_row - row)
    except ValueError:
        return None
    if not c1 == c2 == column == first_column or last < first_row:
        return None
    own = (
        f'<f t="shared" ref="{first}:{ref(c1, last)}" si="{formula.get("si")}">{escape(text, quote=False)}</f>'.encode()
    )
    return [*rest[:at], rest[at][: child.start(2)], own, rest[at][child.end(2) :], *rest[at + 1 :]]


def _plain(content: bytes) -> bool:
    """Whether a part is UTF-8, as its tree is written."""
    return content[:1] in (b"<", b"\xef") and not _OTHER_ENCODING.match(content.removeprefix(b"\xef\xbb\xbf"))


def _place(address: str, part: str) -> tuple[int, int]:
    try:
        return split_ref(address)
    except ValueError as error:
        raise PackageError("rusak", f"bagian {part}, alamat sel tidak sah") from error


def ready(data: Element, part: str) -> None:
    """Write the addresses that some writers leave out because they can be counted, and put cells in order."""
    number = 0
    for row in data.iterchildren(f"{Q}row"):
        before, number = number, int(row.get("r", number + 1))
        if number <= before:
            raise PackageError("rusak", f"bagian {part}, baris {number} tidak pada tempatnya")
        row.set("r", str(number))
        column, columns = 0, []
        for cell in row.iterchildren(f"{Q}c"):
            column, place = _place(cell.get("r"), part) if "r" in cell.attrib else (column + 1, number)
            cell.set("r", ref(column, place))
            columns.append(column)
            if place != number:
                raise PackageError("rusak", f"bagian {part}, sel {ref(column, place)} tidak pada tempatnya")
        if len(set(columns)) < len(columns):
            twice = next(c for c in columns if columns.count(c) > 1)
            raise PackageError("rusak", f"bagian {part}, sel {ref(twice, number)} ganda")
        if columns != sorted(columns):
            row[:] = sorted(row.iterchildren(f"{Q}c"), key=lambda c: split_ref(c.get("r"))[0])
    for formula in data.iter(f"{Q}f"):
        if formula.getparent().tag != f"{Q}c":
            raise PackageError("rusak", f"bagian {part}, rumus di luar sel")
        if formula.get("t") in ("array", "dataTable") and formula.get("ref"):
            split_range(formula.get("ref"))
