"""Sasaran tidak mempunyai satu indikator pun.

Mengapa: Tulisan di kolom Sasaran dihitung sebagai sasaran. Jumlah sasaran dalam Ringkasan dan Ikhtisar ikut bertambah,
padahal sasaran tanpa indikator tidak dapat dinilai. Baris sasaran yang indikatornya berada di bawahnya, dan baris yang
bertuliskan catatan, tidak dilaporkan di sini. Temuan ini satu untuk satu lembar.

Contoh: Kolom Sasaran memuat «Meningkatnya layanan informasi», tetapi barisnya tanpa indikator dan baris berikutnya
sasaran lain.

Perbaikan: Tambahkan indikatornya, atau hapus sasaran itu.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, below, cell_list, enough
from xlkinerja.check.single.nameless import nameless
from xlkinerja.check.values.texts import normal

KODE = "XK807"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: kinerja setiap sasaran diukur dengan indikatornya"


def check_book(book: Book) -> Hits:
    table = book.main
    if table is None or not {"sasaran", "indikator"} <= set(table.letters) or not book.has_rows:
        return
    # a row that measures something without naming it is told by XK805; all sasaran here are one finding
    with_indikator = {normal(r.sasaran) for r in (*table.indikator, *nameless(table))}
    rows = [r for r in table.rows if r["sasaran"].text and not r.is_total and normal(r.sasaran) not in with_indikator]
    if rows:
        texts = [r["sasaran"].text for r in rows]
        yield Hit.at(
            below(book, table.sheet, cell_list(rows, "sasaran")),
            f"Sasaran {enough(texts)} tidak mempunyai indikator, tetapi ikut dihitung sebagai sasaran.",
            "Tambahkan indikatornya; bila tulisan itu bukan sasaran, pindahkan ke luar tabel.",
            "; ".join(texts),
        )
