"""The same amount in several budget tables: totals of a year, and rows of one code or name."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.printed.budget import MONEY, budget_tables
from xlkinerja.check.printed.tables import is_reviu
from xlkinerja.check.single.amounts import add, is_total, top, year_of
from xlkinerja.check.single.levels import code as code_of
from xlkinerja.check.single.levels import identity, level, name_of
from xlkinerja.check.single.sums import yearly_totals
from xlkinerja.check.values.places import Place
from xlkinerja.kinerja.kode_anggaran import LEVELS, SPENDING, code_parts
from xlkinerja.workbook.book import Book, Cell, Row, TableData
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK


class Listed(NamedTuple):
    """A row of a budget table for one year; `name` says which table."""

    name: str
    book: Book
    table: TableData
    row: Row
    tahun: int

    @property
    def key(self) -> tuple[str, str, int]:
        return self.book.name, self.table.sheet, self.row.number

    def place(self, column: str) -> Place:
        return Place(self.book, self.table.sheet, self.row[column].ref)

    def amount(self, column: str) -> Decimal | None:
        return self.row[column].number

    @property
    def partial(self) -> bool:
        """Whether the rows of its table for the year are kegiatan or less, which may be those of one program."""
        return any(level(r.row) not in (*LEVELS[:1], SPENDING, "satker") for r in _tops(self))

    @property
    def planned(self) -> bool:
        """Whether only the pagu is known, as in a table of plans."""
        return self.row["realisasi"].number is None


class TotalDifference(NamedTuple):
    """A total of a year that an earlier table prints otherwise, and the one row of both that makes the difference."""

    here: Listed
    there: Listed
    column: str
    cause: tuple[Listed, Listed] | None


def total_differences(books: tuple[Book, ...]) -> Iterator[TotalDifference]:
    """Totals of the printed report that differ from the first table that states them.

    A table of one program or source has a JUMLAH too: a total that some row of another table holds is that of a part.
    """
    first: dict[tuple[int, str, str], Listed] = {}
    listed = details(books, totals_of_sources=True)
    for name, book, table in budget_tables(books):
        elsewhere = {(r.tahun, k, r.amount(k)) for r in listed for k in MONEY if r.name != name}
        wrong = {(s.row.number, s.column) for column in MONEY for s in yearly_totals(book, table, column)}
        for row in table.rows:
            tahun = year_of(row, book, table)
            if tahun is None or not is_total(row):
                continue
            for column in MONEY:
                if row[column].number is None or (row.number, column) in wrong:
                    continue  # a total that its own rows do not give has a finding of its own
                here = Listed(name, book, table, row, tahun)
                if row["sumber"].empty and (tahun, column, here.amount(column)) in elsewhere:
                    continue
                there = first.setdefault((tahun, row["sumber"].text.casefold(), column), here)
                if there.amount(column) != here.amount(column) and is_reviu(book):
                    yield TotalDifference(here, there, column, _cause(here, there, column))


def _cause(here: Listed, there: Listed, column: str) -> tuple[Listed, Listed] | None:
    """The only row of both tables that differs, where it differs by as much as the totals do."""
    members = [g for g in same_rows([*_details(here), *_details(there)]) if len(g) == 2]
    differing = [(a, b) for a, b in members if (a.amount(column) or 0) != (b.amount(column) or 0)]
    if len(differing) != 1:
        return None
    a, b = differing[0]
    gap = (here.amount(column) or Decimal(0)) - (there.amount(column) or Decimal(0))
    return (a, b) if (a.amount(column) or Decimal(0)) - (b.amount(column) or Decimal(0)) == gap else None


def _tops(total: Listed) -> list[Listed]:
    return [total._replace(row=r) for r in top([x.row for x in _details(total)])]


def _details(total: Listed) -> list[Listed]:
    rows = [r for r in total.table.rows if year_of(r, total.book, total.table) == total.tahun and not is_total(r)]
    return [Listed(total.name, total.book, total.table, r, total.tahun) for r in rows]


def details(books: tuple[Book, ...], *, totals_of_sources: bool = False) -> list[Listed]:
    """Every row of the budget tables that is no total and has a year; the totals of single sources where asked for."""
    return [
        Listed(name, book, table, row, tahun)
        for name, book, table in budget_tables(books)
        for row in table.rows
        if (not is_total(row) or (totals_of_sources and row["sumber"].text))
        and (tahun := year_of(row, book, table)) is not None
    ]


def promised(books: Sequence[Book]) -> list[Listed]:
    """The rows of the second page of each PK, as rows of a budget."""
    results = []
    for book in books:
        table = book.tables.get(ANGGARAN_PK.name)
        if book.kind != "pk" or table is None or book.tahun is None:
            continue
        for row in (r for r in table.rows if not r.is_total and r["program"].text):
            cells = {**row.cells, "uraian": row["program"], "pagu": row["anggaran"]}
            cells |= {} if level(row) else {"tingkat": Cell("", LEVELS[0])}
            results.append(Listed(book.document_name, book, table, replace(row, cells=cells), book.tahun))
    return results


def same_rows(listed: Sequence[Listed]) -> list[list[Listed]]:
    """The rows that are one, each table at most once: by code, or by name where one of them has no code.

    A code or a name that a table lists twice tells nothing.
    """
    named = [r for r in listed if level(r.row) and (code_of(r.row) or name_of(r.row))]
    counts = Counter((r.name, r.tahun, identity(r.row)) for r in named)
    name_counts = Counter((r.name, *_by_name(r)) for r in named)
    groups: list[list[Listed]] = []
    by_code: dict[tuple[object, ...], list[Listed]] = {}
    by_name: dict[tuple[object, ...], list[Listed]] = {}
    for r in named:
        if counts[r.name, r.tahun, identity(r.row)] > 1:
            continue
        coded, unique = code_parts(code_of(r.row)) is not None, name_counts[r.name, *_by_name(r)] == 1
        group = by_code.get((r.tahun, identity(r.row)))
        if group is None and unique and name_of(r.row):
            group = by_name.get(_by_name(r))
            if group and coded and any(code_parts(code_of(o.row)) is not None for o in group):
                group = None
        if group is None:
            group = []
            groups.append(group)
        if all(o.name != r.name for o in group):
            group.append(r)
        by_code.setdefault((r.tahun, identity(r.row)), group)
        if unique and name_of(r.row):
            by_name.setdefault(_by_name(r), group)
    return groups


def _by_name(r: Listed) -> tuple[object, ...]:
    return r.tahun, level(r.row), name_of(r.row), r.row["sumber"].text.casefold()


def year_sum(r: Listed, column: str) -> Decimal | None:
    """What the table of a row comes to in its year: its JUMLAH, else its rows; None where one is missing."""
    rows = [x for x in r.table.rows if year_of(x, r.book, r.table) == r.tahun]
    totals = [n for x in rows if is_total(x) and x["sumber"].empty and (n := x[column].number) is not None]
    if totals:
        return totals[-1]
    own = top([x for x in rows if not is_total(x)])
    return add(own, column) if all(x[column].number is not None for x in own) else None
