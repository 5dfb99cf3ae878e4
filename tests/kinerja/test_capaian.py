"""Capaian and status of one indikator, case by case; every expected value is worked out on paper."""

from decimal import Decimal

import pytest

from xlkinerja.kinerja.capaian import (
    CAPS,
    DEFAULT_ATURAN,
    POLARISASI,
    STATUS,
    Aturan,
    hitung_capaian,
    lifted_by_rounding,
    round_result,
)
from xlkinerja.kinerja.predikat import Tangga
from xlkinerja.kinerja.skala import DEFAULT_SKALA

LIMA = DEFAULT_SKALA["lima"]
RASIO = Aturan(minimal_profile="rasio")


def angka(text):
    return None if text is None else Decimal(text)


def capaian(target, realisasi, polarisasi, aturan=DEFAULT_ATURAN, maksimum=None):
    result = hitung_capaian(angka(target), angka(realisasi), polarisasi, aturan, target_maximum=angka(maksimum))
    return result.capaian, result.status


@pytest.mark.parametrize(
    ("target", "realisasi", "harapan"),
    [
        ("8", "11", "137.50"),  # Paser, tercetak 137,5 %
        ("97.5", "100", "102.56"),  # Paser P10: tercetak 102,5%
        ("90", "86.36", "95.96"),
        ("75", "100", "133.33"),
        ("2", "28", "1400.00"),
        ("2", "1", "50.00"),
        ("0.16", "0.08", "50.00"),
        ("8", "0", "0.00"),
        ("8", "-3", "0.00"),  # the formula gives −37,5; the floor is 0
    ],
)
def test_maksimal(target, realisasi, harapan):
    """Higher is better: R/T × 100, never below 0."""
    assert capaian(target, realisasi, "Maksimal")[0] == Decimal(harapan)


@pytest.mark.parametrize(
    ("target", "realisasi", "lan", "rasio"),
    [
        ("10", "8", "120.00", "125.00"),
        ("0.16", "0", "200.00", "100.00"),  # rasio has nothing to divide by
        ("10", "10", "100.00", "100.00"),
        ("10", "20", "0.00", "50.00"),
        ("10", "25", "0.00", "40.00"),  # lan gives −50
        ("4", "3", "125.00", "133.33"),
        ("10", "-5", "250.00", "100.00"),  # rasio: less than nothing is as nothing
    ],
)
def test_minimal(target, realisasi, lan, rasio):
    """Lower is better: (2T − R)/T by lan, T/R by rasio; the two never meet but at the target."""
    assert capaian(target, realisasi, "Minimal")[0] == Decimal(lan)
    assert capaian(target, realisasi, "Minimal", RASIO)[0] == Decimal(rasio)


@pytest.mark.parametrize(
    ("lower", "upper", "realisasi", "harapan"),
    [
        ("80", "90", "80", "100.00"),
        ("80", "90", "85", "100.00"),
        ("80", "90", "90", "100.00"),
        ("80", "90", "99", "90.00"),  # (180 − 99)/90
        ("80", "90", "60", "75.00"),
        ("80", "90", "200", "0.00"),
        ("0", "5", "0", "100.00"),
        ("0", "5", "6", "80.00"),
        ("0", "5", "-1", "0.00"),
        ("10", None, "10", "100.00"),
        ("10", None, "12", "80.00"),
        ("10", None, "8", "80.00"),
        ("10", "10", "8", "80.00"),
    ],
)
def test_stabil(lower, upper, realisasi, harapan):
    """Inside the range 100, above it (2·max − R)/max, below it R/min; a single target is a range of one."""
    assert capaian(lower, realisasi, "Stabil", maksimum=upper)[0] == Decimal(harapan)


@pytest.mark.parametrize(
    ("target", "realisasi", "status"),
    [
        ("WTP", "WTP", "Tercapai"),
        ("WDP", "WTP", "Tercapai"),
        ("WTP", "WDP", "Tidak tercapai"),
        ("B", "BB", "Tercapai"),
        ("BB", "b", "Tidak tercapai"),
        ("bb", "BB", "Tercapai"),
        ("BB", "BB*", "Periksa predikat"),
        ("WTP", "BB", "Periksa predikat"),  # two ladders
        ("Bagus", "Bagus", "Periksa predikat"),
        ("WTP", Decimal(1), "Periksa predikat"),
        (None, "WTP", "Periksa predikat"),
    ],
)
def test_predikat(target, realisasi, status):
    """A predicate is met or not, shows itself as capaian and has no kategori and no ratio."""
    result = hitung_capaian(target, realisasi, "Predikat")
    assert result.status == status
    assert result.kategori == ""
    assert result.basis is None
    assert result.capaian == (realisasi if status in {"Tercapai", "Tidak tercapai"} else None)


