"""Baris anggaran tanpa Tingkat, padahal baris lain bertingkat.

Mengapa: Tingkat menentukan baris mana yang dijumlahkan. Baris tanpa Tingkat tidak masuk jumlah mana pun, sehingga baris
Jumlah tampak salah walaupun benar; jumlah tahun itu diperiksa sesudah Tingkatnya diisi.

Contoh: Baris «Program Dukungan Manajemen» Rp12.415.870.000 tanpa Tingkat, baris program yang lain bertingkat Program.

Perbaikan: Pilih Tingkatnya: Jumlah, Program, Kegiatan, KRO, RO, atau Belanja.
"""

from xlkinerja.check.printed.budget import printed_budgets
from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.amounts import budget, without_level
from xlkinerja.check.values.places import enough, rest

KODE = "XK424"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan lembar Anggaran: Tingkat menentukan baris yang dijumlahkan"


def check_book(book: Book) -> Hits:
    budget_table = budget(book)
    for table in [*([budget_table] if budget_table else []), *printed_budgets(book).values()]:
        rows = without_level(book, table)
        if rows and "tingkat" in table.letters:
            refs, described = [r["tingkat"].ref for r in rows], enough(r["uraian"].text or r["kode"].text for r in rows)
            yield Hit(
                Place(book, table.sheet, refs[0]),
                f"Tingkat kosong pada {len(rows)} baris anggaran ({described}), "
                "padahal baris lain bertingkat; baris itu tidak ikut dijumlahkan.",
                "Pilih Tingkatnya dari daftar.",
                also=rest(book, table.sheet, refs),
            )
