"""Measured on the examples: what staff type with `turunkan` against what they type without."""

import pytest

from tests.carry.typed_cells import count
from tests.check.test_kembaran_bersih import mended
from tests.contoh import FILES, contoh

#: The share of the cells that may be left.
GOAL = 0.72


@pytest.mark.parametrize("name", ["paser-2024", "tanjung-jabung-timur-2023"])
def test_as_printed(name: str) -> None:
    """The workbooks as the offices printed them, their slips among them: what differs counts as typed again."""
    assert count(contoh(name)).share <= GOAL


@pytest.mark.parametrize("name", FILES)
def test_as_corrected(name: str) -> None:
    """The corrected twin of each example, in which every document of a set speaks of the same indikator."""
    assert count({file: mended(name, file) for file in FILES[name]}).share <= GOAL


def test_documents_of_other_indikator_save_nothing() -> None:
    """RKT, PK and Realisasi of this report name other indikator, which its own list of errors says: one joins."""
    cells = count(contoh("muara-enim-2024"))
    assert cells.typed == 334
    assert cells.saved < 10
