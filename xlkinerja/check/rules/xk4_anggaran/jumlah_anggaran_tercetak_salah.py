"""Jumlah dalam tabel anggaran laporan tidak sama dengan penjumlahan barisnya.

Mengapa: Jumlah yang tercetak dijumlahkan ulang dari baris tingkat tertinggi, dan baris berkode dari kode di bawahnya.
Tabel yang isinya sama dengan lembar Anggaran pada Realisasi sudah diperiksa di sana dan tidak diulang.

Contoh: Dua program berjumlah Rp110.004.626.000, baris JUMLAH mencetak Rp110.004.781.000.

Perbaikan: Betulkan jumlah yang tercetak, atau rincian yang salah.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.budget import UANG, printed_budgets
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.single.amounts import budget
from xlkinerja.check.single.sums import yearly_totals
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import tulis_rupiah
from xlkinerja.workbook.book import Row, TableData

KODE = "XK407"
TINGKAT = Tingkat.GALAT
SUMBER = "Penjumlahan; susunan kode DIPA (program, kegiatan, KRO, RO)"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    buku = [t for b in satuset.books if (t := budget(b)) is not None]
    for book in satuset.dokumen("reviu"):
        for nama, table in printed_budgets(book).items():
            for salah in (s for kolom in UANG for s in yearly_totals(book, table, kolom)):
                if any(_holds(t, salah.row, salah.kolom) for t in buku):
                    continue
                cell = salah.row[salah.kolom]
                yield Hit(
                    Tempat(book, table.sheet, cell.ref),
                    f"Tabel «{nama}»: {salah.pesan(table.table.by_key[salah.kolom].header)}",
                    "Betulkan jumlah yang tercetak, atau rincian yang salah.",
                    tercetak=tulis_rupiah(cell.number) if cell.number is not None else "",
                    seharusnya=tulis_rupiah(salah.benar),
                    tingkat=Tingkat.PERINGATAN if salah.kurang else None,
                )


def _holds(table: TableData, row: Row, kolom: str) -> bool:
    """Whether a workbook holds the same amount at the same level: there the total is checked already."""
    tingkat = row["tingkat"].text.casefold()
    return any(r[kolom].number == row[kolom].number and r["tingkat"].text.casefold() == tingkat for r in table.rows)
