"""Headers that are printed again where a table goes on over a page: the parts are one table, the header stands once."""

import re
from collections.abc import Sequence
from itertools import takewhile

from xlkinerja.intake.blocks import Block, Notice, SourceCell, SourceTable

#: Below a header each column has its number: (1), 2, (5=4/3).
_NUMBER = re.compile(r"\(?\d{1,2}[a-z]?(?:\s*=[^)]*)?\)?")


def joined(blocks: list[Block]) -> list[Block]:
    """The blocks with tables put together that follow each other and begin with the same header.

    Anything that stands between them, a line or a heading, parts them: it may say what the second one is.
    """
    found: list[Block] = []
    for block in blocks:
        before = next((i for i in range(len(found) - 1, -1, -1) if not isinstance(found[i], Notice)), None)
        if before is not None and isinstance(block, SourceTable):
            table = found[before]
            if isinstance(table, SourceTable) and (count := _shared_header(table, block)):
                found[before] = table._replace(rows=table.rows + block.rows[count:])
                continue
        found.append(block)
    return [_once(block) if isinstance(block, SourceTable) else block for block in found]


def _texts(row: tuple[SourceCell, ...]) -> tuple[str, ...]:
    return tuple(" ".join(cell.text.split()).casefold() for cell in row)


def _is_header(row: tuple[SourceCell, ...]) -> bool:
    """Words in two cells at least, and no figure: a row that a table may begin with more than once."""
    return len(set(_texts(row)) - {""}) > 1 and _is_words(row)


def _is_words(row: tuple[SourceCell, ...]) -> bool:
    return not any(t[0].isdigit() for t in _texts(row) if t)


def _height(table: SourceTable) -> int:
    """Rows of the head: as far down as its first cells are merged, and the numbers of the columns below them.

    A text file has no merged cells: there a row of words whose first cell is empty is the lower level of the head.
    """
    height = min(max(cell.rows for cell in table.rows[0]), len(table.rows))
    first, *below = table.rows[:2]
    if height == 1 and first[0].text and below and not below[0][0].text and _is_words(below[0]):
        height = 2
    if height < len(table.rows) and all(_NUMBER.fullmatch(text) for text in _texts(table.rows[height]) if text):
        height += 1
    return height


def _shared_header(table: SourceTable, other: SourceTable) -> int:
    """How many rows the second table repeats of the head of the first one; 0 where it has a head of its own."""
    if table.place.part != other.place.part or table.columns != other.columns:
        return 0
    return _repeated(table, other.rows) if _is_header(table.rows[0]) else 0


def _repeated(table: SourceTable, rows: Sequence[tuple[SourceCell, ...]]) -> int:
    """How many rows of the head of a table some other rows begin with; 0 where the first one differs."""
    head = table.rows[: _height(table)]
    pairs = zip(head, rows, strict=False)
    return len(list(takewhile(lambda pair: _texts(pair[0]) == _texts(pair[1]), pairs)))


def _once(table: SourceTable) -> SourceTable:
    """The table without its head repeated further down."""
    height = _height(table)
    if not _is_header(table.rows[0]) or _repeated(table, table.rows[height : height + 1]):
        return table  # a header is not followed by itself: these are rows that say the same
    rows = list(table.rows[:height])
    index = height
    while index < len(table.rows):
        if count := _repeated(table, table.rows[index : index + height]):
            index += count
        else:
            rows.append(table.rows[index])
            index += 1
    return table._replace(rows=tuple(rows))
