"""Capaian di bawah 100 tanpa penyebab atau tanpa tindak lanjut.

Mengapa: Target yang tidak tercapai dijelaskan penyebabnya, dan laporan menyebut apa yang dilakukan. Penyebab boleh
juga ditulis di kolom Keterangan, tindak lanjut di kolom Solusi. Semua baris dilaporkan dalam satu temuan.

Contoh: Target 78, realisasi 75, status Tidak tercapai; kolom Penyebab dan Tindak Lanjut kosong.

Perbaikan: Isi kolom Penyebab dan kolom Solusi atau Tindak Lanjut.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.cells import row_comparable
from xlkinerja.check.values.places import Place, numbers, rest
from xlkinerja.kinerja.capaian import NOT_REACHED
from xlkinerja.summary.measuring import book_aturan, row_result
from xlkinerja.workbook.book import Book, Row

KODE = "XK321"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran II: analisis penyebab kegagalan serta alternatif solusi yang telah dilakukan"
REQUIRES = {
    "Realisasi": ("target", "realisasi", "polarisasi", "keterangan", "penyebab", "solusi", "tindak_lanjut"),
}


def check_book(book: Book) -> Iterator[Hit]:
    table, aturan = book.tables["Realisasi"], book_aturan(book)
    missing = [r for r in table.indikator if row_result(r, aturan).status == NOT_REACHED and row_comparable(r)]
    tanpa_sebab = [r for r in missing if r["penyebab"].empty and r["keterangan"].empty]
    tanpa_tindak = [r for r in missing if r["solusi"].empty and r["tindak_lanjut"].empty]
    if not tanpa_sebab and not tanpa_tindak:
        return
    pairs = (("penyebab", tanpa_sebab), ("solusi atau tindak lanjut", tanpa_tindak))
    if tanpa_sebab == tanpa_tindak:
        pairs = (("penyebab dan tanpa solusi atau tindak lanjut", tanpa_sebab), ("", []))
    parts = [f"tanpa {apa} (baris {numbers(r.number for r in rows)})" for apa, rows in pairs if rows]
    sel = [s for r in missing for s in _empty(r, tanpa_sebab, tanpa_tindak)]
    yield Hit(
        Place(book, table.sheet, sel[0]),
        f"Indikator yang tidak tercapai {', '.join(parts)}.",
        "Isi kolom Penyebab dan kolom Solusi atau Tindak Lanjut.",
        tercetak=f"kosong: {', '.join(sel)}",
        seharusnya="penyebab dan tindak lanjut",
        also=rest(book, table.sheet, sel),
    )


def _empty(row: Row, tanpa_sebab: list[Row], tanpa_tindak: list[Row]) -> Iterator[str]:
    if row in tanpa_sebab:
        yield row["penyebab"].ref
    if row in tanpa_tindak:
        yield row["tindak_lanjut"].ref
