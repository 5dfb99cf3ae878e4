"""Target Maksimum lebih kecil daripada Target.

Mengapa: Target adalah batas bawah rentang, Target Maksimum batas atasnya. Rentang yang terbalik tidak dapat dicapai;
pada Realisasi status barisnya Periksa angka dan capaiannya tidak dihitung.

Contoh: Polarisasi Stabil, Target 24, Target Maksimum 20.

Perbaikan: Tukar kedua angka itu, atau kosongkan Target Maksimum bila targetnya satu angka.
"""

from decimal import Decimal

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_row
from xlkinerja.check.values.cells import percents, reversed_range
from xlkinerja.kinerja.angka import write_angka

KODE = "XK213"
TINGKAT = Tingkat.ERROR
SUMBER = (
    "Analogi dengan PermenPANRB 8/2021 (SKP pegawai, diganti PermenPANRB 6/2022): target berupa rentang mempunyai "
    "batas bawah dan batas atas"
)


def check_book(book: Book) -> Hits:
    for row in filter(reversed_range, book.indikator):
        lower, upper = (write_angka(percents(row[k]) or Decimal(0)) for k in ("target", "target_maksimum"))
        consequence = "; capaian baris ini tidak dihitung" if "realisasi" in row.cells else ""
        yield Hit.at(
            in_row(book, row, "target_maksimum", "target"),
            f"Target Maksimum {upper} lebih kecil daripada Target {lower}{consequence}.",
            "Tukar kedua angka itu, atau kosongkan Target Maksimum bila targetnya satu angka.",
            upper,
            f"{lower} atau lebih",
        )
