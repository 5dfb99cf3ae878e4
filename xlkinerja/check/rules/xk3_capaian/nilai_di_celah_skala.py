"""Capaian jatuh di celah skala.

Mengapa: Capaian di antara dua jenjang tidak berkategori menurut skala yang tercetak. Kategorinya dibaca dari batas
bawah; pembaca laporan dapat membacanya lain.

Contoh: Capaian 90,5 pada skala 71–90 dan 91–100.

Perbaikan: Putuskan kategorinya menurut pedoman, lalu tulis batas skala yang bersambung di lembar Pengaturan.
"""

from decimal import Decimal

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_row
from xlkinerja.check.single.recount import skala_readable
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.skala import in_gap
from xlkinerja.summary.measuring import book_aturan, book_results

KODE = "XK306"
TINGKAT = Tingkat.WARNING
SUMBER = "Skala kategori pada lembar Pengaturan"
YIELDS_TO = {"XK305": "buku"}
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "kategori")}


def check_book(book: Book) -> Hits:
    aturan = book_aturan(book)
    for row in book.indikator if skala_readable(book) else ():
        capaian = book_results(book)[row.number].capaian
        if not isinstance(capaian, Decimal) or (gap := in_gap(capaian, aturan.skala, aturan.decimals)) is None:
            continue
        lower, upper = (band.kategori for band in gap)
        yield Hit.at(
            in_row(book, row, "kategori"),
            f"Capaian {write_angka(capaian)} jatuh di antara {lower} dan {upper}; dibaca sebagai {lower}.",
            "Putuskan menurut pedoman, lalu tulis batas skala yang bersambung di lembar Pengaturan.",
            write_angka(capaian),
            f"{lower} atau {upper}",
        )
