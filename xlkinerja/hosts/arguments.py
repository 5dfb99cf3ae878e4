"""What a cell function is given and what it gives back: grids of values, in plain types outside and ours inside."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Any

from xlkinerja.check.values.texts import capitalised
from xlkinerja.workbook.stream import ErrorValue, Value, number

Cells = list[list[Value]]
#: What a host hands to its sheet: rows of float, str or bool.
Output = list[list[Any]]

#: What error cells show, and the number by which Excel calls each. Sumber: Excel, XlCVError; from #GETTING_DATA
#: on there are those of Excel 365 only.
ERROR_NUMBERS = {
    "#NULL!": 2000,
    "#DIV/0!": 2007,
    "#VALUE!": 2015,
    "#REF!": 2023,
    "#NAME?": 2029,
    "#NUM!": 2036,
    "#N/A": 2042,
    "#GETTING_DATA": 2043,
    "#SPILL!": 2045,
    "#CONNECT!": 2046,
    "#BLOCKED!": 2047,
    "#UNKNOWN!": 2048,
    "#FIELD!": 2049,
    "#CALC!": 2050,
}
#: A range as high as the sheet is a whole column such as A:A; its empty end is no input.
SHEET_HEIGHT = 1_048_576
#: Below it repr writes a whole double with all its digits, so that `number` has nothing to take care of.
READABLE_DIGITS = 1e15
#: Excel refuses a longer text in a cell.
LONGEST_TEXT = 32_767


class ArgumentsUnusable(ValueError):  # noqa: N818 - a domain word
    """The arguments make no sense together; the message (Indonesian) becomes the one result."""


def to_grid(argument: Any) -> Cells:
    """Rows × columns of values from one cell, a row, a column or a range; a whole column without its empty end."""
    if not isinstance(argument, (list, tuple)):
        return [[cell_value(argument)]]
    rows = argument if not argument or isinstance(argument[0], (list, tuple)) else [argument]
    if len(rows) >= SHEET_HEIGHT:
        last = next((n for n in range(len(rows), 1, -1) if any(x not in (None, "") for x in rows[n - 1])), 1)
        rows = rows[:last]
    return [list(map(cell_value, row)) for row in rows] or [[None]]


def cell_value(content: Any) -> Value:
    """One cell in our types: numbers as the Decimal that Excel shows, error texts as ErrorValue, dates as text."""
    if type(content) is float and -READABLE_DIGITS < content < READABLE_DIGITS:  # the way of nearly every cell
        return Decimal(int(content)) if content.is_integer() else Decimal(repr(content))
    if content is None or isinstance(content, (bool, Decimal, ErrorValue)):
        return content
    if isinstance(content, (int, float)):
        return number(repr(float(content)))
    if isinstance(content, date):
        return f"{content:%d-%m-%Y}"
    text = str(content)
    return ErrorValue(text) if text in ERROR_NUMBERS else text


def blank(content: Value) -> bool:
    """Whether the cell says nothing; 0 is a value."""
    return content is None or (isinstance(content, str) and not content.strip())


def same_shape(*arguments: Any) -> list[Cells]:
    """Grids of one shape: a single cell, row or column is repeated as Excel does. ArgumentsUnusable where none fits."""
    whole = [isinstance(a, (list, tuple)) and len(a) >= SHEET_HEIGHT for a in arguments]
    grids = [to_grid(a) for a in arguments]
    height, width = max(map(len, grids)), max(len(g[0]) for g in grids)
    results: list[Cells] = []
    for grid, whole_column in zip(grids, whole, strict=True):
        evened: Cells = grid
        if whole_column:
            filler: Cells = [[None] * len(evened[0])] * (height - len(evened))
            evened = evened + filler
        if len(evened) not in (1, height) or len(evened[0]) not in (1, width):
            sizes = " dan ".join(f"{len(g)} × {len(g[0])}" for g in grids if len(g) > 1 or len(g[0]) > 1)
            raise ArgumentsUnusable(
                f"Ukuran rentang tidak sama ({sizes}). Pilih rentang dengan banyak baris yang sama."
            )
        if len(evened[0]) < width:
            evened = [row * width for row in evened]
        results.append(evened if len(evened) == height else evened * height)
    return results


def per_cell(function: Callable[..., Any], *arguments: Any) -> Output:
    """The function over the cells of its arguments; a tuple fills cells side by side, a bad cell spoils no other."""
    grids = same_shape(*arguments)
    width = len(grids[0][0])
    results = [_one(function, sel) for sel in zip(*map(chain.from_iterable, grids), strict=True)]
    return [list(chain.from_iterable(results[n : n + width])) for n in range(0, len(results), width)]


def _one(function: Callable[..., Any], sel: Sequence[Value]) -> Sequence[Any]:
    try:
        result = function(*sel)
    except ArgumentsUnusable:
        raise
    except (ValueError, ArithmeticError) as error:
        return (outgoing(capitalised(str(error)) if isinstance(error, ValueError) else "Tidak dapat dihitung"),)
    return tuple(map(outgoing, result)) if isinstance(result, tuple) else (outgoing(result),)


def even_rows(rows: Sequence[Sequence[Any]]) -> Output:
    """Rows of different lengths as a grid: short ones end in empty cells."""
    width = max(map(len, rows), default=1)
    return [[outgoing(x) for x in row] + [""] * (width - len(row)) for row in rows]


def outgoing(content: Any) -> Any:
    """One value as Excel takes it."""
    if isinstance(content, Decimal):
        return float(content)
    if content is None:
        return ""
    if isinstance(content, int) and not isinstance(content, bool):
        return float(content)
    if isinstance(content, ErrorValue):
        return content.text
    return content[: LONGEST_TEXT - 1] if isinstance(content, str) else content
