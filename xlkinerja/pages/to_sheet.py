"""Blocks become a worksheet, one below the other from the first row on."""

from collections.abc import Iterable

from xlkinerja.pages.blocks import Block, Box, Heading, Line, PageTable, Paragraph, Space
from xlkinerja.pages.drawing import Drawing
from xlkinerja.workbook.address import ref

_PARAGRAPH_SIZE = 11
#: Looks with bold letters, which take as much room as ordinary ones of this size.
_BOLD, _BOLD_SIZE = frozenset({"pita", "kepala", "jumlah"}), 10.7


def to_sheet(blocks: Iterable[Block], widths: tuple[float, ...]) -> Drawing:
    """The drawing of a page whose columns are so wide; prose goes over all of them."""
    drawing = Drawing(widths)
    row = 1
    for block in blocks:
        match block:
            case Heading(value, look):
                drawing.put(1, row, value, look)
            case Paragraph(text) if text:
                drawing.merge(_area(1, row, len(widths), 1), text, "paragraf")
                drawing.fit(row, (text, 1, len(widths)), size=_PARAGRAPH_SIZE)
            case PageTable(lines):
                for number, line in enumerate(lines, row):
                    _line(drawing, line, number)
                row += len(lines) - 1
            case Paragraph() | Space():
                pass
        row += 1
    return drawing


def _line(drawing: Drawing, line: Line, row: int) -> None:
    column = line.first
    texts: list[tuple[str, int, int]] = []
    least = line.least
    for box in line.boxes:
        _box(drawing, box, column, row)
        if box.text is not None:
            texts.append((box.text, column, column + box.columns - 1))
            if box.look in _BOLD:
                least = max(least, drawing.lines(*texts[-1], size=_BOLD_SIZE))
        column += box.columns
    if line.height is not None:
        drawing.heights[row] = line.height
    elif texts:
        drawing.fit(row, *texts, least=least)


def _box(drawing: Drawing, box: Box, column: int, row: int) -> None:
    if box.columns == box.rows == 1:
        drawing.put(column, row, box.value, box.look, box.number_format, shrink=box.shrink)
    else:
        drawing.merge(_area(column, row, box.columns, box.rows), box.value, box.look, box.number_format)


def _area(column: int, row: int, columns: int, rows: int) -> str:
    return f"{ref(column, row)}:{ref(column + columns - 1, row + rows - 1)}"
