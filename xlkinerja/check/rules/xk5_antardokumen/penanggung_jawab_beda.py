"""Penanggung jawab satu indikator berbeda antardokumen.

Mengapa: Yang bertanggung jawab atas suatu indikator sama sejak direncanakan sampai dilaporkan. Nama yang hanya
dipendekkan, dan pelaksana kegiatan pada Rencana Aksi, tidak dilaporkan. Satu dokumen dilaporkan satu kali.

Contoh: RKT menunjuk Bagian Hukum dan SDM, Realisasi menunjuk Bagian Keuangan.

Perbaikan: Samakan penanggung jawabnya, atau catat penggantiannya.
"""

from collections.abc import Iterator, Sequence

from xlkinerja.check.cross.joined import Group, Joined
from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.texts import alike, normal

KODE = "XK520"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran I: penanggung jawab kinerja jelas"

COLUMNS = "penanggung_jawab"
#: From here on one name is the other in another spelling.
ALIKE = 0.8


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    table = document_set.joined
    beda: dict[int, list[tuple[Group, str]]] = {}
    for group in table.groups:
        names = {i: n for i, a in group.members.items() if (n := normal(a.entry.row[COLUMNS].text))}
        reference, menyimpang = table.deviating(names)
        for i in menyimpang:
            if reference is not None and not _same(names[i], reference):
                beda.setdefault(i, []).append((group, reference))
    yield from (_hit(table, i, entries) for i, entries in beda.items())


def _hit(table: Joined, i: int, entries: Sequence[tuple[Group, str]]) -> Hit:
    """One finding for a document; `entries` holds each indikator with the name that the others write."""
    group, reference = entries[0]
    references = [j for j, a in group.members.items() if normal(a.entry.row[COLUMNS].text) == reference]
    here, di_sana = (group.members[j].entry.row[COLUMNS].text for j in (i, references[0]))
    count = f" Begitu pula {len(entries) - 1} indikator lain." if len(entries) > 1 else ""
    return Hit(
        place(table, group.members[i].entry, COLUMNS),
        f"{table.documents[i].document_name} menulis penanggung jawab «{here}», "
        f"{names(table, references)} «{di_sana}», "
        f"untuk indikator {quoted(group.members[i].entry)}.{count}",
        "Samakan penanggung jawabnya, atau catat penggantiannya.",
        tercetak=here,
        seharusnya=di_sana,
        also=(
            *others(table, group, references, COLUMNS),
            *(place(table, g.members[i].entry, COLUMNS) for g, _ in entries[1:]),
        ),
    )


def _same(a: str, b: str) -> bool:
    left, right = set(a.split()), set(b.split())
    return left <= right or right <= left or alike(a, b, ALIKE)
