"""Kolom dipindahkan atau disisipkan, atau baris judulnya bergeser, dari letaknya pada templat.

Mengapa: Kolom dikenali dari judulnya, jadi kolom yang dipindahkan tetap terbaca dan diperiksa; isi kolom yang
disisipkan tidak. Rumus buatan sendiri, cetakan, dan salin-tempel antardokumen dapat tertukar. Bila baris judul
bergeser, xlkinerja susun menolak berkas itu.

Contoh: Kolom Realisasi diletakkan sebelum kolom Target.

Perbaikan: Kembalikan urutan kolom seperti templat, dan hapus baris yang disisipkan di atas judul kolom.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.places import Tempat, listing, rest
from xlkinerja.workbook.address import column_letter, column_number
from xlkinerja.workbook.book import Book, TableData

KODE = "XK010"
TINGKAT = Tingkat.INFO
SUMBER = "Susunan templat xlkinerja"


def check_book(book: Book) -> Iterator[Hit]:
    for table in book.tables.values():
        pindah = _moved(table)
        if pindah:
            sel = [table.header(k) for k in pindah]
            nama = listing(table.table.by_key[k].header for k in pindah)
            yield Hit(
                Tempat(book, table.sheet, sel[0]),
                f"Kolom {nama} dipindahkan dari tempatnya pada templat; isinya tetap terbaca.",
                "Kembalikan urutan kolom seperti templat.",
                tercetak=", ".join(sel),
                tempat_lain=rest(book, table.sheet, sel),
            )
        sisipan = [] if pindah else _inserted(table)
        if sisipan:
            sel = [f"{huruf}{table.header_row}" for huruf in sisipan]
            yield Hit(
                Tempat(book, table.sheet, sel[0]),
                f"Kolom {listing(sisipan)} disisipkan di antara kolom templat; isinya tidak dibaca.",
                "Pindahkan kolom itu ke sebelah kanan tabel.",
                tercetak=", ".join(sel),
                tempat_lain=rest(book, table.sheet, sel),
            )
        if table.header_row != table.table.header_row:
            yield Hit(
                Tempat(book, table.sheet, f"A{table.header_row}"),
                f"Judul kolom berada di baris {table.header_row}, pada templat di baris {table.table.header_row}; "
                "xlkinerja susun menolak berkas seperti ini.",
                "Hapus baris yang disisipkan di atas judul kolom.",
                tercetak=f"baris {table.header_row}",
                seharusnya=f"baris {table.table.header_row}",
            )


def _moved(table: TableData) -> list[str]:
    """The fewest columns that would have to go back for the order to be that of the template."""
    kunci = [c.key for c in table.table.columns if c.key in table.letters]
    tetap = _longest_rising([column_number(table.letters[k]) for k in kunci])
    return [k for i, k in enumerate(kunci) if i not in tetap]


def _inserted(table: TableData) -> list[str]:
    """Letters of the columns between those of the template, where a missing one does not explain them."""
    urutan = [c.key for c in table.table.columns]
    ada = [(0, -1), *((column_number(table.letters[k]), i) for i, k in enumerate(urutan) if k in table.letters)]
    return [
        column_letter(n)
        for (kiri, i), (kanan, j) in pairwise(ada)
        if kanan - kiri > j - i
        for n in range(kiri + j - i, kanan)
    ]


def _longest_rising(nilai: Sequence[int]) -> set[int]:
    """Places of a longest rising subsequence."""
    ujung: list[int] = []  # place of the smallest last value of each length
    sebelum: list[int] = []
    for i, n in enumerate(nilai):
        panjang = bisect_left([nilai[j] for j in ujung], n)
        sebelum.append(ujung[panjang - 1] if panjang else -1)
        ujung[panjang : panjang + 1] = [i]
    jadi: set[int] = set()
    i = ujung[-1] if ujung else -1
    while i >= 0:
        jadi.add(i)
        i = sebelum[i]
    return jadi
