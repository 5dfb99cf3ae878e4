"""Sel menampilkan kesalahan rumus.

Mengapa: Sel berisi #REF!, #DIV/0!, #N/A, dan sejenisnya tidak mempunyai nilai.
Semua yang memakai sel itu ikut kosong atau salah. Bila rumus rusak karena kolom, lembar, atau nama yang dibacanya
hilang, yang dilaporkan hanya yang hilang itu.

Contoh: Target sel H9 menampilkan #REF! karena lembar yang dirujuk dihapus.

Perbaikan: Ketik nilainya, atau perbaiki rumus sel itu. Untuk sel hitungan jalankan xlkinerja susun.
"""

from xlkinerja.check.rule import Book, Cell, Hit, Hits, Place, TableData, Tingkat
from xlkinerja.workbook.missing import unsound

KODE = "XK008"
TINGKAT = Tingkat.ERROR
SUMBER = "Nilai kesalahan Excel (ECMA-376 bagian 1, 18.18.11)"
_TYPE = "Ketik nilainya, atau perbaiki rumus sel itu."
_RESTORE = "Jalankan xlkinerja susun untuk memasang rumusnya kembali."


def check_book(book: Book) -> Hits:
    forms = (("Identitas", book.identitas), ("Pengaturan", book.pengaturan))
    hits = [_hit(book, lembar, cell, _TYPE) for lembar, fields in forms for cell in fields.values() if cell.error]
    for table in book.every_table:
        hits += _of_rows(book, table, inputs_only=table is not book.skala and unsound(book, table.table))
    yield from hits
    if not hits and not unsound(book):  # what stands on the drawn sheets follows from the others
        for lembar, cells in book.canvases.items():
            yield from [_hit(book, lembar, c, _RESTORE) for c in cells.values() if c.error][:1]


def _of_rows(book: Book, table: TableData, *, inputs_only: bool) -> Hits:
    """What a row computes follows from its inputs: where one of them is an error, that is the finding."""
    computed = {c.key for c in table.table.columns if c.computed}
    for row in table.rows:
        inputs = [c for key, c in row.cells.items() if c.error and key not in computed]
        yield from (_hit(book, table.sheet, cell, _TYPE) for cell in inputs)
        if not inputs and not inputs_only:
            yield from (_hit(book, table.sheet, row[k], _RESTORE) for k in row.cells if k in computed and row[k].error)


def _hit(book: Book, lembar: str, cell: Cell, tindakan: str) -> Hit:
    pesan = f"Sel menampilkan {cell.error}; seharusnya sebuah nilai."
    return Hit(Place(book, lembar, cell.ref), pesan, tindakan, cell.error)
