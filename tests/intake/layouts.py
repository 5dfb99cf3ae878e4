"""Tables of a report written as blocks in the layouts that offices use; the expected rows are those of the data."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from xlkinerja.intake.blocks import SourceCell, SourceHeading, SourceParagraph, SourcePlace, SourceTable
from xlkinerja.intake.cells import spans
from xlkinerja.intake.sources.grid import Grid
from xlkinerja.intake.sources.regions import blocks_of
from xlkinerja.workbook.address import ref

Row = Mapping[str, str]
Merge = tuple[int, int, int, int]  # row, column, rows, columns

SOURCE = "laporan.docx"


def grid(rows: Sequence[Sequence[str]], merges: Sequence[Merge] = (), number: int = 1, part: str = "") -> SourceTable:
    """A table of texts; the cells of a merge are one object."""
    width = max(map(len, rows))
    cells = [
        [
            SourceCell(text or None, text, SourcePlace(SOURCE, part, number, r))
            for text in [*row, *[""] * (width - len(row))]
        ]
        for r, row in enumerate(rows, 1)
    ]
    for row, column, down, right in merges:
        first = cells[row][column]._replace(rows=down, columns=right)
        for r in range(row, row + down):
            for c in range(column, column + right):
                cells[r][c] = first
    return SourceTable(tuple(map(tuple, cells)), SourcePlace(SOURCE, part, number, 1))


def paragraph(text: str) -> SourceParagraph:
    return SourceParagraph(text, SourcePlace(SOURCE))


def title(text: str) -> SourceHeading:
    return SourceHeading(text, SourcePlace(SOURCE), 1)


def body(rows: Sequence[Row], keys: Sequence[str]) -> list[list[str]]:
    return [[r.get(k, "") for k in keys] for r in rows]


def runs(rows: Sequence[Row], key: str) -> list[tuple[str, list[Row]]]:
    """The rows that follow each other with one text in that column."""
    return [(text, list(group)) for text, group in groupby(rows, key=lambda r: r.get(key, ""))]


def merged(rows: Sequence[Row], header: Sequence[Sequence[str]], keys: Sequence[str], down: Sequence[str],
           merges: Sequence[Merge] = (), number: int = 1) -> SourceTable:  # fmt: skip
    """A table in which the cells of the columns `down` are merged over the rows of one sasaran."""
    top, found = len(header), list(merges)
    for _, group in runs(rows, down[0]):
        if len(group) > 1:
            found += [(top, keys.index(k), len(group), 1) for k in down]
        top += len(group)
    return grid([*header, *body(rows, keys)], found, number)


def banded(rows: Sequence[Row], header: Sequence[Sequence[str]], keys: Sequence[str], band: str, *,
           by: str = "sasaran", flat: bool = False, merges: Sequence[Merge] = ()) -> SourceTable:  # fmt: skip
    """A table with a band over the rows of each sasaran; `flat` without a merge, as a CSV has it."""
    lines, found = [list(h) for h in header], list(merges)
    for n, (text, group) in enumerate(runs(rows, by), 1):
        if not flat:
            found.append((len(lines), 0, 1, len(keys)))
        lines.append([band.format(n=n, text=text)])
        lines += body(group, keys)
    return grid(lines, found)


def per_sasaran(rows: Sequence[Row], header: Sequence[Sequence[str]], keys: Sequence[str], line: str) -> list:
    """One table for each sasaran, under a line that names it."""
    blocks: list = []
    for n, (text, group) in enumerate(runs(rows, "sasaran"), 1):
        blocks += [paragraph(line.format(n=n, text=text)), grid([*header, *body(group, keys)], number=n)]
    return blocks


def pages(rows: Sequence[Row], header: Sequence[Sequence[str]], keys: Sequence[str], length: int, *,
          repeated: bool = True) -> list[SourceTable]:  # fmt: skip
    """A table broken over pages, each with the header again or only the first."""
    starts = range(0, len(rows), length)
    return [
        grid([*(header if repeated or not s else ()), *body(rows[s : s + length], keys)], number=n)
        for n, s in enumerate(starts, 1)
    ]


class Page(NamedTuple):
    """One printed page of a sheet: a table under a title, or without one."""

    table: SourceTable
    title: str = ""


def sheet_blocks(part: str, printed: Sequence[Page], gap: int = 1) -> list:
    """What a sheet of these pages is read as, so many empty rows between them; a title has one below it."""
    found = Grid("laporan.xlsx", part)
    at = 1
    for page in printed:
        if page.title:
            place = SourcePlace("laporan.xlsx", part, 0, at, ref(1, at))
            found.put(1, at, SourceCell(page.title, page.title, place))
            at += 2
        for row in page.table.rows:
            for span in spans(row):
                if span.cell.text and not found.holds(span.column + 1, at):
                    place = SourcePlace("laporan.xlsx", part, 0, at, ref(span.column + 1, at))
                    found.put(span.column + 1, at, span.cell._replace(place=place))
            at += 1
        at += gap
    return blocks_of(found)


def flat(table: SourceTable) -> list[list[str]]:
    """Its texts as a text file has them: that of a merged cell once, at its first place."""
    lines: list[list[str]] = []
    known: set[int] = set()
    for row in table.rows:
        line = []
        for cell in row:
            line.append("" if id(cell) in known else cell.text)
            known.add(id(cell))
        lines.append(line)
    return lines
