"""Definisi, sumber data, atau penanggung jawab indikator belum diisi.

Mengapa: Tanpa definisi dan sumber data angka realisasi tidak dapat diulang orang lain. Penanggung jawab cukup ditulis
di salah satu dokumen satu set. Temuan ini satu untuk satu dokumen.

Contoh: Kolom Definisi kosong di semua baris.

Perbaikan: Isi kolom Definisi, Sumber Data, dan Penanggung Jawab pada lembar Realisasi.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.completeness import completeness
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import Tempat, ranges, rest

KODE = "XK802"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014 lampiran III: data kinerja dapat ditelusuri ke sumbernya; penanggung jawab jelas"

KOLOM = ("definisi", "sumber_data", "penanggung_jawab")


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    for lengkap in completeness(satuset.tabel):
        kosong = {k: lengkap.kolom[k] for k in KOLOM if k in lengkap.kolom}
        if kosong:
            nama = lengkap.table.table.by_key
            rincian = "; ".join(f"{nama[k].header} {ranges(sel)}" for k, sel in kosong.items())
            semua = [s for sel in kosong.values() for s in sel]
            yield Hit(
                Tempat(lengkap.book, lengkap.table.sheet, semua[0]),
                f"Belum diisi: {rincian}. Kelengkapan bahan laporan {lengkap.persen}%.",
                "Isi kolom yang disebut untuk setiap indikator.",
                tercetak=f"kosong: {rincian}",
                tempat_lain=rest(lengkap.book, lengkap.table.sheet, semua),
            )
