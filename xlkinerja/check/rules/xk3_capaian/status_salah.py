"""Status tidak sesuai dengan capaian.

Mengapa: Status Tercapai berarti capaian yang sudah dibulatkan 100 atau lebih, atau predikat yang sama atau lebih baik.
Jumlah indikator yang tercapai dihitung dari kolom ini.

Contoh: Capaian 96,15 berstatus «Tercapai».

Perbaikan: Jalankan xlkinerja susun untuk memasang rumus status kembali.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_row
from xlkinerja.check.single.recount import wrong_cells

KODE = "XK303"
TINGKAT = Tingkat.ERROR
SUMBER = "Pengukuran kinerja: tercapai bila capaian paling sedikit 100 persen"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian", "status")}


def check_book(book: Book) -> Hits:
    for miscounted in wrong_cells(book):
        if miscounted.column == "status":
            written, correct = miscounted.cell.text, str(miscounted.seharusnya)
            yield Hit.at(
                in_row(book, miscounted.row, "status", "capaian"),
                f"Status tertulis «{written}»; hitungan «{correct}».",
                "Jalankan xlkinerja susun untuk memasang rumus status kembali.",
                written,
                correct,
            )
