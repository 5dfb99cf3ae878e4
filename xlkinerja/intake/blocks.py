"""What any source becomes: headings, paragraphs and tables in the order of reading, each with its place."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple


class Unreadable(ValueError):  # noqa: N818 - it names what the file is
    """A source of which nothing can be taken: one Indonesian sentence says what stands, one what to do."""


class SourcePlace(NamedTuple):
    """Where something stands in its source, as people say it."""

    source: str  # name of the file
    part: str = ""  # sheet of a workbook; "" where the source has no parts
    table: int = 0  # number of the table in its part, from 1; 0 outside of tables
    row: int = 0  # of the table, from 1; in a sheet and a text file the row of the sheet or file
    cell: str = ""  # A1, in a sheet and a text file (as Excel opens it)

    def __str__(self) -> str:
        part = f"lembar {self.part}" if self.part else ""
        table = f"tabel {self.table}" if self.table and not self.cell else ""
        row = f"baris {self.row}" if self.row and not self.cell else ""
        cell = f"sel {self.cell}" if self.cell else ""
        return ", ".join(filter(None, (self.source, part, table, row, cell)))


class SourceCell(NamedTuple):
    """One cell of a grid. The cells that a merge covers hold the same object as the one that it begins with."""

    value: str | Decimal | date | None  # a number or day where the source stores one; None for an empty cell
    text: str  # what a reader sees, the lines of a cell parted by "\n": "97,5%" where value is 0.975
    place: SourcePlace
    rows: int = 1  # of the merge that begins here
    columns: int = 1
    bold: bool = False


class SourceHeading(NamedTuple):
    """A line that names what follows; level 1 is the highest, 0 one that is known by its look only."""

    text: str
    place: SourcePlace
    level: int = 0


class SourceParagraph(NamedTuple):
    text: str
    place: SourcePlace


class Notice(NamedTuple):
    """What the reader must be told about the source: a hidden sheet, formulas that were never calculated."""

    text: str
    place: SourcePlace


class SourceTable(NamedTuple):
    """A rectangular grid, rows × columns; `place` is that of its first row.

    Columns in which nothing stands are left out. `columns` are the places of the others: in a sheet those of the sheet,
    in another source those of the table, which has `width` columns there (0 in a sheet). Without them every column
    is there.
    """

    rows: tuple[tuple[SourceCell, ...], ...]
    place: SourcePlace
    columns: tuple[int, ...] = ()
    width: int = 0


Block = SourceHeading | SourceParagraph | SourceTable | Notice
