"""A stand-in for Excel behind the real xlwings: an engine on `xlwings.base_classes`, over openpyxl and ironcalc.

Everything that crosses to Excel is noted, as `catatan` defines it; `catatan.GAGAL` makes some of these calls fail, as
Excel does with a COM error. The add-in is open as behind the ribbon, unless a test leaves it out.
"""
# ruff: noqa: ARG002, ARG004, N802, N803 - signatures and names are those of xlwings and of Excel

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import openpyxl
import xlwings
from xlwings import base_classes

from tests.excel import engine_vba
from tests.excel.catatan import ANSWERS, BOCOR, LOOKUPS, MESSAGES, ComError, look, lupakan, note
from tests.excel.engine_range import Charts, PageSetup, Range
from tests.excel.sel_excel import alamat, salin_lembar, tersimpan


class Engine:
    name, type = "uji", "desktop"

    def __init__(self) -> None:
        self.apps = Apps()

    @staticmethod
    def prepare_xl_data_element(x, options):
        return x


class Apps(base_classes.Apps):
    def __init__(self) -> None:
        self.app = App()

    def __iter__(self):
        look("Application")
        return iter([self.app])

    def __len__(self):
        return 1

    def __getitem__(self, pid):
        return self.app

    def keys(self):
        return [self.app.pid]


def _switch(name: str) -> property:
    """An application setting that notes every reading and writing."""

    def get(self):
        note("setelan", name)
        return self.settings[name]

    def put(self, value):
        note("setelan", f"{name}={value}")
        self.settings[name] = value

    return property(get, put)


class App(base_classes.App):
    pid = -1
    screen_updating, display_alerts = _switch("screen_updating"), _switch("display_alerts")
    enable_events, calculation = _switch("enable_events"), _switch("calculation")

    def __init__(self) -> None:
        self.all_books = Books(self)
        self.addin = True
        self.settings = {"screen_updating": True, "display_alerts": True, "enable_events": True}
        self.settings["calculation"] = "automatic"

    @property
    def books(self):
        look("Workbooks")
        return self.all_books

    @property
    def engine(self):
        return engine

    @property
    def api(self):
        return self

    def run(self, macro, args):
        note("isi", f"Run {macro.rpartition('.')[2]}")
        if not self.addin or not macro.startswith("xlkinerja.xlam!"):
            raise ComError(f"Cannot run the macro '{macro}'. The macro may not be available in this workbook.")
        assert len(args) <= 30, "Application.Run menerima 30 masukan"
        return engine_vba.run(self, macro, args)

    def calculate(self):
        note("setelan", "calculate")

    def alert(self, prompt, title, buttons, mode, callback):
        MESSAGES.append((mode, prompt))
        return "ok"

    def InputBox(self, prompt, title, default, Type):
        return ANSWERS.pop(0)

    def GetSaveAsFilename(self, name, files, index, title):
        return ANSWERS.pop(0)


class Books(base_classes.Books):
    def __init__(self, app) -> None:
        self.app, self.all = app, []

    @property
    def active(self):
        look("Application", "ActiveWorkbook")
        return self.all[-1] if self.all else Book(None, self, "")

    def open(self, fullname, *args):
        note("isi", "buka buku")
        book = Book(openpyxl.load_workbook(fullname), self, str(fullname))
        self.all.append(book)
        return book

    def __len__(self):
        return len(self.all)

    def __iter__(self):
        return iter(self.all)

    def __call__(self, name):
        look("Workbooks.Item")
        for book in self.all:
            if book.name == name:
                return book
        raise KeyError(name)


class Book(base_classes.Book):
    def __init__(self, wb, books, path) -> None:
        self.wb, self.books, self.path = wb, books, path

    @property
    def api(self):
        return self if self.wb else None

    @property
    def app(self):
        look("Application", "Hwnd")
        return self.books.app

    @property
    def name(self):
        look("Name")
        return self.path.replace("\\", "/").rsplit("/", 1)[-1]

    @property
    def FullName(self):
        note("isi", "fullname")
        return self.path

    @property
    def fullname(self):
        note("isi", "fullname")
        if "://" in self.path:
            look("Worksheets", "Worksheets.Item")  # xlwings looks for a sheet with its settings
            note("isi", "fullname")
            raise xlwings.XlwingsError("Couldn't find your local OneDrive file")
        return self.path

    @property
    def sheets(self):
        look("Worksheets")
        return Sheets(self)

    def SaveCopyAs(self, path):
        note("isi", "SaveCopyAs")
        Path(path).write_bytes(tersimpan(self.wb))

    def close(self):
        note("isi", "tutup buku")
        self.books.all.remove(self)


