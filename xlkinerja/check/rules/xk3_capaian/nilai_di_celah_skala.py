"""Capaian jatuh di celah skala.

Mengapa: Capaian di antara dua jenjang tidak berkategori menurut skala yang tercetak. Kategorinya dibaca dari batas
bawah; pembaca laporan dapat membacanya lain.

Contoh: Capaian 90,5 pada skala 71–90 dan 91–100.

Perbaikan: Putuskan kategorinya menurut pedoman, lalu tulis batas skala yang bersambung di lembar Pengaturan.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.single.recount import skala_terbaca
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.skala import dalam_celah, tumpang_tindih
from xlkinerja.summary.measuring import aturan_buku, hasil_baris
from xlkinerja.workbook.book import Book

KODE = "XK306"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Skala kategori pada lembar Pengaturan"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "kategori")}


def check_book(book: Book) -> Iterator[Hit]:
    table, aturan = book.tables["Realisasi"], aturan_buku(book)
    if not skala_terbaca(book) or tumpang_tindih(aturan.skala):
        return
    for row in table.indikator:
        capaian = hasil_baris(row, aturan).capaian
        celah = dalam_celah(capaian, aturan.skala, aturan.desimal) if isinstance(capaian, Decimal) else None
        if celah is None or not isinstance(capaian, Decimal):
            continue
        bawah, atas = celah
        yield Hit(
            Tempat(book, table.sheet, row["kategori"].ref),
            f"Capaian {tulis_angka(capaian)} jatuh di antara {bawah.kategori} dan {atas.kategori}; "
            f"dibaca sebagai {bawah.kategori}.",
            "Putuskan menurut pedoman, lalu tulis batas skala yang bersambung di lembar Pengaturan.",
            tercetak=tulis_angka(capaian),
            seharusnya=f"{bawah.kategori} atau {atas.kategori}",
        )
