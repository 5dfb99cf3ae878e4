"""How the looks of a form are printed: black on white, light grey heads, centred titles."""

from dataclasses import replace
from functools import cache
from typing import Any

from xlkinerja.pages.to_sheet import TITLE_SIZES
from xlkinerja.workbook.looks import STYLES, Look

_HEAD, _BAND, _BLACK = "E4E4E4", "F2F2F2", "000000"
_FILLS = {"kepala": _HEAD, "nomor kolom": "", "pita": _BAND, "jumlah": _BAND, "jumlah angka": _BAND}
#: What is printed otherwise than its look on the sheets of `susun`; letters of a form have at least 9 pt.
_OTHERWISE: dict[str, dict[str, Any]] = {
    "judul": {"horizontal": "center", "wrap": True},
    "subjudul": {"horizontal": "center", "wrap": True},
    "bagian": {"wrap": True},
    "paragraf": {"horizontal": "justify"},
    "nomor kolom": {"size": 9},
    "teks": {"horizontal": "left", "indent": 1},
    "pita": {"horizontal": "left", "indent": 1},
    "angka": {"horizontal": "right", "indent": 0},
    "jumlah": {"horizontal": "left", "indent": 1, "vertical": "center"},
    "jumlah angka": {"vertical": "center"},  # below figures that stand in the middle of their cell
    "tanda tangan": {"vertical": "top"},
}
#: Looks that only forms have.
_OWN = {
    "jumlah uang": Look(bold=True, fill=_BAND, line=_BLACK, border=True, horizontal="right", vertical="center"),
    "nama penanda tangan": Look(size=11, bold=True, underline=True, horizontal="center"),
    "data grafik": Look(size=9, color="808080", wrap=False),
    "catatan": Look(size=9, italic=True, color="808080", wrap=False),
}


@cache
def form_looks() -> dict[str, Look]:
    """Every look by its name, as it is printed."""
    return {name: _sober(name, look) for name, look in STYLES.items()} | _OWN


def _sober(name: str, look: Look) -> Look:
    printed = replace(
        look, color=_BLACK, line=_BLACK, fill=_FILLS.get(name, ""), size=max(9, TITLE_SIZES.get(name, look.size))
    )
    return replace(printed, **_OTHERWISE.get(name, {}))