def test_ladder_of_an_office():
    """An office's own ladder decides, in place of the usual ones."""
    aturan = Aturan(tangga=(Tangga("Nilai", ("Baik", "Cukup", "Kurang")),))
    assert hitung_capaian("Cukup", "Baik", "Predikat", aturan).status == "Tercapai"
    assert hitung_capaian("Cukup", "Kurang", "Predikat", aturan).status == "Tidak tercapai"
    assert hitung_capaian("WTP", "WTP", "Predikat", aturan).status == "Periksa predikat"


@pytest.mark.parametrize(
    ("polarisasi", "target", "realisasi", "maksimum", "status"),
    [
        ("Minimal", "0", "0", None, "Tercapai"),
        ("Minimal", "0", "0", "5", "Tercapai"),
        ("Minimal", "0", "1", None, "Tidak tercapai"),
        ("Minimal", "0", "-1", None, "Tercapai"),
        ("Maksimal", "0", "0", None, "Tidak dapat dihitung"),
        ("Maksimal", "0", "5", None, "Tidak dapat dihitung"),
        ("Maksimal", "0", "5", "9", "Tercapai"),
        ("Maksimal", "0", "5", "0", "Tidak dapat dihitung"),
        ("Stabil", "0", "0", None, "Tidak dapat dihitung"),
        ("Stabil", "0", "3", "0", "Tidak dapat dihitung"),
        ("Stabil", "0", "3", "5", "Tercapai"),
    ],
)
def test_target_zero(polarisasi, target, realisasi, maksimum, status):
    """T = 0 is reached by minimal with R ≤ 0 and missed with R > 0; a range from 0 up is no target of 0."""
    assert capaian(target, realisasi, polarisasi, maksimum=maksimum)[1] == status
    assert capaian(target, realisasi, polarisasi, RASIO, maksimum=maksimum)[1] == status


def test_capaian_nol_answers_zero():
    """Capaian_Nol is what T = 0, R = 0 gives, and what rasio gives with R = 0; cap and rounding come after it."""
    for aturan, target in (
        (Aturan(zero_capaian=Decimal(110)), "0"),
        (Aturan("rasio", zero_capaian=Decimal(110)), "10"),
    ):
        assert capaian(target, "0", "Minimal", aturan) == (Decimal("110.00"), "Tercapai")
    assert capaian("0", "0", "Minimal", Aturan(zero_capaian=Decimal(0))) == (Decimal("0.00"), "Tidak tercapai")
    capped = Aturan(cap=Decimal(100), zero_capaian=Decimal(150))
    assert capaian("0", "0", "Minimal", capped) == (Decimal("100.00"), "Tercapai")
    assert capaian("0", "0", "Minimal", Aturan(decimals=0, zero_capaian=Decimal("99.5")))[0] == Decimal(100)


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"realisasi": None}, "Belum diisi"),
        ({"realisasi": ""}, "Belum diisi"),
        ({"realisasi": None, "target": None}, "Belum diisi"),
        ({"realisasi": None, "polarisasi": None}, "Belum diisi"),
        ({"target": None}, "Periksa angka"),
        ({"target": Decimal(-1)}, "Periksa angka"),
        ({"realisasi": "8"}, "Periksa angka"),
        ({"target": "97,5%"}, "Periksa angka"),
        ({"realisasi": True}, "Periksa angka"),
        ({"target_maximum": Decimal(9)}, "Periksa angka"),
        ({"target_maximum": "90"}, "Periksa angka"),
        ({"realisasi": object()}, "Periksa angka"),  # an error cell
        ({"target": object(), "realisasi": None}, "Periksa angka"),
        ({"target_maximum": object()}, "Periksa angka"),
        ({"polarisasi": None}, "Pilih polarisasi"),
        ({"polarisasi": ""}, "Pilih polarisasi"),
        ({"polarisasi": "Maks"}, "Pilih polarisasi"),
        ({"polarisasi": "Maks", "target": "x"}, "Pilih polarisasi"),
        ({"applies": False}, "Tidak berlaku"),
        ({"applies": False, "realisasi": object()}, "Tidak berlaku"),
        ({"polarisasi": "MAKSIMAL"}, "Tercapai"),
        ({"target_maximum": ""}, "Tercapai"),
        ({"realisasi": 10}, "Tercapai"),
    ],
)
def test_status_without_capaian(changes, status):
    """What cannot be computed says why, and an empty realisasi is never 0."""
    arguments = {"target": Decimal(10), "realisasi": Decimal(10), "polarisasi": "Maksimal"} | changes
    result = hitung_capaian(**arguments)
    assert result.status == status
    assert (result.capaian is None) == (status != "Tercapai")


