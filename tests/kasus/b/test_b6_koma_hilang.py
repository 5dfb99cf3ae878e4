"""A comma lost in a mark: asked after as in a percentage; money, counts and rates are left alone."""

import pytest

from tests.addresses import ALONE
from tests.check.sets.case import Case, run
from tests.check.sets.edits import realisasi


def _guess(satuan, target, value, indikator="Indeks kepuasan masyarakat", **cells) -> list[str]:
    row = {"indikator": indikator, "satuan": satuan, "target": target, "realisasi": value, "polarisasi": "Maksimal"}
    case = Case("", files=ALONE, edit=realisasi(r1={**row, **cells}))
    return [t.seharusnya for t in run(case).temuan if t.kode == "XK224"]


@pytest.mark.parametrize(
    ("satuan", "target", "value", "guess"),
    [
        ("indeks", 85, 88315, "88,315"),
        ("Indeks", 85, 883, "88,3"),
        ("nilai", 70.5, 7213, "72,13"),
        ("skor", 3.5, 361, "3,61"),
        ("poin", 100, 9876, "98,76"),
        ("point", 80, 812, "81,2"),
        ("level", 3, 31, "3,1"),
        ("rasio", 17.9, 182, "18,2"),
        ("indeks", 0.75, 76, "0,76"),
        ("indeks", 2.6, 2775, "2,775"),
        ("nilai", 600, 6125, "612,5"),
        ("%", 77.5, 812, "81,2%"),
        ("%", 97.5, 98765, "98,765%"),
    ],
)
def test_b6_marks(satuan, target, value, guess):
    """The figure with its comma put back is proposed, never written."""
    assert _guess(satuan, target, value) == [guess]


def test_b6_without_unit():
    """The name of a mark says what it is where the column is empty."""
    assert _guess(None, 85, 88315) == ["88,315"]
    assert _guess(None, 70, 7213, "Nilai hasil evaluasi SAKIP") == ["72,13"]
    assert _guess(None, 70, 721, "Nilai investasi daerah") == []


@pytest.mark.parametrize(
    ("satuan", "target", "value", "guess"), [("indeks", 8831, 88, "88,31"), ("nilai", 705, 72, "70,5")]
)
def test_b6_in_the_target(satuan, target, value, guess):
    """The comma may be lost on the other side."""
    assert _guess(satuan, target, value) == [guess]


@pytest.mark.parametrize(
    ("satuan", "target", "value"),
    [
        ("Rp", 85, 88315),
        ("rupiah", 1000000, 10500000),
        ("Rp juta", 85, 880),
        ("orang", 85, 880),
        ("laporan", 4, 41),
        ("kali", 85, 88315),
        ("per 100.000 KH", 85, 880),
        ("km", 8.5, 88),
        ("hari", 3, 31),
        ("peringkat", 3, 31),
        ("indeks", 85, 97.5),
        ("indeks", 85, 260),  # nothing near 85 comes of it
        ("indeks", 3.2, 4.1),
        ("indeks", 2, 5),
        ("nilai", 100, 115),
    ],
)
def test_b6_silent(satuan, target, value):
    """Money, counts, rates, measures and what another reading does not bring near."""
    assert _guess(satuan, target, value, "Ukuran hasil kerja") == []


def test_b6_known_to_be_large():
    """An index that was beyond the scale in earlier years too is no typing error."""
    assert _guess("indeks", 85, 880, realisasi_n1=860) == []
