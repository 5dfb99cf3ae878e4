"""Renstra belum menetapkan satuan, polarisasi, definisi, rumus, atau sumber data semua indikatornya.

Mengapa: Renstra adalah kamus indikator. Yang ditetapkan di sana tidak perlu ditebak dari redaksi, dan dokumen lain
dapat diperiksa dengannya. Yang kurang satu temuan.

Contoh: Kolom Definisi dan Rumus kosong di semua baris.

Perbaikan: Isi kolom yang disebut, sekurang-kurangnya satuan dan polarisasi.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, below, with_and
from xlkinerja.check.values.cells import is_predikat

KODE = "XK808"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014: indikator kinerja utama ditetapkan dengan definisi, formulasi, dan sumber data"
REQUIRES = {"Renstra": ("indikator",)}
COLUMNS = ("satuan", "polarisasi", "definisi", "rumus", "sumber_data")


def check_book(book: Book) -> Hits:
    table = book.tables["Renstra"]
    columns = {
        k: [r[k].ref for r in table.indikator if r[k].empty and not (k == "satuan" and is_predikat(r))]
        for k in COLUMNS
        if k in table.letters
    }
    refs = [ref for column in columns.values() for ref in column]
    if refs:
        counted = with_and(f"{table.table.by_key[k].header} ({len(column)})" for k, column in columns.items() if column)
        tindakan = "Isi kolom itu, sekurang-kurangnya satuan dan polarisasi."
        yield Hit.at(below(book, table.sheet, refs), f"Belum diisi pada Renstra: {counted}.", tindakan, str(len(refs)))
