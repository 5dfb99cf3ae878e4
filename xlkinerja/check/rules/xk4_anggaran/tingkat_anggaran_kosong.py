"""Baris anggaran tanpa Tingkat, padahal baris lain bertingkat.

Mengapa: Tingkat menentukan baris mana yang dijumlahkan. Baris tanpa Tingkat tidak masuk jumlah mana pun, sehingga baris
Jumlah tampak salah walaupun benar; jumlah tahun itu diperiksa sesudah Tingkatnya diisi.

Contoh: Baris «Program Dukungan Manajemen» Rp12.415.870.000 tanpa Tingkat, baris program yang lain bertingkat Program.

Perbaikan: Pilih Tingkatnya: Jumlah, Program, Kegiatan, KRO, RO, atau Belanja.
"""

from xlkinerja.check.printed.budget import budget_tables
from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, below, enough
from xlkinerja.check.single.amounts import without_level

KODE = "XK424"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan lembar Anggaran: Tingkat menentukan baris yang dijumlahkan"


def check_book(book: Book) -> Hits:
    for table in budget_tables((book,)):
        rows = without_level(book, table.data)
        if rows and "tingkat" in table.data.letters:
            described = enough(r["uraian"].text or r["kode"].text for r in rows)
            yield Hit.at(
                below(book, table.data.sheet, [r["tingkat"].ref for r in rows]),
                f"Tingkat kosong pada {len(rows)} baris anggaran ({described}), "
                "padahal baris lain bertingkat; baris itu tidak ikut dijumlahkan.",
                "Pilih Tingkatnya dari daftar.",
            )
