"""Bukti realisasi belum disebut.

Mengapa: Realisasi yang tidak berbukti tidak dapat dipertanggungjawabkan saat reviu. Cukup nomor atau nama dokumennya.
Temuan ini satu untuk satu dokumen.

Contoh: Kolom Bukti kosong untuk realisasi 12 laporan.

Perbaikan: Tulis nomor atau nama dokumen bukti di kolom Bukti.
"""

from xlkinerja.check.cross.completeness import completeness
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, below, ranges

KODE = "XK803"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014 lampiran III: capaian kinerja didukung data yang memadai"


def check_set(document_set: DocumentSet) -> Hits:
    for state in completeness(document_set.joined):
        if refs := state.columns.get("bukti", []):
            yield Hit.at(
                below(state.book, state.table.sheet, refs),
                f"Bukti belum disebut: {ranges(refs)}.",
                "Tulis nomor atau nama dokumen bukti di kolom Bukti.",
                f"kosong: {ranges(refs)}",
            )
