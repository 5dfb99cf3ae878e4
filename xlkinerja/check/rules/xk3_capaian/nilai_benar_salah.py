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
from xlkinerja.workbook.layout import CellKind, Column

KODE = "XK318"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan templat xlkinerja: kolom isian memuat teks, angka, atau tanggal"

_COUNTED = ("sasaran", "indikator")


def check_book(book: Book) -> Hits:
    for table in [*book.tables.values(), *([book.skala] if book.skala else [])]:
        columns = [c for c in table.table.columns if _read(c) and c.key in table.letters]
        for row in table.rows:
            for column in columns:
                value = row[column.key].value
                if not isinstance(value, bool):
                    continue
                shown = "BENAR (TRUE)" if value else "SALAH (FALSE)"
                mark = column.kind is CellKind.TRIWULAN
                expected = "angka atau tanda ✓" if mark else "angka" if column.kind.numeric else "teks"
                yield Hit(
                    Place(book, table.sheet, row[column.key].ref),
                    f"{table.title(column.key)} berisi nilai {shown}, bukan {expected}; isinya tidak dipakai.",
                    "Ketik angka, atau huruf v bila triwulan ini hanya menandai ada kegiatan."
                    if mark
                    else f"Ketik {expected} yang dimaksud.",
                    tercetak=shown,
                    seharusnya=expected,
                    tingkat=None if column.key in _COUNTED or (column.kind.numeric and not mark) else Tingkat.WARNING,
                )


def _read(column: Column) -> bool:
    """Whether nothing else says it: what is on no list is another finding."""
    return not column.computed and not (column.choices and column.strict)
