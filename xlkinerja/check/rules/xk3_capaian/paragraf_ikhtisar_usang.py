"""Angka dalam paragraf Ikhtisar Eksekutif tidak lagi sesuai dengan tabelnya.

Mengapa: Paragraf ditulis sebagai teks oleh xlkinerja susun dan tidak ikut berubah bila target, realisasi, atau
anggaran diubah sesudahnya. Kalimat yang diubah kantor sendiri tidak diperiksa.

Contoh: Paragraf menyebut 18 indikator tercapai, tabelnya 17, karena satu realisasi diperbaiki sesudah disusun.

Perbaikan: Jalankan xlkinerja susun sekali lagi, atau betulkan angka dalam paragraf.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.drawn import CAUSES, stale_figures
from xlkinerja.workbook.sheets.drawn import IKHTISAR

KODE = "XK322"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran II: ikhtisar eksekutif menyajikan capaian yang ada dalam laporan"
YIELDS_TO = CAUSES | {"XK323": "buku"}
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi")}


def check_book(book: Book) -> Hits:
    for cell, figures in stale_figures(book):
        details = ", ".join(f"{stands} seharusnya {correct}" for stands, correct in figures)
        yield Hit(
            Place(book, IKHTISAR.name, cell.ref),
            f"Paragraf tidak lagi sesuai dengan tabel: {details}.",
            "Jalankan xlkinerja susun sekali lagi, atau betulkan angka dalam paragraf.",
            ", ".join(stands for stands, _ in figures),
            ", ".join(correct for _, correct in figures),
        )
