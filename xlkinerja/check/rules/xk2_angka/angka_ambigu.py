"""Angka dapat dibaca dengan dua cara.

Mengapa: Titik dan koma dipakai bergantian untuk ribuan dan desimal. Tulisan 4.250 tanpa satuan dapat berarti
empat ribu dua ratus lima puluh, dapat pula empat koma dua lima. Yang memutuskan adalah Satuan (250.000 orang; indeks
3,208) dan angka di sebelahnya (3,208 di samping target 3,15); tidak dilaporkan bila keduanya tidak bertentangan.

Contoh: Realisasi tertulis «4.250» sebagai teks, tanpa Satuan.

Perbaikan: Ketik sebagai angka, bukan teks; Excel menampilkan ribuan dan desimalnya sendiri. Isi Satuan bila kosong.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat
from xlkinerja.check.single.flaws import flaws
from xlkinerja.check.values.cells import Wrong
from xlkinerja.kinerja.angka import Angka, write_angka

KODE = "XK203"
TINGKAT = Tingkat.WARNING
SUMBER = "Cara menulis angka Indonesia: titik ribuan tiap tiga angka, koma desimal"


def check_book(book: Book) -> Hits:
    for place, table, column, row, flaw in flaws(book):
        if flaw.wrong is Wrong.AMBIGUOUS:
            text, ways = row[column.key].text, _both(flaw.angka)
            pesan = f"{table.title(column.key)} tertulis teks «{text}» yang dapat dibaca dengan dua cara: {ways}."
            yield Hit(place, pesan, "Ketik yang dimaksud sebagai angka, bukan teks.", text)


def _both(angka: Angka) -> str:
    """Both readings: "250.000 (ribuan) atau 250 (desimal)"; of a doubtful minus with it and without."""
    if angka.value is None:
        return "titik atau komanya dapat berarti ribuan atau desimal"
    if angka.other is None:
        negative = -abs(angka.value)
        return f"{write_angka(negative)} atau {write_angka(abs(angka.value))}"
    as_decimal, as_thousands = sorted((angka.value, angka.other), key=abs)
    return f"{write_angka(as_thousands)} (ribuan) atau {write_angka(as_decimal)} (desimal)"
