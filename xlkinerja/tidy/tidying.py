"""A workbook tidied: which cells change, which are left to a person, and the bytes of the result."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from xlkinerja.pages.computed import computed_cells, last_row, name_of_sheet
from xlkinerja.pages.renewing import renewed, standing_cells
from xlkinerja.summary.sources import FormulaSource
from xlkinerja.tidy import numbers, scales, texts
from xlkinerja.tidy.change import Change, Told, Untouched
from xlkinerja.tidy.reading_formulas import read_by_others
from xlkinerja.tidy.rich_texts import rich_texts
from xlkinerja.workbook.book import Book, TableData
from xlkinerja.workbook.cell_formulas import same_formula
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.patches.content import CellValue, Formula
from xlkinerja.workbook.reading import book_from, open_book


class Tidied(NamedTuple):
    """What changes and what is left, in the order of sheets and rows."""

    changes: tuple[Change, ...]
    left: tuple[Untouched, ...]

    @property
    def cells(self) -> Mapping[str, Mapping[str, CellValue]]:
        """The new contents by sheet and address."""
        found: dict[str, dict[str, CellValue]] = {}
        for change in self.changes:
            found.setdefault(change.lembar, {})[change.sel] = change.after
        return found

    @property
    def formats(self) -> Mapping[str, Mapping[str, str]]:
        """The number formats of cells that get another one, by sheet and address."""
        found: dict[str, dict[str, str]] = {}
        for change in self.changes:
            if change.form:
                found.setdefault(change.lembar, {})[change.sel] = change.form
        return found


def tidy_opened(package: Package, book: Book) -> Tidied:
    """What tidying does, with a look at the formulas of the office and at words with looks of their own."""
    return tidy(book, read_by_others(package, book), rich_texts(package))


def tidy(
    book: Book,
    bound: Container[tuple[str, str]] = frozenset(),
    rich: Container[tuple[str, str]] = frozenset(),
) -> Tidied:
    """What tidying does to a workbook that was read. Raises PatchRefused for one that is none of ours.

    `bound` are cells (sheet and address) with which formulas of the office compute, `rich` those of which
    single words have looks of their own. Copies of a printed report stay as they were printed, also what is wrong with
    them.
    """
    if book.document is None:
        problem = book.problems[0]
        raise PatchRefused(f"{problem.pesan} {problem.tindakan} Tidak ada yang diubah.")
    told: list[Told] = list(texts.in_forms(book))
    if not book.document.printed:
        for table in book.every_table:
            found = [*texts.in_table(table), *numbers.in_table(book, table)]
            told += [*found, *scales.in_table(_after(table, found), bound)]
    told = [_kept(t) if isinstance(t, Change) and (t.lembar.casefold(), t.sel) in rich else t for t in told]
    changes: dict[tuple[str, str], Change] = {}
    for change in (t for t in told if isinstance(t, Change)):
        changes.setdefault((change.lembar, change.sel), change)
    return Tidied(tuple(changes.values()), tuple(t for t in told if isinstance(t, Untouched)))


def _kept(change: Change) -> Untouched:
    """A cell whose words have looks of their own, which a new text would not have."""
    return Untouched(change.lembar, change.sel, change.before or "", "sebagian hurufnya berformat sendiri; ketik ulang")


def _after(table: TableData, told: Iterable[Told]) -> TableData:
    """The table as it is after those changes: what is one then must be one in the same run."""
    new = {t.sel: t.after for t in told if isinstance(t, Change)}
    if not new:
        return table
    rows = (
        replace(row, cells={k: replace(c, value=new[c.ref]) if c.ref in new else c for k, c in row.cells.items()})
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))


def tidied_bytes(package: Package, book: Book, tidied: Tidied) -> bytes:
    """The workbook with the changes, its own formulas with the values that they then give; all else as it was."""
    if not tidied.changes:
        return package.data
    cells = {name_of_sheet(package, sheet): content for sheet, content in tidied.cells.items()}
    formats = {name_of_sheet(package, sheet): codes for sheet, codes in tidied.formats.items()}
    written = Package.from_bytes(patch(package, cells, formats=formats))
    return patch(written, recalculated(written, book_from(written, book.path, name=book.name)))


def recalculated(package: Package, book: Book) -> dict[str, dict[str, CellValue]]:
    """The computed cells that hold our formula and another value than it gives now, by sheet."""
    return {name_of_sheet(package, name): dict(found) for name, found in _recalculated(package, book)}


def _recalculated(package: Package, book: Book) -> Iterator[tuple[str, dict[str, CellValue]]]:
    for table in book.tables.values():
        if table.header_row != table.table.header_row:
            continue  # nobody fills such a table; the program that opens it calculates
        standing = standing_cells(package, name_of_sheet(package, table.sheet))
        every = computed_cells(book, FormulaSource(table, last_row(package, table)))
        wanted = {address: value for address, value in every if isinstance(value, Formula)}
        ours = {
            a for a, value in wanted.items() if a in standing and same_formula(standing[a].formula or "", value.text)
        }
        if found := renewed(table, standing, wanted, ours):
            yield table.sheet, found


def tidy_file(path: Path) -> tuple[Package, Book, Tidied, bytes]:
    """A file opened and read, what tidying does to it, and the result. Raises PackageError and PatchRefused."""
    package, book = open_book(path)
    tidied = tidy_opened(package, book)
    return package, book, tidied, tidied_bytes(package, book, tidied)
