"""Capaian menjadi 100 hanya karena pembulatan.

Mengapa: Tanpa desimal capaian 99,5 menjadi 100 dan berstatus Tercapai, padahal targetnya belum tercapai. Itu sah
menurut pengaturan kantor, tetapi pembaca perlu tahu. Mulai 99,995 temuannya hanya info: dua desimal pun menulis 100,00.

Contoh: Target 1.000, realisasi 995, Desimal Capaian 0, capaian 100.

Perbaikan: Pakai dua desimal, atau sebutkan angka sebelum dibulatkan di kolom Keterangan.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_row
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import NEARLY_REACHED, lifted_by_rounding
from xlkinerja.summary.measuring import book_results

KODE = "XK307"
TINGKAT = Tingkat.WARNING
SUMBER = "Pengukuran kinerja: status dibaca dari capaian yang sudah dibulatkan"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian")}


def check_book(book: Book) -> Hits:
    for row in book.indikator:
        result = book_results(book)[row.number]
        if lifted_by_rounding(result) and result.basis is not None:
            basis = write_angka(result.basis, 6).rstrip("0")
            yield Hit.at(
                in_row(book, row, "capaian"),
                f"Capaian {basis} menjadi 100 karena pembulatan, dan baris ini berstatus Tercapai.",
                "Pakai dua desimal di lembar Pengaturan, atau sebutkan angka sebelum dibulatkan di kolom Keterangan.",
                "100",
                basis,
                None if lifted_by_rounding(result, NEARLY_REACHED) else Tingkat.INFO,
            )
