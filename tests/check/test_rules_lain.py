"""The further rules on one workbook and on a set: what must be found, and what must not, with all rules on."""

from pathlib import Path

import pytest
from cases_book_lain import CASES as BUKU
from cases_set_lain import CASES as SET
from clean_set import Case, found, run


@pytest.mark.parametrize("case", [*BUKU, *SET], ids=lambda c: c.name)
def test_case(case: Case, tmp_path: Path) -> None:
    """Exactly the findings of the case, at their cells and levels."""
    assert found(run(case, tmp_path)) == case.found
