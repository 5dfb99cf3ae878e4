"""Kolom dipindahkan atau disisipkan, atau baris judulnya bergeser, dari letaknya pada templat.

Mengapa: Kolom dikenali dari judulnya, jadi kolom yang dipindahkan tetap terbaca dan diperiksa; isi kolom yang
disisipkan tidak. Rumus buatan sendiri, cetakan, dan salin-tempel antardokumen dapat tertukar. Bila baris judul
bergeser, xlkinerja susun menolak berkas itu.

Contoh: Kolom Realisasi diletakkan sebelum kolom Target.

Perbaikan: Kembalikan urutan kolom seperti templat, dan hapus baris yang disisipkan di atas judul kolom.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from xlkinerja.check.rule import Book, Hit, Hits, Place, TableData, Tingkat, below, with_and
from xlkinerja.workbook.address import column_letter, column_number
from xlkinerja.workbook.missing import refitted
from xlkinerja.workbook.shipped import earlier_columns

KODE = "XK010"
TINGKAT = Tingkat.INFO
SUMBER = "Susunan templat xlkinerja"


def check_book(book: Book) -> Hits:
    for table in book.tables.values():
        if moved := _moved(table):
            refs = [table.header(k) for k in moved]
            headers = with_and(table.title(k) for k in moved)
            pesan = f"Kolom {headers} dipindahkan dari tempatnya pada templat; isinya tetap terbaca."
            tindakan = "Kembalikan urutan kolom seperti templat."
            yield Hit.at(below(book, table.sheet, refs), pesan, tindakan, ", ".join(refs))
        elif inserted := _inserted(table):
            refs = [f"{letter}{table.header_row}" for letter in inserted]
            pesan = f"Kolom {with_and(inserted)} disisipkan di antara kolom templat; isinya tidak dibaca."
            tindakan = "Pindahkan kolom itu ke sebelah kanan tabel."
            yield Hit.at(below(book, table.sheet, refs), pesan, tindakan, ", ".join(refs))
        here, there = (f"baris {n}" for n in (table.header_row, table.table.header_row))
        if here != there:
            yield Hit(
                Place(book, table.sheet, f"A{table.header_row}"),
                f"Judul kolom berada di {here}, pada templat di {there}; xlkinerja susun menolak berkas seperti ini.",
                "Hapus baris yang disisipkan di atas judul kolom.",
                here,
                there,
            )


def _in_order(table: TableData) -> list[str]:
    """The columns whose place says something: without those at the right end where `susun` puts what was missing."""
    keys = [c.key for c in table.table.columns if c.key in table.letters]
    by_place = sorted(keys, key=lambda k: column_number(table.letters[k]))
    while by_place and _put_back(table, by_place[-1], keys):
        keys.remove(by_place.pop())
    return keys


def _put_back(table: TableData, key: str, keys: Sequence[str]) -> bool:
    """Whether `susun` may have put the column at the end: one that formulas need, or one that a later version added."""
    column = table.table.by_key[key]
    if key not in earlier_columns(table.table.name):
        return True
    return key != keys[-1] and refitted(table.table, column)  # the last of the template stands where it belongs


def _moved(table: TableData) -> list[str]:
    """The fewest columns that would have to go back for the order to be that of the template."""
    keys = _in_order(table)
    standing = _longest_rising([column_number(table.letters[k]) for k in keys])
    return [k for i, k in enumerate(keys) if i not in standing]


def _inserted(table: TableData) -> list[str]:
    """Letters of the columns between those of the template, where a missing one does not explain them."""
    keys, standing = [c.key for c in table.table.columns], _in_order(table)
    present = [(0, -1), *((column_number(table.letters[k]), i) for i, k in enumerate(keys) if k in standing)]
    return [
        column_letter(n)
        for (left, i), (right, j) in pairwise(present)
        if right - left > j - i
        for n in range(left + j - i, right)
    ]


def _longest_rising(values: Sequence[int]) -> set[int]:
    """Places of a longest rising subsequence."""
    tails: list[int] = []  # place of the smallest last value of each length
    predecessors: list[int] = []
    for i, n in enumerate(values):
        length = bisect_left([values[j] for j in tails], n)
        predecessors.append(tails[length - 1] if length else -1)
        tails[length : length + 1] = [i]
    chosen: set[int] = set()
    i = tails[-1] if tails else -1
    while i >= 0:
        chosen.add(i)
        i = predecessors[i]
    return chosen
