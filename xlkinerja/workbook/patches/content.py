"""What is to be written into a workbook, as data: cells, sheets, charts. What draws knows no tree of XML."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.workbook.stream import ErrorValue


class Formula(NamedTuple):
    """A formula without "=" and its computed value, so that a previewer shows the number before a recalculation."""

    text: str
    value: Decimal | str | bool | ErrorValue | None


CellValue = Decimal | int | str | bool | Formula | None


class Style(NamedTuple):
    """An existing style (index in cellXfs), or that style with another number format.

    `shrink` takes line breaks away and lets the letters become smaller where the cell is too narrow, never ###.
    """

    base: int
    number_format: str | None = None
    shrink: bool = False


class RowContent(NamedTuple):
    """Cells of a row by full address ("B7"), each with its style; height in points."""

    cells: Mapping[str, tuple[CellValue, Style | int | None]]
    height: float | None = None


class Kept(NamedTuple):
    """A cell that the user typed: where it stood, and the formula that it holds there now (None: as it is).

    `bare` leaves out what a formula gave and the formula itself.
    """

    origin: str
    formula: str | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class SheetContent:
    """All cells and merges of a sheet: they take the place of what the sheet held, but for what is kept.

    `kept` gives the cells of the user by the address at which they then stand. Rows that are not among `held` (None:
    all) keep their height, as do those of which `kept_rows` gives the new number. What stands or is anchored below row
    `below` (rows, pictures, links, breaks) goes down by `down` rows.
    """

    rows: Mapping[int, RowContent]
    merges: Sequence[str] = field(default=())
    kept: Mapping[str, Kept] = field(default_factory=dict)
    kept_rows: Mapping[int, int] = field(default_factory=dict)
    held: frozenset[int] | None = None
    below: int = 0
    down: int = 0


class SeriesRef(NamedTuple):
    """Where a series (or the categories) stands, such as "'Ringkasan'!$F$42:$F$60", and the values there."""

    ref: str
    values: Sequence[Decimal | str | None]
    name: str = ""  # "" leaves the title of the series as it is


class ChartData(NamedTuple):
    """Categories and series of one chart, in the order of the chart's series."""

    categories: SeriesRef
    series: Sequence[SeriesRef]


class Placed(NamedTuple):
    """A chart over rows `first` to `last` (1-based) of a sheet.

    Its title names the unit of its figures and where its axis ends; `number_format` and `most` are these two, None
    where the axis ends by itself.
    """

    first: int
    last: int
    data: ChartData
    title: str
    number_format: str
    most: Decimal | None
