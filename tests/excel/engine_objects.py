"""Excel's objects as the VBA of the add-in sees them, over openpyxl: only what it asks for, refusing as Excel does."""
# ruff: noqa: ARG002, N802, N803 - names and arguments are Excel's own

from pathlib import Path
from typing import Any

from pyopenvba.interpreter import member, method, setter
from pyopenvba.interpreter._values import MISSING, NOTHING, error

from tests.excel.catatan import ANSWERS, ComError, note
from tests.excel.engine_range import OTOMATIS, TETAPAN, ChartObject, Koleksi, Objek, PageSetup, Range
from tests.excel.sel_excel import address, salin_lembar, terbuka, tersimpan

_PROTEKSI = {
    "Contents", "DrawingObjects", "Scenarios", "AllowFormattingCells", "AllowFormattingColumns", "AllowFormattingRows",
    "AllowInsertingColumns", "AllowInsertingRows", "AllowInsertingHyperlinks", "AllowDeletingColumns",
    "AllowDeletingRows", "AllowSorting", "AllowFiltering", "AllowUsingPivotTables",
}  # fmt: skip


class Application(Objek):
    """Switches are noted when they are written; without a workbook there is no mode of calculation, as in Excel."""

    def __init__(self, excel: Any) -> None:
        self.excel = excel
        self.settings = {"ScreenUpdating": True, "DisplayAlerts": True, "EnableEvents": True}
        self.settings |= {"Calculation": OTOMATIS}
        self.pemisah = ";"
        self.status: object = False

    def active(self) -> object:
        return self.excel.books[-1] if self.excel.books else NOTHING

    def vba_get(self, name: str, args: Any = (), named: Any = None) -> object:
        nama = next((n for n in self.settings if n.lower() == name.lower()), "")
        self._perlu_buku(nama)
        return self.settings[nama] if nama else super().vba_get(name, args, named)

    def vba_set(self, name: str, value: Any, args: Any = (), named: Any = None, **other: Any) -> None:
        nama = next((n for n in self.settings if n.lower() == name.lower()), "")
        if not nama:
            super().vba_set(name, value, args, named, **other)
            return
        self._perlu_buku(nama)
        try:
            note("setelan", f"{nama}={value}")
        except ComError as failed:
            raise error(1004, str(failed)) from failed
        self.settings[nama] = value

    def _perlu_buku(self, name: str) -> None:
        if name == "Calculation" and not self.excel.books:
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
        book = Book(self.excel, terbuka(Path(Filename).read_bytes()), str(Filename))
        self.excel.books.append(book)
        return book


class Book(Objek):
    def __init__(self, excel: Any, wb: Any, path: str) -> None:
        self.excel, self.wb, self.path = excel, wb, path

    @property
    def name(self) -> str:
        return self.path.replace("\\", "/").rsplit("/", 1)[-1]

    @member
    def Name(self) -> object:
        return self.name

    @member
    def FullName(self) -> object:
        return self.path

    @member
    def FileFormat(self) -> object:
        return 52 if self.path.endswith(".xlsm") else 51

    @member
    def Worksheets(self, Index: Any = MISSING) -> object:
        sheets = self.wb.worksheets
        if Index is MISSING:
            return Koleksi([Sheet(self, ws) for ws in sheets])
        if not isinstance(Index, str):
            return Sheet(self, sheets[int(Index) - 1])
        return Sheet(self, {ws.title.casefold(): ws for ws in sheets}[Index.casefold()])

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
        return Range(self, address(Cell1))

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
