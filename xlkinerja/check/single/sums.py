"""Totals of budgets held against their rows: JUMLAH against its details, a row against those directly below it."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.single.amounts import (
    add,
    budget,
    by_year,
    complete,
    is_total,
    known,
    sheet_total,
    top,
    without_level,
    year_of,
)
from xlkinerja.check.single.levels import Outline, code, implied_totals, level, outline
from xlkinerja.check.values.cells import exact
from xlkinerja.kinerja.angka import write_rupiah
from xlkinerja.kinerja.kode_anggaran import LEVELS, SPENDING
from xlkinerja.summary.anggaran import year_total
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.labels import is_recap

#: Of so many totals of a year each may also be that of all rows above it.
_MOST_TOTALS = 20
#: Levels as they are written, where not in lower case.
_NAMES = {"kro": "KRO", "ro": "RO", SPENDING: "jenis belanja"}


class WrongTotal(NamedTuple):
    """A total that its rows do not give; `incomplete` where the rows may only be incomplete.

    With `rows` the typed total is right by other rows, and these are the ones that do not come to it; `typed_from`
    where not one cell but the sum of several is what they should come to. `details` are the rows that may make it up,
    `same` further totals that are wrong alike.
    """

    row: Row
    column: str
    correct: Decimal
    summed_from: str
    incomplete: bool = False
    rows: tuple[Row, ...] = ()
    typed_from: tuple[Row, ...] = ()
    details: tuple[tuple[Row, ...], ...] = ()
    same: tuple[Row, ...] = ()

    @property
    def typed(self) -> Decimal:
        return add(self.typed_from or (self.row,), self.column)

    @property
    def tercetak(self) -> str:
        """What stands in its cell, in rupiah."""
        number = self.row[self.column].number
        return "" if number is None else write_rupiah(number)

    @property
    def cells(self) -> list[str]:
        """The cell of the total, then those of its rows and of the further totals."""
        return [r[self.column].ref for r in (self.row, *self.rows, *self.same)]

    def pesan(self, title: str) -> str:
        name = self.row["uraian"].text or self.row["program"].text
        of = f" «{name}»" if name and not is_total(self.row) else ""
        said = "tertulis"
        if self.typed_from:
            of, said = f" {len(self.typed_from)} baris {level_name(self.row)}", "berjumlah"
        return (
            f"{title}{of} {said} {write_rupiah(self.typed)}; {self.summed_from} {write_rupiah(self.correct)}, "
            f"selisih {write_rupiah(abs(self.typed - self.correct))}."
        )


def level_name(row: Row) -> str:
    """The level of a row in words."""
    return _NAMES.get(level(row), level(row) or "anggaran")


def list_totals(rows: Sequence[Row], column: str) -> list[WrongTotal]:
    """The totals and the outline of a plain list, each mistake once."""
    return _each_once([*typed_totals(rows, column)], [*nested(rows, column)])


def _each_once(totals: list[WrongTotal], below: list[WrongTotal]) -> list[WrongTotal]:
    """Without what is only wrong because a row among its details is: with what that row should be, it is right.

    Such a row is wrong for certain, for the total above it proves that its details are complete.
    """
    corrections = {w.row.number: w.correct - w.typed for w in below}
    proven: set[int] = set()
    kept: list[WrongTotal] = []
    for one in (*totals, *below):
        explained = next((e for details in one.details if (e := _explained(one, details, corrections))), None)
        if explained is not None:
            proven |= explained
            continue
        same = next((i for i, w in enumerate(kept) if one in totals and _same_mistake(w, one)), None)
        if same is None:
            kept.append(one)
        else:
            kept[same] = kept[same]._replace(same=(*kept[same].same, one.row))
    return [w._replace(incomplete=w.incomplete and w.row.number not in proven) for w in kept]


def _same_mistake(a: WrongTotal, b: WrongTotal) -> bool:
    """Whether two totals of the same rows are wrong alike: that of the only band, and that of the whole."""
    one, other = ({tuple(r.number for r in d) for d in w.details} for w in (a, b))
    return not (a.rows or b.rows) and (a.typed, a.correct) == (b.typed, b.correct) and not one.isdisjoint(other)


def _explained(wrong: WrongTotal, details: Sequence[Row], corrections: Mapping[int, Decimal]) -> set[int] | None:
    """The rows whose mistakes make up that of a total, by number; None where they do not."""
    numbers = {r.number for r in details} & corrections.keys() - {wrong.row.number}
    corrected = add(details, wrong.column) + sum((corrections[n] for n in numbers), Decimal(0))
    return numbers if numbers and not wrong.rows and exact(corrected) == exact(wrong.typed) else None


def typed_totals(rows: Sequence[Row], column: str) -> Iterator[WrongTotal]:
    """JUMLAH rows of a plain list: each may close its band, or the whole list."""
    bands = _bands([i for i, r in enumerate(rows) if r.is_total], len(rows))
    for start, i, end in bands:
        parts = (rows[start:i], rows[:i], rows, rows[i + 1 : end])
        whole = [[r for r in one if not r.is_total] for one in parts]
        details = [*whole, *([r for r in one if r.is_indikator is named] for named in (True, False) for one in whole)]
        totals = [add(top(one), column) for one in details if known(one, column)]
        typed = rows[i][column]
        if typed.number is not None and totals and exact(typed.number) not in {*totals, *_implied(details, column)}:
            correct = totals[0] if len(bands) > 1 and end < len(rows) else add(top(details[2]), column)
            sums = tuple(tuple(top(one)) for one in details if known(one, column))
            yield WrongTotal(rows[i], column, correct, "penjumlahan barisnya", details=sums)


def _bands(totals: Sequence[int], end: int) -> list[tuple[int, int, int]]:
    """By the places of the totals: where the rows before each begin, its own place, and where those behind it end."""
    starts = [0, *(i + 1 for i in totals)]
    return list(zip(starts, totals, [*totals[1:], end], strict=False))


def _implied(details: Sequence[Sequence[Row]], column: str) -> Iterator[Decimal]:
    """Totals of lists that show no levels, where some rows are evidently the sums of those behind them."""
    for rows in details:
        amounts = [n for r in rows if (n := r[column].number) is not None]
        yield from implied_totals(amounts)


def sheet_totals(table: TableData | None, column: str) -> set[Decimal]:
    """The total of a plain list as it stands, and what a wrong one should be; none where it cannot be read."""
    total = sheet_total(table, column) if table is not None else None
    if table is None or total is None:
        return set()
    return {total.value, *(s.correct for s in typed_totals(table.rows, column))}


@fact
def year_pagu(book: Book) -> set[Decimal]:
    """The pagu of the document's year as Realisasi states it, and what a wrong total of it should be."""
    table, pagu = budget(book), year_total(book).pagu
    if table is None or pagu is None:
        return set()
    wrong = (s for s in yearly_totals(book, table, "pagu") if is_total(s.row) and not s.rows)
    return {pagu, *(s.correct for s in wrong if year_of(s.row, book, table) == book.tahun)}


