"""Nama satu program ditulis berbeda antardokumen.

Mengapa: Nama program berasal dari DIPA dan tidak diubah. Nama yang berbeda menyulitkan pencocokan anggaran. Kata
«Program» di depan dan huruf besar tidak dihitung beda. Dua nama yang tertukar menurut kodenya satu temuan.

Contoh: «Program Dukungan dan Manajemen» dalam rencana kerja, «Dukungan Manajemen» dalam PK.

Perbaikan: Pakai nama program seperti pada DIPA di semua dokumen.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from xlkinerja.check.printed.programs import Program, programs, same_program, shown
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, grouped
from xlkinerja.check.values.texts import capitalised

KODE = "XK410"
TINGKAT = Tingkat.WARNING
SUMBER = "Nomenklatur program pada DIPA"

#: The same other name in some documents, and the programme that leads.
Difference = tuple[list[Program], Program]


def check_set(document_set: DocumentSet) -> Hits:
    led = [(group, _leading(group)) for group in _same(programs(document_set.books))]
    differences: list[Difference] = [
        (same, lead) for group, lead in led for same in grouped(group, lambda p: p.key) if same[0].key != lead.key
    ]
    swapped = [(a, b) for a, b in combinations(differences, 2) if _swapped(a, b)]
    for pair in swapped:
        yield _hit_swapped(*pair)
    told = [difference for pair in swapped for difference in pair]
    yield from (_hit(*difference) for difference in differences if not any(difference is s for s in told))


def _swapped(a: Difference, b: Difference) -> bool:
    """Whether each bears the name of the other, in the same documents."""
    names_cross = (a[0][0].key, b[0][0].key) == (b[1].key, a[1].key)
    return names_cross and [p.sumber for p in a[0]] == [p.sumber for p in b[0]]


def _hit_swapped(a: Difference, b: Difference) -> Hit:
    (p, *_), reference = a
    (q, *_), other = b
    return Hit.at(
        [*(x.place for x in (*a[0], *b[0])), reference.place, other.place],
        f"{capitalised(p.sumber)} menulis {_coded(p)} dan {_coded(q)}; {reference.sumber} sebaliknya. "
        "Nama kedua program tertukar menurut kodenya.",
        "Tukar kembali nama kedua program, atau kodenya bila yang tertukar kodenya.",
        tercetak=p.name,
        seharusnya=reference.name,
    )


def _coded(p: Program) -> str:
    return f"{p.kode} {shown(p.name)}".strip()


def _same(documents: Sequence[Sequence[Program]]) -> list[list[Program]]:
    """The programmes of all documents, those that are one together; two of one document never are."""
    groups: list[list[Program]] = []
    for document in documents:
        taken: list[list[Program]] = []
        for p in document:
            candidates = (group for group in groups if not any(group is t for t in taken))
            best = max(candidates, key=lambda group: same_program(group[0], p), default=[])
            if not best or not same_program(best[0], p):
                best = []
                groups.append(best)
            best.append(p)
            taken.append(best)
    return groups


def _leading(group: Sequence[Program]) -> Program:
    """The name that most workbooks use; of names used equally often that of the PK, else the first."""
    candidates = [p for p in group if not p.tercetak] or list(group)
    counts = Counter(p.key for p in candidates)
    return min(candidates, key=lambda p: (-counts[p.key], not p.sumber.startswith("PK"), candidates.index(p)))


def _hit(same: list[Program], reference: Program) -> Hit:
    p = same[0]
    return Hit.at(
        [*(q.place for q in same), reference.place],
        f"{capitalised(p.sumber)} menulis program {shown(p.name)}, {reference.sumber} {shown(reference.name)}.",
        "Pakai nama program seperti pada DIPA di semua dokumen.",
        tercetak=p.name,
        seharusnya=reference.name,
    )
