"""Indikator pada rencana aksi tidak mempunyai pelaksana.

Mengapa: Rencana aksi menunjuk siapa yang mengerjakan. Tanpa pelaksana tidak ada yang dapat ditanyai bila triwulan
lewat tanpa hasil. Semua baris dilaporkan dalam satu temuan.

Contoh: Kolom Pelaksana kosong untuk kegiatan rekapitulasi daftar pemilih.

Perbaikan: Isi divisi atau subbagian pelaksananya.
"""

from xlkinerja.check.cross.quarters import plans
from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, below, cell_list, ranges

KODE = "XK605"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: rencana aksi memuat penanggung jawab setiap kegiatan"
REQUIRES = {"Rencana Aksi": ("pelaksana",)}


def check_book(book: Book) -> Hits:
    table = book.tables["Rencana Aksi"]
    without = [r.first for r in plans(table) if all(row["pelaksana"].empty for row in r.rows)]
    if without:
        refs = cell_list(without, "pelaksana")
        pesan = f"{len(without)} indikator tanpa pelaksana: {ranges(refs)}."
        tindakan = "Isi divisi atau subbagian pelaksananya."
        yield Hit.at(below(book, table.sheet, refs), pesan, tindakan, f"kosong: {ranges(refs)}")
