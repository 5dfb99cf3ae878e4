"""Dua baris laporan bernama sama di bawah dua sasaran, dengan target atau realisasi yang berbeda.

Mengapa: Pembaca menganggap satu nama satu indikator. Dua angka untuk nama yang sama saling membantah, kecuali bila
memang dua indikator yang perlu dibedakan redaksinya.

Contoh: «Persentase layanan perkantoran» 98,14% di Tabel 3.4 dan 99,54% di Tabel 3.7.

Perbaikan: Bila satu indikator, cetak satu angka; bila dua, bedakan redaksinya.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.reviewing import at, tabel
from xlkinerja.check.printed.sasaran_level import namesakes
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet

KODE = "XK712"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: satu realisasi untuk satu indikator dalam satu laporan"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    for pertama, kedua in namesakes(laporan):
        kolom = "realisasi" if str(pertama.realisasi) != str(kedua.realisasi) else "target"
        angka = [f"{u.baris.row['target'].text} / {u.baris.row['realisasi'].text}" for u in (pertama, kedua)]
        yield Hit(
            at(laporan, kedua.baris.row[kolom]),
            f"Indikator «{kedua.baris.nama}» di {tabel(pertama.tabel)} bertarget dan berealisasi {angka[0]}, "
            f"di {tabel(kedua.tabel)} di bawah sasaran lain {angka[1]}.",
            "Bila satu indikator, cetak satu angka; bila dua, bedakan redaksinya.",
            tercetak=angka[1],
            seharusnya=angka[0],
            tempat_lain=(at(laporan, pertama.baris.row[kolom]),),
        )
