"""The cells of the category scale that follow the choice above them, whether or not a program has calculated them."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from xlkinerja.workbook.book import Cell
from xlkinerja.workbook.package import RawCell, SheetData
from xlkinerja.workbook.sheets.pengaturan import SKALA, chosen_cells, skala_formula

_COLUMN, _BAND = re.compile(r"INDEX\(Baku_(\w+),"), re.compile(r"Baku_Urutan=(\d)\b")


def following(cells: Mapping[str, RawCell], choice: Cell | None) -> dict[str, tuple[str, Decimal | str]]:
    """The formula (no "=") and the value of every cell that follows the choice, by address."""
    shown = chosen_cells(choice.value if choice and isinstance(choice.value, str) else "")
    results = {}
    for ref, cell in cells.items():
        column, band = _COLUMN.search(cell.formula or ""), _BAND.search(cell.formula or "")
        key = column[1].lower() if column else ""
        if band and key in SKALA.by_key and (key, int(band[1])) in shown:
            results[ref] = skala_formula(key, int(band[1])), shown[key, int(band[1])]
    return results


def with_choice(data: SheetData, choice: Cell | None) -> SheetData:
    """The sheet Pengaturan with these cells holding their values."""
    values = following(data.cells, choice)
    return replace(data, cells={r: c._replace(value=values[r][1]) if r in values else c for r, c in data.cells.items()})
