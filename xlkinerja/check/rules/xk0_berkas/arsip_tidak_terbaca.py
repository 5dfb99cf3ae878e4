"""Isi arsip .zip tidak dapat dibaca seluruhnya.

Mengapa: Arsip .zip dibaca seperti folder. Yang terkunci sandi, rusak, terlalu besar, berupa arsip di dalam arsip, atau
bernama ke luar arsip tidak dibaca, sehingga dokumen di dalamnya tidak diperiksa.

Contoh: kiriman.zip memuat lampiran.zip yang berisi PK.xlsx.

Perbaikan: Ekstrak arsip itu ke sebuah folder, lalu periksa foldernya.
"""

from xlkinerja.check.rule import Tingkat, problems

KODE = "XK020"
TINGKAT = Tingkat.WARNING
SUMBER = "Format arsip ZIP (APPNOTE.TXT)"
REQUIRES = None
check_book = problems("arsip", "arsip_kosong", levels={"arsip_kosong": Tingkat.INFO})
