"""Urutan indikator dalam satu sasaran berbeda antardokumen.

Mengapa: Urutan yang berpindah membuat angka mudah tertukar antarbaris ketika disalin. Yang dibandingkan urutan di dalam
satu sasaran; yang dianggap benar urutan di sebagian besar dokumen, dan bila sama banyak urutan PK terbaru. Urutan baru
dalam PK perubahan yang diikuti Realisasi tidak dilaporkan.

Contoh: PK menyebut laporan monitoring lalu capaian target; Realisasi menyebut sebaliknya.

Perbaikan: Urutkan indikator seperti di dokumen lain.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet

KODE = "XK509"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: pengukuran disusun menurut perjanjian kinerja"

#: Two indikator as a document orders them, and the documents that have them the other way round.
Swapped = tuple[Group, Group, Sequence[int]]


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    table = document_set.joined
    sasaran: dict[str, list[Group]] = {}
    for group in table.groups:
        if table.reference in group.members:
            sasaran.setdefault(group.members[table.reference].entry.wording.sasaran, []).append(group)
    for every in sasaran.values():
        for i, terbalik in sorted(_turned(table, every).items()):
            yield _hit(table, i, min(terbalik, key=lambda t: (_row(t[1], i) - _row(t[0], i), _row(t[0], i))))


def _turned(table: Joined, every: Sequence[Group]) -> dict[int, list[Swapped]]:
    """By document the pairs that stand in it the other way round than in those that it is held against."""
    results: dict[int, list[Swapped]] = {}
    documents = [i for i in table.compared if len({_sasaran(g, i) for g in every if i in g.members}) == 1]
    for a, b in combinations(every, 2):
        urut = {i: _row(a, i) < _row(b, i) for i in documents if i in a.members and i in b.members}
        reference, menyimpang = table.deviating(urut)
        for i in menyimpang:
            front, belakang = (a, b) if urut[i] else (b, a)
            results.setdefault(i, []).append((front, belakang, [j for j in urut if urut[j] == reference]))
    return results


def _row(group: Group, document: int) -> int:
    return group.members[document].entry.row.number


def _sasaran(group: Group, document: int) -> str:
    return group.members[document].entry.wording.sasaran


def _hit(table: Joined, document: int, terbalik: Swapped) -> Hit:
    front, belakang, other = terbalik
    entry, berikut = (g.members[document].entry for g in (front, belakang))
    contoh = min(other, key=lambda j: (j != table.reference, table.documents[j].kind != "pk", j))
    return Hit(
        place(table, entry),
        f"Di {table.documents[document].document_name} {quoted(entry)} berada sebelum {quoted(berikut)}; "
        f"di {names(table, other)} sesudahnya.",
        f"Urutkan indikator seperti di {table.documents[contoh].document_name}.",
        tercetak=entry.row["indikator"].text,
        seharusnya=berikut.row["indikator"].text,
        also=(place(table, berikut), *others(table, front, other)),
    )
