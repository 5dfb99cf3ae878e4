"""Inputs of an indikator that cannot be what is meant; each has a finding of its own, and nothing is judged by them."""

from xlkinerja.check.single.recount import BROKEN_INPUT
from xlkinerja.check.values.cells import blank, is_date, is_predikat, percents, row_comparable
from xlkinerja.check.values.choices import unknown
from xlkinerja.kinerja.capaian import NOT_APPLICABLE, Result
from xlkinerja.kinerja.wording import is_temperature, may_be_negative
from xlkinerja.summary.measuring import book_results
from xlkinerja.workbook.book import Book, Cell, Row, TableData
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.realisasi import REALISASI

_REALISASI = ("realisasi", *(f"realisasi_tw{i}" for i in range(1, 5)))


def negative(cell: Cell) -> bool:
    """Whether the cell holds a number below nothing."""
    value = percents(cell)
    return value is not None and value < 0


def negative_realisasi(row: Row) -> str:
    """The column of the first realisasi below nothing where none can be; "" where there is none, or it may be."""
    key = next((k for k in _REALISASI if negative(row[k])), "")
    if not key or is_predikat(row) or is_temperature(row["satuan"].text):
        return ""
    return "" if may_be_negative(row["indikator"].text.casefold()) else key


def unclear(book: Book) -> bool:
    """Whether an input that Ringkasan and Ikhtisar are drawn from cannot be what is meant."""
    realisasi, anggaran = book.tables.get(REALISASI.name), book.tables.get(ANGGARAN.name)
    if realisasi is not None:
        results = book_results(book)
        if any(_unclear(realisasi, row, results[row.number]) for row in realisasi.indikator):
            return True
    amounts = [row[k] for row in anggaran.rows for k in ("pagu", "realisasi")] if anggaran is not None else []
    return any(is_date(cell) or (cell.text != "" and not blank(cell)) for cell in amounts)


def _unclear(table: TableData, row: Row, result: Result) -> bool:
    status = result.status
    if is_temperature(row["satuan"].text) and negative(row["target"]):
        return False  # it may be, though no capaian follows from it
    if status in BROKEN_INPUT or any(unknown(table, c, row[c.key]) for c in table.table.columns if c.key == "berlaku"):
        return True
    if status == NOT_APPLICABLE or is_predikat(row):
        return False
    return is_date(row["target_maksimum"]) or not row_comparable(row) or bool(negative_realisasi(row))