@fact
def yearly_totals(book: Book, table: TableData, column: str) -> tuple[WrongTotal, ...]:
    """JUMLAH rows and outlines of a table with years, each year by itself; no JUMLAH of a year with unclear levels."""
    return tuple(_yearly(book, table, column))


def _yearly(book: Book, table: TableData, column: str) -> Iterator[WrongTotal]:
    if column not in table.letters:
        return
    unclear = {year_of(r, book, table) for r in without_level(book, table)}
    for tahun, rows in by_year(book, table).items():
        if tahun is None:
            continue
        totals = [*_of_year(rows, column)] if tahun not in unclear else []
        yield from _each_once(totals, [*nested(rows, column)])


def _of_year(rows: Sequence[Row], column: str) -> Iterator[WrongTotal]:
    """The totals of one year, and its further breakdowns: each of them is the whole too."""
    places = [i for i, r in enumerate(rows) if is_total(r)]
    wholes = {s: _details(rows, s) for s in {rows[i]["sumber"].text.casefold() for i in places}}
    implied = set(_implied([d for d in wholes.get("", []) if complete(d, column)], column))
    above, earlier = Decimal(0), 0
    overall: Row | None = None
    for number, (start, i, end) in enumerate(_bands(places, len(rows))):
        row, typed = rows[i], rows[i][column].number
        if typed is None:
            continue
        sumber, is_band = row["sumber"].text.casefold(), _names_band(row)
        if is_band and start == i and end == i + 1:
            continue  # "Jumlah APBN" below the whole: which rows it adds up cannot be told
        whole, band = wholes[sumber], _details(rows[start:i], sumber)
        further = [*_details(rows[i + 1 : end], sumber), *(_details(rows[:i], sumber) if number < _MOST_TOTALS else [])]
        details = [d for d in (*whole, *band, *further) if d and complete(d, column)]
        if not details or (not is_band and whole and not complete(whole[0], column)):
            continue
        totals = {add(d, column) for d in details} | implied | ({above} if earlier > 1 else set())
        if exact(typed) in totals | set(_implied(band, column)):
            overall = row if not is_band and not sumber else overall
        else:
            own = [d for d in band if d and complete(d, column)] if is_band else details
            sums = tuple(tuple(d) for d in own or details)
            yield WrongTotal(row, column, add(sums[0], column), "penjumlahan barisnya", details=sums)
        if not sumber:
            above, earlier = above + typed, earlier + 1
    if overall is not None or not places:
        whole_year = outline([r for r in rows if not is_total(r)])
        yield from _further(rows, whole_year, overall, column)


