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
from xlkinerja.check.sets import SatuSet, is_hasil
from xlkinerja.check.values.places import Tempat
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.identitas import IDENTITAS

KODE = "XK102"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: satu perjanjian kinerja per tahun, perubahannya bernomor"

BEDA = "Pindahkan berkas yang tidak dipakai ke folder lain, atau betulkan Versi pada lembar Identitas."
BASI = "Jalankan susun lagi, atau pindahkan berkas yang tidak dipakai ke folder lain."


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    for tersisih, dipakai in satuset.ganda:
        yield Hit(
            _tempat(tersisih),
            f"Berkas ini dan {dipakai.name} sama-sama {dipakai.nama_dokumen}, dengan isian yang berbeda. "
            f"Yang dibandingkan dengan dokumen lain hanya {dipakai.name}.",
            BASI if is_hasil(tersisih) or is_hasil(dipakai) else BEDA,
            tercetak=tersisih.nama_dokumen,
            tempat_lain=(_tempat(dipakai),),
        )
    for salinan, dipakai in satuset.salinan:
        yield Hit(
            _tempat(salinan),
            f"Isian berkas ini sama dengan {dipakai.name}. Yang diperiksa hanya {dipakai.name}; temuannya berlaku "
            "untuk kedua berkas.",
            "Perbaiki isian di satu berkas saja, lalu jalankan susun lagi bila yang lain hasil susun.",
            tercetak=salinan.nama_dokumen,
            tempat_lain=(_tempat(dipakai),),
            tingkat=Tingkat.INFO,
        )


def _tempat(book: Book) -> Tempat:
    cell = book.identitas.get("versi")
    return Tempat(book, IDENTITAS.name, cell.ref) if cell else Tempat(book)
