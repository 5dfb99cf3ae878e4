"""Persen dalam tabel anggaran laporan tidak sama dengan realisasi dibagi pagu.

Mengapa: Pagu, realisasi, dan persen tercetak berdampingan, juga untuk tahun-tahun sebelumnya; pembaca dapat menghitung
ulang. Persen dibandingkan dengan banyak desimal seperti tercetak.

Contoh: Realisasi 1.545.501.560 dari pagu 1.551.321.000 tercetak 95%; hitungan 99,62%.

Perbaikan: Betulkan persennya, atau pagu dan realisasinya.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.budget import MONEY, printed_budgets
from xlkinerja.check.rule import Hit
from xlkinerja.check.single.diagnosis import fits
from xlkinerja.check.single.sums import yearly_totals
from xlkinerja.check.values.places import Place
from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.workbook.book import Book, Row

KODE = "XK406"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: realisasi anggaran = realisasi dibanding pagu"


def check_book(book: Book) -> Iterator[Hit]:
    for name, table in printed_budgets(book).items():
        totals = {(s.row.number, column): s.correct for column in MONEY for s in yearly_totals(book, table, column)}
        for row in table.rows:
            if (correct := _expected(row)) and not _follows(row, totals):
                cell = row["persen"]
                tercetak = f"{write_angka(cell.number)}%" if cell.number is not None else ""
                tahun = f" tahun {row['tahun'].number:f}" if row["tahun"].number is not None else ""
                yield Hit(
                    Place(book, table.sheet, cell.ref),
                    f"Persen{tahun} di tabel «{name}» tercetak {tercetak}; realisasi dibagi pagu {correct}.",
                    "Betulkan persennya, atau pagu dan realisasinya.",
                    tercetak=tercetak,
                    seharusnya=correct,
                    also=tuple(Place(book, table.sheet, row[k].ref) for k in MONEY),
                )


def _follows(row: Row, totals: Mapping[tuple[int, str], Decimal]) -> bool:
    """Whether the percentage follows from the right total where the printed one is wrong, which is the finding."""
    pagu, realisasi = (totals.get((row.number, k), row[k].number) for k in MONEY)
    wrong = any((row.number, k) in totals for k in MONEY)
    percent = row["persen"].number
    return (
        wrong
        and percent is not None
        and bool(pagu)
        and realisasi is not None
        and fits(percent, _share(pagu, realisasi))
    )


def _share(pagu: Decimal | None, realisasi: Decimal) -> Decimal:
    with localcontext(prec=60):
        return realisasi / (pagu or 1) * 100


def _expected(row: Row) -> str:
    """The right percentage of a row whose printed one is wrong, else ""."""
    pagu, realisasi, percent = (row[k].number for k in (*MONEY, "persen"))
    if pagu is None or realisasi is None or percent is None or pagu <= 0:
        return ""
    correct = serapan(pagu, realisasi)
    return "" if correct is None or fits(percent, _share(pagu, realisasi)) else f"{write_angka(correct)}%"
