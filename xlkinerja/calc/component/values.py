"""Cells of LibreOffice as the lines to Python carry them, and the answers as LibreOffice takes them back."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import struct
from typing import Any

#: What LibreOffice calls each error. Sumber: LibreOffice, formula/errorcodes.hxx.
ERROR_KODE = {
    "#N/A": 32767,
    "#DIV/0!": 532,
    "#VALUE!": 519,
    "#REF!": 524,
    "#NAME?": 525,
    "#NUM!": 503,
    "#NULL!": 521,
}
_ERROR_NAMES = {kode: name for name, kode in ERROR_KODE.items()}
_OTHER_ERROR = re.compile(r"Err:(\d{3})")
#: com.sun.star.sheet.CellFlags.DATETIME: typed dates and times.
DATED = 2
DAY_ZERO = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet knows no zone
#: The number of the format for truth values in the block of formats that each language has. Sumber: LibreOffice,
#: svl/zforlist.hxx (SV_COUNTRY_LANGUAGE_OFFSET) and zforlist.cxx (ZF_STANDARD_LOGICAL).
FORMAT_PER_LANGUAGE, LOGICAL_FORMAT = 10_000, 99


def arguments(given: Any) -> list[Any]:
    """The arguments of a function as JSON can hold them; those left out at the end are gone."""
    content = [_one(x) for x in given]
    while content and content[-1] == {"tanpa": True}:
        content.pop()
    return content


def _one(content: Any) -> Any:
    if content is None:
        return {"tanpa": True}
    if hasattr(content, "CellRange"):  # a Range of VBA
        content = content.CellRange
    if hasattr(content, "getRangeAddress"):
        return area_values(content)
    if isinstance(content, tuple):
        return [list(row) if isinstance(row, tuple) else [row] for row in content]
    return content if isinstance(content, (str, bool, int, float)) else str(content)


def area_values(area: Any) -> dict[str, Any]:
    """The values of an area down to the last cell in use, its whole size, and its place."""
    a, lembar = area.getRangeAddress(), area.getSpreadsheet()
    if a.StartRow == a.EndRow and a.StartColumn == a.EndColumn:
        rows = [[_cell(area)]]
        return {"isi": rows, "baris": a.StartRow + 1, "kolom": a.StartColumn + 1, "tinggi": 1, "lebar": 1}
    cursor = lembar.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.getRangeAddress()
    last_row, last_column = min(a.EndRow, end.EndRow), min(a.EndColumn, end.EndColumn)
    rows = []
    if last_row >= a.StartRow and last_column >= a.StartColumn:
        rows = _contents(lembar.getCellRangeByPosition(a.StartColumn, a.StartRow, last_column, last_row))
    return {
        "isi": rows,
        "baris": a.StartRow + 1,
        "kolom": a.StartColumn + 1,
        "tinggi": a.EndRow - a.StartRow + 1,
        "lebar": a.EndColumn - a.StartColumn + 1,
    }


def _cell(area: Any) -> Any:
    """A single cell, with as few questions as tell what it holds: a sheet full of formulas asks thousands of them."""
    value = area.getDataArray()[0][0]
    if value is None:
        return {"galat": error_name(area.getCellByPosition(0, 0).getError())}
    if value == "":
        return None if area.getCellByPosition(0, 0).getType().value == "EMPTY" else ""
    if isinstance(value, str):
        return value
    number_format = area.NumberFormat % FORMAT_PER_LANGUAGE
    if number_format == LOGICAL_FORMAT and value in (0.0, 1.0):
        return bool(value)
    data = [[value]]
    if number_format:
        _dates(area, data)
    return data[0][0]


def _contents(area: Any) -> list[list[Any]]:
    data = [list(row) for row in area.getDataArray()]
    formulas: Any = None
    suspected = []
    for r, row in enumerate(data):
        for k, value in enumerate(row):
            if value is None:
                row[k] = {"galat": error_name(area.getCellByPosition(k, r).getError())}
            elif value == "":
                formulas = formulas or area.getFormulaArray()
                if formulas[r][k] == "":
                    row[k] = None
            elif value in (0.0, 1.0):
                suspected.append((r, k))
    _truth_values(area, data, suspected)
    _dates(area, data)
    return data


def _truth_values(area: Any, data: list[list[Any]], suspected: list[tuple[int, int]]) -> None:
    """Truth values are numbers with a format of their own."""
    for r, k in suspected:
        if area.getCellByPosition(k, r).NumberFormat % FORMAT_PER_LANGUAGE == LOGICAL_FORMAT:
            data[r][k] = bool(data[r][k])


def _dates(area: Any, data: list[list[Any]]) -> None:
    """Typed dates as the text that Excel's door makes of them."""
    origin = area.getRangeAddress()
    for a in area.queryContentCells(DATED).getRangeAddresses():
        for r in range(a.StartRow - origin.StartRow, a.EndRow - origin.StartRow + 1):
            for k in range(a.StartColumn - origin.StartColumn, a.EndColumn - origin.StartColumn + 1):
                value = data[r][k]
                if isinstance(value, float):
                    with contextlib.suppress(OverflowError):
                        data[r][k] = (DAY_ZERO + dt.timedelta(days=value)).strftime("%d-%m-%Y")


def error_name(kode: int) -> str:
    """What the cell of an error shows."""
    return _ERROR_NAMES.get(kode, f"Err:{kode}")


def result(rows: Any) -> tuple[tuple[Any, ...], ...]:
    """The rows of an answer as LibreOffice takes them: an error is a number that is none and holds its code."""
    return tuple(tuple(map(_outgoing, row)) for row in rows)


def _outgoing(content: Any) -> Any:
    if not isinstance(content, str):
        return content
    kode = ERROR_KODE.get(content, 0)
    if not kode:
        match = _OTHER_ERROR.fullmatch(content)
        if not match:
            return content
        kode = int(match[1])
    return struct.unpack("<d", struct.pack("<II", kode, 0x7FF80000))[0]
