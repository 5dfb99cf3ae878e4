"""Tanggal dokumen tidak sesuai dengan tahunnya atau dengan dokumen sebelumnya.

Mengapa: Perjanjian kinerja ditandatangani pada tahunnya, paling awal Desember tahun sebelumnya. RKT dan Rencana Aksi
disusun pada tahun sebelumnya atau tahun itu, laporan pada tahun itu atau tahun berikutnya. Perubahan tidak mendahului
perjanjian yang diubahnya.

Contoh: PK tahun 2024 bertanggal 02/01/2023, tersalin dari dokumen tahun lalu.

Perbaikan: Betulkan Tanggal pada lembar Identitas, atau Tahun bila tahunnya yang keliru.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Place, Tingkat
from xlkinerja.check.values.dates import read_date, write_date
from xlkinerja.workbook.sheets.identitas import IDENTITAS

KODE = "XK111"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja disusun paling lambat satu bulan setelah dokumen anggaran"

#: First and last day, as (years from the document's year, month, day).
LIMITS = {
    "rkt": ((-1, 1, 1), (0, 12, 31)),
    "pk": ((-1, 12, 1), (0, 12, 31)),
    "rencana-aksi": ((-1, 1, 1), (0, 12, 31)),
    "realisasi": ((0, 1, 1), (1, 12, 31)),
}
_TINDAKAN = "Betulkan Tanggal pada lembar Identitas, atau Tahun bila tahunnya yang keliru."


def check_set(document_set: DocumentSet) -> Hits:
    for book in document_set.books:
        cell = book.identitas.get("tanggal")
        if cell is None or cell.empty or cell.error or book.kind not in LIMITS or book.tahun is None:
            continue
        day = read_date(cell)
        if day is None:
            yield _hit(
                book, f"Tanggal tertulis «{_shown(book)}», yang tidak terbaca sebagai tanggal.", "misalnya 02/01/2024"
            )
            continue
        first, last = (
            date(book.tahun + shift, month, day_of_month) for shift, month, day_of_month in LIMITS[book.kind]
        )
        if not first <= day <= last:
            span = f"{write_date(first)}–{write_date(last)}"
            yield _hit(
                book,
                f"{book.document_name} tahun {book.tahun} bertanggal {write_date(day)}, di luar {span}.",
                span,
            )
    yield from _order(document_set.versions("pk"))


def _order(versions: Sequence[Book]) -> Hits:
    dated = [(b, day) for b in versions if (day := _date(b)) is not None]
    for (earlier, earlier_day), (later, later_day) in pairwise(dated):
        if later_day < earlier_day:
            yield _hit(
                later,
                f"{later.document_name} bertanggal {write_date(later_day)}, sebelum {earlier.document_name} "
                f"({write_date(earlier_day)}).",
                f"{write_date(earlier_day)} atau sesudahnya",
                others=(earlier,),
            )


def _date(book: Book) -> date | None:
    cell = book.identitas.get("tanggal")
    return read_date(cell) if cell else None


def _hit(book: Book, pesan: str, seharusnya: str, others: tuple[Book, ...] = ()) -> Hit:
    return Hit(_place(book), pesan, _TINDAKAN, _shown(book), seharusnya, tuple(_place(b) for b in others))


def _place(book: Book) -> Place:
    return Place(book, IDENTITAS.name, book.identitas["tanggal"].ref)


def _shown(book: Book) -> str:
    day = _date(book)
    return write_date(day) if day else book.identity("tanggal")
