"""The rules on a printed report: what must be found, and what must not, with all rules on."""

from pathlib import Path

import pytest
from cases_report import CASES as TABLES
from cases_report_figures import CASES as FIGURES
from clean_report import ReportCase, found_in, run_report

CASES = [*TABLES, *FIGURES]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_case(case: ReportCase, tmp_path: Path) -> None:
    """Exactly the findings of the case, at their cells and levels."""
    assert found_in(run_report(case, tmp_path)) == case.found


def test_case_names_are_unique() -> None:
    """No case hides another of the same name."""
    assert len({c.name for c in CASES}) == len(CASES)
