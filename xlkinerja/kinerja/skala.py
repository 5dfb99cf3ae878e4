"""Category scales: which word a capaian gets, and whether the scale itself holds together."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

OUTSIDE_SKALA = "Di luar skala"


class Band(NamedTuple):
    """One row of a scale. Bounds are percent; `sampai` None means no upper bound."""

    dari: Decimal
    termasuk: bool
    sampai: Decimal | None
    kategori: str


Skala = tuple[Band, ...]


def _skala(*rows: tuple[int, bool, int | None, str]) -> Skala:
    return tuple(Band(Decimal(d), t, None if s is None else Decimal(s), k) for d, t, s, k in rows)


#: The three scales in use, ascending.
#: Sumber: laporan kinerja kantor KPU (lima, empat jenjang); Permendagri 86/2017 lampiran (permendagri).
DEFAULT_SKALA: dict[str, Skala] = {
    "lima": _skala(
        (0, True, 50, "Tidak Berhasil"),
        (51, True, 70, "Kurang Berhasil"),
        (71, True, 90, "Cukup Berhasil"),
        (91, True, 100, "Berhasil"),
        (100, False, None, "Sangat Berhasil"),
    ),
    "empat": _skala(
        (0, True, 55, "Gagal"),
        (55, True, 75, "Cukup Baik"),
        (76, True, 100, "Baik"),
        (100, False, None, "Sangat Baik"),
    ),
    "permendagri": _skala(
        (0, True, 50, "Sangat Rendah"),
        (51, True, 65, "Rendah"),
        (66, True, 75, "Sedang"),
        (76, True, 90, "Tinggi"),
        (91, True, None, "Sangat Tinggi"),
    ),
}

#: What an office chooses by on Pengaturan.
SKALA_NAMES = {"lima": "Lima jenjang", "empat": "Empat jenjang", "permendagri": "Permendagri 86/2017"}


def skala_code(text: str) -> str:
    """The short name of a printed scale, whichever of its names stands there; any other text as it is."""
    plain = text.strip().lower()
    return next((key for key, name in SKALA_NAMES.items() if plain in {key, name.lower()}), text)


def chosen_skala(name: str) -> Skala:
    """The printed scale of that name, letter case aside; none for any other text."""
    return next((DEFAULT_SKALA[key] for key, n in SKALA_NAMES.items() if n.lower() == name.lower()), ())


_BAKU_ROW = (
    "SUMPRODUCT(MAX((Baku_Skala=Pilihan_Skala)*(Baku_Urutan={urutan})*(ROW(Baku_Skala)-MIN(ROW(Baku_Skala))+1)))"
)
#: A cell of the scale on Pengaturan follows the choice: {baku} is a column of the printed scales, {urutan} its band.
CHOSEN_FORMULA = f'IFERROR(IF({_BAKU_ROW}=0,"",IF(INDEX({{baku}},{_BAKU_ROW})="","",INDEX({{baku}},{_BAKU_ROW}))),"")'

#: The same lookup as a cell formula; {capaian} is the capaian cell of the row.
_SKALA_ROW = (
    'SUMPRODUCT(MAX((Skala_Dari<>"")*(({capaian}>Skala_Dari)+({capaian}=Skala_Dari)*(Skala_Termasuk="Ya"))'
    "*(ROW(Skala_Dari)-MIN(ROW(Skala_Dari))+1)))"
)
_SEBUTAN = f"INDEX(Skala_Kategori,{_SKALA_ROW})"
#: No scale, no kategori; an error among the bounds is no scale, and a kategori that is no text is none.
KATEGORI_FORMULA = (
    f'IF(ISNUMBER({{capaian}}),IF(COUNT(Skala_Dari)=0,"",IFERROR(IF({_SKALA_ROW}=0,"{OUTSIDE_SKALA}",'
    f'IF(ISTEXT({_SEBUTAN}),{_SEBUTAN},"")),"")),"")'
)


def kategori(capaian: Decimal, skala: Skala) -> str:
    """The category of a capaian (percent, already rounded), read by the lower bounds alone: the last row it reaches.

    A value in a printed gap (90,5 between 71–90 and 91–100) falls to the lower row; `gaps` tells of it. Without a scale
    there is no category.
    """
    for j in reversed(skala):
        if capaian > j.dari or (j.termasuk and capaian == j.dari):
            return j.kategori
    return OUTSIDE_SKALA if skala else ""


def gaps(skala: Sequence[Band], decimals: int) -> list[tuple[Band, Band]]:
    """Neighbouring rows that leave a value with `decimals` decimals without a category, ascending.

    Bounds 90 and 91 leave 90,5 out at one decimal, and nothing at none.
    """
    step = Decimal(1).scaleb(-decimals)
    return [
        (lower, upper)
        for lower, upper in pairwise(skala)
        if lower.sampai is not None and lower.sampai + step < upper.dari + (Decimal(0) if upper.termasuk else step)
    ]


def in_gap(capaian: Decimal, skala: Sequence[Band], decimals: int) -> tuple[Band, Band] | None:
    """The two rows between which the capaian has no printed category, or None."""
    for lower, upper in gaps(skala, decimals):
        above_lower = lower.sampai is not None and lower.sampai < capaian
        if above_lower and (capaian < upper.dari or (capaian == upper.dari and not upper.termasuk)):
            return lower, upper
    return None


def overlaps(skala: Sequence[Band]) -> list[tuple[Band, Band]]:
    """Neighbouring rows that claim the same values, or stand in the wrong order.

    A bound shared by two rows (… 55 | 55 …) is no overlap: the lower bound decides.
    """
    return [
        (lower, upper)
        for lower, upper in pairwise(skala)
        if upper.dari < lower.dari
        or (upper.dari == lower.dari and upper.termasuk == lower.termasuk)
        or lower.sampai is None
        or lower.sampai > upper.dari
    ]
