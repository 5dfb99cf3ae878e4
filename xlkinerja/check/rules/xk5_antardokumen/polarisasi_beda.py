"""Polarisasi satu indikator berbeda antardokumen.

Mengapa: Polarisasi menentukan rumus capaian. Indikator yang diperjanjikan makin rendah makin baik tidak boleh diukur
makin tinggi makin baik. Baris tanpa target, tanpa polarisasi, dan beda predikat tidak dilaporkan di sini. Bila
redaksinya menunjukkan makin sedikit makin baik, itu disebut. Yang polarisasinya ditetapkan Renstra dibandingkan
dengan Renstra saja.

Contoh: PK memilih Minimal untuk «Jumlah temuan pemeriksaan», Realisasi memilih Maksimal.

Perbaikan: Pilih polarisasi yang sama di semua dokumen.
"""

from xlkinerja.check.cross.places import names, others, place, quoted
from xlkinerja.check.cross.polarity import choices
from xlkinerja.check.printed.measuring import MINIMAL
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat
from xlkinerja.kinerja.wording import lower_word

KODE = "XK521"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: indikator diukur seperti yang diperjanjikan"

_FEWER = " Redaksinya menunjukkan makin sedikit makin baik."


def check_set(document_set: DocumentSet) -> Hits:
    joined, kamus = document_set.joined, document_set.kamus
    for group in joined.groups:
        if kamus is not None and kamus.decides(group, "polarisasi"):
            continue
        chosen = choices(joined, group)
        reference, deviating = joined.deviating(chosen)
        agreeing = [i for i, p in chosen.items() if p == reference]
        for i in deviating:
            entry = group.members[i].entry
            fewer = any(
                lower_word(a.entry.wording.indikator, a.entry.row["satuan"].text) for a in group.members.values()
            )
            here, there = (group.members[j].entry.row["polarisasi"].text for j in (i, agreeing[0]))
            yield Hit(
                place(joined, entry, "polarisasi"),
                f"Polarisasi {joined.documents[i].document_name} {here}, sedangkan {names(joined, agreeing)} {there}, "
                f"untuk indikator {quoted(entry)}.{_FEWER if fewer else ''}",
                f"Pilih polarisasi yang sama{f', {MINIMAL},' if fewer else ''} di semua dokumen.",
                tercetak=here,
                seharusnya=f"{MINIMAL} di semua dokumen" if fewer and there != MINIMAL else there,
                also=others(joined, group, (j for j in chosen if j != i), "polarisasi"),
            )
