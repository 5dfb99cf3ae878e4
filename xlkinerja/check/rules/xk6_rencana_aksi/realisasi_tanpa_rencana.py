"""Realisasi di triwulan yang tidak direncanakan.

Mengapa: Kegiatan yang berjalan di luar rencana berarti rencana aksinya tidak diperbarui, atau angkanya tertulis di
triwulan yang salah. Yang diperiksa rencana bertanda ✓ dan Konsolidasi Jumlah; posisi kumulatif, rata-rata, dan
terakhir boleh dilaporkan setiap triwulan.

Contoh: Target hanya di TW IV, realisasi 4 laporan ditulis di TW II.

Perbaikan: Pindahkan realisasi ke triwulannya, atau perbarui target triwulan.
"""

from xlkinerja.check.cross.quarters import cells, empty, method, values
from xlkinerja.check.rule import Book, Cell, Hit, Hits, Row, Tingkat, below, ranges
from xlkinerja.check.values.cells import TICKS, blank

KODE = "XK604"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: rencana aksi dipantau menurut target berkalanya"
REQUIRES = {"Rencana Aksi": ("konsolidasi", "target_tw1", "target_tw2", "target_tw3", "target_tw4")}


def check_book(book: Book) -> Hits:
    refs = [c.ref for row in book.indikator for c in _unplanned(row)]
    if refs:
        pesan = f"Realisasi ada di triwulan yang tidak direncanakan: {ranges(refs)}."
        tindakan = "Pindahkan realisasi ke triwulannya, atau perbarui target triwulan."
        yield Hit.at(below(book, "Rencana Aksi", refs), pesan, tindakan, ranges(refs))


def _unplanned(row: Row) -> list[Cell]:
    konsolidasi = method(row)
    is_ticked = not konsolidasi and row["konsolidasi"].empty and values(row, "target_tw") is None
    if empty(row, "target_tw") or not (konsolidasi == "Jumlah" or is_ticked):
        return []
    pairs = zip(cells(row, "target_tw"), cells(row, "realisasi_tw"), strict=True)
    return [r for t, r in pairs if blank(t) and (r.number or r.text in TICKS)]
