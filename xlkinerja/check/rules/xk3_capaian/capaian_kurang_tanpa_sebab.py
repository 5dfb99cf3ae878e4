"""Capaian di bawah 100 tanpa penyebab atau tanpa tindak lanjut.

Mengapa: Target yang tidak tercapai dijelaskan penyebabnya, dan laporan menyebut apa yang dilakukan. Penyebab boleh
juga ditulis di kolom Keterangan, tindak lanjut di kolom Solusi. Semua baris dilaporkan dalam satu temuan.

Contoh: Target 78, realisasi 75, status Tidak tercapai; kolom Penyebab dan Tindak Lanjut kosong.

Perbaikan: Isi kolom Penyebab dan kolom Solusi atau Tindak Lanjut.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, below, numbers
from xlkinerja.check.values.cells import row_comparable
from xlkinerja.kinerja.reached import reached
from xlkinerja.summary.measuring import book_results
from xlkinerja.workbook.sheets.realisasi import REALISASI

KODE = "XK321"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran II: analisis penyebab kegagalan serta alternatif solusi yang telah dilakukan"
REQUIRES = {
    "Realisasi": ("target", "realisasi", "polarisasi", "keterangan", "penyebab", "solusi", "tindak_lanjut"),
}


def check_book(book: Book) -> Hits:
    results = book_results(book)
    not_reached = [r for r in book.indikator if reached(results[r.number].status) is False and row_comparable(r)]
    without_cause = [r.number for r in not_reached if r["penyebab"].empty and r["keterangan"].empty]
    without_action = [r.number for r in not_reached if r["solusi"].empty and r["tindak_lanjut"].empty]
    pairs = [("penyebab", without_cause), ("solusi atau tindak lanjut", without_action)]
    if without_cause == without_action:
        pairs = [("penyebab dan tanpa solusi atau tindak lanjut", without_cause)]
    parts = [f"tanpa {what} (baris {numbers(rows)})" for what, rows in pairs if rows]
    columns = (("penyebab", without_cause), ("tindak_lanjut", without_action))
    refs = [r[column].ref for r in not_reached for column, rows in columns if r.number in rows]
    if refs:
        yield Hit.at(
            below(book, REALISASI.name, refs),
            f"Indikator yang tidak tercapai {', '.join(parts)}.",
            "Isi kolom Penyebab dan kolom Solusi atau Tindak Lanjut.",
            f"kosong: {', '.join(refs)}",
            "penyebab dan tindak lanjut",
        )
