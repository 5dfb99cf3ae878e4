"""Sel berisi jauh di bawah baris terakhir dan tidak dibaca.

Mengapa: Tabel berakhir bila 200 baris berturut-turut kosong. Isian di bawahnya, atau rumus yang tertarik sampai baris
terakhir lembar, tidak ikut dihitung dan membuat berkas besar serta lambat dibuka.

Contoh: Sel C20000 lembar Realisasi berisi «x»; baris terakhir yang berisi baris 26.

Perbaikan: Hapus seluruh baris di bawah tabel (Ctrl+Shift+↓, klik kanan, Hapus), simpan, lalu periksa lagi. Bila isinya
memang baris tabel, pindahkan ke bawah baris terakhir.
"""

from xlkinerja.check.rule import Book, Hits, Tingkat, problems
from xlkinerja.workbook.reading_limits import STRAY

KODE = "XK018"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat xlkinerja: baris tabel berurutan ke bawah"


def check_book(book: Book) -> Hits:
    return (hit._replace(tercetak=hit.place.sel) for hit in problems(STRAY)(book))
