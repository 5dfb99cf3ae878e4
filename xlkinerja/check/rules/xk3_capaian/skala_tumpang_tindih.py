"""Jenjang skala tumpang tindih atau tidak urut.

Mengapa: Satu capaian tidak boleh mempunyai dua kategori. Skala dibaca dari yang terendah; jenjang yang tidak urut
menghasilkan kategori yang salah.

Contoh: Jenjang 51–75 diikuti jenjang 71–90.

Perbaikan: Urutkan jenjang dari yang terendah, dan perbaiki batas yang tumpang tindih.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.recount import skala_readable
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.skala import Band, overlaps
from xlkinerja.summary.measuring import book_skala

KODE = "XK305"
TINGKAT = Tingkat.ERROR
SUMBER = "Skala kategori pada lembar Pengaturan"


def check_book(book: Book) -> Hits:
    if book.skala is None or not skala_readable(book):
        return
    skala = book_skala(book)
    refs = {id(band): row["dari"].ref for band, row in zip(skala, book.skala.rows, strict=True)}
    for lower, upper in overlaps(skala):
        pesan = f"Jenjang {_name(upper)} tumpang tindih dengan {_name(lower)}, atau tidak urut."
        tindakan = "Urutkan jenjang dari yang terendah, dan perbaiki batasnya."
        yield Hit(Place(book, book.skala.sheet, refs[id(upper)]), pesan, tindakan, _name(upper))


def _name(band: Band) -> str:
    end = "ke atas" if band.sampai is None else f"sampai {write_angka(band.sampai)}"
    return f"{band.kategori} ({write_angka(band.dari)} {end})"
