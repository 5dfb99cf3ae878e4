"""Numbers rounded and written: half away from zero, thousands with dots, decimals with a comma."""

import random
from decimal import Decimal

import pytest

from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, round_half_up, write_angka, write_rupiah


def test_written_numbers_are_read_back():
    """What tulis_angka and tulis_rupiah write, baca_angka reads as the same value."""
    acak = random.Random(7)
    for _ in range(3_000):
        value = Decimal(acak.randrange(-(10**15), 10**15)).scaleb(-acak.randrange(4))
        assert baca_angka(f"{write_angka(value)} %").value == value
        sen = round_half_up(value, 2)
        assert baca_angka(write_rupiah(value)) == Angka(sen, "Rp")


@pytest.mark.parametrize(
    ("value", "decimals", "result"),
    [
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("3.5", 0, "4"),
        ("2.4999", 0, "2"),
        ("102.565", 2, "102.57"),
        ("-102.565", 2, "-102.57"),
        ("1.005", 2, "1.01"),
        ("5", 2, "5.00"),
        ("-0.001", 2, "0.00"),
        ("1250", -2, "1.3E+3"),
        ("123456789012345678901234567890123456789012345678901234567890123.455", 2,
         "123456789012345678901234567890123456789012345678901234567890123.46"),
    ],
)  # fmt: skip
def test_rounding_half_away_from_zero(value, decimals, result):
    """Halves go away from zero at any magnitude, decimals are kept, and there is no minus zero."""
    assert str(round_half_up(Decimal(value), decimals)) == result


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_rounding_refuses_what_is_no_number(value):
    """NaN and infinity cannot be rounded."""
    with pytest.raises(AngkaRusak, match="bukan angka"):
        round_half_up(Decimal(value), 2)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        ("60541888000", None, "60.541.888.000"),
        ("1E+3", None, "1.000"),
        ("97.50", None, "97,5"),
        ("24473490000.00", None, "24.473.490.000"),
        ("100", None, "100"),
        ("-1234.5", None, "-1.234,5"),
        ("-0.00", None, "0"),
        ("0.05", None, "0,05"),
        ("5", 2, "5,00"),
        ("166.785", 2, "166,79"),
        ("-0.4", 0, "0"),
        ("-0.004", 2, "0,00"),
        ("1234567.891", 1, "1.234.567,9"),
    ],
)
def test_indonesian_spelling(value, decimals, text):
    """Thousands have dots, decimals a comma, and zeros at the end only stand where decimals are asked for."""
    assert write_angka(Decimal(value), decimals) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("60541888000", "Rp60.541.888.000"),
        ("60541888000.5", "Rp60.541.888.000,50"),
        ("4.3E+9", "Rp4.300.000.000"),
        ("0", "Rp0"),
        ("-5", "-Rp5"),
        ("-0.001", "Rp0"),
        ("99.999", "Rp100"),
    ],
)
def test_rupiah_spelling(value, text):
    """Rupiah stand in full, with sen only where there are any."""
    assert write_rupiah(Decimal(value)) == text
