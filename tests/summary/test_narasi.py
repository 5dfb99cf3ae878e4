"""The paragraph on money says what the amounts say."""

from decimal import Decimal as D

import pytest

from xlkinerja.summary.anggaran import TotalAnggaran
from xlkinerja.summary.narasi import paragraf_anggaran


@pytest.mark.parametrize(
    ("pagu", "realisasi", "kalimat"),
    [
        (1_234_567_890_123, 1_234_567_890_122, "atau 99,99% (sembilan puluh sembilan koma sembilan sembilan persen)"),
        (1_000_000, 1_000_000, "atau 100,00% (seratus persen)"),
        (1_000_000, 1_000_001, "atau 100,01% (seratus koma nol satu persen)"),
        (1_000_000, 1, "atau 0,01% (nol koma nol satu persen)"),
        (1_000_000, 0, "atau 0,00% (nol persen)"),
        (1_000_000, 999_950, "atau 99,99%"),  # 99,995 would be rounded to 100,00
    ],
)
def test_rounding_never_makes_whole_what_is_not(pagu, realisasi, kalimat):
    """100% stands only where every rupiah was spent and no more, 0% only where none was."""
    assert kalimat in paragraf_anggaran("2024", TotalAnggaran(D(pagu), D(realisasi)))


def test_other_percentages_are_rounded():
    """999.949 of a million is 99,9949%, printed 99,99%; 333.335 is 33,3335%, printed 33,33%."""
    for realisasi, persen in ((999_949, "99,99%"), (333_335, "33,33%"), (333_350, "33,34%")):
        assert f"atau {persen}" in paragraf_anggaran("2024", TotalAnggaran(D(1_000_000), D(realisasi)))
