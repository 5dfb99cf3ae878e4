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
from xlkinerja.check.sets import SatuSet

KODE = "XK521"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: indikator diukur seperti yang diperjanjikan"

_SEDIKIT = " Redaksinya menunjukkan makin sedikit makin baik."


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    for grup in tabel.grup:
        pilihan = choices(tabel, grup)
        acuan, menyimpang = tabel.deviating(pilihan)
        sama = [i for i, p in pilihan.items() if p == acuan]
        for i in menyimpang:
            baris = grup.anggota[i].baris
            sedikit = any(
                fewer_is_better(a.baris.entri.indikator, a.baris.row["satuan"].text) for a in grup.anggota.values()
            )
            di_sini, di_sana = (grup.anggota[j].baris.row["polarisasi"].text for j in (i, sama[0]))
            yield Hit(
                place(tabel, baris, "polarisasi"),
                f"Polarisasi {tabel.dokumen[i].nama_dokumen} {di_sini}, sedangkan {names(tabel, sama)} {di_sana}, "
                f"untuk indikator {quoted(baris)}.{_SEDIKIT if sedikit else ''}",
                f"Pilih polarisasi yang sama{f', {MINIMAL},' if sedikit else ''} di semua dokumen.",
                tercetak=di_sini,
                seharusnya=f"{MINIMAL} di semua dokumen" if sedikit and di_sana != MINIMAL else di_sana,
                tempat_lain=others(tabel, grup, (j for j in pilihan if j != i), "polarisasi"),
            )
