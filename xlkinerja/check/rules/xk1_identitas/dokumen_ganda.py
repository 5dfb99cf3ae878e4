"""Dua berkas mengaku dokumen yang sama.

Mengapa: Dua berkas dengan satker, entitas, tahun, dokumen, dan versi yang sama tetapi isian yang berbeda tidak dapat
dua-duanya benar. Yang dibandingkan dengan dokumen lain hanya satu: berkas yang namanya tidak berakhiran "(hasil)",
lalu menurut abjad; kesalahan yang ada di kedua berkas ditampilkan satu kali. Bila isiannya sama, seperti Realisasi.xlsx
dan "Realisasi (hasil).xlsx" yang ditulis susun, itu info: yang diperiksa hanya berkas yang lembar Ringkasan dan
Ikhtisar Eksekutifnya sudah terisi, dan temuannya berlaku untuk keduanya.

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

DIFFERENT = "Pindahkan berkas yang tidak dipakai ke folder lain, atau betulkan Versi pada lembar Identitas."
STALE = "Jalankan susun lagi, atau pindahkan berkas yang tidak dipakai ke folder lain."


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    for tersisih, dipakai in document_set.repeated:
        yield Hit(
            _tempat(tersisih),
            f"Berkas ini dan {dipakai.name} sama-sama {dipakai.document_name}, dengan isian yang berbeda. "
            f"Yang dibandingkan dengan dokumen lain hanya {dipakai.name}.",
            STALE if is_result(tersisih) or is_result(dipakai) else DIFFERENT,
            tercetak=tersisih.document_name,
            also=(_tempat(dipakai),),
        )
    for copies, dipakai in document_set.copies:
        yield Hit(
            _tempat(copies),
            f"Isian berkas ini sama dengan {dipakai.name}. Yang diperiksa hanya {dipakai.name}; temuannya berlaku "
            "untuk kedua berkas.",
            "Perbaiki isian di satu berkas saja, lalu jalankan susun lagi bila yang lain hasil susun.",
            tercetak=copies.document_name,
            also=(_tempat(dipakai),),
            tingkat=Tingkat.INFO,
        )


def _tempat(book: Book) -> Place:
    cell = book.identitas.get("versi")
    return Place(book, IDENTITAS.name, cell.ref) if cell else Place(book)
