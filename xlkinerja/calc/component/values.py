"""Cells of LibreOffice as the lines to Python carry them, and the answers as LibreOffice takes them back."""

from __future__ import annotations

import contextlib
import datetime as dt
import re
import struct
from typing import Any

#: What LibreOffice calls each error. Sumber: LibreOffice, formula/errorcodes.hxx.
KODE_GALAT = {
    "#N/A": 32767,
    "#DIV/0!": 532,
    "#VALUE!": 519,
    "#REF!": 524,
    "#NAME?": 525,
    "#NUM!": 503,
    "#NULL!": 521,
}
_NAMA_GALAT = {kode: nama for nama, kode in KODE_GALAT.items()}
_GALAT_LAIN = re.compile(r"Err:(\d{3})")
#: com.sun.star.sheet.CellFlags.DATETIME: typed dates and times.
BERTANGGAL = 2
HARI_NOL = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet knows no zone
#: The number of the format for truth values in the block of formats that each language has. Sumber: LibreOffice,
#: svl/zforlist.hxx (SV_COUNTRY_LANGUAGE_OFFSET) and zforlist.cxx (ZF_STANDARD_LOGICAL).
FORMAT_TIAP_BAHASA, FORMAT_LOGIS = 10_000, 99


def masukan(semua: Any) -> list[Any]:
    """The arguments of a function as JSON can hold them; those left out at the end are gone."""
    isi = [_satu(x) for x in semua]
    while isi and isi[-1] == {"tanpa": True}:
        isi.pop()
    return isi


def _satu(isi: Any) -> Any:
    if isi is None:
        return {"tanpa": True}
    if hasattr(isi, "CellRange"):  # a Range of VBA
        isi = isi.CellRange
    if hasattr(isi, "getRangeAddress"):
        return rentang(isi)
    if isinstance(isi, tuple):
        return [list(baris) if isinstance(baris, tuple) else [baris] for baris in isi]
    return isi if isinstance(isi, (str, bool, int, float)) else str(isi)


def rentang(daerah: Any) -> dict[str, Any]:
    """The values of an area down to the last cell in use, its whole size, and its place."""
    a, lembar = daerah.getRangeAddress(), daerah.getSpreadsheet()
    if a.StartRow == a.EndRow and a.StartColumn == a.EndColumn:
        isi = [[_sel(daerah)]]
        return {"isi": isi, "baris": a.StartRow + 1, "kolom": a.StartColumn + 1, "tinggi": 1, "lebar": 1}
    kursor = lembar.createCursor()
    kursor.gotoEndOfUsedArea(False)
    akhir = kursor.getRangeAddress()
    baris, kolom = min(a.EndRow, akhir.EndRow), min(a.EndColumn, akhir.EndColumn)
    isi = []
    if baris >= a.StartRow and kolom >= a.StartColumn:
        isi = _isi(lembar.getCellRangeByPosition(a.StartColumn, a.StartRow, kolom, baris))
    return {
        "isi": isi,
        "baris": a.StartRow + 1,
        "kolom": a.StartColumn + 1,
        "tinggi": a.EndRow - a.StartRow + 1,
        "lebar": a.EndColumn - a.StartColumn + 1,
    }


def _sel(daerah: Any) -> Any:
    """A single cell, with as few questions as tell what it holds: a sheet full of formulas asks thousands of them."""
    nilai = daerah.getDataArray()[0][0]
    if nilai is None:
        return {"galat": nama_galat(daerah.getCellByPosition(0, 0).getError())}
    if nilai == "":
        return None if daerah.getCellByPosition(0, 0).getType().value == "EMPTY" else ""
    if isinstance(nilai, str):
        return nilai
    jenis = daerah.NumberFormat % FORMAT_TIAP_BAHASA
    if jenis == FORMAT_LOGIS and nilai in (0.0, 1.0):
        return bool(nilai)
    data = [[nilai]]
    if jenis:
        _tanggal(daerah, data)
    return data[0][0]


def _isi(daerah: Any) -> list[list[Any]]:
    data = [list(baris) for baris in daerah.getDataArray()]
    rumus: Any = None
    diduga = []
    for r, baris in enumerate(data):
        for k, nilai in enumerate(baris):
            if nilai is None:
                baris[k] = {"galat": nama_galat(daerah.getCellByPosition(k, r).getError())}
            elif nilai == "":
                rumus = rumus or daerah.getFormulaArray()
                if rumus[r][k] == "":
                    baris[k] = None
            elif nilai in (0.0, 1.0):
                diduga.append((r, k))
    _logis(daerah, data, diduga)
    _tanggal(daerah, data)
    return data


def _logis(daerah: Any, data: list[list[Any]], diduga: list[tuple[int, int]]) -> None:
    """Truth values are numbers with a format of their own."""
    for r, k in diduga:
        if daerah.getCellByPosition(k, r).NumberFormat % FORMAT_TIAP_BAHASA == FORMAT_LOGIS:
            data[r][k] = bool(data[r][k])


def _tanggal(daerah: Any, data: list[list[Any]]) -> None:
    """Typed dates as the text that Excel's door makes of them."""
    asal = daerah.getRangeAddress()
    for a in daerah.queryContentCells(BERTANGGAL).getRangeAddresses():
        for r in range(a.StartRow - asal.StartRow, a.EndRow - asal.StartRow + 1):
            for k in range(a.StartColumn - asal.StartColumn, a.EndColumn - asal.StartColumn + 1):
                nilai = data[r][k]
                if isinstance(nilai, float):
                    with contextlib.suppress(OverflowError):
                        data[r][k] = (HARI_NOL + dt.timedelta(days=nilai)).strftime("%d-%m-%Y")


def nama_galat(kode: int) -> str:
    """What the cell of an error shows."""
    return _NAMA_GALAT.get(kode, f"Err:{kode}")


def hasil(baris: Any) -> tuple[tuple[Any, ...], ...]:
    """The rows of an answer as LibreOffice takes them: an error is a number that is none and holds its code."""
    return tuple(tuple(map(_keluar, satu)) for satu in baris)


def _keluar(isi: Any) -> Any:
    if not isinstance(isi, str):
        return isi
    kode = KODE_GALAT.get(isi, 0)
    if not kode:
        lain = _GALAT_LAIN.fullmatch(isi)
        if not lain:
            return isi
        kode = int(lain[1])
    return struct.unpack("<d", struct.pack("<II", kode, 0x7FF80000))[0]
