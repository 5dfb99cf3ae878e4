"""Buku kerja bukan dari templat.

Mengapa: Buku kerja dengan lembar dan judul kolom lain tidak dapat diperiksa.
Mungkin memang bukan dokumen kinerja; mungkin dokumen kinerja yang diketik di luar templat.

Contoh: Daftar hadir rapat.xlsx tersimpan di folder dokumen kinerja.

Perbaikan: Salin isinya ke templat yang sesuai, atau keluarkan berkas itu dari folder.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, problems

KODE = "XK004"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat xlkinerja"
REQUIRES = None
KINDS = ("asing",)


def check_book(book: Book) -> Hits:
    for problem in problems(book, *KINDS):
        yield Hit(Place(book), problem.pesan, problem.tindakan)