def _names_band(row: Row) -> bool:
    """Whether a total says of what it is: "Jumlah Program Dukungan Manajemen"."""
    label = row["uraian"].text
    return bool(label) and row.is_total and not is_recap(label) and row["sumber"].empty


def _further(rows: Sequence[Row], whole: Outline, overall: Row | None, column: str) -> Iterator[WrongTotal]:
    """Breakdowns beside that of the highest level: jenis belanja, and lower levels that are listed by themselves."""
    pairs = list(whole.loose)
    if whole.top and whole.spending:
        first = next(i for i, r in enumerate(rows) if r is whole.spending[0])
        above = rows[first - 1][column].number if first else None
        if above != add(whole.spending, column):  # else they are those of the row above them
            pairs.append((whole.top, whole.spending))
    for upper, lower in pairs:
        if not complete([*upper, *lower], column):
            continue
        total, value = add(upper, column), add(lower, column)
        is_spending = level(lower[0]) == SPENDING
        if value in (total, upper[-1][column].number if not is_spending else None):
            continue
        against = overall if overall is not None and is_spending else upper[-1]
        if against is overall and value == overall[column].number:
            continue
        summed = f"penjumlahan {len(lower)} baris {level_name(lower[0])}"
        doubtful = value < total or overall is None
        several = upper if against is not overall and len(upper) > 1 else ()
        yield WrongTotal(against, column, value, summed, incomplete=doubtful, rows=lower, typed_from=several)


def _details(rows: Sequence[Row], sumber: str) -> list[list[Row]]:
    """The rows that may make up a JUMLAH: those of the highest level, of its Sumber; or the JUMLAH of each Sumber."""
    per_sumber = [r for r in rows if is_total(r) and r["sumber"].text] if not sumber else []
    own = [r for r in rows if not is_total(r) and (not sumber or r["sumber"].text.casefold() == sumber)]
    whole = outline(own)
    tops = list(whole.top or whole.spending)
    if not tops:
        return [per_sumber] if per_sumber else []
    order = ("satker", *LEVELS)
    ranks = [order.index(level(r)) if level(r) in order else len(order) for r in tops]
    highest = [r for r, rank in zip(tops, ranks, strict=True) if rank == min(ranks)]
    without_sumber = [r for r in highest if r["sumber"].empty]
    further = [list(whole.spending)] if whole.top and whole.spending else []
    return [highest, without_sumber, tops, *further]


def nested(rows: Sequence[Row], column: str) -> Iterator[WrongTotal]:
    """Rows held against the rows directly below them, by code or by level and order."""
    listed = [r for r in rows if not is_total(r)]
    other = "realisasi" if column == "pagu" else "pagu" if column == "realisasi" else ""
    for parent, below in outline(listed).children:
        value, total, kode = parent[column].number, add(below, column), code(parent)
        if value is None or not complete(below, column) or len({level(r) for r in below}) > 1 or total == exact(value):
            continue
        summed_from = f"penjumlahan {len(below)} baris di bawah" + (f" kode {kode}" if kode else "nya")
        proven = other and complete([parent, *below], other) and 0 < add(below, other) == parent[other].number
        is_open = total < value and not proven
        yield WrongTotal(parent, column, total, summed_from, incomplete=is_open, details=(tuple(below),))
