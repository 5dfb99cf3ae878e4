"""Which indikator of two documents are the same one.

Likeness alone fails: two different indikator of one office differ in a single word. So the order is Kode, then equal
text, then an assignment one to one inside the same sasaran; what only likeness joined is a proposal, and says so.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product
from typing import Any, TypeVar

from xlkinerja.check.values.texts import alike, likeness, shared_words

#: Likeness from which two leftover indikator of the same sasaran are proposed as one, and two sasaran as one.
MIRIP = 0.6
MIRIP_SASARAN = 0.75
#: Where each document has one left in the sasaran, this share of the telling words is enough.
BAGIAN_KATA = 0.5
#: A shorter code may be a running number, and joins only texts that are alike.
PANJANG_KODE = 4

A = TypeVar("A", bound=Hashable)
B = TypeVar("B", bound=Hashable)


class Cara(StrEnum):
    """By what two rows were joined."""

    KODE = "kode"
    TEKS = "teks"
    MIRIP = "kemiripan"


@dataclass(frozen=True, slots=True)
class Entri:
    """What of a row decides whether it is joined: normalised texts and the whole code."""

    indikator: str
    sasaran: str = ""
    kode: str = ""


@dataclass(frozen=True, slots=True)
class Jodoh:
    """A pair: places in the left and the right sequence, by what, and how alike the texts are (0 to 1)."""

    kiri: int
    kanan: int
    cara: Cara
    kemiripan: float


def join(kiri: Sequence[Entri], kanan: Sequence[Entri]) -> list[Jodoh]:
    """Pairs of equal indikator, each row at most once, in the order of the left rows."""
    hasil: dict[int, Jodoh] = {}
    terpakai: set[int] = set()

    def add(pasangan: Iterable[tuple[int, int]], cara: Cara) -> None:
        for i, j in pasangan:
            if i not in hasil and j not in terpakai:
                hasil[i] = Jodoh(i, j, cara, likeness(kiri[i].indikator, kanan[j].indikator))
                terpakai.add(j)

    def sisa() -> tuple[list[int], list[int]]:
        return ([i for i in range(len(kiri)) if i not in hasil], [j for j in range(len(kanan)) if j not in terpakai])

    add(_by_kode(kiri, kanan), Cara.KODE)
    add(_by_text(kiri, kanan, *sisa()), Cara.TEKS)
    pasangan = [(j.kiri, j.kanan) for j in hasil.values()]
    add(_by_likeness(kiri, kanan, join_sasaran(kiri, kanan, pasangan), *sisa()), Cara.MIRIP)
    return [hasil[i] for i in sorted(hasil)]


def _by_kode(kiri: Sequence[Entri], kanan: Sequence[Entri]) -> list[tuple[int, int]]:
    """Rows with the same whole code, then with the same last segment, where that is unique on both sides."""
    pasangan = []
    for potong in (str, _segmen):
        tempat = [_unik(potong(e.kode.casefold()) for e in sisi) for sisi in (kiri, kanan)]
        for kode in sorted(tempat[0].keys() & tempat[1].keys()):
            i, j = tempat[0][kode], tempat[1][kode]
            if len(kode) >= PANJANG_KODE or likeness(kiri[i].indikator, kanan[j].indikator) >= MIRIP:
                pasangan.append((i, j))
    return pasangan


def _segmen(kode: str) -> str:
    return kode.rpartition(".")[2]


def _unik(kunci: Iterable[str]) -> dict[str, int]:
    """Place of every key that occurs once; the empty key is none."""
    semua = list(kunci)
    banyak = Counter(semua)
    return {k: i for i, k in enumerate(semua) if k and banyak[k] == 1}


def _by_text(
    kiri: Sequence[Entri], kanan: Sequence[Entri], sisa_kiri: list[int], sisa_kanan: list[int]
) -> list[tuple[int, int]]:
    """Rows with equal text; where one side has it more than once, the sasaran that is most alike goes first."""
    calon = [(i, j) for i, j in product(sisa_kiri, sisa_kanan) if kiri[i].indikator == kanan[j].indikator]
    return sorted(calon, key=lambda c: (-likeness(kiri[c[0]].sasaran, kanan[c[1]].sasaran), c))


def join_sasaran(kiri: Sequence[Entri], kanan: Sequence[Entri], pasangan: Iterable[tuple[int, int]]) -> dict[str, str]:
    """Left sasaran → right sasaran: by equal text, by the indikator already joined, then by likeness."""
    banyak = Counter((kiri[i].sasaran, kanan[j].sasaran) for i, j in pasangan)
    kiri_semua, kanan_semua = (list(dict.fromkeys(e.sasaran for e in sisi)) for sisi in (kiri, kanan))
    hasil = {a: a for a in kiri_semua if a in kanan_semua}
    calon = [
        ((banyak[a, b], likeness(a, b)), a, b)
        for a, b in product(kiri_semua, kanan_semua)
        if a not in hasil and b not in hasil and (banyak[a, b] or alike(a, b, MIRIP_SASARAN))
    ]
    return hasil | one_to_one(calon)


def _by_likeness(
    kiri: Sequence[Entri], kanan: Sequence[Entri], sasaran: dict[str, str], sisa_kiri: list[int], sisa_kanan: list[int]
) -> list[tuple[int, int]]:
    """What is left inside one sasaran, the most alike first; two last ones may differ more."""
    pasangan: list[tuple[int, int]] = []
    for a, b in sasaran.items():
        di_kiri = [i for i in sisa_kiri if kiri[i].sasaran == a]
        di_kanan = [j for j in sisa_kanan if kanan[j].sasaran == b]
        tunggal = len(di_kiri) == len(di_kanan) == 1 and bool(a and b)
        calon = [(likeness(kiri[i].indikator, kanan[j].indikator), i, j) for i, j in product(di_kiri, di_kanan)]
        cukup = [
            (mirip, i, j)
            for mirip, i, j in calon
            if mirip >= MIRIP or (tunggal and shared_words(kiri[i].indikator, kanan[j].indikator) >= BAGIAN_KATA)
        ]
        pasangan += [(i, j) for _, i, j in sorted(cukup, key=lambda c: (-c[0], c[1], c[2]))]
    return pasangan


def one_to_one(calon: Iterable[tuple[Any, A, B]]) -> dict[A, B]:
    """Pairs by their weight, the greatest first, left and right each at most once; of equal ones the first."""
    hasil: dict[A, B] = {}
    for _, a, b in sorted(calon, key=lambda c: c[0], reverse=True):
        if a not in hasil and b not in hasil.values():
            hasil[a] = b
    return hasil
