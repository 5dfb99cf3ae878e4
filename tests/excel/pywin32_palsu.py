"""Stand-ins for pywin32, so that xlwings' own UDF code runs on any computer: wrappers generated, functions called.

Only what Excel and Windows would give is made up; conversion of arguments and results is xlwings'.
"""

import ctypes
import importlib
import io
import sys
import types
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import reduce
from operator import getitem
from typing import Any
from unittest.mock import MagicMock

import pytest

MODUL = "xlkinerja.excel.functions"
#: What Excel passes for an argument that was left out (DISP_E_PARAMNOTFOUND), and for error cells.
TIDAK_DIISI = -2147352572
GALAT_COM = {"#DIV/0!": -2146826281, "#N/A": -2146826246, "#VALUE!": -2146826273}
IID_RANGE = "{00020846-0000-0000-C000-000000000046}"


#: How a question goes to Excel: a path of property names to (whether the answer is an object again, the value).
Tanya = Callable[[tuple[str, ...]], tuple[bool, Any]]


class Perjalanan:
    """Counts round trips to Excel."""

    def __init__(self) -> None:
        self.count = 0

    def ask(self, excel: Mapping[str, Any]) -> Tanya:
        """Questions to an Excel that stands in this process."""

        def run(jalur: tuple[str, ...]) -> tuple[bool, Any]:
            self.count += 1
            return jawab(excel, jalur)

        return run


def jawab(excel: Mapping[str, Any], jalur: tuple[str, ...]) -> tuple[bool, Any]:
    """Excel's side of a round trip; of an object only that it is one is told."""
    answer = reduce(getitem, jalur, excel)
    return (True, None) if isinstance(answer, dict) else (False, answer)


class PyIDispatch:
    """The bare pointer to an object in Excel, as arguments arrive. What is asked of its type is a round trip each."""

    def __init__(self, ask: Tanya, *jalur: str) -> None:
        self.ask, self.jalur = ask, jalur

    def GetTypeInfo(self) -> types.SimpleNamespace:  # noqa: N802 - COM's name
        def ask(name: str) -> Any:
            return self.ask((*self.jalur, "GetTypeInfo", name))[1]

        self.ask((*self.jalur, "GetTypeInfo"))
        return types.SimpleNamespace(
            GetTypeAttr=lambda: types.SimpleNamespace(iid=ask("GetTypeAttr")),
            GetDocumentation=lambda _: ask("GetDocumentation"),
        )


class Com:
    """An object in Excel as pywin32 wraps it: asking for a property is a round trip."""

    def __init__(self, ask: Tanya, *jalur: str) -> None:
        self.__dict__.update(_tanya=ask, _jalur=jalur, _oleobj_=PyIDispatch(ask, *jalur))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        jalur = (*self._jalur, name)
        try:
            objek, content = self._tanya(jalur)
        except KeyError:
            raise AttributeError(name) from None
        return Com(self._tanya, *jalur) if objek else content


def dispatch(objek: Any, *_: object, **__: object) -> Any:
    """win32com.client.Dispatch where the classes of Excel are generated: it asks for the type, and wraps."""
    if not isinstance(objek, PyIDispatch):
        return objek
    objek.GetTypeInfo().GetTypeAttr()
    return Com(objek.ask, *objek.jalur)


def objek_excel(name: str, iid: str = "", **properties: object) -> dict[str, Any]:
    """An object as Excel keeps it: its properties by name."""
    return {"GetTypeInfo": {"GetTypeAttr": iid, "GetDocumentation": (name, None, 0, None)}, **properties}


def rentang_excel(rows: tuple[tuple[object, ...], ...], place: tuple[int, int] = (5, 1)) -> dict[str, Any]:
    """A Range in Excel: rows of values, handed over in one piece."""
    workbook = objek_excel("_Workbook", Application=objek_excel("_Application", Hwnd=1))
    return objek_excel(
        "Range",
        IID_RANGE,
        Value=rows if len(rows) > 1 or len(rows[0]) > 1 else rows[0][0],
        Worksheet=objek_excel("_Worksheet", Parent=workbook),
        Row=place[0],
        Column=place[1],
        Rows=objek_excel("Range", IID_RANGE, Count=len(rows)),
        Columns=objek_excel("Range", IID_RANGE, Count=len(rows[0])),
    )


def span(content, trips: Perjalanan | None = None, place: tuple[int, int] = (5, 1)) -> Com:
    """A Range as call_udf gets it; a single value is a cell."""
    rows = content if isinstance(content, tuple) else ((content,),)
    return Com((trips or Perjalanan()).ask({"rentang": rentang_excel(rows, place)}), "rentang")


def column(*values: object) -> Com:
    """A column of cells."""
    return span(tuple((x,) for x in values))


