"""Satu capaian menaikkan rata-rata jauh di atas yang lain.

Mengapa: Rata-rata atas sedikit indikator dapat ditentukan oleh satu angka. Pembaca perlu melihat rata-rata tanpa angka
itu, dan mediannya. Dilaporkan bila, dari sedikitnya lima capaian, yang tertinggi lebih dari 100 poin di atas median dan
menaikkan rata-rata per indikator sedikitnya 10 poin.

Contoh: Satu capaian 1.400% di antara 22 indikator menaikkan rata-rata dari 106 menjadi 167.

Perbaikan: Periksa target dan realisasinya; bila benar, sebutkan dalam laporan rata-rata tanpa indikator itu atau
mediannya.
"""

from fractions import Fraction

from xlkinerja.check.rule import Book, Hit, Hits, Tingkat, in_row
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.rerata import median, rerata
from xlkinerja.summary.measuring import measure_rows

KODE = "XK317"
TINGKAT = Tingkat.INFO
SUMBER = "Rata-rata capaian: satu nilai yang sangat lain menentukan rata-rata, tidak menentukan median"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian")}
#: Percent points: how far above the median, and how far the mean moves without it.
FAR, MOVED = 100, 10
FEWEST = 5


def check_book(book: Book) -> Hits:
    measured = [(t, t.value) for t in measure_rows(book) if t.value is not None]
    capaian = [value for _, value in measured]
    middle, mean = median(capaian).value, rerata(capaian).value
    if len(measured) < FEWEST or middle is None or mean is None:
        return
    outlier, value = max(measured, key=lambda m: m[1])
    without = rerata(c for t, c in measured if t is not outlier).value
    exact = Fraction(sum(capaian)) / len(capaian)
    moved = exact - Fraction(sum(capaian) - value) / (len(capaian) - 1)
    if without is None or value - middle <= FAR or moved < MOVED:
        return
    before, after = (f"{write_angka(n)}%" for n in (without, mean))
    yield Hit.at(
        in_row(book, outlier.row, "capaian"),
        f"Capaian {write_angka(value)}% «{outlier.row['indikator'].text}» sendirian menaikkan rata-rata "
        f"{len(capaian)} indikator dari {before} menjadi {after}; mediannya {write_angka(middle)}%.",
        "Periksa target dan realisasinya; bila benar, sebutkan rata-rata tanpa indikator itu atau mediannya.",
        after,
        f"{before} tanpa indikator itu",
    )
