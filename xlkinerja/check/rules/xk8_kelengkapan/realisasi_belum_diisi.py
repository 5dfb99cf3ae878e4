"""Indikator bertarget belum mempunyai realisasi.

Mengapa: Realisasi yang kosong berstatus Belum diisi dan tidak ikut rata-rata, sehingga rata-rata hanya berlaku untuk
indikator yang terisi. Kosong, «-», dan «n/a» berarti belum diisi, 0 berarti nol. Indikator yang tidak berlaku tahun ini
tidak dilaporkan. Temuan ini satu untuk satu lembar. Selama tahun berjalan hanya info: bila semua realisasi masih
kosong, atau Rencana Aksi sudah berisi realisasi triwulan tetapi belum sampai TW IV.

Contoh: 8 dari 10 indikator terisi; realisasi jumlah kegiatan sosialisasi kosong.

Perbaikan: Isi realisasinya, atau ketik 0 bila memang nol. Bila indikator tidak berlaku tahun ini, pilih
Berlaku = Tidak.
"""

from collections.abc import Iterator, Sequence

from xlkinerja.check.cross.quarters import NOMOR
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import blank, uncalculated
from xlkinerja.check.values.places import Tempat, cell_list, enough, ranges, rest
from xlkinerja.workbook.book import Book, Cell

KODE = "XK806"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: setiap indikator yang diperjanjikan diukur"

_PERLU = {"indikator", "target", "realisasi"}
_ISI = "Isi realisasinya, atau ketik 0 bila memang nol. Bila indikator tidak berlaku tahun ini, pilih Berlaku = Tidak."


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    berjalan = _under_way(satuset.dokumen("rencana-aksi"))
    for book in satuset.dokumen("realisasi"):
        if book.main is not None and set(book.main.letters) >= _PERLU:
            yield from _unfilled(book, berjalan=berjalan)


def _unfilled(book: Book, *, berjalan: bool) -> Iterator[Hit]:
    table = book.tables["Realisasi"]
    wajib = [r for r in table.indikator if not blank(r["target"]) and r["berlaku"].text.casefold() != "tidak"]
    kosong = [r for r in wajib if _lacks(r["realisasi"])]
    if not kosong:
        return
    sel = cell_list(kosong, "realisasi")
    semua = len(kosong) == len(wajib)
    tanda = [r["realisasi"].text for r in kosong if r["realisasi"].text]
    tertulis = f"; yang tertulis {enough(tanda)} bukan angka" if tanda else ""
    yield Hit(
        Tempat(book, table.sheet, sel[0]),
        f"Realisasi {'semua' if semua else f'{len(kosong)} dari {len(wajib)}'} indikator belum diisi: "
        f"{ranges(sel)}{tertulis}.",
        _ISI,
        tercetak=f"kosong: {ranges(sel)}",
        seharusnya="realisasi",
        tempat_lain=rest(book, table.sheet, sel),
        tingkat=Tingkat.INFO if semua or berjalan else None,
    )


def _lacks(cell: Cell) -> bool:
    """Whether nothing stands there, or a dash; a formula never calculated is another finding."""
    return blank(cell) and not uncalculated(cell)


def _under_way(rencana: Sequence[Book]) -> bool:
    """Whether a Rencana Aksi tells what was reached in a quarter of the year, and nothing of its last one."""
    rows = [row for book in rencana if book.main is not None for row in book.main.rows]
    terisi = [any(not _lacks(row[f"realisasi_tw{i}"]) for row in rows) for i in NOMOR]
    return any(terisi) and not terisi[-1]
