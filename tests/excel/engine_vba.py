"""Application.Run of the stand-in: the VBA of the add-in itself, run by pyOpenVBA's interpreter over the stand-in.

The classes here are the stand-in as VBA sees it, as far as KinerjaTulis.bas asks for it.
"""
# ruff: noqa: N802, N803 - Excel's own names

from typing import Any

from pyopenvba.interpreter import (
    HostBridge,
    Interpreter,
    VBAArray,
    VBACollection,
    VBAObject,
    member,
    method,
    setter,
)
from pyopenvba.interpreter._runtime import UNRESOLVED
from pyopenvba.interpreter._values import MISSING, error

from tests.excel.catatan import BOCOR, ComError, di_dalam
from xlkinerja.excel.addin_build import modul_vba

_MANUAL, _OTOMATIS, _TANPA_WARNA = -4135, -4105, -4142
# Sumber: Excel, XlCalculation dan XlColorIndex.
_TETAPAN = {"xlcalculationmanual": _MANUAL, "xlcolorindexnone": _TANPA_WARNA}
_PROTEKSI = (
    "Password", "DrawingObjects", "Contents", "Scenarios", "UserInterfaceOnly", "AllowFormattingCells",
    "AllowFormattingColumns", "AllowFormattingRows", "AllowInsertingColumns", "AllowInsertingRows",
    "AllowInsertingHyperlinks", "AllowDeletingColumns", "AllowDeletingRows", "AllowSorting", "AllowFiltering",
    "AllowUsingPivotTables",
)  # fmt: skip


def run(app: Any, macro: str, args: list[Any]) -> object:
    """What a macro of the add-in gives; what it does not trap is noted."""
    nama = macro.partition("!")[2]
    vba = Interpreter(_Host(_Application(app)))
    for modul, teks in modul_vba().items():
        if nama.startswith(f"{modul}."):
            vba.add_module(teks.replace("\r\n", "\n"), name=modul)
    try:
        with di_dalam():
            return vba.run(nama, [_ke_vba(a) for a in args])
    except Exception as bocor:
        BOCOR.append(bocor)
        raise


def _ke_vba(value: Any) -> object:
    """An argument as pywin32 hands it over: tuples as arrays from 0 on, workbooks as objects."""
    if isinstance(value, tuple):
        return VBAArray(
            [(0, len(value) - 1), (0, len(value[0]) - 1)], items=[b for a in zip(*value, strict=True) for b in a]
        )
    if isinstance(value, str | float | int):
        return value
    return _Workbook(value)


def _dari_vba(value: object) -> object:
    if not isinstance(value, VBAArray):
        return value
    (_, rows), (_, columns) = value.bounds
    return tuple(tuple(value.get([r, c]) for c in range(columns + 1)) for r in range(rows + 1))


class _Host(HostBridge):
    def __init__(self, application: VBAObject) -> None:
        self.application = application

    def global_object(self, name: str) -> object:
        return self.application if name == "application" else UNRESOLVED

    def constant(self, name: str) -> object:
        return _TETAPAN.get(name.lower(), UNRESOLVED)


class _Objek(VBAObject):
    """An object of the stand-in; its errors are VBA's error 1004."""

    def __init__(self, inner: Any) -> None:
        self.inner = inner

    def vba_get(self, *args: Any, **named: Any) -> object:
        try:
            return super().vba_get(*args, **named)
        except ComError as gagal:
            raise error(1004, gagal.excepinfo[2]) from gagal
        except KeyError as gagal:
            raise error(9) from gagal

    def vba_set(self, *args: Any, **named: Any) -> None:
        try:
            super().vba_set(*args, **named)
        except ComError as gagal:
            raise error(1004, gagal.excepinfo[2]) from gagal


class _Application(_Objek):
    @member
    def ScreenUpdating(self) -> object:
        return self.inner.screen_updating

    @setter("ScreenUpdating")
    def _screen(self, value: object) -> None:
        self.inner.screen_updating = value

    @member
    def DisplayAlerts(self) -> object:
        return self.inner.display_alerts

    @setter("DisplayAlerts")
    def _alerts(self, value: object) -> None:
        self.inner.display_alerts = value

    @member
    def EnableEvents(self) -> object:
        return self.inner.enable_events

    @setter("EnableEvents")
    def _events(self, value: object) -> None:
        self.inner.enable_events = value

    @member
    def Calculation(self) -> object:
        return _MANUAL if self.inner.calculation == "manual" else _OTOMATIS

    @setter("Calculation")
    def _calculation(self, value: object) -> None:
        self.inner.calculation = "manual" if value == _MANUAL else "automatic"

    @method
    def Calculate(self) -> None:
        self.inner.calculate()

    @member
    def Workbooks(self) -> object:
        return _Workbooks(self.inner.books)


