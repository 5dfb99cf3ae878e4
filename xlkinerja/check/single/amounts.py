"""Rows of money: which of them add up to a total, and what a sheet says its total is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.single.levels import code, level, outline
from xlkinerja.check.values.cells import exact, uncalculated
from xlkinerja.check.values.groups import by
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka, plain_satuan
from xlkinerja.kinerja.kode_anggaran import LEVELS, above_programs
from xlkinerja.kinerja.satuan import is_abbreviated
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.sheets.anggaran import ANGGARAN

#: The columns of a budget that hold amounts.
MONEY = ("pagu", "realisasi")
_TAHUN = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


class Total(NamedTuple):
    """An amount in rupiah and the cell that stands for it: the typed JUMLAH, or the header of its column."""

    value: Decimal
    sel: str


def top(rows: Sequence[Row]) -> list[Row]:
    """Rows that stand below no other of them, so that nothing is counted twice."""
    whole = outline(rows)
    return list(whole.top or whole.spending)


def readable(rows: Iterable[Row], key: str) -> bool:
    """Whether every filled cell of the column holds a number."""
    return all((r[key].empty and not uncalculated(r[key])) or r[key].number is not None for r in rows)


def add(rows: Iterable[Row], key: str) -> Decimal:
    return exact(sum((n for r in rows if (n := r[key].number) is not None), Decimal(0)))


def known(rows: Iterable[Row], key: str) -> bool:
    return any(r[key].number is not None for r in rows)


def complete(rows: Iterable[Row], key: str) -> bool:
    return all(r[key].number is not None for r in rows)


@fact
def sheet_total(table: TableData, key: str) -> Total | None:
    """The last typed JUMLAH, else the sum of the rows; None where an amount cannot be read or none stands."""
    if key not in table.letters or not readable(table.rows, key):
        return None
    totals = [r for r in table.rows if r.is_total and r[key].number is not None]
    if totals:
        return Total(totals[-1][key].number or Decimal(0), totals[-1][key].ref)
    rows = top([r for r in table.rows if not r.is_total and r[key].number is not None])
    return Total(add(rows, key), table.header(key)) if rows else None


def exact_rupiah(text: str) -> Decimal | None:
    """The amount that a text in a column of money says to the rupiah; None where it is printed in juta or miliar."""
    return None if is_abbreviated(text) else rupiah(text)


def half_digit(value: Decimal | None, text: str) -> Decimal:
    """Half of the last digit of an amount that is printed in millions or more: 5 million of Rp12,34 miliar."""
    if value is None or not is_abbreviated(text):
        return Decimal(0)
    return Decimal(5).scaleb(max(0, int(value.normalize().as_tuple().exponent)) - 1)


def rupiah(text: str) -> Decimal | None:
    """The amount that a text in a column of money says; None where it is damaged, or none."""
    try:
        angka = baca_angka(text, "rupiah")
    except AngkaRusak:
        return None
    if angka.value is None or plain_satuan(angka.satuan) not in ("", "rupiah"):
        return None
    if not angka.ambiguous:
        return angka.value
    return None if angka.other is None else max(angka.value, angka.other)  # sen have two digits, thousands three


def with_amounts(table: TableData, *columns: str) -> TableData:
    """The table with a number wherever a text in a column of money says one."""
    rows = []
    for row in table.rows:
        cells = {k: row[k] for k in columns if row[k].text}
        said = {k: replace(c, value=n) for k, c in cells.items() if (n := exact_rupiah(c.text)) is not None}
        rows.append(replace(row, cells={**row.cells, **said}) if said else row)
    return replace(table, rows=tuple(rows))


def budget(book: Book) -> TableData | None:
    """The sheet Anggaran of Realisasi; that of a PK bears the same name and is another one."""
    table = book.tables.get(ANGGARAN.name)
    return table if table is not None and table.table is ANGGARAN else None


def year_of(row: Row, book: Book, table: TableData) -> int | None:
    """The year of a budget row: that of the document where no row has one; None where only this one lacks it."""
    return _year(row, book.tahun if row["tahun"].empty and undated(table) else None)


@fact
def undated(table: TableData) -> bool:
    """Whether no row of a table has a year."""
    return all(r["tahun"].empty for r in table.rows)


@fact
def by_year(book: Book, table: TableData) -> dict[int | None, list[Row]]:
    """The rows of each year, in order; under None those of no year."""
    without = book.tahun if undated(table) else None
    return by(table.rows, lambda row: _year(row, without))


def _year(row: Row, without: int | None) -> int | None:
    cell = row["tahun"]
    if cell.number is not None:
        return int(cell.number)
    if len(tahun := _TAHUN.findall(cell.text)) == 1:  # "TA 2023" is a finding of its own, and no doubt about the year
        return int(tahun[0])
    return without if cell.empty else None


def is_total(row: Row) -> bool:
    return row.is_total or row["tingkat"].text.casefold() == "jumlah"


@fact
def without_level(book: Book, table: TableData) -> list[Row]:
    """Rows with an amount that name no Tingkat though others of their year do: what they add to cannot be told.

    On the sheet Anggaran of Realisasi a code does not make up for it, because the formulas there ask for Tingkat.
    """
    empty: list[Row] = []
    for rows in by_year(book, table).values():
        details = [r for r in rows if not is_total(r) and any(known([r], k) for k in MONEY)]
        bands = above_programs(map(code, details))  # urusan and bidang have no Tingkat
        lacking = [r for r in details if r["tingkat"].empty and code(r) not in bands]
        empty += lacking if len(lacking) < len(details) else []
    return empty if table.table is ANGGARAN else [r for r in empty if level(r) not in LEVELS]
