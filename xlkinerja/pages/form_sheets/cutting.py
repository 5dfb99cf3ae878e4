"""Tables and columns of a form cut for its pages: a table that goes on has its heads again, the middle is a border."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate

from xlkinerja.pages.blocks import Block, Box, Line, PageBreak, PageTable, Signatures
from xlkinerja.pages.form import Page

#: How far from the middle of the page the border between two who sign may be, as a part of its width.
_OFF_MIDDLE = 0.18
#: The number format of a running number; another figure stands but once.
_NUMBER = "0"


def with_middle(page: Page) -> Page:
    """The page with a border of columns near its middle, where two sign beside each other or one at the right."""
    total, borders = sum(page.widths), list(accumulate(page.widths))
    signed = any(isinstance(block, Signatures) for block in page.blocks)
    if not signed or any(abs(b - total / 2) <= _OFF_MIDDLE * total for b in borders):
        return page
    at = next(i for i, b in enumerate(borders) if b > total / 2)
    left = total / 2 - (borders[at] - page.widths[at])
    widths = (*page.widths[:at], left, page.widths[at] - left, *page.widths[at + 1 :])
    blocks = tuple(
        block._replace(lines=tuple(_wider(line, at + 1) for line in block.lines))
        if isinstance(block, PageTable)
        else block
        for block in page.blocks
    )
    return page._replace(widths=widths, blocks=blocks)


def _wider(line: Line, column: int) -> Line:
    """The line where that column has become two."""
    at, boxes = line.first, []
    for box in line.boxes:
        boxes.append(box._replace(columns=box.columns + (at <= column < at + box.columns)))
        at += box.columns
    return line._replace(boxes=tuple(boxes), first=line.first + (line.first > column))


def with_heads(blocks: Sequence[Block], starts: Mapping[int, Collection[int]]) -> Iterator[Block]:
    """The blocks in which a table that goes on over a page has its heads again there.

    `starts` gives the lines of a block (by its number) with which a page begins.
    """
    for number, block in enumerate(blocks):
        cuts = sorted(starts.get(number, ()))
        if not isinstance(block, PageTable) or not cuts:
            yield block
            continue
        heads = block.lines[: block.heads]
        for start, stop in zip([0, *cuts], [*cuts, len(block.lines)], strict=True):
            lines = _cut(block.lines, start, stop)
            if start:
                yield PageBreak()
            yield PageTable((*heads, *lines) if start else lines, block.heads)


def parted(blocks: Sequence[Block], starts: Mapping[int, Collection[int]]) -> Iterator[Block]:
    """The same blocks, with as many lines: what is merged over the end of a page ends there and stands again below."""
    for number, block in enumerate(blocks):
        cuts = sorted(starts.get(number, ()))
        if isinstance(block, PageTable) and cuts:
            parts = zip([0, *cuts], [*cuts, len(block.lines)], strict=True)
            block = block._replace(lines=tuple(line for a, b in parts for line in _cut(block.lines, a, b)))  # noqa: PLW2901
        yield block


def _cut(lines: Sequence[Line], start: int, stop: int) -> tuple[Line, ...]:
    """Lines from one to another, as a table of their own: what is merged over its border is merged on both sides."""
    found: list[Line] = []
    for index in range(start, stop):
        line = lines[index]
        boxes = tuple(box._replace(rows=min(box.rows, stop - index)) for box in line.boxes)
        found.append(line._replace(boxes=boxes))
    if start and found:
        found[0] = _continued(lines, start, stop, found[0])
    return tuple(found)


def _continued(lines: Sequence[Line], start: int, stop: int, line: Line) -> Line:
    """The first line of a part with what comes down into it from above: a text or a number in No once more."""
    places: dict[int, Box] = {}
    for index, above in enumerate(lines[:start]):
        column = above.first
        for box in above.boxes:
            if index + box.rows > start:
                rows = min(index + box.rows, stop) - start
                again = isinstance(box.value, str) or box.number_format == _NUMBER
                places[column] = box._replace(value=box.value if again else None, rows=rows)
            column += box.columns
    column = line.first
    for box in line.boxes:
        places[column] = box
        column += box.columns
    return line._replace(boxes=tuple(places[c] for c in sorted(places)), first=min(places, default=line.first))
