"""Skala kategori yang tercetak dalam laporan tidak sama dengan skala yang dipakai menghitung.

Mengapa: Pembaca menilai kategori dengan skala dalam laporan. Bila Realisasi memakai skala lain, kategori di Ikhtisar
dan di laporan dapat berbeda untuk capaian yang sama.

Contoh: Laporan memakai empat jenjang (Gagal sampai Sangat Baik), Realisasi lima jenjang (Tidak Berhasil sampai Sangat
Berhasil).

Perbaikan: Pakai satu skala, menurut pedoman yang berlaku, di lembar Pengaturan keduanya.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.single.recount import skala_terbaca
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.skala import Skala
from xlkinerja.summary.measuring import skala_buku

KODE = "XK310"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: satu skala penilaian dalam satu laporan kinerja"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None or not any(b.row["kategori"].text for t in laporan.tabel for b in t.baris):
        return  # a report without kategori has no scale
    book = laporan.book
    if book.skala is None or not skala_terbaca(book) or laporan.realisasi is None:
        return
    lain = laporan.books[laporan.realisasi]
    if lain.skala is None or not skala_terbaca(lain):
        return
    di_sini, di_sana = _shown(skala_buku(book)), _shown(skala_buku(lain))
    if di_sini != di_sana:
        yield Hit(
            Tempat(book, book.skala.sheet, book.skala.header("kategori")),
            f"Skala laporan {di_sini}; skala pada Realisasi {di_sana}.",
            "Pakai satu skala di lembar Pengaturan Realisasi dan Reviu.",
            tercetak=di_sini,
            seharusnya=di_sana,
            tempat_lain=(Tempat(lain, lain.skala.sheet, lain.skala.header("kategori")),),
        )


def _shown(skala: Skala) -> str:
    return ", ".join(f"{j.kategori} {'mulai' if j.termasuk else 'di atas'} {j.dari:f}" for j in skala)
