"""Sel hitungan berisi ketikan atau kehilangan rumusnya.

Mengapa: Kolom berjudul abu-abu dihitung dengan rumus. Angka yang diketik di atas rumus tidak ikut berubah bila
target, realisasi, atau pengaturan berubah. Begitu pula rumus buatan sendiri: ia tidak mengenal Pengaturan. Sel hitungan
yang isinya juga salah dilaporkan oleh aturan hitungannya. Baris tanpa indikator yang belum ada rumus hanya info.

Contoh: Capaian sel N12 diketik 102,5 padahal sel itu seharusnya berisi rumus.

Perbaikan: Jalankan xlkinerja susun; rumus dipasang kembali dan daftar sel yang dipulihkan ditampilkan.
"""

from collections.abc import Iterable
from itertools import groupby
from textwrap import shorten

from xlkinerja.check.rule import Book, Cell, Hit, Hits, Place, Row, TableData, Tingkat
from xlkinerja.check.single.formulas import foreign
from xlkinerja.check.single.recount import wrong_cells
from xlkinerja.check.values.cells import as_text
from xlkinerja.workbook.layout import Column

KODE = "XK007"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat xlkinerja: kolom hitungan berisi rumus"

_FORMULA_LENGTH = 80
_RESTORE = "Jalankan xlkinerja susun untuk memasang rumusnya kembali."


def check_book(book: Book) -> Hits:
    # each is told as what it should hold; left out here, not silenced, because cells below each other are one finding
    wrong = {(w.lembar, w.cell.ref) for w in wrong_cells(book) if not w.only_rounding}
    for table in book.tables.values():
        computed = [c for c in table.table.columns if c.computed and c.key in table.letters]
        rows = [r for r in table.rows if computed]
        without = [
            r for r in rows if not r.is_total and all(r[c.key].formula is None and r[c.key].empty for c in computed)
        ]
        if without:
            yield _no_formulas(book, table, computed, without)
        skipped = {r.number for r in without}
        for column in computed:
            cells = [(r, r[column.key]) for r in rows if r.number not in skipped]
            yield from _runs(book, table, column, [c for c in cells if (table.sheet, c[1].ref) not in wrong])


def _no_formulas(book: Book, table: TableData, computed: list[Column], rows: list[Row]) -> Hit:
    """One finding for all rows below the prepared ones."""
    key = "capaian" if "capaian" in table.letters else computed[0].key
    subject = f"Baris {rows[0].number}" if len(rows) == 1 else f"{len(rows)} baris mulai baris {rows[0].number}"
    pesan = f"{subject} belum ada rumus: kolom hitungannya kosong."
    # a sasaran alone counts nothing
    only_sasaran = "indikator" in table.letters and not any(r.is_indikator for r in rows)
    tingkat = Tingkat.INFO if only_sasaran else None
    return Hit(Place(book, table.sheet, rows[0][key].ref), pesan, _RESTORE, tingkat=tingkat)


def _runs(book: Book, table: TableData, column: Column, cells: Iterable[tuple[Row, Cell]]) -> Hits:
    """One finding for each run of rows below each other."""
    for state, pairs in groupby(cells, key=lambda c: _state(table, column, *c)):
        run = [cell for _, cell in pairs]
        if not state:
            continue
        letak = run[0].ref if len(run) == 1 else f"{run[0].ref}–{run[-1].ref} ({len(run)} sel)"
        pesan = f"Kolom {table.title(column.key)}: sel {letak} {state}."
        tercetak = as_text(run[0])
        if run[0].formula is not None:
            tercetak = shorten(f"={run[0].formula}", _FORMULA_LENGTH, placeholder=" …")
            pesan = f"{pesan[:-1]}: {tercetak}."
        yield Hit(Place(book, table.sheet, run[0].ref), pesan, _RESTORE, tercetak=tercetak, seharusnya="rumus")


def _state(table: TableData, column: Column, row: Row, cell: Cell) -> str:
    if cell.error:  # which has its own finding
        return ""
    if cell.formula is not None:
        return "berisi rumus lain, bukan rumus templat" if foreign(table, column, cell) else ""
    if not cell.empty:
        return "berisi ketikan, bukan rumus"
    return "" if row.is_total else "kehilangan rumusnya"
