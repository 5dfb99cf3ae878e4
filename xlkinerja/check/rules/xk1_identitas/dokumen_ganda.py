"""Dua berkas tercatat sebagai dokumen yang sama.

Mengapa: Dua berkas dengan satker, entitas, tahun, dokumen, dan versi yang sama tetapi isian yang berbeda tidak dapat
dua-duanya benar. Yang diperiksa hanya satu, menurut namanya: bukan hasil susun «(hasil)», bukan salinan («(1)», «Copy
of», «Salinan», «_final», «_rev2»), lalu yang teratas menurut folder dan abjad. Tanggal berkas tidak dipakai, karena
berubah bila berkas dikirim. Berkas yang lain hanya temuan ini; isinya tidak diperiksa. Bila isiannya sama, seperti
Realisasi.xlsx dan "Realisasi (hasil).xlsx" yang ditulis susun, itu info: yang diperiksa hanya berkas yang lembar
Ringkasan dan Ikhtisar Eksekutifnya sudah terisi, dan temuannya berlaku untuk keduanya.

Contoh: PK.xlsx dan PK salinan.xlsx, keduanya PK awal 2024 satker yang sama.

Perbaikan: Pindahkan yang tidak dipakai ke folder lain, atau betulkan Versi pada lembar Identitas. Sesudah isian
Realisasi diubah, jalankan susun lagi.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet, is_result
from xlkinerja.check.values.places import Place
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.identitas import IDENTITAS

KODE = "XK102"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: satu perjanjian kinerja per tahun, perubahannya bernomor"

DIFFERENT = "Pindahkan yang tidak dipakai ke folder lain, atau betulkan Versi pada lembar Identitas bila versinya lain."
STALE = "Jalankan susun lagi, atau pindahkan berkas yang tidak dipakai ke folder lain."


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    for dropped, kept in document_set.repeated:
        yield Hit(
            _place(dropped),
            f"Berkas ini dan {kept.name} sama-sama {kept.document_name}, dengan isian yang berbeda. "
            f"Yang diperiksa hanya {kept.name}, menurut nama berkasnya; isi berkas ini tidak diperiksa.",
            STALE if is_result(dropped) or is_result(kept) else DIFFERENT,
            tercetak=dropped.document_name,
            also=(_place(kept),),
        )
    for duplicate, kept in document_set.copies:
        yield Hit(
            _place(duplicate),
            f"Isian berkas ini sama dengan {kept.name}. Yang diperiksa hanya {kept.name}; temuannya berlaku "
            "untuk kedua berkas.",
            "Perbaiki isian di satu berkas saja, lalu jalankan susun lagi bila yang lain hasil susun.",
            tercetak=duplicate.document_name,
            also=(_place(kept),),
            tingkat=Tingkat.INFO,
        )


def _place(book: Book) -> Place:
    cell = book.identitas.get("versi")
    return Place(book, IDENTITAS.name, cell.ref) if cell else Place(book)
