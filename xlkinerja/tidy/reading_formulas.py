"""Which cells the office's own formulas compute with: on another scale they would give another result."""

import re
from collections.abc import Iterator

from xlkinerja.check.single.formulas import foreign
from xlkinerja.pages.computed import name_of_sheet
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book, Cell, TableData
from xlkinerja.workbook.cell_formulas import own_formulas
from xlkinerja.workbook.package import Package

#: An address or an area, with the sheet before it: 'Rencana Aksi'!$H$5:$H$20, J5, H:H.
_PLACE = re.compile(
    r"(?<![\w.])(?:(?:'((?:[^']|'')+)'|([\w.]+))!)?"
    r"\$?([A-Za-z]{1,3})(?:\$?([1-9][0-9]*))?(?::\$?([A-Za-z]{1,3})(?:\$?([1-9][0-9]*))?)?(?![\w(])"
)
_MOST_ROWS = 1_048_576


def read_by_others(package: Package, book: Book) -> frozenset[tuple[str, str]]:
    """Cells of the tables, by the declared name of their sheet, that a formula outside our own cells reads."""
    tables = {name_of_sheet(package, t.sheet).casefold(): t for t in book.tables.values()}
    found: set[tuple[str, str]] = set()
    for sheet, formula in set(_formulas(package, book)):
        for area in _places(formula, sheet):
            if (table := tables.get(area[0].casefold())) is not None:
                found.update((table.sheet, ref) for ref in _inside(table, area))
    return frozenset(found)


def _formulas(package: Package, book: Book) -> Iterator[tuple[str, str]]:
    """Sheet and text of every formula that is none of a template, on the sheets that we do not draw."""
    drawn = {c.name.casefold() for c in book.document.canvases} if book.document else set()
    tables = {name_of_sheet(package, t.sheet): t for t in book.tables.values()}
    for sheet in package.sheets:
        if sheet.name.strip().casefold() in drawn:
            continue
        table = tables.get(sheet.name)
        for ref, formula in own_formulas(package, sheet.name).texts.items():
            if table is None or not _of_template(table, ref, formula):
                yield sheet.name, formula


def _of_template(table: TableData, ref: str, formula: str) -> bool:
    letter = ref.rstrip("0123456789")
    column = next((c for c in table.table.columns if table.letters.get(c.key) == letter), None)
    return column is not None and column.computed and not foreign(table, column, Cell(ref, formula=formula))


def _places(formula: str, sheet: str) -> Iterator[tuple[str, int, int, int, int]]:
    """Sheet, first column and row, last column and row of every place that a formula names; texts aside."""
    for match in _PLACE.finditer(re.sub(r'"(?:[^"]|"")*"', '""', formula)):
        quoted, bare, column, row, last_column, last_row = match.groups()
        if row is None and last_column is None:
            continue  # a name, not a place
        c1, r1 = split_ref(f"{column.upper()}{row or 1}")
        c2, r2 = split_ref(f"{(last_column or column).upper()}{last_row or row or 1}")
        named = (quoted or bare or sheet).replace("''", "'")
        yield named, min(c1, c2), min(r1, r2), max(c1, c2), max(r1, r2) if row else _MOST_ROWS


def _inside(table: TableData, area: tuple[str, int, int, int, int]) -> Iterator[str]:
    """The cells of a table's rows that lie in an area."""
    _, c1, r1, c2, r2 = area
    letters = [letter for letter in table.letters.values() if c1 <= split_ref(f"{letter}1")[0] <= c2]
    for row in table.rows:
        if r1 <= row.number <= r2:
            yield from (f"{letter}{row.number}" for letter in letters)
