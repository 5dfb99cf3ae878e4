"""Sel isian berisi rumus yang belum pernah dihitung.

Mengapa: Rumus yang ditulis program lain tersimpan tanpa hasil sampai berkasnya dibuka dan disimpan di Excel. Sampai
saat itu sel itu terbaca kosong: realisasinya dianggap belum diisi, dan yang bergantung padanya tidak diperiksa. Temuan
ini satu untuk satu lembar.

Contoh: Realisasi J10 berisi =10+21 tanpa hasil; di Excel tampil 31, dalam berkas tidak ada angkanya.

Perbaikan: Buka berkas di Excel atau LibreOffice, simpan, lalu periksa lagi.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, below, ranges
from xlkinerja.check.values.cells import uncalculated
from xlkinerja.workbook.sheets.identitas import IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

KODE = "XK015"
TINGKAT = Tingkat.WARNING
SUMBER = "Hasil rumus yang tersimpan dalam berkas (ECMA-376 bagian 1, 18.3.1.40 dan 18.3.1.96)"


def check_book(book: Book) -> Hits:
    # computed columns are renewed by `susun`
    waiting = {IDENTITAS.name: [*book.identitas.values()], PENGATURAN.name: [*book.pengaturan.values()]}
    for table in book.every_table:
        keys = [c.key for c in table.table.columns if not c.computed]
        waiting.setdefault(table.sheet, []).extend(row[k] for k in keys for row in table.rows)
    for lembar, cells in waiting.items():
        if refs := [c.ref for c in cells if uncalculated(c)]:
            yield Hit.at(
                below(book, lembar, refs),
                f"Rumus di {ranges(refs)} belum pernah dihitung, sehingga terbaca kosong.",
                "Buka berkas ini di Excel, simpan, lalu periksa lagi.",
                ranges(refs),
                "hasil rumus",
            )
