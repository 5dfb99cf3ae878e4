"""Lembar yang harus ada tidak ditemukan.

Mengapa: Lembar yang dihapus atau diganti namanya tidak dapat diperiksa, dan rumus yang merujuknya rusak.
Lembar Ringkasan, Ikhtisar Eksekutif, dan Referensi dapat dipasang lagi, jadi hilangnya hanya peringatan, kecuali bila
sel hitungan sudah menampilkan kesalahan karena Referensi hilang.

Contoh: Lembar Anggaran pada PK.xlsx diganti namanya menjadi Lembar2.

Perbaikan: Kembalikan nama lembarnya bila hanya berganti nama. Bila terhapus, jalankan xlkinerja susun: lembarnya
dipasang lagi. Lembar utama yang terhapus diambil dari salinan berkas yang lama.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, problems
from xlkinerja.check.single.formulas import shows_errors
from xlkinerja.workbook.sheets.referensi import SHEET_NAME as REFERENSI

KODE = "XK005"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan templat xlkinerja"
REQUIRES = None
KINDS = ("lembar_hilang",)


def check_book(book: Book) -> Hits:
    output = {c.name for c in book.document.canvases} if book.document else set()
    if not shows_errors(book):
        output.add(REFERENSI)
    for problem in problems(book, *KINDS):
        tingkat = Tingkat.WARNING if problem.lembar in output else None
        yield Hit(
            Place(book, problem.lembar), problem.pesan, problem.tindakan, seharusnya=problem.lembar, tingkat=tingkat
        )
