"""Sel isian berisi nilai BENAR (TRUE) atau SALAH (FALSE).

Mengapa: Nilai itu bukan teks dan bukan angka. Excel membedakannya dari 1 dan 0, LibreOffice tidak selalu, sehingga satu
buku kerja dapat memberi dua hasil. Karena itu isinya tidak dipakai: sasarannya tidak diberi nomor, angkanya tidak
dihitung. Di kolom keterangan dan di kolom triwulan ini hanya peringatan. Nilai seperti itu muncul bila orang mengetik
benar, salah, true, atau false, menempel kotak centang, atau membuat rumus perbandingan seperti =A1=B1.

Contoh: Kolom Realisasi berisi TRUE karena rumusnya membandingkan dua sel.

Perbaikan: Ketik angka atau kata yang dimaksud. Bila kata benar atau salah memang dimaksud, awali dengan tanda petik
tunggal.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.workbook.layout import CellKind

KODE = "XK318"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan templat xlkinerja: kolom isian memuat teks, angka, atau tanggal"
YIELDS_TO = {"XK212": "sel"}
_COUNTED = ("sasaran", "indikator")


def check_book(book: Book) -> Hits:
    for table in book.every_table:
        for column in (c for c in table.table.columns if not c.computed and c.key in table.letters):
            mark = column.kind is CellKind.TRIWULAN
            expected = "angka atau tanda ✓" if mark else "angka" if column.kind.numeric else "teks"
            tindakan = "Ketik angka, atau huruf v bila triwulan ini hanya menandai ada kegiatan."
            is_counted = column.key in _COUNTED or (column.kind.numeric and not mark)
            for cell in (row[column.key] for row in table.rows):
                if isinstance(cell.value, bool):
                    shown = "BENAR (TRUE)" if cell.value else "SALAH (FALSE)"
                    yield Hit(
                        Place(book, table.sheet, cell.ref),
                        f"{table.title(column.key)} berisi nilai {shown}, bukan {expected}; isinya tidak dipakai.",
                        tindakan if mark else f"Ketik {expected} yang dimaksud.",
                        shown,
                        expected,
                        tingkat=None if is_counted else Tingkat.WARNING,
                    )
