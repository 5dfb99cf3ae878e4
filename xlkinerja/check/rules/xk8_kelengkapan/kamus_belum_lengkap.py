"""Renstra belum menetapkan satuan, polarisasi, definisi, rumus, atau sumber data semua indikatornya.

Mengapa: Renstra adalah kamus indikator. Yang ditetapkan di sana tidak perlu ditebak dari redaksi, dan dokumen lain
dapat diperiksa dengannya. Yang kurang satu temuan.

Contoh: Kolom Definisi dan Rumus kosong di semua baris.

Perbaikan: Isi kolom yang disebut, sekurang-kurangnya satuan dan polarisasi.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, rest, with_and
from xlkinerja.check.values.cells import is_predikat

KODE = "XK808"
TINGKAT = Tingkat.INFO
SUMBER = "PermenPANRB 53/2014: indikator kinerja utama ditetapkan dengan definisi, formulasi, dan sumber data"
REQUIRES = {"Renstra": ("indikator",)}

COLUMNS = ("satuan", "polarisasi", "definisi", "rumus", "sumber_data")


def check_book(book: Book) -> Hits:
    table = book.tables["Renstra"]
    missing = {
        k: refs
        for k in COLUMNS
        if k in table.letters
        and (refs := [r[k].ref for r in table.indikator if r[k].empty and not (k == "satuan" and is_predikat(r))])
    }
    if missing:
        refs = [ref for column in missing.values() for ref in column]
        counted = with_and(f"{table.table.by_key[k].header} ({len(column)})" for k, column in missing.items())
        yield Hit(
            Place(book, table.sheet, refs[0]),
            f"Belum diisi pada Renstra: {counted}.",
            "Isi kolom itu, sekurang-kurangnya satuan dan polarisasi.",
            tercetak=str(len(refs)),
            also=rest(book, table.sheet, refs),
        )
