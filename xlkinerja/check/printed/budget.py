"""The budget tables of a printed report as rows of numbers, so that they add up like those of a workbook."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from xlkinerja.check.printed.tables import headed, printed_value
from xlkinerja.check.single.amounts import MONEY, add, budget, by_year, complete, is_total, top, with_amounts, year_of
from xlkinerja.check.single.levels import code, level
from xlkinerja.check.values.groups import by, grouped
from xlkinerja.check.values.places import Place
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.kinerja.kode_anggaran import above_programs
from xlkinerja.workbook.book import Book, Cell, Row, TableData
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.sheets.anggaran_laporan import ANGGARAN_LAPORAN


@fact
def printed_budgets(book: Book) -> Mapping[str, TableData]:
    """Each printed budget table by its name; amounts and percents are numbers where they can be read."""
    data = book.tables.get(ANGGARAN_LAPORAN.name)
    if data is None:
        return {}
    tables = by(headed(with_amounts(data, *MONEY).rows), lambda row: row[0]["tabel"] or row[0]["letak"])
    return {n: replace(data, rows=tuple(_numeric(row) for _, row in rows), notes=()) for n, rows in tables.items()}


def _numeric(row: Row) -> Row:
    """The row with the numbers that Persen and Tahun say as text."""
    cells = {k: _number(row[k], k) for k in ("persen", "tahun") if k in row.cells}
    return replace(row, cells={**row.cells, **cells})


def _number(cell: Cell, column: str) -> Cell:
    """The cell with the number that its text says, without a unit or in percent; else as it is."""
    reading = printed_value(cell) if cell.text else None
    matching = reading and plain_satuan(reading.satuan) in ("", column)
    number = reading.value if reading and matching and reading.upper is None else None
    return cell if number is None else replace(cell, value=number)


@dataclass(frozen=True, slots=True)
class BudgetTable:
    """A budget with years, and what it is called: the sheet Anggaran of Realisasi, or a printed table."""

    name: str
    book: Book
    data: TableData

    @property
    def rows(self) -> tuple[Row, ...]:
        return self.data.rows

    def year(self, row: Row) -> int | None:
        return year_of(row, self.book, self.data)

    def of_year(self, tahun: int | None) -> list[Row]:
        return by_year(self.book, self.data).get(tahun, [])

    def place(self, row: Row, column: str) -> Place:
        return Place(self.book, self.data.sheet, row[column].ref)

    def totals(self, tahun: int | None, column: str, sumber: str = "") -> list[Decimal]:
        """What it says the total of a year is: its JUMLAH, and the sum of each level that is complete.

        With `sumber` the total of that source alone.
        """
        rows = self.of_year(tahun)
        of_sumber = [r for r in rows if normal(r["sumber"].text) == normal(sumber)]
        results = [n for r in of_sumber if is_total(r) and (n := r[column].number) is not None]
        details = [r for r in (of_sumber if sumber else rows) if not is_total(r)]
        bands = above_programs(map(code, details))  # a bidang is no addition to its urusan
        levels = grouped((r for r in details if code(r) not in bands), level)
        results += [add(c, column) for c in (top(details), *levels) if c and complete(c, column)]
        return list(dict.fromkeys(results))


def budget_tables(books: tuple[Book, ...]) -> list[BudgetTable]:
    """Every budget with years: the sheet Anggaran of Realisasi, then the printed tables."""
    own = [BudgetTable(t.sheet, b, t) for b in books if (t := budget(b)) is not None]
    return own + [BudgetTable(f"tabel «{n}»", b, t) for b in books for n, t in printed_budgets(b).items()]
