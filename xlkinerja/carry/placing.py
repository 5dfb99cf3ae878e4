"""Where a row can stand: below the last one, with nothing typed in it, not merged and not hidden.

Rows that are free between the last indikator and a total, a note or a signature come first.
"""

from collections.abc import Iterator, Mapping
from itertools import count

from xlkinerja.workbook.address import split_range, split_ref
from xlkinerja.workbook.book import Book, TableData
from xlkinerja.workbook.package import RawCell

_MOST_ROWS = 20_000


def free_rows(book: Book, table: TableData, standing: Mapping[str, RawCell]) -> Iterator[int]:
    """Numbers of the rows that are free, from above; `standing` are the cells of the sheet."""
    computed = {table.letters[c.key] for c in table.table.columns if c.computed and c.key in table.letters}
    taken = {
        split_ref(ref)[1]
        for ref, cell in standing.items()
        if not (cell.value in (None, "") and cell.formula is None)
        and not (cell.formula is not None and ref.rstrip("0123456789") in computed)
    } | {split_ref(ref)[1] for ref in covered(book, table)}
    state = book.sheets.get(table.table.name)
    taken |= state.hidden_rows if state else frozenset()
    taken |= {r.number for r in table.all_rows}
    first = max((table.header_row, *(r.number for r in table.indikator))) + 1
    return (number for number in count(first) if number not in taken)


def covered(book: Book, table: TableData) -> frozenset[str]:
    """Cells of the table's columns that are hidden below a merged one."""
    state = book.sheets.get(table.table.name)
    columns = {split_ref(f"{letter}1")[0]: letter for letter in table.letters.values()}
    found: set[str] = set()
    for area in state.merges if state else ():
        c1, r1, c2, r2 = split_range(area)
        for row in range(max(r1, table.header_row + 1), min(r2, _MOST_ROWS) + 1):
            inside = (c for c in columns if c1 <= c <= c2 and (c, row) != (c1, r1))
            found.update(f"{columns[c]}{row}" for c in inside)
    return frozenset(found)
