"""Totals for one source of money each, held against the total for all of them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.single.amounts import MONEY, add, by_year, complete, is_total, top
from xlkinerja.check.single.levels import identity
from xlkinerja.check.values.groups import grouped
from xlkinerja.kinerja.angka import write_rupiah
from xlkinerja.workbook.book import Book, Row, TableData


class UnequalSources(NamedTuple):
    """Totals of the sources that do not come to the total of all, which its own rows prove right."""

    sources: tuple[Row, ...]
    overall: Row
    column: str

    @property
    def total(self) -> Decimal:
        return add(self.sources, self.column)

    @property
    def correct(self) -> Decimal:
        return self.overall[self.column].number or Decimal(0)

    @property
    def tercetak(self) -> str:
        return write_rupiah(self.total)

    @property
    def incomplete(self) -> bool:
        """Whether a source may only be missing."""
        return self.total < self.correct

    @property
    def cells(self) -> list[str]:
        """The cells of the sources, and last that of the total of all."""
        return [r[self.column].ref for r in (*self.sources, self.overall)]

    def pesan(self, title: str) -> str:
        name = "" if is_total(self.overall) else self.overall["uraian"].text
        formula = " + ".join(
            f"{r['sumber'].text} {write_rupiah(r[self.column].number or Decimal(0))}" for r in self.sources
        )
        return (
            f"{title}{f' «{name}»' if name else ''} {formula} = {self.tercetak}; jumlah seluruhnya "
            f"{write_rupiah(self.correct)}, selisih {write_rupiah(abs(self.total - self.correct))}."
        )


def unequal_sources(book: Book, table: TableData) -> Iterator[UnequalSources]:
    """Every year and column by itself."""
    for tahun, rows in by_year(book, table).items():
        for column in MONEY if tahun is not None else ():
            yield from _of_year(rows, column)
            yield from _of_rows(rows, column)


def _of_rows(rows: Sequence[Row], column: str) -> Iterator[UnequalSources]:
    """One program, kegiatan, KRO or RO that stands for all sources and, further rows, for each of several."""
    known = (r for r in rows if not is_total(r) and r[column].number is not None)
    for same in grouped(known, lambda r: (*identity(r)[:2], r["no_sasaran"].text)):
        overall, sources = ([r for r in same if r["sumber"].empty is empty] for empty in (True, False))
        names = {r["sumber"].text.casefold() for r in sources}
        if len(overall) == 1 and 1 < len(names) == len(sources):
            unequal = UnequalSources(tuple(sources), overall[0], column)
            if unequal.total != unequal.correct:
                yield unequal


def _of_year(rows: Sequence[Row], column: str) -> Iterator[UnequalSources]:
    totals = [r for r in rows if is_total(r)]
    overall, sources = ([r for r in totals if bool(r["sumber"].text) is named] for named in (False, True))
    details = top([r for r in rows if not is_total(r)])
    names = {r["sumber"].text.casefold() for r in sources}
    if len(overall) != 1 or not details or not sources or len(names) < len(sources):
        return  # without details the rule on sums adds the sources itself
    unequal = UnequalSources(tuple(sources), overall[0], column)
    if not complete([*totals, *details], column) or add(details, column) != unequal.correct:
        return
    if unequal.total == unequal.correct or (len(sources) == 1 and unequal.incomplete):
        return  # one source alone need not be all
    # a total that is not that of its own details is told itself, in another rule or in this one's name
    if not any(_wrong_itself(r, details, column) for r in sources):
        yield unequal


def _wrong_itself(total: Row, details: Sequence[Row], column: str) -> bool:
    own = [r for r in details if r["sumber"].text.casefold() == total["sumber"].text.casefold()]
    return bool(own) and add(own, column) != total[column].number
