"""Printed targets and realisasi held against each other: whether they can be, and what they give."""

from collections import Counter
from collections.abc import Sequence

from xlkinerja.check.values.cells import Bacaan
from xlkinerja.kinerja.angka import satuan_baku
from xlkinerja.kinerja.capaian import POLARISASI, Aturan, Hasil, hitung_capaian

MAKSIMAL, MINIMAL, STABIL, PREDIKAT = POLARISASI


def most_common(bacaan: Sequence[Bacaan]) -> Bacaan:
    """The value held most often, the first of several held equally often."""
    banyak = Counter(b.besar for b in bacaan)
    return max(bacaan, key=lambda b: banyak[b.besar])


def comparable(target: Bacaan | None, realisasi: Bacaan | None) -> bool:
    """Whether realisasi can be held against target: both are there, of one kind, in one unit as far as printed."""
    if target is None or realisasi is None or bool(target.predikat) != bool(realisasi.predikat):
        return False
    a, b = satuan_baku(target.satuan), satuan_baku(realisasi.satuan)
    return not a or not b or a == b


def measure(target: Bacaan | None, realisasi: Bacaan | None, polarisasi: str, aturan: Aturan) -> Hasil | None:
    """What a printed target and realisasi give; None where they cannot be compared."""
    if target is None or realisasi is None or not comparable(target, realisasi):
        return None
    if target.predikat:
        return hitung_capaian(target.predikat, realisasi.predikat, PREDIKAT, aturan)
    if realisasi.atas is not None or polarisasi.casefold() == PREDIKAT.casefold():
        return None
    return hitung_capaian(target.nilai, realisasi.nilai, polarisasi, aturan, target_maksimum=target.atas)
