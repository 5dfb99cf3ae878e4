"""Properties: a set without a fault gives nothing, whatever its size and settings, and an injected error is found."""

import random
from functools import cache

import pytest
from breakages import KINDS as ANGKA
from breakages import Kind
from breakages_isian import KINDS as ISIAN
from breakages_lain import KINDS as LAIN
from breaking import Broken
from random_set import RandomSet, draw

from xlkinerja.check.checking import check_books
from xlkinerja.check.finding import Finding

#: Seed and number of indikator of each set.
SETS = ((1, 1), (2, 2), (3, 3), (4, 5), (5, 8), (6, 13), (7, 16), (8, 21), (9, 27), (10, 33), (11, 40))
BENIH = range(4)
KINDS: tuple[Kind, ...] = (*ANGKA, *LAIN, *ISIAN)


@cache
def set_of(seed: int, size: int) -> RandomSet:
    return draw(seed, size)


def findings(books: dict) -> list[Finding]:
    return list(check_books(list(books.values()), strict=True).temuan)


@pytest.mark.parametrize(("seed", "size"), SETS)
def test_clean_set(seed: int, size: int) -> None:
    """A set without a fault gives no finding at any level, with the scale free of gaps."""
    assert findings(set_of(seed, size).books) == []


def test_the_sets_differ() -> None:
    """Between them the sets have every polarisasi, profile, cap, rounding, basis and entitas."""
    semua = [set_of(*s) for s in SETS]
    rows = [row for s in semua for row in s.isi["Realisasi.xlsx"]["Realisasi"]]
    assert {r["polarisasi"] for r in rows} == {"Maksimal", "Minimal", "Stabil", "Predikat"}
    for kunci, banyak in (("profil_minimal", 2), ("desimal", 3), ("dasar_rerata", 2), ("gaya", 2)):
        assert len({s.pengaturan[kunci] for s in semua}) == banyak, kunci
    assert len({s.pengaturan["batas"] for s in semua}) >= 4
    assert {s.identitas["entitas"] for s in semua} == {"KPU", "Sekretariat"}
    assert {s.tersusun for s in semua} == {True, False}


def test_enough_kinds() -> None:
    """At least thirty kinds of error are injected, and each has its own name."""
    assert len({k.__name__ for k in KINDS}) == len(KINDS) >= 30


@pytest.mark.parametrize("benih", BENIH)
@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.__name__)
def test_injected_error(kind: Kind, benih: int) -> None:
    """The error is found under its code, at its cell or naming it as a place of the same finding."""
    acak = random.Random(f"{kind.__name__} {benih}")
    for asal in acak.sample(SETS, len(SETS)):  # some kinds need a row that a small set lacks
        rusak = Broken(set_of(*asal), acak)
        harapan = kind(rusak)
        if harapan is not None:
            break
    assert harapan is not None
    rusak.recalculate()
    temuan = findings(rusak.books)
    tempat = [(t.kode, letak.berkas, letak.sel) for t in temuan for letak in (t, *t.tempat_lain)]
    cocok = [t for t in tempat if t[:2] == (harapan.kode, harapan.berkas) and harapan.sel in ("", t[2])]
    assert cocok, (asal, harapan, [(t.kode, t.berkas, t.sel, t.pesan) for t in temuan])
    assert len(temuan) <= 4, [(t.kode, t.berkas, t.sel, t.pesan) for t in temuan]
