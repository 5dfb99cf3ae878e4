"""A web page with tables, as applications export it under the name .xls: its visible lines and tables, nothing run.

Nothing is fetched, and what scripts, styles and hidden elements hold is no text of the page.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from xlkinerja.intake.blocks import Block, SourceCell, SourceHeading, SourceParagraph, SourcePlace
from xlkinerja.intake.sources.characters import characters
from xlkinerja.intake.sources.formats import refuse
from xlkinerja.intake.sources.grid import MAX_CELLS, finish
from xlkinerja.intake.sources.repeats import joined
from xlkinerja.workbook.values import cleaned

_MAX_COLUMNS = 200  # that one cell may cover, and that a row may have
_DEEP = 20  # tables within each other
_LONG = 200  # characters: a longer line is no heading
_UNSEEN = frozenset({"script", "style", "title", "noscript", "template", "select", "textarea", "object", "iframe"})
#: Elements that have no end.
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905
_LINES = frozenset({"p", "div", "li", "ul", "ol", "caption", "center", "tr", "thead", "tbody", "body", "form", "pre"})
_BLANKS = re.compile(r"\s+")
_HEADINGS = {f"h{n}": n for n in range(1, 7)}


class _Open:
    """A cell that is being read: where it begins, what it covers, its text so far."""

    def __init__(self, row: int, column: int, rows: int, columns: int) -> None:
        self.row, self.column, self.rows, self.columns = row, column, rows, columns
        self.text: list[str] = []
        self.bold = False


class _Table:
    """A table that is being read; cells by row and column from 0."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.row = -1
        self.cells: dict[tuple[int, int], SourceCell | None] = {}
        self.open: _Open | None = None


def read(name: str, data: bytes) -> list[Block]:
    """The headings, paragraphs and tables of a page. Raises Unreadable."""
    text, notices = characters(name, data)
    page = _Page(name)
    page.feed(text)
    page.close()
    return [*notices, *joined(page.finished())]


class _Page(HTMLParser):
    """One pass through a page."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.name = name
        self.blocks: list[Block] = []
        self._tables: list[_Table] = []  # the innermost last
        self._number = self._count = 0
        self._line: list[str] = []  # of the page, outside of tables
        self._level = 0
        self._hidden: list[str] = []  # elements that are not shown, from the outermost hidden one

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in the beginning of an element."""
        if self._hidden or tag in _UNSEEN or _is_hidden(dict(attrs)):
            if tag not in _VOID:
                self._hidden.append(tag)
            return
        if tag == "table":
            self._begin_table()
        elif tag == "tr" and self._tables:
            self._end_cell()
            self._tables[-1].row += 1
        elif tag in {"td", "th"} and self._tables:
            self._begin_cell(tag, dict(attrs))
        elif tag == "br":
            self._take("\n")
        elif tag in {"b", "strong"} and self._tables and self._tables[-1].open:
            self._tables[-1].open.bold = True
        elif tag in _HEADINGS or tag in _LINES:
            self._break()
            self._level = _HEADINGS.get(tag, 0)

    def handle_endtag(self, tag: str) -> None:
        """Take in the end of an element; one that never began says nothing."""
        if self._hidden:
            if tag in self._hidden:
                del self._hidden[len(self._hidden) - 1 - self._hidden[::-1].index(tag) :]
            return
        if tag == "table" and self._tables:
            self._end_table()
        elif tag in {"td", "th", "tr"} and self._tables:
            self._end_cell()
        elif tag in _HEADINGS or tag in _LINES:
            self._break()
            self._level = 0

    def handle_data(self, data: str) -> None:
        """Take in characters; blanks and ends of lines of the source are blanks."""
        if not self._hidden:
            self._take(_BLANKS.sub(" ", data))

    def finished(self) -> list[Block]:
        """The blocks, once the page is read; what nobody closed is closed."""
        while self._tables:
            self._end_table()
        self._break()
        return self.blocks

    def _take(self, text: str) -> None:
        if self._tables:
            if cell := self._tables[-1].open:
                cell.text.append(text)
        else:
            self._line.append(text)

    def _break(self) -> None:
        """Ends a line: of a cell, or of the page, where it becomes a block."""
        if self._tables:
            self._take("\n")
            return
        text = _lines("".join(self._line))
        self._line = []
        if text:
            heading = len(text) <= _LONG and (self._level or text.isupper())
            place = SourcePlace(self.name)
            self.blocks.append(SourceHeading(text, place, self._level) if heading else SourceParagraph(text, place))

    def _begin_table(self) -> None:
        if not self._tables:
            self._break()
        if len(self._tables) >= _DEEP:
            raise refuse(self.name, "memuat tabel di dalam tabel yang terlalu dalam", "salin tabelnya ke Excel")
        self._number += 1
        self._tables.append(_Table(self._number))

    def _begin_cell(self, tag: str, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        table = self._tables[-1]
        table.row = max(table.row, 0)
        column = 0
        while (table.row, column) in table.cells:
            column += 1
        rows, columns = _span(attributes.get("rowspan"), 2_000), _span(attributes.get("colspan"), _MAX_COLUMNS)
        self._count += rows * columns
        if self._count > MAX_CELLS or column > _MAX_COLUMNS:
            raise refuse(self.name, f"berisi lebih dari {MAX_CELLS} sel", "simpan hanya tabel yang diperlukan")
        table.open = _Open(table.row, column, rows, columns)
        table.open.bold = tag == "th"
        for r in range(table.row, table.row + rows):
            for c in range(column, column + columns):
                table.cells.setdefault((r, c), None)

    def _end_cell(self) -> None:
        table = self._tables[-1]
        cell, table.open = table.open, None
        if cell is None:
            return
        text = _lines("".join(cell.text))
        place = SourcePlace(self.name, "", table.number, cell.row + 1)
        made = SourceCell(text or None, text, place, cell.rows, cell.columns, cell.bold)
        for r in range(cell.row, cell.row + cell.rows):
            for c in range(cell.column, cell.column + cell.columns):
                if table.cells[r, c] is None:
                    table.cells[r, c] = made

    def _end_table(self) -> None:
        self._end_cell()
        table = self._tables.pop()
        self.blocks += _finished(self.name, table)


def _finished(name: str, table: _Table) -> Iterator[Block]:
    """The table; of one without two cells beside each other, which is a frame, its lines."""
    width = max((c for _, c in table.cells), default=-1) + 1
    rows = []
    for r in range(table.row + 1):
        empty = SourceCell(None, "", SourcePlace(name, "", table.number, r + 1))
        rows.append([table.cells.get((r, c)) or empty for c in range(width)])
    if any(len({id(c) for c in row if c.text}) > 1 for row in rows):
        yield finish(rows, SourcePlace(name, "", table.number, 1))
        return
    for cell in {id(c): c for row in rows for c in row if c.text}.values():
        heading = len(cell.text) <= _LONG and (cell.bold or cell.text.isupper())
        yield SourceHeading(cell.text, cell.place) if heading else SourceParagraph(cell.text, cell.place)


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = "".join((attributes.get("style") or "").casefold().split())
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style


def _span(text: str | None, most: int) -> int:
    return min(max(int(text), 1), most) if text and text.strip().isdecimal() else 1


def _lines(text: str) -> str:
    """A text with its lines, blanks as one, empty lines left out."""
    return "\n".join(filter(None, (" ".join(line.split()) for line in cleaned(text).split("\n"))))
