"""Sums are compared at nine decimals: what a binary fraction misses by a hair is the number that was meant."""

from decimal import Decimal

import pytest

from tests.addresses import ANG, RA, RE
from tests.check.sets.case import Case, found, run
from tests.check.sets.edits import JUMLAH, both, change, everywhere, rencana, tw
from xlkinerja.check.values.cells import Reading

RATA = {"konsolidasi": "Rata-rata"}


def _codes(edit) -> set[str]:
    return {kode for kode, *_ in found(run(Case("", edit=edit)))}


@pytest.mark.parametrize(
    ("cara", "triwulan", "setahun"),
    [
        (JUMLAH, (16.666666666666664, 26.380952380952387, 18.85714285714287, 30.95238095238095), 92.85714285714286),
        (JUMLAH, (0.1, 0.2, 0, 89.7), 90.00000000000001),
        (JUMLAH, (33.333333333333336, 33.333333333333336, 33.33333333333333, 0), 100),
        (RATA, (90.1, 90.2, 90.3, 90.4), 90.25000000000001),
        (RATA, (100, 100, 100, 66.66666666666667), 91.66666666666667),
    ],
)
def test_b1_quarters_and_year(cara, triwulan, setahun):
    """The quarters of a real file beside the year that its formula gave, and others of the kind."""
    edit = both(change("realisasi", 0, setahun, RE), rencana(r0={**cara, **tw(*triwulan, prefix="realisasi")}))
    assert "XK606" not in _codes(edit)


def test_b1_a_billionth_is_no_hair():
    """What differs at the third decimal is another number, where both have more than two."""
    quarters = tw(90.1234, 90.1234, 90.1234, 90.1234, prefix="realisasi")
    edit = both(change("realisasi", 0, 90.1254, RE), rencana(r0={**RATA, **quarters}))
    assert "XK606" in _codes(edit)


def test_b1_targets_of_two_documents():
    """0,1 + 0,2 in one workbook and 0,3 in the other are one target."""
    assert "XK501" not in _codes(both(everywhere(0, target=0.3), change("target", 0, 0.30000000000000004, RA)))
    assert Reading(Decimal("0.30000000000000004"), "%").magnitude == Reading(Decimal("0.3"), "%").magnitude
    assert str(Reading(Decimal("28.999999999999996"), "%")) == "29%"


def test_b1_budget_total():
    """A total that a formula gave is the sum of its rows, though the stored fraction is a hair off."""

    def edit(isi):
        rows = isi[RE][ANG]
        rows[0]["pagu"], rows[1]["pagu"], rows[2]["pagu"] = 700.1, 300.2, 1000.3000000000001

    assert "XK401" not in _codes(edit)
