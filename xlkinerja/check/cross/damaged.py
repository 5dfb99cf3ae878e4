"""Numbers that scanning or typing has damaged in a way that can be recognised."""

import re

from xlkinerja.check.cross.joined import Grup
from xlkinerja.check.values.cells import read_value
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka, satuan_baku, tulis_angka

#: Digits that a percent sign is read as: 100% becomes 1009, 1000, 1008, 1006.
TIRUAN_PERSEN = frozenset("9086")
_PERSEN_HURUF = re.compile(r"[0-9OolI]+\s*[oO0]/[oO0]", re.IGNORECASE)


def percent_as_digit(grup: Grup) -> dict[int, str]:
    """Documents whose target is that of all the others with a digit where their % stands, and the right target."""
    bacaan = {i: b for i, a in grup.anggota.items() if (b := read_value(a.baris.row, "target")) is not None}
    hasil: dict[int, str] = {}
    for i, b in bacaan.items():
        lain = [x for j, x in bacaan.items() if j != i]
        if b.nilai is None or b.satuan or b.atas is not None or not lain:
            continue
        nilai = {x.nilai for x in lain}
        benar = nilai.pop() if len(nilai) == 1 else None
        if benar is None or any(satuan_baku(x.satuan) != "persen" for x in lain):
            continue
        teks = f"{b.nilai.normalize():f}"
        if teks[:-1] == f"{benar.normalize():f}" and teks[-1] in TIRUAN_PERSEN:
            hasil[i] = f"{tulis_angka(benar)}%"
    return hasil


def damaged(teks: str) -> str:
    """Why a printed figure is damaged, "" for a whole one and for words; a figure with other words is none of these."""
    if _PERSEN_HURUF.fullmatch(teks.strip()):
        return f'"{teks}" bukan angka yang utuh: huruf di tempat tanda %'
    try:
        baca_angka(teks)
    except AngkaRusak as rusak:
        return str(rusak) if "bukan angka yang utuh" in str(rusak) else ""
    return ""
