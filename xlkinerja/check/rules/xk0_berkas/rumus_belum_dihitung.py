"""Sel isian berisi rumus yang belum pernah dihitung.

Mengapa: Rumus yang ditulis program lain tersimpan tanpa hasil sampai berkasnya dibuka dan disimpan di Excel. Sampai
saat itu sel itu terbaca kosong: realisasinya dianggap belum diisi, dan yang bergantung padanya tidak diperiksa. Temuan
ini satu untuk satu lembar.

Contoh: Realisasi J10 berisi =10+21 tanpa hasil; di Excel tampil 31, dalam berkas tidak ada angkanya.

Perbaikan: Buka berkas di Excel atau LibreOffice, simpan, lalu periksa lagi.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.values.cells import uncalculated
from xlkinerja.check.values.places import ranges, rest
from xlkinerja.workbook.sheets.identitas import IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

KODE = "XK015"
TINGKAT = Tingkat.WARNING
SUMBER = "Hasil rumus yang tersimpan dalam berkas (ECMA-376 bagian 1, 18.3.1.40 dan 18.3.1.96)"


def check_book(book: Book) -> Hits:
    for lembar, refs in _waiting(book).items():
        if refs:
            yield Hit(
                Place(book, lembar, refs[0]),
                f"Rumus di {ranges(refs)} belum pernah dihitung, sehingga terbaca kosong.",
                "Buka berkas ini di Excel, simpan, lalu periksa lagi.",
                tercetak=ranges(refs),
                seharusnya="hasil rumus",
                also=rest(book, lembar, refs),
            )


def _waiting(book: Book) -> dict[str, list[str]]:
    """Addresses of such input cells by sheet; computed columns are renewed by `susun`."""
    refs_by_sheet: dict[str, list[str]] = {
        IDENTITAS.name: [c.ref for c in book.identitas.values() if uncalculated(c)],
        PENGATURAN.name: [c.ref for c in book.pengaturan.values() if uncalculated(c)],
    }
    for table in [*([book.skala] if book.skala else []), *book.tables.values()]:
        keys = [c.key for c in table.table.columns if not c.computed]
        refs_by_sheet.setdefault(table.sheet, []).extend(
            row[k].ref for k in keys for row in table.rows if uncalculated(row[k])
        )
    return refs_by_sheet
