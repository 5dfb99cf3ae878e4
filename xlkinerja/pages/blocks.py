"""What a page is made of, whatever it becomes: headings, paragraphs, and tables whose boxes cover columns and rows.

A form is a list of these; it knows no addresses. `to_sheet` makes a worksheet of it.
"""

from dataclasses import dataclass
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
    """

    boxes: tuple[Box, ...]
    first: int = 1
    least: int = 1
    height: float | None = None


class PageTable(NamedTuple):
    """Lines below each other."""

    lines: tuple[Line, ...]


Block = Heading | Paragraph | Space | PageTable
