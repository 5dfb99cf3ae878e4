"""Salinan lembar templat berisi data dan tidak diperiksa.

Mengapa: Yang dibaca hanya lembar bernama seperti templat. Salinan seperti «Realisasi (2)» tampak seperti lembar isian,
tetapi isinya tidak dihitung, tidak diperiksa, dan tidak masuk Ikhtisar.

Contoh: Buku kerja memuat Realisasi dan «Realisasi (2)», keduanya berisi 10 indikator.

Perbaikan: Pindahkan isi yang benar ke lembar aslinya, lalu hapus salinannya atau simpan di berkas lain.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat

KODE = "XK016"
TINGKAT = Tingkat.INFO
SUMBER = "Susunan templat xlkinerja: satu lembar untuk satu isian"


def check_book(book: Book) -> Hits:
    for lembar, (origin, count) in book.twins.items():
        if count:
            pesan = f"Lembar «{lembar}» bersusunan seperti «{origin}» dan berisi {count} baris"
            pesan += f"; yang diperiksa hanya «{origin}»."
            tindakan = f"Pindahkan isi yang benar ke «{origin}», lalu hapus «{lembar}»."
            yield Hit(Place(book, lembar), pesan, tindakan, lembar)
