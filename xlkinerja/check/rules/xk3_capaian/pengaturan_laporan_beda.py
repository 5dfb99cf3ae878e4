"""Rumus minimal atau batas capaian pada Reviu tidak sama dengan pada Realisasi.

Mengapa: Capaian dalam laporan diperiksa dengan Pengaturan buku kerja Reviu, capaian di Realisasi dihitung dengan
Pengaturannya sendiri. Bila keduanya memakai rumus atau batas lain, capaian yang sama tampak benar di satu tempat dan
salah di tempat lain. Rumus minimal hanya dibandingkan bila ada indikator Minimal.

Contoh: Realisasi memakai Rasio, Reviu memakai Rumus LAN.

Perbaikan: Pakai rumus dan batas menurut pedoman yang berlaku di lembar Pengaturan keduanya.
"""

from xlkinerja.check.printed.measuring import MINIMAL
from xlkinerja.check.rule import Book, Hit, Hits, Laporan, Place, Tingkat
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import MINIMAL_PROFILES, SETTING_WORDS
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

KODE = "XK313"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014: satu cara mengukur capaian dalam satu laporan kinerja"


def check_report(laporan: Laporan) -> Hits:
    if laporan.realisasi is None:
        return
    books = (laporan.book, laporan.books[laporan.realisasi])
    has_minimal = any(r["polarisasi"].text.casefold() == MINIMAL.casefold() for r in books[1].indikator)
    for key in ("profil_minimal", "batas"):
        if not all(key in b.pengaturan for b in books):
            continue
        here, there = (_used(b, key) for b in books)
        if here != there and (key != "profil_minimal" or has_minimal):
            yield Hit.at(
                [Place(b, PENGATURAN.name, b.pengaturan[key].ref) for b in books],
                f"{PENGATURAN.by_key[key].label} pada Reviu {here}, pada Realisasi {there}.",
                "Samakan lembar Pengaturan Reviu dan Realisasi menurut pedoman yang berlaku.",
                here,
                there,
            )


def _used(book: Book, key: str) -> str:
    """What the formulas take: an unknown entry counts as the default."""
    aturan = book_aturan(book)
    if key == "batas":
        return SETTING_WORDS["tanpa"] if aturan.cap is None else write_angka(aturan.cap)
    profile = aturan.minimal_profile.casefold()
    return SETTING_WORDS[profile if profile in MINIMAL_PROFILES else MINIMAL_PROFILES[0]]
