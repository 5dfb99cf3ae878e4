"""Capaian di atas 100 tidak dijelaskan.

Mengapa: Capaian yang melampaui target menimbulkan pertanyaan apakah targetnya terlalu rendah. Laporan menjelaskan
sebabnya. Yang diperiksa kolom Keterangan dan Penyebab; semua baris dilaporkan dalam satu temuan.

Contoh: Target 2 kegiatan, realisasi 28, capaian 1.400; kolom Keterangan dan Penyebab kosong.

Perbaikan: Tulis di kolom Keterangan atau Penyebab mengapa target terlampaui.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.cells import comparable
from xlkinerja.check.values.places import Tempat, cell_list, ranges, rest
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.summary.measuring import aturan_buku, hasil_baris
from xlkinerja.workbook.book import Book

KODE = "XK320"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014 lampiran II: analisis penyebab keberhasilan atau kegagalan"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "keterangan", "penyebab")}


def check_book(book: Book) -> Iterator[Hit]:
    table, aturan = book.tables["Realisasi"], aturan_buku(book)
    lebih = []
    for row in table.indikator:
        capaian = hasil_baris(row, aturan).capaian
        if isinstance(capaian, Decimal) and capaian > 100 and comparable(row):
            lebih.append((row, capaian))
    tanpa = [(r, c) for r, c in lebih if r["keterangan"].empty and r["penyebab"].empty]
    if tanpa:
        sel = cell_list((r for r, _ in tanpa), "keterangan")
        nilai = ", ".join(f"{tulis_angka(c)} (baris {r.number})" for r, c in tanpa[:4])
        sisa = f", dan {len(tanpa) - 4} baris lain" if len(tanpa) > 4 else ""
        yield Hit(
            Tempat(book, table.sheet, sel[0]),
            f"Capaian di atas 100 tidak dijelaskan: {nilai}{sisa}. Kosong: {ranges(sel)}.",
            "Tulis di kolom Keterangan atau Penyebab mengapa target terlampaui.",
            tercetak=f"kosong: {ranges(sel)}",
            seharusnya="penjelasan",
            tempat_lain=rest(book, table.sheet, sel),
        )
