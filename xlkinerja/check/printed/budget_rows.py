"""The same amount in several budget tables: totals of a year, and rows of one code or name."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.printed.budget import BudgetTable, budget_tables
from xlkinerja.check.printed.tables import is_reviu
from xlkinerja.check.single.amounts import add, complete, is_total, top
from xlkinerja.check.single.levels import code as code_of
from xlkinerja.check.single.levels import identity, level, name_of
from xlkinerja.check.values.places import Place
from xlkinerja.kinerja.kode_anggaran import LEVELS, SPENDING, code_parts
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK


class Listed(NamedTuple):
    """A row of a budget table for one year."""

    table: BudgetTable
    row: Row
    tahun: int

    @property
    def name(self) -> str:
        return self.table.name

    @property
    def printed(self) -> bool:
        return is_reviu(self.table.book)

    def place(self, column: str) -> Place:
        return self.table.place(self.row, column)

    def amount(self, column: str) -> Decimal | None:
        return self.row[column].number

    def sum(self, column: str) -> Decimal | None:
        """What its table comes to in its year: its JUMLAH, else its rows; None where one is missing."""
        rows = self.table.of_year(self.tahun)
        totals = [n for r in rows if is_total(r) and r["sumber"].empty and (n := r[column].number) is not None]
        own = top([r.row for r in self.details])
        return totals[-1] if totals else add(own, column) if complete(own, column) else None

    @property
    def details(self) -> list["Listed"]:
        """The rows of its table for the year that are no totals."""
        return [self._replace(row=r) for r in self.table.of_year(self.tahun) if not is_total(r)]

    @property
    def partial(self) -> bool:
        """Whether the rows of its table for the year are kegiatan or less, which may be those of one program."""
        tops = top([r.row for r in self.details])
        return any(level(r) not in (*LEVELS[:1], SPENDING, "satker") for r in tops)

    @property
    def planned(self) -> bool:
        """Whether only the pagu is known, as in a table of plans."""
        return self.row["realisasi"].number is None


def details(books: tuple[Book, ...], *, totals_of_sources: bool = False) -> list[Listed]:
    """Every row of the budget tables that is no total and has a year; the totals of single sources where asked for."""
    return [
        Listed(table, row, tahun)
        for table in budget_tables(books)
        for row in table.rows
        if (not is_total(row) or (totals_of_sources and row["sumber"].text)) and (tahun := table.year(row)) is not None
    ]


def promised(books: Sequence[Book]) -> list[Listed]:
    """The rows of the second page of each PK, as rows of a budget."""
    results = []
    for book in books:
        data = book.tables.get(ANGGARAN_PK.name)
        if book.kind != "pk" or data is None or book.tahun is None:
            continue
        table = BudgetTable(book.document_name, book, data)
        for row in (r for r in data.rows if not r.is_total and r["program"].text):
            cells = {**row.cells, "uraian": row["program"], "pagu": row["anggaran"]}
            cells |= {} if level(row) else {"tingkat": Cell("", LEVELS[0])}
            results.append(Listed(table, replace(row, cells=cells), book.tahun))
    return results


def same_rows(listed: Sequence[Listed]) -> list[list[Listed]]:
    """The rows that are one, each table at most once: by code, or by name where one of them has no code.

    A code or a name that a table lists twice tells nothing.
    """
    named = [r for r in listed if level(r.row) and (code_of(r.row) or name_of(r.row))]
    counts = Counter((r.name, by(r)) for r in named for by in (_by_code, _by_name))
    groups: list[list[Listed]] = []
    by_code: dict[tuple[object, ...], list[Listed]] = {}
    by_name: dict[tuple[object, ...], list[Listed]] = {}
    for r in (r for r in named if counts[r.name, _by_code(r)] == 1):
        has_name = name_of(r.row) and counts[r.name, _by_name(r)] == 1
        group = by_code.get(_by_code(r))
        if group is None and has_name:
            group = by_name.get(_by_name(r))
            if group and _coded(r) and any(_coded(o) for o in group):
                group = None
        if group is None:
            group = []
            groups.append(group)
        if all(o.name != r.name for o in group):
            group.append(r)
        by_code.setdefault(_by_code(r), group)
        if has_name:
            by_name.setdefault(_by_name(r), group)
    return groups


def _coded(r: Listed) -> bool:
    return code_parts(code_of(r.row)) is not None


def _by_code(r: Listed) -> tuple[object, ...]:
    return r.tahun, identity(r.row)


def _by_name(r: Listed) -> tuple[object, ...]:
    return r.tahun, level(r.row), name_of(r.row), r.row["sumber"].text.casefold()
