"""Isian Dokumen pada Identitas tidak sesuai dengan isi buku kerja.

Mengapa: Buku kerja RKT yang tercatat sebagai PK membuat pembaca dan pemeriksa salah mengambil dokumen.

Contoh: Templat RKT dipakai untuk PK; isian Dokumen diganti menjadi PK, lembarnya tetap RKT.

Perbaikan: Salin isinya ke templat dokumen yang dimaksud, atau kembalikan isian Dokumen.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_identitas

KODE = "XK103"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan templat xlkinerja"


def check_book(book: Book) -> Hits:
    written = book.identity("dokumen").strip()
    kode = book.document.kode if book.document else ""
    if written and kode and written.casefold() != kode.casefold():
        yield Hit.at(
            in_identitas(book, "dokumen"),
            f"Dokumen tertulis «{written}», tetapi lembar-lembarnya lembar {kode}.",
            f"Pilih {kode} pada isian Dokumen, atau salin isinya ke templat {written}.",
            written,
            kode,
        )
