"""Tahun dalam teks bukan tahun dokumen.

Mengapa: Kalimat yang tersalin dari tahun lalu membuat sasaran atau indikator menyebut tahun lain. Yang dibaca
hanya kata tepat di depan tahunnya: tahun pemilu, tahun peraturan, masa Renstra, perbandingan dengan tahun lain, dan
pemeriksaan atas tahun sebelumnya tidak dilaporkan. Kalimat yang sama di beberapa dokumen dilaporkan satu kali.

Contoh: Indikator pada dokumen 2024 «Persentase layanan perkantoran tahun 2023».

Perbaikan: Betulkan tahunnya, atau hapus: tahun dokumen sudah tertulis di lembar Identitas.
"""

from collections.abc import Iterator
from typing import NamedTuple

from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Place, Tingkat, grouped
from xlkinerja.check.values.texts import normal
from xlkinerja.check.values.years import other_years
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN
from xlkinerja.workbook.sheets.renstra import RENSTRA

KODE = "XK114"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: dokumen kinerja disusun per tahun"
COLUMNS = ("sasaran", "indikator", "kegiatan", "uraian_kegiatan")
#: Where the past year is compared with, only a later year can be wrong.
STORY_COLUMNS = ("keterangan",)


class Mention(NamedTuple):
    """One cell that speaks of another year."""

    place: Place
    name: str
    text: str
    tahun: int


def check_set(document_set: DocumentSet) -> Hits:
    reference = document_set.joined.reference
    order = sorted(range(len(document_set.books)), key=lambda i: (i != reference, i))
    mentions = [s for i in order for s in _mentions(document_set.books[i])]
    for group in grouped(mentions, lambda s: (normal(s.text), s.tahun)):
        first, tahun = group[0], group[0].place.book.tahun
        yield Hit.at(
            [mention.place for mention in group],
            f"{first.name} menyebut tahun {first.tahun}, sedangkan dokumen ini tahun {tahun}: «{first.text}».",
            "Betulkan tahunnya, atau hapus bila tidak perlu.",
            str(first.tahun),
            str(tahun),
        )


def _mentions(book: Book) -> Iterator[Mention]:
    title, table, tahun = book.pengaturan.get("judul"), book.main, book.tahun
    if tahun is None or book.kind == RENSTRA.name.casefold():  # which speaks of all years of its period
        return
    cells = [(PENGATURAN.name, "Judul ikhtisar", title, False)] if title is not None else []
    cells += [
        (table.sheet, table.title(key), row[key], key in STORY_COLUMNS)
        for row in (table.rows if table else ())
        for key in (*COLUMNS, *STORY_COLUMNS)
        if table and key in table.letters
    ]
    for lembar, name, cell, is_story in cells:
        other_year = next((n for n in other_years(cell.text, tahun) if not is_story or n > tahun + 1), None)
        if other_year is not None:
            yield Mention(Place(book, lembar, cell.ref), name, cell.text, other_year)
