"""Tahun dalam teks bukan tahun dokumen.

Mengapa: Kalimat yang tersalin dari tahun lalu membuat sasaran atau indikator berbicara tentang tahun lain. Yang dibaca
hanya kata tepat di depan tahunnya: tahun pemilu, tahun peraturan, masa Renstra, perbandingan dengan tahun lain, dan
pemeriksaan atas tahun sebelumnya tidak dilaporkan. Kalimat yang sama di beberapa dokumen dilaporkan satu kali.

Contoh: Indikator pada dokumen 2024 «Persentase layanan perkantoran tahun 2023».

Perbaikan: Betulkan tahunnya, atau hapus: tahun dokumen sudah tertulis di lembar Identitas.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.reviewing import grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import Tempat
from xlkinerja.check.values.texts import normal
from xlkinerja.check.values.years import other_years
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

KODE = "XK114"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: dokumen kinerja disusun per tahun"

KOLOM = ("sasaran", "indikator", "kegiatan", "uraian_kegiatan")
#: Where the past year is compared with, only a later year can be wrong.
KOLOM_CERITA = ("keterangan",)


@dataclass(frozen=True, slots=True)
class Sebutan:
    """One cell that speaks of another year."""

    tempat: Tempat
    nama: str
    teks: str
    tahun: int


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    acuan = satuset.tabel.acuan
    urut = sorted(range(len(satuset.books)), key=lambda i: (i != acuan, i))
    semua = [s for i in urut for s in _mentions(satuset.books[i])]
    for sama in grouped(semua, lambda s: (normal(s.teks), s.tahun)):
        yield _hit(sama)


def _mentions(book: Book) -> Iterator[Sebutan]:
    judul, table, tahun = book.pengaturan.get("judul"), book.main, book.tahun
    if tahun is None:
        return
    cells = [(PENGATURAN.name, "Judul ikhtisar", judul, False)] if judul is not None else []
    cells += [
        (table.sheet, table.table.by_key[kunci].header, row[kunci], kunci in KOLOM_CERITA)
        for row in (table.rows if table else ())
        for kunci in (*KOLOM, *KOLOM_CERITA)
        if table and kunci in table.letters
    ]
    for lembar, nama, cell, cerita in cells:
        lain = next((n for n in other_years(cell.text, tahun) if not cerita or n > tahun + 1), None)
        if lain is not None:
            yield Sebutan(Tempat(book, lembar, cell.ref), nama, cell.text, lain)


def _hit(sama: Sequence[Sebutan]) -> Hit:
    satu, tahun = sama[0], sama[0].tempat.book.tahun
    return Hit(
        satu.tempat,
        f"{satu.nama} menyebut tahun {satu.tahun}, sedangkan dokumen ini tahun {tahun}: «{satu.teks}».",
        "Betulkan tahunnya, atau hapus bila tidak perlu.",
        tercetak=str(satu.tahun),
        seharusnya=str(tahun),
        tempat_lain=tuple(s.tempat for s in sama[1:]),
    )
