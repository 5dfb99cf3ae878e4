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
KINDS = ("kolom_hilang",)
CORE_COLUMNS = frozenset(
    "sasaran indikator satuan polarisasi target realisasi capaian kategori status keadaan dasar "  # noqa: SIM905 - words are read as words
    "tingkat uraian program pagu anggaran persen sisa dari termasuk sampai".split()
)


def check_book(book: Book) -> Iterator[Hit]:
    for problem in problems(book, *KINDS):
        tingkat = None if _is_core(book, problem) else Tingkat.WARNING
        yield Hit(Place(book, problem.lembar, problem.sel), problem.pesan, problem.tindakan, tingkat=tingkat)


def _is_core(book: Book, problem: Problem) -> bool:
    """Whether the missing column carries the document; a whole header row that is gone always does."""
    if problem.lembar == IDENTITAS.name:
        form = IDENTITAS if book.document is None else book.document.forms[0]
        return any(f.required and form.cell(f.key) == problem.sel for f in form.fields)
    table = book.tables.get(problem.lembar)
    if table is None:
        return True
    missing = [k for k, letter in table.table.letters.items() if f"{letter}{table.header_row}" == problem.sel]
    return not missing or missing[0] in CORE_COLUMNS
