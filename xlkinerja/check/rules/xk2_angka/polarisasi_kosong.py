"""Polarisasi belum dipilih, sehingga capaian tidak dihitung.

Mengapa: Tanpa polarisasi tidak diketahui apakah realisasi yang lebih tinggi lebih baik. Baris itu berstatus
Pilih polarisasi dan tidak ikut rata-rata.

Contoh: Target 8 dan realisasi 11 terisi, kolom Polarisasi kosong.

Perbaikan: Pilih Maksimal, Minimal, Stabil, atau Predikat dari daftar pada sel itu.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_row
from xlkinerja.kinerja.capaian import CHOOSE_POLARISASI
from xlkinerja.summary.measuring import book_results

KODE = "XK208"
TINGKAT = Tingkat.WARNING
SUMBER = "Pengukuran kinerja: rumus capaian bergantung pada polarisasi indikator"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi")}


def check_book(book: Book) -> Hits:
    results = book_results(book)
    for row in book.indikator:
        cell = row["polarisasi"]
        is_empty = cell.empty and cell.formula is None and not row["target"].empty
        if is_empty and results[row.number].status == CHOOSE_POLARISASI:
            yield Hit.at(
                in_row(book, row, "polarisasi"),
                "Polarisasi belum dipilih; capaian baris ini tidak dihitung.",
                "Pilih Maksimal, Minimal, Stabil, atau Predikat.",
            )
