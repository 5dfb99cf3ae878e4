"""Which indikator of two documents are the same one.

Likeness alone fails: two different indikator of one office differ in a single word. So the order is Kode, then equal
text, then likeness inside the same sasaran; what only likeness joined is a proposal, and says so. Each step is greedy:
of the pairs that are alike enough the most alike one is taken, and its two rows are gone.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import product
from typing import Any, NamedTuple, TypeVar

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
#: Weight, left place, right place.
Candidate = tuple[Any, int, int]


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
    """A pair: places in the left and the right sequence, and by what they were joined."""

    left: int
    right: int
    means: Means


Rows = Mapping[int, Wording]


def join(left: Sequence[Wording], right: Sequence[Wording]) -> list[Pair]:
    """Pairs of equal indikator, each row at most once, in the order of the left rows."""
    results: dict[int, Pair] = {}
    here, there = dict(enumerate(left)), dict(enumerate(right))  # the rows that are not joined yet

    def add(means: Means, candidates: Iterable[Candidate]) -> None:
        for i, j in one_to_one(candidates).items():
            results[i] = Pair(i, j, means)
            del here[i], there[j]

    add(Means.KODE, _by_kode(here, there))
    add(Means.TEXT, _by_text(here, there))
    sasaran = join_sasaran(left, right, [(pair.left, pair.right) for pair in results.values()])
    add(Means.ALIKE, _by_likeness(here, there, sasaran))
    return [results[i] for i in sorted(results)]


def _by_kode(left: Rows, right: Rows) -> Iterator[Candidate]:
    """Rows with the same whole code, then with the same last segment, where that is unique on both sides."""
    for whole in (True, False):
        here, there = (_unique(rows, whole=whole) for rows in (left, right))
        for kode in here.keys() & there.keys():
            i, j = here[kode], there[kode]
            if len(kode) >= KODE_LENGTH or alike(left[i].indikator, right[j].indikator, ALIKE):
                yield whole, i, j


def _unique(rows: Rows, *, whole: bool) -> dict[str, int]:
    """Place of every code, or last segment of one, that occurs once; the empty one is none."""
    codes = {i: e.kode.casefold() if whole else e.kode.casefold().rpartition(".")[2] for i, e in rows.items()}
    count = Counter(codes.values())
    return {kode: i for i, kode in codes.items() if kode and count[kode] == 1}


def _by_text(left: Rows, right: Rows) -> Iterator[Candidate]:
    """Rows with equal text; where one side has it more than once, the sasaran that is most alike goes first."""
    for (i, a), (j, b) in product(left.items(), right.items()):
        if a.indikator == b.indikator:
            yield likeness_of(a.sasaran, b.sasaran), i, j


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


def _by_likeness(left: Rows, right: Rows, sasaran: Mapping[str, str]) -> Iterator[Candidate]:
    """What is left inside one sasaran; two last ones may differ more.

    Behind them, by their words alone, what stands below no sasaran in one of the documents.
    """
    here, there = (Counter(e.sasaran for e in rows.values()) for rows in (left, right))
    for (i, a), (j, b) in product(left.items(), right.items()):
        inside = sasaran.get(a.sasaran) == b.sasaran
        placed = a.sasaran and b.sasaran
        if inside or not placed:
            likeness = likeness_of(a.indikator, b.indikator, ALIKE if inside else ALIKE_UNPLACED)
            last_two = inside and placed and here[a.sasaran] == there[b.sasaran] == 1
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
