"""Pagu and realisasi of the year, from the rows of the sheet Anggaran."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.kinerja.anggaran import money_left, serapan
from xlkinerja.summary.sources import FormulaSource
from xlkinerja.workbook.book import Book, Row
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.sheets.anggaran import ANGGARAN

#: Which level speaks for the year: the first whose rows all hold the amount. A total for one source only is no total.
_AMOUNTS = ("pagu", "realisasi")
TINGKAT_ORDER = ("Jumlah", "Program", "Belanja", "Kegiatan", "KRO", "RO")


class AnggaranTotal(NamedTuple):
    """Amounts of one year in rupiah; None where no level knows it. `percent` is the share spent, two decimals."""

    pagu: Decimal | None
    realisasi: Decimal | None

    @property
    def percent(self) -> Decimal | None:
        return serapan(self.pagu, self.realisasi)

    @property
    def left(self) -> Decimal | None:
        return money_left(self.pagu, self.realisasi)


class SourceTotal(NamedTuple):
    """What one source of money gives in a year, in rupiah; `realisasi` is None where it is not known."""

    name: str
    pagu: Decimal
    realisasi: Decimal | None

    @property
    def percent(self) -> Decimal | None:
        return serapan(self.pagu, self.realisasi)


@fact
def rows_of_year(book: Book) -> list[Row]:
    """Rows of the document's year; all rows where no row has a Tahun, otherwise a row without one does not count."""
    table = book.tables.get(ANGGARAN.name)
    if table is None or table.table is not ANGGARAN:
        return []
    rows = list(table.all_rows)
    if any(row["tahun"].number is not None for row in rows):
        return [row for row in rows if row["tahun"].number is not None and row["tahun"].number == book.tahun]
    return rows


@fact
def year_total(book: Book) -> AnggaranTotal:
    """Pagu and realisasi of the document's year."""
    return AnggaranTotal(_total(book, "pagu"), _total(book, "realisasi"))


def year_sources(book: Book) -> tuple[SourceTotal, ...]:
    """The sources of the year's pagu in the order of their rows; none where they do not add up to it."""
    found = listed_sources(book)
    return found if sum(s.pagu for s in found) == year_total(book).pagu else ()


def listed_sources(book: Book) -> tuple[SourceTotal, ...]:
    """The sources that the rows of the year name, in the order of the rows; none where the pagu of one is not known.

    They are read from the first level that has rows with a Sumber; a level of which a row has none tells nothing.
    """
    rows = rows_of_year(book)
    for tingkat in TINGKAT_ORDER:
        chosen = [r for r in rows if r["tingkat"].text.lower() == tingkat.lower() and r["sumber"].text]
        every = [r for r in rows if r["tingkat"].text.lower() == tingkat.lower()]
        if not chosen or (tingkat != "Jumlah" and len(chosen) < len(every)):
            continue
        names = {r["sumber"].text.casefold(): r["sumber"].text for r in reversed(chosen)}
        found = []
        for key in dict.fromkeys(r["sumber"].text.casefold() for r in chosen):
            pagu, spent = ([r[k].number for r in chosen if r["sumber"].text.casefold() == key] for k in _AMOUNTS)
            if None in pagu:
                return ()
            known = None if None in spent else sum((s for s in spent if s is not None), Decimal(0))
            found.append(SourceTotal(names[key], sum((p for p in pagu if p is not None), Decimal(0)), known))
        return tuple(found)
    return ()


def _total(book: Book, key: str) -> Decimal | None:
    """The sum of one amount; an error in a column that the formula reads leaves it unknown, as on the sheet."""
    table = book.tables.get(ANGGARAN.name)
    if table is None or any(row[k].error for row in table.all_rows for k in ("tahun", "tingkat", "sumber", key)):
        return None
    return level_total(rows_of_year(book), key)


def level_total(rows: Sequence[Row], key: str, levels: Sequence[str] = TINGKAT_ORDER) -> Decimal | None:
    """One amount of the rows of a year: that of the first of the levels whose rows all hold it, None without one."""
    for tingkat in levels:
        chosen = [r for r in rows if _stands_for_year(r, tingkat)]
        amounts = [a for r in chosen if (a := r[key].number) is not None]
        if chosen and len(amounts) == len(chosen):
            return sum(amounts, Decimal(0))
    return None


def _stands_for_year(row: Row, tingkat: str) -> bool:
    value = row["tingkat"].value
    same = isinstance(value, str) and value.lower() == tingkat.lower()
    return same and (tingkat != "Jumlah" or row["sumber"].value in (None, ""))


def total_formula(source: FormulaSource, key: str) -> str:
    """The same total as a cell formula; "" where no level knows the amount."""
    tahun, tingkat, sumber = (source.column(k) for k in ("tahun", "tingkat", "sumber"))
    amount = source.column(key)
    text = '""'
    for level in reversed(TINGKAT_ORDER):
        chosen = f'((({tahun}=Tahun)+(COUNT({tahun})=0))>0)*({tingkat}="{level}")'
        if level == "Jumlah":
            chosen += f'*({sumber}="")'
        # a number is below 1E+300 and text never is; ISNUMBER over a range is one value to some engines
        rows, filled = f"SUMPRODUCT({chosen})", f'SUMPRODUCT({chosen}*({amount}<>"")*({amount}<1E+300))'
        text = f"IF(AND({rows}>0,{rows}={filled}),SUMPRODUCT({chosen},{amount}),{text})"
    return f'IFERROR({text},"")'