def test_every_status_is_listed():
    """The nine words of the field are the list that the workbook and the counts use."""
    assert set(STATUS) == {
        "Tercapai", "Tidak tercapai", "Belum diisi", "Tidak berlaku",
        "Periksa angka", "Periksa satuan", "Periksa predikat", "Pilih polarisasi", "Tidak dapat dihitung",
    }  # fmt: skip
    assert POLARISASI == ("Maksimal", "Minimal", "Stabil", "Predikat")


@pytest.mark.parametrize(
    ("cap", "harapan"),
    [("tanpa", "137.50"), ("100", "100.00"), ("110", "110.00"), ("120", "120.00"), ("150", "137.50")],
)
def test_cap(cap, harapan):
    """The cap cuts what lies above it and nothing else."""
    aturan = Aturan(cap=None if cap == "tanpa" else Decimal(cap))
    assert cap in CAPS
    assert capaian("8", "11", "Maksimal", aturan)[0] == Decimal(harapan)
    assert capaian("8", "4", "Maksimal", aturan)[0] == Decimal(50)


@pytest.mark.parametrize(
    ("target", "realisasi", "decimals", "harapan"),
    [
        ("8", "6.52", 0, "82"),  # 81,5
        ("8", "6.6", 0, "83"),  # 82,5: away from zero, not to the even digit
        ("8", "6.524", 1, "81.6"),  # 81,55
        ("8", "6.5244", 2, "81.56"),  # 81,555
        ("9", "10", 0, "111"),
        ("3", "2", 2, "66.67"),
        ("3", "1", 2, "33.33"),
        ("100000000000", "99499999999.6", 0, "100"),  # 99,4999999996 is 99,5 at nine decimals
    ],
)
def test_rounding(target, realisasi, decimals, harapan):
    """One rounding, half away from zero, to 0, 1 or 2 decimals, after nine decimals have cleared the binary dust."""
    assert capaian(target, realisasi, "Maksimal", Aturan(decimals=decimals))[0] == Decimal(harapan)


def test_rounded_half_goes_away_from_zero():
    """Negative halves go down, positive ones up, and nothing becomes minus zero."""
    assert round_result(Decimal("-2.5"), 0) == -3
    assert round_result(Decimal("2.5"), 0) == 3
    assert str(round_result(Decimal("-0.4"), 0)) == "0"


def test_cap_comes_before_rounding():
    """99,996 is rounded to 100 and not capped away; 110,004 under a cap of 110 is 110,00."""
    assert capaian("100", "99.996", "Maksimal", Aturan(cap=Decimal(100))) == (Decimal(100), "Tercapai")
    assert capaian("100", "110.004", "Maksimal", Aturan(cap=Decimal(110)))[0] == Decimal("110.00")


def test_kategori_and_status_read_the_rounded_value():
    """At no decimals 99,5 is 100: Berhasil and Tercapai; at one decimal it is neither above 100 nor reached."""
    whole = hitung_capaian(Decimal(100), Decimal("99.5"), "Maksimal", Aturan(decimals=0, skala=LIMA))
    assert (whole.capaian, whole.kategori, whole.status) == (100, "Berhasil", "Tercapai")
    tenths = hitung_capaian(Decimal(100), Decimal("99.5"), "Maksimal", Aturan(decimals=1, skala=LIMA))
    assert (tenths.capaian, tenths.kategori, tenths.status) == (Decimal("99.5"), "Berhasil", "Tidak tercapai")


@pytest.mark.parametrize(
    ("realisasi", "terangkat"), [("99.996", True), ("99.99", False), ("100", False), ("100.001", False), ("50", False)]
)
def test_lifted_by_rounding(realisasi, terangkat):
    """Only a row whose unrounded capaian lies below 100 and is shown as 100 was lifted."""
    assert lifted_by_rounding(hitung_capaian(Decimal(100), Decimal(realisasi), "Maksimal")) is terangkat


def test_what_excel_cannot_hold():
    """A quotient beyond Excel's largest number is a case for checking, as in the cell."""
    result = hitung_capaian(Decimal("1E-200"), Decimal("1E200"), "Maksimal")
    assert (result.capaian, result.status) == (None, "Periksa angka")
