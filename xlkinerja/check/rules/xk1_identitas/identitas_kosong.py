"""Isian wajib pada lembar Identitas kosong atau tidak dikenal.

Mengapa: Satker, entitas, dan tahun menentukan dokumen mana yang satu set. Tanpa ketiganya dokumen tidak dapat
dibandingkan dengan dokumen lain.

Contoh: Tahun tertulis 24, bukan 2024.

Perbaikan: Isi sel itu. Satker, entitas, dan tahun harus sama di semua dokumen satu set.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.cells import uncalculated
from xlkinerja.check.values.places import Tempat, listing
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.identitas import ENTITAS, IDENTITAS

KODE = "XK101"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014 lampiran I: dokumen perjanjian kinerja memuat unit kerja dan tahun"


def check_book(book: Book) -> Iterator[Hit]:
    for isian in IDENTITAS.fields:
        cell = book.identitas.get(isian.key)
        if cell is None or not isian.required or cell.error or uncalculated(cell):
            continue
        tempat = Tempat(book, IDENTITAS.name, cell.ref)
        nilai = book.identity(isian.key)
        if not nilai.strip():
            yield Hit(tempat, f"{isian.label} belum diisi.", f"Isi {isian.label}. {isian.help}")
        elif isian.key == "tahun" and book.tahun is None:
            yield Hit(
                tempat,
                f"Tahun tertulis «{nilai}»; seharusnya empat angka.",
                "Ketik tahun kinerja dengan empat angka, misalnya 2024.",
                tercetak=nilai,
            )
        elif isian.key == "entitas" and nilai.strip().casefold() not in {e.casefold() for e in ENTITAS.values()}:
            yield Hit(
                tempat,
                f"Entitas tertulis «{nilai}»; yang dikenal {listing(ENTITAS.values())}.",
                "Pilih entitas dari daftar pada sel itu.",
                tercetak=nilai,
                tingkat=Tingkat.PERINGATAN,
            )
