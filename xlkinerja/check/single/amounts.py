"""Rows of money: which of them add up to a total, and what a sheet says its total is."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.check.values.cells import as_text, exact, uncalculated
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.sheets.anggaran import ANGGARAN

_TAHUN = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")


@dataclass(frozen=True, slots=True)
class Total:
    """An amount in rupiah and the cell that stands for it: the typed JUMLAH, or the header of its column."""

    value: Decimal
    sel: str


def code(row: Row) -> str:
    """The budget code of a row without a closing dot, "" where it has none."""
    return as_text(row["kode_kegiatan"] if row["kode"].empty else row["kode"]).rstrip(".")


def is_below(kode: str, parent: str) -> bool:
    return bool(parent) and kode.startswith(f"{parent}.")


def top(rows: Sequence[Row]) -> list[Row]:
    """Rows whose code has no code above it among the rows, so that nothing is counted twice."""
    kode = {code(r) for r in rows}
    return [r for r in rows if not any(is_below(code(r), parent) for parent in kode)]


def readable(rows: Iterable[Row], key: str) -> bool:
    """Whether every filled cell of the column holds a number."""
    return all((r[key].empty and not uncalculated(r[key])) or r[key].number is not None for r in rows)


def add(rows: Iterable[Row], key: str) -> Decimal:
    return exact(sum((n for r in rows if (n := r[key].number) is not None), Decimal(0)))


def known(rows: Iterable[Row], key: str) -> bool:
    return any(r[key].number is not None for r in rows)


def sheet_total(table: TableData, key: str) -> Total | None:
    """The last typed JUMLAH, else the sum of the rows; None where an amount cannot be read or none stands."""
    if key not in table.letters or not readable(table.rows, key):
        return None
    totals = [r for r in table.rows if r.is_total and r[key].number is not None]
    if totals:
        return Total(totals[-1][key].number or Decimal(0), totals[-1][key].ref)
    rows = top([r for r in table.rows if not r.is_total and r[key].number is not None])
    return Total(add(rows, key), table.header(key)) if rows else None


def budget(book: Book) -> TableData | None:
    """The sheet Anggaran of Realisasi; that of a PK bears the same name and is another one."""
    table = book.tables.get(ANGGARAN.name)
    return table if table is not None and table.table is ANGGARAN else None


def year_of(row: Row, book: Book, table: TableData) -> int | None:
    """The year of a budget row: that of the document where no row has one; None where only this one lacks it."""
    cell = row["tahun"]
    if cell.number is not None:
        return int(cell.number)
    if len(tahun := _TAHUN.findall(cell.text)) == 1:  # "TA 2023" is a finding of its own, and no doubt about the year
        return int(tahun[0])
    return book.tahun if cell.empty and all(r["tahun"].empty for r in table.rows) else None


def is_total(row: Row) -> bool:
    return row.is_total or row["tingkat"].text.casefold() == "jumlah"


def without_level(book: Book, table: TableData) -> list[Row]:
    """Rows with an amount that name no Tingkat though others of their year do: what they add to cannot be told."""
    details = [r for r in table.rows if not is_total(r) and (known([r], "pagu") or known([r], "realisasi"))]
    with_level = {year_of(r, book, table) for r in details if not r["tingkat"].empty}
    return [r for r in details if r["tingkat"].empty and year_of(r, book, table) in with_level]


def children(rows: Sequence[Row]) -> Iterator[tuple[Row, list[Row]]]:
    """Every row whose code stands once, with the rows directly below it in the order of codes."""
    kode = [code(r) for r in rows]
    for row, parent in zip(rows, kode, strict=True):
        if not parent or kode.count(parent) > 1:
            continue
        below = [(r, k) for r, k in zip(rows, kode, strict=True) if is_below(k, parent)]
        direct = [r for r, k in below if not any(is_below(k, other) for _, other in below)]
        if direct:
            yield row, direct
