"""Jumlah dalam tabel anggaran laporan tidak sama dengan penjumlahan barisnya.

Mengapa: Jumlah yang tercetak dijumlahkan ulang dari baris tingkat tertinggi dan dari jenis belanja; program, kegiatan,
dan KRO dari baris langsung di bawahnya, menurut kode, atau menurut Tingkat dan urutan; APBN dan hibah dari jumlah
seluruhnya. Jumlah yang sudah salah dengan
cara yang sama pada lembar Anggaran di Realisasi tidak diulang.

Contoh: Dua program berjumlah Rp110.004.626.000, baris JUMLAH mencetak Rp110.004.781.000.

Perbaikan: Betulkan jumlah yang tercetak, atau rincian yang salah.
"""

from collections.abc import Iterator

from xlkinerja.check.printed.budget import printed_budgets
from xlkinerja.check.rule import Book, DocumentSet, Hit, Hits, Place, TableData, Tingkat
from xlkinerja.check.single.amounts import MONEY, budget, with_amounts
from xlkinerja.check.single.levels import level
from xlkinerja.check.single.sources import UnequalSources, unequal_sources
from xlkinerja.check.single.sums import WrongTotal, yearly_totals
from xlkinerja.kinerja.angka import write_rupiah

KODE = "XK407"
TINGKAT = Tingkat.ERROR
SUMBER = "Penjumlahan; susunan kode DIPA (program, kegiatan, KRO, RO)"


Wrong = WrongTotal | UnequalSources


def check_set(document_set: DocumentSet) -> Hits:
    # The same wrong sum in Realisasi is told there. Amounts make it the same, not a cell: so it is asked here.
    own = [(b, t) for b in document_set.books if (t := budget(b)) is not None]
    told = {_amounts(wrong) for b, t in own for wrong in _wrong(b, with_amounts(t, *MONEY))}
    for book in document_set.versions("reviu"):
        for name, table in printed_budgets(book).items():
            yield from (_hit(book, name, table, w) for w in _wrong(book, table) if _amounts(w) not in told)


def _wrong(book: Book, table: TableData) -> Iterator[Wrong]:
    yield from unequal_sources(book, table)
    for column in MONEY:
        yield from yearly_totals(book, table, column)


def _amounts(wrong: Wrong) -> tuple[object, ...]:
    """What makes a wrong sum in two workbooks the same mistake: level, amounts, and what the rows come to."""
    if isinstance(wrong, UnequalSources):
        return wrong.column, wrong.total, wrong.correct
    return level(wrong.row), wrong.column, wrong.typed, wrong.correct


def _hit(book: Book, name: str, table: TableData, wrong: Wrong) -> Hit:
    of_sources = isinstance(wrong, UnequalSources)
    return Hit.at(
        [Place(book, table.sheet, sel) for sel in wrong.cells],
        f"Tabel «{name}»: {wrong.pesan(table.title(wrong.column))}",
        "Betulkan jumlah sumber yang salah, atau cetak sumber yang belum ada."
        if of_sources
        else "Betulkan jumlah yang tercetak, atau rincian yang salah.",
        tercetak=wrong.tercetak,
        seharusnya=write_rupiah(wrong.correct),
        tingkat=Tingkat.WARNING if wrong.incomplete else None,
    )
