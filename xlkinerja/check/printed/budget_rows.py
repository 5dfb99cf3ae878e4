"""The same amount in several budget tables: totals of a year, and rows of one code or name."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from xlkinerja.check.printed.budget import BudgetTable, budget_tables
from xlkinerja.check.printed.tables import is_reviu
from xlkinerja.check.single.amounts import MONEY, add, complete, is_total, top
from xlkinerja.check.single.levels import code as code_of
from xlkinerja.check.single.levels import identity, level, name_of
from xlkinerja.check.single.sums import yearly_totals
from xlkinerja.check.values.places import Place
from xlkinerja.kinerja.kode_anggaran import LEVELS, SPENDING, code_parts
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK


@dataclass(frozen=True, slots=True)
class Listed:
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
        own = top(_details(rows))
        return totals[-1] if totals else add(own, column) if complete(own, column) else None

    @property
    def partial(self) -> bool:
        """Whether the rows of its table for the year are kegiatan or less, which may be those of one program."""
        tops = top(_details(self.table.of_year(self.tahun)))
        return any(level(r) not in (*LEVELS[:1], SPENDING, "satker") for r in tops)

    @property
    def planned(self) -> bool:
        """Whether only the pagu is known, as in a table of plans."""
        return self.row["realisasi"].number is None


def _details(rows: Sequence[Row]) -> list[Row]:
    return [r for r in rows if not is_total(r)]


@dataclass(frozen=True, slots=True)
class TotalDifference:
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
    for table in budget_tables(books):
        elsewhere = {(r.tahun, k, r.amount(k)) for r in listed for k in MONEY if r.name != table.name}
        # a total that its own rows do not give is told itself, and no measure for others
        wrong = {(s.row.number, k) for k in MONEY for s in yearly_totals(table.book, table.data, k)}
        for here in (Listed(table, r, t) for r in table.rows if is_total(r) and (t := table.year(r)) is not None):
            for column in MONEY:
                amount, sumber = here.amount(column), here.row["sumber"]
                if amount is None or (here.row.number, column) in wrong:
                    continue
                if sumber.empty and (here.tahun, column, amount) in elsewhere:
                    continue
                there = first.setdefault((here.tahun, sumber.text.casefold(), column), here)
                if there.amount(column) != amount and here.printed:
                    yield TotalDifference(here, there, column, _cause(here, there, column))


def _cause(here: Listed, there: Listed, column: str) -> tuple[Listed, Listed] | None:
    """The only row of both tables that differs, where it differs by as much as the totals do."""
    own = [replace(t, row=r) for t in (here, there) for r in _details(t.table.of_year(t.tahun))]
    pairs = [(g[0], g[1]) for g in same_rows(own) if len(g) == 2]
    differing = [pair for pair in pairs if _gap(*pair, column)]
    return differing[0] if len(differing) == 1 and _gap(*differing[0], column) == _gap(here, there, column) else None


def _gap(a: Listed, b: Listed, column: str) -> Decimal:
    return (a.amount(column) or Decimal(0)) - (b.amount(column) or Decimal(0))


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
