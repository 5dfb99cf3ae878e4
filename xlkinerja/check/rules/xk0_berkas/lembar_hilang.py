"""Lembar yang harus ada tidak ditemukan.

Mengapa: Lembar yang dihapus atau diganti namanya tidak dapat diperiksa, dan rumus yang merujuknya rusak.
Lembar Ringkasan, Ikhtisar Eksekutif, dan Referensi dapat dipasang lagi, jadi hilangnya hanya peringatan, kecuali bila
sel hitungan sudah menampilkan kesalahan karena Referensi hilang.

Contoh: Lembar Anggaran pada PK.xlsx diganti namanya menjadi Lembar2.

Perbaikan: Kembalikan nama lembarnya bila hanya berganti nama. Bila terhapus, jalankan xlkinerja susun: lembarnya
dipasang lagi. Lembar utama yang terhapus diambil dari salinan berkas yang lama.
"""

from xlkinerja.check.rule import Book, Hits, Tingkat, problems
from xlkinerja.check.single.formulas import shows_errors
from xlkinerja.workbook.sheets.referensi import SHEET_NAME as REFERENSI

KODE = "XK005"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan templat xlkinerja"
REQUIRES = None


def check_book(book: Book) -> Hits:
    output = {c.name for c in book.document.canvases} if book.document else set()
    if not shows_errors(book):
        output.add(REFERENSI)
    for hit in problems("lembar_hilang")(book):
        lembar = hit.place.lembar
        yield hit._replace(seharusnya=lembar, tingkat=Tingkat.WARNING if lembar in output else None)
