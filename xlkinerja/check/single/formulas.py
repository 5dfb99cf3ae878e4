"""Formulas of computed cells: whether what stands there is the template's, and whether inputs wait to be calculated."""

from collections.abc import Mapping

from xlkinerja.check.single.formula_form import normal_form
from xlkinerja.workbook.book import Book, Cell, TableData
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.layout import Column
from xlkinerja.workbook.shipped import earlier_formulas

_DIGITS = b"0123456789$"


def foreign(table: TableData, column: Column, cell: Cell) -> bool:
    """Whether a formula stands in a computed cell that is not the template's."""
    if not cell.formula or _without_digits(cell.formula) in _todays(table, column.key):
        return False
    today = {normal_form(t) for t in (column.formula, column.first)}
    return normal_form(cell.formula) not in today and not earlier(table, column.key, cell)


def earlier(table: TableData, key: str, cell: Cell) -> bool:
    """Whether the formula is that of an earlier template and no longer today's, so that what it gave is of then."""
    former = _former(table, key)
    if not cell.formula or not former:
        return False
    plain = _without_digits(cell.formula)
    if plain in _todays(table, key) and plain not in _of_then(table, key):
        return False
    return normal_form(cell.formula) in former.values()


@fact
def _former(table: TableData, key: str) -> dict[str, str]:
    """The formulas of earlier templates that are no longer today's, each with its normal form.

    Most of them are the same in every version: were they looked for, every cell would be taken apart.
    """
    column = table.table.by_key[key]
    today = {normal_form(t) for t in (column.formula, column.first) if t}
    forms = {t: normal_form(t) for t in earlier_formulas(table.table.name, key)}
    return {text: form for text, form in forms.items() if form not in today}


@fact
def _todays(table: TableData, key: str) -> frozenset[bytes]:
    """The formulas of a column without row numbers, as most cells hold them: a quick look before the thorough one."""
    column = table.table.by_key[key]
    return frozenset(_lettered(t, table.letters) for t in (column.formula, column.first) if t)


@fact
def _of_then(table: TableData, key: str) -> frozenset[bytes]:
    """The same of earlier templates where it is another one."""
    return frozenset(_lettered(t, table.letters) for t in _former(table, key))


def _lettered(formula: str, letters: Mapping[str, str]) -> bytes:
    for key, letter in letters.items():
        formula = formula.replace(f"{{{key}}}", letter)
        for part in ("atas", "sampai", "kolom"):
            formula = formula.replace(f"{{{key}__{part}}}", f"{letter}:{letter}")
    return _without_digits(formula)


def _without_digits(formula: str) -> bytes:
    """A formula without the numbers of its rows; as bytes, because in a text with one ✓ that takes far longer."""
    return formula.encode("utf-8", "surrogatepass").translate(None, _DIGITS)


def shows_errors(book: Book) -> bool:
    """Whether a computed cell shows an error."""
    return any(row[c.key].error for t in book.tables.values() for row in t.rows for c in t.table.columns if c.computed)
