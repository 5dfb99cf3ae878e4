"""Berkas terkunci sandi.

Mengapa: Isi berkas yang dikunci dengan sandi tersandi seluruhnya dan tidak dapat diperiksa.
Perlindungan lembar pada templat bukan sandi berkas dan tidak mengganggu.

Contoh: PK.xlsx disimpan dengan Lindungi Buku Kerja > Enkripsi dengan Kata Sandi.

Perbaikan: Buka di Excel, hapus sandinya, simpan, lalu periksa lagi.
"""

from xlkinerja.check.rule import Tingkat, problems

KODE = "XK002"
TINGKAT = Tingkat.ERROR
SUMBER = "Format berkas Office Open XML (ECMA-376), penyandian berkas [MS-OFFCRYPTO]"
REQUIRES = None
check_book = problems("bersandi")
