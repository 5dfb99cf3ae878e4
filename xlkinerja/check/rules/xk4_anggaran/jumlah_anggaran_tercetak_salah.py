"""Jumlah dalam tabel anggaran laporan tidak sama dengan penjumlahan barisnya.

Mengapa: Jumlah yang tercetak dijumlahkan ulang dari baris tingkat tertinggi dan dari jenis belanja; program, kegiatan,
dan KRO dari baris langsung di bawahnya, menurut kode, atau menurut Tingkat dan urutan; APBN dan hibah dari jumlah
seluruhnya. Jumlah yang sudah salah dengan
cara yang sama pada lembar Anggaran di Realisasi tidak diulang.

Contoh: Dua program berjumlah Rp110.004.626.000, baris JUMLAH mencetak Rp110.004.781.000.

Perbaikan: Betulkan jumlah yang tercetak, atau rincian yang salah.
"""

from xlkinerja.check.printed.budget import MONEY, printed_budgets
from xlkinerja.check.rule import DocumentSet, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.amounts import budget, with_amounts
from xlkinerja.check.single.levels import level
from xlkinerja.check.single.sources import UnequalSources, unequal_sources
from xlkinerja.check.single.sums import WrongTotal, yearly_totals
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK407"
TINGKAT = Tingkat.ERROR
SUMBER = "Penjumlahan; susunan kode DIPA (program, kegiatan, KRO, RO)"


def check_set(document_set: DocumentSet) -> Hits:
    known = {
        _key(wrong)
        for b in document_set.books
        if (t := budget(b)) is not None
        for column in MONEY
        for wrong in yearly_totals(b, with_amounts(t, *MONEY), column)
    }
    sources = {_amounts(u) for b in document_set.books if (t := budget(b)) is not None for u in unequal_sources(b, t)}
    for book in document_set.versions("reviu"):
        for name, table in printed_budgets(book).items():
            for unequal in (u for u in unequal_sources(book, table) if _amounts(u) not in sources):
                yield Hit(
                    Place(book, table.sheet, unequal.sources[0][unequal.column].ref),
                    f"Tabel «{name}»: {unequal.pesan(table.table.by_key[unequal.column].header)}",
                    "Betulkan jumlah sumber yang salah, atau cetak sumber yang belum ada.",
                    tercetak=write_rupiah(unequal.total),
                    seharusnya=write_rupiah(unequal.value),
                    also=unequal.also(book, table),
                    tingkat=Tingkat.WARNING if unequal.total < unequal.value else None,
                )
        for name, table in printed_budgets(book).items():
            for wrong in (s for column in MONEY for s in yearly_totals(book, table, column)):
                if _key(wrong) in known:
                    continue
                cell = wrong.row[wrong.column]
                yield Hit(
                    Place(book, table.sheet, cell.ref),
                    f"Tabel «{name}»: {wrong.pesan(table.title(wrong.column))}",
                    "Betulkan jumlah yang tercetak, atau rincian yang salah.",
                    tercetak=write_rupiah(cell.number) if cell.number is not None else "",
                    seharusnya=write_rupiah(wrong.correct),
                    also=tuple(Place(book, table.sheet, r[wrong.column].ref) for r in (*wrong.rows, *wrong.same)),
                    tingkat=Tingkat.WARNING if wrong.incomplete else None,
                )


def _key(wrong: WrongTotal) -> tuple[object, ...]:
    """What makes the same wrong total in a workbook the same mistake: level, amounts, and what the rows come to."""
    return level(wrong.row), wrong.column, wrong.typed, wrong.correct


def _amounts(unequal: UnequalSources) -> tuple[object, ...]:
    return unequal.column, unequal.total, unequal.value
