"""Rows of Realisasi that are notes to a reader, but indikator or sasaran to the formulas of the workbook."""

from collections.abc import Sequence

from xlkinerja.workbook.book import Book, Row
from xlkinerja.workbook.sheets.realisasi import REALISASI


def counted_notes(book: Book) -> Sequence[Row]:
    """Notes and totals that Ringkasan and Ikhtisar count, in order: what stands in Indikator or Sasaran counts."""
    table = book.tables.get(REALISASI.name)
    if table is None or table.table is not REALISASI:
        return ()
    aside = {r.number for r in table.notes} | {r.number for r in table.rows if r.is_total}
    return [r for r in table.all_rows if r.number in aside and (r.is_indikator or r["sasaran"].value not in (None, ""))]
