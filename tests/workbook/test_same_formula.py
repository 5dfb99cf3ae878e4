"""Formulas as programs write them back are the same ones."""

import pytest

from xlkinerja.workbook.cell_formulas import same_formula


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("IF(A1=1,TRUE,FALSE)", "IF(A1=1, TRUE(), FALSE())", True),
        ("A1<1E9", "A1<1000000000", True),
        ("Anggaran!A1", "'Anggaran'!A1", True),
        ("A1<1E9", "A1<100000000", False),
        ("IF(A1,TRUE,FALSE)", "IF(A1,FALSE(),TRUE())", False),
        ("AE5+1", "AE6+1", False),
    ],
)
def test_same_formula(one: str, other: str, same: bool) -> None:
    assert same_formula(one, other) is same
