"""Ranges, pages and charts of the stand-in for Excel."""
# ruff: noqa: N802 - Excel's own names

from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from xlwings import base_classes, utils

from tests.excel.catatan import ComError, look, note
from tests.excel.sel_excel import ketik, salin_baris, terbaca


class PageSetup(base_classes.PageSetup):
    def __init__(self, ws) -> None:
        self.ws = ws

    @property
    def print_area(self):
        note("setelan", "print_area")
        parts = (self.ws.print_area or "").split(",")
        return ",".join(part.rpartition("!")[2] for part in parts) or None

    @print_area.setter
    def print_area(self, value):
        note("setelan", f"print_area={value}")
        self.ws.print_area = value


class Range(base_classes.Range):
    max_cells_per_write = max_cells_per_read = 100_000
    sheet: Any = None

    def __init__(self, sheet, areas) -> None:
        self.sheet, self.areas = sheet, areas

    @property
    def api(self):
        return self

    @property
    def row(self):
        return self.areas[0][1]

    @property
    def column(self):
        return self.areas[0][0]

    @property
    def shape(self):
        c1, r1, c2, r2 = self.areas[0]
        return r2 - r1 + 1, c2 - c1 + 1

    def __len__(self):
        return self.shape[0] * self.shape[1]

    @property
    def address(self):
        c1, r1, c2, r2 = self.areas[0]
        return f"${get_column_letter(c1)}${r1}:${get_column_letter(c2)}${r2}"

    def __call__(self, row, column=None):
        c1, r1, _, _ = self.areas[0]
        return Range(self.sheet, [(c1 + column - 1, r1 + row - 1, c1 + column - 1, r1 + row - 1)])

    def grid(self):
        c1, r1, c2, r2 = self.areas[0]
        return [[self.sheet.ws.cell(r, c) for c in range(c1, c2 + 1)] for r in range(r1, r2 + 1)]

    def cells(self):
        return [
            self.sheet.ws.cell(r, c)
            for c1, r1, c2, r2 in self.areas
            for r in range(r1, r2 + 1)
            for c in range(c1, c2 + 1)
        ]

    @property
    def formula(self):
        note("isi", "baca rumus")
        rows = tuple(tuple(terbaca(c) for c in row) for row in self.grid())
        return rows if len(self) > 1 else rows[0][0]

    @formula.setter
    def formula(self, value):
        note("isi", "tulis rumus")
        grid = self.grid()
        self.sheet.editable(c for row in grid for c in row)
        rows = value if isinstance(value, list | tuple) else [[value]]
        assert [len(r) for r in rows] == [len(r) for r in grid]
        for row, values in zip(grid, rows, strict=True):
            for cell, content in zip(row, values, strict=True):
                if isinstance(cell, Cell):  # what is written under a merge is not seen
                    ketik(cell, content)

    @property
    def color(self):
        look("Interior")
        note("isi", "baca warna")
        fill = self.cells()[0].fill
        if fill.fill_type is None:
            return None
        return utils.hex_to_rgb(f"#{fill.fgColor.rgb[2:]}") if fill.fgColor.type == "rgb" else (68, 114, 196)

    @color.setter
    def color(self, value):
        look("Interior")
        note("isi", "tulis warna")
        cells = self.cells()
        if self.sheet.ws.protection.sheet and self.sheet.ws.protection.formatCells:
            raise ComError("The cell you're trying to change is on a protected sheet.")
        for cell in cells:
            cell.fill = PatternFill("solid", fgColor="FF" + value.lstrip("#")) if value else PatternFill()

    def copy(self, destination=None):
        note("isi", "salin baris")
        (c1, r1, c2, r2), target = self.areas[0], destination.impl
        assert (c1, c2) == (1, 16_384), "hanya baris utuh"
        if target.sheet.ws.protection.sheet:
            raise ComError("The cell you're trying to change is on a protected sheet.")
        salin_baris(self.sheet.ws, target.sheet.ws, r1, r2, self.sheet.book.name)


class Charts(base_classes.Charts):
    def __init__(self, ws) -> None:
        self.ws = ws

    def __iter__(self):
        return (Chart(self.ws, c) for c in self.ws._charts)

    def __len__(self):
        return len(self.ws._charts)


class Chart(base_classes.Chart):
    def __init__(self, ws, chart) -> None:
        self.ws, self.chart = ws, chart

    @property
    def api(self):
        return None, self

    def SeriesCollection(self, index=None):
        look("SeriesCollection")
        series = [s for part in self.chart._charts for s in part.series]
        return Series(series[index - 1], index) if index else type("Koleksi", (), {"Count": len(series)})


class Series:
    """One series of a chart as COM shows it."""

    def __init__(self, series, order) -> None:
        self.series, self.order = series, order

    @property
    def Formula(self):
        note("setelan", "SERIES")
        cat = self.series.cat.numRef or self.series.cat.strRef
        return f'=SERIES("{self.series.tx.v}",{cat.f},{self.series.val.numRef.f},{self.order})'

    @property
    def XValues(self):
        raise NotImplementedError

    @XValues.setter
    def XValues(self, text):
        note("setelan", "XValues=")
        self._put(text.removeprefix("="), None)

    @property
    def Values(self):
        raise NotImplementedError

    @Values.setter
    def Values(self, text):
        note("setelan", "Values=")
        self._put(None, text.removeprefix("="))

    def _put(self, x, values) -> None:
        if x:
            (self.series.cat.numRef or self.series.cat.strRef).f = x
        if values:
            self.series.val.numRef.f = values
