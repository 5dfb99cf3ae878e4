"""Averages of capaian by indikator and by sasaran, and the year from four quarters."""

from decimal import Decimal

import pytest

from xlkinerja.kinerja.rerata import konsolidasi, rerata, rerata_sasaran

#: Capaian of the 22 indikator of Paser 2024 by number of sasaran, from the printed target and realisasi.
PASER = {
    1: ["137.50"], 2: ["100"], 3: ["100"], 4: ["95.96", "133.33"], 5: ["102.56"],
    **{n: ["100"] for n in range(6, 16)},
    16: ["350"], 17: ["50", "1400", "50"], 18: ["50"], 19: ["100"],
}  # fmt: skip


def angka(*texts):
    return [Decimal(t) for t in texts]


def test_paser_by_indikator():
    """22 capaian of Paser add up to 3.669,35; their average is 166,79."""
    result = rerata(c for row in PASER.values() for c in angka(*row))
    assert (result.value, result.counted, result.skipped) == (Decimal("166.79"), 22, 0)


def test_paser_by_sasaran():
    """19 sasaran of Paser, first each by itself (114,645 and 500), average 134,46."""
    result = rerata_sasaran({number: angka(*row) for number, row in PASER.items()})
    assert (result.value, result.counted, result.skipped) == (Decimal("134.46"), 19, 0)


def test_predicates_and_empty_rows_are_left_out():
    """What is no number is no 0 either: it is left out, and counted as left out."""
    result = rerata([Decimal(100), "WTP", None, Decimal(50)])
    assert (result.value, result.counted, result.skipped) == (Decimal(75), 2, 2)


def test_zero_counts():
    """A capaian of 0 is a number."""
    assert rerata(angka("0", "100")).value == 50


def test_nothing_to_average():
    """Without a number there is no average."""
    assert (rerata(["BB", None]).value, rerata([]).value) == (None, None)
    empty = rerata_sasaran({1: ["BB"], 2: []})
    assert (empty.value, empty.counted, empty.skipped) == (None, 0, 2)


def test_sasaran_without_a_number_is_left_out():
    """A sasaran of predicates alone is no part of the average by sasaran; one with a number counts by that number."""
    result = rerata_sasaran({1: ["BB"], 2: [Decimal(90), "WTP"], 3: angka("100", "100", "103")})
    assert (result.value, result.counted, result.skipped) == (Decimal("95.5"), 2, 1)


def test_average_of_a_sasaran_stays_unrounded():
    """0,00333…, 0,00333… and 0,01 have the mean 0,00555…; rounded first they would have 0,00333…"""
    result = rerata_sasaran({1: angka("0.01", "0", "0"), 2: angka("0.01", "0", "0"), 3: angka("0.01", "0.01", "0.01")})
    assert result.value == Decimal("0.01")


@pytest.mark.parametrize(
    ("capaian", "harapan"),
    [
        (("100", "100.01"), "100.01"),
        (("0.01", "0"), "0.01"),
        (("100", "100", "100.01"), "100.00"),
        (("1", "2", "2"), "1.67"),
    ],
)
def test_average_is_rounded_to_two_decimals(capaian, harapan):
    """Half away from zero, two decimals."""
    assert rerata(angka(*capaian)).value == Decimal(harapan)


@pytest.mark.parametrize(
    ("way", "triwulan", "harapan"),
    [
        ("Jumlah", ("1", "2", "3", "4"), "10"),
        ("Jumlah", ("1", None, "3", None), "4"),
        ("Jumlah", ("0", None, None, None), "0"),
        ("Kumulatif", ("25", "50", "75", "100"), "100"),
        ("Kumulatif", ("25", "50", None, None), "50"),
        ("Terakhir", ("9", "8", "7", None), "7"),
        ("Rata-rata", ("80", "90", "100", "90"), "90"),
        ("Rata-rata", ("80", None, "90", None), "85"),
        ("Rata-rata", ("1", "2", None, None), "1.5"),
    ],
)
def test_year_from_quarters(way, triwulan, harapan):
    """Added up, the last position, the mean of the filled quarters, or the last value."""
    result = konsolidasi([None if t is None else Decimal(t) for t in triwulan], way)
    assert result == Decimal(harapan)


@pytest.mark.parametrize("way", ["Jumlah", "Kumulatif", "Rata-rata", "Terakhir"])
def test_no_quarter_filled(way):
    """A year without a quarter has no value; it is not 0."""
    assert konsolidasi([None] * 4, way) is None


def test_unknown_way():
    """A way that does not exist is refused in words that name the four that do."""
    with pytest.raises(ValueError, match="Jumlah, Kumulatif, Rata-rata, Terakhir"):
        konsolidasi([Decimal(1)], "rata2")
