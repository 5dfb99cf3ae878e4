"""Excel's objects as the VBA of the add-in sees them, over openpyxl: only what it asks for, refusing as Excel does."""
# ruff: noqa: ARG002, N802, N803 - names and arguments are Excel's own

from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from pyopenvba.interpreter import VBAArray, VBACollection, VBAObject, member, method, setter
from pyopenvba.interpreter._values import MISSING, NOTHING, error

from tests.excel.catatan import ANSWERS, ComError, note
from tests.excel.sel_excel import alamat, ketik, salin_baris, salin_lembar, terbaca, tersimpan

_MANUAL, _OTOMATIS, _TANPA_WARNA = -4135, -4105, -4142
# Sumber: Excel, XlCalculation, XlColorIndex, XlApplicationInternational, XlPasteType.
TETAPAN = {
    "xlcalculationmanual": _MANUAL,
    "xlcolorindexnone": _TANPA_WARNA,
    "xllistseparator": 5,
    "xlpastevalues": -4163,
}
_PROTEKSI = {
    "Contents", "DrawingObjects", "Scenarios", "AllowFormattingCells", "AllowFormattingColumns", "AllowFormattingRows",
    "AllowInsertingColumns", "AllowInsertingRows", "AllowInsertingHyperlinks", "AllowDeletingColumns",
    "AllowDeletingRows", "AllowSorting", "AllowFiltering", "AllowUsingPivotTables",
}  # fmt: skip


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
        except ComError as gagal:
            raise error(1004, str(gagal)) from gagal
        except KeyError as gagal:
            raise error(9) from gagal


class Koleksi(VBACollection):
    def __init__(self, items: list[object]) -> None:
        self.items = items

    def vba_items(self) -> list[object]:
        return self.items


class Application(Objek):
    """Switches are noted when they are written; without a workbook there is no mode of calculation, as in Excel."""

    def __init__(self, excel: Any) -> None:
        self.excel = excel
        self.settings = {"ScreenUpdating": True, "DisplayAlerts": True, "EnableEvents": True}
        self.settings |= {"Calculation": _OTOMATIS}
        self.pemisah = ";"
        self.status: object = False

    def active(self) -> object:
        return self.excel.books[-1] if self.excel.books else NOTHING

    def vba_get(self, name: str, args: Any = (), named: Any = None) -> object:
        nama = next((n for n in self.settings if n.lower() == name.lower()), "")
        self._perlu_buku(nama)
        return self.settings[nama] if nama else super().vba_get(name, args, named)

    def vba_set(self, name: str, value: Any, args: Any = (), named: Any = None, **lain: Any) -> None:
        nama = next((n for n in self.settings if n.lower() == name.lower()), "")
        if not nama:
            super().vba_set(name, value, args, named, **lain)
            return
        self._perlu_buku(nama)
        try:
            note("setelan", f"{nama}={value}")
        except ComError as gagal:
            raise error(1004, str(gagal)) from gagal
        self.settings[nama] = value

    def _perlu_buku(self, nama: str) -> None:
        if nama == "Calculation" and not self.excel.books:
            raise error(1004, "Unable to get the Calculation property of the Application class")

    @setter("StatusBar")
    def _status(self, value: object) -> None:
        self.status = value

    @setter("CutCopyMode")
    def _cut(self, value: object) -> None:
        note("setelan", "CutCopyMode")

    @member
    def Hwnd(self) -> object:
        return 1234

    @member
    def International(self, Index: Any) -> object:
        assert int(Index) == TETAPAN["xllistseparator"]
        return self.pemisah

    @member
    def Workbooks(self) -> object:
        return Workbooks(self.excel)

    @method
    def Calculate(self) -> None:
        note("setelan", "Calculate")

    @method
    def Intersect(self, Arg1: Any, Arg2: Any) -> object:
        (a, b, c, d), (e, f, g, h) = Arg1.area, Arg2.area
        return Range(Arg1.sheet, [(max(a, e), max(b, f), min(c, g), min(d, h))])

    @method
    def GetSaveAsFilename(self, InitialFileName: Any, FileFilter: Any, FilterIndex: Any, Title: Any) -> object:
        assert InitialFileName.endswith(".xlsx")
        return ANSWERS.pop(0)


