"""Every rule is held by cases, run with all rules on: one in which it must fire, and many in which it must not."""

from collections import Counter

import pytest

from tests.check.cases.all_cases import CASES
from tests.check.sets.case import Case, found, run
from tests.check.test_bad_files import CODES
from xlkinerja.check.discovery import rules


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_case(case: Case) -> None:
    """Exactly the findings of the case, at their places and levels."""
    assert found(run(case)) == case.found


def test_names_are_unique() -> None:
    """No case hides another of the same name."""
    assert len({c.name for c in CASES}) == len(CASES)


def test_every_rule_fires_and_does_not() -> None:
    """Some case expects the rule's finding, and others, run with all rules on, expect none of it."""
    fires = Counter(kode for case in CASES for kode in {kode for kode, *_ in case.found})
    for rule in rules():
        assert fires[rule.kode] or rule.kode in CODES.values(), rule.name
        assert fires[rule.kode] < len(CASES), rule.name
