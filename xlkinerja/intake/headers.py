"""Where in a grid a table begins: its header in one to three levels, repeated on later pages, beside another one."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from xlkinerja.intake.blocks import SourceCell, SourceTable
from xlkinerja.intake.cells import Row, begins_above, filled, is_numbering, shown, spans
from xlkinerja.intake.names import SHEETS, Named, explains_indikator, is_known, of_levels
from xlkinerja.workbook.labels import column_number, heading

_LEVELS = 3
#: A header names at least so many columns, and one of these among them.
_FEWEST = 2
_ANCHORS = frozenset({"indikator", "sasaran", "uraian", "program", "tahun", "kegiatan"})


class Header(NamedTuple):
    """The header of one table: its first row, its levels, and the texts over each column, the highest first."""

    row: int
    levels: int
    texts: tuple[tuple[str, ...], ...]

    def keys(self, kind: str, tahun: int | None) -> list[Named | None]:
        """What each column is in a table of that kind."""
        return [of_levels(t, kind, tahun) for t in self.texts]

    def words(self, column: int) -> str:
        """What stands over a column, as people read it."""
        return " | ".join(self.texts[column])


class TableSection(NamedTuple):
    """A header with the rows below it, up to the next one; without a header the rows before the first.

    `columns` are those of the grid that belong to it, where several tables stand side by side.
    """

    header: Header | None
    rows: tuple[int, ...]
    columns: range


def segments(table: SourceTable, tahun: int | None) -> list[TableSection]:
    """The tables of a grid from top to bottom, and from left to right where they stand side by side."""
    width = len(table.rows[0]) if table.rows else 0
    headers: list[tuple[Header, list[int]]] = []
    before: list[int] = []
    row = 0
    while row < len(table.rows):
        found = _header_at(table, row, tahun)
        if found is None:
            (headers[-1][1] if headers else before).append(row)
            row += 1
            continue
        if not headers or _plain(headers[-1][0]) != _plain(found):
            headers.append((found, []))
        row += found.levels
    whole = range(width)
    results = [TableSection(None, tuple(before), whole)] if before else []
    for header, rows in headers:
        results += [TableSection(header, tuple(rows), columns) for columns in _beside(header, tahun)]
    return results


def _plain(header: Header) -> list[str]:
    return [heading(" ".join(t)) for t in header.texts]


def _header_at(table: SourceTable, row: int, tahun: int | None) -> Header | None:
    """The header that begins in a row; None where none does, or one begins further down that says as much."""
    if not any(is_known(shown(s.cell), tahun) for s in spans(table.rows[row])) or is_numbering(table.rows[row]):
        return None
    best, most = None, 0.0
    # a cell that reaches down takes the rows beside it along
    deep = max((s.cell.rows for s in spans(table.rows[row]) if not begins_above(table, row, s.column)), default=1)
    least = deep if deep <= _LEVELS else 1
    for levels in range(1, min(_LEVELS, len(table.rows) - row) + 1):
        if levels > 1 and not filled(table.rows[row + levels - 1]):
            break
        if levels < least or _is_half(table, row + levels - 1, tahun):
            continue
        header = Header(row, levels, _texts(table.rows[row : row + levels]))
        if (score := _score(header, table, tahun)) > most:
            best, most = header, score
    if best is None:
        return None
    if best.levels > 1 and not any(s.cell.rows > 1 for s in spans(table.rows[row])):
        lower = Header(row + 1, best.levels - 1, _texts(table.rows[row + 1 : row + best.levels]))
        if _score(lower, table, tahun) >= most:
            return None
    return best


def _texts(rows: Sequence[Row]) -> tuple[tuple[str, ...], ...]:
    """The header texts over each column; one that spans several without a merge stands over those that follow."""
    results: list[list[str]] = [[] for _ in rows[0]]
    cells: list[list[SourceCell]] = [[] for _ in rows[0]]
    for level, row in enumerate(rows):
        above = ""
        for column, cell in enumerate(row):
            text = shown(cell)
            last = level == len(rows) - 1
            if column_number(text) is not None and "(" in text:
                text = ""
            if text and any(c is cell for c in cells[column]):
                continue
            below = [shown(r[column]) for r in rows[level + 1 :]]
            if not text and not last and any(below) and above and not results[column]:
                text = above
            elif text:
                above = text if any(below) else ""
            else:
                above = above if any(below) else ""
            if text:
                results[column].append(text)
                cells[column].append(cell)
    return tuple(tuple(r) for r in results)


def _is_half(table: SourceTable, row: int, tahun: int | None) -> bool:
    """Whether what stands below a spanning header goes on naming columns: «Anggaran» over «Pagu | Realisasi | %»."""
    if row + 1 >= len(table.rows) or is_numbering(table.rows[row + 1]):
        return False
    width = len(table.rows[row])
    for one in spans(table.rows[row]):
        below = [shown(s.cell) for s in spans(table.rows[row + 1]) if one.column <= s.column < one.column + one.width]
        own = one.width > 1 and one.width < width and one.cell.columns > 1 and one.cell.rows == 1
        if own and len(below) > 1 and any(_says_more(t) for t in below) and all(is_known(t, tahun) for t in below):
            return True
    return False


def _says_more(text: str) -> bool:
    return any(map(str.isalpha, text))


def _score(header: Header, table: SourceTable, tahun: int | None) -> float:
    """How many columns a header names, less half of those that it names in words nobody knows; 0 for none at all.

    What one cell spans counts as one column of those.
    """
    first, last = table.rows[header.row], table.rows[header.row + header.levels - 1]
    titled = [n for n, t in enumerate(header.texts) if t]
    best = 0.0
    if len(header.texts) > 1 and len({id(c) for c in last}) == 1:
        return 0.0
    for kind in SHEETS:
        keys = header.keys(kind, tahun)
        known = {k.key for k in keys if k}
        over = [first[n] if first[n].columns > 1 else last[n] for n in range(len(last))]
        groups = {id(over[n]) for n in titled}
        of_iku = {n for n in titled if "indikator" in known and explains_indikator(header.words(n))}
        strange = {id(over[n]) for n in titled if keys[n] is None and n not in of_iku}
        if len(known) >= _FEWEST and known & _ANCHORS and len(strange) <= len(groups) / 2:
            best = max(best, len(known) - len(strange) / 2)
    return best


def _beside(header: Header, tahun: int | None) -> list[range]:
    """The columns of each table under one row of headers; one range where only one stands there."""
    width = len(header.texts)
    whole = [range(width)]
    for kind in SHEETS:
        keys = [k.key if k else "" for k in header.keys(kind, tahun)]
        first = next((k for k in keys if k), "")
        starts = [n for n, k in enumerate(keys) if k == first and (n == 0 or keys[n - 1] != first)]
        if kind == "anggaran" and len(starts) < _FEWEST:
            starts = [n for n, k in enumerate(keys) if k in ("uraian", "tahun") and (n == 0 or keys[n - 1] != k)]
            starts = [n - 1 if n and keys[n - 1] in ("no", "kode") else n for n in starts]
        if len(starts) < _FEWEST:
            continue
        ends = [*starts[1:], width]
        groups = [range(a, b) for a, b in zip([0, *starts[1:]], ends, strict=True)]
        if all(_stands_alone({keys[n] for n in g}) for g in groups):
            return groups
    return whole


def _stands_alone(keys: set[str]) -> bool:
    """Whether columns make a table by themselves: something named, and a figure of it."""
    return bool(keys & _ANCHORS) and bool(
        keys & {"target", "realisasi", "pagu", "anggaran", "capaian"} or any(k.startswith("target_") for k in keys)
    )


def neighbours(columns: range) -> list[tuple[int, int]]:
    """Each two columns that stand beside each other."""
    return list(pairwise(columns))
