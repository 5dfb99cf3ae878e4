"""Persen dalam tabel anggaran laporan tidak sama dengan realisasi dibagi pagu.

Mengapa: Pagu, realisasi, dan persen tercetak berdampingan, juga untuk tahun-tahun sebelumnya; pembaca dapat menghitung
ulang. Persen dibandingkan dengan banyak desimal seperti tercetak.

Contoh: Realisasi 1.545.501.560 dari pagu 1.551.321.000 tercetak 95%; hitungan 99,62%.

Perbaikan: Betulkan persennya, atau pagu dan realisasinya.
"""

from collections.abc import Mapping
from decimal import Decimal, localcontext

from xlkinerja.check.printed.budget import budget_tables
from xlkinerja.check.rule import Book, Hit, Hits, Row, Tingkat
from xlkinerja.check.single.amounts import MONEY, half_digit, rupiah
from xlkinerja.check.single.diagnosis import fits
from xlkinerja.check.single.sums import yearly_totals
from xlkinerja.check.values.cells import decimals_of
from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka, plain_satuan, write_angka
from xlkinerja.kinerja.satuan import is_abbreviated
from xlkinerja.workbook.sheets.anggaran_laporan import ANGGARAN_LAPORAN

KODE = "XK406"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: realisasi anggaran = realisasi dibanding pagu"


def check_book(book: Book) -> Hits:
    data = book.tables.get(ANGGARAN_LAPORAN.name)
    printed = {r.number: r for r in data.rows} if data else {}
    for table in budget_tables((book,)) if data else ():
        totals = {(s.row.number, k): s.correct for k in MONEY for s in yearly_totals(book, table.data, k)}
        for row in table.rows:
            text, percent = printed[row.number]["persen"].text, row["persen"].number
            if unit := _other_unit(text):
                yield Hit(
                    table.place(row, "persen"),
                    f"Kolom Persen di {table.name} berisi «{text}», bersatuan {unit}, bukan persen.",
                    "Salin persennya ke kolom Persen, dan angka itu ke kolomnya sendiri.",
                    tercetak=text,
                    tingkat=Tingkat.WARNING,
                )
            if percent is None or not (correct := _expected(row, printed[row.number], percent)):
                continue
            # It follows from the right total where the printed one is wrong: then that is the finding. Beside a wrong
            # total a percentage may be wrong as well, so this is asked by its value.
            if not _follows(row, totals, percent):
                tercetak = text or f"{write_angka(percent)}%"
                tahun = f" tahun {row['tahun'].number:f}" if row["tahun"].number is not None else ""
                yield Hit.at(
                    [table.place(row, "persen"), *(table.place(row, k) for k in MONEY)],
                    f"Persen{tahun} di {table.name} tercetak {tercetak}; realisasi dibagi pagu {correct}.",
                    "Betulkan persennya, atau pagu dan realisasinya.",
                    tercetak=tercetak,
                    seharusnya=correct,
                )


def _other_unit(text: str) -> str:
    """The unit of a figure in the column of percents where it is another: miliar, rupiah, laporan; "" otherwise."""
    try:
        angka = baca_angka(text)
    except AngkaRusak:
        return ""
    if angka.value is None or plain_satuan(angka.satuan) == "persen":
        return ""
    return "rupiah" if angka.satuan == "Rp" or is_abbreviated(text) else angka.satuan


def _follows(row: Row, totals: Mapping[tuple[int, str], Decimal], percent: Decimal) -> bool:
    """Whether a percentage follows from what the totals in its row should be."""
    pagu, realisasi = (totals.get((row.number, k), row[k].number) for k in MONEY)
    wrong = any((row.number, k) in totals for k in MONEY)
    return wrong and bool(pagu) and realisasi is not None and fits(percent, _share(pagu, realisasi))


def _share(pagu: Decimal | None, realisasi: Decimal) -> Decimal:
    with localcontext(prec=60):
        return realisasi / (pagu or 1) * 100


def _expected(row: Row, printed: Row, percent: Decimal) -> str:
    """The right percentage of a row whose printed one is wrong, else ""."""
    pagu, realisasi = (rupiah(printed[k].text) if row[k].number is None else row[k].number for k in MONEY)
    if pagu is None or realisasi is None or pagu <= 0:
        return ""
    correct = serapan(pagu, realisasi)
    if correct is None or fits(percent, _share(pagu, realisasi)):
        return ""
    p, r = (half_digit(n, printed[k].text) for k, n in zip(MONEY, (pagu, realisasi), strict=True))
    if (p or r) and p < pagu:
        least, most = _share(pagu + p, realisasi - r), _share(pagu - p, realisasi + r)
        limit = Decimal(5).scaleb(-decimals_of(percent) - 1)
        if least - limit <= percent <= most + limit:
            return ""
    return f"{write_angka(correct)}%"
