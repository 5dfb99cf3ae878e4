"""Jenjang skala tumpang tindih atau tidak urut.

Mengapa: Satu capaian tidak boleh mempunyai dua kategori. Skala dibaca dari yang terendah; jenjang yang tidak urut
memberi kategori yang salah.

Contoh: Jenjang 51–75 diikuti jenjang 71–90.

Perbaikan: Urutkan jenjang dari yang terendah, dan perbaiki batas yang tumpang tindih.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.single.recount import skala_terbaca
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.skala import Jenjang, tumpang_tindih
from xlkinerja.summary.measuring import skala_buku
from xlkinerja.workbook.book import Book

KODE = "XK305"
TINGKAT = Tingkat.GALAT
SUMBER = "Skala kategori pada lembar Pengaturan"


def check_book(book: Book) -> Iterator[Hit]:
    if book.skala is None or not skala_terbaca(book):
        return
    skala = skala_buku(book)
    tempat = {id(jenjang): row["dari"].ref for jenjang, row in zip(skala, book.skala.rows, strict=True)}
    for bawah, atas in tumpang_tindih(skala):
        yield Hit(
            Tempat(book, book.skala.sheet, tempat[id(atas)]),
            f"Jenjang {_name(atas)} tumpang tindih dengan {_name(bawah)}, atau tidak urut.",
            "Urutkan jenjang dari yang terendah, dan perbaiki batasnya.",
            tercetak=_name(atas),
        )


def _name(jenjang: Jenjang) -> str:
    sampai = "ke atas" if jenjang.sampai is None else f"sampai {tulis_angka(jenjang.sampai)}"
    return f"{jenjang.kategori} ({tulis_angka(jenjang.dari)} {sampai})"
