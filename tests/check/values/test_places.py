"""Properties of written places and numbers: what is written can be read back, in its order and whole."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from xlkinerja.check.formats.grouping import cells
from xlkinerja.check.values.places import MOST, enough, numbers, ranges
from xlkinerja.workbook.address import ref, split_ref

#: Cells of few columns and rows, so that runs come about.
CELLS = st.lists(st.builds(ref, st.integers(1, 30), st.integers(1, 12)))
NUMBERS = st.lists(st.integers(1, 60))


def read_cells(text: str) -> list[str]:
    """The addresses of a listing: Q5–Q7, Q12."""
    every = []
    for parts in filter(None, text.split(", ")):
        awal, _, akhir = parts.partition("–")
        (column, first), (kolom_akhir, terakhir) = split_ref(awal), split_ref(akhir or awal)
        assert column == kolom_akhir
        every += [ref(column, row) for row in range(first, terakhir + 1)]
    return every


def read_numbers(text: str) -> list[int]:
    """The numbers of a listing: 1–4, 7."""
    every: list[int] = []
    for parts in filter(None, text.split(", ")):
        awal, _, akhir = parts.partition("–")
        every += range(int(awal), int(akhir or awal) + 1)
    return every


@given(CELLS)
def test_ranges_hold_every_cell(sel: list[str]) -> None:
    """Each address once and in the order given; what is not written out is counted."""
    ditulis, _, left = ranges(sel).partition(", dan ")
    terbaca, sekali = read_cells(ditulis), list(dict.fromkeys(sel))
    assert terbaca == sekali[: len(terbaca)]
    assert len(sekali) - len(terbaca) == int((re.match(r"(\d+) sel lain$", left) or ["0", "0"])[1])
    assert ditulis.count(", ") < MOST


@given(CELLS)
def test_cells_of_a_format_hold_every_cell(sel: list[str]) -> None:
    """Each address once, column by column, from the top."""
    terbaca = read_cells(cells(sel))
    assert len(set(terbaca)) == len(terbaca)
    assert set(terbaca) == set(sel)
    column = list(dict.fromkeys(split_ref(s)[0] for s in sel))
    urut = [(column.index(k), row) for k, row in map(split_ref, terbaca)]
    assert urut == sorted(urut)


@given(NUMBERS)
def test_numbers_hold_every_number(angka: list[int]) -> None:
    """Each number once, ascending, and no two runs that could be one."""
    text = numbers(angka)
    assert read_numbers(text) == sorted(set(angka))
    ujung = [parts.split("–") for parts in filter(None, text.split(", "))]
    assert all(int(a[-1]) + 1 < int(b[0]) for a, b in pairwise(ujung))


@given(st.lists(st.sampled_from("abcdefgh")), st.integers(1, 5))
def test_enough_counts_the_rest(name: list[str], most: int) -> None:
    """The first few names in quotes, the others counted."""
    sekali = list(dict.fromkeys(name))
    text = enough(name, most)
    assert re.findall("«(.)»", text) == sekali[:most]
    left = len(sekali) - most
    assert text.endswith(f", dan {left} lainnya") == (left > 0)
