import pytest

from xlkinerja.kinerja.predikat import Tangga, rank, recognise


@pytest.mark.parametrize(
    ("text", "place"),
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
        ("Bagus", 0),
        ("Baik", 303),
    ],
)
def test_place_on_a_ladder(text, place):
    """The place is found by the exact text but for letter case; everything else stands on no ladder."""
    assert rank(text) == place


def test_ladder_of_an_office():
    """A ladder of one's own is used in place of the standard ones."""
    tangga = (Tangga("Mutu", ("Baik", "Cukup", "Kurang")),)
    assert rank("cukup", tangga) == 102
    assert rank("WTP", tangga) == 0
    assert recognise("Cukup (2023)", tangga) == ("Cukup", "2023")


@pytest.mark.parametrize(
    ("text", "result"),
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
def test_predicate_and_note(text, result):
    """The predicate is found as printed, a full name by its short form, and what stands beside it is kept."""
    assert recognise(text) == result


@pytest.mark.parametrize(
    "text",
    ["", "W", "v", "Bagus", "AB", "B+", "T8%", "78", "(WTP)", "Wajar Tanpa Pengecualian (WDP)", "A (B)", "*" * 10_000],
)
def test_no_predicate(text):
    """A text that stands on no ladder, or contradicts itself, is no predicate."""
    assert recognise(text) is None
