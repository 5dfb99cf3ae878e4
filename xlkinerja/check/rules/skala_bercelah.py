"""Skala kategori mempunyai celah.

Mengapa: Batas bulat seperti 71–90 dan 91–100 tidak mengatakan apa-apa tentang 90,5. Alat ini membacanya dari batas
bawah: 90,5 masuk 71–90. Tanpa desimal pada capaian celah itu tidak ada.

Contoh: Skala 51–70 lalu 71–90 dengan capaian dua desimal.

Perbaikan: Bila pedoman membolehkan, tulis batas yang bersambung, misalnya lebih dari 90 sampai 100.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.recount import skala_terbaca
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.skala import celah
from xlkinerja.summary.pengukuran import aturan_buku
from xlkinerja.workbook.book import Book

KODE = "XK304"
TINGKAT = Tingkat.INFO
SUMBER = "Skala kategori pada lembar Pengaturan"


def check_book(book: Book) -> Iterator[Hit]:
    if book.skala is None or not skala_terbaca(book) or (book.document is not None and book.document.printed):
        return  # the printed scale of a report has a rule of its own
    aturan = aturan_buku(book)
    sel = {row["dari"].number: row["dari"].ref for row in book.skala.rows}
    for bawah, atas in celah(aturan.skala, aturan.desimal):
        antara = f"{tulis_angka(bawah.sampai or bawah.dari)} dan {tulis_angka(atas.dari)}"
        yield Hit(
            Tempat(book, book.skala.sheet, sel[atas.dari]),
            f"Capaian di antara {antara} tidak berkategori menurut skala; dibaca sebagai {bawah.kategori}.",
            "Bila pedoman membolehkan, tulis batas yang bersambung.",
            tercetak=antara,
        )
