"""Computed cells after something was carried: the formulas of new rows, and what the others show now."""

from collections.abc import Collection
from pathlib import Path

from xlkinerja.carry.plan import Plan
from xlkinerja.check.single.formulas import earlier
from xlkinerja.pages.computed import name_of_sheet
from xlkinerja.pages.filling import FILL_COLUMNS, changes
from xlkinerja.pages.renewing import renewed, standing_cells
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Cell, TableData
from xlkinerja.workbook.cell_formulas import same_formula
from xlkinerja.workbook.documents import Document
from xlkinerja.workbook.package import Package, RawCell
from xlkinerja.workbook.patches.content import CellValue, Formula
from xlkinerja.workbook.reading import book_from


def computed(package: Package, document: Document, plan: Plan) -> dict[str, dict[str, CellValue]]:
    """The formulas of the new rows, and the values of those that stand, after the plan was written into the package.

    By the names of its sheets. What a user typed over a formula stays; the formula of an earlier template becomes that
    of today, as with susun: by then the workbook bears the mark of today.
    """
    book = book_from(package, Path(document.file))
    new = changes(package, book, parts=frozenset({FILL_COLUMNS}))
    results: dict[str, dict[str, CellValue]] = {}
    for declared, cells in new.cells.items():
        sheet = name_of_sheet(package, declared)
        table = book.tables.get(declared)
        standing, added = standing_cells(package, sheet), set(plan.added.get(declared, ()))
        wanted = {ref: value for ref, value in cells.items() if isinstance(value, Formula)}
        held = {ref.rstrip("0123456789") for ref in wanted.keys() & standing.keys()}
        ours = {
            ref
            for ref, value in wanted.items()
            # a column of which nothing stands yet came with the template of today
            if ref.rstrip("0123456789") not in held or _ours(ref, value, standing.get(ref), table, added)
        }
        if written := renewed(table, standing, wanted, ours):
            results[sheet] = written
    return results


def _ours(ref: str, wanted: Formula, old: RawCell | None, table: TableData | None, added: Collection[int]) -> bool:
    """Whether a cell is ours to write: in a new row, or with a formula of today's template or of an earlier one."""
    if old is None:
        return split_ref(ref)[1] in added
    if old.formula is None:
        return False
    return same_formula(old.formula, wanted.text) or (table is not None and _of_then(table, ref, old))


def _of_then(table: TableData, ref: str, old: RawCell) -> bool:
    letter = ref.rstrip("0123456789")
    key = next((k for k, standing in table.letters.items() if standing == letter), "")
    return key != "" and earlier(table, key, Cell(ref, formula=old.formula))
