"""A stand-in for Excel: open workbooks over openpyxl and ironcalc, and the VBA of the add-in as shipped, interpreted.

pyOpenVBA's interpreter runs every module but three, which ask what is not here: KinerjaPustaka calls the library of
xlwings, KinerjaBerkas asks Windows for a folder and deletes files (both are run or analysed elsewhere), and
KinerjaKeterangan tells the function wizard of Excel. `notes` holds what was asked and shown.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
from pyopenvba.interpreter import HostBridge, Interpreter, VBAArray, VBAObject, _runtime, method
from pyopenvba.interpreter._runtime import UNRESOLVED

from tests.excel.catatan import ANSWERS, HAPUS, MESSAGES, PANGGILAN, lupakan
from tests.excel.engine_objects import Application, Book, Sheet
from tests.excel.engine_range import TETAPAN, Range
from tests.excel.sel_excel import terbuka, tersimpan
from xlkinerja.excel import buttons
from xlkinerja.excel.addin_build import vba_modules

_GANTI = {
    "KinerjaPustaka": """Option Explicit
Public Const TIDAK_TERBUKA As Long = -1
Public Const SEL_PUSTAKA As String = "B3"
Public Function LayananPython(ByVal pustaka As String, ByVal perintah As String, ByRef layanan As Variant) As Long
    LayananPython = Uji.Nyalakan(pustaka, perintah)
    If LayananPython = 0 Then
        Set layanan = Uji.Layanan
    Else
        layanan = "rincian dari pustaka"
    End If
End Function
""",
    "KinerjaBerkas": """Option Explicit
Public Function FolderSementara() As String
    FolderSementara = Uji.Folder
End Function
Public Sub HapusBerkas(ByVal nama As String)
    Uji.Hapus nama
End Sub
""",
    "KinerjaKeterangan": """Option Explicit
Public Function DaftarkanKeterangan() As Boolean
    DaftarkanKeterangan = True
