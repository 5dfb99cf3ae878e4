"""Stand-ins for pywin32, so that xlwings' own UDF code runs on any computer: wrappers generated, functions called.

Only what Excel and Windows would give is made up; conversion of arguments and results is xlwings'.
"""

import ctypes
import importlib
import io
import sys
import time
import types
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import MagicMock

import pytest

MODUL = "xlkinerja.excel.functions"
#: What Excel passes for an argument that was left out (DISP_E_PARAMNOTFOUND), and for error cells.
TIDAK_DIISI = -2147352572
GALAT_COM = {"#DIV/0!": -2146826281, "#N/A": -2146826246, "#VALUE!": -2146826273}
IID_RANGE = "{00020846-0000-0000-C000-000000000046}"


class Perjalanan:
    """Counts round trips to Excel; each may cost time (seconds)."""

    def __init__(self, lama: float = 0.0) -> None:
        self.jumlah = 0
        self.lama = lama

    def __call__(self) -> None:
        self.jumlah += 1
        sampai = time.perf_counter() + self.lama
        while self.lama and time.perf_counter() < sampai:
            pass


class Com:
    """An object in Excel: asking for a property or calling it is a round trip."""

    def __init__(self, jalan: Perjalanan, **isi: object) -> None:
        self.__dict__.update(_jalan=jalan, _isi=isi)

    def __getattr__(self, name: str):
        try:
            isi = self.__dict__["_isi"][name]
        except KeyError:
            raise AttributeError(name) from None
        self._jalan()
        return isi() if callable(isi) else isi


def rentang(isi, jalan: Perjalanan | None = None, tempat: tuple[int, int] = (5, 1)) -> Com:
    """A Range as COM shows it: rows of values, handed over in one piece."""
    jalan = jalan or Perjalanan()
    baris = isi if isinstance(isi, tuple) else ((isi,),)
    buku = Com(jalan, Application=Com(jalan, Hwnd=1))
    info = types.SimpleNamespace(
        GetTypeAttr=lambda: (jalan(), types.SimpleNamespace(iid=IID_RANGE))[1],
    )
    sel = Com(
        jalan,
        Value=baris if len(baris) > 1 or len(baris[0]) > 1 else baris[0][0],
        Worksheet=Com(jalan, Parent=buku),
        Row=tempat[0],
        Column=tempat[1],
        Rows=Com(jalan, Count=len(baris)),
        Columns=Com(jalan, Count=len(baris[0])),
    )
    sel.__dict__["_oleobj_"] = types.SimpleNamespace(GetTypeInfo=lambda: (jalan(), info)[1])
    return sel


def kolom(*isi: object) -> Com:
    """A column of cells."""
    return rentang(tuple((x,) for x in isi))


def _modul(name: str, **isi: object) -> types.ModuleType:
    module = types.ModuleType(name)
    module.__dict__.update(isi)
    sys.modules[name] = module
    return module


def _pasang() -> None:
    com_error = type("com_error", (Exception,), {"hresult": 0})
    kosong = type("Kosong", (), {})
    _modul("pywintypes", com_error=com_error, error=com_error, TimeType=type("TimeType", (), {}), IID=lambda s: s)
    _modul(
        "pythoncom",
        __file__="pythoncom-palsu",
        CoInitialize=lambda: None,
        IID_IDispatch="IDispatch",
        IID_IEnumVARIANT="IEnumVARIANT",
        TypeIIDs={"IDispatch": type("PyIDispatch", (), {})},
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
        CDispatch=kosong,
        CoClassBaseClass=kosong,
        DispatchBaseClass=kosong,
        Dispatch=lambda o, *_, **__: o,
        DispatchEx=lambda o, *_, **__: o,
        gencache=types.SimpleNamespace(EnsureModule=lambda *_, **__: None),
    )
    kelas = type("Policy", (), {})
    bagian = {
        "util": _modul("win32com.server.util"),
        "dispatcher": _modul("win32com.server.dispatcher"),
        "exception": _modul("win32com.server.exception"),
        "policy": _modul(
            "win32com.server.policy", EventHandlerPolicy=kelas, BasicWrapPolicy=kelas, DefaultPolicy=kelas
        ),
    }
    server = _modul("win32com.server", **bagian)
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
    names = {n: getattr(xw, n, None) for n in ("func", "arg", "ret", "_xlwindows", "udfs", "com_server")}
    asal = getattr(xlkinerja.excel, "functions", None)
    mesin = None
    try:
        _pasang()
        palsu = {n: MagicMock() for n in ("oledll", "windll", "WinDLL") if not hasattr(ctypes, n)}
        for n, isi in palsu.items():
            setattr(ctypes, n, isi)
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
        for n, isi in names.items():
            if isi is None:
                vars(xw).pop(n, None)
            else:
                setattr(xw, n, isi)
        for n in [n for n in sys.modules if n not in modules and n.startswith(("win32", "py", "xlwings", MODUL))]:
            if n.startswith(
                ("win32", "pythoncom", "pywintypes", "xlwings._xlwindows", "xlwings.udfs", "xlwings.com_s", MODUL)
            ):
                del sys.modules[n]
        if MODUL in modules:
            sys.modules[MODUL] = modules[MODUL]
            xlkinerja.excel.functions = asal
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
