"""Anggaran satu tahun atau satu program tercetak berbeda di tabel-tabel laporan.

Mengapa: Pagu dan realisasi satu tahun adalah satu angka. Tabel per program, tabel beberapa tahun, dan lembar Anggaran
pada Realisasi harus menyebut angka yang sama. Baris yang menimbulkan selisih jumlahnya ikut disebut.

Contoh: Tabel per program berjumlah Rp110.004.781.000, tabel sepuluh tahun menyebut Rp110.044.781.000 untuk tahun itu.

Perbaikan: Betulkan tabel yang salah menurut dokumen anggaran.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.budget import MONEY, budget_tables
from xlkinerja.check.printed.tables import is_reviu
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.single.amounts import code, is_total, year_of
from xlkinerja.check.single.sums import yearly_totals
from xlkinerja.check.values.places import Place
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import write_rupiah
from xlkinerja.workbook.book import Book, Row, TableData

KODE = "XK411"
TINGKAT = Tingkat.ERROR
SUMBER = "Satu tahun anggaran mempunyai satu pagu dan satu realisasi"

#: A budget table with its name and workbook.
NamedTable = tuple[str, Book, TableData]
#: By year, source and column: the first table that says it, and its row.
FirstPrinted = dict[tuple[int, str, str], tuple[NamedTable, Row]]


def check_set(document_set: DocumentSet) -> Iterator[Hit]:
    first_printed: FirstPrinted = {}
    for named in budget_tables(document_set.books):
        _, book, table = named
        wrong = {(s.row.number, s.column) for column in MONEY for s in yearly_totals(book, table, column)}
        for row in table.rows:
            tahun = year_of(row, book, table)
            if tahun is None or not is_total(row):
                continue
            for column in MONEY:
                if row[column].number is None or (row.number, column) in wrong:
                    continue  # a total that its own rows do not give has a finding of its own
                earlier = first_printed.setdefault((tahun, row["sumber"].text.casefold(), column), (named, row))
                if earlier[1][column].number != row[column].number and is_reviu(book):
                    yield _hit(named, row, column, earlier, tahun)


def _hit(named: NamedTable, row: Row, column: str, earlier: tuple[NamedTable, Row], tahun: int) -> Hit:
    (name, book, table), (other_name, other_book, other_table) = named, earlier[0]
    value, reference = (r[column].number or Decimal(0) for r in (row, earlier[1]))
    header = table.title(column)
    reason, places = "", []
    for a, b in _cause(named, earlier[0], tahun, column, value - reference):
        here, there = (write_rupiah(r[column].number or Decimal(0)) for r in (a, b))
        reason += f" Barisnya: «{a['uraian'].text or code(a)}» {here} di {name}, {there} di {other_name}."
        places += [Place(book, table.sheet, a[column].ref), Place(other_book, other_table.sheet, b[column].ref)]
    return Hit(
        Place(book, table.sheet, row[column].ref),
        f"{header} tahun {tahun} di {name} tercetak {write_rupiah(value)}, di {other_name} {write_rupiah(reference)}; "
        f"selisih {write_rupiah(abs(value - reference))}.{reason}",
        "Betulkan tabel yang salah menurut dokumen anggaran.",
        tercetak=write_rupiah(value),
        seharusnya=write_rupiah(reference),
        also=(Place(other_book, other_table.sheet, earlier[1][column].ref), *places),
    )


def _cause(here: NamedTable, there: NamedTable, tahun: int, column: str, difference: Decimal) -> list[tuple[Row, Row]]:
    """The rows of one name, code and level that differ by themselves as much as the totals do; else none."""
    left, right = ({_key(r): r for r in t.rows if year_of(r, b, t) == tahun} for _, b, t in (here, there))
    pairs = [(left[k], right[k]) for k in left if k in right and not is_total(left[k])]
    differing = [(a, b) for a, b in pairs if _gap(a, b, column)]
    return differing if len(differing) == 1 and _gap(*differing[0], column) == difference else []


def _key(row: Row) -> tuple[str, ...]:
    return row["tingkat"].text.casefold(), code(row) or normal(row["uraian"].text), row["sumber"].text.casefold()


def _gap(a: Row, b: Row, column: str) -> Decimal:
    amounts = a[column].number, b[column].number
    return amounts[0] - amounts[1] if amounts[0] is not None and amounts[1] is not None else Decimal(0)
