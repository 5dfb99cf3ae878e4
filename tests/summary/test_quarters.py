"""What quarters come to up to one of them, by each way of consolidation; worked out by hand."""

from decimal import Decimal as D

import pytest

from tests.pages.forms.printed_cells import typed
from xlkinerja.summary.quarters import up_to

#: Way, what stands in the four quarters, what they come to up to each of them.
FIGURES = [
    ("Jumlah", (2, None, 3, 5), (2, 2, 5, 10)),
    ("Kumulatif", (25, 50, None, 100), (25, 50, 50, 100)),
    ("Rata-rata", (90, 95, 100, None), (90, D("92.5"), 95, 95)),
    ("Rata-rata", (1, 1, 2, None), (1, 1, D("1.33"), D("1.33"))),
    ("Rata-rata", (D("0.125"), D("0.126"), None, None), (D("0.125"), D("0.126"), D("0.126"), D("0.126"))),
    ("Terakhir", (None, 78, 75, None), (None, 78, 75, 75)),
    ("Jumlah", (0, None, None, None), (0, 0, 0, 0)),
    ("Jumlah", ("v", 4, "x", None), ("✓", 4, 4, 4)),
    ("Jumlah", ("-", "V", None, None), (None, "✓", "✓", "✓")),
    (None, (5, None, None, None), (5, 5, 5, 5)),
    (None, (5, 6, None, None), (5, *["Pilih konsolidasi"] * 3)),
    (None, (5, 5, None, None), (5, *["Pilih konsolidasi"] * 3)),
    ("Jumlah", (5, "banyak", 1, None), (5, *["Periksa angka"] * 3)),
    ("Jumlah", (5, "#REF!", None, None), (5, *["Periksa angka"] * 3)),
    ("Jumlah", ("=N(A1)", None, None, None), ["Periksa angka"] * 4),
]


@pytest.mark.parametrize(("way", "quarters", "expected"), FIGURES)
def test_up_to(way, quarters, expected):
    """Empty is not 0, a tick is no figure, and what cannot be known says why."""
    row = {"indikator": "A", "polarisasi": "Maksimal", "konsolidasi": way}
    row |= {f"realisasi_tw{i}": value for i, value in enumerate(quarters, 1)}
    (read,) = typed("Rencana Aksi", [row]).indikator
    assert [up_to(read, "realisasi_tw", q) for q in (1, 2, 3, 4)] == list(expected)


def test_predicates_are_the_last_one():
    """A predicate is neither added nor averaged; a number in its place is to be looked at."""
    row = {"indikator": "A", "polarisasi": "Predikat", "konsolidasi": "Jumlah", "target_tw1": "CC", "target_tw3": "B"}
    rows = [row, {"indikator": "B", "polarisasi": "Predikat", "target_tw1": 70}]
    first, second = typed("Rencana Aksi", rows).indikator
    assert [up_to(first, "target_tw", q) for q in (1, 2, 3, 4)] == ["CC", "CC", "B", "B"]
    assert up_to(second, "target_tw", 1) == "Periksa predikat"
