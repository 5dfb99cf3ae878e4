"""Persen dalam tabel anggaran laporan tidak sama dengan realisasi dibagi pagu.

Mengapa: Pagu, realisasi, dan persen tercetak berdampingan, juga untuk tahun-tahun sebelumnya; pembaca dapat menghitung
ulang. Persen dibandingkan dengan banyak desimal seperti tercetak.

Contoh: Realisasi 1.545.501.560 dari pagu 1.551.321.000 tercetak 95%; hitungan 99,62%.

Perbaikan: Betulkan persennya, atau pagu dan realisasinya.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.budget import MONEY, printed_budgets
from xlkinerja.check.rule import Hit
from xlkinerja.check.single.diagnosis import fits
from xlkinerja.check.single.sums import yearly_totals
from xlkinerja.check.values.cells import decimals_of
from xlkinerja.check.values.places import Place
from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.sheets.anggaran_laporan import ANGGARAN_LAPORAN

KODE = "XK406"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: realisasi anggaran = realisasi dibanding pagu"

_ROUNDED = re.compile(r"\b(ribu|juta|miliar|milyar|triliun|trilyun|jt|m)\b", re.IGNORECASE)


def check_book(book: Book) -> Iterator[Hit]:
    data = book.tables.get(ANGGARAN_LAPORAN.name)
    printed = {r.number: r for r in data.rows} if data else {}
    for name, table in printed_budgets(book).items():
        totals = {(s.row.number, column): s.correct for column in MONEY for s in yearly_totals(book, table, column)}
        for row in table.rows:
            if (correct := _expected(row, printed[row.number])) and not _follows(row, totals):
                cell = row["persen"]
                number = f"{write_angka(cell.number)}%" if cell.number is not None else ""
                tercetak = printed[row.number]["persen"].text or number
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


def _expected(row: Row, printed: Row) -> str:
    """The right percentage of a row whose printed one is wrong, else ""."""
    pagu, realisasi, percent = (row[k].number for k in (*MONEY, "persen"))
    if pagu is None or realisasi is None or percent is None or pagu <= 0:
        return ""
    correct = serapan(pagu, realisasi)
    if correct is None or fits(percent, _share(pagu, realisasi)):
        return ""
    p, r = (_half(row[k], printed[k].text) for k in MONEY)
    if (p or r) and p < pagu:
        least, most = _share(pagu + p, realisasi - r), _share(pagu - p, realisasi + r)
        limit = Decimal(5).scaleb(-decimals_of(percent) - 1)
        if least - limit <= percent <= most + limit:
            return ""
    return f"{write_angka(correct)}%"


def _half(cell: Cell, text: str) -> Decimal:
    """Half of the last digit of an amount that is printed in millions or more: 5 million of Rp12,34 miliar."""
    if cell.number is None or not _ROUNDED.search(text):
        return Decimal(0)
    return Decimal(5).scaleb(max(0, int(cell.number.normalize().as_tuple().exponent)) - 1)