class Sheets(base_classes.Sheets):
    def __init__(self, book) -> None:
        self.book = book

    def __call__(self, key):
        look("Worksheets.Item")
        sheets = self.book.wb.worksheets
        if isinstance(key, int):
            return Sheet(self.book, sheets[key - 1])
        for ws in sheets:
            if ws.title.casefold() == key.casefold():
                return Sheet(self.book, ws)
        raise KeyError(key)

    def __len__(self):
        return len(self.book.wb.worksheets)

    def __iter__(self):
        for ws in self.book.wb.worksheets:
            look("Worksheets.Item")
            yield Sheet(self.book, ws)


class Sheet(base_classes.Sheet):
    book: Any = None

    def __init__(self, book, ws) -> None:
        self.book, self.ws = book, ws

    @property
    def api(self):
        return self

    @property
    def name(self):
        look("Name")
        return self.ws.title

    @property
    def index(self):
        return self.book.wb.worksheets.index(self.ws) + 1

    def range(self, arg1, arg2=None):
        look("Range")
        if isinstance(arg1, str):
            return Range(self, alamat(arg1))
        (c1, r1), (c2, r2) = ((a.column, a.row) for a in (arg1, arg2))
        return Range(self, [(c1, r1, c2, r2)])

    def Activate(self):
        note("setelan", "Activate")
        self.book.wb.active = self.ws

    def delete(self):
        note("isi", "hapus lembar")
        self.book.wb.remove(self.ws)

    @property
    def page_setup(self):
        look("PageSetup")
        return PageSetup(self.ws)

    @property
    def charts(self):
        look("ChartObjects")
        return Charts(self.ws)

    def Copy(self, Before):
        note("isi", "salin lembar")
        target = Before.book.wb
        if target.security and target.security.lockStructure:
            raise ComError("Workbook is protected and cannot be changed.")
        salin_lembar(self.ws, target.create_sheet(self.ws.title, Before.index - 1))

    def Unprotect(self):
        note("setelan", "Unprotect")
        if self.ws.protection.password or self.ws.protection.hashValue:
            raise ComError("The password you supplied is not correct.")
        self.ws.protection.sheet = False

    def Protect(self, **options):
        note("setelan", "Protect")
        how = self.ws.protection
        how.sheet, how.objects, how.scenarios = True, options["DrawingObjects"], options["Scenarios"]
        how.formatCells = not options["AllowFormattingCells"]
        how.formatColumns, how.formatRows = not options["AllowFormattingColumns"], not options["AllowFormattingRows"]
        how.sort, how.autoFilter = not options["AllowSorting"], not options["AllowFiltering"]

    def editable(self, cells) -> None:
        if self.ws.protection.sheet and any(c.protection.locked for c in cells):
            raise ComError("The cell you're trying to change is on a protected sheet.")


engine = Engine()


@contextmanager
def excel(*, addin: bool = True) -> Iterator[xlwings.App]:
    """A fresh Excel without a workbook, which xlwings takes for the real one."""
    active, engine.apps = xlwings.engines.active, Apps()
    engine.apps.app.addin = addin
    xlwings.engines.active = xlwings.Engine(impl=engine)
    try:
        app = xlwings.apps.active
        lupakan()
        yield app
        assert BOCOR == []
    finally:
        xlwings.engines.active = active


def opened(app: xlwings.App, data: bytes, path: str = "Realisasi.xlsx") -> xlwings.Book:
    """A workbook that the user has open: from disk, never saved (a bare name), or from the web (an address)."""
    books = app.impl.all_books
    books.all.append(Book(openpyxl.load_workbook(io.BytesIO(data)), books, path))
    book = app.books.active
    LOOKUPS.clear()
    return book


def saved(book: xlwings.Book) -> bytes:
    """What the workbook holds now, calculated, without a call being noted."""
    return tersimpan(book.impl.wb)
