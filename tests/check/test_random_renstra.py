"""A Renstra that says what a random set says gives nothing; one difference gives one finding at its place."""

import random
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from tests.addresses import PK, RE, RS, main, sel
from tests.check.sets.paper import written
from tests.check.sets.random_set import SETS, Baris, RandomSet, draw
from xlkinerja.check.checking import check_books
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KEY

#: The new findings of a difference: code, level, file, row.
Found = set[tuple[str, str, str, int]]
FIRST = 5
#: Five sets of middle size, with and without codes.
MIDDLE = [s for s in SETS if 4 <= s[1] <= 13]


def rows_of(drawn: RandomSet) -> list[Baris]:
    """The indikator of the PK as the Renstra writes them, the year 2024 in its third column."""
    rows = []
    for row in drawn.content[PK][main(PK)]:
        target = row["target"]
        if "target_maksimum" in row:
            target = f"{target} - {row['target_maksimum']}"
        kept = {k: row[k] for k in ("sasaran", "kode", "indikator", "satuan", "polarisasi") if k in row}
        words = {"definisi": "Dihitung dari catatan subbagian.", "rumus": "Dijumlahkan.", "sumber_data": "Laporan"}
        rows.append({**kept, **{f"target_{n}": target for n in range(1, 6)}, "iku": "Ya", **words})
    return rows


def renstra(drawn: RandomSet, rows: list[Baris], **identity: Any) -> Book:
    period = {"tahun": 2022, "tahun_akhir": 2026, "tanggal": None}
    return written(
        BY_KEY["renstra"].kode,
        identitas={**drawn.identitas, **period, **identity},
        content={main(RS): rows},
        prepared=len(rows) + 2,
    ).book(RS)


@cache
def known(seed: int, size: int) -> frozenset[str]:
    """The fingerprints of what the set gives without a Renstra."""
    return frozenset(t.sidik for t in check_books(list(draw(seed, size).books.values()), strict=True).temuan)


def new(origin: tuple[int, int], rows: list[Baris]) -> Found:
    """What the set gives with that Renstra beyond what it gives alone."""
    drawn = draw(*origin)
    books = list(drawn.books.values())
    before = known(*origin)
    temuan = check_books([*books, renstra(drawn, rows)], strict=True).temuan
    return {
        (t.kode, str(t.tingkat), t.berkas, int("".join(c for c in t.sel if c.isdigit())))
        for t in temuan
        if t.sidik not in before
    }


@pytest.mark.parametrize("origin", MIDDLE)
def test_the_same_words_give_nothing(origin):
    """No rule of the Renstra sees a difference where there is none."""
    assert new(origin, rows_of(draw(*origin))) == set()


@pytest.mark.parametrize("origin", MIDDLE)
def test_one_difference_is_found_where_it_stands(origin):
    """Another target of the year, of the end, another polarisasi or unit: each at the row that it belongs to."""
    acak, drawn = random.Random(origin[0]), draw(*origin)
    number = acak.randrange(len(rows_of(drawn)))
    row = FIRST + number
    for column, expected in (
        ("target_3", {("XK511", "peringatan", PK, row)}),
        ("target_5", {("XK515", "galat", RE, row)}),
        ("target_2", set()),
    ):
        rows = rows_of(drawn)
        old = rows[number][column]
        rows[number][column] = old + Decimal("0.5") if not isinstance(old, str) else "7 - 99" if "-" in old else "TMP"
        assert new(origin, rows) == expected, (column, old)


@pytest.mark.parametrize("origin", MIDDLE)
def test_the_dictionary_decides(origin):
    """A polarisasi of the Renstra that the documents do not have is told once, at Realisasi."""
    drawn = draw(*origin)
    numeric = [i for i, r in enumerate(rows_of(drawn)) if r["polarisasi"] in ("Maksimal", "Minimal")]
    for number in numeric[:1]:
        rows = rows_of(drawn)
        rows[number]["polarisasi"] = "Minimal" if rows[number]["polarisasi"] == "Maksimal" else "Maksimal"
        assert new(origin, rows) == {("XK523", "galat", RE, FIRST + number)}


@pytest.mark.parametrize("origin", [s for s in MIDDLE if s[1] > 6])
def test_an_indikator_less_is_one_finding(origin):
    """An indikator that the Renstra lacks is told at the PK; three are one finding."""
    rows = rows_of(draw(*origin))
    carried = ""
    for row in rows:  # a row taken out may be the one that names the sasaran of those below
        carried = row.setdefault("sasaran", carried)
    assert {k for k, *_ in new(origin, rows[:-3])} == {"XK512"}
    assert len(new(origin, rows[:-3])) == 1


def test_the_cell_of_the_finding():
    """The finding stands in the column of the target."""
    origin = MIDDLE[1]
    drawn = draw(*origin)
    rows = rows_of(drawn)
    rows[0]["target_5"] = 9_999
    temuan = check_books([*drawn.books.values(), renstra(drawn, rows)], strict=True).temuan
    assert [t.sel for t in temuan if t.kode == "XK515"] == [sel("target_renstra", FIRST)]
