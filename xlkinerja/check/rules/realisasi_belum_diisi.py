"""Indikator bertarget belum mempunyai realisasi.

Mengapa: Realisasi yang kosong berstatus Belum diisi dan tidak ikut rata-rata, sehingga rata-rata hanya berlaku untuk
indikator yang terisi. Kosong berarti belum diisi, 0 berarti nol. Indikator yang tidak berlaku tahun ini tidak
dilaporkan. Temuan ini satu untuk satu lembar.

Contoh: 8 dari 10 indikator terisi; realisasi jumlah kegiatan sosialisasi kosong.

Perbaikan: Isi realisasinya, ketik 0 bila memang nol, atau pilih Berlaku = Tidak.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.listing import cell_list, ranges, rest
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.check.single.cells import blank
from xlkinerja.workbook.book import Book, Cell

KODE = "XK806"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: setiap indikator yang diperjanjikan diukur"
REQUIRES = {"Realisasi": ("indikator", "target", "realisasi")}


def check_book(book: Book) -> Iterator[Hit]:
    table = book.tables["Realisasi"]
    wajib = [r for r in table.indikator if not blank(r["target"]) and r["berlaku"].text.casefold() != "tidak"]
    kosong = [r for r in wajib if _unfilled(r["realisasi"])]
    if not kosong:
        return
    sel = cell_list(kosong, "realisasi")
    semua = len(kosong) == len(wajib)
    yield Hit(
        Tempat(book, table.sheet, sel[0]),
        f"Realisasi {'semua' if semua else f'{len(kosong)} dari {len(wajib)}'} indikator belum diisi: {ranges(sel)}.",
        "Isi realisasinya, ketik 0 bila memang nol, atau pilih Berlaku = Tidak.",
        tercetak=f"kosong: {ranges(sel)}",
        seharusnya="realisasi",
        tempat_lain=rest(book, table.sheet, sel),
    )


def _unfilled(cell: Cell) -> bool:
    """Whether nothing stands there; a formula never calculated is another finding."""
    return cell.empty and (cell.formula is None or cell.value is not None)
