"""Formulas that Excel wrote with its add-in, under names that LibreOffice does not know, under ours again."""

from __future__ import annotations

import contextlib
import re
from typing import Any

#: What Excel and other programs put before the name of a function that comes from an add-in.
PREFIX = r"(?:_xludf\.|_xlfn\.|_xll\.|\[\d+\]!|'[^'!=;(]*xlkinerja\.xlam'!|xlkinerja\.xlam!)"
#: A text in quotes, which stays, or what stands before one of our names.
_AWALAN_KIN = re.compile(rf'(?i)("(?:[^"]|"")*")|{PREFIX}+(?=kin_)')
SPREADSHEET = "com.sun.star.sheet.SpreadsheetDocument"


def restore(document: Any) -> int:
    """How many formulas were mended. The document stays as modified as it was, and there is nothing to undo."""
    if not document.supportsService(SPREADSHEET):
        return 0
    berubah, entry = document.isModified(), document.getUndoManager()
    entry.lock()
    try:
        return sum(map(_lembar, map(document.Sheets.getByIndex, range(document.Sheets.Count))))
    finally:
        entry.unlock()
        document.setModified(berubah)


def without_prefix(formula: str) -> str:
    """The formula with the bare names of our functions."""
    return _AWALAN_KIN.sub(lambda m: m[1] or "", formula)


def _lembar(lembar: Any) -> int:
    find_office = lembar.createSearchDescriptor()
    find_office.SearchString, find_office.SearchRegularExpression = r"[.!]kin_", True
    ditemukan = lembar.findAll(find_office)
    if ditemukan is None:
        return 0
    one, count = ditemukan.Cells.createEnumeration(), 0
    while one.hasMoreElements():
        count += _sel(lembar, one.nextElement())
    return count


def _sel(lembar: Any, sel: Any) -> bool:
    earlier = sel.getFormula()
    baru = without_prefix(earlier)
    if baru == earlier:
        return False
    if not earlier.startswith("{"):
        sel.setFormula(baru)
        return True
    area = lembar.createCursorByRange(sel)
    area.collapseToCurrentArray()
    with contextlib.suppress(Exception):  # a locked sheet takes no array formula; the others are mended nevertheless
        area.setArrayFormula(baru[1:-1])
    return True
