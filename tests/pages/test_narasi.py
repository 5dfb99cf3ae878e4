"""The paragraph on money says what the amounts say."""

from decimal import Decimal as D

import pytest

from xlkinerja.pages.narasi import anggaran_paragraph
from xlkinerja.pages.presentation import Presentation
from xlkinerja.summary.anggaran import AnggaranTotal


@pytest.mark.parametrize(
    ("pagu", "realisasi", "sentence"),
    [
        (
            1_234_567_890_123,
            1_234_567_890_122,
            "atau 100,00% (seratus persen, dibulatkan), sehingga sisa anggaran Rp1 (satu rupiah)",
        ),
        (1_000_000, 1_000_000, "atau 100,00% (seratus persen)."),
        (
            1_000_000,
            1_000_001,
            "atau 100,00% (seratus persen, dibulatkan), sehingga realisasi melampaui pagu sebesar Rp1 (satu rupiah)",
        ),
        (1_000_000, 1, "atau 0,00% (nol persen, dibulatkan)"),
        (1_000_000, 0, "(satu juta rupiah), dan belum ada realisasi."),
        (1_000_000, 999_950, "atau 100,00% (seratus persen, dibulatkan)"),  # 99,995
    ],
)
def test_rounding_is_named_where_it_makes_whole(pagu, realisasi, sentence):
    """The percent is that of the cells; 100% of not all, and 0% of not nothing, say that they are rounded."""
    total = AnggaranTotal(D(pagu), D(realisasi))
    assert sentence in anggaran_paragraph("2024", total, (), Presentation(terbilang="semua"))


def test_other_percentages_are_rounded():
    """999.949 of a million is 99,9949%, printed 99,99%; 333.335 is 33,3335%, printed 33,33%."""
    for realisasi, percent in ((999_949, "99,99%"), (333_335, "33,33%"), (333_350, "33,34%")):
        assert f"atau {percent}" in anggaran_paragraph("2024", AnggaranTotal(D(1_000_000), D(realisasi)))
