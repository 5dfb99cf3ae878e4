"""Capaian di bawah 100 tanpa penyebab atau tanpa tindak lanjut.

Mengapa: Target yang tidak tercapai dijelaskan penyebabnya, dan laporan menyebut apa yang dilakukan. Penyebab boleh
juga ditulis di kolom Keterangan, tindak lanjut di kolom Solusi. Semua baris dilaporkan dalam satu temuan.

Contoh: Target 78, realisasi 75, status Tidak tercapai; kolom Penyebab dan Tindak Lanjut kosong.

Perbaikan: Isi kolom Penyebab dan kolom Solusi atau Tindak Lanjut.
"""

from collections.abc import Iterator

from xlkinerja.check.rule import Book, Hit, Hits, Place, Row, Tingkat
from xlkinerja.check.values.cells import row_comparable
from xlkinerja.check.values.places import numbers, rest
from xlkinerja.kinerja.reached import reached
from xlkinerja.summary.measuring import book_aturan, row_result

KODE = "XK321"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran II: analisis penyebab kegagalan serta alternatif solusi yang telah dilakukan"
REQUIRES = {
    "Realisasi": ("target", "realisasi", "polarisasi", "keterangan", "penyebab", "solusi", "tindak_lanjut"),
}


def check_book(book: Book) -> Hits:
    table, aturan = book.tables["Realisasi"], book_aturan(book)
    not_reached = [r for r in table.indikator if reached(row_result(r, aturan).status) is False and row_comparable(r)]
    without_cause = [r for r in not_reached if r["penyebab"].empty and r["keterangan"].empty]
    without_action = [r for r in not_reached if r["solusi"].empty and r["tindak_lanjut"].empty]
    if not without_cause and not without_action:
        return
    pairs = (("penyebab", without_cause), ("solusi atau tindak lanjut", without_action))
    if without_cause == without_action:
        pairs = (("penyebab dan tanpa solusi atau tindak lanjut", without_cause), ("", []))
    parts = [f"tanpa {what} (baris {numbers(r.number for r in rows)})" for what, rows in pairs if rows]
    refs = [ref for r in not_reached for ref in _empty(r, without_cause, without_action)]
    yield Hit(
        Place(book, table.sheet, refs[0]),
        f"Indikator yang tidak tercapai {', '.join(parts)}.",
        "Isi kolom Penyebab dan kolom Solusi atau Tindak Lanjut.",
        tercetak=f"kosong: {', '.join(refs)}",
        seharusnya="penyebab dan tindak lanjut",
        also=rest(book, table.sheet, refs),
    )


def _empty(row: Row, without_cause: list[Row], without_action: list[Row]) -> Iterator[str]:
    if row in without_cause:
        yield row["penyebab"].ref
    if row in without_action:
        yield row["tindak_lanjut"].ref
