"""Berkas memuat makro, atau berakhiran .xlsm.

Mengapa: Templat tidak memakai makro. Makro dapat mengubah angka tanpa terlihat, dan berkas bermakro sering ditahan
antivirus atau surel sehingga tidak sampai ke penerima.

Contoh: Realisasi.xlsm berisi modul yang menyalin angka dari berkas lain.

Perbaikan: Simpan sebagai Buku Kerja Excel (*.xlsx); makronya terbuang dan isinya tetap.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat

KODE = "XK014"
TINGKAT = Tingkat.WARNING
SUMBER = "Templat xlkinerja adalah Buku Kerja Excel (*.xlsx) tanpa makro (ECMA-376)"
_TINDAKAN = "Simpan sebagai Buku Kerja Excel (*.xlsx)."


def check_book(book: Book) -> Hits:
    if book.macros:
        pesan = "Berkas ini memuat makro, padahal templat tidak memakai makro."
        yield Hit(Place(book), pesan, _TINDAKAN, "makro")
    elif book.path.suffix.casefold() == ".xlsm":
        pesan = "Berkas berakhiran .xlsm, jenis berkas untuk makro, tetapi tidak memuat makro."
        yield Hit(Place(book), pesan, _TINDAKAN, ".xlsm", ".xlsx", tingkat=Tingkat.INFO)