End Function
""",
}
#: Each Excel parses the same modules again; running them does not change what was parsed. Nor do names change.
_runtime.parse_module = cache(_runtime.parse_module)
_runtime._bare = cache(_runtime._bare)
_JENIS = {48: "critical", 64: "info"}  # vbExclamation, vbInformation
#: Wrappers hold two lines that ask Excel which cell calls; functions are tested through xlwings itself.
_TANPA = {"KinerjaFungsi"}


class Layanan(VBAObject):
    """Python as the VBA reaches it: the COM object that xlwings serves."""

    @method
    def CallUDF(self, script: Any, fname: Any, args: Any) -> object:  # noqa: N802
        arguments = [args.get([n]) for n in range(args.bounds[0][0], args.bounds[0][1] + 1)]
        PANGGILAN.append((script, fname, *arguments))
        assert (script, fname) == ("xlkinerja.excel.buttons", "tombol")
        row = self.answer(*map(str, arguments))
        assert all(isinstance(x, str | float | int | bool) for x in row)
        return VBAArray([(0, len(row) - 1)], items=list(row))

    def answer(self, command: str, copy: str, *others: str) -> list[Any]:
        (row,) = buttons.tombol(command, copy, *others)  # xlwings hands a single row over as such
        return row


class Mengingat(Layanan):
    """Python that was asked the same of an equal copy before: the same answer and files, under the name of this one.

    For tests of what Excel does with one answer, over and over; no test may change a file beside the workbook.
    """

    def __init__(self) -> None:
        self.given: dict[tuple[object, ...], tuple[str, list[Any], dict[str, bytes]]] = {}

    def answer(self, command: str, copy: str, *others: str) -> list[Any]:
        path = Path(copy)
        key = (command, path.read_bytes(), *others)
        if key not in self.given:
            row = super().answer(command, copy, *others)
            files = {p.name.removeprefix(path.stem): p.read_bytes() for p in path.parent.glob(f"{path.stem}-*")}
            self.given[key] = path.stem, list(row), files
        stem, row, files = self.given[key]
        for suffix, data in files.items():
            path.with_name(f"{path.stem}{suffix}").write_bytes(data)
        return [x.replace(stem, path.stem) if isinstance(x, str) else x for x in row]


class Uji(VBAObject):
    """What the modules that stand in for others ask."""

    def __init__(self, excel: "Excel") -> None:
        self.excel = excel

    @method
    def Folder(self) -> object:  # noqa: N802
        return f"{self.excel.folder}/"

    @method
    def Hapus(self, name: Any) -> None:  # noqa: N802
        if name:
            HAPUS.append(Path(name).name)
            Path(name).unlink(missing_ok=True)

    @method
    def Nyalakan(self, pustaka: Any, command: Any) -> object:  # noqa: N802
        self.excel.dinyalakan.append((pustaka, command))
        return self.excel.kode_pustaka

    @method
    def Layanan(self) -> object:  # noqa: N802
        return self.excel.service


class Kendali(VBAObject):
    """The button of the ribbon that was pressed."""

    def __init__(self, tag: str) -> None:
        self.tag = tag

    @method
    def Tag(self) -> object:  # noqa: N802
        return self.tag


class _Host(HostBridge):
    def __init__(self, excel: "Excel") -> None:
        self.excel = excel

    def global_object(self, name: str) -> object:
        excel = self.excel
        match name.lower():
            case "application":
                return excel.application
            case "uji":
                return Uji(excel)
            case "thisworkbook":
                return excel.addin
            case "activeworkbook":
                return excel.application.active()
            case "activesheet":
                return Sheet(excel.books[-1], excel.books[-1].wb.active)
            case "selection":
                return excel.selection
        return UNRESOLVED

    def constant(self, name: str) -> object:
        return TETAPAN.get(name.lower(), UNRESOLVED)


class Excel:
    """One Excel with the add-in open, and no workbook."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.books: list[Book] = []
        self.application = Application(self)
        self.selection: Range | None = None
        self.service: VBAObject = Layanan()
        self.dinyalakan: list[tuple[str, str]] = []
        self.kode_pustaka = 0
        connection = openpyxl.Workbook()
        connection.active.title = "Sambungan"
        for n, content in enumerate((r"C:\Python\pythonw.exe", "pustaka64", "pustaka32"), 2):
            connection.active[f"B{n}"] = content
        self.addin = Book(self, connection, "xlkinerja.xlam")
        self.vba = Interpreter(_Host(self))
        for modul, text in vba_modules().items():
            if modul not in _TANPA:
                self.vba.add_module(_GANTI.get(modul, text.replace("\r\n", "\n")), name=modul)

    def tekan(self, prosedur: str, tag: str = "") -> None:
        """Presses the button whose callback it is, such as PitaPeriksa. Message boxes go to MESSAGES."""
        sebelum = len(self.vba.dialogs)
        self.vba.run(f"KinerjaPita.{prosedur}", [Kendali(tag)])
        assert self.application.status is False
        for _, text, title, style in self.vba.dialogs[sebelum:]:
            assert title == "xlkinerja"
            MESSAGES.append((_JENIS[style], text))

    @property
    def settings(self) -> dict[str, object]:
        return self.application.settings


@contextmanager
def excel(folder: Path) -> Iterator[Excel]:
    """A fresh Excel; temporary files go to `folder`, and none is left there in the end."""
    lupakan()
    folder.mkdir(exist_ok=True)
    yield Excel(folder)
    assert ANSWERS == []


def opened(app: Excel, data: bytes, path: str = "Realisasi.xlsx") -> Book:
    """A workbook that the user has open: from disk, never saved (a bare name), or from the web (an address)."""
    book = Book(app, terbuka(data), path)
    app.books.append(book)
    return book


def tekan(app: Excel, command: str, tag: str = "") -> None:
    """Presses the button of a command."""
    app.tekan("Pita" + "".join(map(str.title, command.split("_"))), tag)


def saved(book: Book) -> bytes:
    """What the workbook holds now, calculated."""
    return tersimpan(book.wb)
