"""Tabel laporan berbicara tentang indikator lain daripada dokumennya.

Mengapa: Bila kurang dari separuh indikator cocok, membandingkan barisnya satu per satu tidak berguna. Yang perlu
diputuskan lebih dahulu: tabel itu memang tabel dokumen ini, atau milik entitas lain.

Contoh: Tabel kedua RKT memuat 8 indikator tingkat KPU; tidak satu pun ada di RKT Sekretariat.

Perbaikan: Pindahkan tabel itu ke laporan entitasnya, atau pilih isinya dengan benar di kolom Dokumen.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.reviewing import at, nama_buku
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import Tempat

KODE = "XK708"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None:
        return
    for banding in laporan.banding:
        if not banding.asing:
            continue
        book, nama = laporan.book_of(banding.dokumen), nama_buku(laporan, banding.dokumen)
        di_sini = len(banding.pasangan) + len(banding.lebih)
        cocok, di_acuan = len(banding.pasangan), len(banding.pasangan) + len(banding.hilang)
        yield Hit(
            at(laporan, banding.cetakan.tabel[0].baris[0].row["tabel"]),
            f"Tabel {banding.cetakan.nama} memuat {di_sini} indikator, {nama} memuat {di_acuan}; "
            f"{f'hanya {cocok}' if cocok else 'tidak satu pun'} cocok.",
            "Pindahkan tabel itu ke laporan entitasnya, atau betulkan kolom Dokumen.",
            tercetak=str(cocok),
            seharusnya=str(di_acuan),
            tempat_lain=(Tempat(book, book.main.sheet, book.main.header()),) if book.main else (),
        )
