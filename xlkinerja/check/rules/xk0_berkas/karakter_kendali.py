"""Teks sel memuat karakter yang tidak terlihat.

Mengapa: Karakter kendali terbawa dari aplikasi lain, PDF, atau hasil pindai. Mata tidak melihatnya, tetapi dua teks
yang tampak sama menjadi berbeda, dan satuan tidak dikenal. Karakter itu diabaikan waktu membaca; tab dan ganti baris
bukan karakter kendali.

Contoh: Satuan tertulis «Dokumen» dengan karakter nomor 7 (bel) di belakangnya.

Perbaikan: Ketik ulang teks sel itu, jangan disalin dari program lain.
"""

from xlkinerja.check.rule import Tingkat, problems
from xlkinerja.workbook.reading_limits import CONTROLS

KODE = "XK019"
TINGKAT = Tingkat.INFO
SUMBER = "Teks sel tidak memuat karakter kendali (XML 1.0, bagian 2.2)"
check_book = problems(CONTROLS)
