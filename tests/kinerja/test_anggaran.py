"""Budget arithmetic: percent spent, money left, efficiency."""

from decimal import Decimal

import pytest

from xlkinerja.kinerja.anggaran import efisiensi, money_left, serapan


@pytest.mark.parametrize(
    ("pagu", "realisasi", "percent", "tersisa"),
    [
        ("200", "150", "75.00", "50"),
        ("3", "2", "66.67", "1"),
        ("60541888000", "59611873122", "98.46", "930014878"),  # 59.611.873.122/60.541.888.000 = 0,984638…
        ("100", "120", "120.00", "-20"),
        ("100", "0", "0.00", "100"),
        ("800", "1.00", "0.13", "799"),  # 0,125
        ("10", "0.3", "3.00", "9.7"),
    ],
)
def test_spent_and_left(pagu, realisasi, percent, tersisa):
    """Realisasi/pagu × 100 at two decimals, half away from zero; what is left may be below 0."""
    assert serapan(Decimal(pagu), Decimal(realisasi)) == Decimal(percent)
    assert money_left(Decimal(pagu), Decimal(realisasi)) == Decimal(tersisa)


@pytest.mark.parametrize(("pagu", "realisasi"), [(None, "1"), ("1", None), (None, None)])
def test_an_amount_is_missing(pagu, realisasi):
    """Without both amounts there is neither percent nor rest."""
    total, spent = (None if n is None else Decimal(n) for n in (pagu, realisasi))
    assert (serapan(total, spent), money_left(total, spent)) == (None, None)


@pytest.mark.parametrize("pagu", ["0", "-5"])
def test_no_percent_without_pagu(pagu):
    """Of a pagu of 0 or below there is no percent; the rest is a plain difference."""
    assert serapan(Decimal(pagu), Decimal(3)) is None
    assert money_left(Decimal(pagu), Decimal(3)) == Decimal(pagu) - 3


@pytest.mark.parametrize(
    ("capaian", "realisasi", "difference", "efficient"),
    [
        ("100", "950", "5.00", True),
        ("120", "1000", "20.00", True),
        ("99.99", "500", "49.99", False),  # below 100 nothing is efficient
        ("100", "1000", "0.00", False),
        ("105", "1100", "-5.00", False),
    ],
)
def test_efficiency(capaian, realisasi, difference, efficient):
    """Capaian minus serapan in percent points and the money left; efficient only from a capaian of 100 on."""
    result = efisiensi(Decimal(capaian), Decimal(1000), Decimal(realisasi))
    assert (result.difference, result.left, result.efficient) == (
        Decimal(difference),
        1000 - Decimal(realisasi),
        efficient,
    )


def test_no_efficiency_without_pagu():
    """Without a pagu nothing can be said about efficiency."""
    assert efisiensi(Decimal(100), Decimal(0), Decimal(0)) is None
