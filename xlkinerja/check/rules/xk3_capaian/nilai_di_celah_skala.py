"""Capaian jatuh di celah skala.

Mengapa: Capaian di antara dua jenjang tidak berkategori menurut skala yang tercetak. Kategorinya dibaca dari batas
bawah; pembaca laporan dapat membacanya lain.

Contoh: Capaian 90,5 pada skala 71–90 dan 91–100.

Perbaikan: Putuskan kategorinya menurut pedoman, lalu tulis batas skala yang bersambung di lembar Pengaturan.
"""

from decimal import Decimal

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.recount import skala_readable
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.skala import in_gap, overlaps
from xlkinerja.summary.measuring import book_aturan, book_results

KODE = "XK306"
TINGKAT = Tingkat.WARNING
SUMBER = "Skala kategori pada lembar Pengaturan"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "kategori")}


def check_book(book: Book) -> Hits:
    table, aturan = book.tables["Realisasi"], book_aturan(book)
    if not skala_readable(book) or overlaps(aturan.skala):
        return
    for row in table.indikator:
        capaian = book_results(book)[row.number].capaian
        gap = in_gap(capaian, aturan.skala, aturan.decimals) if isinstance(capaian, Decimal) else None
        if gap is None or not isinstance(capaian, Decimal):
            continue
        lower, upper = gap
        yield Hit(
            Place(book, table.sheet, row["kategori"].ref),
            f"Capaian {write_angka(capaian)} jatuh di antara {lower.kategori} dan {upper.kategori}; "
            f"dibaca sebagai {lower.kategori}.",
            "Putuskan menurut pedoman, lalu tulis batas skala yang bersambung di lembar Pengaturan.",
            tercetak=write_angka(capaian),
            seharusnya=f"{lower.kategori} atau {upper.kategori}",
        )
