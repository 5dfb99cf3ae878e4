"""Typed totals of budgets held against their rows: JUMLAH against its details, a code against the codes below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.check.single.amounts import (
    add,
    budget,
    children,
    code,
    is_total,
    known,
    sheet_total,
    top,
    without_level,
    year_of,
)
from xlkinerja.check.values.cells import exact
from xlkinerja.kinerja.angka import write_rupiah
from xlkinerja.summary.anggaran import year_total
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.sheets.anggaran import TINGKAT


@dataclass(frozen=True, slots=True)
class WrongTotal:
    """A total that its rows do not give; `incomplete` where the rows may only be incomplete."""

    row: Row
    column: str
    correct: Decimal
    summed_from: str
    incomplete: bool = False

    def pesan(self, title: str) -> str:
        typed = self.row[self.column].number or Decimal(0)
        return (
            f"{title} tertulis {write_rupiah(typed)}; {self.summed_from} {write_rupiah(self.correct)}, "
            f"selisih {write_rupiah(abs(typed - self.correct))}."
        )


def typed_totals(rows: Sequence[Row], column: str) -> Iterator[WrongTotal]:
    """JUMLAH rows of a plain list: each may close its band, or the whole list."""
    places = [i for i, r in enumerate(rows) if r.is_total]
    for number, i in enumerate(places):
        start = places[number - 1] + 1 if number else 0
        end = places[number + 1] if number + 1 < len(places) else len(rows)
        parts = (rows[start:i], rows[:i], rows, rows[i + 1 : end])
        details = [[r for r in one if not r.is_total] for one in parts]
        details += [[r for r in one if r.is_indikator] for one in details]
        details += [[r for r in one if not r.is_indikator] for one in details[: len(parts)]]
        totals = [add(top(one), column) for one in details if known(one, column)]
        typed = rows[i][column]
        if typed.number is not None and totals and exact(typed.number) not in totals:
            correct = totals[0] if len(places) > 1 and number + 1 < len(places) else add(top(details[2]), column)
            yield WrongTotal(rows[i], column, correct, "penjumlahan barisnya")


def sheet_totals(table: TableData, column: str) -> set[Decimal]:
    """The total of a plain list as it stands, and what a wrong one should be; none where it cannot be read."""
    total = sheet_total(table, column)
    return {total.value, *(s.correct for s in typed_totals(table.rows, column))} if total is not None else set()


def year_pagu(book: Book) -> set[Decimal]:
    """The pagu of the document's year as Realisasi states it, and what a wrong total of it should be."""
    table, pagu = budget(book), year_total(book).pagu
    if table is None or pagu is None:
        return set()
    wrong = (s for s in yearly_totals(book, table, "pagu") if is_total(s.row))
    return {pagu, *(s.correct for s in wrong if year_of(s.row, book, table) == book.tahun)}


def yearly_totals(book: Book, table: TableData, column: str) -> Iterator[WrongTotal]:
    """JUMLAH rows and codes of a table with years, each year by itself; no JUMLAH of a year with rows without level."""
    if column not in table.letters:
        return
    unclear = {year_of(r, book, table) for r in without_level(book, table)}
    for row in table.rows:
        tahun = year_of(row, book, table)
        if not is_total(row) or tahun is None or tahun in unclear or row[column].number is None:
            continue
        details = _details([r for r in table.rows if r is not row and year_of(r, book, table) == tahun], row)
        totals = [add(rows, column) for rows in details if rows and all(r[column].number is not None for r in rows)]
        if totals and exact(row[column].number or Decimal(0)) not in totals:
            yield WrongTotal(row, column, totals[0], "penjumlahan barisnya")
    groups: dict[tuple[int | None, str], list[Row]] = {}
    for row in table.rows:
        if not is_total(row):
            groups.setdefault((year_of(row, book, table), row["sumber"].text.casefold()), []).append(row)
    for (tahun, _), rows in groups.items():
        if tahun is not None:
            yield from by_code(rows, column)


def _details(rows: Sequence[Row], total: Row) -> list[list[Row]]:
    """The rows that make up a JUMLAH: those of the highest level, of its Sumber; or the JUMLAH of each Sumber."""
    sumber = total["sumber"].text.casefold()
    if not sumber:
        per_sumber = [r for r in rows if is_total(r) and r["sumber"].text]
    else:
        per_sumber, rows = [], [r for r in rows if r["sumber"].text.casefold() == sumber]
    ranks = {t.casefold(): i for i, t in enumerate(TINGKAT)}
    details = [r for r in rows if not is_total(r)]
    highest = min((ranks.get(r["tingkat"].text.casefold(), len(ranks)) for r in details), default=None)
    highest_rows = [r for r in details if ranks.get(r["tingkat"].text.casefold(), len(ranks)) == highest]
    without_sumber = [r for r in highest_rows if r["sumber"].empty]
    return [highest_rows, without_sumber] if highest_rows else [per_sumber]


def by_code(rows: Sequence[Row], column: str) -> Iterator[WrongTotal]:
    """Rows with a code held against the rows directly below it."""
    for parent, below in children([r for r in rows if not r.is_total]):
        value = parent[column].number
        if value is None or any(r[column].number is None for r in below):
            continue
        total = add(below, column)
        if total != exact(value):
            summed_from = f"penjumlahan {len(below)} baris di bawah kode {code(parent)}"
            yield WrongTotal(parent, column, total, summed_from, incomplete=total < value)
