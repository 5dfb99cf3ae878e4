"""Ranges, pages and charts of the stand-in for Excel, and what all its objects have in common."""
# ruff: noqa: N802, N803 - names and arguments are Excel's own

from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from pyopenvba.interpreter import VBAArray, VBACollection, VBAObject, member, method, setter
from pyopenvba.interpreter._values import MISSING, error

from tests.excel.catatan import ComError, note
from tests.excel.sel_excel import copy_rows, retype, terbaca

_MANUAL, OTOMATIS, _TANPA_WARNA = -4135, -4105, -4142
# Sumber: Excel, XlCalculation, XlColorIndex, XlApplicationInternational, XlPasteType.
TETAPAN = {
    "xlcalculationmanual": _MANUAL,
    "xlcolorindexnone": _TANPA_WARNA,
    "xllistseparator": 5,
    "xlpastevalues": -4163,
}


class Objek(VBAObject):
    """An object whose errors are VBA's error 1004, with Excel's sentence; a name that is not there is error 9."""

    def vba_get(self, *args: Any, **named: Any) -> object:
        return self._terjemah(super().vba_get, *args, **named)

    def vba_set(self, *args: Any, **named: Any) -> None:
        self._terjemah(super().vba_set, *args, **named)

    @staticmethod
    def _terjemah(kerja: Any, *args: Any, **named: Any) -> Any:
        try:
            return kerja(*args, **named)
        except ComError as failed:
            raise error(1004, str(failed)) from failed
        except KeyError as failed:
            raise error(9) from failed


class Koleksi(VBACollection):
    def __init__(self, items: list[object]) -> None:
        self.items = items

    def vba_items(self) -> list[object]:
        return self.items


class Range(Objek):
    def __init__(self, sheet: Any, areas: list[tuple[int, int, int, int]]) -> None:
        self.sheet, self.areas = sheet, areas

    @property
    def area(self) -> tuple[int, int, int, int]:
        return self.areas[0]

    def grid(self) -> list[list[Any]]:
        c1, r1, c2, r2 = self.area
        return [[self.sheet.ws.cell(r, c) for c in range(c1, c2 + 1)] for r in range(r1, r2 + 1)]

    def cells(self) -> list[Any]:
        return [cell for area in self.areas for row in Range(self.sheet, [area]).grid() for cell in row]

    @member
    def Value(self) -> object:
        return self.grid()[0][0].value

    @member
    def Formula(self) -> object:
        rows = [[terbaca(c) for c in row] for row in self.grid()]
        if len(rows) == len(rows[0]) == 1:
            return rows[0][0]
        items = [x for column in zip(*rows, strict=True) for x in column]
        return VBAArray([(1, len(rows)), (1, len(rows[0]))], items=items)

    @setter("Formula")
    def _formula(self, value: Any) -> None:
        note("isi", "tulis rumus")
        grid = self.grid()
        self.sheet.editable(c for row in grid for c in row)
        if isinstance(value, VBAArray):
            (top, bottom), (left, right) = value.bounds
            rows = [[value.get([r, c]) for c in range(left, right + 1)] for r in range(top, bottom + 1)]
        else:
            rows = [[value]]
        assert [len(r) for r in rows] == [len(r) for r in grid]
        for row, values in zip(grid, rows, strict=True):
            for cell, content in zip(row, values, strict=True):
                if isinstance(cell, Cell):  # what is written under a merge is not seen
                    retype(cell, content)

    @member
    def Address(self) -> object:
        c1, r1, c2, r2 = self.area
        awal, akhir = (f"${get_column_letter(c)}${r}" for c, r in ((c1, r1), (c2, r2)))
        return awal if awal == akhir else f"{awal}:{akhir}"

    @member
    def Cells(self) -> object:
        c1, r1, c2, r2 = self.area
        return Koleksi([Range(self.sheet, [(c, r, c, r)]) for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)])

    @member
    def HasFormula(self) -> object:
        return self.grid()[0][0].data_type == "f"

    @member
    def HasArray(self) -> object:
        return False

    @member
    def HasSpill(self) -> object:
        raise error(438)  # an Excel without spilling formulas

    @method
    def Copy(self, Destination: Any = MISSING) -> None:
        if Destination is MISSING:
            note("isi", "salin")
            return
        note("isi", "salin baris")
        (c1, r1, c2, r2), target = self.area, Destination.sheet
        assert (c1, c2) == (1, 16_384), "hanya baris utuh"
        if target.ws.protection.sheet:
            raise ComError("The cell you're trying to change is on a protected sheet.")
        copy_rows(self.sheet.ws, target.ws, r1, r2, self.sheet.book.name)

    @method
    def PasteSpecial(self, Paste: Any) -> None:
        note("isi", "tempel nilai")
        assert int(Paste) == TETAPAN["xlpastevalues"]
        self.sheet.editable(self.cells())
        for cell in self.cells():
            cell.value, cell.data_type = "nilai", "s"

    @member
    def Interior(self) -> object:
        return Interior(self)


class Interior(Objek):
    def __init__(self, where: Range) -> None:
        self.where = where

    def _isi(self, fill: Any) -> None:
        note("isi", "tulis warna")
        how = self.where.sheet.ws.protection
        if how.sheet and how.formatCells:
            raise ComError("The cell you're trying to change is on a protected sheet.")
        for cell in self.where.cells():
            cell.fill = fill

    @setter("Color")
    def _color(self, value: Any) -> None:
        self._isi(PatternFill("solid", fgColor="FF" + int(value).to_bytes(3, "little").hex().upper()))

    @setter("ColorIndex")
    def _index(self, value: Any) -> None:
        assert int(value) == _TANPA_WARNA
        self._isi(PatternFill())


class PageSetup(Objek):
    def __init__(self, ws: Any) -> None:
        self.ws = ws

    @member
    def PrintArea(self) -> object:
        return ",".join(part.rpartition("!")[2] for part in (self.ws.print_area or "").split(","))

    @setter("PrintArea")
    def _area(self, value: Any) -> None:
        note("setelan", f"PrintArea={value}")
        self.ws.print_area = value or None


class ChartObject(Objek):
    def __init__(self, chart: Any) -> None:
        self.chart = chart

    @member
    def Chart(self) -> object:
        return Chart(self.chart)


class Chart(Objek):
    def __init__(self, chart: Any) -> None:
        self.chart = chart

    @member
    def SeriesCollection(self, Index: Any = MISSING) -> object:
        series = [s for part in self.chart._charts for s in part.series]
        return Koleksi([Series(s) for s in series]) if Index is MISSING else Series(series[int(Index) - 1])


class Series(Objek):
    def __init__(self, series: Any) -> None:
        self.series = series

    @property
    def kategori(self) -> Any:
        return self.series.cat.numRef or self.series.cat.strRef

    @member
    def Formula(self) -> object:
        return f'=SERIES("{self.series.tx.v}",{self.kategori.f},{self.series.val.numRef.f},1)'

    @setter("XValues")
    def _x(self, value: Any) -> None:
        note("setelan", "XValues=")
        self.kategori.f = value.removeprefix("=")

    @setter("Values")
    def _values(self, value: Any) -> None:
        note("setelan", "Values=")
        self.series.val.numRef.f = value.removeprefix("=")
