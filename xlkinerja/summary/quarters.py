"""Quarters of a Rencana Aksi: what stands in them, and what they come to by the way of consolidation of their row."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xlkinerja.kinerja.angka import round_half_up
from xlkinerja.kinerja.capaian import CHECK_ANGKA, CHECK_PREDIKAT
from xlkinerja.kinerja.rerata import KONSOLIDASI, RERATA_DECIMALS, konsolidasi
from xlkinerja.summary.shown import blank, is_predikat, percents, uncalculated
from xlkinerja.workbook.book import Cell, Row
from xlkinerja.workbook.sheets.rencana_aksi import TRIWULAN

NUMBERS = range(1, len(TRIWULAN) + 1)
#: What is typed for a tick.
TICKS = frozenset("vV√✓✔xX")
#: What stands for it on paper.
TICK = "✓"
#: Of a row whose figures come to another value by each way, and that names none.
CHOOSE_KONSOLIDASI = "Pilih konsolidasi"


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


def method(row: Row) -> str:
    """The way of consolidation as Konsolidasi names it; "" where it is empty or unknown."""
    text = row["konsolidasi"].text.casefold()
    return next((k for k in KONSOLIDASI if k.casefold() == text), "")


def outcomes(row: Row, quarters: Sequence[Decimal | None]) -> Iterator[tuple[str, Decimal]]:
    """What the quarters come to: by the way that the row names, or by each way where it names none."""
    for means in (method(row),) if method(row) else KONSOLIDASI:
        result = konsolidasi(quarters, means)
        if result is not None:
            yield means, result


def up_to(row: Row, prefix: str, quarter: int) -> Decimal | str | None:
    """What target_tw or realisasi_tw come to from the first quarter to `quarter`, 1 to 4; None where nothing stands.

    A number, a mean with two decimals or as many as its finest quarter; in a row of predicates the last one; TICK
    where there are only ticks, which say that something is done and no figure; or what keeps it from being known:
    "Periksa angka", "Periksa predikat", "Pilih konsolidasi".
    """
    filled = [c for c in cells(row, prefix)[:quarter] if not blank(c) or uncalculated(c)]
    valued = [c for c in filled if c.text not in TICKS]
    if not valued:
        return TICK if filled else None
    if is_predikat(row):
        return valued[-1].text or CHECK_PREDIKAT
    numbers = [n for c in valued if (n := percents(c)) is not None]
    if len(numbers) < len(valued):
        return CHECK_ANGKA
    found = {result for _, result in outcomes(row, numbers)}
    if len(found) != 1:
        return CHOOSE_KONSOLIDASI
    decimals = [-int(n.normalize().as_tuple().exponent) for n in numbers]
    return round_half_up(found.pop(), max(RERATA_DECIMALS, *decimals))