class Workbooks(Objek):
    def __init__(self, excel: Any) -> None:
        self.excel = excel

    @method
    def Open(self, Filename: Any, UpdateLinks: Any = 0, ReadOnly: Any = MISSING, AddToMru: Any = MISSING) -> object:
        note("isi", "buka buku")
        if not Path(Filename).is_file():
            raise ComError(f"Sorry, we couldn't find {Filename}.")
        book = Book(self.excel, openpyxl.load_workbook(Filename), str(Filename))
        self.excel.books.append(book)
        return book


class Book(Objek):
    def __init__(self, excel: Any, wb: Any, path: str) -> None:
        self.excel, self.wb, self.path = excel, wb, path

    @property
    def nama(self) -> str:
        return self.path.replace("\\", "/").rsplit("/", 1)[-1]

    @member
    def Name(self) -> object:
        return self.nama

    @member
    def FullName(self) -> object:
        return self.path

    @member
    def FileFormat(self) -> object:
        return 52 if self.path.endswith(".xlsm") else 51

    @member
    def Worksheets(self, Index: Any = MISSING) -> object:
        semua = self.wb.worksheets
        if Index is MISSING:
            return Koleksi([Sheet(self, ws) for ws in semua])
        if not isinstance(Index, str):
            return Sheet(self, semua[int(Index) - 1])
        return Sheet(self, {ws.title.casefold(): ws for ws in semua}[Index.casefold()])

    @method
    def SaveCopyAs(self, Filename: Any) -> None:
        note("isi", "SaveCopyAs")
        Path(Filename).write_bytes(tersimpan(self.wb))

    @method
    def Close(self, SaveChanges: Any) -> None:
        assert SaveChanges is False
        note("isi", "tutup buku")
        self.excel.books.remove(self)


class Sheet(Objek):
    def __init__(self, book: Book, ws: Any) -> None:
        self.book, self.ws = book, ws

    @member
    def Name(self) -> object:
        return self.ws.title

    @member
    def Range(self, Cell1: Any) -> object:
        return Range(self, alamat(Cell1))

    @member
    def UsedRange(self) -> object:
        return Range(self, [(1, 1, self.ws.max_column, self.ws.max_row)])

    @member
    def PageSetup(self) -> object:
        return PageSetup(self.ws)

    @member
    def ChartObjects(self) -> object:
        return Koleksi([ChartObject(chart) for chart in self.ws._charts])

    @method
    def Activate(self) -> None:
        note("setelan", "Activate")
        self.book.wb.active = self.ws

    @method
    def Delete(self) -> None:
        note("isi", "hapus lembar")
        assert self.book.excel.settings["DisplayAlerts"] is False
        self.book.wb.remove(self.ws)

    @method
    def Copy(self, Before: Any) -> None:
        note("isi", "salin lembar")
        target = Before.book.wb
        if target.security and target.security.lockStructure:
            raise ComError("Workbook is protected and cannot be changed.")
        index = target.worksheets.index(Before.ws)
        baru = target.create_sheet(self.ws.title, index)
        salin_lembar(self.ws, baru)
        target.active = baru

    @method
    def Unprotect(self) -> None:
        note("setelan", "Unprotect")
        if self.ws.protection.password or self.ws.protection.hashValue:
            raise ComError("The password you supplied is not correct.")
        self.ws.protection.sheet = False

    def vba_get(self, name: str, args: Any = (), named: Any = None) -> object:
        if name.lower() != "protect":
            return super().vba_get(name, args, named)
        assert not args
        assert set(named) == _PROTEKSI, named
        return self._terjemah(self._kunci, named)

    def _kunci(self, izin: dict[str, bool]) -> None:
        note("setelan", "Protect")
        how = self.ws.protection
        how.sheet, how.objects, how.scenarios = True, izin["DrawingObjects"], izin["Scenarios"]
        how.formatCells = not izin["AllowFormattingCells"]
        how.formatColumns, how.formatRows = not izin["AllowFormattingColumns"], not izin["AllowFormattingRows"]
        how.sort, how.autoFilter = not izin["AllowSorting"], not izin["AllowFiltering"]

    def editable(self, cells: Any) -> None:
        if self.ws.protection.sheet and any(c.protection.locked for c in cells):
            raise ComError("The cell you're trying to change is on a protected sheet.")


class Range(Objek):
    def __init__(self, sheet: Sheet, areas: list[tuple[int, int, int, int]]) -> None:
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
                    ketik(cell, content)

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
        salin_baris(self.sheet.ws, target.ws, r1, r2, self.sheet.book.nama)

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
