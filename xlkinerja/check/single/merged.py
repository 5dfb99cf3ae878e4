"""Cells that are merged away: they look filled, but only the first cell of the area holds what is seen."""

from xlkinerja.workbook.address import ref, split_range, split_ref
from xlkinerja.workbook.book import Book, Cell


def merged_into(book: Book, lembar: str, cell: Cell) -> str:
    """The first cell of the merged area that a cell lies in; "" for a cell of its own and for the first one itself."""
    state = book.sheets.get(lembar)
    if state is None or not cell.ref:
        return ""
    column, row = split_ref(cell.ref)
    for area in state.merges:
        try:
            c1, r1, c2, r2 = split_range(area)
        except ValueError:
            continue
        if c1 <= column <= c2 and r1 <= row <= r2:
            first = ref(c1, r1)
            return "" if first == cell.ref else first
    return ""
