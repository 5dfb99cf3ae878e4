"""Angka kumulatif turun dari triwulan sebelumnya.

Mengapa: Pada Konsolidasi Kumulatif setiap triwulan memuat posisi sampai triwulan itu, jadi angkanya tidak turun.
Angka yang turun biasanya angka triwulan itu saja. Indikator Minimal, misalnya sisa temuan, tidak dilaporkan.

Contoh: Realisasi TW I 40, TW II 65, TW III 30 dengan Konsolidasi Kumulatif.

Perbaikan: Tulis posisi sampai triwulan itu, atau pilih Konsolidasi Jumlah.
"""

from itertools import pairwise

from xlkinerja.check.cross.quarters import cells, method, ordinal, values
from xlkinerja.check.rule import Book, Hit, Hits, Place, Row, TableData, Tingkat
from xlkinerja.kinerja.angka import write_angka

KODE = "XK603"
TINGKAT = Tingkat.WARNING
SUMBER = "Arti kumulatif: posisi sampai triwulan itu"
REQUIRES = {"Rencana Aksi": ("konsolidasi",)}


def check_book(book: Book) -> Hits:
    table = book.tables["Rencana Aksi"]
    for row in table.indikator:
        if method(row) == "Kumulatif" and row["polarisasi"].text.casefold() != "minimal":
            for prefix, name in (("target_tw", "Target"), ("realisasi_tw", "Realisasi")):
                yield from _falls(book, table, row, prefix, name)


def _falls(book: Book, table: TableData, row: Row, prefix: str, name: str) -> Hits:
    filled = [(i, n) for i, n in enumerate(values(row, prefix) or [], 1) if n is not None]
    for (i, earlier), (j, later) in pairwise(filled):
        if later < earlier:
            quarters = cells(row, prefix)
            yield Hit(
                Place(book, table.sheet, quarters[j - 1].ref),
                f"{name} {ordinal(j)} {write_angka(later)} lebih rendah daripada {ordinal(i)} {write_angka(earlier)}, "
                "padahal Konsolidasi Kumulatif.",
                "Tulis posisi sampai triwulan itu, atau pilih Konsolidasi Jumlah.",
                tercetak=write_angka(later),
                seharusnya=f"paling sedikit {write_angka(earlier)}",
                also=(Place(book, table.sheet, quarters[i - 1].ref),),
            )
            return
