"""Which budget rows stand below which: by the parts of their codes, else by their level and their order."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from xlkinerja.check.values.cells import as_text
from xlkinerja.check.values.texts import normal
from xlkinerja.workbook.book import Row

#: The parts of a budget code below ministry and unit: program, kegiatan, KRO, RO, and what stands below a RO.
_PARTS = tuple(re.compile(p) for p in (r"[A-Z]{2}", r"[0-9]{4}", r"[A-Z]{3}", r"[0-9]{3}", r"[0-9]{3}|[A-Z]|[0-9]{6}"))
#: The program of a code that names ministry and unit may be two digits, as before 2021.
_OLD_PROGRAM = re.compile(r"[0-9]{2}")
_MINISTRY, _UNIT = re.compile(r"[0-9]{3}"), re.compile(r"[0-9]{2}")
_BELANJA_CODE = re.compile(r"5[1-8](?:\.?[0-9]+)*|5[1-8][0-9]{4}")
#: Names of the levels, the uppermost first; their place is their rank.
LEVELS = ("program", "kegiatan", "kro", "ro")
BELANJA = "belanja"

Parts = tuple[str, ...]


@lru_cache(maxsize=4096)
def code_parts(kode: str) -> Parts | None:
    """The parts of a code, "" for those that it does not name, as far down as it goes; None for codes of other kinds.

    076.01.WA.6709.EBA and WA.6709.EBA are ("WA", "6709", "EBA"), 6709.EBA is ("", "6709", "EBA"), 076.01 is ().
    """
    rest = re.sub(r"\s+", "", kode.upper()).strip(".").split(".")
    full = len(rest) > 1 and bool(_MINISTRY.fullmatch(rest[0]) and _UNIT.fullmatch(rest[1]))
    if full and len(rest) == 2:
        return ()
    rest = rest[2:] if full else rest
    results: list[str] = []
    for part in rest:
        for depth in range(len(results), len(_PARTS)):
            old = full and depth == 0 and _OLD_PROGRAM.fullmatch(part)
            if old or _PARTS[depth].fullmatch(part):
                results += [""] * (depth - len(results)) + [part]
                break
        else:
            return None
    return tuple(results) if any(results[:3]) else None  # a lone 001 or A may be any number of a list


def code(row: Row) -> str:
    """The budget code of a row without a closing dot, "" where it has none."""
    return as_text(row["kode_kegiatan"] if row["kode"].empty else row["kode"]).rstrip(".")


def level(row: Row) -> str:
    """The level of a row in lower case: by its code, else by its Tingkat; "" where neither tells."""
    parts = code_parts(code(row))
    if parts is not None:
        return ("satker", *LEVELS, "rincian")[len(parts)]
    tingkat = row["tingkat"].text.casefold()
    return tingkat or (BELANJA if _BELANJA_CODE.fullmatch(code(row)) else "")


def _rank(name: str) -> int | None:
    return {"satker": -1, "rincian": len(LEVELS), **{n: i for i, n in enumerate(LEVELS)}}.get(name)


def _rank_of(row: Row) -> int:
    rank = _rank(level(row))
    return len(LEVELS) if rank is None else rank


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


@dataclass(frozen=True, slots=True)
class Outline:
    """Rows of one year in order: the rows that stand directly below each, and those that stand below none.

    `loose` are lower rows listed behind all the rows of the level above, so that nothing tells which is whose.
    """

    children: tuple[tuple[Row, tuple[Row, ...]], ...]
    top: tuple[Row, ...]
    belanja: tuple[Row, ...]
    loose: tuple[tuple[tuple[Row, ...], tuple[Row, ...]], ...]

    def below(self, row: Row) -> list[Row]:
        """Every row below one, at any depth."""
        direct = next((list(rows) for parent, rows in self.children if parent is row), [])
        return [r for one in direct for r in (one, *self.below(one))]


def outline(rows: Sequence[Row]) -> Outline:
    """The rows without totals, as an outline."""
    own = [r for r in rows if level(r) == BELANJA]
    names = [normal(r["uraian"].text) or code(r) for r in own]
    apart = {id(r) for r in own} if len(set(names)) == len(names) else set()  # repeated ones belong to single rows
    listed = [r for r in rows if id(r) not in apart]
    parent: dict[int, int | None] = {}
    by_order: set[int] = set()
    places = _by_part(listed)
    stack: list[int] = []
    for i, row in enumerate(listed):
        rank = len(LEVELS) + 1 if level(row) == BELANJA else _rank(level(row))
        found, sure = _by_code(listed, i, places)
        if not sure and rank is not None:
            stack = [j for j in stack if _rank_of(listed[j]) < rank]
            above = next((j for j in reversed(stack) if _one_source(listed[j], row)), None)
            if above is not None and _agree(code_parts(code(listed[above])), code_parts(code(row))):
                found = above
                by_order.add(i)
        if rank is not None and rank <= len(LEVELS):
            stack = [j for j in stack if _rank_of(listed[j]) < rank] + [i]
        parent[i] = found
    loose = _listed_apart(listed, parent, by_order)
    for _, members in loose:
        parent |= dict.fromkeys(members, None)
    children: dict[int, list[Row]] = {}
    for i, j in parent.items():
        if j is not None:
            children.setdefault(j, []).append(listed[i])
    hidden = {i for _, members in loose for i in members}
    return Outline(
        tuple((listed[j], tuple(_whole(members))) for j, members in sorted(children.items())),
        tuple(r for i, r in enumerate(listed) if parent[i] is None and i not in hidden),
        tuple(r for r in rows if id(r) in apart),
        tuple((tuple(listed[j] for j in upper), tuple(listed[i] for i in lower)) for upper, lower in loose),
    )


def _by_part(rows: Sequence[Row]) -> dict[str, list[int]]:
    """Places of the rows by the last part of their code, or by the whole code where it has no parts."""
    results: dict[str, list[int]] = {}
    for i, row in enumerate(rows):
        parts = code_parts(code(row))
        if key := parts[-1] if parts else code(row).casefold():
            results.setdefault(key, []).append(i)
    return results


def _by_code(rows: Sequence[Row], i: int, places: dict[str, list[int]]) -> tuple[int | None, bool]:
    """The row above one by code, and whether the codes settle it; a code that stands twice settles nothing."""
    own, parts = code(rows[i]).casefold(), code_parts(code(rows[i]))
    if parts is None:
        steps = own.split(".")
        above = (".".join(steps[:n]) for n in range(len(steps) - 1, 0, -1))
        found = next((places[k] for k in above if k in places), [])
    else:
        found = []
        for depth in range(len(parts) - 1, 0, -1):
            beginning = parts[:depth]
            if found := [j for j in places.get(beginning[-1], ()) if _above(code_parts(code(rows[j])), beginning)]:
                break
    same = [j for j in found if rows[j]["sumber"].text.casefold() == rows[i]["sumber"].text.casefold()]
    found = [j for j in same or found if _one_source(rows[j], rows[i])]
    return (found[0], True) if len(found) == 1 else (None, bool(found))


def _above(upper: Parts | None, beginning: Parts) -> bool:
    """Whether a code is that of the beginning of another, parts that one of them does not name aside."""
    return upper is not None and len(upper) == len(beginning) and _agree(upper, beginning)


def _agree(a: Parts | None, b: Parts | None) -> bool:
    return a is None or b is None or all(x == y or not x or not y for x, y in zip(a, b, strict=False))


def _one_source(upper: Row, lower: Row) -> bool:
    """Whether money of the source of one row is part of the other: no source means all of them."""
    return upper["sumber"].empty or upper["sumber"].text.casefold() == lower["sumber"].text.casefold()


def _whole(rows: Sequence[Row]) -> list[Row]:
    """The rows to add up: where some stand for all sources and some for one, those for all."""
    overall = [r for r in rows if r["sumber"].empty]
    return overall if 0 < len(overall) < len(rows) else list(rows)


def _listed_apart(
    rows: Sequence[Row], parent: dict[int, int | None], by_order: set[int]
) -> list[tuple[list[int], list[int]]]:
    """Rows that only order puts below the last row of their upper level, though no other row of it has any."""
    results = []
    for last in sorted({j for i, j in parent.items() if i in by_order and j is not None}):
        members = [i for i in sorted(by_order) if parent[i] == last]
        peers = [j for j in range(len(rows)) if level(rows[j]) == level(rows[last]) and parent[j] == parent[last]]
        alone = all(j == last or j not in parent.values() for j in peers)
        if len(peers) > 1 and alone and last == max(peers):
            results.append((peers, members))
    return results


def implied_top(amounts: Sequence[Decimal]) -> list[Decimal]:
    """The amounts that are left when each that equals the sum of those right behind it stands for them."""
    stack: list[Decimal] = []
    for amount in reversed(amounts):
        total, taken = Decimal(0), 0
        for n, one in enumerate(reversed(stack), 1):
            total += one
            if total == amount:
                taken = n
                break
        stack = [*stack[: len(stack) - taken], amount]
    return stack[::-1]
