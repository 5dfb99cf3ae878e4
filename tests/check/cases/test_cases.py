"""Every rule is held by cases, run with all rules on: one in which it must fire, and many in which it must not."""

import pytest

from tests.check.cases.all_cases import CASES
from tests.check.sets.case import Case, found, run
from tests.check.test_bad_files import CODES
from xlkinerja.check.discovery import rules
from xlkinerja.check.rule import Rule


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_case(case: Case) -> None:
    """Exactly the findings of the case, at their places and levels."""
    assert found(run(case)) == case.found


def test_names_are_unique() -> None:
    """No case hides another of the same name."""
    assert len({c.name for c in CASES}) == len(CASES)


@pytest.mark.parametrize("rule", rules(), ids=lambda r: r.name)
def test_fires_and_does_not(rule: Rule) -> None:
    """Some case expects the rule's finding, and others, run with all rules on, expect none of it."""
    berbunyi = [any(kode == rule.kode for kode, *_ in case.found) for case in CASES]
    assert any(berbunyi) or rule.kode in CODES.values()
    assert not all(berbunyi)
