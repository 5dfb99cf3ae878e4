"""Formulas that Excel wrote with its add-in, under names that LibreOffice does not know, under ours again."""

from __future__ import annotations

import contextlib
import re
from typing import Any

#: What Excel and other programs put before the name of a function that comes from an add-in.
PREFIX = r"(?:_xludf\.|_xlfn\.|_xll\.|\[\d+\]!|'[^'!=;(]*xlkinerja\.xlam'!|xlkinerja\.xlam!)"
#: A text in quotes, which stays, or what stands before one of our names.
_KIN_PREFIX = re.compile(rf'(?i)("(?:[^"]|"")*")|{PREFIX}+(?=kin_)')
SPREADSHEET = "com.sun.star.sheet.SpreadsheetDocument"


def restore(document: Any) -> int:
    """How many formulas were mended. The document stays as modified as it was, and there is nothing to undo."""
    if not document.supportsService(SPREADSHEET):
        return 0
    was_modified, manager = document.isModified(), document.getUndoManager()
    manager.lock()
    try:
        return sum(map(_sheet, map(document.Sheets.getByIndex, range(document.Sheets.Count))))
    finally:
        manager.unlock()
        document.setModified(was_modified)


def without_prefix(formula: str) -> str:
    """The formula with the bare names of our functions."""
    return _KIN_PREFIX.sub(lambda m: m[1] or "", formula)


def _sheet(lembar: Any) -> int:
    search = lembar.createSearchDescriptor()
    search.SearchString, search.SearchRegularExpression = r"[.!]kin_", True
    found = lembar.findAll(search)
    if found is None:
        return 0
    cells, count = found.Cells.createEnumeration(), 0
    while cells.hasMoreElements():
        count += _cell(lembar, cells.nextElement())
    return count


def _cell(lembar: Any, cell: Any) -> bool:
    before = cell.getFormula()
    mended = without_prefix(before)
    if mended == before:
        return False
    if not before.startswith("{"):
        cell.setFormula(mended)
        return True
    area = lembar.createCursorByRange(cell)
    area.collapseToCurrentArray()
    with contextlib.suppress(Exception):  # a locked sheet takes no array formula; the others are mended nevertheless
        area.setArrayFormula(mended[1:-1])
    return True
