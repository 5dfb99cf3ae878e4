"""Lembar yang harus ada tidak ditemukan.

Mengapa: Lembar yang dihapus atau diganti namanya tidak dapat diperiksa, dan rumus yang merujuknya rusak.
Lembar Ringkasan dan Ikhtisar Eksekutif dapat disusun lagi, jadi hilangnya hanya peringatan.

Contoh: Lembar Anggaran pada PK.xlsx diganti namanya menjadi Lembar2.

Perbaikan: Kembalikan nama lembarnya, atau salin isi dokumen ke templat baru.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit, problems
from xlkinerja.check.values.places import Place
from xlkinerja.workbook.book import Book

KODE = "XK005"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan templat xlkinerja"
REQUIRES = None
KIND = ("lembar_hilang",)


def check_book(book: Book) -> Iterator[Hit]:
    output = {c.name for c in book.document.canvases} if book.document else set()
    for soal in problems(book, *KIND):
        tingkat = Tingkat.WARNING if soal.lembar in output else None
        yield Hit(Place(book, soal.lembar), soal.pesan, soal.tindakan, seharusnya=soal.lembar, tingkat=tingkat)
