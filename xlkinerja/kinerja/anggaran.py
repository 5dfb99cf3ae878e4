"""Budget arithmetic: percent spent, money left, efficiency."""

from decimal import Decimal
from typing import NamedTuple

from xlkinerja.kinerja.angka import round_half_up
from xlkinerja.kinerja.capaian import GUARD_DECIMALS, percentage, round_result
from xlkinerja.kinerja.reached import meets

#: LibreOffice takes truth values for numbers as well.
_BOTH = "AND(ISNUMBER({pagu}),ISNUMBER({realisasi}),NOT(OR(ISLOGICAL({pagu}),ISLOGICAL({realisasi}))))"
PERCENT_FORMULA = f'IF({_BOTH},IF({{pagu}}>0,ROUND(ROUND({{realisasi}}/{{pagu}}*100,{GUARD_DECIMALS}),2),""),"")'
#: Rounded to sen: 3 − 6,52 is −3,5199999999999996 in binary.
LEFT_FORMULA = f'IF({_BOTH},ROUND({{pagu}}-{{realisasi}},2),"")'


def serapan(pagu: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """Percent of the pagu that was spent, two decimals; None without both amounts (rupiah) or with pagu 0."""
    if pagu is None or realisasi is None or pagu <= 0:
        return None
    return round_result(percentage(realisasi, pagu), 2)


def money_left(pagu: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """The money left (rupiah, two decimals), below 0 where more than the pagu was spent; None without both amounts."""
    return None if pagu is None or realisasi is None else round_half_up(pagu - realisasi, 2)


class Efisiensi(NamedTuple):
    """Analysis 6 of Bab III: percent points, rupiah, and whether the word efficient may be used."""

    difference: Decimal
    left: Decimal
    efficient: bool


def efisiensi(capaian: Decimal, pagu: Decimal, realisasi: Decimal) -> Efisiensi | None:
    """Capaian minus serapan and the money left; never efficient below a capaian that is reached. None with pagu 0.

    Sumber: PermenPANRB 53/2014, lampiran II (analisis atas efisiensi penggunaan sumber daya).
    """
    percent = serapan(pagu, realisasi)
    if percent is None:
        return None
    difference = capaian - percent
    return Efisiensi(difference, pagu - realisasi, efficient=meets(capaian) and difference > 0)
