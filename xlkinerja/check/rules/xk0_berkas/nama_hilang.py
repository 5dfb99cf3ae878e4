"""Nama sel yang dibaca rumus dan daftar pilihan hilang.

Mengapa: Rumus membaca pengaturan, skala, dan tangga predikat lewat nama (Batas_Capaian, Tangga_Predikat), dan daftar
pilihan lewat nama daftarnya. Nama yang terhapus atau berisi #REF! membuat rumus menampilkan #NAME? atau memakai angka
bawaan, dan daftar pilihannya kosong. Semua nama yang hilang satu temuan: galat bila sel hitungan sudah menampilkan
kesalahan, peringatan bila belum.

Contoh: Baris «Batas atas capaian» di lembar Pengaturan dihapus; nama Batas_Capaian menjadi #REF!.

Perbaikan: Jalankan xlkinerja susun; nama yang hilang dipasang lagi.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, problems
from xlkinerja.check.single.formulas import shows_errors

KODE = "XK025"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat xlkinerja: pengaturan dan daftar dibaca lewat nama"
REQUIRES = None
KINDS = ("nama_hilang",)


def check_book(book: Book) -> Hits:
    for problem in problems(book, *KINDS):
        tingkat = Tingkat.ERROR if shows_errors(book) else None
        yield Hit(Place(book), problem.pesan, problem.tindakan, tingkat=tingkat)
