"""Capaian ditetapkan Capaian_Nol, karena rumus Rasio tidak dapat membagi dengan realisasi 0.

Mengapa: Menurut rumus Rasio capaian tumbuh tanpa batas bila realisasi mendekati 0: target 3 dan realisasi 0,4 menjadi
750%. Pada realisasi 0 (atau di bawahnya) tidak ada yang dapat dibagi, dan pengaturan Capaian_Nol yang dipakai, 100 bila
tidak diubah. Nol pelanggaran dapat tampak lebih buruk daripada satu pelanggaran; pembaca perlu tahu sebabnya.

Contoh: Rumus Rasio, target 3 pelanggaran, realisasi 0, capaian 100%.

Perbaikan: Tulis di Keterangan bahwa capaiannya ditetapkan, atau pakai Rumus LAN dalam seluruh laporan.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_row
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import ZERO_REACHED
from xlkinerja.summary.measuring import book_aturan, book_results

KODE = "XK315"
TINGKAT = Tingkat.INFO
SUMBER = "Pengaturan Capaian_Nol: pembagian dengan nol tidak terdefinisi"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian")}


def check_book(book: Book) -> Hits:
    with_target = [row for row in book.indikator if (row["target"].number or 0) > 0]
    rows = [row for row in with_target if book_results(book)[row.number].state == ZERO_REACHED]
    if rows:
        names = ", ".join(f"«{row['indikator'].text}»" for row in rows)
        yield Hit.at(
            [in_row(book, row, "capaian")[0] for row in rows],
            "Realisasi 0 tidak dapat dibagi menurut rumus Rasio; Capaian_Nol menetapkan "
            f"{write_angka(book_aturan(book).zero_capaian)}% untuk {names}.",
            "Tulis di Keterangan bahwa capaiannya ditetapkan, atau pakai Rumus LAN dalam seluruh laporan.",
        )
