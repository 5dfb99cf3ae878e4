"""A spreadsheet of LibreOffice (.ods): values, merges and what its cells show; the file itself holds all three."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from xml.parsers import expat

from xlkinerja.intake.blocks import Block, SourceCell, SourcePlace
from xlkinerja.intake.sources.formats import refuse
from xlkinerja.intake.sources.grid import MAX_CELLS, Grid, hidden
from xlkinerja.intake.sources.regions import blocks_of
from xlkinerja.intake.sources.zipped import Parts
from xlkinerja.workbook.address import MAX_COLUMN, ref
from xlkinerja.workbook.stream import ErrorValue, number
from xlkinerja.workbook.values import cleaned

_CONTENT, _MANIFEST = "content.xml", "META-INF/manifest.xml"
_MAX_ROW = 1_048_576
_SPACES = 1_000  # a run of blanks is not longer


def read(name: str, parts: Parts) -> list[Block]:
    """What the visible sheets hold. Raises Unreadable."""
    if parts.has(_MANIFEST) and b"encryption-data" in parts.read(_MANIFEST):
        raise refuse(name, "terkunci sandi", "buka di LibreOffice, hapus sandinya, simpan, lalu ulangi")
    reading = _Reading(name)
    parts.prove(_CONTENT)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reading.start, reading.end
    parser.CharacterDataHandler = reading.characters
    try:
        parser.Parse(parts.read(_CONTENT), True)
    except (expat.ExpatError, ArithmeticError, LookupError, TypeError) as error:
        raise refuse(name, "rusak", "buka di LibreOffice, simpan lagi, lalu ulangi") from error
    return list(reading.blocks())


class _Reading:
    """The handlers of one pass, and what they have seen so far."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.grids: list[tuple[Grid, bool]] = []  # and whether it is shown
        self._hidden: set[str] = set()  # styles of tables that are not shown
        self._style = ""
        self._row = self._column = 0  # the last one taken
        self._row_times = 1
        self._cell: dict[str, str] | None = None
        self._lines: list[str] = []
        self._aside = 0  # depth within a comment or a drawing, whose paragraphs are not the cell's
        self._filled: list[tuple[int, SourceCell]] = []  # of this row
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take in the beginning of an element."""
        if self._aside or name in {"office:annotation", "draw:frame", "draw:g", "draw:custom-shape"}:
            self._aside += 1
        elif name == "style:style":
            self._style = attributes.get("style:name", "")
        elif name == "style:table-properties" and attributes.get("table:display") == "false":
            self._hidden.add(self._style)
        elif name == "table:table":
            shown = attributes.get("table:style-name") not in self._hidden
            self.grids.append((Grid(self.name, attributes.get("table:name", "")), shown))
            self._row = 0
        elif name == "table:table-row":
            self._row += 1
            self._row_times = _times(attributes, "table:number-rows-repeated")
            self._column = 0
            self._filled = []
        elif name in {"table:table-cell", "table:covered-table-cell"}:
            self._cell = attributes
            self._lines = []
        elif name == "text:p":
            self._lines.append("")
        elif self._lines and name == "text:s":
            self._lines[-1] += " " * min(int(attributes.get("text:c", 1)), _SPACES)
        elif self._lines and name in {"text:tab", "text:line-break"}:
            self._lines[-1] += "\n" if name.endswith("break") else "\t"

    def characters(self, chunk: str) -> None:
        """Take in characters: those of a paragraph in a cell."""
        if self._cell is not None and self._lines and not self._aside:
            self._lines[-1] += chunk

    def end(self, name: str) -> None:
        """Take in the end of an element."""
        if self._aside:
            self._aside -= 1
        elif name in {"table:table-cell", "table:covered-table-cell"} and self._cell is not None:
            self._take(name == "table:covered-table-cell", self._cell)
            self._cell = None
        elif name == "table:table-row" and self.grids:
            self._end_row()

    def _take(self, covered: bool, attributes: dict[str, str]) -> None:
        times = _times(attributes, "table:number-columns-repeated")
        column = self._column + 1
        self._column += times
        text = cleaned("\n".join(self._lines)).strip()
        if covered or not text:
            return
        if self._column > MAX_COLUMN or self._row > _MAX_ROW:
            raise LookupError(self._column)
        self._room(times)
        value = _value(attributes, text)
        rows = _times(attributes, "table:number-rows-spanned")
        columns = _times(attributes, "table:number-columns-spanned")
        for c in range(column, column + times):
            place = SourcePlace(self.name, self.grids[-1][0].part, 0, self._row, ref(c, self._row))
            self._filled.append((c, SourceCell(value, text, place, rows, columns)))

    def _room(self, cells: int) -> None:
        self._count += cells
        if self._count > MAX_CELLS:
            raise refuse(self.name, f"berisi lebih dari {MAX_CELLS} sel", "simpan hanya tabel yang diperlukan")

    def _end_row(self) -> None:
        grid = self.grids[-1][0]
        if self._filled:
            self._room(len(self._filled) * (self._row_times - 1))
            for row in range(self._row, self._row + self._row_times):
                for column, cell in self._filled:
                    self._room(cell.rows * cell.columns - 1)
                    place = cell.place._replace(row=row, cell=ref(column, row))
                    grid.put(column, row, cell._replace(place=place))
        self._row += self._row_times - 1

    def blocks(self) -> Iterator[Block]:
        """What the sheets hold, a notice for each that is hidden."""
        for grid, visible in self.grids:
            if visible:
                yield from blocks_of(grid)
            elif grid.cells:
                yield hidden(self.name, grid.part)


def _times(attributes: dict[str, str], name: str) -> int:
    return max(int(attributes.get(name, 1)), 1)


def _value(attributes: dict[str, str], text: str) -> str | Decimal | date:
    """The number or day that a cell stores; its text for everything else."""
    kind = attributes.get("office:value-type", "string")
    if kind in {"float", "percentage", "currency"}:
        value = number(attributes["office:value"])
        return value.text if isinstance(value, ErrorValue) else value
    if kind == "date":
        return date.fromisoformat(attributes["office:date-value"][:10])
    return text
