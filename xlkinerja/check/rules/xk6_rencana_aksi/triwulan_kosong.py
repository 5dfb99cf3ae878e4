"""Indikator tidak direncanakan di triwulan mana pun.

Mengapa: Rencana aksi membagi target setahun menurut triwulan. Indikator tanpa satu triwulan pun tidak dapat dipantau
sebelum akhir tahun. Tanda ✓ sudah cukup; semua baris dilaporkan dalam satu temuan.

Contoh: Empat sel Target TW kosong untuk indikator pendidikan pemilih.

Perbaikan: Isi target triwulannya, atau beri tanda ✓ pada triwulan yang ada kegiatannya.
"""

from xlkinerja.check.cross.quarters import empty, plans
from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, below, cell_list, enough, ranges

KODE = "XK601"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: rencana aksi merinci target kinerja secara berkala dalam tahun berjalan"
REQUIRES = {"Rencana Aksi": ("target_tw1", "target_tw2", "target_tw3", "target_tw4")}


def check_book(book: Book) -> Hits:
    table = book.tables["Rencana Aksi"]
    without = [r.first for r in plans(table) if all(empty(row, "target_tw") for row in r.rows)]
    if without:
        refs = cell_list(without, "target_tw1")
        yield Hit.at(
            below(book, table.sheet, refs),
            f"{len(without)} indikator tanpa target di triwulan mana pun ({ranges(refs)}): "
            f"{enough(r['indikator'].text for r in without)}.",
            "Isi target triwulannya, atau beri tanda ✓ pada triwulan yang ada kegiatannya.",
            f"kosong: {ranges(refs)}",
        )
