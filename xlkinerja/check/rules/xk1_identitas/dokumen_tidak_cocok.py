"""Isian Dokumen pada Identitas tidak sesuai dengan isi buku kerja.

Mengapa: Buku kerja RKT yang tercatat sebagai PK membuat pembaca dan pemeriksa salah mengambil dokumen.

Contoh: Templat RKT dipakai untuk PK; isian Dokumen diganti menjadi PK, lembarnya tetap RKT.

Perbaikan: Salin isinya ke templat dokumen yang dimaksud, atau kembalikan isian Dokumen.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.workbook.sheets.identitas import IDENTITAS

KODE = "XK103"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan templat xlkinerja"


def check_book(book: Book) -> Hits:
    written = book.identity("dokumen").strip()
    if not written or book.document is None or written.casefold() == book.document.kode.casefold():
        return
    yield Hit(
        Place(book, IDENTITAS.name, book.identitas["dokumen"].ref),
        f"Dokumen tertulis «{written}», tetapi lembar-lembarnya lembar {book.document.kode}.",
        f"Pilih {book.document.kode} pada isian Dokumen, atau salin isinya ke templat {written}.",
        tercetak=written,
        seharusnya=book.document.kode,
    )
