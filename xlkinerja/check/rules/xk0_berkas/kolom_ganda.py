"""Dua kolom berjudul sama, sehingga hanya satu yang dibaca.

Mengapa: Kolom dikenali dari judulnya. Bila dua kolom berjudul sama, yang dibaca hanya yang kiri; isi kolom yang lain
tidak diperiksa dan tidak dihitung. Kolom milik sendiri yang judulnya mirip kolom templat tidak dilaporkan bila kolom
templatnya masih ada.

Contoh: Kolom Target disalin ke kanan tabel dengan judul yang sama, lalu yang diperbarui hanya salinannya.

Perbaikan: Ubah judul kolom yang tidak dipakai, atau hapus kolomnya.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, problems

KODE = "XK024"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat xlkinerja: satu kolom untuk satu isian"
REQUIRES = None
KINDS = ("kolom_ganda",)


def check_book(book: Book) -> Hits:
    for problem in problems(book, *KINDS):
        yield Hit(Place(book, problem.lembar, problem.sel), problem.pesan, problem.tindakan)
