"""Target Maksimum lebih kecil daripada Target.

Mengapa: Target adalah batas bawah rentang, Target Maksimum batas atasnya. Rentang yang terbalik tidak dapat dicapai;
pada Realisasi status barisnya Periksa angka dan capaiannya tidak dihitung.

Contoh: Polarisasi Stabil, Target 24, Target Maksimum 20.

Perbaikan: Tukar kedua angka itu, atau kosongkan Target Maksimum bila targetnya satu angka.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.cells import percents, reversed_range
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.workbook.book import Book

KODE = "XK213"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 8/2021: target berupa rentang mempunyai batas bawah dan batas atas"


def check_book(book: Book) -> Iterator[Hit]:
    table = book.main
    if table is None:
        return
    for row in table.indikator:
        bawah, atas = percents(row["target"]), percents(row["target_maksimum"])
        if bawah is None or atas is None or not reversed_range(row):
            continue
        akibat = "; capaian baris ini tidak dihitung" if "realisasi" in table.letters else ""
        yield Hit(
            Tempat(book, table.sheet, row["target_maksimum"].ref),
            f"Target Maksimum {tulis_angka(atas)} lebih kecil daripada Target {tulis_angka(bawah)}{akibat}.",
            "Tukar kedua angka itu, atau kosongkan Target Maksimum bila targetnya satu angka.",
            tercetak=tulis_angka(atas),
            seharusnya=f"{tulis_angka(bawah)} atau lebih",
            tempat_lain=(Tempat(book, table.sheet, row["target"].ref),),
        )
