"""Kolom dipindahkan, atau baris judulnya bergeser, dari letaknya pada templat.

Mengapa: Kolom dikenali dari judulnya, jadi kolom yang dipindahkan tetap terbaca dan diperiksa. Rumus buatan sendiri,
cetakan, dan salin-tempel antardokumen dapat tertukar. Bila baris judul bergeser, xlkinerja susun menolak berkas itu.

Contoh: Kolom Realisasi diletakkan sebelum kolom Target.

Perbaikan: Kembalikan urutan kolom seperti templat, dan hapus baris yang disisipkan di atas judul kolom.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from xlkinerja.check.across import listing
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.listing import rest
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.workbook.address import column_number
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
