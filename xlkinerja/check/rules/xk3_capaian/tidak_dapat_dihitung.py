"""Target nol tidak dapat dihitung dan tidak ada alasannya.

Mengapa: Realisasi tidak dapat dibagi dengan target nol. Hanya indikator Minimal dengan realisasi nol yang dianggap
tercapai. Baris lain tidak ikut rata-rata, dan pembaca berhak tahu sebabnya.

Contoh: Target 0 sengketa, realisasi 2, polarisasi Minimal, kolom Keterangan kosong.

Perbaikan: Betulkan target, pilih Berlaku Tidak, atau tulis alasannya di kolom Keterangan.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.capaian import TIDAK_DAPAT_DIHITUNG
from xlkinerja.summary.measuring import aturan_buku, hasil_baris
from xlkinerja.workbook.book import Book

KODE = "XK308"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Pembagian dengan nol tidak terdefinisi"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "keterangan")}


def check_book(book: Book) -> Iterator[Hit]:
    table, aturan = book.tables["Realisasi"], aturan_buku(book)
    for row in table.indikator:
        if hasil_baris(row, aturan).status == TIDAK_DAPAT_DIHITUNG and row["keterangan"].empty:
            nol = "Target 0 dan realisasi 0" if row["realisasi"].number == 0 else "Target 0"
            yield Hit(
                Tempat(book, table.sheet, row["target"].ref),
                f"{nol}, sehingga capaian tidak dapat dihitung, dan kolom Keterangan kosong.",
                "Betulkan target, pilih Berlaku Tidak, atau tulis alasannya di kolom Keterangan.",
                tercetak="0",
                tempat_lain=(Tempat(book, table.sheet, row["keterangan"].ref),),
            )
