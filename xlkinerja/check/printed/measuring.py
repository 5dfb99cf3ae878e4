"""Printed targets and realisasi held against each other: whether they can be, and what they give."""

from collections import Counter
from collections.abc import Sequence

from xlkinerja.check.values.cells import Reading
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.kinerja.capaian import POLARISASI, Aturan, Result, hitung_capaian

MAXIMAL, MINIMAL, STABLE, PREDIKAT = POLARISASI


def most_common(readings: Sequence[Reading]) -> Reading:
    """The value held most often, the first of several held equally often."""
    count = Counter(b.magnitude for b in readings)
    return max(readings, key=lambda b: count[b.magnitude])


def readings_comparable(target: Reading | None, realisasi: Reading | None) -> bool:
    """Whether realisasi can be held against target: both are there, of one kind, in one unit as far as printed."""
    if target is None or realisasi is None or bool(target.predikat) != bool(realisasi.predikat):
        return False
    a, b = plain_satuan(target.satuan), plain_satuan(realisasi.satuan)
    return not a or not b or a == b


def measure(target: Reading | None, realisasi: Reading | None, polarisasi: str, aturan: Aturan) -> Result | None:
    """What a printed target and realisasi give; None where they cannot be compared."""
    if target is None or realisasi is None or not readings_comparable(target, realisasi):
        return None
    if target.predikat:
        return hitung_capaian(target.predikat, realisasi.predikat, PREDIKAT, aturan)
    if realisasi.upper is not None or polarisasi.casefold() == PREDIKAT.casefold():
        return None
    return hitung_capaian(target.value, realisasi.value, polarisasi, aturan, target_maximum=target.upper)
