"""Titik dan koma dipakai bergantian sebagai tanda desimal dalam satu lembar.

Mengapa: Angka yang diketik sebagai teks dibaca menurut tandanya. Bila satu lembar menulis 97,5 dan 97.5, pembaca
tidak tahu lagi mana yang ribuan dan mana yang desimal.

Contoh: Realisasi tertulis teks «97,5%», baris lain «86.36%».

Perbaikan: Ketik sebagai angka, bukan teks; Excel menampilkan tanda desimalnya sendiri.
"""

import re
from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.listing import ranges, rest
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.workbook.book import Book, Cell, TableData

KODE = "XK222"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Cara menulis angka Indonesia: titik ribuan tiap tiga angka, koma desimal"

_KOMA = re.compile(r"(?<![\d.,])\d[\d.]*,\d{1,2}(?!\d)")
_TITIK = re.compile(r"(?<![\d.,])\d[\d,]*\.\d{1,2}(?!\d)")


def check_book(book: Book) -> Iterator[Hit]:
    for table in book.tables.values():
        teks = _texts(table)
        koma = [c for c in teks if _KOMA.search(c.text)]
        titik = [c for c in teks if _TITIK.search(c.text)]
        if koma and titik:
            sel = [c.ref for c in titik]
            yield Hit(
                Tempat(book, table.sheet, sel[0]),
                f"Angka teks di {ranges(sel)} memakai titik sebagai tanda desimal («{titik[0].text}»), "
                f"di {ranges(c.ref for c in koma)} koma («{koma[0].text}»).",
                "Ketik sebagai angka, bukan teks.",
                tercetak=titik[0].text,
                seharusnya="tanda desimal koma",
                tempat_lain=rest(book, table.sheet, [*sel, *(c.ref for c in koma)]),
            )


def _texts(table: TableData) -> list[Cell]:
    kolom = [c.key for c in table.table.columns if c.isi.numeric and not c.computed]
    return [row[k] for k in kolom for row in table.rows if row[k].text]
