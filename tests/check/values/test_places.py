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
    addresses = []
    for run in filter(None, text.split(", ")):
        first_cell, _, last_cell = run.partition("–")
        (column, first_row), (last_column, last_row) = split_ref(first_cell), split_ref(last_cell or first_cell)
        assert column == last_column
        addresses += [ref(column, row) for row in range(first_row, last_row + 1)]
    return addresses


def read_numbers(text: str) -> list[int]:
    """The numbers of a listing: 1–4, 7."""
    read: list[int] = []
    for run in filter(None, text.split(", ")):
        first, _, last = run.partition("–")
        read += range(int(first), int(last or first) + 1)
    return read


@given(CELLS)
def test_ranges_hold_every_cell(addresses: list[str]) -> None:
    """Each address once and in the order given; what is not written out is counted."""
    listed, _, rest = ranges(addresses).partition(", dan ")
    read, once = read_cells(listed), list(dict.fromkeys(addresses))
    assert read == once[: len(read)]
    assert len(once) - len(read) == int((re.match(r"(\d+) sel lain$", rest) or ["0", "0"])[1])
    assert listed.count(", ") < MOST


@given(CELLS)
def test_cells_of_a_format_hold_every_cell(addresses: list[str]) -> None:
    """Each address once, column by column, from the top."""
    read = read_cells(cells(addresses))
    assert len(set(read)) == len(read)
    assert set(read) == set(addresses)
    columns = list(dict.fromkeys(split_ref(s)[0] for s in addresses))
    order = [(columns.index(k), row) for k, row in map(split_ref, read)]
    assert order == sorted(order)


@given(NUMBERS)
def test_numbers_hold_every_number(given: list[int]) -> None:
    """Each number once, ascending, and no two runs that could be one."""
    text = numbers(given)
    assert read_numbers(text) == sorted(set(given))
    runs = [run.split("–") for run in filter(None, text.split(", "))]
    assert all(int(a[-1]) + 1 < int(b[0]) for a, b in pairwise(runs))


@given(st.lists(st.sampled_from("abcdefgh")), st.integers(1, 5))
def test_enough_counts_the_rest(names: list[str], most: int) -> None:
    """The first few names in quotes, the others counted."""
    once = list(dict.fromkeys(names))
    text = enough(names, most)
    assert re.findall("«(.)»", text) == once[:most]
    rest = len(once) - most
    assert text.endswith(f", dan {rest} lainnya") == (rest > 0)
