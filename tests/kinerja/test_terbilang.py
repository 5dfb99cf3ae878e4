import random
from decimal import Decimal

import pytest

from xlkinerja.kinerja.terbilang import read_terbilang, terbilang

PASANGAN = [
    ("0", "nol"),
    ("1", "satu"),
    ("10", "sepuluh"),
    ("11", "sebelas"),
    ("12", "dua belas"),
    ("19", "sembilan belas"),
    ("20", "dua puluh"),
    ("22", "dua puluh dua"),
    ("100", "seratus"),
    ("101", "seratus satu"),
    ("110", "seratus sepuluh"),
    ("111", "seratus sebelas"),
    ("215", "dua ratus lima belas"),
    ("999", "sembilan ratus sembilan puluh sembilan"),
    ("1000", "seribu"),
    ("1001", "seribu satu"),
    ("1100", "seribu seratus"),
    ("2000", "dua ribu"),
    ("11000", "sebelas ribu"),
    ("21000", "dua puluh satu ribu"),
    ("101000", "seratus satu ribu"),
    ("1000000", "satu juta"),
    ("1001000", "satu juta seribu"),
    ("1000000000", "satu miliar"),
    ("1000000000000", "satu triliun"),
    ("1000000000000000", "satu kuadriliun"),
    ("110004781000", "seratus sepuluh miliar empat juta tujuh ratus delapan puluh satu ribu"),
    ("-7", "minus tujuh"),
    ("-0.5", "minus nol koma lima"),
    ("2.5", "dua koma lima"),
    ("0.05", "nol koma nol lima"),
    ("166.79", "seratus enam puluh enam koma tujuh sembilan"),
]


@pytest.mark.parametrize(("value", "kata"), PASANGAN)
def test_number_in_words(value, kata):
    """A number has one proper wording."""
    assert terbilang(Decimal(value)) == kata


@pytest.mark.parametrize(("value", "kata"), PASANGAN)
def test_words_to_number(value, kata):
    """The proper wording gives the number back."""
    assert read_terbilang(kata) == Decimal(value)


@pytest.mark.parametrize(
    ("value", "kata"), [("2.50", "dua koma lima"), ("5.00", "lima"), ("1E+3", "seribu"), ("-0.0", "nol")]
)
def test_decimals_without_value_are_left_out(value, kata):
    """Zeros at the end and the sign of zero are not spoken."""
    assert terbilang(Decimal(value)) == kata


def test_largest_number():
    """Everything below 10^18 has a name."""
    ratusan = "sembilan ratus sembilan puluh sembilan"
    kata = " ".join(f"{ratusan} {skala}" for skala in ("kuadriliun", "triliun", "miliar", "juta", "ribu"))
    assert terbilang(10**18 - 1) == f"{kata} {ratusan}"


@pytest.mark.parametrize(
    ("value", "pesan"),
    [
        (10**18, "terlalu besar"),
        (-(10**18), "terlalu besar"),
        (Decimal("1E+999999"), "terlalu besar"),
        (Decimal("1E-999999"), "di belakang koma terlalu banyak"),
        (Decimal("0." + "1" * 21), "di belakang koma terlalu banyak"),
        (Decimal("NaN"), "bukan angka"),
        (Decimal("-Infinity"), "bukan angka"),
    ],
)
def test_numbers_without_words(value, pesan):
    """What has no wording is refused with the reason."""
    with pytest.raises(ValueError, match=pesan):
        terbilang(value)


@pytest.mark.parametrize(
    ("kata", "value"),
    [
        ("Sembilan Belas", "19"),
        ("  dua   puluh\u00a0dua ", "22"),
        ("dua-puluh-dua", "22"),
        ("duapuluh dua", "22"),
        ("limaratus", "500"),
        ("satu milyar", "1000000000"),
        ("tujuh trilyun", "7000000000000"),
        ("sejuta", "1000000"),
        ("negatif tiga", "-3"),
        ("lima ribu rupiah", "5000"),
        ("sembilan puluh tujuh koma lima persen", "97.5"),
        ("seratus sepuluh milyar empat juta tujuh ratus delapan puluh satu ribu rupiah", "110004781000"),
        ("dua koma lima nol", "2.5"),
    ],
)
def test_variants_of_wording(kata, value):
    """Older spellings, hyphens, words written together and a unit at the end are understood."""
    assert read_terbilang(kata) == Decimal(value)


@pytest.mark.parametrize(
    ("kata", "pesan"),
    [
        ("", "bukan bilangan"),
        ("rupiah", "bukan bilangan"),
        ("minus", "bukan bilangan"),
        ("koma lima", "bukan bilangan"),
        ("dua koma", "bukan bilangan"),
        ("tiga laporan", '"laporan" bukan kata bilangan'),
        ("3", '"3" bukan kata bilangan'),
        ("sembilan belas milyar rupiah enam ratus lima", 'kata "rupiah" hanya boleh di akhir'),
        ("dua puluh seribu", "tidak tersusun"),
        ("satu puluh", "tidak tersusun"),
        ("dua tiga", "tidak tersusun"),
        ("nol satu", "tidak tersusun"),
        ("lima ribu dua juta", "tidak tersusun"),
        ("ribu", "tidak tersusun"),
        ("dua juta tiga juta", "tidak tersusun"),
        ("seribu kuadriliun", "tidak tersusun"),
        ("dua koma lima puluh", "satu per satu"),
        ("dua koma lima koma lima", "satu per satu"),
    ],
)
def test_words_that_are_no_number(kata, pesan):
    """Anything but a properly built number is refused with the reason."""
    with pytest.raises(ValueError, match=pesan):
        read_terbilang(kata)


def test_round_trip():
    """Words lead back to the number for samples of every magnitude, with and without decimals and sign."""
    acak = random.Random(1945)
    for _ in range(5_000):
        value = Decimal(acak.randrange(10 ** acak.randrange(1, 19))).scaleb(-acak.choice((0, 0, 1, 2, 5)))
        value = -value if acak.random() < 0.2 else value
        assert read_terbilang(terbilang(value)) == value


def _jawaban(text):
    """The number, or None for a refusal; any other exception goes through and fails the test."""
    try:
        return read_terbilang(text)
    except ValueError:
        return None


def test_random_words_give_their_number_or_a_refusal():
    """Of number words in any order only the proper wording of a number is accepted."""
    acak = random.Random(45)
    words = [
        "satu",
        "dua",
        "lima",
        "sepuluh",
        "sebelas",
        "belas",
        "puluh",
        "seratus",
        "ratus",
        "seribu",
        "ribu",
        "juta",
    ]
    texts = [" ".join(acak.choices(words, k=acak.randrange(1, 6))) for _ in range(20_000)]
    dibaca = {t: value for t in texts if (value := _jawaban(t)) is not None}
    assert 100 < len(dibaca) < len(set(texts)) / 2
    assert all(terbilang(value) == t for t, value in dibaca.items())


@pytest.mark.parametrize("kata", ["ribu", "satu", "kuadriliun", "koma", "belas", "-"])
def test_ten_thousand_words_are_refused(kata):
    """A flood of words is refused with a short message."""
    with pytest.raises(ValueError) as wrong:
        read_terbilang(f"{kata} " * 10_000)
    assert len(str(wrong.value)) < 250
