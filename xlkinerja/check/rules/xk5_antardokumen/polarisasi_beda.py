"""Polarisasi satu indikator berbeda antardokumen.

Mengapa: Polarisasi menentukan rumus capaian. Indikator yang diperjanjikan makin rendah makin baik tidak boleh diukur
makin tinggi makin baik. Baris tanpa target, tanpa polarisasi, dan beda predikat tidak dilaporkan di sini. Bila
redaksinya menunjukkan makin sedikit makin baik, itu disebut.

Contoh: PK memilih Minimal untuk «Jumlah temuan pemeriksaan», Realisasi memilih Maksimal.

Perbaikan: Pilih polarisasi yang sama di semua dokumen.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.cross.polarity import choices, fewer_is_better
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.measuring import MINIMAL
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet

KODE = "XK521"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: indikator diukur seperti yang diperjanjikan"

_SEDIKIT = " Redaksinya menunjukkan makin sedikit makin baik."


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    table = document_set.joined
    for group in table.groups:
        pilihan = choices(table, group)
        reference, menyimpang = table.deviating(pilihan)
        sama = [i for i, p in pilihan.items() if p == reference]
        for i in menyimpang:
            entry = group.members[i].entry
            sedikit = any(
                fewer_is_better(a.entry.wording.indikator, a.entry.row["satuan"].text) for a in group.members.values()
            )
            here, di_sana = (group.members[j].entry.row["polarisasi"].text for j in (i, sama[0]))
            yield Hit(
                place(table, entry, "polarisasi"),
                f"Polarisasi {table.documents[i].document_name} {here}, sedangkan {names(table, sama)} {di_sana}, "
                f"untuk indikator {quoted(entry)}.{_SEDIKIT if sedikit else ''}",
                f"Pilih polarisasi yang sama{f', {MINIMAL},' if sedikit else ''} di semua dokumen.",
                tercetak=here,
                seharusnya=f"{MINIMAL} di semua dokumen" if sedikit and di_sana != MINIMAL else di_sana,
                also=others(table, group, (j for j in pilihan if j != i), "polarisasi"),
            )
