"""Angka dapat dibaca dengan dua cara.

Mengapa: Titik dan koma dipakai bergantian untuk ribuan dan desimal. Tulisan 4.250 tanpa satuan dapat berarti
empat ribu dua ratus lima puluh, dapat pula empat koma dua lima. Yang memutuskan adalah Satuan (250.000 orang; indeks
3,208) dan angka di sebelahnya (3,208 di samping target 3,15); tidak dilaporkan bila keduanya tidak bertentangan.

Contoh: Realisasi tertulis «4.250» sebagai teks, tanpa Satuan.

Perbaikan: Ketik sebagai angka, bukan teks; Excel menampilkan ribuan dan desimalnya sendiri. Isi Satuan bila kosong.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.values.cells import Wrong, examine
from xlkinerja.kinerja.angka import Angka, write_angka
from xlkinerja.summary.measuring import book_aturan

KODE = "XK203"
TINGKAT = Tingkat.WARNING
SUMBER = "Cara menulis angka Indonesia: titik ribuan tiap tiga angka, koma desimal"


def check_book(book: Book) -> Hits:
    tangga = book_aturan(book).tangga
    for table in [*book.tables.values(), *([book.skala] if book.skala else [])]:
        for row in table.rows:
            for column in table.table.columns:
                defect = examine(column, row, tangga)
                if defect is None or defect.wrong is not Wrong.AMBIGUOUS:
                    continue
                text = row[column.key].text
                yield Hit(
                    Place(book, table.sheet, row[column.key].ref),
                    f"{table.title(column.key)} tertulis teks «{text}» yang dapat dibaca dengan dua cara: "
                    f"{_both(defect.angka)}.",
                    "Ketik yang dimaksud sebagai angka, bukan teks.",
                    tercetak=text,
                )


def _both(angka: Angka) -> str:
    """Both readings: "250.000 (ribuan) atau 250 (desimal)"; of a doubtful minus with it and without."""
    if angka.value is None:
        return "titik atau komanya dapat berarti ribuan atau desimal"
    if angka.other is None:
        negative = -abs(angka.value)
        return f"{write_angka(negative)} atau {write_angka(abs(angka.value))}"
    as_decimal, as_thousands = sorted((angka.value, angka.other), key=abs)
    return f"{write_angka(as_thousands)} (ribuan) atau {write_angka(as_decimal)} (desimal)"
