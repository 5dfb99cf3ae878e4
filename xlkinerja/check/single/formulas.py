"""Formulas of computed cells: whether what stands there is the template's, and whether inputs wait to be calculated."""

from collections.abc import Mapping
from functools import lru_cache

from xlkinerja.check.single.formula_form import normal_form
from xlkinerja.check.values.cells import uncalculated
from xlkinerja.workbook.book import Book, Cell, TableData
from xlkinerja.workbook.layout import Column

_WITHOUT_DIGITS = str.maketrans("", "", "0123456789$")


def foreign(table: TableData, column: Column, cell: Cell) -> bool:
    """Whether a formula stands in a computed cell that is not the template's."""
    if not cell.formula or cell.formula.translate(_WITHOUT_DIGITS) in _plain(column, table.letters):
        return False
    return normal_form(cell.formula) not in {normal_form(t) for t in (column.formula, column.first)}


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


def waiting(book: Book) -> bool:
    """Whether an input cell holds a formula never calculated, so that nothing computed from it can be judged."""
    return any(
        uncalculated(row[column.key])
        for table in book.tables.values()
        for row in table.rows
        for column in table.table.columns
        if not column.computed
    )
