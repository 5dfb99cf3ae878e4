"""Indikator pada rencana aksi tidak mempunyai pelaksana.

Mengapa: Rencana aksi menunjuk siapa yang mengerjakan. Tanpa pelaksana tidak ada yang dapat ditanyai bila triwulan
lewat tanpa hasil. Semua baris dilaporkan dalam satu temuan.

Contoh: Kolom Pelaksana kosong untuk kegiatan rekapitulasi daftar pemilih.

Perbaikan: Isi divisi atau subbagian pelaksananya.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.quarters import plans
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.places import Place, cell_list, ranges, rest
from xlkinerja.workbook.book import Book

KODE = "XK605"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: rencana aksi memuat penanggung jawab setiap kegiatan"
REQUIRES = {"Rencana Aksi": ("pelaksana",)}


def check_book(book: Book) -> Iterator[Hit]:
    table = book.tables["Rencana Aksi"]
    blank = [r.first for r in plans(table) if all(row["pelaksana"].empty for row in r.rows)]
    if blank:
        sel = cell_list(blank, "pelaksana")
        yield Hit(
            Place(book, table.sheet, sel[0]),
            f"{len(blank)} indikator tanpa pelaksana: {ranges(sel)}.",
            "Isi divisi atau subbagian pelaksananya.",
            tercetak=f"kosong: {ranges(sel)}",
            also=rest(book, table.sheet, sel),
        )
