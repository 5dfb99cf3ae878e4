"""Judul kolom atau isian tidak ditemukan.

Mengapa: Kolom dikenali dari judulnya. Kolom yang judulnya diubah atau dihapus tidak terbaca.
Kolom pelengkap, misalnya Bukti atau Solusi, boleh dihapus; hilangnya hanya peringatan.

Contoh: Judul Target diganti menjadi Target 2024.

Perbaikan: Kembalikan judulnya persis seperti templat. Letak kolom boleh lain.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit, problems
from xlkinerja.check.values.places import Place
from xlkinerja.workbook.book import Book, Problem
from xlkinerja.workbook.sheets.identitas import IDENTITAS

KODE = "XK006"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan templat xlkinerja"
REQUIRES = None
KIND = ("kolom_hilang",)
CORE_COLUMNS = frozenset(
    "sasaran indikator satuan polarisasi target realisasi capaian kategori status keadaan dasar "  # noqa: SIM905 - words are read as words
    "tingkat uraian program pagu anggaran persen sisa dari termasuk sampai".split()
)


def check_book(book: Book) -> Iterator[Hit]:
    for soal in problems(book, *KIND):
        tingkat = None if _is_pokok(book, soal) else Tingkat.WARNING
        yield Hit(Place(book, soal.lembar, soal.sel), soal.pesan, soal.tindakan, tingkat=tingkat)


def _is_pokok(book: Book, soal: Problem) -> bool:
    """Whether the missing column carries the document; a whole header row that is gone always does."""
    if soal.lembar == IDENTITAS.name:
        return any(f.required and IDENTITAS.cell(f.key) == soal.sel for f in IDENTITAS.fields)
    data = book.tables.get(soal.lembar)
    if data is None:
        return True
    gone = [k for k, huruf in data.table.letters.items() if f"{huruf}{data.header_row}" == soal.sel]
    return not gone or gone[0] in CORE_COLUMNS
