"""Tangga predikat pada lembar Referensi tidak dapat dipakai, atau bertentangan.

Mengapa: Urutan pada Referensi adalah nomor tangga × 100 + tempatnya, 1 yang terbaik. Teks di kolom Urutan membuat semua
baris berpolarisasi Predikat tidak dapat dihitung; angka di bawah 100 tidak termasuk tangga mana pun. Predikat yang
tertulis dua kali pada satu tangga, atau dua predikat dengan Urutan yang sama, membuat urutannya tidak jelas. Bila dua
tangga memuat target dan realisasi satu indikator dengan urutan yang berlawanan, yang dipakai tangga bernomor terbesar.

Contoh: Tangga kantor bernomor 13, predikat Baik Urutan 1302 dan predikat Cukup Urutan 1302.

Perbaikan: Betulkan kolom Tangga, Predikat, dan Urutan di lembar Referensi; hapus tangga yang tidak dipakai.
"""

from collections import Counter
from itertools import groupby

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, enough, in_row
from xlkinerja.check.values.cells import is_predikat
from xlkinerja.kinerja.predikat import FIRST_ORDER, every_place
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.reading_forms import NO_ORDER
from xlkinerja.workbook.sheets import referensi

KODE = "XK214"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat xlkinerja: tangga predikat pada lembar Referensi"
_TINDAKAN = (
    "Betulkan kolom Urutan di lembar Referensi: nomor tangga × 100 + tempatnya, 1 yang terbaik. "
    f"{referensi.HOW_TO_SHOW}"
)


def check_book(book: Book) -> Hits:
    place = Place(book, referensi.SHEET_NAME)
    texts = [predikat for _, predikat, order in book.tangga if order == NO_ORDER]
    if texts:
        pesan = f"Urutan {enough(texts)} berupa teks, sehingga tidak satu predikat pun dapat dibandingkan."
        yield Hit(place, pesan, _TINDAKAN, tingkat=Tingkat.ERROR)
    low = [predikat for _, predikat, order in book.tangga if NO_ORDER < order < FIRST_ORDER]
    if low:
        yield Hit(place, f"Urutan {enough(low)} kurang dari {FIRST_ORDER}, jadi tidak pada tangga mana pun.", _TINDAKAN)
    ordered = sorted((t for t in book.tangga if t[2] >= FIRST_ORDER), key=lambda t: t[2])
    for _, group in groupby(ordered, key=lambda t: t[2] // 100):
        members = list(group)
        names = Counter(predikat.casefold() for _, predikat, _ in members)
        orders = Counter(order for *_, order in members)
        twice = [p for _, p, order in members if names[p.casefold()] > 1 or orders[order] > 1]
        if twice:
            pesan = f"Pada tangga «{members[0][0]}» urutan {enough(twice)} tidak jelas: tertulis dua kali atau sama."
            yield Hit(place, pesan, _TINDAKAN)
    yield from _contradicting(book)


def _contradicting(book: Book) -> Hits:
    """Target and realisasi that two ladders put in contrary orders."""
    tangga = book_aturan(book).tangga
    for row in filter(is_predikat, book.indikator):
        target, realisasi = row["target"].text, row["realisasi"].text
        if len({t >= r for t, r in every_place(target, realisasi, tangga)}) > 1:
            yield Hit.at(
                in_row(book, row, "realisasi", "target"),
                f"Urutan {target} dan {realisasi} berlawanan pada dua tangga di lembar Referensi.",
                "Hapus tangga yang tidak dipakai indikator ini dari lembar Referensi, atau samakan urutannya. "
                f"{referensi.HOW_TO_SHOW}",
                realisasi,
            )
