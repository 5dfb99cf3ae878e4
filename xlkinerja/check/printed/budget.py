"""The budget tables of a printed report as rows of numbers, so that they add up like those of a workbook."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from xlkinerja.check.printed.tables import headed, printed_value
from xlkinerja.check.single.amounts import add, budget, exact_rupiah, is_total, top, year_of
from xlkinerja.check.single.levels import code, level
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.kinerja.kode_anggaran import above_programs
from xlkinerja.workbook.book import Book, Cell, Row, TableData
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.sheets.anggaran_laporan import ANGGARAN_LAPORAN

MONEY = ("pagu", "realisasi")


@fact
def printed_budgets(book: Book) -> Mapping[str, TableData]:
    """Each printed budget table by its name; amounts and percents are numbers where they can be read."""
    data = book.tables.get(ANGGARAN_LAPORAN.name)
    if data is None:
        return {}
    rows: dict[str, list[Row]] = {}
    for header, row in headed(data.rows):
        cells = dict(row.cells) | {k: _numeric(row[k], k) for k in (*MONEY, "persen", "tahun") if k in row.cells}
        rows.setdefault(header["tabel"] or header["letak"], []).append(Row(row.number, cells, row.carried))
    return {
        name: TableData(data.table, data.sheet, data.header_row, data.letters, tuple(content))
        for name, content in rows.items()
    }


def _numeric(cell: Cell, column: str) -> Cell:
    """The cell with the number that its text says; the text itself where it says no amount."""
    if column in MONEY:
        amount = exact_rupiah(cell.text) if cell.text else None
        return cell if amount is None else Cell(cell.ref, amount, cell.formula, cell.format)
    reading = printed_value(cell) if cell.text else None
    satuan = plain_satuan(reading.satuan) if reading else ""
    matching = ("", "persen") if column == "persen" else ("",)
    if reading is None or reading.value is None or reading.upper is not None or satuan not in matching:
        return cell
    return Cell(cell.ref, reading.value, cell.formula, cell.format)


def budget_tables(books: tuple[Book, ...]) -> Iterator[tuple[str, Book, TableData]]:
    """Every budget with years: the sheet Anggaran of Realisasi, then the printed tables."""
    for book in books:
        if (table := budget(book)) is not None:
            yield table.sheet, book, table
    for book in books:
        for name, table in printed_budgets(book).items():
            yield f"tabel «{name}»", book, table


@fact
def year_totals(book: Book, table: TableData, tahun: int | None, column: str, sumber: str = "") -> list[Decimal]:
    """What a budget table says the total of a year is: its JUMLAH, and the sum of each level that is complete.

    With `sumber` the total of that source alone.
    """
    rows = [r for r in table.rows if year_of(r, book, table) == tahun]
    of_sumber = [r for r in rows if normal(r["sumber"].text) == normal(sumber)]
    results = [n for r in of_sumber if is_total(r) and (n := r[column].number) is not None]
    details = [r for r in (of_sumber if sumber else rows) if not is_total(r)]
    levels: dict[str, list[Row]] = {}
    bands = above_programs(map(code, details))  # a bidang is no addition to its urusan
    for r in details:
        if code(r) not in bands:
            levels.setdefault(level(r), []).append(r)
    complete = (c for c in (top(details), *levels.values()) if c and all(r[column].number is not None for r in c))
    results += [add(content, column) for content in complete]
    return list(dict.fromkeys(results))
