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
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import Tempat, ranges, rest

KODE = "XK803"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014 lampiran III: capaian kinerja didukung data yang memadai"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    for lengkap in completeness(satuset.tabel):
        sel = lengkap.kolom.get("bukti", [])
        if sel:
            yield Hit(
                Tempat(lengkap.book, lengkap.table.sheet, sel[0]),
                f"Bukti belum disebut: {ranges(sel)}. Kelengkapan bahan laporan {lengkap.persen}%.",
                "Tulis nomor atau nama dokumen bukti di kolom Bukti.",
                tercetak=f"kosong: {ranges(sel)}",
                tempat_lain=rest(lengkap.book, lengkap.table.sheet, sel),
            )
