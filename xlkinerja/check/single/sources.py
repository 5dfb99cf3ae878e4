"""Totals for one source of money each, held against the total for all of them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.single.amounts import add, is_total, top, year_of
from xlkinerja.check.single.levels import identity
from xlkinerja.check.values.places import Place, rest
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
    def value(self) -> Decimal:
        return self.overall[self.column].number or Decimal(0)

    @property
    def _name(self) -> str:
        name = self.overall["uraian"].text
        return f" «{name}»" if name and not is_total(self.overall) else ""

    def pesan(self, title: str) -> str:
        formula = " + ".join(
            f"{r['sumber'].text} {write_rupiah(r[self.column].number or Decimal(0))}" for r in self.sources
        )
        return (
            f"{title}{self._name} {formula} = {write_rupiah(self.total)}; jumlah seluruhnya "
            f"{write_rupiah(self.value)}, "
            f"selisih {write_rupiah(abs(self.total - self.value))}."
        )

    def also(self, book: Book, table: TableData) -> tuple[Place, ...]:
        refs = [r[self.column].ref for r in self.sources]
        return (*rest(book, table.sheet, refs), Place(book, table.sheet, self.overall[self.column].ref))


def unequal_sources(book: Book, table: TableData) -> Iterator[UnequalSources]:
    """Every year and column by itself."""
    by_year: dict[int, list[Row]] = {}
    for row in table.rows:
        tahun = year_of(row, book, table)
        if tahun is not None:
            by_year.setdefault(tahun, []).append(row)
    for rows in by_year.values():
        for column in ("pagu", "realisasi"):
            yield from _of_year(rows, column)
            yield from _of_rows(rows, column)


def _of_rows(rows: Sequence[Row], column: str) -> Iterator[UnequalSources]:
    """One program, kegiatan, KRO or RO that stands for all sources and, further rows, for each of several."""
    alike: dict[tuple[str, ...], list[Row]] = {}
    for row in (r for r in rows if not is_total(r) and r[column].number is not None):
        alike.setdefault((*identity(row)[:2], row["no_sasaran"].text), []).append(row)
    for same in alike.values():
        overall, sources = ([r for r in same if r["sumber"].empty is empty] for empty in (True, False))
        names = {r["sumber"].text.casefold() for r in sources}
        if len(overall) == 1 and 1 < len(names) == len(sources):
            unequal = UnequalSources(tuple(sources), overall[0], column)
            if unequal.total != unequal.value:
                yield unequal


def _of_year(rows: Sequence[Row], column: str) -> Iterator[UnequalSources]:
    totals = [r for r in rows if is_total(r)]
    overall = [r for r in totals if r["sumber"].empty]
    sources = [r for r in totals if r["sumber"].text]
    details = top([r for r in rows if not is_total(r)])
    names = [r["sumber"].text.casefold() for r in sources]
    if len(overall) != 1 or not details or len(set(names)) < len(names):
        return  # without details the rule on sums adds the sources itself
    value = overall[0][column].number
    if value is None or any(r[column].number is None for r in (*sources, *details)) or add(details, column) != value:
        return
    difference = add(sources, column) - value
    if not sources or not difference or (len(sources) == 1 and difference < 0):
        return  # one source alone need not be all
    if not any(_wrong_itself(r, details, column) for r in sources):
        yield UnequalSources(tuple(sources), overall[0], column)


def _wrong_itself(total: Row, details: Sequence[Row], column: str) -> bool:
    """Whether the total of a source is not that of its own details, which is another finding."""
    own = [r for r in details if r["sumber"].text.casefold() == total["sumber"].text.casefold()]
    return bool(own) and add(own, column) != total[column].number
