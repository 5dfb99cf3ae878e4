"""Perlindungan lembar dilepas.

Mengapa: Templat melindungi lembar tanpa sandi agar rumus tidak tertimpa. Lembar yang terbuka tetap sah, tetapi satu
ketikan di sel abu-abu menghapus rumusnya. Rumus yang sudah tertimpa dilaporkan tersendiri.

Contoh: Perlindungan lembar Realisasi dibuka untuk menyisipkan kolom dan tidak dipasang lagi.

Perbaikan: Pasang lagi lewat Peninjauan > Proteksi Lembar, tanpa sandi.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.places import Place, with_and
from xlkinerja.workbook.book import Book

KODE = "XK012"
TINGKAT = Tingkat.INFO
SUMBER = "Susunan templat xlkinerja: lembar dilindungi tanpa sandi"


def check_book(book: Book) -> Iterator[Hit]:
    declared = [s.name for s in book.document.sheets] if book.document else []
    terbuka = [n for n in dict.fromkeys(declared) if n in book.sheets and not book.sheets[n].protected]
    if terbuka:
        yield Hit(
            Place(book, terbuka[0]),
            f"Perlindungan lembar {with_and(terbuka)} dilepas.",
            "Pasang lagi lewat Peninjauan > Proteksi Lembar, tanpa sandi.",
            tercetak=", ".join(terbuka),
            also=tuple(Place(book, n) for n in terbuka[1:]),
        )
