"""Angka kumulatif turun dari triwulan sebelumnya.

Mengapa: Pada Konsolidasi Kumulatif setiap triwulan memuat posisi sampai triwulan itu, jadi angkanya tidak turun.
Angka yang turun biasanya angka triwulan itu saja. Indikator Minimal, misalnya sisa temuan, tidak dilaporkan.

Contoh: Realisasi TW I 40, TW II 65, TW III 30 dengan Konsolidasi Kumulatif.

Perbaikan: Tulis posisi sampai triwulan itu, atau pilih Konsolidasi Jumlah.
"""

from collections.abc import Iterator
from itertools import pairwise

from xlkinerja.check.cross.quarters import cells, method, ordinal, values
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.workbook.book import Book, Row, TableData

KODE = "XK603"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "Arti kumulatif: posisi sampai triwulan itu"
REQUIRES = {"Rencana Aksi": ("konsolidasi",)}


def check_book(book: Book) -> Iterator[Hit]:
    table = book.tables["Rencana Aksi"]
    for row in table.indikator:
        if method(row) == "Kumulatif" and row["polarisasi"].text.casefold() != "minimal":
            for awalan, nama in (("target_tw", "Target"), ("realisasi_tw", "Realisasi")):
                yield from _falls(book, table, row, awalan, nama)


def _falls(book: Book, table: TableData, row: Row, awalan: str, nama: str) -> Iterator[Hit]:
    terisi = [(i, n) for i, n in enumerate(values(row, awalan) or [], 1) if n is not None]
    for (i, dulu), (j, kini) in pairwise(terisi):
        if kini < dulu:
            sel = cells(row, awalan)
            yield Hit(
                Tempat(book, table.sheet, sel[j - 1].ref),
                f"{nama} {ordinal(j)} {tulis_angka(kini)} lebih rendah daripada {ordinal(i)} {tulis_angka(dulu)}, "
                "padahal Konsolidasi Kumulatif.",
                "Tulis posisi sampai triwulan itu, atau pilih Konsolidasi Jumlah.",
                tercetak=tulis_angka(kini),
                seharusnya=f"paling sedikit {tulis_angka(dulu)}",
                tempat_lain=(Tempat(book, table.sheet, sel[i - 1].ref),),
            )
            return
