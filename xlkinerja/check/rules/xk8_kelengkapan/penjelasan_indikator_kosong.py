"""Definisi, sumber data, atau penanggung jawab indikator belum diisi.

Mengapa: Tanpa definisi dan sumber data angka realisasi tidak dapat diulang orang lain. Penanggung jawab cukup ditulis
di salah satu dokumen satu set. Temuan ini satu untuk satu dokumen.

Contoh: Kolom Definisi kosong di semua baris.

Perbaikan: Isi kolom Definisi, Sumber Data, dan Penanggung Jawab pada lembar Realisasi.
"""

from xlkinerja.check.cross.completeness import completeness
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Tingkat, below, ranges

KODE = "XK802"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014 lampiran III: data kinerja dapat ditelusuri ke sumbernya; penanggung jawab jelas"
COLUMNS = ("definisi", "sumber_data", "penanggung_jawab")


def check_set(document_set: DocumentSet) -> Hits:
    for state in completeness(document_set.joined):
        empty = {k: state.columns[k] for k in COLUMNS if k in state.columns}
        if empty:
            details = "; ".join(f"{state.table.title(k)} {ranges(column_refs)}" for k, column_refs in empty.items())
            refs = [ref for column_refs in empty.values() for ref in column_refs]
            yield Hit.at(
                below(state.book, state.table.sheet, refs),
                f"Belum diisi: {details}.",
                "Isi kolom yang disebut untuk setiap indikator.",
                f"kosong: {details}",
            )
