"""Berkas berformat lain daripada .xlsx.

Mengapa: Format lama (.xls), biner (.xlsb), dan OpenDocument (.ods) tidak memuat semua yang diperiksa.

Contoh: Realisasi.xls disimpan dari Excel 2003.

Perbaikan: Buka di Excel, simpan sebagai Buku Kerja Excel (*.xlsx), lalu periksa lagi.
"""

from xlkinerja.check.rule import Tingkat, problems

KODE = "XK003"
TINGKAT = Tingkat.ERROR
SUMBER = "Format berkas Office Open XML (ECMA-376)"
REQUIRES = None
check_book = problems("xls", "ods", "biner")
