"""Target nol tidak dapat dihitung dan tidak ada alasannya.

Mengapa: Realisasi tidak dapat dibagi dengan target nol. Indikator Minimal dengan target nol tetap dinilai: realisasi
nol tercapai, yang lebih besar tidak. Baris lain tidak ikut rata-rata, dan pembaca berhak tahu sebabnya.

Contoh: Target 0 laporan, realisasi 2, polarisasi Maksimal, kolom Keterangan kosong.

Perbaikan: Betulkan target atau polarisasinya, atau tulis alasannya di kolom Keterangan.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_row
from xlkinerja.kinerja.capaian import NOT_COMPUTABLE
from xlkinerja.summary.measuring import book_results

KODE = "XK308"
TINGKAT = Tingkat.WARNING
SUMBER = "Pembagian dengan nol tidak terdefinisi"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "keterangan")}


def check_book(book: Book) -> Hits:
    for row in book.indikator:
        if book_results(book)[row.number].status == NOT_COMPUTABLE and row["keterangan"].empty:
            zero = "Target 0 dan realisasi 0" if row["realisasi"].number == 0 else "Target 0"
            yield Hit.at(
                in_row(book, row, "target", "keterangan"),
                f"{zero}, sehingga capaian tidak dapat dihitung, dan kolom Keterangan kosong.",
                "Betulkan target atau polarisasinya, atau tulis alasannya di kolom Keterangan.",
                "0",
            )
