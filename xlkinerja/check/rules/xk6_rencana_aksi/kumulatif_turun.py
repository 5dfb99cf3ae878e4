"""Angka kumulatif turun dari triwulan sebelumnya.

Mengapa: Pada Konsolidasi Kumulatif setiap triwulan memuat posisi sampai triwulan itu, jadi angkanya tidak turun.
Angka yang turun biasanya angka triwulan itu saja. Indikator Minimal, misalnya sisa temuan, tidak dilaporkan.

Contoh: Realisasi TW I 40, TW II 65, TW III 30 dengan Konsolidasi Kumulatif.

Perbaikan: Tulis posisi sampai triwulan itu, atau pilih Konsolidasi Jumlah.
"""

from itertools import islice, pairwise

from xlkinerja.check.cross.quarters import method, ordinal, values
from xlkinerja.check.rule import Book, Hit, Hits, Row, Tingkat, in_row
from xlkinerja.kinerja.angka import write_angka

KODE = "XK603"
TINGKAT = Tingkat.WARNING
SUMBER = "Arti kumulatif: posisi sampai triwulan itu"
REQUIRES = {"Rencana Aksi": ("konsolidasi",)}


def check_book(book: Book) -> Hits:
    for row in book.indikator:
        if method(row) == "Kumulatif" and row["polarisasi"].text.casefold() != "minimal":
            yield from _falls(book, row, "target_tw")
            yield from _falls(book, row, "realisasi_tw")


def _falls(book: Book, row: Row, prefix: str) -> Hits:
    filled = [(i, n) for i, n in enumerate(values(row, prefix) or [], 1) if n is not None]
    falling = (pair for pair in pairwise(filled) if pair[1][1] < pair[0][1])
    for (i, earlier), (j, later) in islice(falling, 1):
        yield Hit.at(
            in_row(book, row, f"{prefix}{j}", f"{prefix}{i}"),
            f"{prefix.removesuffix('_tw').capitalize()} {ordinal(j)} {write_angka(later)} lebih rendah daripada "
            f"{ordinal(i)} {write_angka(earlier)}, padahal Konsolidasi Kumulatif.",
            "Tulis posisi sampai triwulan itu, atau pilih Konsolidasi Jumlah.",
            write_angka(later),
            f"paling sedikit {write_angka(earlier)}",
        )
