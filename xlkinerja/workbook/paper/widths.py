"""How wide a sheet is on screen and on paper, and how much of it one page takes: all of it from the declared widths."""

from collections.abc import Iterator, Sequence

from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.layout import Canvas, Column, Sheet, Table

#: Frozen columns leave two thirds of a screen of 1366 pixels to the others.
MOST_FROZEN = 455
#: The width of F4 (13 inches, landscape) without the margins on both sides, in points.
MARGIN = 0.4  # inches
PAGE_WIDTH = (13 - 2 * MARGIN) * 72
#: LibreOffice takes a letter of the default font for wider than Excel does; printers differ a little as well.
_POINTS_PER_UNIT = 5.56
#: Points in print, below which a form is hard to read; the letters of the sheets have 10.
SMALLEST_PRINT, LETTERS = 7, 10
#: Widths of the six columns of a form, and of Petunjuk.
FORM_WIDTHS = (36, 34, 22, 14, 20, 20)
INSTRUCTION_WIDTHS = (6, 120)


def pixels(widths: Sequence[float]) -> int:
    """The columns on a screen of 96 dots an inch, each as Excel rounds it: 7 dots a unit in Arial 10.

    Sumber: ECMA-376 Part 1, 18.3.1.13 (col, width).
    """
    return sum(int((256 * width + int(128 / 7)) / 256 * 7) for width in widths)


def frozen_widths(table: Table) -> list[float]:
    """The widths of the columns that stay when the sheet is moved sideways."""
    columns = split_ref(table.freeze)[0] - 1 if table.freeze else 0
    return [c.width for c in table.columns[:columns] if not c.grouped]


def column_groups(table: Table) -> Iterator[list[Column]]:
    """The columns of each printed page from the left, folded ones aside; title columns stand again on each."""
    titles = list(table.columns[: _title_count(table)])
    group: list[Column] = []
    for column in table.columns:
        group.append(column)
        if column.key in table.page_breaks or column is table.columns[-1]:
            repeated = [] if group[0] is table.columns[0] else titles
            yield [c for c in (*repeated, *group) if not c.grouped]
            group = []


def _title_count(table: Table) -> int:
    return split_ref(table.title_columns.partition(":")[2] + "1")[0] if table.title_columns else 0


def scale(sheet: Sheet) -> int:
    """Percent at which every page of a sheet is as wide as F4 at most; 100 where it is not wider."""
    if isinstance(sheet, Table):
        pages = [[c.width for c in group] for group in column_groups(sheet)]
    elif isinstance(sheet, Canvas):
        pages = [list(sheet.widths)]
    else:
        pages = [list(FORM_WIDTHS)]
    widest = max(map(sum, pages)) * _POINTS_PER_UNIT
    return min(100, int(100 * PAGE_WIDTH / widest))
