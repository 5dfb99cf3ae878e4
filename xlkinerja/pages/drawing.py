"""A sheet being drawn: cells with a value and a named look, merges and row heights. No files, no style tables."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from xlkinerja.pages.blocks import Chart
from xlkinerja.workbook.address import column_letter, ref, split_range, split_ref
from xlkinerja.workbook.patches.content import (
    CellValue,
    ChartData,
    Placed,
    RowContent,
    SeriesRef,
    SheetContent,
    Style,
)
from xlkinerja.workbook.template_text import LINE_HEIGHT, text_lines

#: Points that Excel allows a row.
MAX_HEIGHT = 409


class Heads(NamedTuple):
    """Rows of a table that stand again at the top of every page on which it goes on: the first, the last; its end."""

    first: int
    last: int
    end: int


class PlacedChart(NamedTuple):
    """A chart over rows `first` to `last`; its figures stand in cells from `column` on, names in row `data`."""

    chart: Chart
    first: int
    last: int
    column: int
    data: int

    def on(self, sheet: str) -> Placed:
        """The chart as it stands on a sheet of that name."""
        count = max(1, len(self.chart.categories))
        quoted = sheet.replace("'", "''")

        def area(column: int) -> str:
            letter = column_letter(column)
            return f"'{quoted}'!${letter}${self.data + 1}:${letter}${self.data + count}"

        series = [SeriesRef(area(self.column + n), s.values, s.name) for n, s in enumerate(self.chart.series, 1)]
        data = ChartData(SeriesRef(area(self.column), self.chart.categories), series)
        return Placed(self.first, self.last, data, self.chart.title, self.chart.number_format, self.chart.most)


@dataclass
class Drawing:
    """Cells by address with value, look and number format (None: the look's own).

    For pages: rows that are kept with the next one, `breaks` after which a page ends in any case, `heads` of tables,
    and the `texts` (addresses) that an office may reword. `places` says which line of which block stands in a row.
    A row is `bound` to the next one always, as within a signature, `kept` with it wherever both fit a page, and `whole`
    with it wherever no large part of a page stays empty for that.
    """

    widths: tuple[float, ...]
    cells: dict[str, tuple[CellValue, str, str | None]] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    heights: dict[int, float] = field(default_factory=dict)
    shrunk: set[str] = field(default_factory=set)
    bound: set[int] = field(default_factory=set, compare=False)
    kept: set[int] = field(default_factory=set, compare=False)
    whole: set[int] = field(default_factory=set, compare=False)
    breaks: set[int] = field(default_factory=set, compare=False)
    heads: list[Heads] = field(default_factory=list, compare=False)
    texts: list[str] = field(default_factory=list, compare=False)
    charts: list[PlacedChart] = field(default_factory=list, compare=False)
    places: dict[int, tuple[int, int]] = field(default_factory=dict, compare=False)
    #: Rows whose texts need more height than Excel allows a row.
    cut: set[int] = field(default_factory=set, compare=False)
    #: Units of column width that are left free beside a text.
    inset: float = 0.0
    #: The last row that is worth printing, where that is not the last one.
    printed: int | None = None

    def put(
        self, column: int, row: int, value: CellValue, look: str, number_format: str | None = None, *,
        shrink: bool = False,
    ) -> None:  # fmt: skip
        """Set one cell; column 1-based. `shrink` makes its letters smaller rather than break or hide them."""
        self.cells[ref(column, row)] = (value, look, number_format)
        if shrink:
            self.shrunk.add(ref(column, row))

    def merge(self, area: str, value: CellValue, look: str, number_format: str | None = None) -> None:
        """Set the first cell of an area such as "B7:C7" and join the area; every cell gets the look's border."""
        c1, r1, c2, r2 = split_range(area)
        for row in range(r1, r2 + 1):
            for column in range(c1, c2 + 1):
                self.put(column, row, None, look)
        self.put(c1, r1, value, look, number_format)
        if (c1, r1) != (c2, r2):
            self.merges.append(area)

    def fit(self, row: int, *texts: tuple[str, int, int], size: float = 10, least: int = 1) -> None:
        """Height for the longest of (text, first column, last column): merged cells do not grow by themselves."""
        lines = max((self.lines(text, first, last, size) for text, first, last in texts), default=1)
        height = max(lines, least) * LINE_HEIGHT * size / 10 + 3
        if height > MAX_HEIGHT:
            self.cut.add(row)
        self.heights[row] = min(MAX_HEIGHT, max(height, self.heights.get(row, 0)))

    def lines(self, text: str, first: int, last: int, size: float = 10) -> int:
        """How many lines a text takes over the columns first to last."""
        return text_lines(text, sum(self.widths[first - 1 : last]) - self.inset, size)

    @property
    def last_row(self) -> int:
        return max((split_ref(a)[1] for a in self.cells), default=1)

    @property
    def last_column(self) -> int:
        return max((split_ref(a)[0] for a in self.cells), default=1)

    def content(self, style: Callable[[str], int]) -> SheetContent:
        """What patch writes, with the style index of each look."""
        rows: dict[int, dict[str, tuple[CellValue, Style | int | None]]] = {}
        for address, (value, look, number_format) in self.cells.items():
            index = style(look)
            shrink = address in self.shrunk
            chosen: Style | int = Style(index, number_format, shrink) if number_format or shrink else index
            rows.setdefault(split_ref(address)[1], {})[address] = (value, chosen)
        numbers = sorted(rows.keys() | self.heights.keys())
        return SheetContent({n: RowContent(rows.get(n, {}), self.heights.get(n)) for n in numbers}, self.merges)
