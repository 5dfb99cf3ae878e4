"""Judul kolom atau isian tidak ditemukan.

Mengapa: Kolom dikenali dari judulnya. Kolom yang judulnya diubah atau dihapus tidak terbaca.
Kolom pelengkap, misalnya Bukti atau Solusi, boleh dihapus; hilangnya hanya peringatan. Kolom yang dibaca rumus
membuat sel hitungan rusak; sel itu tidak dilaporkan sendiri-sendiri.

Kolom juga dikenali dari nama lain yang lazim, misalnya «Sasaran Strategis» atau «Indikator Kinerja Utama».

Contoh: Kolom Berlaku dihapus; rumus di kolom Keadaan yang membacanya menampilkan #REF!.

Perbaikan: Bila judulnya berganti, ketik lagi judul yang dikenal pada kolom itu. Bila kolomnya terhapus, jalankan
xlkinerja susun: kolom yang dibaca rumus dipasang lagi di kanan tabel. Kolom isian pokok seperti Target diambil dari
salinan berkas yang lama. Letak kolom boleh lain.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.workbook.book import Problem
from xlkinerja.workbook.missing import needed
from xlkinerja.workbook.sheets.identitas import IDENTITAS

KODE = "XK006"
TINGKAT = Tingkat.ERROR
SUMBER = "Susunan templat xlkinerja"
REQUIRES = None
CORE_COLUMNS = frozenset(
    "sasaran indikator satuan polarisasi target realisasi capaian kategori status keadaan dasar "  # noqa: SIM905 - words are read as words
    "tingkat uraian program pagu anggaran persen sisa dari termasuk sampai".split()
)


def check_book(book: Book) -> Hits:
    for problem in (p for p in book.problems if p.kind == "kolom_hilang"):
        tingkat = None if _is_core(book, problem) else Tingkat.WARNING
        yield Hit(Place(book, problem.lembar, problem.sel), problem.pesan, problem.tindakan, tingkat=tingkat)


def _is_core(book: Book, problem: Problem) -> bool:
    """Whether the missing column carries the document; a whole header row that is gone always does."""
    if problem.lembar == IDENTITAS.name:
        form = IDENTITAS if book.document is None else book.document.forms[0]
        return problem.key in form.by_key and form.by_key[problem.key].required
    table = book.tables.get(problem.lembar)
    return table is None or not problem.key or problem.key in CORE_COLUMNS | needed(table.table)
