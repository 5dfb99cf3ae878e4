"""A range as target: 100 from bound to bound, and outside the bound that was crossed is the target."""

from decimal import Decimal

import pytest

from tests.addresses import PK, RE, G, at
from tests.banding import sel_ironcalc
from tests.check.sets.case import Case, found, run
from tests.check.sets.edits import both, realisasi, rows_of
from tests.cli.program import run as program
from tests.kembaran import Baris
from tests.mesin import Ironcalc
from tests.mesin import realisasi as buku
from xlkinerja.hosts import functions
from xlkinerja.kinerja.capaian import Aturan, hitung_capaian

#: polarisasi, lower, upper, realisasi → capaian, worked out by hand.
RENTANG = [
    ("Minimal", "30", "60", "45", "100"),
    ("Minimal", "7", "8", "7.5", "100"),
    ("Minimal", "7", "8", "6.5", "107.14"),  # (14 − 6,5) / 7
    ("Minimal", "7", "8", "9", "87.5"),  # (16 − 9) / 8
    ("Minimal", "7", "8", "7", "100"),
    ("Minimal", "7", "8", "8", "100"),
    ("Minimal", "7", "8", "17", "0"),  # below 0: the floor
    ("Minimal", "0", "5", "6", "80"),  # (10 − 6) / 5
    ("Minimal", "0", "5", "0", "100"),
    ("Minimal", "0", "5", "-1", "100"),  # Capaian_Nol
    ("Maksimal", "80", "90", "92", "102.22"),  # 92 / 90
    ("Maksimal", "80", "90", "70", "87.5"),
    ("Maksimal", "80", "90", "85", "100"),
    ("Maksimal", "0", "5", "-1", "0"),
    ("Maksimal", "0", "5", "6", "120"),
    ("Stabil", "80", "90", "99", "90"),  # (180 − 99) / 90
    ("Stabil", "80", "90", "72", "90"),
    ("Stabil", "0", "5", "-1", "0"),
]


@pytest.mark.parametrize(("polarisasi", "lower", "upper", "value", "expected"), RENTANG)
def test_a1_python(polarisasi, lower, upper, value, expected):
    """Python gives the capaian of the range rule, and the status that follows from it."""
    result = hitung_capaian(Decimal(lower), Decimal(value), polarisasi, target_maximum=Decimal(upper))
    assert result.capaian == Decimal(expected)
    assert result.status == ("Tercapai" if Decimal(expected) >= 100 else "Tidak tercapai")


def test_a1_cells(tmp_path):
    """The cells of the template give the same."""
    rows = [Baris(p, Decimal(t), Decimal(r), maksimum=Decimal(m)) for p, t, m, r, _ in RENTANG]
    berkas = tmp_path / "rentang.xlsx"
    berkas.write_bytes(buku(rows))
    sel = sel_ironcalc(Ironcalc(berkas), len(rows))
    assert [Decimal(repr(sel["capaian", b])) for b in range(5, 5 + len(rows))] == [Decimal(e) for *_, e in RENTANG]


@pytest.mark.parametrize(
    ("lower", "upper", "value", "expected"),
    [("7", "8", "9", "88.89"), ("7", "8", "5", "140"), ("7", "8", "7.5", "100"), ("0", "5", "0", "100"),
     ("0", "5", "10", "50"), ("7", "8", "0", "90"), ("7", "8", "-1", "90")],
)  # fmt: skip
def test_a1_rasio(lower, upper, value, expected):
    """By rasio T/R with the bound that was crossed; what lies inside is 100 whatever Capaian_Nol says."""
    aturan = Aturan("rasio", zero_capaian=Decimal(90))
    result = hitung_capaian(Decimal(lower), Decimal(value), "Minimal", aturan, target_maximum=Decimal(upper))
    assert result.capaian == Decimal(expected)


@pytest.mark.parametrize(
    ("target", "value", "polarisasi", "words"),
    [
        ("7-8 bulan", "7,5 bulan", "minimal", ("100,00%", "di dalam rentang 7–8")),
        ("7 – 8 bulan", "6,5 bulan", "minimal", ("107,14%", "(2 × 7 − 6,5) / 7 × 100")),
        ("7-8 bulan", "9 bulan", "minimal", ("87,50%", "(2 × 8 − 9) / 8 × 100 = 87,5%")),
        ("80 - 90%", "92%", "maksimal", ("102,22%", "92 / 90 × 100")),
        ("80 s.d. 90%", "70%", "stabil", ("87,50%", "70 / 80 × 100")),
    ],
)
def test_a1_hitung(target, value, polarisasi, words):
    """`hitung` reads the range and shows the arithmetic with the bound that counts."""
    done = program("hitung", "--target", target, "--realisasi", value, "--polarisasi", polarisasi, code=0)
    assert all(w in done.stdout for w in words), done.stdout


def test_a1_functions():
    """KIN_CAPAIAN and KIN_STATUS agree."""
    assert functions.KIN_CAPAIAN("7-8", 6.5, "Minimal") == [[107.14]]
    assert functions.KIN_STATUS("30-60", 45.0, "Minimal") == [["Tercapai"]]
    assert functions.KIN_CAPAIAN("80-90", 92.0, "Maksimal") == [[102.22]]


def test_a1_target_maksimum_only_in_the_pk():
    """A range in the PK and one number in Realisasi are two targets."""
    case = Case("rentang hanya di PK", set(), rows_of(PK)(r1={"target_maksimum": 5}))
    assert ("XK501", at(PK, "target", 6), G) in found(run(case))


def test_a1_same_range_everywhere_is_silent():
    """The same range in all documents is one target."""
    same = {"target_maksimum": 5}
    assert (
        found(run(Case("rentang di semua", set(), both(rows_of(PK)(r1=same), realisasi(r1=same)), files=(RE, PK))))
        == set()
    )
