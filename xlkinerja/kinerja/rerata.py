"""Averages of capaian, and the year's value from four quarters."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

from xlkinerja.kinerja.capaian import DESIMAL_ANTARA, bulatkan_hasil

KONSOLIDASI = ("Jumlah", "Kumulatif", "Rata-rata", "Terakhir")
DESIMAL_RERATA = 2

#: {rentang} is a range of capaian cells, or of the (unrounded) averages per sasaran.
RUMUS_RERATA = f'IF(COUNT({{rentang}})=0,"",ROUND(ROUND(AVERAGE({{rentang}}),{DESIMAL_ANTARA}),{DESIMAL_RERATA}))'
#: The unrounded average of one sasaran; {nomor} is its number, {nomor_semua} the column of numbers.
RUMUS_RERATA_SATU_SASARAN = 'IFERROR(AVERAGEIFS({rentang},{nomor_semua},{nomor}),"")'


@dataclass(frozen=True, slots=True)
class Rerata:
    """An average in percent, two decimals, with the number of rows it runs over and of those left out."""

    nilai: Decimal | None
    dihitung: int
    dilewati: int


def rerata(capaian: Iterable[Decimal | str | None]) -> Rerata:
    """Average by indikator: over numbers only; predicates and empty rows are left out and counted."""
    semua = list(capaian)
    angka = [c for c in semua if isinstance(c, Decimal)]
    return Rerata(_rata(angka), len(angka), len(semua) - len(angka))


def rerata_sasaran(per_sasaran: Mapping[int, Sequence[Decimal | str | None]]) -> Rerata:
    """Average by sasaran: each sasaran first (unrounded), then their mean; a sasaran without a number is left out."""
    angka = [[c for c in baris if isinstance(c, Decimal)] for baris in per_sasaran.values()]
    rata = [_pecahan(a) for a in angka if a]
    return Rerata(_desimal(sum(rata, Fraction()) / len(rata)) if rata else None, len(rata), len(angka) - len(rata))


def _pecahan(angka: Sequence[Decimal]) -> Fraction:
    return sum((Fraction(a) for a in angka), Fraction()) / len(angka)


def _rata(angka: Sequence[Decimal]) -> Decimal | None:
    return _desimal(_pecahan(angka)) if angka else None


def _desimal(nilai: Fraction) -> Decimal:
    with localcontext(prec=60):
        return bulatkan_hasil(Decimal(nilai.numerator) / Decimal(nilai.denominator), DESIMAL_RERATA)


def konsolidasi(triwulan: Sequence[Decimal | None], cara: str) -> Decimal | None:
    """The value of the year from four quarters (None = not filled), or None where no quarter is filled.

    Jumlah adds, Rata-rata averages the filled quarters (unrounded), Kumulatif and Terakhir take the last filled one.
    """
    terisi = [n for n in triwulan if n is not None]
    if not terisi:
        return None
    if cara == "Jumlah":
        return sum(terisi, Decimal(0))
    if cara == "Rata-rata":
        return sum(terisi, Decimal(0)) / len(terisi)
    if cara in ("Kumulatif", "Terakhir"):
        return terisi[-1]
    raise ValueError(f"Konsolidasi {cara!r} tidak dikenal; pilih salah satu: {', '.join(KONSOLIDASI)}.")
