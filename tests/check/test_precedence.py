"""Which rule is silent because another one has spoken: each declared pair is shown by a case."""

from functools import cache
from graphlib import TopologicalSorter

import pytest

from tests.check.cases.all_cases import CASES
from tests.check.sets.case import Case, books, run
from xlkinerja.check.checking import check_books
from xlkinerja.check.discovery import rules
from xlkinerja.check.rule import Hit, Rule
from xlkinerja.check.running import hits, in_sets, silenced, spoken_of
from xlkinerja.check.sets import group

RULES = {r.kode: r for r in rules()}
PAIRS = [(r.kode, cause) for r in rules() for cause in r.yields_to]


def dropped(case: Case, rule: Rule, cause: str) -> list[Hit]:
    """What the rule has to say in a case where that cause speaks."""
    read = books(case)
    sets = group(read)
    own, others = (hits(r, in_sets(read, sets), sets, strict=True) for r in (rule, RULES[cause]))
    alone = rule._replace(yields_to={cause: rule.yields_to[cause]})
    return [hit for hit in own if silenced(alone, hit, {cause: spoken_of(others)})]


@cache
def witness(kode: str, cause: str) -> Case | None:
    """The first case with a finding of the cause in which the rule has something to say and is silent."""
    speaking = (c for c in CASES if any(found == cause for found, *_ in c.found))
    return next((c for c in speaking if dropped(c, RULES[kode], cause)), None)


@pytest.mark.parametrize(("kode", "cause"), PAIRS)
def test_a_case_shows_each_pair(kode: str, cause: str) -> None:
    """The rule has something to say where the cause speaks, and no finding of it stands there."""
    case = witness(kode, cause)
    assert case is not None, f"no case in which {kode} yields to {cause}"
    for hit in dropped(case, RULES[kode], cause):
        place = (hit.place.book.name, hit.place.lembar, hit.place.sel)
        assert (kode, place) not in {(found, tuple(spot)) for found, spot, _ in case.found}


def test_causes_are_rules_and_go_in_no_circle() -> None:
    """Every code is that of a rule, and no rule yields to one that yields to it, however many lie between."""
    assert {cause for _, cause in PAIRS} <= RULES.keys()
    assert [*TopologicalSorter({r.kode: [*r.yields_to] for r in rules()}).static_order()]


@pytest.mark.parametrize("kode", sorted({kode for kode, _ in PAIRS}))
def test_selected_alone_it_says_the_same(kode: str) -> None:
    """`--pilih` with one rule shows what the run of all shows of it: its causes run without being shown."""
    shown = next(c for c in CASES if any(found == kode for found, *_ in c.found))
    silent = [case for cause in RULES[kode].yields_to if (case := witness(kode, cause)) is not None]
    for case in (shown, *silent):
        every = [t for t in run(case).temuan if t.kode == kode]
        assert list(check_books(books(case), select=[kode], strict=True).temuan) == every, case.name
    assert any(t.kode == kode for t in run(shown).temuan)
