"""Formulas that Excel wrote with its add-in, under names that LibreOffice does not know, under ours again."""

from __future__ import annotations

import re
from typing import Any

#: What Excel and other programs put before the name of a function that comes from an add-in.
AWALAN = r"(?:_xludf\.|_xlfn\.|_xll\.|\[\d+\]!|'?[^'!=;(]*xlkinerja\.xlam'?!)"
_AWALAN_KIN = re.compile(rf"(?i){AWALAN}+(?=kin_)")
LEMBAR_KERJA = "com.sun.star.sheet.SpreadsheetDocument"


def pulihkan(dokumen: Any) -> int:
    """How many formulas were mended. The document stays unmodified, and nothing stands in its list of undo steps."""
    if not dokumen.supportsService(LEMBAR_KERJA):
        return 0
    return sum(map(_lembar, map(dokumen.Sheets.getByIndex, range(dokumen.Sheets.Count))))


def tanpa_awalan(rumus: str) -> str:
    """The formula with the bare names of our functions."""
    return _AWALAN_KIN.sub("", rumus)


def _lembar(lembar: Any) -> int:
    cari = lembar.createSearchDescriptor()
    cari.SearchString, cari.SearchRegularExpression = r"[.!]kin_", True
    ditemukan = lembar.findAll(cari)
    if ditemukan is None:
        return 0
    return sum(map(_sel, ditemukan.Cells))


def _sel(sel: Any) -> int:
    return 0
