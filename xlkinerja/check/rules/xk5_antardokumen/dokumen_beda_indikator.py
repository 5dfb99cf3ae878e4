"""Dua dokumen berbicara tentang indikator yang berbeda.

Mengapa: Bila kurang dari separuh indikator cocok, membandingkan barisnya satu per satu tidak berguna. Yang perlu
diputuskan lebih dahulu: dokumen mana yang memuat indikator yang benar.

Contoh: PK memuat 9 indikator kegiatan, Realisasi mengukur 15 indikator lain; 0 cocok.

Perbaikan: Pakai indikator yang sama di semua dokumen, atau periksa apakah berkasnya tertukar.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.places import header
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet

KODE = "XK507"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: indikator yang diperjanjikan sama dengan yang diukur"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    tabel = satuset.tabel
    for asing in tabel.asing:
        di_sini, acuan = (tabel.dokumen[i].nama_dokumen for i in (asing.dokumen, tabel.acuan))
        sebagian = asing.cocok == asing.di_sini
        pesan = (
            f"{di_sini} hanya memuat {asing.cocok} dari {asing.di_acuan} indikator {acuan}."
            if sebagian
            else f"{di_sini} dan {acuan} berbicara tentang indikator yang berbeda: {asing.cocok} cocok, "
            f"{di_sini} memuat {asing.di_sini} indikator dan {acuan} {asing.di_acuan}."
        )
        yield Hit(
            header(tabel, asing.dokumen),
            pesan,
            f"Lengkapi {di_sini}."
            if sebagian
            else "Pakai indikator yang sama, atau periksa apakah berkasnya tertukar.",
            tercetak=str(asing.cocok),
            seharusnya=str(asing.di_acuan),
            tempat_lain=(header(tabel, tabel.acuan),),
        )
