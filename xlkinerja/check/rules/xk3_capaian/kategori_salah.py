"""Kategori tidak sesuai dengan capaian dan skala.

Mengapa: Kategori ditentukan oleh capaian yang sudah dibulatkan dan skala pada lembar Pengaturan, dibaca dari batas
bawahnya. Kategori yang diketik sendiri mudah berbeda.

Contoh: Capaian 87,84 diberi kategori «Cukup Berhasil», padahal menurut skala di Pengaturan 76–100 adalah Baik.

Perbaikan: Jalankan xlkinerja susun, atau betulkan skala di lembar Pengaturan bila skalanya yang keliru.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_row
from xlkinerja.check.single.recount import wrong_cells

KODE = "XK302"
TINGKAT = Tingkat.ERROR
SUMBER = "Skala kategori pada lembar Pengaturan"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian", "kategori")}


def check_book(book: Book) -> Hits:
    for miscounted in wrong_cells(book):
        if miscounted.column == "kategori":
            written, correct = miscounted.cell.text, str(miscounted.seharusnya or "")
            judgement = f"menurut skala di Pengaturan «{correct}»" if correct else "baris ini tidak berkategori"
            yield Hit.at(
                in_row(book, miscounted.row, "kategori", "capaian"),
                f"Kategori tertulis «{written}»; {judgement}.",
                "Jalankan xlkinerja susun, atau betulkan skala di lembar Pengaturan.",
                written,
                correct,
            )
