"""Capaian di atas 100 tidak dijelaskan.

Mengapa: Capaian yang melampaui target menimbulkan pertanyaan apakah targetnya terlalu rendah. Laporan menjelaskan
sebabnya. Yang diperiksa kolom Keterangan dan Penyebab; semua baris dilaporkan dalam satu temuan.

Contoh: Target 2 kegiatan, realisasi 28, capaian 1.400; kolom Keterangan dan Penyebab kosong.

Perbaikan: Tulis di kolom Keterangan atau Penyebab mengapa target terlampaui.
"""

from decimal import Decimal

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, below, ranges
from xlkinerja.check.values.cells import row_comparable
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.summary.measuring import book_results
from xlkinerja.workbook.sheets.realisasi import REALISASI

KODE = "XK320"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran II: analisis penyebab keberhasilan atau kegagalan"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "keterangan", "penyebab")}


def check_book(book: Book) -> Hits:
    results = book_results(book)
    unexplained = [
        (row, capaian)
        for row in book.indikator
        if isinstance(capaian := results[row.number].capaian, Decimal) and capaian > 100 and row_comparable(row)
        if row["keterangan"].empty and row["penyebab"].empty
    ]
    if unexplained:
        refs = [r["keterangan"].ref for r, _ in unexplained]
        shown = ", ".join(f"{write_angka(c)} (baris {r.number})" for r, c in unexplained[:4])
        further = f", dan {len(unexplained) - 4} baris lain" if len(unexplained) > 4 else ""
        yield Hit.at(
            below(book, REALISASI.name, refs),
            f"Capaian di atas 100 tidak dijelaskan: {shown}{further}. Kosong: {ranges(refs)}.",
            "Tulis di kolom Keterangan atau Penyebab mengapa target terlampaui.",
            f"kosong: {ranges(refs)}",
            "penjelasan",
        )