def _modul(name: str, **members: object) -> types.ModuleType:
    module = types.ModuleType(name)
    module.__dict__.update(members)
    sys.modules[name] = module
    return module


def _pasang() -> None:
    com_error = type("com_error", (Exception,), {"hresult": 0})
    placeholder = type("Kosong", (), {})
    _modul("pywintypes", com_error=com_error, error=com_error, TimeType=type("TimeType", (), {}), IID=lambda s: s)
    _modul(
        "pythoncom",
        __file__="pythoncom-palsu",
        CoInitialize=lambda: None,
        IID_IDispatch="IDispatch",
        IID_IEnumVARIANT="IEnumVARIANT",
        TypeIIDs={"IDispatch": PyIDispatch},
        com_error=com_error,
        ole_error=com_error,
        Empty=None,
        Missing=object(),
        ArgNotFound=object(),
    )
    for name in ("win32api", "win32con", "win32gui", "win32timezone", "win32event"):
        _modul(name)
    _modul("win32process", GetWindowThreadProcessId=lambda hwnd: (0, hwnd))
    client = _modul(
        "win32com.client",
        CDispatch=placeholder,
        CoClassBaseClass=placeholder,
        DispatchBaseClass=placeholder,
        Dispatch=dispatch,
        DispatchEx=dispatch,
        gencache=types.SimpleNamespace(EnsureModule=lambda *_, **__: None),
    )
    kelas = type("Policy", (), {})
    parts = {
        "util": _modul("win32com.server.util"),
        "dispatcher": _modul("win32com.server.dispatcher"),
        "exception": _modul("win32com.server.exception"),
        "policy": _modul(
            "win32com.server.policy", EventHandlerPolicy=kelas, BasicWrapPolicy=kelas, DefaultPolicy=kelas
        ),
    }
    server = _modul("win32com.server", **parts)
    _modul("win32com", client=client, server=server)


@contextmanager
def xlwings_windows() -> Iterator[types.ModuleType]:
    """xlwings.udfs as on Windows, with the functions decorated by it; everything is put back afterwards."""
    import xlwings as xw

    import xlkinerja.excel

    if sys.platform == "win32":  # the real thing is here
        from xlwings import udfs

        importlib.import_module(MODUL)
        yield udfs
        return
    modules, pydll = dict(sys.modules), ctypes.PyDLL
    earlier = {n: getattr(xw, n, None) for n in ("func", "arg", "ret", "_xlwindows", "udfs", "com_server")}
    earlier_module = getattr(xlkinerja.excel, "functions", None)
    mesin = None
    try:
        _pasang()
        palsu = {n: MagicMock() for n in ("oledll", "windll", "WinDLL") if not hasattr(ctypes, n)}
        for n, value in palsu.items():
            setattr(ctypes, n, value)
        ctypes.PyDLL = lambda path, *a, **k: MagicMock() if path == "pythoncom-palsu" else pydll(path, *a, **k)
        windows = importlib.import_module("xlwings._xlwindows")
        udfs = importlib.import_module("xlwings.udfs")
        xw._xlwindows, xw.func, xw.arg, xw.ret = windows, udfs.xlfunc, udfs.xlarg, udfs.xlret
        mesin = xw.Engine(impl=windows.engine)
        aktif = xw.engines.active
        xw.engines.add(mesin)
        xw.engines.active = mesin
        sys.modules.pop(MODUL, None)
        importlib.import_module(MODUL)
        yield udfs
    finally:
        if mesin is not None:
            xw.engines.active = aktif
            xw.engines.engines = [e for e in xw.engines.engines if e is not mesin]
        ctypes.PyDLL = pydll
        for n in palsu:
            delattr(ctypes, n)
        for n, value in earlier.items():
            if value is None:
                vars(xw).pop(n, None)
            else:
                setattr(xw, n, value)
        for n in [n for n in sys.modules if n not in modules and n.startswith(("win32", "py", "xlwings", MODUL))]:
            if n.startswith(
                ("win32", "pythoncom", "pywintypes", "xlwings._xlwindows", "xlwings.udfs", "xlwings.com_s", MODUL)
            ):
                del sys.modules[n]
        if MODUL in modules:
            sys.modules[MODUL] = modules[MODUL]
            xlkinerja.excel.functions = earlier_module
        else:
            vars(xlkinerja.excel).pop("functions", None)


@pytest.fixture(scope="module")
def udfs():
    """xlwings.udfs, ready for call_udf."""
    with xlwings_windows() as module:
        importlib.import_module("xlwings.com_server")
        yield module


def pembungkus(udfs: types.ModuleType) -> str:
    """The VBA text that xlwings generates for the functions when the workbook is an add-in."""
    out = io.StringIO()
    udfs.generate_vba_wrapper(MODUL, sys.modules[MODUL], out, types.SimpleNamespace(Name="xlkinerja.xlam"))
    return out.getvalue()
