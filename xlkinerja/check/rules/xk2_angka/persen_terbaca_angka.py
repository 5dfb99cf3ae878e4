"""Tanda persen pada target terbaca sebagai angka.

Mengapa: Pemindai dan ketikan yang tergesa mengubah 100% menjadi 1009 atau 1000. Angka tanpa satuan yang persis target
dokumen lain ditambah satu angka di belakangnya adalah target yang rusak, bukan target yang lain.

Contoh: PK perubahan mencetak target 1009, RKT dan Rencana Aksi 100%.

Perbaikan: Lihat dokumen aslinya, lalu ketik angka dan satuannya dengan benar.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.damaged import percent_as_digit
from xlkinerja.check.cross.places import others, place, quoted
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet

KODE = "XK209"
TINGKAT = Tingkat.GALAT
SUMBER = "Target indikator yang sama di dokumen lain dari set yang sama"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    for grup in tabel.grup:
        for i, benar in percent_as_digit(grup).items():
            baris = grup.anggota[i].baris
            nilai = baris.row["target"].number
            tercetak = baris.row["target"].text or f"{nilai if nilai is not None else ''}"
            yield Hit(
                place(tabel, baris, "target"),
                f"Target {tabel.dokumen[i].nama_dokumen} {tercetak} tanpa satuan untuk {quoted(baris)}, dokumen lain "
                f"{benar}: tanda % tampaknya terbaca sebagai angka {tercetak[-1:]}.",
                "Lihat dokumen aslinya, lalu ketik angka dan satuannya dengan benar.",
                tercetak=tercetak,
                seharusnya=benar,
                tempat_lain=others(tabel, grup, (j for j in grup.anggota if j != i), "target"),
            )
