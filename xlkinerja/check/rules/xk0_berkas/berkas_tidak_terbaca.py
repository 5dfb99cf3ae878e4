"""Berkas tidak dapat dibaca sebagai buku kerja Excel.

Mengapa: Berkas yang kosong, terpotong, atau bukan Excel tidak dapat diperiksa sama sekali.
Dokumen lain dalam folder tetap diperiksa.

Contoh: Realisasi.xlsx berukuran 0 byte karena unduhan terputus.

Perbaikan: Minta salinan baru, atau buka di Excel, simpan sebagai Buku Kerja Excel (*.xlsx), lalu periksa lagi.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, problems

KODE = "XK001"
TINGKAT = Tingkat.ERROR
SUMBER = "Format berkas Office Open XML (ECMA-376)"
REQUIRES = None
KINDS = ("kosong", "bukan_excel", "rusak", "terlalu_besar", "dtd", "tidak_ada", "tidak_boleh")


def check_book(book: Book) -> Hits:
    for problem in problems(book, *KINDS):
        yield Hit(Place(book), problem.pesan, problem.tindakan)
