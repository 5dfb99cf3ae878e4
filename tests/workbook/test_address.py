"""Properties of cell addresses: letters, numbers and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from xlkinerja.workbook.address import MAX_COLUMN, column_letter, column_number, ref, split_range, split_ref

COLUMNS, ROWS = st.integers(1, MAX_COLUMN), st.integers(1, 1_048_576)
PLACES = st.tuples(COLUMNS, ROWS)


@given(COLUMNS)
def test_column_and_back(column: int) -> None:
    """A column has one name, the one that openpyxl gives it too."""
    assert column_number(column_letter(column)) == column
    assert column_letter(column) == get_column_letter(column)


@given(PLACES, st.booleans(), st.booleans())
def test_address_and_back(place: tuple[int, int], kolom_tetap: bool, baris_tetap: bool) -> None:
    """An address says its column and row, with dollar signs or without."""
    column, row = place
    assert split_ref(ref(column, row)) == place
    assert split_ref(f"{'$' * kolom_tetap}{column_letter(column)}{'$' * baris_tetap}{row}") == place


@given(PLACES, PLACES)
def test_range_from_any_corner(one: tuple[int, int], other: tuple[int, int]) -> None:
    """A range is the same from whichever corners it is written."""
    columns, rows = sorted((one[0], other[0])), sorted((one[1], other[1]))
    area = (columns[0], rows[0], columns[1], rows[1])
    for k1, k2 in (columns, columns[::-1]):
        for b1, b2 in (rows, rows[::-1]):
            assert split_range(f"{ref(k1, b1)}:{ref(k2, b2)}") == area


@given(PLACES)
def test_single_cell_is_a_range(place: tuple[int, int]) -> None:
    """One cell is a range of one cell."""
    assert split_range(ref(*place)) == (*place, *place)


@given(st.one_of(st.integers(max_value=0), st.integers(min_value=MAX_COLUMN + 1)))
def test_columns_that_excel_lacks(column: int) -> None:
    """Before A and behind XFD there is none."""
    with pytest.raises(ValueError, match="tidak ada di Excel"):
        column_letter(column)


@given(COLUMNS, st.one_of(st.integers(max_value=0), st.integers(min_value=1_048_577)))
def test_rows_that_excel_lacks(column: int, row: int) -> None:
    """Above the first and below the last row there is none."""
    with pytest.raises(ValueError, match="bukan alamat sel"):
        split_ref(f"{column_letter(column)}{row}")


@given(st.text())
def test_an_address_is_nothing_else(text: str) -> None:
    """What is taken for an address is one, as it would be written again."""
    try:
        place = split_ref(text)
    except ValueError:
        return
    assert ref(*place) == text.replace("$", "")
