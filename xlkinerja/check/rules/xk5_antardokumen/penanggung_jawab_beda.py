"""Penanggung jawab satu indikator berbeda antardokumen.

Mengapa: Yang bertanggung jawab atas suatu indikator sama sejak direncanakan sampai dilaporkan. Nama yang hanya
dipendekkan, dan pelaksana kegiatan pada Rencana Aksi, tidak dilaporkan. Satu dokumen dilaporkan satu kali.

Contoh: RKT menunjuk Bagian Hukum dan SDM, Realisasi menunjuk Bagian Keuangan.

Perbaikan: Samakan penanggung jawabnya, atau catat penggantiannya.
"""

from typing import TYPE_CHECKING

from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, names, others, place, quoted
from xlkinerja.check.values.texts import alike, normal

if TYPE_CHECKING:
    from xlkinerja.check.cross.joined import Group

KODE = "XK520"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran I: penanggung jawab kinerja jelas"
COLUMN = "penanggung_jawab"
#: From here on one name is the other in another spelling:
#: «Sub Bagian Perencanaan dan Data» / «Subbagian Perencanaan» 0.808, not «Bagian Umum» / «Bagian Hukum» 0.783.
ALIKE = 0.8


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    differing: dict[int, list[tuple[Group, list[int]]]] = {}
    for group in joined.groups:
        written = {i: n for i, a in group.members.items() if (n := normal(a.entry.row[COLUMN].text))}
        reference, deviating = joined.deviating(written)
        agreeing = [i for i, n in written.items() if n == reference]
        for i in deviating:
            if reference is not None and not _same(written[i], reference):
                differing.setdefault(i, []).append((group, agreeing))
    for i, groups in differing.items():
        entries, (group, agreeing) = [g.members[i].entry for g, _ in groups], groups[0]
        here, there = (group.members[j].entry.row[COLUMN].text for j in (i, agreeing[0]))
        further = f" Begitu pula {len(groups) - 1} indikator lain." if len(groups) > 1 else ""
        first, *rest = (place(joined, entry, COLUMN) for entry in entries)
        yield Hit.at(
            [first, *others(joined, group, agreeing, COLUMN), *rest],
            f"{joined.documents[i].document_name} menulis penanggung jawab «{here}», "
            f"{names(joined, agreeing)} «{there}», untuk indikator {quoted(entries[0])}.{further}",
            "Samakan penanggung jawabnya, atau catat penggantiannya.",
            here,
            there,
        )


def _same(a: str, b: str) -> bool:
    left, right = set(a.split()), set(b.split())
    return left <= right or right <= left or alike(a, b, ALIKE)
