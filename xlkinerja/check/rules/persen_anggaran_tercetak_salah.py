"""Persen dalam tabel anggaran laporan tidak sama dengan realisasi dibagi pagu.

Mengapa: Pagu, realisasi, dan persen tercetak berdampingan, juga untuk tahun-tahun sebelumnya; pembaca dapat menghitung
ulang. Persen dibandingkan dengan banyak desimal seperti tercetak.

Contoh: Realisasi 1.545.501.560 dari pagu 1.551.321.000 tercetak 95%; hitungan 99,62%.

Perbaikan: Betulkan persennya, atau pagu dan realisasinya.
"""

from collections.abc import Iterator
from decimal import localcontext

from xlkinerja.check.diagnosis import fits
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed_budget import UANG, printed_budgets
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.workbook.book import Book, Row

KODE = "XK406"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: realisasi anggaran = realisasi dibanding pagu"


def check_book(book: Book) -> Iterator[Hit]:
    for nama, table in printed_budgets(book).items():
        for row in table.rows:
            if benar := _expected(row):
                persen = row["persen"]
                tercetak = f"{tulis_angka(persen.number)}%" if persen.number is not None else ""
                tahun = f" tahun {row['tahun'].number:f}" if row["tahun"].number is not None else ""
                yield Hit(
                    Tempat(book, table.sheet, persen.ref),
                    f"Persen{tahun} di tabel «{nama}» tercetak {tercetak}; realisasi dibagi pagu {benar}.",
                    "Betulkan persennya, atau pagu dan realisasinya.",
                    tercetak=tercetak,
                    seharusnya=benar,
                    tempat_lain=tuple(Tempat(book, table.sheet, row[k].ref) for k in UANG),
                )


def _expected(row: Row) -> str:
    """The right percentage of a row whose printed one is wrong, else ""."""
    pagu, realisasi, persen = (row[k].number for k in (*UANG, "persen"))
    if pagu is None or realisasi is None or persen is None or pagu <= 0:
        return ""
    with localcontext(prec=60):
        tepat = realisasi / pagu * 100
    benar = serapan(pagu, realisasi)
    return "" if benar is None or fits(persen, tepat) else f"{tulis_angka(benar)}%"
