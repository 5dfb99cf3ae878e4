"""Formulas that Excel wrote with its add-in, under names that LibreOffice does not know, under ours again."""

from __future__ import annotations

import contextlib
import re
from typing import Any

#: What Excel and other programs put before the name of a function that comes from an add-in.
AWALAN = r"(?:_xludf\.|_xlfn\.|_xll\.|\[\d+\]!|'[^'!=;(]*xlkinerja\.xlam'!|xlkinerja\.xlam!)"
#: A text in quotes, which stays, or what stands before one of our names.
_AWALAN_KIN = re.compile(rf'(?i)("(?:[^"]|"")*")|{AWALAN}+(?=kin_)')
LEMBAR_KERJA = "com.sun.star.sheet.SpreadsheetDocument"


def pulihkan(dokumen: Any) -> int:
    """How many formulas were mended. The document stays as modified as it was, and there is nothing to undo."""
    if not dokumen.supportsService(LEMBAR_KERJA):
        return 0
    berubah, urungan = dokumen.isModified(), dokumen.getUndoManager()
    urungan.lock()
    try:
        return sum(map(_lembar, map(dokumen.Sheets.getByIndex, range(dokumen.Sheets.Count))))
    finally:
        urungan.unlock()
        dokumen.setModified(berubah)


def tanpa_awalan(rumus: str) -> str:
    """The formula with the bare names of our functions."""
    return _AWALAN_KIN.sub(lambda m: m[1] or "", rumus)


def _lembar(lembar: Any) -> int:
    cari = lembar.createSearchDescriptor()
    cari.SearchString, cari.SearchRegularExpression = r"[.!]kin_", True
    ditemukan = lembar.findAll(cari)
    if ditemukan is None:
        return 0
    satu, banyak = ditemukan.Cells.createEnumeration(), 0
    while satu.hasMoreElements():
        banyak += _sel(lembar, satu.nextElement())
    return banyak


def _sel(lembar: Any, sel: Any) -> bool:
    lama = sel.getFormula()
    baru = tanpa_awalan(lama)
    if baru == lama:
        return False
    if not lama.startswith("{"):
        sel.setFormula(baru)
        return True
    daerah = lembar.createCursorByRange(sel)
    daerah.collapseToCurrentArray()
    with contextlib.suppress(Exception):  # a locked sheet takes no array formula; the others are mended nevertheless
        daerah.setArrayFormula(baru[1:-1])
    return True
