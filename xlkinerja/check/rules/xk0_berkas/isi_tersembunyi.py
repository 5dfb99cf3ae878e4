"""Baris, kolom, atau lembar yang berisi disembunyikan.

Mengapa: Isi yang tersembunyi tetap dihitung, tetapi tidak dilihat pembaca dan tidak ikut tercetak. Baris juga
tersembunyi karena saringan. Kolom bantu Keadaan dan Capaian Dasar memang dilipat templat dan tidak dilaporkan.

Contoh: Baris 12 pada lembar Realisasi disembunyikan; indikatornya tetap ikut rata-rata.

Perbaikan: Tampilkan kembali lewat Beranda > Format > Sembunyikan & Tampilkan (Home > Format > Hide & Unhide), atau
hapus isinya bila tidak dipakai.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, numbers
from xlkinerja.workbook.address import column_letter, column_number, split_ref
from xlkinerja.workbook.book import SheetState
from xlkinerja.workbook.sheets.identitas import IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import SKALA
from xlkinerja.workbook.sheets.referensi import SHEET_NAME as REFERENSI

KODE = "XK011"
TINGKAT = Tingkat.WARNING
SUMBER = "Reviu kinerja memeriksa seluruh isi dokumen (PermenPANRB 53/2014 lampiran III)"
#: Sheets of help and lists: hiding them hides no content.
AUXILIARY = frozenset({"petunjuk", REFERENSI.casefold()})


def check_book(book: Book) -> Hits:
    declared = {s.name for s in book.document.sheets} if book.document else set()
    for lembar, state in book.sheets.items():
        is_declared = lembar in declared
        refs = _filled(book, lembar) if is_declared else []
        if not state.visible or not is_declared:
            if refs or (not is_declared and state.filled and lembar.strip().casefold() not in AUXILIARY):
                tingkat = None if is_declared else Tingkat.INFO
                yield _hit(book, lembar, "", f"Lembar «{lembar}» disembunyikan dan berisi.", lembar, tingkat)
        else:
            yield from _rows_and_columns(book, lembar, state, refs)


def _rows_and_columns(book: Book, lembar: str, state: SheetState, refs: list[str]) -> Hits:
    positions = [split_ref(s) for s in refs]
    rows = sorted({row for _, row in positions if row in state.hidden_rows})
    columns = sorted({column for column, _ in positions if column in state.hidden_columns} - _grouped(book, lembar))
    if rows:
        yield _hit(book, lembar, f"A{rows[0]}", f"Baris {numbers(rows)} tersembunyi dan berisi.", numbers(rows))
    if columns:
        letters = ", ".join(column_letter(column) for column in columns)
        yield _hit(book, lembar, f"{column_letter(columns[0])}1", f"Kolom {letters} tersembunyi dan berisi.", letters)


def _hit(book: Book, lembar: str, sel: str, pesan: str, tercetak: str, tingkat: Tingkat | None = None) -> Hit:
    tindakan = "Tampilkan kembali, atau hapus isinya bila tidak dipakai."
    return Hit(Place(book, lembar, sel), pesan, tindakan, tercetak, tingkat=tingkat)


def _filled(book: Book, lembar: str) -> list[str]:
    """Addresses of the cells in which something stands."""
    cells = [c for t in book.every_table if t.sheet == lembar for row in t.rows for c in row.cells.values()]
    fields = book.identitas if lembar == IDENTITAS.name else book.pengaturan if lembar == SKALA.name else {}
    return [c.ref for c in (*cells, *book.canvases.get(lembar, {}).values(), *fields.values()) if not c.empty]


def _grouped(book: Book, lembar: str) -> set[int]:
    return {
        column_number(table.letters[c.key])
        for table in book.every_table
        for c in table.table.columns
        if table.sheet == lembar and c.grouped and c.key in table.letters
    }
