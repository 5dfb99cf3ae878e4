"""Nama satu program ditulis berbeda antardokumen.

Mengapa: Nama program berasal dari DIPA dan tidak diubah. Nama yang berbeda menyulitkan pencocokan anggaran. Kata
«Program» di depan dan huruf besar tidak dihitung beda. Dua nama yang tertukar menurut kodenya satu temuan.

Contoh: «Program Dukungan dan Manajemen» dalam rencana kerja, «Dukungan Manajemen» dalam PK.

Perbaikan: Pakai nama program seperti pada DIPA di semua dokumen.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.programs import Program, programs, same_program, shown
from xlkinerja.check.printed.reviewing import grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet

KODE = "XK410"
TINGKAT = Tingkat.WARNING
SUMBER = "Nomenklatur program pada DIPA"

#: The same other name in some documents, and the programme that leads.
Difference = tuple[list[Program], Program]


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    beda: list[Difference] = []
    for sejenis in _same(programs(document_set.books)):
        reference = _leading(sejenis)
        beda += ((sama, reference) for sama in grouped((p for p in sejenis if p.key != reference.key), lambda p: p.key))
    tertukar = [(a, b) for a, b in combinations(beda, 2) if _swapped(a, b)]
    for dua in tertukar:
        yield _hit_swapped(*dua)
    sudah = [one for dua in tertukar for one in dua]
    yield from (_hit(*one) for one in beda if not any(one is s for s in sudah))


def _swapped(a: Difference, b: Difference) -> bool:
    """Whether each bears the name of the other, in the same documents."""
    name = (a[0][0].key, b[0][0].key) == (b[1].key, a[1].key)
    return name and [p.sumber for p in a[0]] == [p.sumber for p in b[0]]


def _hit_swapped(a: Difference, b: Difference) -> Hit:
    (p, *_), reference = a
    (q, *_), other = b
    return Hit(
        p.place,
        f"{p.sumber[:1].upper()}{p.sumber[1:]} menulis {_coded(p)} dan {_coded(q)}; {reference.sumber} sebaliknya. "
        "Nama kedua program tertukar menurut kodenya.",
        "Tukar kembali nama kedua program, atau kodenya bila yang tertukar kodenya.",
        tercetak=p.name,
        seharusnya=reference.name,
        also=(*(x.place for x in (*a[0][1:], *b[0])), reference.place, other.place),
    )


def _coded(p: Program) -> str:
    return f"{p.kode} {shown(p.name)}".strip()


def _same(documents: Sequence[Sequence[Program]]) -> list[list[Program]]:
    """The programmes of all documents, those that are one together; two of one document never are."""
    results: list[list[Program]] = []
    for one in documents:
        dipakai: list[list[Program]] = []
        for p in one:
            candidates = [k for k in results if not any(k is d for d in dipakai)]
            mirip = [same_program(k[0], p) for k in candidates]
            if max(mirip, default=0):
                terbaik = candidates[mirip.index(max(mirip))]
            else:
                terbaik = []
                results.append(terbaik)
            terbaik.append(p)
            dipakai.append(terbaik)
    return results


def _leading(sejenis: Sequence[Program]) -> Program:
    """The name that most workbooks use; of names used equally often that of the PK, else the first."""
    workbook = [p for p in sejenis if not p.tercetak] or list(sejenis)
    count = Counter(p.key for p in workbook)
    return min(workbook, key=lambda p: (-count[p.key], not p.sumber.startswith("PK"), workbook.index(p)))


def _hit(sama: list[Program], reference: Program) -> Hit:
    p, *other = sama
    return Hit(
        p.place,
        f"{p.sumber[:1].upper()}{p.sumber[1:]} menulis program {shown(p.name)}, "
        f"{reference.sumber} {shown(reference.name)}.",
        "Pakai nama program seperti pada DIPA di semua dokumen.",
        tercetak=p.name,
        seharusnya=reference.name,
        also=(*(q.place for q in other), reference.place),
    )
