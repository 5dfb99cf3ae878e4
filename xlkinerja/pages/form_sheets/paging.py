"""Where the pages of a form end: widths that fit the paper, and breaks that leave nothing alone at a foot."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from xlkinerja.pages.drawing import MAX_HEIGHT, Drawing, Heads
from xlkinerja.pages.form import Page
from xlkinerja.pages.form_sheets.cutting import parted, with_heads, with_middle
from xlkinerja.pages.to_sheet import form_to_sheet

#: Folio, sold as F4, and the margins of a form, in inches.
SHORT_SIDE, LONG_SIDE = 8.5, 13.0
SIDE_MARGIN, TOP_MARGIN, BOTTOM_MARGIN = 0.6, 0.6, 0.8
#: Units of column width in an inch, and what is left free for printers. Excel rounds the digit of Arial at 10 pt, which
#: is the unit, down to 7 dots of 96; LibreOffice takes it as wide as it is (0.556 of 10 pt), and its columns are wider.
_CHARACTERS = 72 / 5.56
_FREE_WIDTH, _FREE_HEIGHT = 0.985, 10.0
#: The smallest letters of a form have 9 pt; printed they have at least 7.
LEAST_SCALE = 78
#: The part of a page that is filled at least where it ends above rows only because they belong together.
_WELL_FILLED = 0.6
_DOT = 0.75  # points; programs round the height of a row to them


class Sheet(NamedTuple):
    """A form as a worksheet: what is drawn, percent of its size on paper, rows after which pages end, and the rows
    that stand again on every page (None where each page has its own).
    """

    drawing: Drawing
    landscape: bool
    scale: int
    breaks: tuple[int, ...]
    repeated: tuple[int, int] | None


def paged(page: Page, adopt: Callable[[Drawing], None] = lambda _: None) -> Sheet:
    """The page of a form on its paper; `adopt` puts into a drawing what an office typed in the place of ours."""
    page = with_middle(page)
    widths, scale = _fitted(page)
    room = _room(page, scale)
    drawing = _drawn(page, widths, adopt)
    breaks = page_ends(drawing, room)
    repeated = _titles(drawing, breaks)
    if starts := _starts(drawing, breaks):
        cut = with_heads if repeated is None else parted
        other = _drawn(page._replace(blocks=tuple(cut(page.blocks, starts))), widths, adopt)
        ends = page_ends(other, room)
        if repeated is None or ends == breaks:  # a long text that stands twice may need more room than there is
            drawing, breaks = other, ends
    return Sheet(drawing, page.landscape, scale, tuple(breaks), repeated)


def _starts(drawing: Drawing, breaks: Sequence[int]) -> dict[int, set[int]]:
    """The lines of tables with which a page begins, by the numbers of their blocks."""
    starts: dict[int, set[int]] = {}
    for end in breaks:
        if _going_on(drawing, end) and end + 1 in drawing.places:
            block, line = drawing.places[end + 1]
            starts.setdefault(block, set()).add(line)
    return starts


def _drawn(page: Page, widths: tuple[float, ...], adopt: Callable[[Drawing], None]) -> Drawing:
    drawing = form_to_sheet(page.blocks, widths)
    adopt(drawing)
    for row, height in drawing.heights.items():
        if height > MAX_HEIGHT:
            drawing.cut.add(row)
        drawing.heights[row] = min(MAX_HEIGHT, -(-height // _DOT) * _DOT)
    return drawing


def _fitted(page: Page) -> tuple[tuple[float, ...], int]:
    """Widths that fill the paper, and the scale: columns become wider, or the page smaller, down to letters of 7 pt.

    A scale of its own, not "fit to width": with that, Excel passes over the page breaks that are set.
    """
    side = LONG_SIDE if page.landscape else SHORT_SIDE
    room = (side - 2 * SIDE_MARGIN) * _CHARACTERS * _FREE_WIDTH
    scale = max(LEAST_SCALE, min(100, int(room / sum(page.widths) * 100)))
    factor = room / (scale / 100) / sum(page.widths)
    return tuple(int(width * factor * 100) / 100 for width in page.widths), scale


def _room(page: Page, scale: int) -> float:
    """Points between the margins of a page, of rows as high as in the sheet."""
    side = SHORT_SIDE if page.landscape else LONG_SIDE
    return ((side - TOP_MARGIN - BOTTOM_MARGIN) * 72 - _FREE_HEIGHT) / (scale / 100)


def page_ends(drawing: Drawing, room: float) -> list[int]:
    """Rows after which a page ends, but for the last page.

    A page that is full ends above the rows that stay together; where these would leave much of it empty, or fill it
    alone, they are parted, but for those that are bound.
    """
    last = max(drawing.heights, default=1)
    ends: list[int] = []
    first = 1
    while first <= last:
        end = _end(drawing, first, last, room)
        if end < last:
            ends.append(end)
        first = end + 1
    return ends


def _end(drawing: Drawing, first: int, last: int, room: float) -> int:
    going_on = _going_on(drawing, first - 1)
    used = sum(drawing.heights[r] for r in range(going_on.first, going_on.last + 1)) if going_on else 0.0
    whole = kept = bound = 0  # the last row so far after which each of the three lets a page end
    for row in range(first, last + 1):
        used += drawing.heights[row]
        if used > room and row > first:
            return whole or kept or bound or row - 1
        if row in drawing.breaks:
            return row
        if row not in drawing.bound:
            bound = row
        if row not in drawing.bound | drawing.kept:
            kept = row
            if row not in drawing.whole and used >= _WELL_FILLED * room:
                whole = row
    return last


def _going_on(drawing: Drawing, end: int) -> Heads | None:
    """The heads of the table that goes on below a row; None where none does."""
    return next((h for h in drawing.heads if h.last <= end < h.end), None)


def _titles(drawing: Drawing, breaks: Sequence[int]) -> tuple[int, int] | None:
    """The rows that a program may repeat on every page: those of a table in which all later pages begin."""
    for heads in drawing.heads:
        later = [end for end in breaks if end >= heads.last]
        if later and all(_going_on(drawing, end) == heads for end in later):
            before = [end for end in breaks if end < heads.last]
            if not any(_going_on(drawing, end) for end in before):
                return heads.first, heads.last
    return None
