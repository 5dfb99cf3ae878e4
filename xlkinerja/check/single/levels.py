"""Which budget rows stand below which: by the parts of their codes, else by their level and their order."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.values.cells import as_text
from xlkinerja.check.values.groups import by
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.kode_anggaran import LEVELS, SPENDING, Parts, code_level, code_parts
from xlkinerja.workbook.book import Row


def code(row: Row) -> str:
    """The budget code of a row without a closing dot, "" where it has none."""
    return as_text(row["kode_kegiatan"] if row["kode"].empty else row["kode"]).rstrip(".")


def level(row: Row) -> str:
    """The level of a row in lower case: by its code, else by its Tingkat; "" where neither tells."""
    by_code = code_level(code(row))
    return by_code if by_code and by_code != SPENDING else row["tingkat"].text.casefold() or by_code


def _rank(name: str) -> int | None:
    return {"satker": -1, "rincian": len(LEVELS), **{n: i for i, n in enumerate(LEVELS)}}.get(name)


def identity(row: Row) -> tuple[str, ...]:
    """What makes two rows of two tables the same: level and code as far as both name it, or level and name; Sumber."""
    parts = code_parts(code(row))
    sumber = row["sumber"].text.casefold()
    if parts is not None:
        own = parts[1:] or parts  # a kegiatan bears its number under whatever program
        return (level(row), ".".join(own), sumber)
    return (level(row), normal(code(row)) or name_of(row), sumber)


def name_of(row: Row) -> str:
    """The name of a row for comparing, without the word that says its level."""
    return re.sub(r"^(?:program|kegiatan)\s+", "", normal(row["uraian"].text or row["program"].text))


class Outline(NamedTuple):
    """Rows of one year in order: the rows that stand directly below each, and those that stand below none.

    `loose` are lower rows listed behind all the rows of the level above, so that nothing tells which is whose: those
    rows, and the lower ones.
    """

    children: tuple[tuple[Row, tuple[Row, ...]], ...]
    top: tuple[Row, ...]
    spending: tuple[Row, ...]
    loose: tuple[tuple[tuple[Row, ...], tuple[Row, ...]], ...]

    def below(self) -> dict[int, list[Row]]:
        """By row number: every row below a row, at any depth."""
        results: dict[int, list[Row]] = {}
        for parent, members in reversed(self.children):  # what stands below is listed behind
            results[parent.number] = [r for one in members for r in (one, *results.get(one.number, ()))]
        return results


class _Line(NamedTuple):
    """A row with what decides its place; `last` is the last part of its code, or the whole where it has no parts."""

    row: Row
    level: str
    rank: int | None
    parts: Parts | None
    code: str
    last: str
    sumber: str


def outline(rows: Sequence[Row]) -> Outline:
    """The rows without totals, as an outline."""
    every = [_line(r) for r in rows]
    own = [x for x in every if x.level == SPENDING]
    names = {normal(x.row["uraian"].text) or x.code for x in own}
    apart = len(names) == len(own)  # names that return belong to single rows
    lines = [x for x in every if not (apart and x.level == SPENDING)]
    places = by(range(len(lines)), lambda i: lines[i].last)
    places.pop("", None)
    parent: list[int | None] = []
    by_order: dict[int, list[int]] = {}
    stack: list[int] = []
    for i, line in enumerate(lines):
        found, sure = _by_code(lines, i, places)
        rank = len(LEVELS) + 1 if line.level == SPENDING else line.rank
        if rank is not None:
            while stack and (lines[stack[-1]].rank or 0) >= rank:
                stack.pop()
            above = next((j for j in reversed(stack) if _one_source(lines[j], line)), None)
            if not sure and above is not None and _agree(lines[above].parts, line.parts):
                found = above
                by_order.setdefault(above, []).append(i)
            if line.level != SPENDING:
                stack.append(i)
        parent.append(found)
    loose = _listed_apart(lines, parent, by_order)
    for _, members in loose:
        for i in members:
            parent[i] = None
    children = by(((j, line) for j, line in zip(parent, lines, strict=True) if j is not None), lambda pair: pair[0])
    hidden = {i for _, members in loose for i in members}
    return Outline(
        tuple((lines[j].row, tuple(_whole([x for _, x in members]))) for j, members in sorted(children.items())),
        tuple(x.row for i, x in enumerate(lines) if parent[i] is None and i not in hidden),
        tuple(x.row for x in own) if apart else (),
        tuple((tuple(lines[j].row for j in upper), tuple(lines[i].row for i in lower)) for upper, lower in loose),
    )


def _line(row: Row) -> _Line:
    own, name = code(row).casefold(), level(row)
    parts = code_parts(code(row))
    return _Line(row, name, _rank(name), parts, own, parts[-1] if parts else own, row["sumber"].text.casefold())


def _by_code(lines: Sequence[_Line], i: int, places: dict[str, list[int]]) -> tuple[int | None, bool]:
    """The row above one by code, and whether the codes settle it; a code that stands twice settles nothing."""
    line, found = lines[i], list[int]()
    if line.parts is None:
        steps = line.code.split(".")
        above = (".".join(steps[:n]) for n in range(len(steps) - 1, 0, -1))
        found = next((places[k] for k in above if k in places), [])
    else:
        for depth in range(len(line.parts) - 1, 0, -1):
            beginning = line.parts[:depth]
            if found := [j for j in places.get(beginning[-1], ()) if _above(lines[j].parts, beginning)]:
                break
    same = [j for j in found if lines[j].sumber == line.sumber]
    found = [j for j in same or found if _one_source(lines[j], line)]
    return (found[0], True) if len(found) == 1 else (None, bool(found))


def _above(upper: Parts | None, beginning: Parts) -> bool:
    """Whether a code is that of the beginning of another, parts that one of them does not name aside."""
    return upper is not None and len(upper) == len(beginning) and _agree(upper, beginning)


def _agree(a: Parts | None, b: Parts | None) -> bool:
    return a is None or b is None or all(x == y or not x or not y for x, y in zip(a, b, strict=False))


def _one_source(upper: _Line, lower: _Line) -> bool:
    """Whether money of the source of one row is part of the other: no source means all of them."""
    return not upper.sumber or upper.sumber == lower.sumber


def _whole(lines: Sequence[_Line]) -> list[Row]:
    """The rows to add up: where some stand for all sources and some for one, those for all."""
    overall = [x.row for x in lines if not x.sumber]
    return overall if 0 < len(overall) < len(lines) else [x.row for x in lines]


def _listed_apart(
    lines: Sequence[_Line], parent: Sequence[int | None], by_order: dict[int, list[int]]
) -> list[tuple[list[int], list[int]]]:
    """Rows that only order puts below the last row of their upper level, though no other row of it has any."""
    peers = by(range(len(lines)), lambda i: (lines[i].level, parent[i]))
    with_children = {j for j in parent if j is not None}
    results = []
    for last, members in by_order.items():
        upper = peers[lines[last].level, parent[last]]
        if len(upper) > 1 and last == upper[-1] and with_children.isdisjoint(upper[:-1]):
            results.append((upper, members))
    return results


#: So many ways to read a list without levels are followed; a longer list has too many.
_MOST_READINGS, _LONGEST_LIST = 200, 60


def implied_totals(amounts: Sequence[Decimal]) -> set[Decimal]:
    """What a list without levels may come to, when a row that equals the sum of those right behind it stands for them.

    The plain sum is none of them, nor one that only an equal amount next to another speaks for.
    """
    if len(amounts) > _LONGEST_LIST:
        return set()
    readings: set[tuple[Decimal, ...]] = {()}
    for amount in reversed(amounts):
        further: set[tuple[Decimal, ...]] = set()
        for stack in readings:
            further.add((*stack, amount))
            total = Decimal(0)
            for n in range(1, len(stack) + 1):
                total += stack[-n]
                if total == amount:
                    further.add((*stack[:-n], amount))
        readings = further if len(further) <= _MOST_READINGS else readings
    return {sum(stack, Decimal(0)) for stack in readings if 0 < len(stack) < len(amounts) - 1}
