"""Isi arsip .zip tidak dapat dibaca seluruhnya.

Mengapa: Arsip .zip dibaca seperti folder. Yang terkunci sandi, rusak, terlalu besar, berupa arsip di dalam arsip, atau
bernama ke luar arsip tidak dibaca, sehingga dokumen di dalamnya tidak diperiksa.

Contoh: kiriman.zip memuat lampiran.zip yang berisi PK.xlsx.

Perbaikan: Ekstrak arsip itu ke sebuah folder, lalu periksa foldernya.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, problems

KODE = "XK020"
TINGKAT = Tingkat.WARNING
SUMBER = "Format arsip ZIP (APPNOTE.TXT)"
REQUIRES = None

_EMPTY = "arsip_kosong"


def check_book(book: Book) -> Hits:
    for problem in problems(book, "arsip", _EMPTY):
        level = Tingkat.INFO if problem.kind == _EMPTY else None
        yield Hit(Place(book), problem.pesan, problem.tindakan, tingkat=level)
