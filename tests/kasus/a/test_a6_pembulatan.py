"""What only rounding lifts to 100 keeps its figures, is a peringatan below 99,995, and is told in the paragraph."""

from decimal import Decimal

import pytest

from tests.addresses import ALONE, INFO, RE, P, at
from tests.check.sets.case import Case, books, found, run
from tests.check.sets.edits import realisasi
from xlkinerja.kinerja.capaian import Aturan, hitung_capaian
from xlkinerja.pages.ikhtisar import paragraphs
from xlkinerja.summary.anggaran import year_total
from xlkinerja.summary.counting import summarise


@pytest.mark.parametrize(
    ("decimals", "realisasi_", "tingkat"),
    [(0, 995, P), (0, 999, P), (0, 999.94, P), (1, 999.6, P), (0, 999.95, INFO), (2, 999.96, INFO), (0, 1000, None)],
)
def test_a6_level(decimals, realisasi_, tingkat):
    """Of 1.000: 99,5 · 99,9 · 99,994 · 99,96 are peringatan, 99,995 · 99,996 info, 100 nothing."""
    case = Case("pembulatan", set(), realisasi(r1={"target": 1000, "realisasi": realisasi_}), files=ALONE,
                pengaturan={"desimal": decimals})  # fmt: skip
    expected = {("XK307", at(RE, "capaian", 6), tingkat)} if tingkat else set()
    assert {f for f in found(run(case)) if f[0] == "XK307"} == expected


def test_a6_figures_stay():
    """99,5 with no decimals is 100 and Tercapai."""
    result = hitung_capaian(Decimal(1000), Decimal(995), "Maksimal", Aturan(decimals=0))
    assert (result.capaian, result.status) == (100, "Tercapai")


def test_a6_paragraph_tells_it():
    """The paragraph says how many; without any it says nothing of rounding."""
    for value, said in ((995, True), (1000, False)):
        edit = realisasi(r1={"target": 1000, "realisasi": value})
        book = next(b for b in books(Case("paragraf", set(), edit, files=ALONE)) if b.kind == "realisasi")
        text, _ = paragraphs(book, summarise(book), year_total(book))
        assert ("1 (satu) di antaranya karena pembulatan" in text) is said
