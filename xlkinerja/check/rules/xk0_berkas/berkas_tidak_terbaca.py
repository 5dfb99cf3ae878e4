"""Berkas tidak dapat dibaca sebagai buku kerja Excel.

Mengapa: Berkas yang kosong, terpotong, atau bukan Excel tidak dapat diperiksa sama sekali.
Dokumen lain dalam folder tetap diperiksa.

Contoh: Realisasi.xlsx berukuran 0 byte karena unduhan terputus.

Perbaikan: Minta salinan baru, atau buka di Excel, simpan sebagai Buku Kerja Excel (*.xlsx), lalu periksa lagi.
"""

from xlkinerja.check.rule import Tingkat, problems

KODE = "XK001"
TINGKAT = Tingkat.ERROR
SUMBER = "Format berkas Office Open XML (ECMA-376)"
REQUIRES = None
check_book = problems("kosong", "bukan_excel", "rusak", "terlalu_besar", "dtd", "tidak_ada", "tidak_boleh")
