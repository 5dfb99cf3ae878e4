"""Budget arithmetic: percent spent, money left, efficiency."""

from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.kinerja.angka import bulatkan
from xlkinerja.kinerja.capaian import DESIMAL_ANTARA, bulatkan_hasil, persentase

RUMUS_PERSEN = (
    "IF(AND(ISNUMBER({pagu}),ISNUMBER({realisasi})),IF({pagu}>0,"
    f'ROUND(ROUND({{realisasi}}/{{pagu}}*100,{DESIMAL_ANTARA}),2),""),"")'
)
#: Rounded to sen: 3 − 6,52 is −3,5199999999999996 in binary.
RUMUS_SISA = 'IF(AND(ISNUMBER({pagu}),ISNUMBER({realisasi})),ROUND({pagu}-{realisasi},2),"")'


def serapan(pagu: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """Percent of the pagu that was spent, two decimals; None without both amounts (rupiah) or with pagu 0."""
    if pagu is None or realisasi is None or pagu <= 0:
        return None
    return bulatkan_hasil(persentase(realisasi, pagu), 2)


def sisa(pagu: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """The money left (rupiah, two decimals), below 0 where more than the pagu was spent; None without both amounts."""
    return None if pagu is None or realisasi is None else bulatkan(pagu - realisasi, 2)


@dataclass(frozen=True, slots=True)
class Efisiensi:
    """Analysis 6 of Bab III: percent points, rupiah, and whether the word efficient may be used."""

    selisih: Decimal
    sisa: Decimal
    efisien: bool


def efisiensi(capaian: Decimal, pagu: Decimal, realisasi: Decimal) -> Efisiensi | None:
    """Capaian minus serapan and the money left; never efficient below a capaian of 100. None with pagu 0.

    Sumber: PermenPANRB 53/2014, lampiran II (analisis atas efisiensi penggunaan sumber daya).
    """
    persen = serapan(pagu, realisasi)
    if persen is None:
        return None
    selisih = capaian - persen
    return Efisiensi(selisih, pagu - realisasi, efisien=capaian >= 100 and selisih > 0)
