"""Sel angka berisi tanggal atau jam.

Mengapa: Excel mengubah ketikan seperti 31/3 menjadi tanggal dan 1:18 menjadi jam. Yang tersimpan bilangan hari atau
bagian hari, misalnya 45016, dan bilangan itulah yang ikut dihitung. Angka biasa di dalam sel berformat tanggal hanya
salah tampil dan dilaporkan sebagai peringatan.

Contoh: Realisasi 31 dari 31 kegiatan diketik 31/3 dan menjadi 31/03/2023; capaiannya ribuan persen.

Perbaikan: Ubah format sel itu menjadi Umum atau Angka, lalu ketik angkanya sekali lagi.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.cells import is_date, shown_as_date
from xlkinerja.check.values.dates import read_date, write_date
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import bulatkan, tulis_angka
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.layout import Column, Isi

KODE = "XK211"
TINGKAT = Tingkat.GALAT
SUMBER = "Excel menyimpan tanggal sebagai bilangan hari sejak 1900 (ECMA-376 bagian 1, 18.17.4)"

_MENIT_SEHARI = 24 * 60


def check_book(book: Book) -> Iterator[Hit]:
    for table in [*book.tables.values(), *([book.skala] if book.skala else [])]:
        columns = [c for c in table.table.columns if _numeric(c)]
        for row in table.rows:
            for column in columns:
                if shown_as_date(row[column.key]):
                    yield _hit(Tempat(book, table.sheet, row[column.key].ref), column, row[column.key])


def _numeric(column: Column) -> bool:
    return not column.computed and (column.isi.numeric or column.isi is Isi.TERCETAK)


def _hit(tempat: Tempat, column: Column, cell: Cell) -> Hit:
    nilai = bulatkan(cell.number or Decimal(0), 4)
    angka = f"{nilai:f}" if column.isi is Isi.TAHUN else tulis_angka(nilai)
    tertulis = _shown(cell)
    if is_date(cell):
        return Hit(
            tempat,
            f"{column.header} berisi {tertulis}, bukan angka; yang tersimpan {angka}.",
            "Ubah format sel menjadi Umum, lalu ketik angkanya sekali lagi.",
            tercetak=tertulis,
            seharusnya="angka",
        )
    return Hit(
        tempat,
        f"{column.header} {angka} berformat tanggal, sehingga tampil sebagai {tertulis}.",
        "Ubah format sel menjadi Umum.",
        tercetak=tertulis,
        seharusnya=angka,
        tingkat=Tingkat.PERINGATAN,
    )


def _shown(cell: Cell) -> str:
    """The date or the time that Excel shows."""
    nilai = cell.number or Decimal(0)
    if 0 <= nilai < 1:
        menit = round(nilai * _MENIT_SEHARI)
        return f"jam {menit // 60:02d}.{menit % 60:02d}"
    tanggal = read_date(cell)
    return f"tanggal {write_date(tanggal)}" if tanggal else "sebuah tanggal tahun 1900"
