"""Tanggal dokumen tidak sesuai dengan tahunnya atau dengan dokumen sebelumnya.

Mengapa: Perjanjian kinerja ditandatangani pada tahunnya, paling awal Desember tahun sebelumnya. RKT dan Rencana Aksi
disusun pada tahun sebelumnya atau tahun itu, laporan pada tahun itu atau tahun berikutnya. Perubahan tidak mendahului
perjanjian yang diubahnya.

Contoh: PK tahun 2024 bertanggal 02/01/2023, tersalin dari dokumen tahun lalu.

Perbaikan: Betulkan Tanggal pada lembar Identitas, atau Tahun bila tahunnya yang keliru.
"""

from datetime import date
from itertools import pairwise

from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Place, Tingkat, in_identitas
from xlkinerja.check.values.dates import read_date, write_date

KODE = "XK111"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran I: perjanjian kinerja disusun paling lambat satu bulan setelah dokumen anggaran"
YIELDS_TO = {"XK008": "sel"}
#: First and last day, as (years from the document's year, month, day).
LIMITS = {
    "rkt": ((-1, 1, 1), (0, 12, 31)),
    "pk": ((-1, 12, 1), (0, 12, 31)),
    "rencana-aksi": ((-1, 1, 1), (0, 12, 31)),
    "realisasi": ((0, 1, 1), (1, 12, 31)),
}


def check_set(document_set: DocumentSet) -> Hits:
    for book in document_set.books:
        cell, day = book.identitas.get("tanggal"), _date(book)
        if cell is None or cell.empty or book.kind not in LIMITS or book.tahun is None:
            continue
        if day is None:
            written = book.identity("tanggal")
            pesan = f"Tanggal tertulis «{written}», yang tidak terbaca sebagai tanggal."
            yield _hit(in_identitas(book, "tanggal"), pesan, written, "misalnya 02/01/2024")
            continue
        first, last = (date(book.tahun + shift, month, of_month) for shift, month, of_month in LIMITS[book.kind])
        if not first <= day <= last:
            written, span = write_date(day), f"{write_date(first)}–{write_date(last)}"
            pesan = f"{book.document_name} tahun {book.tahun} bertanggal {written}, di luar {span}."
            yield _hit(in_identitas(book, "tanggal"), pesan, written, span)
    dated = [(b, day) for b in document_set.versions("pk") if (day := _date(b)) is not None]
    for (earlier, earlier_day), (later, later_day) in pairwise(dated):
        if later_day < earlier_day:
            written, limit = write_date(later_day), write_date(earlier_day)
            pesan = f"{later.document_name} bertanggal {written}, sebelum {earlier.document_name} ({limit})."
            places = [p for b in (later, earlier) for p in in_identitas(b, "tanggal")]
            yield _hit(places, pesan, written, f"{limit} atau sesudahnya")


def _date(book: Book) -> date | None:
    cell = book.identitas.get("tanggal")
    return read_date(cell) if cell else None


def _hit(places: list[Place], pesan: str, tercetak: str, seharusnya: str) -> Hit:
    tindakan = "Betulkan Tanggal pada lembar Identitas, atau Tahun bila tahunnya yang keliru."
    return Hit.at(places, pesan, tindakan, tercetak, seharusnya)
