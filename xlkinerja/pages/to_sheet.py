"""Blocks become a worksheet, one below the other from the first row on."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import accumulate

from xlkinerja.pages.blocks import Block, Box, Chart, Heading, Line, PageBreak, PageTable, Paragraph, Signatures, Space
from xlkinerja.pages.drawing import Drawing, Heads, PlacedChart
from xlkinerja.pages.signing_boxes import draw_signatures
from xlkinerja.workbook.address import ref
from xlkinerja.workbook.patches.content import CellValue, Formula
from xlkinerja.workbook.stream import ErrorValue
from xlkinerja.workbook.template_text import LINE_HEIGHT

_PARAGRAPH_SIZE = 11
#: Looks with bold letters, which take as much room as ordinary ones of this size.
_BOLD, _BOLD_SIZE = frozenset({"pita", "kepala", "jumlah"}), 10.7
#: Sizes of what stands over the tables of a form; bold letters take `_WIDER` as much room.
TITLE_SIZES: Mapping[str, float] = {"judul": 12, "subjudul": 11, "bagian": 11}
_WIDER = 1.08
#: An indent of one on forms: nine dots in Excel, three blanks of 10 pt in LibreOffice.
_INSET = 1.6
_SPACE_HEIGHT, _ROW_HEIGHT = 10.0, 16.5
_CHART_ROWS, _CHART_ROW_HEIGHT = 18, 15.0
#: Looks of figures at the right of their cell, and what their number format leaves free there: LibreOffice (7.4) leaves
#: out the indent of a number beside another one, so figures have none.
_FIGURES, _GAP = frozenset({"angka", "jumlah uang"}), "_)"
#: Points up to which the rows of a merged sasaran stay on one page.
_WHOLE_GROUP = 300.0
#: The same for all rows of a table.
_WHOLE_TABLE = 200.0


def to_sheet(blocks: Iterable[Block], widths: tuple[float, ...]) -> Drawing:
    """The drawing of a page whose columns are so wide; prose goes over all of them."""
    return _drawn(blocks, widths, form=False)


def form_to_sheet(blocks: Iterable[Block], widths: tuple[float, ...]) -> Drawing:
    """The same for a form: values alone, titles over all columns, a height for every row, and what stays together."""
    drawing = _drawn(blocks, widths, form=True)
    for row in range(1, drawing.last_row + 1):
        drawing.heights.setdefault(row, _ROW_HEIGHT)
    for address, (value, look, number_format) in drawing.cells.items():
        shown = _alone(value)
        gap = _GAP if look in _FIGURES and isinstance(shown, Decimal) else ""
        drawing.cells[address] = shown, look, f"{number_format or 'General'}{gap}" if gap else number_format
    return drawing


def _alone(value: CellValue) -> CellValue:
    """What stands on a form, which has no other sheets: the value of a formula; nothing where nothing is shown."""
    shown = value.value if isinstance(value, Formula) else value
    if isinstance(shown, ErrorValue):
        return shown.text
    return None if shown == "" else shown


def _drawn(blocks: Iterable[Block], widths: tuple[float, ...], *, form: bool) -> Drawing:
    drawing = Drawing(widths, inset=_INSET if form else 0.0)
    row = 1
    for number, block in enumerate(blocks):
        match block:
            case Heading(value, look) if not form:
                drawing.put(1, row, value, look)
            case Heading():
                _title(drawing, block, row)
            case Paragraph(text) if text:
                _paragraph(drawing, text, row)
            case PageTable():
                for index, line in enumerate(block.lines):
                    _line(drawing, line, row + index, form=form)
                    drawing.places[row + index] = number, index
                if form:
                    _settle(drawing, block, row)
                row += len(block.lines) - 1
            case Signatures():
                row = draw_signatures(drawing, block, row)
            case Chart():
                row = _chart(drawing, block, row)
            case PageBreak():
                drawing.breaks.add(row - 1)
                continue
            case Paragraph() | Space():
                if form:
                    drawing.heights[row] = _SPACE_HEIGHT
                if row - 1 in drawing.kept:
                    drawing.kept.add(row)
        row += 1
    return drawing


def _title(drawing: Drawing, heading: Heading, row: int) -> None:
    """A heading over all columns; no page ends below it."""
    drawing.merge(_area(1, row, len(drawing.widths), 1), heading.value, heading.look)
    text = heading.value.value if isinstance(heading.value, Formula) else heading.value
    if isinstance(text, str):
        size = TITLE_SIZES.get(heading.look, 10) * _WIDER
        drawing.fit(row, (text, 1, len(drawing.widths)), size=size)
        drawing.texts.append(ref(1, row))
    drawing.kept.add(row)


def _paragraph(drawing: Drawing, text: str, row: int) -> None:
    drawing.merge(_area(1, row, len(drawing.widths), 1), text, "paragraf")
    drawing.fit(row, (text, 1, len(drawing.widths)), size=_PARAGRAPH_SIZE)
    drawing.texts.append(ref(1, row))
    if text.rstrip().endswith(":"):
        drawing.kept.add(row)


def _line(drawing: Drawing, line: Line, row: int, *, form: bool) -> None:
    column = line.first
    texts: list[tuple[str, int, int]] = []
    least = line.least
    for box in line.boxes:
        _box(drawing, box, column, row)
        text = box.text if box.text is not None or not form or box.rows > 1 or box.shrink else _shown(box)
        if text is not None:
            texts.append((text, column, column + box.columns - 1))
            if box.look in _BOLD:
                least = max(least, drawing.lines(*texts[-1], size=_BOLD_SIZE))
        column += box.columns
    if line.height is not None:
        drawing.heights[row] = line.height
    elif texts:
        drawing.fit(row, *texts, least=least)
        if form and any(box.look == "paragraf" for box in line.boxes):
            drawing.fit(row, *texts, size=_PARAGRAPH_SIZE)


def _box(drawing: Drawing, box: Box, column: int, row: int) -> None:
    if box.columns == box.rows == 1:
        drawing.put(column, row, box.value, box.look, box.number_format, shrink=box.shrink)
    else:
        drawing.merge(_area(column, row, box.columns, box.rows), box.value, box.look, box.number_format)


def _shown(box: Box) -> str | None:
    """The text of a box whose form asks for no height."""
    value = box.value.value if isinstance(box.value, Formula) else box.value
    return value if isinstance(value, str) else None


def _settle(drawing: Drawing, table: PageTable, top: int) -> None:
    """Give the rows of a table room for what is merged over them, and say which stay together.

    Heads stay with the first row below them, a band with its first row, of a group of merged rows the first two and the
    last two, and the last row of the table with the one before it; a small group or table as a whole where that does
    not leave much of a page empty.
    """
    last = top + len(table.lines) - 1
    if table.heads:
        drawing.heads.append(Heads(top, top + table.heads - 1, last))
        drawing.kept.update(range(top, top + table.heads))
    for row, line in enumerate(table.lines, top):
        if line.kept:
            drawing.kept.add(row)
        column = line.first
        for box in line.boxes:
            if box.rows > 1:
                _group(drawing, box, column, row)
            column += box.columns
    height = sum(drawing.heights.get(r, _ROW_HEIGHT) for r in range(top, last + 1))
    if last - top > table.heads:
        drawing.kept.add(last - 1)
        drawing.whole.update(range(top, last) if height <= _WHOLE_TABLE else ())
    drawing.kept.discard(last)


def _group(drawing: Drawing, box: Box, column: int, first: int) -> None:
    last = first + box.rows - 1
    rows = range(first, last + 1)
    text = box.text if box.text is not None else _shown(box)
    if text is not None:
        size = _BOLD_SIZE if box.look in _BOLD else 10
        needed = drawing.lines(text, column, column + box.columns - 1, size=size) * LINE_HEIGHT + 3
        missing = needed - sum(drawing.heights.get(r, _ROW_HEIGHT) for r in rows)
        for row in rows if missing > 0 else ():
            drawing.heights[row] = drawing.heights.get(row, _ROW_HEIGHT) + missing / len(rows)
        used = accumulate(drawing.heights.get(r, _ROW_HEIGHT) for r in rows)
        enough = next((row for row, height in zip(rows, used, strict=True) if height >= needed - 1), last)
        drawing.kept.update(range(first, min(enough, last)))  # the text of the group is not cut by the end of a page
    height = sum(drawing.heights.get(r, _ROW_HEIGHT) for r in rows)
    drawing.kept.update((first, last - 1))
    drawing.whole.update(range(first, last) if height <= _WHOLE_GROUP else ())


def _chart(drawing: Drawing, chart: Chart, first: int) -> int:
    """Room for a chart, and its figures at the right of the page, where they are not printed; its last row.

    The figures begin beside the chart, or above it where they are more than it has rows: below it they would make room
    on paper for nothing.
    """
    end = first + _CHART_ROWS - 1
    column, data = len(drawing.widths) + 2, max(2, min(first, end - len(chart.categories)))
    drawing.put(column, data, chart.title, "data grafik")
    for offset, series in enumerate(chart.series, 1):
        drawing.put(column + offset, data, series.name, "data grafik")
        for row, value in enumerate(series.values, data + 1):
            drawing.put(column + offset, row, value, "data grafik", chart.number_format)
    for row, category in enumerate(chart.categories, data + 1):
        drawing.put(column, row, category, "data grafik")
    last = max(end, data + len(chart.categories))
    for row in range(first, last + 1):
        drawing.put(1, row, None, "data grafik")  # its rows are ours
        drawing.heights[row] = _CHART_ROW_HEIGHT
    drawing.kept.update(range(first, end))
    drawing.charts.append(PlacedChart(chart, first, end, column, data))
    return last


def _area(column: int, row: int, columns: int, rows: int) -> str:
    return f"{ref(column, row)}:{ref(column + columns - 1, row + rows - 1)}"
