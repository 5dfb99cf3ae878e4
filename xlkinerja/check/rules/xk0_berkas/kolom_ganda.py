"""Dua kolom berjudul sama, sehingga hanya satu yang dibaca.

Mengapa: Kolom dikenali dari judulnya. Bila dua kolom berjudul sama, yang dibaca hanya yang kiri; isi kolom yang lain
tidak diperiksa dan tidak dihitung. Kolom milik sendiri yang judulnya mirip kolom templat tidak dilaporkan bila kolom
templatnya masih ada.

Contoh: Kolom Target disalin ke kanan tabel dengan judul yang sama, lalu yang diperbarui hanya salinannya.

Perbaikan: Ubah judul kolom yang tidak dipakai, atau hapus kolomnya.
"""

from xlkinerja.check.rule import Tingkat, problems

KODE = "XK024"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat xlkinerja: satu kolom untuk satu isian"
REQUIRES = None
check_book = problems("kolom_ganda")
