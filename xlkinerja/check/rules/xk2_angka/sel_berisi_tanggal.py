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
    for table in book.every_table:
        for column in table.table.columns:
            if not column.computed and (column.kind.numeric or column.kind is CellKind.TERCETAK):
                cells = [row[column.key] for row in table.rows]
                yield from (_hit(Place(book, table.sheet, c.ref), column, c) for c in cells if shown_as_date(c))


def _hit(place: Place, column: Column, cell: Cell) -> Hit:
    value = round_half_up(cell.number or Decimal(0), 4)
    angka = f"{value:f}" if column.kind is CellKind.TAHUN else write_angka(value)
    name, shown, tindakan = title(place, column), _shown(cell), "Ubah format sel menjadi Umum"
    if is_date(cell):
        pesan = f"{name} berisi {shown}, bukan angka; yang tersimpan {angka}."
        return Hit(place, pesan, f"{tindakan}, lalu ketik angkanya sekali lagi.", shown, "angka")
    pesan = f"{name} {angka} berformat tanggal, sehingga tampil sebagai {shown}."
    return Hit(place, pesan, f"{tindakan}.", shown, angka, tingkat=Tingkat.WARNING)


def _shown(cell: Cell) -> str:
    """The date or the time that Excel shows."""
    value = cell.number or Decimal(0)
    if 0 <= value < 1:
        minutes = round(value * _MINUTES_OF_DAY)
        return f"jam {minutes // 60:02d}.{minutes % 60:02d}"
    day = read_date(cell)
    return f"tanggal {write_date(day)}" if day else "sebuah tanggal tahun 1900"
