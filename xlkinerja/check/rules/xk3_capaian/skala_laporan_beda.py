"""Skala kategori yang tercetak dalam laporan tidak sama dengan skala yang dipakai menghitung.

Mengapa: Pembaca menilai kategori dengan skala dalam laporan. Bila Realisasi memakai skala lain, kategori di Ikhtisar
dan di laporan dapat berbeda untuk capaian yang sama.

Contoh: Laporan memakai empat jenjang (Gagal sampai Sangat Baik), Realisasi lima jenjang (Tidak Berhasil sampai Sangat
Berhasil).

Perbaikan: Pakai satu skala, menurut pedoman yang berlaku, di lembar Pengaturan keduanya.
"""

from xlkinerja.check.rule import Hit, Hits, Laporan, Place, Tingkat
from xlkinerja.check.single.recount import skala_readable
from xlkinerja.kinerja.skala import Skala
from xlkinerja.summary.measuring import book_skala

KODE = "XK310"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: satu skala penilaian dalam satu laporan kinerja"


def check_report(laporan: Laporan) -> Hits:
    if laporan.realisasi is None or not any(b.row["kategori"].text for t in laporan.tables for b in t.rows):
        return  # a report without kategori has no scale
    books = (laporan.book, laporan.books[laporan.realisasi])
    here, there = (_shown(book_skala(b)) for b in books)
    if here != there and all(skala_readable(b) for b in books):
        yield Hit.at(
            [Place(b, b.skala.sheet, b.skala.header("kategori")) for b in books if b.skala],
            f"Skala laporan {here}; skala pada Realisasi {there}.",
            "Pakai satu skala di lembar Pengaturan Realisasi dan Reviu.",
            here,
            there,
        )


def _shown(skala: Skala) -> str:
    return ", ".join(f"{j.kategori} {'mulai' if j.termasuk else 'di atas'} {j.dari:f}" for j in skala)
