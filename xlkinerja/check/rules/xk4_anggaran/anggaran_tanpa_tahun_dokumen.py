"""Lembar Anggaran tidak memuat tahun dokumen.

Mengapa: Pagu dan realisasi tahun itu diambil dari baris bertahun sama dengan lembar Identitas. Bila semua baris
bertahun lain, anggaran tahun dokumen dianggap tidak ada dan tidak muncul di Ringkasan maupun Ikhtisar.

Contoh: Dokumen tahun 2024, lembar Anggaran memuat 2020 sampai 2023.

Perbaikan: Tambahkan baris tahun dokumen, atau betulkan kolom Tahun.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, numbers
from xlkinerja.check.single.amounts import budget, year_of

KODE = "XK423"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran II: laporan kinerja menyajikan realisasi anggaran tahun itu"
YIELDS_TO = {"XK404": "buku"}  # a row without a year may be the one


def check_book(book: Book) -> Hits:
    table = budget(book)
    if table is None or book.tahun is None:
        return
    years = {t for r in table.rows if (t := year_of(r, book, table)) is not None}
    if years and book.tahun not in years:
        yield Hit(
            Place(book, table.sheet, table.header("tahun")),
            f"Lembar Anggaran memuat tahun {numbers(years)}, tidak memuat tahun dokumen {book.tahun}.",
            "Tambahkan baris tahun dokumen, atau betulkan kolom Tahun.",
            tercetak=numbers(years),
            seharusnya=str(book.tahun),
        )
