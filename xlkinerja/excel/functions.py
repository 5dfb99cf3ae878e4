"""The functions of `hosts.functions` for Excel's cells: what xlwings and COM do to values on the way in and out."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import xlwings as xw

import xlkinerja.hosts.functions  # noqa: F401 - declares the functions
from xlkinerja.hosts.arguments import ERROR_NUMBERS, Output
from xlkinerja.hosts.declared import CATEGORY, FUNCTIONS, Function, Range
from xlkinerja.workbook.stream import ErrorValue

#: Rows × columns whatever was pointed at; the seven oldest errors arrive as texts such as #N/A.
CELL_OPTIONS = {"ndim": 2, "err_to_str": True}
#: The other errors arrive as an int, their number above this one; a cell's number is never sent as an int.
#: Sumber: COM, SCODE dari CVErr.
ERROR_BASE = -2146828288
LAST_ERROR = 2088
#: In a column or block Excel takes texts of this length; a longer one makes #VALUE! of the whole. Sumber: xlwings #456.
TEXT_IN_RANGE = 255
_CUT = " … lihat tombol Periksa"
_ERRORS = {ERROR_BASE + number: ErrorValue(text) for text, number in ERROR_NUMBERS.items()}
_OTHER_ERROR = ErrorValue("#VALUE!")


def incoming(content: Any) -> Any:
    """A value, or rows of values, in which error cells are ErrorValue."""
    if isinstance(content, (list, tuple)):
        return [incoming(x) for x in content]
    if type(content) is int and ERROR_BASE + ERROR_NUMBERS["#NULL!"] <= content <= ERROR_BASE + LAST_ERROR:
        return _ERRORS.get(content, _OTHER_ERROR)
    return content


def outgoing(result: Output) -> Output:
    """The result in the shape that Excel expects: one cell with its whole text, more with texts that Excel takes.

    xlwings makes a value of 1 × 1, a row of 1 × n and a table of the rest.
    """
    if len(result) == 1 and len(result[0]) == 1:
        return result
    return [[_cut(x) for x in row] for row in result]


def _cut(content: Any) -> Any:
    if not isinstance(content, str) or len(content) <= TEXT_IN_RANGE:
        return content
    return content[: TEXT_IN_RANGE - len(_CUT)] + _CUT


def in_cell(function: Function) -> Callable[..., Output]:
    """A declared function as xlwings registers it."""

    @wraps(function.run)
    def run(*content: Any) -> Output:
        return outgoing(function.run(*(_range(x) if isinstance(x, xw.Range) else incoming(x) for x in content)))

    run.__doc__, run.__annotations__ = function.explanation, {}  # xlwings would convert by the annotations
    for m in function.arguments:
        run = xw.arg(m.name, xw.Range if m.placed else None, doc=m.explanation, **CELL_OPTIONS)(run)
    registered: Callable[..., Output] = xw.func(category=CATEGORY, call_in_wizard=False)(run)
    return registered


def _range(span: xw.Range) -> Range:
    return Range(incoming(span.options(**CELL_OPTIONS).value), span.row, span.column)


globals().update({name: in_cell(function) for name, function in FUNCTIONS.items()})
