"""Isian wajib pada lembar Identitas kosong atau tidak dikenal.

Mengapa: Satker, entitas, dan tahun menentukan dokumen mana yang satu set. Tanpa ketiganya dokumen tidak dapat
dibandingkan dengan dokumen lain.

Contoh: Tahun tertulis 24, bukan 2024.

Perbaikan: Isi sel itu. Satker, entitas, dan tahun harus sama di semua dokumen satu set.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_identitas, with_and
from xlkinerja.workbook.sheets.identitas import ENTITAS, IDENTITAS

KODE = "XK101"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014 lampiran I: dokumen perjanjian kinerja memuat unit kerja dan tahun"
YIELDS_TO = {"XK008": "sel", "XK015": "sel"}


def check_book(book: Book) -> Hits:
    form = IDENTITAS if book.document is None else book.document.forms[0]
    for field in form.fields:
        if field.key not in book.identitas or not field.required:
            continue
        place, value = in_identitas(book, field.key)[0], book.identity(field.key)
        if not value.strip():
            yield Hit(place, f"{field.label} belum diisi.", f"Isi {field.label}. {field.help}")
        elif field.key == "tahun" and book.tahun is None:
            pesan = f"Tahun tertulis «{value}»; seharusnya empat angka."
            yield Hit(place, pesan, "Ketik tahun kinerja dengan empat angka, misalnya 2024.", value)
        elif field.key == "entitas" and value.strip().casefold() not in {e.casefold() for e in ENTITAS.values()}:
            pesan = f"Entitas tertulis «{value}»; yang dikenal {with_and(ENTITAS.values())}."
            yield Hit(place, pesan, "Pilih entitas dari daftar pada sel itu.", value, tingkat=Tingkat.WARNING)
