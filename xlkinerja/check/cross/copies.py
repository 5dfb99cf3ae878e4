"""Which workbooks of one document are copies: what was typed into them is the same, whatever the files are called."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from xlkinerja.workbook.book import Book, Cell, TableData


def same_content(a: Book, b: Book) -> bool:
    """Whether everything typed is the same: Identitas, Pengaturan, and the input columns of every table.

    Computed cells and drawn sheets do not count: `susun` writes them.
    """
    return a.document is not None and a.document is b.document and _typed(a) == _typed(b)


def most_complete(books: Sequence[Book]) -> Book:
    """Of copies the one on whose drawn sheets most stands: what `susun` wrote; of equal ones the first."""
    return max(books, key=lambda b: sum(not c.empty for cells in b.canvases.values() for c in cells.values()))


def _typed(book: Book) -> Hashable:
    tables = [*book.tables.values(), *([book.skala] if book.skala else [])]
    lacking = frozenset((p.kind, p.lembar, p.sel) for p in book.problems)
    return _fields(book.identitas), _fields(book.pengaturan), book.tangga, tuple(map(_rows, tables)), lacking


def _fields(cells: Mapping[str, Cell]) -> Hashable:
    return frozenset((key, _value(cell)) for key, cell in cells.items() if not cell.empty)


def _rows(data: TableData) -> Hashable:
    typed = [c.key for c in data.table.columns if not c.computed]
    rows = data.all_rows
    return data.sheet, tuple((r.number, tuple((k, _value(r[k])) for k in typed if not r[k].empty)) for r in rows)


def _value(cell: Cell) -> tuple[Any, bool]:
    """A number counts with its percent format, a text without blanks around it."""
    return cell.value.strip() if isinstance(cell.value, str) else cell.value, cell.percent
