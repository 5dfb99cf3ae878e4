"""A small reading of a workbook through openpyxl, sharing nothing with the code under test."""

import io
from functools import lru_cache
from typing import Any

from openpyxl import load_workbook


@lru_cache(maxsize=4)
def sheets(data: bytes) -> Any:
    """The workbook for looking at, never for changing."""
    return load_workbook(io.BytesIO(data))


def table(data: bytes, name: str, header_row: int = 4) -> list[dict[str, Any]]:
    """Header → cell of every prepared row; formula cells are left out."""
    sheet = sheets(data)[name]
    headers = {cell.column: cell.value for cell in sheet[header_row] if cell.value}
    return [
        {headers[c.column]: c for c in row if c.column in headers and c.data_type != "f"}
        for row in sheet.iter_rows(min_row=header_row + 1)
    ]


def values(data: bytes, name: str) -> list[dict[str, Any]]:
    """Header → value of the cells that hold something, for the rows that hold something, in order."""
    rows = [{h: c.value for h, c in row.items() if c.value is not None} for row in table(data, name)]
    last = max((i for i, row in enumerate(rows) if row), default=-1)
    return rows[: last + 1]


def form(data: bytes, name: str) -> dict[str, Any]:
    """Label in column A → value in column B."""
    return {row[0].value: row[1].value for row in sheets(data)[name].iter_rows(min_row=4, max_col=2) if row[0].value}


def scale(data: bytes) -> list[tuple[Any, ...]]:
    """Kategori, Dari, Batas bawah termasuk, Sampai of the scale under the settings."""
    rows = [tuple(c.value for c in row) for row in sheets(data)["Pengaturan"].iter_rows(max_col=4)]
    start = rows.index(("Kategori", "Dari", "Batas bawah termasuk", "Sampai"))
    return [row for row in rows[start + 1 : start + 9] if row[0]]
