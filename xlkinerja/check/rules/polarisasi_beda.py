"""Polarisasi satu indikator berbeda antardokumen.

Mengapa: Polarisasi menentukan rumus capaian. Indikator yang diperjanjikan makin rendah makin baik tidak boleh diukur
makin tinggi makin baik. Baris tanpa target, tanpa polarisasi, dan beda predikat tidak dilaporkan di sini.

Contoh: PK memilih Minimal untuk «Jumlah temuan pemeriksaan», Realisasi memilih Maksimal.

Perbaikan: Pilih polarisasi yang sama di semua dokumen.
"""

from collections.abc import Iterator

from xlkinerja.check.across import names, others, place, quoted
from xlkinerja.check.cells import read_value
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.joined import Grup, Tabel
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet, nama_dokumen
from xlkinerja.kinerja.capaian import POLARISASI

KODE = "XK521"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: indikator diukur seperti yang diperjanjikan"

#: Predikat against the others shows in the target, which has findings of its own.
DIBANDINGKAN = frozenset(p.casefold() for p in POLARISASI if p != "Predikat")


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    for grup in tabel.grup:
        pilihan = _choices(tabel, grup)
        acuan, menyimpang = tabel.deviating(pilihan)
        sama = [i for i, p in pilihan.items() if p == acuan]
        for i in menyimpang:
            baris = grup.anggota[i].baris
            di_sini, di_sana = (grup.anggota[j].baris.row["polarisasi"].text for j in (i, sama[0]))
            yield Hit(
                place(tabel, baris, "polarisasi"),
                f"Polarisasi {nama_dokumen(tabel.dokumen[i])} {di_sini}, sedangkan {names(tabel, sama)} {di_sana}, "
                f"untuk indikator {quoted(baris)}.",
                "Pilih polarisasi yang sama di semua dokumen.",
                tercetak=di_sini,
                seharusnya=di_sana,
                tempat_lain=others(tabel, grup, (j for j in pilihan if j != i), "polarisasi"),
            )


def _choices(tabel: Tabel, grup: Grup) -> dict[int, str]:
    """The polarisasi of each document whose target is that of the others: another target is another finding."""
    bacaan = {i: b for i, a in grup.anggota.items() if (b := read_value(a.baris.row, "target")) is not None}
    _, beda_target = tabel.deviating({i: b.besar for i, b in bacaan.items()})
    pilihan = {i: grup.anggota[i].baris.row["polarisasi"].text.casefold() for i in bacaan if i not in beda_target}
    return {i: p for i, p in pilihan.items() if p in DIBANDINGKAN}
