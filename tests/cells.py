"""Cells of Realisasi and Anggaran by what the declarations call their columns."""

from xlkinerja.workbook.layout import Table
from xlkinerja.workbook.sheets.realisasi import REALISASI


def sel(key: str, row: int = 0, table: Table = REALISASI) -> str:
    """Address of a column in a row, of its header without one: sel("capaian", 5)."""
    return f"{table.letters[key]}{row or table.header_row}"
