"""Rounding to the coarser side: sound for a printed 33,33, not for what is counted, never where it changes a status."""

import pytest

from tests.addresses import RE, G, P
from tests.check.sets.case import Case, found, run
from tests.check.sets.edits import JUMLAH, both, change, everywhere, rencana, tw

RATA, AKHIR = {"konsolidasi": "Rata-rata"}, {"konsolidasi": "Terakhir"}


def _levels(edit, kode: str) -> set[str]:
    return {tingkat for k, _, tingkat in found(run(Case("", edit=edit, pengaturan={"desimal": 2}))) if k == kode}


def _year(satuan, target, realisasi, cara, *quarters):
    return both(
        everywhere(1, satuan=satuan, target=target),
        change("realisasi", 1, realisasi, RE),
        rencana(r1={**cara, **tw(*quarters, prefix="realisasi")}),
    )


@pytest.mark.parametrize(
    ("edit", "levels"),
    [
        (_year("laporan", 1, 1, JUMLAH, 0, 0, 0, 0.9), {G}),
        (_year("orang", 12, 12, JUMLAH, 3, 3, 3, 2.6), {G}),
        (_year("dokumen", 4, 4, RATA, 4, 4, 4, 3), {G}),
        (_year("kegiatan", 5, 5, AKHIR, 1, 2, 3, 4.8), {G}),
        (_year("orang", 10, 11, RATA, 10, 11, 12, 12), {P}),  # 11,25 printed as 11, reached either way
        (_year("orang", 10, 12, RATA, 10, 11, 12, 12), {G}),
        (_year("laporan", 1, 0, JUMLAH, 0, 0, 0, 0.4), {G}),
        (_year("laporan", 4, 4, JUMLAH, 1, 1, 1, 1), set()),
        (_year("hari", 33, 33.33, RATA, 33.3, 33.3, 33.3, 33.42), set()),
        (_year("hari", 50, 33.33, RATA, 33.333333, 33.333333, 33.333333, 33.333333), set()),
        (_year("hari", 95, 92, RATA, 92, 92, 92, 91), set()),  # 91,75 and 92: not reached either way
        (_year("hari", 90, 92, RATA, 92, 92, 92, 91), set()),  # reached either way
        (_year("hari", 92, 92, RATA, 92, 92, 92, 91), {P}),  # only rounding reaches 92
        (_year("hari", 92, 92, JUMLAH, 22.9, 22.9, 22.9, 22.9), {P}),  # 91,6
        (_year("hari", 92, 91, RATA, 92, 92, 92, 91), {G}),
    ],
)
def test_b2_quarters_beside_the_year(edit, levels):
    """XK606: silent, a warning where only rounding lifts the row, an error where it is another number."""
    assert _levels(edit, "XK606") == levels


def _plan(satuan, target, cara, *quarters):
    return both(everywhere(1, satuan=satuan, target=target), rencana(r1={**cara, **tw(*quarters)}))


@pytest.mark.parametrize(
    ("edit", "levels"),
    [
        (_plan("laporan", 12, JUMLAH, 3, 3, 3, 2.6), {G}),
        (_plan("kali", 1, JUMLAH, 0, 0, 0, 0.9), {G}),
        (_plan("km", 12, JUMLAH, 3, 3, 3, 2.6), {P}),  # rounded it is 12, and 12 is not reached
        (_plan("km", 12, JUMLAH, 3, 3, 3, 2.2), {G}),
        (_plan("laporan", 12, JUMLAH, 3, 3, 3, 3), set()),
        (_plan("km", 100, JUMLAH, 33.33, 33.33, 33.33, 0), set()),  # three thirds, printed
        (_plan("km", 100, JUMLAH, 33.3, 33.3, 33.3, 0), set()),
        (_plan("km", 100, JUMLAH, 33, 33, 33, 0), {G}),
        (_plan("km", 33.33, RATA, 33.333333, 33.333333, 33.333333, 33.333333), set()),
    ],
)
def test_b2_quarters_beside_the_target(edit, levels):
    """XK602 likewise."""
    assert _levels(edit, "XK602") == levels
