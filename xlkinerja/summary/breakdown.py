"""The budget of a year by program, jenis belanja, source and RO, and that of every year, as the sheet Anggaran says it.

A breakdown tells its rows, the total that stands for the year, and what the rows come to: neither mends the other.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.summary.anggaran import TINGKAT_ORDER, AnggaranTotal, level_total, listed_sources, rows_of_year
from xlkinerja.workbook.book import Book, Row
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK

#: The levels of an outline, the uppermost first.
OUTLINE = ("Program", "Kegiatan", "KRO", "RO")
_TOTAL, _SPENDING = TINGKAT_ORDER[0], "Belanja"
_AMOUNTS = ("pagu", "realisasi")
_NAMES = {level.casefold(): name for level, name in zip(OUTLINE, ("program", "kegiatan", "KRO", "RO"), strict=True)}


class BudgetLine(NamedTuple):
    """A line of a breakdown with its amounts; `depth` is 0 for the uppermost level that there is.

    `row` is the row of the sheet that it is, None where it adds up several.
    """

    name: str
    kode: str
    depth: int
    amounts: AnggaranTotal
    row: Row | None = None


class Breakdown(NamedTuple):
    """Lines, the total printed below them, and what the uppermost of them add up to.

    The total is the row Jumlah of the year where one is typed, and the sum otherwise; None where it is not known.
    """

    entries: tuple[BudgetLine, ...]
    total: AnggaranTotal
    sums: AnggaranTotal

    @property
    def differences(self) -> tuple[tuple[str, Decimal, Decimal], ...]:
        """Where the typed total is not what the lines come to: column, total, sum."""
        pairs = ((key, getattr(self.total, key), getattr(self.sums, key)) for key in _AMOUNTS)
        return tuple((key, a, b) for key, a, b in pairs if a is not None and b is not None and a != b)

    @property
    def level(self) -> str:
        """What the uppermost lines of an outline are called: program, kegiatan, KRO, RO."""
        tingkat = next((e.row["tingkat"].text for e in self.entries if e.depth == 0 and e.row is not None), "")
        return _NAMES.get(tingkat.casefold(), tingkat)

    @property
    def upper(self) -> int:
        """How many lines are of the uppermost level."""
        return sum(entry.depth == 0 for entry in self.entries)


class Year(NamedTuple):
    """The amounts of one year; None for a total in whose row no year stands though others have one.

    `sources` names those that the amounts are of, where no row speaks for all: "APBN", "APBN dan Hibah".
    """

    tahun: int | None
    amounts: AnggaranTotal
    sources: str = ""


def unread_rows(book: Book) -> list[Row]:
    """Rows with an error where the year or the level stands: what they would add to is not known."""
    table = book.tables.get(ANGGARAN.name)
    return [r for r in table.all_rows if r["tahun"].error or r["tingkat"].error] if table is not None else []


def by_program(book: Book) -> Breakdown:
    """Programs with what stands below them, in the order of the rows; the uppermost level that there is adds up."""
    return _listed(book, OUTLINE)


def by_output(book: Book) -> Breakdown:
    """The RO of the year and their own sum: an office may list some of its RO only, so the Jumlah is not theirs."""
    outputs = _listed(book, OUTLINE[-1:])
    return outputs._replace(total=outputs.sums)


def by_spending(book: Book) -> Breakdown:
    """Jenis belanja; one that returns, below several programs or by source, is one line."""
    found: dict[str, list[Row]] = {}
    for row in _of_level(rows_of_year(book), _SPENDING):
        found.setdefault((row["uraian"].text or code(row)).casefold(), []).append(row)
    entries = []
    for rows in found.values():
        first, several = rows[0], len(rows) > 1
        kode = code(first) if len({code(r) for r in rows}) == 1 else ""
        amounts = _sums(_whole(rows))
        entries.append(BudgetLine(first["uraian"].text or code(first), kode, 0, amounts, None if several else first))
    return _breakdown(book, tuple(entries))


def by_source(book: Book) -> Breakdown:
    """The sources of money of the year."""
    sources = listed_sources(book)
    return _breakdown(book, tuple(BudgetLine(s.name, "", 0, AnggaranTotal(s.pagu, s.realisasi)) for s in sources))


def by_year(book: Book) -> tuple[Year, ...]:
    """Every year that the sheet knows, the first one first; what has no year stands before them."""
    table = book.tables.get(ANGGARAN.name)
    if table is None or table.table is not ANGGARAN:
        return ()
    years = sorted({int(n) for r in table.all_rows if (n := r["tahun"].number) is not None})
    if not years:
        return (_year(book.tahun, table.all_rows),) if table.all_rows else ()
    lost = [r for r in table.all_rows if r["tahun"].empty and _is_total(r)]
    dated = ((y, [r for r in table.all_rows if r["tahun"].number == y]) for y in years)
    every = (*(_year(None, [r]) for r in lost), *(_year(y, rows) for y, rows in dated))
    return tuple(y for y in every if y.amounts != AnggaranTotal(None, None))


def promised(book: Book) -> Breakdown:
    """The money on the sheet Anggaran of a PK: its programs, the total typed below them, and their sum."""
    table = book.tables.get(ANGGARAN_PK.name)
    rows = [] if table is None or table.table is not ANGGARAN_PK else [r for r in table.rows if not r.is_total]
    entries = tuple(
        BudgetLine(r["program"].text, code(r), 0, AnggaranTotal(r["anggaran"].number, None), r)
        for r in rows
        if not (r["program"].empty and r["anggaran"].empty)
    )
    added = _whole([e.row for e in entries if e.row is not None])
    sums = AnggaranTotal(_sum([r["anggaran"].number for r in added]), None)
    overall = [r for r in table.rows if r.is_total and r["sumber"].empty] if rows and table is not None else []
    typed = overall[-1]["anggaran"].number if overall else None
    return Breakdown(entries, AnggaranTotal(sums.pagu if typed is None else typed, None), sums)


def code(row: Row) -> str:
    """The budget code of a row as it stands; a number without its decimals."""
    cell = row["kode"]
    return cell.text or (f"{cell.number:f}" if cell.number is not None else "")


def _listed(book: Book, levels: Sequence[str]) -> Breakdown:
    ranks = {level.casefold(): rank for rank, level in enumerate(levels)}
    rows = [(ranks[tingkat], r) for r in rows_of_year(book) if (tingkat := r["tingkat"].text.casefold()) in ranks]
    first = min((rank for rank, _ in rows), default=0)
    return _breakdown(book, tuple(BudgetLine(_name(r), code(r), rank - first, _sums([r]), r) for rank, r in rows))


def _name(row: Row) -> str:
    """What a row is called, with its source where it stands for one only."""
    name = row["uraian"].text or (f"{n:f}" if (n := row["uraian"].number) is not None else "")
    source = row["sumber"].text
    return f"{name} ({source})" if name and source and source.casefold() not in name.casefold() else name or source


def _breakdown(book: Book, entries: tuple[BudgetLine, ...]) -> Breakdown:
    uppermost = [entry for entry in entries if entry.depth == 0]
    rows = [entry.row for entry in uppermost if entry.row is not None]
    if len(rows) == len(uppermost):
        sums = _sums(_whole(rows))
    else:
        sums = AnggaranTotal(*(_sum([getattr(e.amounts, key) for e in uppermost]) for key in _AMOUNTS))
    if unread_rows(book):
        sums = AnggaranTotal(None, None)
    year = rows_of_year(book)
    typed = (level_total(year, key, (_TOTAL,)) for key in _AMOUNTS)
    total = AnggaranTotal(*(t if t is not None else s for t, s in zip(typed, sums, strict=True)))
    return Breakdown(entries, total, sums)


def _whole(rows: Sequence[Row]) -> list[Row]:
    """The rows to add up: one for a single source is a part of a row of the same name that stands for all.

    A programme that has but one source, as hibah, may say so beside others that say nothing: it is a part of none.
    """
    overall = {_called(r) for r in rows if r["sumber"].empty}
    return [r for r in rows if r["sumber"].empty or _called(r) not in overall]


def _called(row: Row) -> tuple[str, str]:
    """The name and the code by which rows are known as the same; the sheet of a PK has its names in Program."""
    name = row["uraian"].text or row["program"].text
    return " ".join(name.casefold().split()), code(row)


def _sums(rows: Sequence[Row]) -> AnggaranTotal:
    return AnggaranTotal(*(_sum([r[key].number for r in rows]) for key in _AMOUNTS))


def _sum(amounts: Sequence[Decimal | None]) -> Decimal | None:
    """The sum; None where one is not known, or there is none."""
    known = [a for a in amounts if a is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(amounts) else None


def _year(tahun: int | None, rows: Sequence[Row]) -> Year:
    """The total of a year; where no row gives it, what the rows Jumlah of its sources come to."""
    total = AnggaranTotal(level_total(rows, "pagu"), level_total(rows, "realisasi"))
    parts = [r for r in _of_level(rows, _TOTAL) if not r["sumber"].empty]
    if total != AnggaranTotal(None, None) or not parts:
        return Year(tahun, total)
    return Year(tahun, _sums(parts), " dan ".join(dict.fromkeys(r["sumber"].text for r in parts)))


def _is_total(row: Row) -> bool:
    return row["tingkat"].text.casefold() == _TOTAL.casefold() and row["sumber"].empty


def _of_level(rows: Iterable[Row], tingkat: str) -> list[Row]:
    return [r for r in rows if r["tingkat"].text.casefold() == tingkat.casefold()]
