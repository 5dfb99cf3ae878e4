"""Every limit of likeness names the pair that just reaches it, and the one that just does not."""

import re
from pathlib import Path

import pytest

import xlkinerja
from xlkinerja.check.values.texts import likeness_of, normal, shared_words

SOURCES = {p: p.read_text(encoding="utf-8") for p in sorted(Path(xlkinerja.__file__).parent.rglob("*.py"))}
#: A limit in the code, with the comment above it.
LIMIT = re.compile(r"((?:^#: .*\n)*)^(_?ALIKE\w*|SHARE_OF_WORDS) = ([0-9.]+)$", re.MULTILINE)
#: A pair in such a comment, with its likeness.
PAIR = re.compile(r"«([^»]+)» / «([^»]+)» ([0-9.]+[0-9])")
LIMITS = [
    pytest.param(name, float(limit), " ".join(comment.replace("#:", "").split()), id=f"{path.stem}-{name}")
    for path, text in SOURCES.items()
    for comment, name, limit in LIMIT.findall(text)
]


@pytest.mark.parametrize(("name", "limit", "comment"), LIMITS)
def test_the_pairs_that_set_a_limit(name: str, limit: float, comment: str) -> None:
    """The first pair of the comment reaches the limit, the second does not, and both are as alike as it says."""
    measure = shared_words if name == "SHARE_OF_WORDS" else likeness_of
    pairs = PAIR.findall(comment)
    likeness = [measure(normal(a), normal(b)) for a, b, _ in pairs]
    assert [f"{x:.3f}" for x in likeness] == [written for *_, written in pairs]
    reaching, other = likeness
    assert reaching >= limit > other


def test_no_limit_without_a_name() -> None:
    """No likeness is compared with a bare number, which could name no pairs."""
    bare = re.compile(r"(?:alike|likeness_of|get_close_matches|ratio)\([^\n]*\b0\.[0-9]*[1-9]")
    found = {p.name: match[0] for p, text in SOURCES.items() if (match := bare.search(text))}
    assert len(LIMITS) > 10
    assert found == {}
