"""Polarisasi satu indikator berbeda antardokumen.

Mengapa: Polarisasi menentukan rumus capaian. Indikator yang diperjanjikan makin rendah makin baik tidak boleh diukur
makin tinggi makin baik. Baris tanpa target, tanpa polarisasi, dan beda predikat tidak dilaporkan di sini. Bila
redaksinya menunjukkan makin sedikit makin baik, itu disebut. Yang polarisasinya ditetapkan Renstra dibandingkan
dengan Renstra saja.

Contoh: PK memilih Minimal untuk «Jumlah temuan pemeriksaan», Realisasi memilih Maksimal.

Perbaikan: Pilih polarisasi yang sama di semua dokumen.
"""

from xlkinerja.check.cross.polarity import choices
from xlkinerja.check.printed.measuring import MINIMAL
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, across, names, quoted
from xlkinerja.kinerja.wording import lower_word

KODE = "XK521"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: indikator diukur seperti yang diperjanjikan"


def check_set(document_set: DocumentSet) -> Hits:
    joined = document_set.joined
    for group in joined.groups:
        if document_set.decided(group, "polarisasi"):
            continue
        entries = {i: member.entry for i, member in group.members.items()}
        chosen = choices(joined, group)
        reference, deviating = joined.deviating(chosen)
        agreeing = [i for i, p in chosen.items() if p == reference]
        for i in deviating:
            fewer = any(lower_word(e.wording.indikator, e.row["satuan"].text) for e in entries.values())
            here, there = (entries[j].row["polarisasi"].text for j in (i, agreeing[0]))
            yield Hit.at(
                across(joined, group, i, chosen, "polarisasi"),
                f"Polarisasi {joined.documents[i].document_name} {here}, sedangkan {names(joined, agreeing)} {there}, "
                f"untuk indikator {quoted(entries[i])}."
                f"{' Redaksinya menunjukkan makin sedikit makin baik.' if fewer else ''}",
                f"Pilih polarisasi yang sama{f', {MINIMAL},' if fewer else ''} di semua dokumen.",
                here,
                f"{MINIMAL} di semua dokumen" if fewer and there != MINIMAL else there,
            )
