"""Dua berkas mengaku dokumen yang sama.

Mengapa: Dua berkas dengan satker, entitas, tahun, dokumen, dan versi yang sama tidak dapat dua-duanya benar.
Yang dibandingkan dengan dokumen lain hanya satu: berkas yang namanya tidak berakhiran "(hasil)", lalu menurut abjad.
Perintah susun menulis berkas "NAMA (hasil).xlsx" di samping aslinya.

Contoh: PK.xlsx dan PK salinan.xlsx, keduanya PK awal 2024 satker yang sama.

Perbaikan: Pindahkan yang tidak dipakai ke folder lain, atau betulkan Versi pada lembar Identitas.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.check.sets import SatuSet, nama_dokumen
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.identitas import IDENTITAS

KODE = "XK102"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: satu perjanjian kinerja per tahun, perubahannya bernomor"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    for tersisih, dipakai in satuset.ganda:
        yield Hit(
            _tempat(tersisih),
            f"Berkas ini dan {dipakai.name} sama-sama {nama_dokumen(dipakai)}. "
            f"Yang dibandingkan dengan dokumen lain hanya {dipakai.name}.",
            "Pindahkan berkas yang tidak dipakai ke folder lain, atau betulkan Versi pada lembar Identitas.",
            tercetak=nama_dokumen(tersisih),
            tempat_lain=(_tempat(dipakai),),
        )


def _tempat(book: Book) -> Tempat:
    cell = book.identitas.get("versi")
    return Tempat(book, IDENTITAS.name, cell.ref) if cell else Tempat(book)
