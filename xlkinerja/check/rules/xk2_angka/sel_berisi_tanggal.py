"""Sel angka berisi tanggal atau jam.

Mengapa: Excel mengubah ketikan seperti 31/3 menjadi tanggal dan 1:18 menjadi jam. Yang tersimpan bilangan hari atau
bagian hari, misalnya 45016, dan bilangan itulah yang ikut dihitung. Angka biasa di dalam sel berformat tanggal hanya
salah tampil dan dilaporkan sebagai peringatan.

Contoh: Realisasi 31 dari 31 kegiatan diketik 31/3 dan menjadi 31/03/2023; capaiannya ribuan persen.

Perbaikan: Ubah format sel itu menjadi Umum atau Angka, lalu ketik angkanya sekali lagi.
"""

from decimal import Decimal

from xlkinerja.check.rule import Book, Cell, Hit, Hits, Place, Tingkat
from xlkinerja.check.values.cells import is_date, shown_as_date
from xlkinerja.check.values.dates import read_date, write_date
from xlkinerja.check.values.places import title
from xlkinerja.kinerja.angka import round_half_up, write_angka
from xlkinerja.workbook.layout import CellKind, Column

KODE = "XK211"
TINGKAT = Tingkat.ERROR
SUMBER = "Excel menyimpan tanggal sebagai bilangan hari sejak 1900 (ECMA-376 bagian 1, 18.17.4)"

_MINUTES_OF_DAY = 24 * 60


def check_book(book: Book) -> Hits:
    for table in [*book.tables.values(), *([book.skala] if book.skala else [])]:
        columns = [c for c in table.table.columns if _numeric(c)]
        for row in table.rows:
            for column in columns:
                if shown_as_date(row[column.key]):
                    yield _hit(Place(book, table.sheet, row[column.key].ref), column, row[column.key])


def _numeric(column: Column) -> bool:
    return not column.computed and (column.kind.numeric or column.kind is CellKind.TERCETAK)


def _hit(place: Place, column: Column, cell: Cell) -> Hit:
    value = round_half_up(cell.number or Decimal(0), 4)
    angka = f"{value:f}" if column.kind is CellKind.TAHUN else write_angka(value)
    shown = _shown(cell)
    if is_date(cell):
        return Hit(
            place,
            f"{title(place, column)} berisi {shown}, bukan angka; yang tersimpan {angka}.",
            "Ubah format sel menjadi Umum, lalu ketik angkanya sekali lagi.",
            tercetak=shown,
            seharusnya="angka",
        )
    return Hit(
        place,
        f"{title(place, column)} {angka} berformat tanggal, sehingga tampil sebagai {shown}.",
        "Ubah format sel menjadi Umum.",
        tercetak=shown,
        seharusnya=angka,
        tingkat=Tingkat.WARNING,
    )


def _shown(cell: Cell) -> str:
    """The date or the time that Excel shows."""
    value = cell.number or Decimal(0)
    if 0 <= value < 1:
        minutes = round(value * _MINUTES_OF_DAY)
        return f"jam {minutes // 60:02d}.{minutes % 60:02d}"
    day = read_date(cell)
    return f"tanggal {write_date(day)}" if day else "sebuah tanggal tahun 1900"
