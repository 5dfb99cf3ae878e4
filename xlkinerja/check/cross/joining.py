"""Which indikator of two documents are the same one.

Likeness alone fails: two different indikator of one office differ in a single word. So the order is Kode, then equal
text, then likeness inside the same sasaran; what only likeness joined is a proposal, and says so. Each step is greedy:
of the pairs that are alike enough the most alike one is taken, and its two rows are gone.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import Any, TypeVar

from xlkinerja.check.values.texts import alike, likeness_of, shared_words

#: From here on two leftover indikator of the same sasaran are proposed as one:
#: «Persentase laporan SPIP tepat waktu» / «Jumlah laporan SPIP yang disampaikan tepat waktu» 0.627,
#: not «Opini atas laporan keuangan» / «Persentase laporan hasil reviu laporan keuangan» 0.595.
ALIKE = 0.6
#: From here on two sasaran are:
#: «Meningkatnya kapasitas lembaga» / «Meningkatnya kapasitas kelembagaan penyelenggara» 0.769, not
#: «Melaksanakan penyiapan dan pengelolaan logistik pemilu» / «Melaksanakan perencanaan dan penganggaran pemilu» 0.745.
ALIKE_SASARAN = 0.75
#: From here on two indikator are of which one stands below no sasaran, so that only its own words tell:
#: «Persentase laporan keuangan tepat waktu» / «Persentase laporan keuangan yang disampaikan tepat waktu» 0.821,
#: not «Terselenggaranya penetapan hasil pemilu» / «Terselenggaranya pengelolaan kampanye pemilu» 0.795.
ALIKE_UNPLACED = 0.8
#: Where each document has one left in the sasaran, this share of the telling words is enough:
#: «Persentase terbentuknya badan adhoc» / «Jumlah badan adhoc yang dibentuk» 0.667,
#: not «Persentase dokumen perencanaan dan anggaran» / «Jumlah revisi anggaran tahunan» 0.333.
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


@dataclass(frozen=True, slots=True)
class Wording:
    """What of a row decides whether it is joined: normalised texts and the whole code."""

    indikator: str
    sasaran: str = ""
    kode: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair: places in the left and the right sequence, and by what they were joined."""

    left: int
    right: int
    means: Means


def join(left: Sequence[Wording], right: Sequence[Wording]) -> list[Pair]:
    """Pairs of equal indikator, each row at most once, in the order of the left rows."""
    results: dict[int, Pair] = {}

    def add(means: Means, candidates: Iterable[tuple[Any, int, int]]) -> None:
        results.update((i, Pair(i, j, means)) for i, j in one_to_one(candidates).items())

    def rest() -> tuple[list[int], list[int]]:
        used = {pair.right for pair in results.values()}
        return [i for i in range(len(left)) if i not in results], [j for j in range(len(right)) if j not in used]

    add(Means.KODE, _by_kode(left, right))
    add(Means.TEXT, _by_text(left, right, *rest()))
    sasaran = join_sasaran(left, right, [(pair.left, pair.right) for pair in results.values()])
    add(Means.ALIKE, _by_likeness(left, right, sasaran, *rest()))
    return [results[i] for i in sorted(results)]


def _by_kode(left: Sequence[Wording], right: Sequence[Wording]) -> Iterator[tuple[int, int, int]]:
    """Rows with the same whole code, then with the same last segment, where that is unique on both sides."""
    for key_of in (str, _last_segment):
        places = [_unique_places(key_of(e.kode.casefold()) for e in side) for side in (left, right)]
        for kode in sorted(places[0].keys() & places[1].keys()):
            i, j = places[0][kode], places[1][kode]
            if len(kode) >= KODE_LENGTH or alike(left[i].indikator, right[j].indikator, ALIKE):
                yield int(key_of is str), i, j


def _last_segment(kode: str) -> str:
    return kode.rpartition(".")[2]


def _unique_places(keys: Iterable[str]) -> dict[str, int]:
    """Place of every key that occurs once; the empty key is none."""
    every = list(keys)
    count = Counter(every)
    return {k: i for i, k in enumerate(every) if k and count[k] == 1}


def _by_text(
    left: Sequence[Wording], right: Sequence[Wording], rest_left: Sequence[int], rest_right: Sequence[int]
) -> Iterator[tuple[float, int, int]]:
    """Rows with equal text; where one side has it more than once, the sasaran that is most alike goes first."""
    places: dict[str, list[int]] = {}
    for j in rest_right:
        places.setdefault(right[j].indikator, []).append(j)
    for i in rest_left:
        for j in places.get(left[i].indikator, ()):
            yield likeness_of(left[i].sasaran, right[j].sasaran), i, j


def join_sasaran(left: Sequence[Wording], right: Sequence[Wording], pairs: Iterable[tuple[int, int]]) -> dict[str, str]:
    """Left sasaran → right sasaran: by equal text, by the indikator already joined, then by likeness."""
    count = Counter((left[i].sasaran, right[j].sasaran) for i, j in pairs)
    left_sasaran, right_sasaran = (dict.fromkeys(e.sasaran for e in side) for side in (left, right))
    equal = {a: a for a in left_sasaran if a in right_sasaran}
    return equal | one_to_one(
        ((count[a, b], likeness_of(a, b)), a, b)
        for a, b in product(left_sasaran, right_sasaran)
        if a not in equal and b not in equal and (count[a, b] or alike(a, b, ALIKE_SASARAN))
    )


def _by_likeness(
    left: Sequence[Wording],
    right: Sequence[Wording],
    sasaran: Mapping[str, str],
    rest_left: Sequence[int],
    rest_right: Sequence[int],
) -> Iterator[tuple[tuple[bool, float], int, int]]:
    """What is left inside one sasaran; two last ones may differ more.

    Behind them, by their words alone, what stands below no sasaran in one of the documents.
    """
    here, there = (Counter(side[i].sasaran for i in rest) for side, rest in ((left, rest_left), (right, rest_right)))
    for i, j in product(rest_left, rest_right):
        a, b = left[i], right[j]
        inside = sasaran.get(a.sasaran) == b.sasaran
        if inside or not (a.sasaran and b.sasaran):
            likeness = likeness_of(a.indikator, b.indikator, ALIKE if inside else ALIKE_UNPLACED)
            last_two = inside and a.sasaran and b.sasaran and here[a.sasaran] == there[b.sasaran] == 1
            if likeness or (last_two and shared_words(a.indikator, b.indikator) >= SHARE_OF_WORDS):
                yield (inside, likeness), i, j


def one_to_one(candidates: Iterable[tuple[Any, A, B]]) -> dict[A, B]:
    """Pairs taken greedily: the greatest weight first, left and right each at most once; of equal ones the first.

    No assignment of the greatest sum: for the sake of a weaker pair that would part the two that are most alike.
    """
    results: dict[A, B] = {}
    used: set[B] = set()
    for _, a, b in sorted(candidates, key=lambda c: c[0], reverse=True):
        if a not in results and b not in used:
            results[a] = b
            used.add(b)
    return results
