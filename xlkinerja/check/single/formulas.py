"""Formulas of computed cells: whether what stands there is the template's, and whether inputs wait to be calculated."""

from collections.abc import Mapping
from functools import lru_cache

from xlkinerja.check.single.formula_form import normal_form
from xlkinerja.workbook.book import Book, Cell, TableData
from xlkinerja.workbook.layout import Column
from xlkinerja.workbook.shipped import earlier_formulas

_WITHOUT_DIGITS = str.maketrans("", "", "0123456789$")


def foreign(table: TableData, column: Column, cell: Cell) -> bool:
    """Whether a formula stands in a computed cell that is not the template's."""
    if not cell.formula or cell.formula.translate(_WITHOUT_DIGITS) in _plain(column, table.letters):
        return False
    today = {normal_form(t) for t in (column.formula, column.first)}
    return normal_form(cell.formula) not in today and not earlier(table, column.key, cell)


def earlier(table: TableData, key: str, cell: Cell) -> bool:
    """Whether the formula is that of an earlier template and no longer today's, so that what it gave is of then."""
    formulas = earlier_formulas(table.table.name, key)
    if not cell.formula or not formulas:
        return False
    column, plain = table.table.by_key[key], cell.formula.translate(_WITHOUT_DIGITS)
    letters = tuple(table.letters.items())
    if plain in _plain(column, table.letters) and all(plain != _lettered(t, letters) for t in formulas):
        return False
    form = normal_form(cell.formula)
    today = {normal_form(t) for t in (column.formula, column.first) if t}
    return form not in today and form in {normal_form(t) for t in formulas}


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


def shows_errors(book: Book) -> bool:
    """Whether a computed cell shows an error."""
    return any(row[c.key].error for t in book.tables.values() for row in t.rows for c in t.table.columns if c.computed)
