"""Berkas dibuat dari templat versi lain.

Mengapa: Kolom, pengaturan, dan rumus dapat berbeda antarversi templat. Berkas dari templat yang lebih lama tetap
terbaca: yang belum ada di dalamnya bukan kolom hilang, dan rumusnya bukan rumus asing. Angka yang dihitung rumus lama
dan lembar Ringkasan serta Ikhtisar Eksekutif dari versi itu tidak dinilai sampai berkasnya disusun lagi. Templat yang
lebih baru dapat memuat kolom yang tidak dikenal.

Contoh: Realisasi.xlsx diisi dengan templat versi 1, sedangkan alat ini mengenal versi 2.

Perbaikan: Jalankan xlkinerja susun bila templatnya lebih lama: rumus, kolom, dan pengaturan yang baru dipasang dan
semua isian tetap. Perbarui xlkinerja bila templatnya lebih baru.
"""

from xlkinerja.check.rule import Tingkat, problems
from xlkinerja.workbook.book import OUTDATED

KODE = "XK009"
TINGKAT = Tingkat.WARNING
SUMBER = "Tanda versi pada templat xlkinerja"
REQUIRES = None
check_book = problems("versi_templat", OUTDATED, levels={OUTDATED: Tingkat.INFO})
