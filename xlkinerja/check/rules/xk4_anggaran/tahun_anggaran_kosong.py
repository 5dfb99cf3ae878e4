"""Baris anggaran tanpa tahun, padahal baris lain bertahun.

Mengapa: Pada tabel beberapa tahun, baris tanpa tahun tidak diketahui tahunnya dan tidak ikut dihitung di mana pun.
Bila semua baris tanpa tahun, semuanya dianggap tahun dokumen.

Contoh: Empat tahun anggaran, tetapi tahun pada baris pertama hilang.

Perbaikan: Isi tahunnya dengan empat angka.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.amounts import budget

KODE = "XK404"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan lembar Anggaran: tahun kosong di semua baris berarti tahun dokumen"


def check_book(book: Book) -> Hits:
    table = budget(book)
    if table is None or "tahun" not in table.letters or all(r["tahun"].empty for r in table.rows):
        return
    for row in table.rows:
        if row["tahun"].empty and not (row["pagu"].empty and row["realisasi"].empty):
            yield Hit(
                Place(book, table.sheet, row["tahun"].ref),
                "Tahun kosong, padahal baris lain bertahun; baris ini tidak ikut dihitung.",
                "Isi tahun anggarannya dengan empat angka.",
            )
