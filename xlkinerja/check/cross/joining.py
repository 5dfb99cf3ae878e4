"""Which indikator of two documents are the same one.

Likeness alone fails: two different indikator of one office differ in a single word. So the order is Kode, then equal
text, then an assignment one to one inside the same sasaran; what only likeness joined is a proposal, and says so.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from enum import StrEnum
from itertools import product
from typing import Any, NamedTuple, TypeVar

from xlkinerja.check.values.texts import alike, likeness_of, shared_words

#: Likeness from which two leftover indikator of the same sasaran are proposed as one, and two sasaran as one.
ALIKE = 0.6
ALIKE_SASARAN = 0.75
#: The same where one of two indikator stands below no sasaran, so that only its own words tell.
ALIKE_UNPLACED = 0.8
#: Where each document has one left in the sasaran, this share of the telling words is enough.
SHARE_OF_WORDS = 0.5
#: A shorter code may be a running number, and joins only texts that are alike.
KODE_LENGTH = 4

A = TypeVar("A", bound=Hashable)
B = TypeVar("B", bound=Hashable)


class Means(StrEnum):
    """By what two rows were joined."""

    KODE = "kode"
    TEXT = "teks"
    ALIKE = "kemiripan"


class Wording(NamedTuple):
    """What of a row decides whether it is joined: normalised texts and the whole code."""

    indikator: str
    sasaran: str = ""
    kode: str = ""


class Pair(NamedTuple):
    """A pair: places in the left and the right sequence, by what, and how alike the texts are (0 to 1)."""

    left: int
    right: int
    means: Means
    likeness: float


def join(left: Sequence[Wording], right: Sequence[Wording]) -> list[Pair]:
    """Pairs of equal indikator, each row at most once, in the order of the left rows."""
    results: dict[int, Pair] = {}
    used: set[int] = set()

    def add(pairs: Iterable[tuple[int, int]], means: Means) -> None:
        for i, j in pairs:
            if i not in results and j not in used:
                results[i] = Pair(i, j, means, likeness_of(left[i].indikator, right[j].indikator))
                used.add(j)

    def unused() -> tuple[list[int], list[int]]:
        return ([i for i in range(len(left)) if i not in results], [j for j in range(len(right)) if j not in used])

    add(_by_kode(left, right), Means.KODE)
    add(_by_text(left, right, *unused()), Means.TEXT)
    pairs = [(j.left, j.right) for j in results.values()]
    add(_by_likeness(left, right, join_sasaran(left, right, pairs), *unused()), Means.ALIKE)
    return [results[i] for i in sorted(results)]


def _by_kode(left: Sequence[Wording], right: Sequence[Wording]) -> list[tuple[int, int]]:
    """Rows with the same whole code, then with the same last segment, where that is unique on both sides."""
    pairs = []
    for key_of in (str, _last_segment):
        places = [_unique_places(key_of(e.kode.casefold()) for e in side) for side in (left, right)]
        for kode in sorted(places[0].keys() & places[1].keys()):
            i, j = places[0][kode], places[1][kode]
            if len(kode) >= KODE_LENGTH or likeness_of(left[i].indikator, right[j].indikator) >= ALIKE:
                pairs.append((i, j))
    return pairs


def _last_segment(kode: str) -> str:
    return kode.rpartition(".")[2]


def _unique_places(keys: Iterable[str]) -> dict[str, int]:
    """Place of every key that occurs once; the empty key is none."""
    every = list(keys)
    count = Counter(every)
    return {k: i for i, k in enumerate(every) if k and count[k] == 1}


def _by_text(
    left: Sequence[Wording], right: Sequence[Wording], rest_left: list[int], rest_right: list[int]
) -> list[tuple[int, int]]:
    """Rows with equal text; where one side has it more than once, the sasaran that is most alike goes first."""
    candidates = [(i, j) for i, j in product(rest_left, rest_right) if left[i].indikator == right[j].indikator]
    return sorted(candidates, key=lambda c: (-likeness_of(left[c[0]].sasaran, right[c[1]].sasaran), c))


def join_sasaran(left: Sequence[Wording], right: Sequence[Wording], pairs: Iterable[tuple[int, int]]) -> dict[str, str]:
    """Left sasaran → right sasaran: by equal text, by the indikator already joined, then by likeness."""
    count = Counter((left[i].sasaran, right[j].sasaran) for i, j in pairs)
    left_sasaran, right_sasaran = (list(dict.fromkeys(e.sasaran for e in side)) for side in (left, right))
    results = {a: a for a in left_sasaran if a in right_sasaran}
    candidates = [
        ((count[a, b], likeness_of(a, b)), a, b)
        for a, b in product(left_sasaran, right_sasaran)
        if a not in results and b not in results and (count[a, b] or alike(a, b, ALIKE_SASARAN))
    ]
    return results | one_to_one(candidates)


def _by_likeness(
    left: Sequence[Wording],
    right: Sequence[Wording],
    sasaran: dict[str, str],
    rest_left: list[int],
    rest_right: list[int],
) -> list[tuple[int, int]]:
    """What is left inside one sasaran, the most alike first; two last ones may differ more.

    Then, by their words alone, what stands below no sasaran in one of the documents.
    """
    pairs: list[tuple[int, int]] = []
    for a, b in sasaran.items():
        in_left = [i for i in rest_left if left[i].sasaran == a]
        in_right = [j for j in rest_right if right[j].sasaran == b]
        only_two = len(in_left) == len(in_right) == 1 and bool(a and b)
        candidates = [(likeness_of(left[i].indikator, right[j].indikator), i, j) for i, j in product(in_left, in_right)]
        alike_enough = [
            (likeness, i, j)
            for likeness, i, j in candidates
            if likeness >= ALIKE or (only_two and shared_words(left[i].indikator, right[j].indikator) >= SHARE_OF_WORDS)
        ]
        pairs += [(i, j) for _, i, j in sorted(alike_enough, key=lambda c: (-c[0], c[1], c[2]))]
    unplaced = [
        (likeness_of(left[i].indikator, right[j].indikator), i, j)
        for i, j in product(rest_left, rest_right)
        if not (left[i].sasaran and right[j].sasaran) and alike(left[i].indikator, right[j].indikator, ALIKE_UNPLACED)
    ]
    return pairs + [(i, j) for _, i, j in sorted(unplaced, key=lambda c: (-c[0], c[1], c[2]))]


def one_to_one(candidates: Iterable[tuple[Any, A, B]]) -> dict[A, B]:
    """Pairs by their weight, the greatest first, left and right each at most once; of equal ones the first."""
    results: dict[A, B] = {}
    for _, a, b in sorted(candidates, key=lambda c: c[0], reverse=True):
        if a not in results and b not in results.values():
            results[a] = b
    return results
