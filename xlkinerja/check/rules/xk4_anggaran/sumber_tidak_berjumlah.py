"""Jumlah menurut sumber dana tidak sama dengan jumlah seluruhnya.

Mengapa: APBN dan hibah bersama-sama adalah seluruh anggaran tahun itu. Bila jumlah seluruhnya sudah cocok dengan
rinciannya, yang salah jumlah salah satu sumber, atau ada sumber yang belum ditulis.

Contoh: APBN Rp46,5 miliar dan hibah Rp60 miliar, jumlah seluruhnya Rp110 miliar.

Perbaikan: Betulkan jumlah sumber yang salah, atau tambahkan baris sumber yang belum ada.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.amounts import budget
from xlkinerja.check.single.sources import unequal_sources
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK421"
TINGKAT = Tingkat.ERROR
SUMBER = "Penjumlahan sumber dana (APBN dan hibah) menjadi anggaran seluruhnya"


def check_book(book: Book) -> Hits:
    table = budget(book)
    if table is None:
        return
    for unequal in unequal_sources(book, table):
        yield Hit.at(
            [Place(book, table.sheet, sel) for sel in unequal.cells],
            unequal.pesan(table.title(unequal.column)),
            "Betulkan jumlah sumber yang salah, atau tambahkan baris sumber yang belum ada.",
            tercetak=unequal.tercetak,
            seharusnya=write_rupiah(unequal.correct),
            tingkat=Tingkat.WARNING if unequal.incomplete else None,
        )
