"""Amounts of a form: one cell, and the total that stands below them."""

from decimal import Decimal

from xlkinerja.pages.blocks import Box
from xlkinerja.pages.form_rows import rupiah_box, words
from xlkinerja.workbook.book import Row, TableData


def amount(row: Row, key: str, look: str = "angka") -> Box:
    """The amount of a row in rupiah; a text as it was typed."""
    cell = row[key]
    return rupiah_box(cell.number, look) if cell.number is not None else Box(words(cell), look, text=words(cell))


def total(data: TableData, key: str) -> Decimal | None:
    """What a table says or gives as the sum of its amounts in rupiah: its typed row JUMLAH, else the sum.

    None where a cell holds something else than an amount, so that the sum is not known, and where nothing stands.
    """
    typed = [row[key] for row in data.rows if row.is_total and not row[key].empty]
    if typed:
        return typed[-1].number
    cells = [row[key] for row in data.rows if not row.is_total]
    known = [cell.number for cell in cells if cell.number is not None]
    return sum(known, Decimal(0)) if known and all(c.number is not None or c.empty for c in cells) else None
