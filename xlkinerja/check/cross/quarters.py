"""Quarters of a Rencana Aksi: what stands in them, which rows are one indikator, and what the year should come to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.check.values.cells import blank, decimals_of, is_predikat, percents, uncalculated
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import round_half_up, write_angka
from xlkinerja.kinerja.rerata import KONSOLIDASI, konsolidasi
from xlkinerja.workbook.book import Cell, Row, TableData
from xlkinerja.workbook.sheets.rencana_aksi import TRIWULAN

NUMBERS = range(1, len(TRIWULAN) + 1)


@dataclass(frozen=True, slots=True)
class QuarterPlan:
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


def cells(row: Row, prefix: str) -> list[Cell]:
    """The four cells of a row; `prefix` is target_tw or realisasi_tw."""
    return [row[f"{prefix}{i}"] for i in NUMBERS]


def empty(row: Row, prefix: str) -> bool:
    return all(blank(c) and not uncalculated(c) for c in cells(row, prefix))


def values(row: Row, prefix: str) -> list[Decimal | None] | None:
    """The numbers of the four quarters; None where one holds something else (a tick, a text), or none a number.

    A formula never calculated is something else.
    Percent formats count as they are shown.
    """
    content = [(c, percents(c)) for c in cells(row, prefix)]
    other = any(n is None and (not blank(c) or uncalculated(c)) for c, n in content)
    if is_predikat(row) or other or all(n is None for _, n in content):
        return None
    return [n for _, n in content]


def year_over(row: Row) -> bool:
    """Whether the year is over: the last quarter is filled, or every planned one is."""
    pairs = list(zip(cells(row, "target_tw"), cells(row, "realisasi_tw"), strict=True))
    return not blank(pairs[-1][1]) or all(not blank(r) for t, r in pairs if not blank(t))


def method(row: Row) -> str:
    """The way of consolidation as Konsolidasi names it; "" where it is empty or unknown."""
    text = row["konsolidasi"].text.casefold()
    return next((k for k in KONSOLIDASI if k.casefold() == text), "")


def outcomes(row: Row, quarters: Sequence[Decimal | None]) -> Iterator[tuple[str, Decimal]]:
    """What the year comes to: by the way that the row names, or by each way where it names none."""
    for means in (method(row),) if method(row) else KONSOLIDASI:
        result = konsolidasi(quarters, means)
        if result is not None:
            yield means, result


def same(a: Decimal, b: Decimal) -> bool:
    """Equal at the decimals of the coarser one: 33,33 and a third of a hundred are the same."""
    decimals = min(decimals_of(a.normalize()), decimals_of(b.normalize()))
    return round_half_up(a, decimals) == round_half_up(b, decimals)


def written(value: Decimal) -> str:
    """The value with two decimals at most: a mean is not printed in full."""
    return write_angka(round_half_up(value, 2))


def ordinal(i: int) -> str:
    """TW I for quarter 1."""
    return f"TW {TRIWULAN[i - 1]}"
