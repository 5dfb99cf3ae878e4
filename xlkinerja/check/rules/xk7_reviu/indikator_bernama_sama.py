"""Dua baris laporan bernama sama di bawah dua sasaran, dengan target atau realisasi yang berbeda.

Mengapa: Pembaca menganggap satu nama satu indikator. Dua angka untuk nama yang sama saling membantah, kecuali bila
memang dua indikator yang perlu dibedakan redaksinya.

Contoh: «Persentase layanan perkantoran» 98,14% di Tabel 3.4 dan 99,54% di Tabel 3.7.

Perbaikan: Bila satu indikator, cetak satu angka; bila dua, bedakan redaksinya.
"""

from xlkinerja.check.printed.sasaran_level import namesakes
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat

KODE = "XK712"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: satu realisasi untuk satu indikator dalam satu laporan"


def check_report(laporan: Laporan) -> Hits:
    for first, second in namesakes(laporan):
        column = "realisasi" if str(first.realisasi) != str(second.realisasi) else "target"
        angka = [f"{u.entry.row['target'].text} / {u.entry.row['realisasi'].text}" for u in (first, second)]
        yield Hit.at(
            [second.entry.at(column), first.entry.at(column)],
            f"Indikator «{second.entry.name}» di {first.entry.letak} bertarget dan berealisasi {angka[0]}, "
            f"di {second.entry.letak} di bawah sasaran lain {angka[1]}.",
            "Bila satu indikator, cetak satu angka; bila dua, bedakan redaksinya.",
            tercetak=angka[1],
            seharusnya=angka[0],
        )
