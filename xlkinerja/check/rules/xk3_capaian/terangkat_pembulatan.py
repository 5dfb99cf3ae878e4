"""Capaian menjadi 100 hanya karena pembulatan.

Mengapa: Capaian 99,996 dibulatkan menjadi 100,00 dan berstatus Tercapai. Itu sah, tetapi pembaca perlu tahu.

Contoh: Target 100.000, realisasi 99.996, capaian dua desimal 100,00.

Perbaikan: Tidak perlu diubah. Sebutkan angka sebelum dibulatkan di kolom Keterangan.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.places import Place
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import lifted_by_rounding
from xlkinerja.summary.measuring import book_aturan, row_result
from xlkinerja.workbook.book import Book

KODE = "XK307"
TINGKAT = Tingkat.INFO
SUMBER = "Pengukuran kinerja: status dibaca dari capaian yang sudah dibulatkan"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian")}


def check_book(book: Book) -> Iterator[Hit]:
    table, aturan = book.tables["Realisasi"], book_aturan(book)
    for row in table.indikator:
        result = row_result(row, aturan)
        if lifted_by_rounding(result) and result.basis is not None:
            basis = write_angka(result.basis, 6).rstrip("0")
            yield Hit(
                Place(book, table.sheet, row["capaian"].ref),
                f"Capaian {basis} menjadi 100 karena pembulatan, dan baris ini berstatus Tercapai.",
                "Sebutkan angka sebelum dibulatkan di kolom Keterangan.",
                tercetak="100",
                seharusnya=basis,
            )
