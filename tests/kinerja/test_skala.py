"""Category scales: words by the lower bound, printed gaps, and scales that do not hold together."""

from decimal import Decimal

import pytest

from xlkinerja.kinerja.skala import DEFAULT_SKALA, Band, gaps, in_gap, kategori, overlaps

LIMA, EMPAT, PERMENDAGRI = DEFAULT_SKALA["lima"], DEFAULT_SKALA["empat"], DEFAULT_SKALA["permendagri"]


def skala(*rows):
    return tuple(Band(Decimal(d), t, None if s is None else Decimal(s), k) for d, t, s, k in rows)


@pytest.mark.parametrize(
    ("value", "lima", "empat", "permendagri"),
    [
        ("0", "Tidak Berhasil", "Gagal", "Sangat Rendah"),
        ("50", "Tidak Berhasil", "Gagal", "Sangat Rendah"),
        ("50.5", "Tidak Berhasil", "Gagal", "Sangat Rendah"),
        ("51", "Kurang Berhasil", "Gagal", "Rendah"),
        ("54.99", "Kurang Berhasil", "Gagal", "Rendah"),
        ("55", "Kurang Berhasil", "Cukup Baik", "Rendah"),
        ("66", "Kurang Berhasil", "Cukup Baik", "Sedang"),
        ("70.5", "Kurang Berhasil", "Cukup Baik", "Sedang"),
        ("71", "Cukup Berhasil", "Cukup Baik", "Sedang"),
        ("75.99", "Cukup Berhasil", "Cukup Baik", "Sedang"),
        ("76", "Cukup Berhasil", "Baik", "Tinggi"),
        ("90.5", "Cukup Berhasil", "Baik", "Tinggi"),
        ("91", "Berhasil", "Baik", "Sangat Tinggi"),
        ("100", "Berhasil", "Baik", "Sangat Tinggi"),
        ("100.01", "Sangat Berhasil", "Sangat Baik", "Sangat Tinggi"),
        ("1400", "Sangat Berhasil", "Sangat Baik", "Sangat Tinggi"),
    ],
)
def test_kategori_by_lower_bound(value, lima, empat, permendagri):
    """The last row whose lower bound is reached gives the word; 90,5 falls to 71–90."""
    words = [kategori(Decimal(value), s) for s in (LIMA, EMPAT, PERMENDAGRI)]
    assert words == [lima, empat, permendagri]


def test_below_every_bound():
    """A value that reaches no row is outside the scale; an empty scale has no kategori."""
    two_bands = skala((50, True, 75, "Cukup"), (76, True, None, "Baik"))
    assert kategori(Decimal("49.99"), two_bands) == "Di luar skala"
    assert kategori(Decimal(50), skala((50, False, None, "Cukup"))) == "Di luar skala"
    assert kategori(Decimal(50), ()) == ""


def test_gaps_follow_the_decimals():
    """Bounds 50 and 51 leave nothing out at no decimals, and 50,5 at one; a shared bound leaves nothing out ever."""
    assert gaps(LIMA, 0) == []
    assert [(b.kategori, a.kategori) for b, a in gaps(LIMA, 1)] == [
        ("Tidak Berhasil", "Kurang Berhasil"),
        ("Kurang Berhasil", "Cukup Berhasil"),
        ("Cukup Berhasil", "Berhasil"),
    ]
    assert [(b.kategori, a.kategori) for b, a in gaps(EMPAT, 2)] == [("Cukup Baik", "Baik")]
    assert gaps(EMPAT, 0) == []
    closed = skala((0, True, "50.99", "Rendah"), (51, True, None, "Tinggi"))
    assert gaps(closed, 2) == []


def test_open_bounds_leave_their_value_out():
    """0–50 and > 51 leave 51 out even at no decimals."""
    two_bands = skala((0, True, 50, "Rendah"), (51, False, None, "Tinggi"))
    assert len(gaps(two_bands, 0)) == 1
    assert in_gap(Decimal(51), two_bands, 0) == (two_bands[0], two_bands[1])


@pytest.mark.parametrize(
    ("value", "di_celah"),
    [
        ("50", False),
        ("50.01", True),
        ("50.5", True),
        ("50.99", True),
        ("51", False),
        ("90.5", True),
        ("100", False),
        ("100.01", False),
    ],
)
def test_value_in_a_gap(value, di_celah):
    """Between the printed 50 and 51 there is no kategori; on either bound there is one."""
    assert (in_gap(Decimal(value), LIMA, 2) is not None) is di_celah


def test_no_gap_at_whole_percent():
    """With capaian rounded to whole percent no value can fall between whole bounds."""
    assert not any(in_gap(Decimal(n), s, 0) for n in range(201) for s in DEFAULT_SKALA.values())


@pytest.mark.parametrize("name", DEFAULT_SKALA)
def test_standard_scales_do_not_overlap(name):
    """None of the three scales in use claims a value twice."""
    assert overlaps(DEFAULT_SKALA[name]) == []


@pytest.mark.parametrize(
    "rusak",
    [
        skala((0, True, 60, "a"), (51, True, None, "b")),
        skala((51, True, 70, "a"), (0, True, 50, "b")),
        skala((0, True, None, "a"), (50, True, None, "b")),
        skala((50, True, None, "a"), (50, True, None, "b")),
        skala((50, False, 60, "a"), (50, False, 60, "b")),
    ],
)
def test_overlap(rusak):
    """Bounds that cross, the wrong order, an open upper bound below another row, and one bound twice are overlaps."""
    assert overlaps(rusak) == [(rusak[0], rusak[1])]


def test_shared_bound_is_no_overlap():
    """… 55 | 55 … is printed by an office; the lower bound decides, and nothing is claimed twice."""
    assert overlaps(skala((0, True, 55, "Gagal"), (55, True, 75, "Cukup Baik"))) == []
