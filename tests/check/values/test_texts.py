"""Properties of comparing texts: what does not count, how alike two are, and which words differ."""

from difflib import SequenceMatcher

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from xlkinerja.check.values.texts import (
    alike,
    capitalised,
    differing_words,
    fold,
    likeness_of,
    normal,
    shared_words,
)

WORDS = st.sampled_from(
    ["persentase", "jumlah", "laporan", "tahapan", "yang", "tepat", "waktu", "pemilih", "pemula", "dan", "kpu", "arsip"]
)
#: Names of indikator as normalised: words of the field, few enough to be alike now and then.
NAMES = st.lists(WORDS, max_size=7).map(" ".join)
#: What may stand between the words of a name without changing it.
BETWEEN = st.sampled_from([" ", "  ", ", ", " – ", "\n", " (", ") ", " “", "; "])


@given(st.text())
@example("Penyelenggaraan (076.01.CQ.6870). İĳﬁ²")
def test_normal_is_final(text: str) -> None:
    """What has been normalised stays; it holds letters and digits, and one space between words."""
    result = normal(text)
    assert normal(result) == result
    assert result == " ".join(result.split())
    assert all(c.isalnum() or c == " " for c in result)


@given(st.lists(st.tuples(WORDS, BETWEEN, st.booleans())))
def test_what_does_not_count(parts: list[tuple[str, str, bool]]) -> None:
    """Letter case, punctuation and white space between the words do not count."""
    text = "".join((kata.upper() if capital else kata) + mark for kata, mark, capital in parts)
    assert normal(text) == " ".join(kata for kata, *_ in parts)


@given(st.text())
def test_fold_is_final(text: str) -> None:
    """Folding twice changes nothing more, and takes away no letter."""
    assert fold(fold(text)) == fold(text)
    assert [c for c in fold(text) if c.isalnum()] == [c for c in text if c.isalnum()]


@given(NAMES, NAMES)
def test_likeness_is_a_measure(a: str, b: str) -> None:
    """From 0 to 1, the same from either side, and 1 for equal texts alone."""
    assert 0 <= likeness_of(a, b) <= 1
    assert likeness_of(a, b) == likeness_of(b, a)
    assert (likeness_of(a, b) == 1) == (a == b)


def ratio(a: str, b: str) -> float:
    """What difflib says, in the better of both orders."""
    return max(SequenceMatcher(None, *pair, autojunk=False).ratio() for pair in ((a, b), (b, a)))


@given(NAMES | st.text(), NAMES | st.text())
def test_the_bound_of_likeness(a: str, b: str) -> None:
    """No likeness exceeds the share of the longest common subsequence, which is counted first."""
    assert not a + b or ratio(a, b) <= 2.0 * LCSseq.similarity(a, b) / (len(a) + len(b))


@given(NAMES | st.text(), NAMES | st.text(), st.just(0.0) | st.floats(0, 1))
def test_likeness_at_a_limit(a: str, b: str, limit: float) -> None:
    """It is difflib's, for any texts and any limit; below the limit it is 0."""
    exact = ratio(a, b)
    assert likeness_of(a, b, limit) == (exact if exact >= limit else 0)
    assert alike(a, b, limit) == (exact >= limit)


@given(NAMES, NAMES)
def test_alike_at_the_likeness_itself(a: str, b: str) -> None:
    """A limit that is just reached is reached."""
    assert alike(a, b, likeness_of(a, b))


@given(NAMES, NAMES)
def test_shared_words(a: str, b: str) -> None:
    """A share, the same from either side, whole for a text with itself unless no word of it tells anything."""
    assert 0 <= shared_words(a, b) <= 1
    assert shared_words(a, b) == shared_words(b, a)
    assert shared_words(a, a) == (0 if set(a.split()) <= {"persentase", "jumlah", "yang", "dan", "kpu"} else 1)


@given(NAMES, NAMES)
def test_differing_words(a: str, b: str) -> None:
    """Nothing differs in equal texts; otherwise what is named stands in its own text, in order."""
    left, right = differing_words(a, b)
    assert (left, right) == ("", "") if a == b else left or right
    for beda, text in ((left, a), (right, b)):
        words = iter(text.split())
        assert all(kata in words for kata in beda.replace("…", " ").split())


@given(st.text(st.characters(codec="ascii")))
def test_kapital(text: str) -> None:
    """Only the first letter changes, and once."""
    assert capitalised(text)[1:] == text[1:]
    assert capitalised(capitalised(text)) == capitalised(text)


@pytest.mark.parametrize("text", ["", "a", "ß dan"])
def test_kapital_of_the_first_letter(text: str) -> None:
    """It is the upper case of the first letter, whatever that is."""
    assert capitalised(text) == text[:1].upper() + text[1:]
