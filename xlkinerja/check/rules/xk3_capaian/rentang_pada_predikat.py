"""Target Maksimum terisi pada indikator Predikat.

Mengapa: Predikat dinilai dengan tangganya, tidak mempunyai rentang. Batas atas di sana tidak dibaca rumus mana pun;
mungkin polarisasinya keliru, atau angka itu milik baris lain.

Contoh: Polarisasi Predikat, Target BB, Target Maksimum 90.

Perbaikan: Kosongkan Target Maksimum, atau pilih polarisasi lain bila targetnya memang rentang angka.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_row
from xlkinerja.check.values.cells import is_predikat
from xlkinerja.kinerja.angka import write_angka

KODE = "XK314"
TINGKAT = Tingkat.WARNING
SUMBER = "Pengukuran kinerja: target berupa predikat tidak mempunyai batas atas"


def check_book(book: Book) -> Hits:
    for row in filter(is_predikat, book.indikator):
        cell = row["target_maksimum"]
        if not cell.empty:
            number = write_angka(cell.number) if cell.number is not None else str(cell.value)
            shown = cell.text or cell.error or number
            yield Hit.at(
                in_row(book, row, "target_maksimum", "polarisasi"),
                f"Target Maksimum {shown} pada indikator Predikat tidak dipakai; predikat tidak mempunyai rentang.",
                "Kosongkan Target Maksimum, atau pilih polarisasi lain bila targetnya memang rentang angka.",
                shown,
            )
