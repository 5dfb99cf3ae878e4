"""A formula as it reads in another cell: what shared formulas leave to the reader."""

import re

from xlkinerja.workbook.address import column_letter, column_number

MAX_ROW = 1_048_576
#: Texts and quoted names stay; then addresses, and rows that stand as a range.
_PIECE = re.compile(
    r""""(?:[^"]|"")*"|'(?:[^']|'')*'"""
    r"|(?<![\w.$])(?P<fixed>\$?)(?P<column>[A-Za-z]{1,3})(?P<still>\$?)(?P<row>\d{1,7})(?![\w(.!])"
    r"|(?<![\w.$:])(?P<first>\$?\d{1,7}):(?P<last>\$?\d{1,7})(?![\w.])"
)


def shifted(formula: str, columns: int, rows: int) -> str:
    """The formula with its relative addresses so many columns and rows further.

    Raises ValueError where one would leave the sheet, and for references in brackets, which have no addresses.
    """
    if "[" in formula:
        raise ValueError(formula)

    def moved(found: re.Match[str]) -> str:
        if found["first"]:
            return ":".join(_row(found[side], rows) for side in ("first", "last"))
        if not found["column"]:
            return found[0]
        column = found["column"]
        if not found["fixed"]:
            column = column_letter(column_number(column.upper()) + columns)
        return f"{found['fixed']}{column}{_row(found['still'] + found['row'], rows)}"

    return _PIECE.sub(moved, formula)


def _row(text: str, rows: int) -> str:
    if text.startswith("$"):
        return text
    number = int(text) + rows
    if not 1 <= number <= MAX_ROW:
        raise ValueError(text)
    return str(number)
