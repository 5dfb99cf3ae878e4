"""Isian wajib pada lembar Identitas kosong atau tidak dikenal.

Mengapa: Satker, entitas, dan tahun menentukan dokumen mana yang satu set. Tanpa ketiganya dokumen tidak dapat
dibandingkan dengan dokumen lain.

Contoh: Tahun tertulis 24, bukan 2024.

Perbaikan: Isi sel itu. Satker, entitas, dan tahun harus sama di semua dokumen satu set.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, with_and
from xlkinerja.check.values.cells import uncalculated
from xlkinerja.workbook.sheets.identitas import ENTITAS, IDENTITAS

KODE = "XK101"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014 lampiran I: dokumen perjanjian kinerja memuat unit kerja dan tahun"


def check_book(book: Book) -> Hits:
    form = IDENTITAS if book.document is None else book.document.forms[0]
    for field in form.fields:
        cell = book.identitas.get(field.key)
        if cell is None or not field.required or cell.error or uncalculated(cell):
            continue
        place = Place(book, IDENTITAS.name, cell.ref)
        value = book.identity(field.key)
        if not value.strip():
            yield Hit(place, f"{field.label} belum diisi.", f"Isi {field.label}. {field.help}")
        elif field.key == "tahun" and book.tahun is None:
            yield Hit(
                place,
                f"Tahun tertulis «{value}»; seharusnya empat angka.",
                "Ketik tahun kinerja dengan empat angka, misalnya 2024.",
                tercetak=value,
            )
        elif field.key == "entitas" and value.strip().casefold() not in {e.casefold() for e in ENTITAS.values()}:
            yield Hit(
                place,
                f"Entitas tertulis «{value}»; yang dikenal {with_and(ENTITAS.values())}.",
                "Pilih entitas dari daftar pada sel itu.",
                tercetak=value,
                tingkat=Tingkat.WARNING,
            )
