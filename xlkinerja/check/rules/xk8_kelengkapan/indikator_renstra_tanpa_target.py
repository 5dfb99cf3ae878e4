"""Indikator Renstra tidak mempunyai target di tahun mana pun.

Mengapa: Indikator tanpa target selama seluruh masa Renstra tidak menjanjikan apa pun, dan target tahunan tidak dapat
dibandingkan dengannya. Tahun tanpa target di antara tahun yang bertarget boleh, misalnya tahun tanpa pemilu. Renstra
yang belum memuat satu target pun satu temuan.

Contoh: «Indeks Reformasi Birokrasi» dengan lima kolom target yang kosong.

Perbaikan: Isi target setiap tahun, sekurang-kurangnya tahun terakhir.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, enough, in_row
from xlkinerja.check.values.cells import blank, uncalculated
from xlkinerja.workbook.sheets.renstra import TARGETS

KODE = "XK809"
TINGKAT = Tingkat.WARNING
SUMBER = "Perpres 29/2014: rencana strategis memuat target kinerja jangka menengah"
REQUIRES = {"Renstra": ("indikator", *(c.key for c in TARGETS))}


def check_book(book: Book) -> Hits:
    rows = book.indikator
    without = [r for r in rows if all(blank(r[c.key]) and not uncalculated(r[c.key]) for c in TARGETS)]
    if without:
        yield Hit.at(
            [in_row(book, r, TARGETS[0].key)[0] for r in without],
            f"{len(without)} dari {len(rows)} indikator Renstra tanpa target di tahun mana pun: "
            f"{enough(r['indikator'].text for r in without)}.",
            "Isi target setiap tahun, sekurang-kurangnya tahun terakhir.",
            str(len(without)),
        )
