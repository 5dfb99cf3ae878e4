"""Formulas of computed cells: whether what stands there is the template's, and whether inputs wait to be calculated."""

import re
from collections.abc import Mapping
from functools import lru_cache

from xlkinerja.check.values.cells import uncalculated
from xlkinerja.workbook.book import Book, Cell, TableData
from xlkinerja.workbook.layout import Column
from xlkinerja.workbook.shipped import earlier_formulas

_QUOTED = re.compile(r'("(?:[^"]|"")*")')
#: Addresses differ from row to row, and move where columns were moved; {key} stands for one in a declaration.
_ADDRESS = re.compile(r"\{[a-z0-9_]+\}|\$?\b[A-Z]{1,3}\$?[0-9]{1,7}\b(?!\()")
#: What programs add when they save.
_ADDITIONS = re.compile(r"_xlfn\.|_xlws\.|@|\s")
_WITHOUT_DIGITS = str.maketrans("", "", "0123456789$")


def foreign(table: TableData, column: Column, cell: Cell) -> bool:
    """Whether a formula stands in a computed cell that is not the template's."""
    if not cell.formula or cell.formula.translate(_WITHOUT_DIGITS) in _plain(column, table.letters):
        return False
    today = {_skeleton(t) for t in (column.formula, column.first)}
    return _skeleton(cell.formula) not in today and not earlier(table, column.key, cell)


def earlier(table: TableData, key: str, cell: Cell) -> bool:
    """Whether the formula is that of an earlier template and no longer today's, so that what it gave is of then."""
    formulas = earlier_formulas(table.table.name, key)
    if not cell.formula or not formulas:
        return False
    column, skeleton = table.table.by_key[key], _skeleton(cell.formula)
    today = {_skeleton(t) for t in (column.formula, column.first) if t}
    return skeleton not in today and skeleton in {_skeleton(t) for t in formulas}


def _plain(column: Column, letters: Mapping[str, str]) -> tuple[str, ...]:
    """The formulas of the column without row numbers, as most cells hold them: a quick look before the thorough one."""
    return tuple(_lettered(t, tuple(letters.items())) for t in (column.formula, column.first) if t)


@lru_cache(maxsize=256)
def _lettered(formula: str, letters: tuple[tuple[str, str], ...]) -> str:
    for key, letter in letters:
        formula = formula.replace(f"{{{key}}}", letter)
        for span in (f"{{{key}__atas}}", f"{{{key}__kolom}}"):
            formula = formula.replace(span, f"{letter}:{letter}")
    return formula.translate(_WITHOUT_DIGITS)


@lru_cache(maxsize=1024)
def _skeleton(formula: str) -> str:
    """The formula without its addresses and without what programs change when they save it; letter case aside."""
    pieces = _QUOTED.split(formula.lstrip("=+ "))
    return "".join(p if i % 2 else _bare(p) for i, p in enumerate(pieces)).casefold()


def _bare(text: str) -> str:
    return _ADDRESS.sub("#", _ADDITIONS.sub("", text)).replace("#:#", "#")


def waiting(book: Book) -> bool:
    """Whether an input cell holds a formula never calculated, so that nothing computed from it can be judged."""
    return any(
        uncalculated(row[column.key])
        for table in book.tables.values()
        for row in table.rows
        for column in table.table.columns
        if not column.computed
    )
