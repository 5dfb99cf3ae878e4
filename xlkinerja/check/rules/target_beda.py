"""Target satu indikator berbeda antardokumen.

Mengapa: RKT, PK, Rencana Aksi, dan Realisasi memakai target yang sama. Target pada pengukuran yang berbeda dari
perjanjian kinerja membuat capaiannya tidak dapat dipertanggungjawabkan. PK perubahan boleh mengubah target; dokumen
lama tidak dilaporkan bila Realisasi mengikuti PK perubahan itu.

Contoh: PK dan RKT 95%, Realisasi memakai target 100%.

Perbaikan: Samakan targetnya. Bila target memang diubah, buat PK perubahan.
"""

from collections.abc import Iterator

from xlkinerja.check.across import guessed, names, others, percent_alike, place, quoted
from xlkinerja.check.cells import read_value
from xlkinerja.check.damaged import percent_as_digit
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet, nama_dokumen
from xlkinerja.summary.pengukuran import aturan_buku

KODE = "XK501"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: laporan kinerja mengukur target yang diperjanjikan"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    tangga = [aturan_buku(book).tangga for book in tabel.dokumen]
    for grup in tabel.grup:
        dibaca = {i: read_value(a.baris.row, "target", tangga[i]) for i, a in grup.anggota.items()}
        rusak = percent_as_digit(grup)
        bacaan = {i: b for i, b in dibaca.items() if b is not None and i not in rusak}
        acuan, menyimpang = tabel.deviating({i: b.besar for i, b in bacaan.items()})
        sama = [i for i, b in bacaan.items() if b.besar == acuan]
        for i in menyimpang:
            diduga = guessed(grup, i, sama)
            baris, contoh = grup.anggota[i].baris, grup.anggota[sama[0]].baris
            ragu = f" Indikatornya diduga sama dengan {quoted(contoh)}: kemiripan " if diduga else ""
            ragu += f"{percent_alike(baris.entri.indikator, contoh.entri.indikator)}." if diduga else ""
            yield Hit(
                place(tabel, baris, "target"),
                f"Target {nama_dokumen(tabel.dokumen[i])} {bacaan[i]}, sedangkan {names(tabel, sama)} "
                f"{bacaan[sama[0]]}, untuk indikator {quoted(baris)}.{ragu}",
                "Samakan targetnya; bila target memang diubah, buat PK perubahan.",
                tercetak=str(bacaan[i]),
                seharusnya=str(bacaan[sama[0]]),
                tempat_lain=others(tabel, grup, (j for j in bacaan if j != i), "target"),
                tingkat=Tingkat.PERINGATAN if diduga else None,
            )
