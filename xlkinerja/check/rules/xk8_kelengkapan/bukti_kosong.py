"""Bukti realisasi belum disebut.

Mengapa: Realisasi yang tidak berbukti tidak dapat dipertanggungjawabkan saat reviu. Cukup nomor atau nama dokumennya.
Temuan ini satu untuk satu dokumen.

Contoh: Kolom Bukti kosong untuk realisasi 12 laporan.

Perbaikan: Tulis nomor atau nama dokumen bukti di kolom Bukti.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.completeness import completeness
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.places import Place, ranges, rest

KODE = "XK803"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014 lampiran III: capaian kinerja didukung data yang memadai"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    for state in completeness(document_set.joined):
        refs = state.columns.get("bukti", [])
        if refs:
            yield Hit(
                Place(state.book, state.table.sheet, refs[0]),
                f"Bukti belum disebut: {ranges(refs)}.",
                "Tulis nomor atau nama dokumen bukti di kolom Bukti.",
                tercetak=f"kosong: {ranges(refs)}",
                also=rest(state.book, state.table.sheet, refs),
            )
