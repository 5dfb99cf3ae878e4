"""The functions of `hosts.functions` for Excel's cells: what xlwings and COM do to values on the way in and out."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import xlwings as xw

import xlkinerja.hosts.functions  # noqa: F401 - declares the functions
from xlkinerja.hosts.arguments import NOMOR_GALAT, Keluaran
from xlkinerja.hosts.declared import FUNGSI, KELOMPOK, Fungsi, Rentang
from xlkinerja.workbook.stream import ErrorValue

#: Rows × columns whatever was pointed at; the seven oldest errors arrive as texts such as #N/A.
SEL = {"ndim": 2, "err_to_str": True}
#: The other errors arrive as an int, their number above this one; a cell's number is never sent as an int.
#: Sumber: COM, SCODE dari CVErr.
DASAR_GALAT = -2146828288
GALAT_TERAKHIR = 2088
#: In a column or block Excel takes texts of this length; a longer one makes #VALUE! of the whole. Sumber: xlwings #456.
TEKS_DALAM_RENTANG = 255
_TERPOTONG = " … lihat tombol Periksa"
_GALAT = {DASAR_GALAT + nomor: ErrorValue(teks) for teks, nomor in NOMOR_GALAT.items()}
_GALAT_LAIN = ErrorValue("#VALUE!")


def masuk(isi: Any) -> Any:
    """A value, or rows of values, in which error cells are ErrorValue."""
    if isinstance(isi, (list, tuple)):
        return [masuk(x) for x in isi]
    if type(isi) is int and DASAR_GALAT + NOMOR_GALAT["#NULL!"] <= isi <= DASAR_GALAT + GALAT_TERAKHIR:
        return _GALAT.get(isi, _GALAT_LAIN)
    return isi


def keluar(hasil: Keluaran) -> Keluaran:
    """The result in the shape that Excel expects: one cell with its whole text, more with texts that Excel takes.

    xlwings makes a value of 1 × 1, a row of 1 × n and a table of the rest.
    """
    if len(hasil) == 1 and len(hasil[0]) == 1:
        return hasil
    return [[_potong(x) for x in baris] for baris in hasil]


def _potong(isi: Any) -> Any:
    if not isinstance(isi, str) or len(isi) <= TEKS_DALAM_RENTANG:
        return isi
    return isi[: TEKS_DALAM_RENTANG - len(_TERPOTONG)] + _TERPOTONG


def di_sel(fungsi: Fungsi) -> Callable[..., Keluaran]:
    """A declared function as xlwings registers it."""

    @wraps(fungsi.jalan)
    def jalan(*isi: Any) -> Keluaran:
        return keluar(fungsi.jalan(*(_rentang(x) if isinstance(x, xw.Range) else masuk(x) for x in isi)))

    jalan.__doc__, jalan.__annotations__ = fungsi.keterangan, {}  # xlwings would convert by the annotations
    for m in fungsi.masukan:
        jalan = xw.arg(m.nama, xw.Range if m.bertempat else None, doc=m.keterangan, **SEL)(jalan)
    terdaftar: Callable[..., Keluaran] = xw.func(category=KELOMPOK, call_in_wizard=False)(jalan)
    return terdaftar


def _rentang(rentang: xw.Range) -> Rentang:
    return Rentang(masuk(rentang.options(**SEL).value), rentang.row, rentang.column)


globals().update({nama: di_sel(fungsi) for nama, fungsi in FUNGSI.items()})
