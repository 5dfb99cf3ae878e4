"""Nama sel yang dibaca rumus dan daftar pilihan hilang.

Mengapa: Rumus membaca pengaturan, skala, dan tangga predikat lewat nama (Batas_Capaian, Tangga_Predikat), dan daftar
pilihan lewat nama daftarnya. Nama yang terhapus atau berisi #REF! membuat rumus menampilkan #NAME? atau memakai angka
bawaan, dan daftar pilihannya kosong. Semua nama yang hilang satu temuan: galat bila sel hitungan sudah menampilkan
kesalahan, peringatan bila belum.

Contoh: Baris «Batas atas capaian» di lembar Pengaturan dihapus; nama Batas_Capaian menjadi #REF!.

Perbaikan: Jalankan xlkinerja susun; nama yang hilang dipasang lagi.
"""

from xlkinerja.check.rule import Book, Hits, Tingkat, problems
from xlkinerja.check.single.formulas import shows_errors

KODE = "XK025"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat xlkinerja: pengaturan dan daftar dibaca lewat nama"
REQUIRES = None


def check_book(book: Book) -> Hits:
    for hit in problems("nama_hilang")(book):
        yield hit._replace(tingkat=Tingkat.ERROR if shows_errors(book) else None)
