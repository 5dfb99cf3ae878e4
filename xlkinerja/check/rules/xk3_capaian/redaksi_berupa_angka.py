"""Sasaran atau indikator berupa angka, bukan redaksi.

Mengapa: Nomor yang terketik di kolom Sasaran dihitung sebagai sasaran baru, dan nomor di kolom Indikator Kinerja
sebagai indikator. Jumlah sasaran, rata-rata per sasaran, dan Ikhtisar ikut berubah.

Contoh: Kolom Sasaran berisi 1 pada baris yang sasarannya sama dengan baris di atasnya.

Perbaikan: Ketik redaksinya, atau kosongkan Sasaran bila sama dengan baris di atasnya. Nomor tempatnya di kolom Kode.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.kinerja.angka import write_angka

KODE = "XK319"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: sasaran dan indikator dinyatakan dengan kata"

_ADVICE = {
    "sasaran": "Ketik redaksi sasarannya, atau kosongkan bila sama dengan baris di atasnya.",
    "indikator": "Ketik redaksi indikatornya; nomor tempatnya di kolom Kode.",
}


def check_book(book: Book) -> Hits:
    table = book.main
    if table is None:
        return
    for row in table.rows:
        for key, advice in _ADVICE.items():
            cell = row[key]
            if key in table.letters and cell.number is not None:
                shown = write_angka(cell.number)
                yield Hit(
                    Place(book, table.sheet, cell.ref),
                    f"{table.title(key)} berupa angka {shown}, bukan redaksi; angka itu dihitung sebagai "
                    f"{'sasaran' if key == 'sasaran' else 'indikator'} tersendiri.",
                    advice,
                    tercetak=shown,
                    seharusnya="teks",
                )
