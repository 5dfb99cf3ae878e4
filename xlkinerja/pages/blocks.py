"""What a page is made of, whatever it becomes: headings, paragraphs, tables, signatures, charts, page breaks.

A form is a list of these; it knows no addresses and no program. `to_sheet` makes a worksheet of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.workbook.patches.content import CellValue


class Heading(NamedTuple):
    """One line of its own, in a named look."""

    value: CellValue
    look: str


class Paragraph(NamedTuple):
    """Prose over the whole width; an empty one keeps its place."""

    text: str


@dataclass(frozen=True, slots=True)
class Space:
    """An empty line."""


class Box(NamedTuple):
    """A cell of a table, over `columns` and `rows`, in a named look.

    `text` is what the height of its line must show, None where it asks for nothing. `shrink` makes its letters smaller
    rather than break or hide them.
    """

    value: CellValue
    look: str
    number_format: str | None = None
    columns: int = 1
    rows: int = 1
    text: str | None = None
    shrink: bool = False


class Line(NamedTuple):
    """Boxes side by side from column `first` on; what stands left of it is covered by a box of a line above.

    The line is `height` points high, or as high as the texts of its boxes need and `least` lines of text at least.
    No page ends below a line that is `kept`, as a band is with its first row.
    """

    boxes: tuple[Box, ...]
    first: int = 1
    least: int = 1
    height: float | None = None
    kept: bool = False


class PageTable(NamedTuple):
    """Lines below each other; the first `heads` of them stand again at the top of every page."""

    lines: tuple[Line, ...]
    heads: int = 0


class Signatory(NamedTuple):
    """Who signs: as what ("Pihak Pertama" or ""), office, name, rank and NIP, each "" where there is none."""

    role: str
    office: str
    name: str
    rank: str = ""
    nip: str = ""


class Signatures(NamedTuple):
    """Those who sign beside each other, the last one at the right; `place` ("Contoh, 2 Mei 2024") stands above that.

    They are never parted by the end of a page.
    """

    parties: tuple[Signatory, ...]
    place: str = ""


class Series(NamedTuple):
    """A row of figures of a chart, one for each of its categories; None where there is none."""

    name: str
    values: Sequence[Decimal | None]


class Chart(NamedTuple):
    """Columns for each category, with their values in figures.

    The axis ends at `most`: a column that would flatten all others is cut there, and its figure tells.
    """

    title: str
    categories: Sequence[str]
    series: Sequence[Series]
    number_format: str = "#,##0"
    most: Decimal | None = None


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a page of its own."""


Block = Heading | Paragraph | Space | PageTable | Signatures | Chart | PageBreak
