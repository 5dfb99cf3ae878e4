"""Sasaran atau indikator berupa angka, bukan redaksi.

Mengapa: Nomor yang terketik di kolom Sasaran dihitung sebagai sasaran baru, dan nomor di kolom Indikator Kinerja
sebagai indikator. Jumlah sasaran, rata-rata per sasaran, dan Ikhtisar ikut berubah.

Contoh: Kolom Sasaran berisi 1 pada baris yang sasarannya sama dengan baris di atasnya.

Perbaikan: Ketik redaksinya, atau kosongkan Sasaran bila sama dengan baris di atasnya. Nomor tempatnya di kolom Kode.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_row
from xlkinerja.kinerja.angka import write_angka

KODE = "XK319"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: sasaran dan indikator dinyatakan dengan kata"
_ADVICE = {
    "sasaran": "Ketik redaksi sasarannya, atau kosongkan bila sama dengan baris di atasnya.",
    "indikator": "Ketik redaksi indikatornya; nomor tempatnya di kolom Kode.",
}


def check_book(book: Book) -> Hits:
    for row in book.main.rows if book.main else ():
        for key, advice in _ADVICE.items():
            if book.main and (number := row[key].number) is not None:
                name, shown = book.main.title(key), write_angka(number)
                pesan = f"{name} berupa angka {shown}, bukan redaksi; angka itu dihitung sebagai {key} tersendiri."
                yield Hit.at(in_row(book, row, key), pesan, advice, shown, "teks")
