"""Buku kerja merujuk berkas lain.

Mengapa: Angka yang ditarik dari berkas lain tidak dapat diperiksa, dan rusak bila berkas itu dipindah atau dikirim
tanpa pasangannya. Penerima melihat angka lama tanpa tahu bahwa angka itu lama.

Contoh: Realisasi berisi rumus ='[Rekap TW IV.xlsx]Sheet1'!D7.

Perbaikan: Ganti rumus itu dengan angkanya lewat Salin dan Tempel Nilai (Copy dan Paste Values), lalu putuskan tautannya
lewat Data > Edit Tautan (Data > Edit Links).
"""

import re

from xlkinerja.check.rule import Book, Cell, Hit, Hits, Place, Tingkat, below, ranges
from xlkinerja.workbook.sheets.identitas import IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

KODE = "XK013"
TINGKAT = Tingkat.WARNING
SUMBER = "Reviu kinerja: data kinerja dapat ditelusuri ke sumbernya (PermenPANRB 53/2014 lampiran III)"
#: "[1]Sheet1!A1" in a file that Excel saved; in tbl[[#This Row],[2024]] digits may stand in brackets too.
_NUMBERED = re.compile(r"\[\d+\]")
#: The name of the file itself, as other programs write it: '[Rekap.xlsx]Sheet1'!D7, 'file:///C:/Rekap.xlsx'#$Sheet1.D7.
_NAMED = re.compile(r"\[[^\[\]]+\.(?:xl\w{1,2}|ods|csv)\]|['\"]file:/", re.IGNORECASE)
_TINDAKAN = "Ganti rumus itu dengan angkanya, lalu putuskan tautan lewat Data > Edit Tautan (Data > Edit Links)."


def check_book(book: Book) -> Hits:
    is_linked = False
    for lembar, cells in _cells(book).items():
        if refs := [c.ref for c in cells if c.formula and _points_out(book, c.formula)]:
            is_linked = True
            pesan = f"Sel {ranges(refs)} mengambil angka dari berkas lain."
            yield Hit.at(below(book, lembar, refs), pesan, _TINDAKAN, ranges(refs))
    if book.external_links and not is_linked:
        yield Hit(Place(book), "Buku kerja ini memuat tautan ke berkas lain.", _TINDAKAN)


def _points_out(book: Book, formula: str) -> bool:
    if "[" not in formula and ":/" not in formula:  # nearly every formula, and patterns are slow to say so
        return False
    return bool(_NAMED.search(formula) or (book.external_links and _NUMBERED.search(formula)))


def _cells(book: Book) -> dict[str, list[Cell]]:
    """The cells of each sheet."""
    cells = {t.sheet: [c for r in t.rows for c in r.cells.values()] for t in book.tables.values()}
    cells |= {name: list(sheet_cells.values()) for name, sheet_cells in book.canvases.items()}
    skala = [c for r in book.skala.rows for c in r.cells.values()] if book.skala else []
    return cells | {IDENTITAS.name: [*book.identitas.values()], PENGATURAN.name: [*book.pengaturan.values(), *skala]}
