"""Persen dalam tabel anggaran laporan tidak sama dengan realisasi dibagi pagu.

Mengapa: Pagu, realisasi, dan persen tercetak berdampingan, juga untuk tahun-tahun sebelumnya; pembaca dapat menghitung
ulang. Persen dibandingkan dengan banyak desimal seperti tercetak.

Contoh: Realisasi 1.545.501.560 dari pagu 1.551.321.000 tercetak 95%; hitungan 99,62%.

Perbaikan: Betulkan persennya, atau pagu dan realisasinya.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.budget import UANG, printed_budgets
from xlkinerja.check.rule import Hit
from xlkinerja.check.single.diagnosis import fits
from xlkinerja.check.single.sums import yearly_totals
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.workbook.book import Book, Row

KODE = "XK406"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: realisasi anggaran = realisasi dibanding pagu"


def check_book(book: Book) -> Iterator[Hit]:
    for nama, table in printed_budgets(book).items():
        jumlah = {(s.row.number, kolom): s.benar for kolom in UANG for s in yearly_totals(book, table, kolom)}
        for row in table.rows:
            if (benar := _expected(row)) and not _follows(row, jumlah):
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


def _follows(row: Row, jumlah: Mapping[tuple[int, str], Decimal]) -> bool:
    """Whether the percentage follows from the right total where the printed one is wrong, which is the finding."""
    pagu, realisasi = (jumlah.get((row.number, k), row[k].number) for k in UANG)
    salah = any((row.number, k) in jumlah for k in UANG)
    persen = row["persen"].number
    return (
        salah and persen is not None and bool(pagu) and realisasi is not None and fits(persen, _share(pagu, realisasi))
    )


def _share(pagu: Decimal | None, realisasi: Decimal) -> Decimal:
    with localcontext(prec=60):
        return realisasi / (pagu or 1) * 100


def _expected(row: Row) -> str:
    """The right percentage of a row whose printed one is wrong, else ""."""
    pagu, realisasi, persen = (row[k].number for k in (*UANG, "persen"))
    if pagu is None or realisasi is None or persen is None or pagu <= 0:
        return ""
    benar = serapan(pagu, realisasi)
    return "" if benar is None or fits(persen, _share(pagu, realisasi)) else f"{tulis_angka(benar)}%"
