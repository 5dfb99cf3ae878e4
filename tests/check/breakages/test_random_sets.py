"""Properties: a set without a fault gives nothing, whatever its size and settings, and an injected error is found."""

import importlib
import random
from pathlib import Path

import pytest

from tests.addresses import RE, main
from tests.check.breakages.breaking import Broken, Kind
from tests.check.sets.random_set import SETS, draw
from xlkinerja.check.checking import check_books
from xlkinerja.check.finding import Finding
from xlkinerja.workbook.book import Book

BERKAS = sorted(p.stem for p in Path(__file__).parent.glob("*.py") if p.stem not in {"breaking", Path(__file__).stem})
KINDS: tuple[Kind, ...] = tuple(
    kind for name in BERKAS for kind in importlib.import_module(f"tests.check.breakages.{name}").KINDS
)
BENIH = range(2)
#: Errors are put into these: a larger set only takes longer, and what it has of its own the clean ones show.
TENGAH = [s for s in SETS if s[1] <= 16]


def findings(books: dict[str, Book]) -> list[Finding]:
    return list(check_books(list(books.values()), strict=True).temuan)


@pytest.mark.parametrize(("seed", "size"), SETS)
def test_clean_set(seed: int, size: int) -> None:
    """A set without a fault gives no finding at any level, with the scale free of gaps."""
    assert findings(draw(seed, size).books) == []


def test_the_sets_differ() -> None:
    """Between them the sets have every polarisasi, profile, cap, rounding, basis and entitas."""
    drawn = [draw(*s) for s in SETS]
    rows = [row for s in drawn for row in s.content[RE][main(RE)]]
    assert {r["polarisasi"] for r in rows} == {"Maksimal", "Minimal", "Stabil", "Predikat"}
    for key, count in (("profil_minimal", 2), ("desimal", 3), ("dasar_rerata", 2), ("gaya", 2)):
        assert len({s.pengaturan[key] for s in drawn}) == count, key
    assert len({s.pengaturan["batas"] for s in drawn}) >= 4
    assert {s.identitas["entitas"] for s in drawn} == {"KPU", "Sekretariat"}
    assert {s.tersusun for s in drawn} == {True, False}


def test_enough_kinds() -> None:
    """At least eighty kinds of error are injected, and each has its own name."""
    assert len({k.__name__ for k in KINDS}) == len(KINDS) >= 80


@pytest.mark.parametrize("benih", BENIH)
@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.__name__)
def test_injected_error(kind: Kind, benih: int) -> None:
    """The error is found under its code, at its cell or naming it as a place of the same finding."""
    acak = random.Random(f"{kind.__name__} {benih}")
    for origin in acak.sample(TENGAH, len(TENGAH)):  # some kinds need a row that a small set lacks
        rusak = Broken(draw(*origin), acak)
        harapan = kind(rusak)
        if harapan is not None:
            break
    assert harapan is not None
    rusak.recalculate()
    temuan = findings(rusak.books)
    places = [(t.kode, letak.berkas, letak.sel) for t in temuan for letak in (t, *t.tempat_lain)]
    matching = [t for t in places if t[:2] == (harapan.kode, harapan.berkas) and harapan.sel in ("", t[2])]
    assert matching, (origin, harapan, [(t.kode, t.berkas, t.sel, t.pesan) for t in temuan])
    assert len(temuan) <= 4, [(t.kode, t.berkas, t.sel, t.pesan) for t in temuan]
