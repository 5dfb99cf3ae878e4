"""Quarters of a Rencana Aksi: what stands in them, which rows are one indikator, and what the year should come to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.check.values.cells import blank, decimals, is_predikat, percents, uncalculated
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import bulatkan, tulis_angka
from xlkinerja.kinerja.rerata import KONSOLIDASI, konsolidasi
from xlkinerja.workbook.book import Cell, Row, TableData
from xlkinerja.workbook.sheets.rencana_aksi import TRIWULAN

NOMOR = range(1, len(TRIWULAN) + 1)


@dataclass(frozen=True, slots=True)
class Rencana:
    """The rows of one indikator: the first names it, further ones carry its other kegiatan."""

    rows: tuple[Row, ...]

    @property
    def pertama(self) -> Row:
        return self.rows[0]


def plans(table: TableData) -> list[Rencana]:
    """The indikator of the sheet, in order."""
    grup: dict[tuple[str, str], list[Row]] = {}
    for row in table.indikator:
        grup.setdefault((normal(row["indikator"].text), row.sasaran), []).append(row)
    return [Rencana(tuple(rows)) for rows in grup.values()]


def cells(row: Row, awalan: str) -> list[Cell]:
    """The four cells of a row; `awalan` is target_tw or realisasi_tw."""
    return [row[f"{awalan}{i}"] for i in NOMOR]


def empty(row: Row, awalan: str) -> bool:
    return all(blank(c) and not uncalculated(c) for c in cells(row, awalan))


def values(row: Row, awalan: str) -> list[Decimal | None] | None:
    """The numbers of the four quarters; None where one holds something else (a tick, a text), or none a number.

    A formula never calculated is something else.
    Percent formats count as they are shown.
    """
    isi = [(c, percents(c)) for c in cells(row, awalan)]
    lain = any(n is None and (not blank(c) or uncalculated(c)) for c, n in isi)
    if is_predikat(row) or lain or all(n is None for _, n in isi):
        return None
    return [n for _, n in isi]


def year_over(row: Row) -> bool:
    """Whether the year is over: the last quarter is filled, or every planned one is."""
    pasangan = list(zip(cells(row, "target_tw"), cells(row, "realisasi_tw"), strict=True))
    return not blank(pasangan[-1][1]) or all(not blank(r) for t, r in pasangan if not blank(t))


def method(row: Row) -> str:
    """The way of consolidation as Konsolidasi names it; "" where it is empty or unknown."""
    teks = row["konsolidasi"].text.casefold()
    return next((k for k in KONSOLIDASI if k.casefold() == teks), "")


def outcomes(row: Row, nilai: Sequence[Decimal | None]) -> Iterator[tuple[str, Decimal]]:
    """What the year comes to: by the way that the row names, or by each way where it names none."""
    for cara in (method(row),) if method(row) else KONSOLIDASI:
        hasil = konsolidasi(nilai, cara)
        if hasil is not None:
            yield cara, hasil


def same(a: Decimal, b: Decimal) -> bool:
    """Equal at the decimals of the coarser one: 33,33 and a third of a hundred are the same."""
    desimal = min(decimals(a.normalize()), decimals(b.normalize()))
    return bulatkan(a, desimal) == bulatkan(b, desimal)


def written(nilai: Decimal) -> str:
    """The value with two decimals at most: a mean is not printed in full."""
    return tulis_angka(bulatkan(nilai, 2))


def ordinal(i: int) -> str:
    """TW I for quarter 1."""
    return f"TW {TRIWULAN[i - 1]}"
