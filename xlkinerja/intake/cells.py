"""What a row of a grid shows: texts without line ends, each merged cell once, and what kind of content they are."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xlkinerja.intake.blocks import SourceCell, SourceTable
from xlkinerja.kinerja.angka import EMPTY, AngkaRusak, baca_angka
from xlkinerja.summary.quarters import TICKS
from xlkinerja.workbook.labels import column_number

Row = Sequence[SourceCell]

#: A text from this length on is a sentence or a name, no figure with its unit: "3.0 Lembaga (100 %)" has 19.
LONG_TEXT = 40
#: Rupiah from here on are told from what is counted: ten million.
_MANY_DIGITS = 8
_TICKS = TICKS | frozenset("×●")


class Span(NamedTuple):
    """One cell of a row, with the column that it begins at and the columns that it covers in the grid."""

    column: int
    width: int
    cell: SourceCell


def shown(cell: SourceCell) -> str:
    """The text of a cell in one line."""
    return " ".join(cell.text.split())


def spans(row: Row) -> Iterator[Span]:
    """The cells of a row from left to right, a merged one once."""
    start = 0
    while start < len(row):
        end = start + 1
        while end < len(row) and row[end] is row[start] and row[start].columns > 1:
            end += 1
        yield Span(start, end - start, row[start])
        start = end


def filled(row: Row) -> list[Span]:
    """Its cells that show something."""
    return [s for s in spans(row) if shown(s.cell)]


def is_numbering(row: Row) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3) (4)."""
    numbers = [column_number(shown(s.cell)) for s in filled(row)]
    return len(numbers) > 1 and None not in numbers and numbers == sorted(n for n in numbers if n is not None)


def begins_above(table: SourceTable, row: int, column: int) -> bool:
    """Whether the cell at that place is the lower part of a merged one."""
    return row > 0 and table.rows[row - 1][column] is table.rows[row][column] and table.rows[row][column].rows > 1


def is_figure(text: str) -> bool:
    """Whether a text may stand in a column of figures: one with its unit, a predicate, a tick, or a short word."""
    if text.casefold() in EMPTY or text in _TICKS or len(text) < LONG_TEXT // 2:
        return True
    try:
        baca_angka(text)
    except AngkaRusak:
        return len(text) < LONG_TEXT and any(c.isdigit() for c in text)
    return True


def is_read(text: str) -> bool:
    """Whether a text is a figure or a predicate for certain."""
    try:
        angka = baca_angka(text)
    except AngkaRusak:
        return False
    return bool(angka.predikat) or angka.value is not None or angka.span is not None


def is_tick(text: str) -> bool:
    return text in _TICKS


def is_number(text: str) -> bool:
    """Whether a text is a number with at most a sign of percent: nothing that could name a thing."""
    return bool(re.fullmatch(r"(?:Rp\.?\s*)?[-+(]?[0-9][0-9.,]*\)?\s*%?(?:,-)?", text))


def is_amount(text: str) -> bool:
    """Whether a text is money by its look: Rp in front, or so many digits and no unit."""
    digits = sum(c.isdigit() for c in text)
    return text.casefold().startswith("rp") or (digits >= _MANY_DIGITS and is_number(text) and "%" not in text)


def in_columns_of(table: SourceTable, other: SourceTable) -> SourceTable | None:
    """A table with the columns of the one before, empty where nothing stands; None where it has others.

    A page may go on without anything in the columns of sasaran and number, because they are merged with those above.
    """
    if len(table.rows[0]) == len(other.rows[0]) and (table.columns == other.columns or not table.columns):
        return table
    if table.width != other.width or not table.columns or not {*table.columns} <= {*other.columns}:
        return None
    at = {column: n for n, column in enumerate(table.columns)}
    rows = []
    for row in table.rows:
        line: list[SourceCell] = []
        for column in other.columns:
            right = next((row[n] for c, n in at.items() if c > column), None)
            if column in at:
                line.append(row[at[column]])
            elif line and line[-1] is right:  # within a merged cell
                line.append(line[-1])
            else:
                line.append(SourceCell(None, "", row[0].place))
        rows.append(tuple(line))
    return table._replace(rows=tuple(rows), columns=other.columns)
