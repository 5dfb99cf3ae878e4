"""What a stated amount or percentage of a budget may be, from the budget tables and the other sentences of a report."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import product

from xlkinerja.check.printed.budget import BudgetTable, budget_tables
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.narasi import Statement, resolve, statements
from xlkinerja.check.single.amounts import MONEY, add, is_total
from xlkinerja.check.single.levels import level
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.kinerja.capaian import percentage
from xlkinerja.kinerja.kode_anggaran import LEVELS, SPENDING

#: Thousands, millions and milliards of rupiah, as powers of ten.
_UNITS = (3, 6, 9)
#: Said of amounts that differ by such a unit.
IN_OTHER_UNIT = "; tabelnya mungkin dalam ribu, juta, atau miliar rupiah: tulis satuannya di judul tabel"

#: Kinds of figures that speak of all the money of a year.
_OF_ALL = ("total_pagu", "total_realisasi", "persen_realisasi", "sisa_anggaran")


def tables_of(laporan: Laporan, p: Statement) -> list[BudgetTable]:
    """The budget tables that a statement speaks of; all of them where it names none."""
    every, meant = budget_tables(laporan.books), resolve(laporan, p.reference).anggaran
    return [t for t in every if any(t.data is one for one in meant)] if meant else every


def in_other_unit(one: Decimal, other: Decimal) -> bool:
    """Whether two amounts are one, the smaller in thousands, millions or milliards and rounded or cut to whole ones."""
    small, large = sorted((abs(one), abs(other)))
    return small > 0 and any(abs(small.scaleb(n) - large) < Decimal(1).scaleb(n) for n in _UNITS)


def totals(tables: Sequence[BudgetTable], tahun: int | None, column: str, sumber: str = "") -> list[Decimal]:
    return list(dict.fromkeys(n for t in tables for n in t.totals(tahun, column, sumber)))


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
    kind, _, of = p.besaran.partition("_")
    every: Iterable[Decimal] = ()
    if kind == "total":
        every = totals(tables, tahun, of)
    elif of == "sumber" and p.basis:
        every = _shares_of_source(laporan, tables, p) if kind == "persen" else _source_totals(tables, tahun, kind, p)
    elif p.besaran == "persen_realisasi":
        known = (_known(laporan, tables, tahun, k) for k in MONEY)
        every = [*_shares(*known), *_printed(tables, tahun)]
    elif p.besaran == "persen_tahun_lalu":
        every = _of_tables(tables, last_year)
    elif p.besaran == "selisih_persen":
        every = (abs(a - b) for a, b in product(_of_tables(tables, tahun), _of_tables(tables, last_year)))
    elif p.besaran == "sisa_anggaran":
        every = (a - b for a, b in product(*(_known(laporan, tables, tahun, k) for k in MONEY)))
    return list(dict.fromkeys(every))


def _whole_tables(tables: Sequence[BudgetTable], tahun: int | None) -> list[BudgetTable]:
    """The tables that speak of all the money of a year: not those of some kegiatan, nor of one program of several."""
    pagu = {i: max(totals([t], tahun, "pagu"), default=None) for i, t in enumerate(tables) if _states_whole(t, tahun)}
    largest = max((n for n in pagu.values() if n is not None), default=None)
    return [tables[i] for i, n in pagu.items() if n is None or n == largest]


def _states_whole(table: BudgetTable, tahun: int | None) -> bool:
    """Whether a table has a total for the year, or rows of the highest level."""
    highest = (*LEVELS[:1], SPENDING, "satker", "")
    return any(is_total(r) or level(r) in highest for r in table.of_year(tahun))


def _year(p: Statement, tahun: int | None) -> int | None:
    angka = [int(k) for k in p.basis.split() if k.isdigit() and len(k) == 4]
    return angka[0] if angka else (None if tahun is None else tahun - 1)


def _known(laporan: Laporan, tables: Sequence[BudgetTable], tahun: int | None, column: str) -> list[Decimal]:
    """The totals of the tables, and those that the sentences state where the tables have none."""
    return totals(tables, tahun, column) or stated(laporan, f"total_{column}")


def _source_totals(tables: Sequence[BudgetTable], tahun: int | None, column: str, p: Statement) -> Iterator[Decimal]:
    """The total of a source; and what the printed total leaves for it, where its own row may be the wrong one."""
    own = totals(tables, tahun, column, p.basis)
    yield from own
    for table in tables if own else []:
        rows = [r for r in table.of_year(tahun) if r[column].number is not None]
        details = [r for r in rows if not is_total(r)]
        others = [r for r in details if r["sumber"].text and normal(r["sumber"].text) != normal(p.basis)]
        if others and all(r["sumber"].text for r in details):
            overall = (r for r in rows if is_total(r) and r["sumber"].empty)
            yield from ((r[column].number or Decimal(0)) - add(others, column) for r in overall)


def _shares_of_source(laporan: Laporan, tables: Sequence[BudgetTable], p: Statement) -> list[Decimal]:
    tahun = laporan.book.tahun
    amounts = (totals(tables, tahun, k, p.basis) or stated(laporan, f"{k}_sumber", p.basis) for k in MONEY)
    return _shares(*amounts)


def _of_tables(tables: Sequence[BudgetTable], tahun: int | None) -> Iterator[Decimal]:
    for one in tables:
        yield from _shares(*(one.totals(tahun, k) for k in MONEY))
        yield from _printed([one], tahun)


def _printed(tables: Sequence[BudgetTable], tahun: int | None) -> list[Decimal]:
    """The percentages that stand in the total rows of a year; a wrong one is a finding of its own."""
    rows = (r for t in tables for r in t.of_year(tahun) if r["tingkat"].text.casefold() == "jumlah")
    return [n for r in rows if (n := r["persen"].number)]


def _shares(pagu: Sequence[Decimal], realisasi: Sequence[Decimal]) -> list[Decimal]:
    return [percentage(b, a) for a, b in product(pagu, realisasi) if serapan(a, b) is not None]
