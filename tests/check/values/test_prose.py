"""Figures of sentences beside the figure that they speak of."""

from decimal import Decimal

import pytest

from xlkinerja.check.values.cells import Reading
from xlkinerja.check.values.prose import Fit, fit, read_said
from xlkinerja.kinerja.predikat import DEFAULT_TANGGA

PERSEN = Reading(Decimal("92.86"), "%")


def weighed(text: str, true: Reading, *, exact: bool = False) -> Fit | None:
    read = read_said(text, true, DEFAULT_TANGGA)
    return None if read is None else fit(*read, true, exact=exact)


@pytest.mark.parametrize(
    "text",
    [
        "92,86%",
        "92,86",
        "92,9",
        "93%",
        "93 persen",
        "sebesar 92,9 persen",
        "mencapai 92,86%",
        "hampir 93%",
        "mendekati 93%",
        "lebih dari 92%",
        "di atas 90%",
        "kurang dari 95%",
        "sekitar 90%",
        "± 93%",
        "realisasi 92,86%",
        "92,860%",
        "92% lebih",
    ],
)
def test_what_fits(text: str) -> None:
    """Rounded at any decimal, and hedged as the words allow: the figure is 92,86%."""
    assert weighed(text, PERSEN) is Fit.FITS


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("92,8", Fit.CUT),
        ("92%", Fit.CUT),
        ("95%", Fit.WRONG),
        ("92,68%", Fit.WRONG),
        ("hampir 92%", Fit.DOUBTFUL),
        ("hampir 100%", Fit.DOUBTFUL),
        ("lebih dari 93%", Fit.DOUBTFUL),
        ("kurang dari 92%", Fit.DOUBTFUL),
        ("sekitar 70%", Fit.DOUBTFUL),
        ("92,86 laporan", Fit.DOUBTFUL),
    ],
)
def test_what_does_not(text: str, worth: Fit) -> None:
    """Cut off, wrong, or not what the words say."""
    assert weighed(text, PERSEN) is worth


def test_a_target_is_not_rounded() -> None:
    """97,5% is not 98%."""
    assert weighed("98%", Reading(Decimal("97.5"), "%"), exact=True) is Fit.WRONG
    assert weighed("97,50%", Reading(Decimal("97.5"), "%"), exact=True) is Fit.FITS


def test_separators_follow_the_true_figure() -> None:
    """«4.250» beside 4.250 orang is thousands, «1.400%» beside 1.400% as well."""
    assert weighed("4.250", Reading(Decimal(4250), "orang")) is Fit.FITS
    assert weighed("1.400%", Reading(Decimal(1400), "%")) is Fit.FITS
    assert weighed("3,208", Reading(Decimal("3.208"), "nilai")) is Fit.FITS


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("7-8 bulan", Fit.FITS),
        ("7 sampai 8 bulan", Fit.FITS),
        ("paling lama 8 bulan", Fit.FITS),
        ("8 bulan", Fit.DOUBTFUL),
        ("7 - 8 hari", Fit.DOUBTFUL),
        ("6-8 bulan", Fit.WRONG),
    ],
)
def test_ranges(text: str, worth: Fit) -> None:
    """The range of 7 to 8 months, whole or by one end."""
    assert weighed(text, Reading(Decimal(7), "bulan", Decimal(8)), exact=True) is worth


@pytest.mark.parametrize(
    ("text", "worth"),
    [("BB", Fit.FITS), ("predikat BB", Fit.FITS), ("nilai bb", Fit.FITS), ("B", Fit.WRONG), ("75", None)],
)
def test_predicates(text: str, worth: Fit | None) -> None:
    """Word against word; a number says nothing of one."""
    assert weighed(text, Reading(None, "", predikat="BB")) is worth


def test_words_alone_say_nothing() -> None:
    """No figure, no finding."""
    assert weighed("sangat baik sekali", PERSEN) is None
