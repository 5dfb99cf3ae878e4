"""Berkas dibuat dari templat versi lain.

Mengapa: Kolom dan rumus dapat berbeda antarversi templat, sehingga ada yang tidak terbaca.

Contoh: PK.xlsx dibuat dari templat versi 2, sedangkan alat ini mengenal versi 1.

Perbaikan: Perbarui xlkinerja bila templatnya lebih baru; salin isian ke templat baru bila templatnya lebih lama.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit, problems
from xlkinerja.check.values.places import Place
from xlkinerja.workbook.book import Book

KODE = "XK009"
TINGKAT = Tingkat.WARNING
SUMBER = "Tanda versi pada templat xlkinerja"
REQUIRES = None
KINDS = ("versi_templat",)


def check_book(book: Book) -> Iterator[Hit]:
    for problem in problems(book, *KINDS):
        yield Hit(Place(book), problem.pesan, problem.tindakan)
