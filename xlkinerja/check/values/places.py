"""Places in workbooks: how a finding names one or many of them, and how they are written in a sentence."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book, Row
from xlkinerja.workbook.layout import Column
from xlkinerja.workbook.sheets.identitas import IDENTITAS

#: So many runs of cells or names are written out; the rest is counted.
MOST = 12


class Place(NamedTuple):
    """A place in a workbook that was read."""

    book: Book
    lembar: str = ""
    sel: str = ""


def title(place: Place, column: Column) -> str:
    """What the office calls a column of the sheet of a place: the header that stands there."""
    data = place.book.tables.get(place.lembar)
    return data.title(column.key) if data is not None and column.key in data.table.by_key else column.header


def in_row(book: Book, row: Row, *columns: str) -> list[Place]:
    """The cells of columns in a row of the main sheet; the header where the sheet lacks a column."""
    main = book.main
    return [Place(book, main.sheet, row[k].ref or main.header(k)) for k in columns] if main else [Place(book)]


def in_identitas(book: Book, *keys: str) -> list[Place]:
    """The cells of fields of Identitas."""
    return [Place(book, IDENTITAS.name, book.identitas[k].ref) for k in keys]


def below(book: Book, lembar: str, cells: Sequence[str]) -> list[Place]:
    """Cells of one sheet as places of one finding; of many after the first only where each run begins."""
    return [Place(book, lembar, cells[0]), *rest(book, lembar, cells)] if cells else []


def ranges(cells: Iterable[str]) -> str:
    """Addresses as a reader wants them: "Q5–Q7, Q12"; of many only the first, and how many more there are."""
    runs = _runs(cells)
    written = [d[0] if len(d) == 1 else f"{d[0]}–{d[-1]}" for d in runs[:MOST]]
    left = sum(len(d) for d in runs[MOST:])
    return ", ".join(written) + (f", dan {left} sel lain" if left else "")


def _runs(cells: Iterable[str]) -> list[list[str]]:
    """Addresses below each other drawn together, in the order given."""
    runs: list[list[str]] = []
    for sel in dict.fromkeys(cells):
        if runs and _below(runs[-1][-1], sel):
            runs[-1].append(sel)
        else:
            runs.append([sel])
    return runs


def _below(upper: str, lower: str) -> bool:
    (k1, b1), (k2, b2) = split_ref(upper), split_ref(lower)
    return k1 == k2 and b2 == b1 + 1


def numbers(values: Iterable[int]) -> str:
    """Numbers with runs drawn together: "1–4, 7"."""
    runs: list[list[int]] = []
    for n in sorted(set(values)):
        if runs and n == runs[-1][-1] + 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return ", ".join(str(d[0]) if len(d) == 1 else f"{d[0]}–{d[-1]}" for d in runs)


def enough(names: Iterable[str], most: int = 3) -> str:
    """The first few names in quotes, and how many more there are."""
    every = list(dict.fromkeys(names))
    left = len(every) - most
    return ", ".join(f"«{n}»" for n in every[:most]) + (f", dan {left} lainnya" if left > 0 else "")


def rest(book: Book, lembar: str, cells: Sequence[str]) -> tuple[Place, ...]:
    """The places after the first one, at which the finding itself stands; of many only where each run begins."""
    places = list(dict.fromkeys(cells))
    if len(places) > MOST:
        places = [d[0] for d in _runs(places)]
    return tuple(Place(book, lembar, sel) for sel in places[1:])


def cell_list(rows: Iterable[Row], key: str) -> list[str]:
    return [r[key].ref for r in rows]


def with_and(names: Iterable[str]) -> str:
    """RKT, PK, dan Realisasi."""
    every = list(dict.fromkeys(names))
    if len(every) < 3:
        return " dan ".join(every)
    return f"{', '.join(every[:-1])}, dan {every[-1]}"
