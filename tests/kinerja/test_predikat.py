from decimal import Decimal

import pytest

from xlkinerja.kinerja.predikat import TANGGA_BAKU, Tangga, kenali, lebih_baik_atau_sama, predikat_sakip, urutan


@pytest.mark.parametrize(
    ("teks", "nomor"),
    [
        ("WTP", 101),
        ("WTP-DPP", 102),
        ("WDP", 103),
        ("TW", 104),
        ("TMP", 105),
        ("wtp", 101),
        ("AA", 201),
        ("A", 202),
        ("BB", 203),
        ("B", 204),
        ("bb", 203),
        ("CC", 205),
        ("C", 206),
        ("D", 207),
        ("BB*", 0),
        ("BB ", 0),
        ("", 0),
        ("Baik", 0),
    ],
)
def test_place_on_a_ladder(teks, nomor):
    """The place is found by the exact text but for letter case; everything else stands on no ladder."""
    assert urutan(teks) == nomor


def test_failures_stand_on_their_ladder():
    """Every failing predicate is one of its ladder's, and only the two worst opinions fail."""
    assert all(set(t.gagal) <= set(t.predikat) for t in TANGGA_BAKU)
    assert [t.gagal for t in TANGGA_BAKU] == [("TW", "TMP"), ()]


@pytest.mark.parametrize(
    ("realisasi", "target", "hasil"),
    [
        ("BB", "B", True),
        ("B", "B", True),
        ("b", "B", True),
        ("CC", "B", False),
        ("WDP", "WTP", False),
        ("WTP", "WTP-DPP", True),
        ("WTP", "B", None),
        ("BB*", "B", None),
        ("B", "Baik", None),
        ("", "", None),
    ],
)
def test_met_or_better(realisasi, target, hasil):
    """A predicate meets its target when it stands as high on the same ladder; across ladders there is no answer."""
    assert lebih_baik_atau_sama(realisasi, target) is hasil


def test_ladder_of_an_office():
    """A ladder of one's own is used in place of the standard ones."""
    tangga = (Tangga("Mutu", ("Baik", "Cukup", "Kurang"), ("Kurang",)),)
    assert urutan("cukup", tangga) == 102
    assert urutan("WTP", tangga) == 0
    assert lebih_baik_atau_sama("Baik", "Cukup", tangga) is True
    assert kenali("Cukup (2023)", tangga) == ("Cukup", "2023")


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("WTP", ("WTP", "")),
        (" WTP ", ("WTP", "")),
        ("wtp", ("wtp", "")),
        ("WTP*", ("WTP", "*")),
        ("BB*", ("BB", "*")),
        ("BB* (2022)", ("BB", "* 2022")),
        ("BB (2022)*", ("BB", "* 2022")),
        ("C (2018)", ("C", "2018")),
        ("B (baik)", ("B", "baik")),
        ("BB (75,3)", ("BB", "75,3")),
        ("Wajar Tanpa Pengecualian (WTP)", ("WTP", "Wajar Tanpa Pengecualian")),
        ("WTP (Wajar Tanpa Pengecualian)", ("WTP", "Wajar Tanpa Pengecualian")),
        ("Wajar Tanpa Pengecualian", ("WTP", "")),
        ("WAJAR  TANPA\u00a0PENGECUALIAN", ("WTP", "")),
        ("Wajar Dengan Pengecualian", ("WDP", "")),
        ("Tidak Wajar", ("TW", "")),
        ("Tidak Memberikan Pendapat", ("TMP", "")),
        ("Menolak Memberikan Pendapat", ("TMP", "")),
        ("WTP Dengan Paragraf Penjelasan", ("WTP-DPP", "")),
        ("Wajar Tanpa Pengecualian Dengan Paragraf Penjelasan (WTP-DPP)",
         ("WTP-DPP", "Wajar Tanpa Pengecualian Dengan Paragraf Penjelasan")),
        ("WTP DPP", ("WTP-DPP", "")),
        ("WTP – DPP", ("WTP-DPP", "")),
    ],
)  # fmt: skip
def test_predicate_and_note(teks, hasil):
    """The predicate is found as printed, a full name by its short form, and what stands beside it is kept."""
    assert kenali(teks) == hasil


@pytest.mark.parametrize(
    "teks",
    ["", "W", "v", "Baik", "AB", "B+", "T8%", "78", "(WTP)", "Wajar Tanpa Pengecualian (WDP)", "A (B)", "*" * 10_000],
)
def test_no_predicate(teks):
    """A text that stands on no ladder, or contradicts itself, is no predicate."""
    assert kenali(teks) is None


@pytest.mark.parametrize(
    ("nilai", "predikat"),
    [
        ("100", "AA"),
        ("90.01", "AA"),
        ("90.00", "A"),
        ("80.01", "A"),
        ("80", "BB"),
        ("70.01", "BB"),
        ("70", "B"),
        ("60.01", "B"),
        ("60", "CC"),
        ("50.01", "CC"),
        ("50", "C"),
        ("30.01", "C"),
        ("30", "D"),
        ("0", "D"),
        ("-0.01", None),
        ("100.01", None),
        ("NaN", None),
        ("Infinity", None),
    ],
)
def test_sakip_intervals(nilai, predikat):
    """Each SAKIP interval leaves its lower bound to the predicate below it."""
    assert predikat_sakip(Decimal(nilai)) == predikat