class _Workbooks(_Objek):
    @method
    def Open(self, Filename: Any, UpdateLinks: Any, ReadOnly: Any, AddToMru: Any) -> object:
        assert (UpdateLinks, ReadOnly, AddToMru) == (0, True, False)
        return _Workbook(self.inner.open(Filename))


class _Workbook(_Objek):
    @member
    def Worksheets(self, Index: Any) -> object:
        return _Worksheet(self.inner.sheets(Index))

    @method
    def Close(self, SaveChanges: Any) -> None:
        assert SaveChanges is False
        self.inner.close()


class _Worksheet(_Objek):
    @member
    def Name(self) -> object:
        return self.inner.name

    @member
    def Range(self, Cell1: Any) -> object:
        return _Range(self.inner.range(Cell1))

    @member
    def PageSetup(self) -> object:
        return _PageSetup(self.inner.page_setup)

    @member
    def ChartObjects(self) -> object:
        return _Koleksi([_ChartObject(chart) for chart in self.inner.charts])

    @method
    def Activate(self) -> None:
        self.inner.Activate()

    @method
    def Copy(self, Before: Any) -> None:
        self.inner.Copy(Before.inner)

    @method
    def Unprotect(self) -> None:
        self.inner.Unprotect()

    @method
    def Protect(self, *args: Any) -> None:
        raise NotImplementedError

    def vba_get(self, name: str, args: Any = (), named: Any = None) -> object:
        if name.lower() != "protect":
            return super().vba_get(name, args, named)
        assert not args
        assert set(named) <= set(_PROTEKSI), named
        try:
            self.inner.Protect(**{k: v for k, v in named.items() if k != "Contents"})
        except ComError as gagal:
            raise error(1004, gagal.excepinfo[2]) from gagal
        return None


class _Range(_Objek):
    @member
    def Formula(self) -> object:
        return self.inner.formula

    @setter("Formula")
    def _formula(self, value: object) -> None:
        self.inner.formula = _dari_vba(value)

    @method
    def Copy(self, Destination: Any) -> None:
        class Tujuan:
            impl = Destination.inner

        self.inner.copy(Tujuan)

    @member
    def Interior(self) -> object:
        return _Interior(self.inner)


class _Interior(_Objek):
    @member
    def Color(self) -> object:
        red, green, blue = self.inner.color or (255, 255, 255)
        return float(red | green << 8 | blue << 16)

    @setter("Color")
    def _color(self, value: Any) -> None:
        self.inner.color = "#" + int(value).to_bytes(3, "little").hex().upper()

    @member
    def ColorIndex(self) -> object:
        return 1 if self.inner.color else _TANPA_WARNA

    @setter("ColorIndex")
    def _index(self, value: object) -> None:
        assert value == _TANPA_WARNA
        self.inner.color = None


class _PageSetup(_Objek):
    @member
    def PrintArea(self) -> object:
        return self.inner.print_area or ""

    @setter("PrintArea")
    def _area(self, value: object) -> None:
        self.inner.print_area = value


class _Koleksi(VBACollection):
    def __init__(self, items: list[object]) -> None:
        self.items = items

    def vba_items(self) -> list[object]:
        return self.items


class _ChartObject(_Objek):
    @member
    def Chart(self) -> object:
        return _Chart(self.inner)


class _Chart(_Objek):
    @member
    def SeriesCollection(self, Index: Any = MISSING) -> object:
        if Index is not MISSING:
            return _Series(self.inner.SeriesCollection(int(Index)))
        count = self.inner.SeriesCollection().Count
        return _Koleksi([_Series(self.inner.SeriesCollection(n)) for n in range(1, count + 1)])


class _Series(_Objek):
    @member
    def Formula(self) -> object:
        return self.inner.Formula

    @member
    def XValues(self) -> object:
        return self.inner.XValues

    @setter("XValues")
    def _x(self, value: object) -> None:
        self.inner.XValues = value

    @member
    def Values(self) -> object:
        return self.inner.Values

    @setter("Values")
    def _values(self, value: object) -> None:
        self.inner.Values = value
