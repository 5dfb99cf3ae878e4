"""Rows of a Rencana Aksi as forms print them: kegiatan beside their indikator, ticks and figures of quarters."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.kinerja.capaian import NOT_FILLED, Aturan, Result, hitung_capaian
from xlkinerja.pages.blocks import Box
from xlkinerja.pages.form_rows import FormRow, form_rows, spans, value_box, words
from xlkinerja.summary.measuring import sasaran_numbers
from xlkinerja.summary.quarters import (
    CHOOSE_KONSOLIDASI,
    NUMBERS,
    TICK,
    TICKS,
    cells,
    up_to,
)
from xlkinerja.summary.shown import blank, percents, uncalculated
from xlkinerja.workbook.book import Row, TableData
from xlkinerja.workbook.cell_unit import unit_of
from xlkinerja.workbook.number_format import format_code, shown
from xlkinerja.workbook.template_text import one_line

PLANNED, DONE = "target_tw", "realisasi_tw"
#: Columns that make a row without an indikator one of the indikator above it: a further kegiatan.
_OF_A_KEGIATAN = ("kegiatan", "pelaksana", *(f"{what}{i}" for what in (PLANNED, DONE) for i in NUMBERS))


class Action(NamedTuple):
    """A row of the plan, with the heights of its merged cells of sasaran and indikator; 0 where one above covers it."""

    entry: FormRow
    sasaran_rows: int
    indikator_rows: int


def actions(table: TableData | None) -> tuple[Action, ...]:
    """Every row of the plan in order; an indikator that stands in several, or above rows without one, is merged."""
    rows = _rows(table)
    begins: list[tuple[int, bool]] = []
    standing_name = ""
    for entry, (height,) in spans(rows, "sasaran"):
        name = words(entry.row["indikator"])
        begins.append((height, bool(height) or bool(name and name != standing_name)))
        standing_name = name if begins[-1][1] else standing_name
    results = []
    for i, (entry, (height, new)) in enumerate(zip(rows, begins, strict=True)):
        following = next((n for n, (_, other) in enumerate(begins[i + 1 :], 1) if other), len(rows) - i)
        results.append(Action(entry, height, following if new else 0))
    return tuple(results)


def _rows(table: TableData | None) -> tuple[FormRow, ...]:
    if table is None:
        return ()
    numbers = {row.number: number for row, number in sasaran_numbers(table.all_rows)}
    printed = {entry.row.number: entry for entry in form_rows(table)}
    found: list[FormRow] = []
    for row in table.rows:
        entry = printed.get(row.number)
        if entry is None and not row.is_total and any(not blank(row[key]) for key in _OF_A_KEGIATAN):
            above = found[-1] if found and row["sasaran"].empty else None
            entry = above._replace(row=row) if above else FormRow(row, numbers.get(row.number), row.sasaran)
        if entry is not None:
            found.append(entry)
    return tuple(found)


def stands(rows: Sequence[Action], prefix: str, quarter: int | None = None) -> bool:
    """Whether anything stands in target_tw or realisasi_tw of one quarter, or of any."""
    chosen = NUMBERS if quarter is None else (quarter,)
    return any(_filled(action.entry.row, f"{prefix}{i}") for action in rows for i in chosen)


def _filled(row: Row, key: str) -> bool:
    return not blank(row[key]) or uncalculated(row[key])


def quarter_box(row: Row, key: str, width: float) -> Box:
    """What stands in one quarter: a tick, or the figure or predicate with its unit."""
    return Box(TICK, "tengah", text=TICK) if row[key].text in TICKS else value_box(row, key, width)


class Standing(NamedTuple):
    """A row at the end of a quarter: what was to be reached and what was, each with its unit, and what that gives.

    `upper` is the end of the range that is the target. `result` is None where there is nothing to compare.
    """

    target: Decimal | str | None
    upper: Decimal | None
    target_unit: str
    realisasi: Decimal | str | None
    realisasi_unit: str
    result: Result | None = None


def standing(row: Row, quarter: int, aturan: Aturan) -> Standing:
    """Target and realisasi up to the quarter, and the capaian between them.

    At the end of the year the target of the year stands where the quarters have no figure of their own. Quarters have
    one figure each: where theirs is the lower end of the range that is the target of the year, that range is meant.
    """
    target, upper, unit = up_to(row, PLANNED, quarter), None, _unit(row, PLANNED)
    if quarter == NUMBERS[-1] and target in {None, TICK} and not blank(row["target"]):
        target, upper = row["target"].text or percents(row["target"]), percents(row["target_maksimum"])
        unit = unit_of(row["target"]) or row["satuan"].text
    elif isinstance(target, Decimal) and target == percents(row["target"]):
        upper = percents(row["target_maksimum"])
    found = Standing(target, upper, unit, up_to(row, DONE, quarter), _unit(row, DONE))
    return found._replace(result=_result(row, found, aturan))


def _result(row: Row, found: Standing, aturan: Aturan) -> Result | None:
    """The capaian; a tick is no figure, and without a target there is nothing to be missed."""
    target, realisasi = found.target, found.realisasi
    if target is None or TICK in {target, realisasi}:
        return _only(NOT_FILLED) if target and realisasi is None else None
    if CHOOSE_KONSOLIDASI in {target, realisasi}:
        return _only(CHOOSE_KONSOLIDASI)
    return hitung_capaian(
        target,
        realisasi,
        row["polarisasi"].text,
        aturan,
        target_maximum=found.upper,
        satuan=found.target_unit,
        satuan_realisasi=found.realisasi_unit,
    )


def _only(status: str) -> Result:
    return Result(status, None, None, "", status)


def _unit(row: Row, prefix: str) -> str:
    """The unit of the quarters: the one that their cells carry, else that of the row."""
    return next((unit for cell in cells(row, prefix) if (unit := unit_of(cell))), row["satuan"].text)


def figure_box(value: Decimal | str | None, unit: str, width: float, upper: Decimal | None = None) -> Box:
    """A figure with its unit in a cell so wide, as a range up to `upper`; a word, or nothing, as it is."""
    if not isinstance(value, Decimal):
        return Box(value or "", "tengah", text=value or "")
    text = shown(value, unit, upper)
    if one_line(text, width):
        return Box(value, "tengah", format_code(value, unit, upper), shrink=True)
    return Box(text, "tengah", text=text)
