"""Angka dapat dibaca dengan dua cara.

Mengapa: Titik dan koma dipakai bergantian untuk ribuan dan desimal. Tulisan 4.250 tanpa satuan dapat berarti
empat ribu dua ratus lima puluh, dapat pula empat koma dua lima.

Contoh: Realisasi tertulis «4.250» sebagai teks.

Perbaikan: Ketik sebagai angka, bukan teks; Excel menampilkan ribuan dan desimalnya sendiri.
"""

from collections.abc import Iterator

from xlkinerja.check.cells import Bacaan, Salah, examine
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.summary.pengukuran import aturan_buku
from xlkinerja.workbook.book import Book

KODE = "XK203"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Cara menulis angka Indonesia: titik ribuan tiap tiga angka, koma desimal"


def check_book(book: Book) -> Iterator[Hit]:
    tangga = aturan_buku(book).tangga
    for table in [*book.tables.values(), *([book.skala] if book.skala else [])]:
        for row in table.rows:
            for column in table.table.columns:
                salah = examine(column, row, tangga)
                if salah is None or salah[0] is not Salah.AMBIGU:
                    continue
                teks, angka = row[column.key].text, salah[1]
                mungkin = f"; mungkin {Bacaan(angka.nilai, angka.satuan)}" if angka.nilai is not None else ""
                yield Hit(
                    Tempat(book, table.sheet, row[column.key].ref),
                    f"{column.header} tertulis teks «{teks}» yang dapat dibaca dengan dua cara{mungkin}.",
                    "Ketik sebagai angka, bukan teks.",
                    tercetak=teks,
                )
