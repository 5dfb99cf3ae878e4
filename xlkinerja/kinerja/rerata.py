"""Averages of capaian, and the year's value from four quarters."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

from xlkinerja.kinerja.capaian import GUARD_DECIMALS, round_result

KONSOLIDASI = ("Jumlah", "Kumulatif", "Rata-rata", "Terakhir")
RERATA_DECIMALS = 2

#: {rentang} is a range of capaian cells, or of the (unrounded) averages per sasaran.
RERATA_FORMULA = f'IF(COUNT({{rentang}})=0,"",ROUND(ROUND(AVERAGE({{rentang}}),{GUARD_DECIMALS}),{RERATA_DECIMALS}))'
#: The unrounded average of one sasaran; {nomor} is its number, {nomor_semua} the column of numbers.
RERATA_OF_SASARAN_FORMULA = 'IFERROR(AVERAGEIFS({rentang},{nomor_semua},{nomor}),"")'


MEDIAN_FORMULA = RERATA_FORMULA.replace("AVERAGE(", "MEDIAN(")


class Rerata(NamedTuple):
    """An average in percent, two decimals, with the number of rows it runs over and of those left out."""

    value: Decimal | None
    counted: int
    skipped: int


def rerata(capaian: Iterable[Decimal | str | None]) -> Rerata:
    """Average by indikator: over numbers only; predicates and empty rows are left out and counted."""
    every = list(capaian)
    angka = [c for c in every if isinstance(c, Decimal)]
    return Rerata(_mean(angka), len(angka), len(every) - len(angka))


def median(capaian: Iterable[Decimal | str | None]) -> Rerata:
    """The middle capaian by indikator, of an even number the mean of the two in the middle; else as `rerata`."""
    every = list(capaian)
    angka = sorted(c for c in every if isinstance(c, Decimal))
    half = len(angka) // 2
    middle = angka[half - (len(angka) % 2 == 0) : half + 1]
    return Rerata(_mean(middle), len(angka), len(every) - len(angka))


def rerata_sasaran(per_sasaran: Mapping[int, Sequence[Decimal | str | None]]) -> Rerata:
    """Average by sasaran: each sasaran first (unrounded), then their mean; a sasaran without a number is left out."""
    angka = [[c for c in figures if isinstance(c, Decimal)] for figures in per_sasaran.values()]
    means = [_exact_mean(a) for a in angka if a]
    return Rerata(_decimal(sum(means, Fraction()) / len(means)) if means else None, len(means), len(angka) - len(means))


def _exact_mean(angka: Sequence[Decimal]) -> Fraction:
    return sum((Fraction(a) for a in angka), Fraction()) / len(angka)


def _mean(angka: Sequence[Decimal]) -> Decimal | None:
    return _decimal(_exact_mean(angka)) if angka else None


def _decimal(value: Fraction) -> Decimal:
    with localcontext(prec=60):
        return round_result(Decimal(value.numerator) / Decimal(value.denominator), RERATA_DECIMALS)


def konsolidasi(triwulan: Sequence[Decimal | None], method: str) -> Decimal | None:
    """The value of the year from four quarters (None = not filled), or None where no quarter is filled.

    Jumlah adds, Rata-rata averages the filled quarters (unrounded), Kumulatif and Terakhir take the last filled one.
    """
    filled = [n for n in triwulan if n is not None]
    if not filled:
        return None
    if method == "Jumlah":
        return sum(filled, Decimal(0))
    if method == "Rata-rata":
        return sum(filled, Decimal(0)) / len(filled)
    if method in ("Kumulatif", "Terakhir"):
        return filled[-1]
    raise ValueError(f"Konsolidasi {method!r} tidak dikenal; pilih salah satu: {', '.join(KONSOLIDASI)}.")
