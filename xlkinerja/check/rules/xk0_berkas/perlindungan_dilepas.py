"""Perlindungan lembar dilepas.

Mengapa: Templat melindungi lembar tanpa sandi agar rumus tidak tertimpa. Lembar yang terbuka tetap sah, tetapi satu
ketikan di sel hitungan menghapus rumusnya. Rumus yang sudah tertimpa dilaporkan tersendiri.

Contoh: Perlindungan lembar Realisasi dibuka untuk menyisipkan kolom dan tidak dipasang lagi.

Perbaikan: Pasang lagi lewat Peninjauan > Proteksi Lembar (Review > Protect Sheet), tanpa sandi.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, with_and

KODE = "XK012"
TINGKAT = Tingkat.INFO
SUMBER = "Susunan templat xlkinerja: lembar dilindungi tanpa sandi"


def check_book(book: Book) -> Hits:
    declared = [s.name for s in book.document.sheets] if book.document else []
    unprotected = [name for name in dict.fromkeys(declared) if name in book.sheets and not book.sheets[name].protected]
    if unprotected:
        yield Hit(
            Place(book, unprotected[0]),
            f"Perlindungan lembar {with_and(unprotected)} dilepas.",
            "Pasang lagi lewat Peninjauan > Proteksi Lembar (Review > Protect Sheet), tanpa sandi.",
            tercetak=", ".join(unprotected),
            also=tuple(Place(book, name) for name in unprotected[1:]),
        )
