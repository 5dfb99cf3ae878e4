"""Rumus minimal atau batas capaian pada Reviu tidak sama dengan pada Realisasi.

Mengapa: Capaian dalam laporan diperiksa dengan Pengaturan buku kerja Reviu, capaian di Realisasi dihitung dengan
Pengaturannya sendiri. Bila keduanya memakai rumus atau batas lain, capaian yang sama tampak benar di satu tempat dan
salah di tempat lain. Rumus minimal hanya dibandingkan bila ada indikator Minimal.

Contoh: Realisasi memakai rumus rasio, Reviu memakai lan.

Perbaikan: Pakai rumus dan batas menurut pedoman yang berlaku di lembar Pengaturan keduanya.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.measuring import MINIMAL
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.kinerja.capaian import PROFIL_MINIMAL
from xlkinerja.summary.measuring import aturan_buku
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

KODE = "XK313"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: satu cara mengukur capaian dalam satu laporan kinerja"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    laporan = satuset.laporan
    if laporan is None or laporan.realisasi is None:
        return
    reviu, realisasi = laporan.book, laporan.books[laporan.realisasi]
    table = realisasi.main
    minimal = table is not None and any(r["polarisasi"].text.casefold() == MINIMAL.casefold() for r in table.indikator)
    for kunci in ("profil_minimal", "batas"):
        if kunci not in reviu.pengaturan or kunci not in realisasi.pengaturan:
            continue
        di_sini, di_sana = (_used(b, kunci) for b in (reviu, realisasi))
        if di_sini != di_sana and (kunci != "profil_minimal" or minimal):
            label = PENGATURAN.by_key[kunci].label
            yield Hit(
                Tempat(reviu, PENGATURAN.name, reviu.pengaturan[kunci].ref),
                f"{label} pada Reviu {di_sini}, pada Realisasi {di_sana}.",
                "Samakan lembar Pengaturan Reviu dan Realisasi menurut pedoman yang berlaku.",
                tercetak=di_sini,
                seharusnya=di_sana,
                tempat_lain=(Tempat(realisasi, PENGATURAN.name, realisasi.pengaturan[kunci].ref),),
            )


def _used(book: Book, kunci: str) -> str:
    """What the formulas take: an unknown entry counts as the default."""
    aturan = aturan_buku(book)
    if kunci == "batas":
        return "tanpa" if aturan.batas is None else tulis_angka(aturan.batas)
    profil = aturan.profil_minimal.casefold()
    return profil if profil in PROFIL_MINIMAL else PROFIL_MINIMAL[0]
