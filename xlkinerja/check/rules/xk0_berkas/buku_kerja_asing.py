"""Buku kerja bukan dari templat.

Mengapa: Buku kerja dengan lembar dan judul kolom lain tidak dapat diperiksa.
Mungkin memang bukan dokumen kinerja; mungkin dokumen kinerja yang diketik di luar templat.

Contoh: Daftar hadir rapat.xlsx tersimpan di folder dokumen kinerja.

Perbaikan: Salin isinya ke templat yang sesuai, atau keluarkan berkas itu dari folder.
"""

from xlkinerja.check.rule import Tingkat, problems

KODE = "XK004"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat xlkinerja"
REQUIRES = None
check_book = problems("asing")
