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
SEL = {"ndim": 2, "err_to_str": True}
#: The other errors arrive as an int, their number above this one; a cell's number is never sent as an int.
#: Sumber: COM, SCODE dari CVErr.
ERROR_BASE = -2146828288
LAST_ERROR = 2088
#: In a column or block Excel takes texts of this length; a longer one makes #VALUE! of the whole. Sumber: xlwings #456.
TEXT_IN_RANGE = 255
_TERPOTONG = " … lihat tombol Periksa"
_GALAT = {ERROR_BASE + number: ErrorValue(text) for text, number in ERROR_NUMBERS.items()}
_GALAT_LAIN = ErrorValue("#VALUE!")


def incoming(content: Any) -> Any:
    """A value, or rows of values, in which error cells are ErrorValue."""
    if isinstance(content, (list, tuple)):
        return [incoming(x) for x in content]
    if type(content) is int and ERROR_BASE + ERROR_NUMBERS["#NULL!"] <= content <= ERROR_BASE + LAST_ERROR:
        return _GALAT.get(content, _GALAT_LAIN)
    return content


def outgoing(result: Output) -> Output:
    """The result in the shape that Excel expects: one cell with its whole text, more with texts that Excel takes.

    xlwings makes a value of 1 × 1, a row of 1 × n and a table of the rest.
    """
    if len(result) == 1 and len(result[0]) == 1:
        return result
    return [[_potong(x) for x in row] for row in result]


def _potong(content: Any) -> Any:
    if not isinstance(content, str) or len(content) <= TEXT_IN_RANGE:
        return content
    return content[: TEXT_IN_RANGE - len(_TERPOTONG)] + _TERPOTONG


def in_cell(function: Function) -> Callable[..., Output]:
    """A declared function as xlwings registers it."""

    @wraps(function.run)
    def run(*content: Any) -> Output:
        return outgoing(function.run(*(_rentang(x) if isinstance(x, xw.Range) else incoming(x) for x in content)))

    run.__doc__, run.__annotations__ = function.explanation, {}  # xlwings would convert by the annotations
    for m in function.arguments:
        run = xw.arg(m.name, xw.Range if m.placed else None, doc=m.explanation, **SEL)(run)
    terdaftar: Callable[..., Output] = xw.func(category=CATEGORY, call_in_wizard=False)(run)
    return terdaftar


def _rentang(span: xw.Range) -> Range:
    return Range(incoming(span.options(**SEL).value), span.row, span.column)


globals().update({name: in_cell(function) for name, function in FUNCTIONS.items()})
