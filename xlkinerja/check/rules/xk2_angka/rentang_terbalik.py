"""Target Maksimum lebih kecil daripada Target.

Mengapa: Target adalah batas bawah rentang, Target Maksimum batas atasnya. Rentang yang terbalik tidak dapat dicapai;
pada Realisasi status barisnya Periksa angka dan capaiannya tidak dihitung.

Contoh: Polarisasi Stabil, Target 24, Target Maksimum 20.

Perbaikan: Tukar kedua angka itu, atau kosongkan Target Maksimum bila targetnya satu angka.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.values.cells import percents, reversed_range
from xlkinerja.kinerja.angka import write_angka

KODE = "XK213"
TINGKAT = Tingkat.ERROR
SUMBER = (
    "Analogi dengan PermenPANRB 8/2021 (SKP pegawai, diganti PermenPANRB 6/2022): target berupa rentang mempunyai "
    "batas bawah dan batas atas"
)


def check_book(book: Book) -> Hits:
    table = book.main
    if table is None:
        return
    for row in table.indikator:
        lower, upper = percents(row["target"]), percents(row["target_maksimum"])
        if lower is None or upper is None or not reversed_range(row):
            continue
        consequence = "; capaian baris ini tidak dihitung" if "realisasi" in table.letters else ""
        yield Hit(
            Place(book, table.sheet, row["target_maksimum"].ref),
            f"Target Maksimum {write_angka(upper)} lebih kecil daripada Target {write_angka(lower)}{consequence}.",
            "Tukar kedua angka itu, atau kosongkan Target Maksimum bila targetnya satu angka.",
            tercetak=write_angka(upper),
            seharusnya=f"{write_angka(lower)} atau lebih",
            also=(Place(book, table.sheet, row["target"].ref),),
        )
