"""Jumlah anggaran tidak sama dengan penjumlahan rinciannya.

Mengapa: Jumlah yang diketik sendiri sering tertinggal bila rinciannya berubah. Baris JUMLAH dibandingkan dengan
penjumlahan baris tingkat tertinggi dan dengan jenis belanja; program, kegiatan, dan KRO dengan baris langsung di
bawahnya, menurut kode, atau menurut Tingkat dan urutan. Rincian yang kurang dari induknya mungkin belum lengkap dan
hanya peringatan, kecuali bila kolom yang lain sudah berjumlah tepat.

Contoh: Program Rp2.516.845.000 dan Rp107.487.781.000, JUMLAH tertulis Rp110.004.781.000; selisih Rp155.000.

Perbaikan: Betulkan baris JUMLAH, atau rincian yang salah.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, TableData, Tingkat
from xlkinerja.check.single.amounts import MONEY, budget, readable, with_amounts
from xlkinerja.check.single.sums import WrongTotal, list_totals, yearly_totals
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK401"
TINGKAT = Tingkat.ERROR
SUMBER = "Penjumlahan; susunan kode DIPA (program, kegiatan, KRO, RO)"

TINDAKAN = "Betulkan jumlah itu, atau rincian yang salah."


def check_book(book: Book) -> Hits:
    anggaran = budget(book)
    for table in book.tables.values():
        if table is anggaran:
            said = with_amounts(table, *MONEY)
            wrong = [s for column in MONEY for s in yearly_totals(book, said, column)]
        elif "anggaran" in table.letters and readable((said := with_amounts(table, "anggaran")).rows, "anggaran"):
            wrong = list_totals(said.rows, "anggaran")
        else:
            continue
        yield from (_hit(book, table, s) for s in wrong)


def _hit(book: Book, table: TableData, wrong: WrongTotal) -> Hit:
    return Hit.at(
        [Place(book, table.sheet, sel) for sel in wrong.cells],
        wrong.pesan(table.title(wrong.column)),
        "Betulkan jumlah itu, atau tambahkan rincian yang belum ditulis." if wrong.incomplete else TINDAKAN,
        tercetak=wrong.tercetak,
        seharusnya=write_rupiah(wrong.correct),
        tingkat=Tingkat.WARNING if wrong.incomplete else None,
    )
