"""Penanggung jawab satu indikator berbeda antardokumen.

Mengapa: Yang bertanggung jawab atas suatu indikator sama sejak direncanakan sampai dilaporkan. Nama yang hanya
dipendekkan, dan pelaksana kegiatan pada Rencana Aksi, tidak dilaporkan. Satu dokumen dilaporkan satu kali.

Contoh: RKT menunjuk Bagian Hukum dan SDM, Realisasi menunjuk Bagian Keuangan.

Perbaikan: Samakan penanggung jawabnya, atau catat penggantiannya.
"""

from collections.abc import Sequence

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat
from xlkinerja.check.values.texts import alike, normal

KODE = "XK520"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran I: penanggung jawab kinerja jelas"

COLUMN = "penanggung_jawab"
#: From here on one name is the other in another spelling:
#: «Sub Bagian Perencanaan dan Data» / «Subbagian Perencanaan» 0.808, not «Bagian Umum» / «Bagian Hukum» 0.783.
ALIKE = 0.8


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    differing: dict[int, list[tuple[Group, str]]] = {}
    for group in joined.groups:
        written = {i: n for i, a in group.members.items() if (n := normal(a.entry.row[COLUMN].text))}
        reference, deviating = joined.deviating(written)
        for i in deviating:
            if reference is not None and not _same(written[i], reference):
                differing.setdefault(i, []).append((group, reference))
    yield from (_hit(joined, i, entries) for i, entries in differing.items())


def _hit(joined: Joined, i: int, entries: Sequence[tuple[Group, str]]) -> Hit:
    """One finding for a document; `entries` holds each indikator with the name that the others write."""
    group, reference = entries[0]
    references = [j for j, a in group.members.items() if normal(a.entry.row[COLUMN].text) == reference]
    here, there = (group.members[j].entry.row[COLUMN].text for j in (i, references[0]))
    further = f" Begitu pula {len(entries) - 1} indikator lain." if len(entries) > 1 else ""
    return Hit(
        place(joined, group.members[i].entry, COLUMN),
        f"{joined.documents[i].document_name} menulis penanggung jawab «{here}», "
        f"{names(joined, references)} «{there}», "
        f"untuk indikator {quoted(group.members[i].entry)}.{further}",
        "Samakan penanggung jawabnya, atau catat penggantiannya.",
        tercetak=here,
        seharusnya=there,
        also=(
            *others(joined, group, references, COLUMN),
            *(place(joined, g.members[i].entry, COLUMN) for g, _ in entries[1:]),
        ),
    )


def _same(a: str, b: str) -> bool:
    left, right = set(a.split()), set(b.split())
    return left <= right or right <= left or alike(a, b, ALIKE)
