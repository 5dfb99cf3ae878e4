"""Quarters of a Rencana Aksi beside each other and beside the year: which rows are one indikator, what is the same."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.values.cells import blank, decimals_of, exact, unit_of
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import round_half_up, write_angka
from xlkinerja.kinerja.capaian import Aturan
from xlkinerja.kinerja.satuan import is_whole, row_satuan
from xlkinerja.summary import quarters
from xlkinerja.summary.measuring import row_result
from xlkinerja.workbook.book import Row, TableData
from xlkinerja.workbook.sheets.rencana_aksi import TRIWULAN

#: What one row says by itself.
NUMBERS, cells, empty = quarters.NUMBERS, quarters.cells, quarters.empty
method, outcomes, values = quarters.method, quarters.outcomes, quarters.values


class QuarterPlan(NamedTuple):
    """The rows of one indikator: the first names it, further ones carry its other kegiatan."""

    rows: tuple[Row, ...]

    @property
    def first(self) -> Row:
        return self.rows[0]


def plans(table: TableData) -> list[QuarterPlan]:
    """The indikator of the sheet, in order."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in table.indikator:
        groups.setdefault((normal(row["indikator"].text), row.sasaran), []).append(row)
    return [QuarterPlan(tuple(rows)) for rows in groups.values()]


def year_over(row: Row) -> bool:
    """Whether the year is over: the last quarter is filled, or every planned one is."""
    pairs = list(zip(cells(row, "target_tw"), cells(row, "realisasi_tw"), strict=True))
    return not blank(pairs[-1][1]) or all(not blank(r) for t, r in pairs if not blank(t))


def same(a: Decimal, b: Decimal, satuan: str) -> bool:
    """Equal at nine decimals, or at those of the coarser one where it may be a rounded one.

    33,33 and a third of a hundred are the same; 1 laporan and 0,9 are not, for nobody rounds what is counted.
    """
    one, other = exact(a).normalize(), exact(b).normalize()
    decimals = min(decimals_of(one), decimals_of(other))
    if one == other or (not decimals and is_whole(satuan)):
        return one == other
    return round_half_up(one, decimals) == round_half_up(other, decimals)


def rounding_of_quarters(figures: Sequence[Decimal | None], means: str) -> Decimal:
    """How far the year's value may lie off because its quarters were printed with few decimals; whole ones are exact.

    Three quarters of 33,33 come to 99,99, and stand for 100.
    """
    decimals = [decimals_of(exact(n).normalize()) for n in figures if n is not None]
    halves = [Decimal(5).scaleb(-d - 1) if d else Decimal(0) for d in decimals]
    if means == "Jumlah":
        return sum(halves, Decimal(0))
    return sum(halves, Decimal(0)) / len(halves) if means == "Rata-rata" and halves else Decimal(0)


def satuan_of(row: Row, key: str) -> str:
    """The unit of a figure: its own, else that of its row, else what the name of the indikator counts."""
    return unit_of(row[key]) or row_satuan(row["satuan"].text, row["indikator"].text)


def status_with(row: Row, aturan: Aturan, realisasi: Decimal) -> str:
    """The status that a row of Realisasi would have with another realisasi, given as it is shown."""
    cell = row["realisasi"]
    value = realisasi / 100 if cell.percent else realisasi
    cells = dict(row.cells) | {"realisasi": replace(cell, value=value)}
    return row_result(Row(row.number, cells, row.carried), aturan).status


def written(value: Decimal) -> str:
    """The value with two decimals at most: a mean is not printed in full."""
    return write_angka(round_half_up(value, 2))


def ordinal(i: int) -> str:
    """TW I for quarter 1."""
    return f"TW {TRIWULAN[i - 1]}"
