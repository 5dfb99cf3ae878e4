"""Tanggal dokumen tidak sesuai dengan tahunnya atau dengan dokumen sebelumnya.

Mengapa: Perjanjian kinerja ditandatangani pada tahunnya, paling awal Desember tahun sebelumnya. RKT dan Rencana Aksi
disusun pada tahun sebelumnya atau tahun itu, laporan pada tahun itu atau tahun berikutnya. Perubahan tidak mendahului
perjanjian yang diubahnya.

Contoh: PK tahun 2024 bertanggal 02/01/2023, tersalin dari dokumen tahun lalu.

Perbaikan: Betulkan Tanggal pada lembar Identitas, atau Tahun bila tahunnya yang keliru.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.dates import read_date, write_date
from xlkinerja.check.values.places import Place
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.identitas import IDENTITAS

KODE = "XK111"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja disusun paling lambat satu bulan setelah dokumen anggaran"

#: First and last day, as (years from the document's year, month, day).
LIMIT = {
    "rkt": ((-1, 1, 1), (0, 12, 31)),
    "pk": ((-1, 12, 1), (0, 12, 31)),
    "rencana-aksi": ((-1, 1, 1), (0, 12, 31)),
    "realisasi": ((0, 1, 1), (1, 12, 31)),
}
_TINDAKAN = "Betulkan Tanggal pada lembar Identitas, atau Tahun bila tahunnya yang keliru."


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    for book in document_set.books:
        cell = book.identitas.get("tanggal")
        if cell is None or cell.empty or cell.error or book.kind not in LIMIT or book.tahun is None:
            continue
        day = read_date(cell)
        if day is None:
            yield _hit(
                book, f"Tanggal tertulis «{_shown(book)}», yang tidak terbaca sebagai tanggal.", "misalnya 02/01/2024"
            )
            continue
        awal, akhir = (date(book.tahun + t, b, h) for t, b, h in LIMIT[book.kind])
        if not awal <= day <= akhir:
            span = f"{write_date(awal)}–{write_date(akhir)}"
            yield _hit(
                book,
                f"{book.document_name} tahun {book.tahun} bertanggal {write_date(day)}, di luar {span}.",
                span,
            )
    yield from _order(document_set.versions("pk"))


def _order(pk: Sequence[Book]) -> Iterator[Hit]:
    bertanggal = [(b, t) for b in pk if (t := _date(b)) is not None]
    for (earlier, dulu), (baru, kemudian) in pairwise(bertanggal):
        if kemudian < dulu:
            yield _hit(
                baru,
                f"{baru.document_name} bertanggal {write_date(kemudian)}, sebelum {earlier.document_name} "
                f"({write_date(dulu)}).",
                f"{write_date(dulu)} atau sesudahnya",
                other=(earlier,),
            )


def _date(book: Book) -> date | None:
    cell = book.identitas.get("tanggal")
    return read_date(cell) if cell else None


def _hit(book: Book, pesan: str, seharusnya: str, other: tuple[Book, ...] = ()) -> Hit:
    return Hit(_place(book), pesan, _TINDAKAN, _shown(book), seharusnya, tuple(_place(b) for b in other))


def _place(book: Book) -> Place:
    return Place(book, IDENTITAS.name, book.identitas["tanggal"].ref)


def _shown(book: Book) -> str:
    day = _date(book)
    return write_date(day) if day else book.identity("tanggal")
