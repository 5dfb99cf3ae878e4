"""What a stated amount or percentage of a budget may be, from the budget tables and the other sentences of a report."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from xlkinerja.check.printed.budget import budget_tables, year_totals
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.narasi import Reference, Statement, resolve, statements
from xlkinerja.check.single.amounts import add, is_total, year_of
from xlkinerja.check.single.levels import level
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.kinerja.capaian import percentage
from xlkinerja.kinerja.kode_anggaran import LEVELS, SPENDING
from xlkinerja.workbook.book import Book, TableData

BudgetTable = tuple[str, Book, TableData]


#: Thousands, millions and milliards of rupiah, as powers of ten.
_UNITS = (3, 6, 9)
#: Said of amounts that differ by such a unit.
IN_OTHER_UNIT = "; tabelnya mungkin dalam ribu, juta, atau miliar rupiah: tulis satuannya di judul tabel"

#: Kinds of figures that speak of all the money of a year.
_OF_ALL = ("total_pagu", "total_realisasi", "persen_realisasi", "sisa_anggaran")


def tables_of(laporan: Laporan, p: Statement) -> list[BudgetTable]:
    """The budget tables that a statement speaks of; all of them where it names none."""
    every = list(budget_tables(laporan.books))
    reference = resolve(laporan, p.reference) if p.reference else Reference()
    if reference.anggaran:
        sel = {t.rows[0].number for t in reference.anggaran if t.rows}
        return [t for t in every if t[1] is laporan.book and t[2].rows and t[2].rows[0].number in sel]
    return every


def in_other_unit(one: Decimal, other: Decimal) -> bool:
    """Whether two amounts are one, the smaller in thousands, millions or milliards and rounded or cut to whole ones."""
    small, large = sorted((abs(one), abs(other)))
    return small > 0 and any(abs(small.scaleb(n) - large) < Decimal(1).scaleb(n) for n in _UNITS)


def totals(tables: Sequence[BudgetTable], tahun: int | None, column: str, sumber: str = "") -> list[Decimal]:
    return list(dict.fromkeys(n for _, book, t in tables for n in year_totals(book, t, tahun, column, sumber)))


def stated(laporan: Laporan, besaran: str, basis: str | None = None) -> list[Decimal]:
    """What other sentences state for the same kind of figure."""
    every = (p for p in statements(laporan, besaran) if basis is None or p.basis == basis)
    return list(dict.fromkeys(p.value for p in every if p.value is not None))


def possible(laporan: Laporan, p: Statement) -> list[Decimal]:
    """Every value that the statement may rightly have; empty where nothing speaks for or against it."""
    tables = tables_of(laporan, p)
    if p.reference or p.besaran not in _OF_ALL:
        return _values(laporan, p, tables)
    evidence = _values(laporan, p, _whole_tables(tables, laporan.book.tahun))
    return list(dict.fromkeys([*evidence, *_values(laporan, p, tables)])) if evidence else []


def _values(laporan: Laporan, p: Statement, tables: Sequence[BudgetTable]) -> list[Decimal]:
    tahun = laporan.book.tahun
    last_year = _year(p, tahun)
    if p.besaran in ("total_pagu", "total_realisasi"):
        return totals(tables, tahun, p.besaran.removeprefix("total_"))
    if p.besaran == "persen_realisasi":
        return _percents(laporan, tables, tahun)
    if p.besaran == "persen_tahun_lalu":
        return list(dict.fromkeys(_of_tables(tables, last_year)))
    if p.besaran == "selisih_persen":
        pairs = product(_of_tables(tables, tahun), _of_tables(tables, last_year))
        return list(dict.fromkeys(abs(a - b) for a, b in pairs))
    if p.besaran == "sisa_anggaran":
        pagu, realisasi = (_known(laporan, tables, tahun, k) for k in ("pagu", "realisasi"))
        return list(dict.fromkeys(a - b for a, b in product(pagu, realisasi)))
    if p.besaran in ("pagu_sumber", "realisasi_sumber"):
        return _source_totals(tables, tahun, p.besaran.removesuffix("_sumber"), p.basis) if p.basis else []
    if p.besaran == "persen_sumber" and p.basis:
        pagu, realisasi = (_of_source(laporan, tables, p.basis, k) for k in ("pagu", "realisasi"))
        return _shares(pagu, realisasi)
    return []


def _whole_tables(tables: Sequence[BudgetTable], tahun: int | None) -> list[BudgetTable]:
    """The tables that speak of all the money of a year: not those of some kegiatan, nor of one program of several."""
    pagu = {i: max(totals([t], tahun, "pagu"), default=None) for i, t in enumerate(tables) if _states_whole(t, tahun)}
    largest = max((n for n in pagu.values() if n is not None), default=None)
    return [tables[i] for i, n in pagu.items() if n is None or n == largest]


def _states_whole(one: BudgetTable, tahun: int | None) -> bool:
    """Whether a table has a total for the year, or rows of the highest level."""
    _, book, table = one
    rows = [r for r in table.rows if year_of(r, book, table) == tahun]
    highest = (*LEVELS[:1], SPENDING, "satker", "")
    return any(is_total(r) for r in rows) or any(level(r) in highest for r in rows)


def _year(p: Statement, tahun: int | None) -> int | None:
    angka = [int(k) for k in p.basis.split() if k.isdigit() and len(k) == 4]
    return angka[0] if angka else (None if tahun is None else tahun - 1)


def _known(laporan: Laporan, tables: Sequence[BudgetTable], tahun: int | None, column: str) -> list[Decimal]:
    """The totals of the tables, and those that the sentences state where the tables have none."""
    return totals(tables, tahun, column) or stated(laporan, f"total_{column}")


def _source_totals(tables: Sequence[BudgetTable], tahun: int | None, column: str, basis: str) -> list[Decimal]:
    """The total of a source; and what the printed total leaves for it, where its own row may be the wrong one."""
    own = totals(tables, tahun, column, basis)
    rest = []
    for _, book, table in tables if own else []:
        rows = [r for r in table.rows if year_of(r, book, table) == tahun and r[column].number is not None]
        others = [r for r in rows if not is_total(r) and r["sumber"].text and normal(r["sumber"].text) != normal(basis)]
        is_by_source = all(r["sumber"].text for r in rows if not is_total(r))
        rest += [
            (r[column].number or Decimal(0)) - add(others, column)
            for r in rows
            if others and is_by_source and is_total(r) and r["sumber"].empty
        ]
    return list(dict.fromkeys([*own, *rest]))


def _of_source(laporan: Laporan, tables: Sequence[BudgetTable], basis: str, column: str) -> list[Decimal]:
    return totals(tables, laporan.book.tahun, column, basis) or stated(laporan, f"{column}_sumber", basis)


def _percents(laporan: Laporan, tables: Sequence[BudgetTable], tahun: int | None) -> list[Decimal]:
    pagu, realisasi = (_known(laporan, tables, tahun, k) for k in ("pagu", "realisasi"))
    return list(dict.fromkeys([*_shares(pagu, realisasi), *_printed(tables, tahun)]))


def _of_tables(tables: Sequence[BudgetTable], tahun: int | None) -> Iterator[Decimal]:
    for one in tables:
        pagu, realisasi = (totals([one], tahun, k) for k in ("pagu", "realisasi"))
        yield from _shares(pagu, realisasi)
        yield from _printed([one], tahun)


def _printed(tables: Sequence[BudgetTable], tahun: int | None) -> list[Decimal]:
    """The percentages that stand in the total rows of a year; a wrong one is a finding of its own."""
    return [
        n
        for _, book, t in tables
        for r in t.rows
        if r["tingkat"].text.casefold() == "jumlah" and year_of(r, book, t) == tahun and (n := r["persen"].number)
    ]


def _shares(pagu: Sequence[Decimal], realisasi: Sequence[Decimal]) -> list[Decimal]:
    return [percentage(b, a) for a, b in product(pagu, realisasi) if serapan(a, b) is not None]
