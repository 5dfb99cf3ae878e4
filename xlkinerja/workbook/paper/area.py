"""Which rows of a table are printed: a print area that ends with the last filled row, as a formula.

Excel works the name Print_Area out whenever it prints, and keeps the formula in the file. LibreOffice keeps the name as
well, but prints as if there were no area: there the rows that are not filled are white, without frame or colour.
"""

from collections.abc import Iterator
from itertools import groupby

from xlkinerja.workbook.layout import Table

#: Rows of a table at least that print areas look through, and that conditions and dropdowns reach down to: rows pasted
#: below the prepared ones are framed, checked and printed as well.
_ROWS = 2000


def input_runs(table: Table) -> Iterator[tuple[str, str]]:
    """First and last letter of each run of neighbouring input columns."""
    for computed, run in groupby(table.columns, key=lambda c: c.computed):
        letters = [table.letters[c.key] for c in run]
        if not computed:
            yield letters[0], letters[-1]


def last_reached(table: Table, prepared: int) -> int:
    """The last row on the sheet that counts as one of the table, prepared or not."""
    return max(_ROWS, prepared) + table.first_row - 1


def growing_area(table: Table, prepared: int) -> str:
    """The print area of a table, from its title to the last row that holds an input; at least one row below the header.

    Blank is what is not there at all: an error in a cell is something, and does not make the area one.
    """
    sheet, first = f"'{table.name}'!", table.first_row
    rows = last_reached(table, prepared)
    last = [str(first)]
    for left, right in input_runs(table):
        cells = f"{sheet}${left}${first}:${right}${rows}"
        last.append(f"SUMPRODUCT(MAX(NOT(ISBLANK({cells}))*ROW({cells})))")
    end = table.letters[table.columns[-1].key]
    return f"{sheet}$A$1:INDEX({sheet}${end}:${end},MAX({','.join(last)}))"
