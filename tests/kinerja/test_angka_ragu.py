"""Separators that can be read in two ways: by the text alone, by the unit of the row, by the figure beside it."""

from decimal import Decimal

import pytest

from xlkinerja.kinerja.angka import Angka, baca_angka, read_bound

# text, value, unit, value by the other reading of the separator ("" where it is the minus that is doubtful)
AMBIGU = [
    ("36.743", "36743", "", "36.743"),
    ("4.250", "4250", "", "4.25"),
    ("1.500", "1500", "", "1.5"),
    ("36,743", "36.743", "", "36743"),
    ("36,743 orang", "36.743", "orang", "36743"),
    ("3.208 indeks", "3208", "indeks", "3.208"),
    ("Rp 36,743", "36743", "Rp", "36.743"),
    ("Rp 4.325 miliar", "4325000000000", "Rp", "4325000000"),
    ("1234.567", "1234.567", "", "1234567"),
    ("(5.000 rupiah)", "5000", "Rp", ""),
    ("(36.743)", "36743", "", ""),
    ("- 5 orang", "-5", "orang", ""),
]

# text, unit of the row, figure beside it, value; None: still two ways
DALAM_BARIS = [
    ("250.000", "orang", None, "250000"),
    ("1.200", "miliar rupiah", None, "1200"),
    ("4.325", "miliar rupiah", None, None),
    ("4,325", "miliar rupiah", None, "4.325"),
    ("2.400", "kkal/kapita/hari", None, "2400"),
    ("120.000", "ton", None, "120000"),
    ("250,000", "orang", None, None),
    ("3,208", "indeks", None, "3.208"),
    ("3,208", "Poin", None, "3.208"),
    ("97,543", "Persen (%)", None, "97.543"),
    ("3.208", "indeks", None, None),
    ("97.543", "%", None, None),
    ("3,208", "", "3.15", "3.208"),
    ("2,876", "", "2.9", "2.876"),
    ("3.208", "indeks", "3.15", "3.208"),
    ("4.250", "", "4000", "4250"),
    ("4.250", "", "4", "4.25"),
    ("97.543", "%", "100", "97.543"),
    ("36,743", "orang", "36000", "36743"),
    ("4.250", "", "100", None),  # as far from the one as from the other
    ("4.250", "", "-4", None),
    ("4.250", "", "0", None),
    ("4.250", "laporan", "4", None),  # unit and neighbour contradict each other
    ("250.000", "orang", "240000", "250000"),
    ("- 4.250", "orang", "4000", None),
]


@pytest.mark.parametrize(("text", "value", "satuan", "other"), AMBIGU)
def test_ambiguous_separator(text, value, satuan, other):
    """A separator that may be decimal mark or thousands mark comes with both values; a doubtful minus is flagged."""
    other_value = Decimal(other) if other else None
    assert baca_angka(text) == Angka(Decimal(value), satuan, ambiguous=True, other=other_value)


@pytest.mark.parametrize(("text", "satuan", "samping", "value"), DALAM_BARIS)
def test_the_row_decides(text, satuan, samping, value):
    """The unit of the row and the figure beside it settle a separator, unless they contradict each other."""
    angka = baca_angka(text, satuan, None if samping is None else Decimal(samping))
    assert angka.ambiguous is (value is None)
    assert angka.satuan == ("orang" if "orang" in text else "")
    assert value is None or angka.value == Decimal(value)


def test_the_unit_beside_the_figure_wins_over_that_of_the_row():
    """36,743 orang stays doubtful in a row of percentages."""
    assert baca_angka("36,743 orang", "%").ambiguous


def test_both_ends_of_a_range_follow_the_row():
    """1.000 - 2.000 in a row of orang is a range of thousands."""
    assert baca_angka("1.000 - 2.000", "orang") == Angka(span=(Decimal(1000), Decimal(2000)))
    assert baca_angka("1.000 - 2.000").ambiguous


@pytest.mark.parametrize("satuan", ["temuan", "orang", "Rp", "Jumlah"])
def test_nihil_of_what_is_counted(satuan):
    """None of what is counted is 0."""
    assert baca_angka("NIHIL", satuan) == Angka(Decimal(0))


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("≥ 90%", ("Maksimal", "90%")),
        ("min. 90%", ("Maksimal", "90%")),
        ("Minimal 90 %", ("Maksimal", "90 %")),
        ("paling sedikit 3 dokumen", ("Maksimal", "3 dokumen")),
        ("≥ BB", ("Maksimal", "BB")),
        ("<= 5 hari", ("Minimal", "5 hari")),
        ("maks. 5%", ("Minimal", "5%")),
        ("< 5%", None),
        ("lebih dari 5%", None),
        ("90%", None),
        ("minimal", None),
        ("Maksimal", None),
    ],
)
def test_bound(text, bound):
    """A printed bound gives the polarisasi of its target and the figure, where the figure itself meets it."""
    assert read_bound(text) == bound
