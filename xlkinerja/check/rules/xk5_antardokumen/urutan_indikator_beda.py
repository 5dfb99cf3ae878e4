"""Urutan indikator dalam satu sasaran berbeda antardokumen.

Mengapa: Urutan yang berpindah membuat angka mudah tertukar antarbaris ketika disalin. Yang dibandingkan urutan di dalam
satu sasaran; yang dianggap benar urutan di sebagian besar dokumen, dan bila sama banyak urutan PK terbaru. Urutan baru
dalam PK perubahan yang diikuti Realisasi tidak dilaporkan.

Contoh: PK menyebut laporan monitoring lalu capaian target; Realisasi menyebut sebaliknya.

Perbaikan: Urutkan indikator seperti di dokumen lain.
"""

from collections.abc import Sequence
from itertools import combinations

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, grouped, names, others, place, quoted

KODE = "XK509"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: pengukuran disusun menurut perjanjian kinerja"
#: Two indikator as a document orders them, and the documents that have them the other way round.
Swapped = tuple[Group, Group, Sequence[int]]


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    leading = (group for group in joined.groups if joined.reference in group.members)
    for groups in grouped(leading, lambda g: _sasaran(g, joined.reference)):
        for i, swapped in sorted(_turned(joined, groups).items()):
            yield _hit(joined, i, min(swapped, key=lambda t: (_row(t[1], i) - _row(t[0], i), _row(t[0], i))))


def _turned(joined: Joined, groups: Sequence[Group]) -> dict[int, list[Swapped]]:
    """By document the pairs that stand in it the other way round than in those that it is held against."""
    results: dict[int, list[Swapped]] = {}
    documents = [i for i in joined.compared if len({_sasaran(g, i) for g in groups if i in g.members}) == 1]
    for a, b in combinations(groups, 2):
        in_order = {i: _row(a, i) < _row(b, i) for i in documents if i in a.members and i in b.members}
        reference, deviating = joined.deviating(in_order)
        for i in deviating:
            front, back = (a, b) if in_order[i] else (b, a)
            results.setdefault(i, []).append((front, back, [j for j in in_order if in_order[j] == reference]))
    return results


def _row(group: Group, document: int) -> int:
    return group.members[document].entry.row.number


def _sasaran(group: Group, document: int) -> str:
    return group.members[document].entry.wording.sasaran


def _hit(joined: Joined, document: int, swapped: Swapped) -> Hit:
    front, back, documents = swapped
    entry, following = (g.members[document].entry for g in (front, back))
    example = min(documents, key=lambda j: (j != joined.reference, joined.documents[j].kind != "pk", j))
    return Hit.at(
        [place(joined, entry), place(joined, following), *others(joined, front, documents)],
        f"Di {joined.documents[document].document_name} {quoted(entry)} berada sebelum {quoted(following)}; "
        f"di {names(joined, documents)} sesudahnya.",
        f"Urutkan indikator seperti di {joined.documents[example].document_name}.",
        entry.row["indikator"].text,
        following.row["indikator"].text,
    )
