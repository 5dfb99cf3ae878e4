"""Properties of cell addresses: letters, numbers and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from xlkinerja.workbook.address import MAX_COLUMN, column_letter, column_number, ref, split_range, split_ref

COLUMNS, ROWS = st.integers(1, MAX_COLUMN), st.integers(1, 1_048_576)
PLACES = st.tuples(COLUMNS, ROWS)


@given(COLUMNS)
def test_column_and_back(kolom: int) -> None:
    """A column has one name, the one that openpyxl gives it too."""
    assert column_number(column_letter(kolom)) == kolom
    assert column_letter(kolom) == get_column_letter(kolom)


@given(PLACES, st.booleans(), st.booleans())
def test_address_and_back(tempat: tuple[int, int], kolom_tetap: bool, baris_tetap: bool) -> None:
    """An address says its column and row, with dollar signs or without."""
    kolom, baris = tempat
    assert split_ref(ref(kolom, baris)) == tempat
    assert split_ref(f"{'$' * kolom_tetap}{column_letter(kolom)}{'$' * baris_tetap}{baris}") == tempat


@given(PLACES, PLACES)
def test_range_from_any_corner(satu: tuple[int, int], dua: tuple[int, int]) -> None:
    """A range is the same from whichever corners it is written."""
    kolom, baris = sorted((satu[0], dua[0])), sorted((satu[1], dua[1]))
    area = (kolom[0], baris[0], kolom[1], baris[1])
    for k1, k2 in (kolom, kolom[::-1]):
        for b1, b2 in (baris, baris[::-1]):
            assert split_range(f"{ref(k1, b1)}:{ref(k2, b2)}") == area


@given(PLACES)
def test_single_cell_is_a_range(tempat: tuple[int, int]) -> None:
    """One cell is a range of one cell."""
    assert split_range(ref(*tempat)) == (*tempat, *tempat)


@given(st.one_of(st.integers(max_value=0), st.integers(min_value=MAX_COLUMN + 1)))
def test_columns_that_excel_lacks(kolom: int) -> None:
    """Before A and behind XFD there is none."""
    with pytest.raises(ValueError, match="tidak ada di Excel"):
        column_letter(kolom)


@given(COLUMNS, st.one_of(st.integers(max_value=0), st.integers(min_value=1_048_577)))
def test_rows_that_excel_lacks(kolom: int, baris: int) -> None:
    """Above the first and below the last row there is none."""
    with pytest.raises(ValueError, match="bukan alamat sel"):
        split_ref(f"{column_letter(kolom)}{baris}")


@given(st.text())
def test_an_address_is_nothing_else(teks: str) -> None:
    """What is taken for an address is one, as it would be written again."""
    try:
        tempat = split_ref(teks)
    except ValueError:
        return
    assert ref(*tempat) == teks.replace("$", "")
