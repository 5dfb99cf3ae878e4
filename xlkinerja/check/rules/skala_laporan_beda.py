"""Skala kategori yang tercetak dalam laporan tidak sama dengan skala yang dipakai menghitung.

Mengapa: Pembaca menilai kategori dengan skala dalam laporan. Bila Realisasi memakai skala lain, kategori di Ikhtisar
dan di laporan dapat berbeda untuk capaian yang sama. Tanpa Realisasi celah skala laporan dilaporkan sebagai info.

Contoh: Laporan memakai empat jenjang (Gagal sampai Sangat Baik), Realisasi lima jenjang (Tidak Berhasil sampai Sangat
Berhasil).

Perbaikan: Pakai satu skala, menurut pedoman yang berlaku, di lembar Pengaturan keduanya.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.laporan import Laporan
from xlkinerja.check.recount import skala_terbaca
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.check.sets import SatuSet
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.skala import Skala, celah
from xlkinerja.summary.pengukuran import skala_buku
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

KODE = "XK310"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: satu skala penilaian dalam satu laporan kinerja"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None or not any(b.row["kategori"].text for t in laporan.tabel for b in t.baris):
        return  # a report without kategori has no scale
    book = laporan.book
    if book.skala is None or not skala_terbaca(book):
        return
    if laporan.realisasi is None:
        yield from _gaps(laporan)
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


def _gaps(laporan: Laporan) -> Iterator[Hit]:
    skala = laporan.book.skala
    sel = {row["dari"].number: row["dari"].ref for row in skala.rows} if skala else {}
    for bawah, atas in celah(laporan.aturan.skala, laporan.aturan.desimal):
        antara = f"{tulis_angka(bawah.sampai or bawah.dari)} dan {tulis_angka(atas.dari)}"
        yield Hit(
            Tempat(laporan.book, PENGATURAN.name, sel.get(atas.dari, "")),
            f"Capaian di antara {antara} tidak berkategori menurut skala laporan.",
            "Bila pedoman membolehkan, cetak batas yang bersambung.",
            tercetak=antara,
            tingkat=Tingkat.INFO,
        )


def _shown(skala: Skala) -> str:
    return ", ".join(f"{j.kategori} {'mulai' if j.termasuk else 'di atas'} {j.dari:f}" for j in skala)
