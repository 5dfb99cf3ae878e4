"""How many program, kegiatan or output the budgets list, altogether and below the row that a sentence speaks of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from xlkinerja.check.printed.budget import BudgetTable, budget_tables
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.printed.narasi import Statement, distinct
from xlkinerja.check.printed.programs import ALIKE_PROGRAM
from xlkinerja.check.single.amounts import is_total
from xlkinerja.check.single.levels import code, level, name_of, outline
from xlkinerja.check.values.texts import alike, normal
from xlkinerja.kinerja.kode_anggaran import LEVELS, code_parts
from xlkinerja.workbook.book import Row
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK
from xlkinerja.workbook.sheets.rkt import RKT

COUNTED = {"jumlah_program": ("program",), "jumlah_kegiatan": ("kegiatan",), "jumlah_output": ("kro", "ro")}
#: Words of a statement that say which output is meant, and words of its basis that say nothing of a row.
_OUTPUTS = (("kro", re.compile(r"\bkro\b|klasifikasi rincian output")), ("ro", re.compile(r"\bro\b|rincian output")))
_PLAIN = frozenset({"program", "kegiatan", "kro", "ro", "output", "rincian", "klasifikasi", "jumlah", "tahun"})
_CODE = re.compile(r"[0-9A-Za-z]+(?:\.[0-9A-Za-z]+)*")
#: The columns of a RKT that name a program and a kegiatan in words.
_RKT_COLUMNS = {"program": "program", "kegiatan": "uraian_kegiatan"}


class Count(NamedTuple):
    """What one source lists: the counts that are meant, and all that a true sentence may give.

    `located` where it is known of which row the sentence speaks.
    """

    name: str
    meant: tuple[int, ...]
    possible: frozenset[int]
    located: bool


def counted(laporan: Laporan, p: Statement) -> tuple[list[Count], bool]:
    """The counts of each budget that a statement may speak of, and whether it is known of which row it speaks.

    The sources that its reference names go first; where they count nothing, all of them.
    """
    levels, about = _levels(p), _about(p)
    every = list(_of_tables(laporan, levels, about))
    found = any(c.located for c in every)
    counts = [c for c in every if c.located or not found]
    matching = [c for c in counts if p.reference and normal(p.reference) in normal(c.name)]
    return matching or counts, found or not about


def _levels(p: Statement) -> tuple[str, ...]:
    words = normal(f"{p.text} {p.basis}") if p.besaran == "jumlah_output" else ""
    named = [name for name, pattern in _OUTPUTS if pattern.search(words)]
    return tuple(named[:1]) or COUNTED[p.besaran]


def _about(p: Statement) -> str:
    """The words of the basis that name a row, "" where they name none."""
    rest = [w for w in normal(p.basis).split() if w not in _PLAIN and not re.fullmatch(r"20[0-9]{2}", w)]
    return p.row["dasar"].text if rest else ""


def _of_tables(laporan: Laporan, levels: Sequence[str], about: str) -> Iterator[Count]:
    tables = budget_tables((laporan.book,))
    for book in reversed(laporan.books):
        if book.kind == "realisasi":
            tables += [BudgetTable("Realisasi", book, t.data) for t in budget_tables((book,))]
        if book.kind == "pk":
            own = (book.tables.get(ANGGARAN_PK.name), book.main)
            tables += [BudgetTable("PK", book, t) for t in own if t is not None]
    for table in tables:
        rows = [r for r in table.rows if not is_total(r) and table.year(r) in (None, table.book.tahun)]
        for of_level in levels:
            yield from _of_rows(table.name, rows, of_level, about)
    rkt = next((b.tables[RKT.name] for b in reversed(laporan.books) if b.kind == "rkt" and RKT.name in b.tables), None)
    for column in (_RKT_COLUMNS[of_level] for of_level in levels if of_level in _RKT_COLUMNS):
        yield from _of_rkt(rkt.indikator if rkt else (), column, about)


def _of_rows(name: str, rows: Sequence[Row], of_level: str, about: str) -> Iterator[Count]:
    own = [r for r in rows if _is(r, of_level)]
    if not own:
        return
    whole = outline(rows)
    upper = [r for r in rows if level(r) in LEVELS and LEVELS.index(level(r)) < LEVELS.index(of_level)]
    every = whole.below()
    below = {r.number: [x for x in every.get(r.number, ()) if _is(x, of_level)] for r in upper}
    meant = [x for r in upper if about and _speaks_of(about, r) for x in below[r.number]]
    possible = frozenset(n for members in (own, *below.values()) for n in _sizes(members))
    yield Count(name, _sizes(meant or own), frozenset(_sizes(meant)) if meant else possible, bool(meant))


def _is(row: Row, of_level: str) -> bool:
    """Whether a row stands on a level; the rows of a PK that say nothing else are its program."""
    return level(row) == of_level or (of_level == "program" and bool(row["program"].text) and not level(row))


def _sizes(rows: Sequence[Row]) -> tuple[int, ...]:
    """How many rows, names and codes there are: a reader may count any of them."""
    names = distinct(name_of(r) or r["indikator"].ref or r["uraian"].ref for r in rows)
    return tuple(n for n in dict.fromkeys((names, len(rows), distinct(code(r) for r in rows))) if n)


def _of_rkt(rows: Iterable[Row], column: str, about: str) -> Iterator[Count]:
    per_program: dict[str, set[str]] = {}
    for r in rows:
        if value := normal(r.carried.get(column, "")):
            per_program.setdefault(r.carried.get("program", ""), set()).add(value)
    if per_program:
        meant = [len(s) for name, s in per_program.items() if about and _same_name(about, normal(name))]
        whole = len(set().union(*per_program.values()))
        possible = frozenset(meant or (whole, *(len(s) for s in per_program.values())))
        yield Count("RKT", tuple(meant or [whole]), possible, bool(meant))


def _speaks_of(about: str, row: Row) -> bool:
    parts, tokens = code_parts(code(row)), _CODE.findall(about)
    said = [c for token in tokens if token == token.upper() and (c := code_parts(token))]
    by_parts = parts is not None and any(s[-1] == parts[-1] and len(s) == len(parts) for s in said)
    return by_parts or ("." in code(row) and code(row) in tokens) or _same_name(about, name_of(row))


def _same_name(about: str, name: str) -> bool:
    said, bare = (re.sub(r"^(?:program|kegiatan)\s+", "", n) for n in (normal(about), name))
    contained = bare in said or (len(said.split()) > 1 and said in bare)
    return bool(bare and said) and (contained or alike(said, bare, ALIKE_PROGRAM))
