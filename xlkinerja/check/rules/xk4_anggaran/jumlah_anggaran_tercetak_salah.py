"""Jumlah dalam tabel anggaran laporan tidak sama dengan penjumlahan barisnya.

Mengapa: Jumlah yang tercetak dijumlahkan ulang dari baris tingkat tertinggi, dan baris berkode dari kode di bawahnya.
Tabel yang isinya sama dengan lembar Anggaran pada Realisasi sudah diperiksa di sana dan tidak diulang.

Contoh: Dua program berjumlah Rp110.004.626.000, baris JUMLAH mencetak Rp110.004.781.000.

Perbaikan: Betulkan jumlah yang tercetak, atau rincian yang salah.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.budget import MONEY, printed_budgets
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.single.amounts import budget
from xlkinerja.check.single.sums import yearly_totals
from xlkinerja.check.values.places import Place
from xlkinerja.kinerja.angka import write_rupiah
from xlkinerja.workbook.book import Row, TableData

KODE = "XK407"
TINGKAT = Tingkat.ERROR
SUMBER = "Penjumlahan; susunan kode DIPA (program, kegiatan, KRO, RO)"


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    workbook_tables = [t for b in document_set.books if (t := budget(b)) is not None]
    for book in document_set.versions("reviu"):
        for name, table in printed_budgets(book).items():
            for wrong in (s for column in MONEY for s in yearly_totals(book, table, column)):
                if any(_holds(t, wrong.row, wrong.column) for t in workbook_tables):
                    continue
                cell = wrong.row[wrong.column]
                yield Hit(
                    Place(book, table.sheet, cell.ref),
                    f"Tabel «{name}»: {wrong.pesan(table.title(wrong.column))}",
                    "Betulkan jumlah yang tercetak, atau rincian yang salah.",
                    tercetak=write_rupiah(cell.number) if cell.number is not None else "",
                    seharusnya=write_rupiah(wrong.correct),
                    tingkat=Tingkat.WARNING if wrong.incomplete else None,
                )


def _holds(table: TableData, row: Row, column: str) -> bool:
    """Whether a workbook holds the same amount at the same level: there the total is checked already."""
    tingkat = row["tingkat"].text.casefold()
    return any(r[column].number == row[column].number and r["tingkat"].text.casefold() == tingkat for r in table.rows)
