"""The Tingkat of each row of a printed budget table: by its own words, its code, its number, and the header."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from xlkinerja.kinerja.kode_anggaran import LEVELS, SPENDING, above_programs, code_level
from xlkinerja.report.keys import words
from xlkinerja.workbook.labels import is_recap, is_sum
from xlkinerja.workbook.sheets.anggaran import TINGKAT

_BY_NAME = {t.casefold(): t for t in TINGKAT}
_OWN_WORD = re.compile(r"\s*(program|kegiatan|kro|ro|belanja)\b", re.IGNORECASE)
_ACCOUNT = re.compile(r"\s*\(?5[1-8](?:[0-9]{4})?\b")
#: Kinds of running numbers; which of them is the uppermost, the table shows.
_NUMBERS = (
    ("1.1", re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})+\.?")),
    ("1", re.compile(r"[0-9]{1,3}[.)]?")),
    ("I", re.compile(r"[IVX]+[.)]?")),
    ("A", re.compile(r"[A-Z][.)]?")),
    ("a", re.compile(r"[a-z][.)]?")),
)


def row_levels(header: object, rows: Sequence[Mapping[str, str]]) -> list[str]:
    """The Tingkat of every row; "" for the total of a band, which adds up rows that stand there already.

    A printed Tingkat decides, then a code, then the word in front of the name, then the depth of the running number or
    of the code among the levels that the header names; where nothing tells, the first level that it names. Urusan and
    bidang above the programs of a region are bands too.
    """
    named = _levels_of(header)
    depths = _depths(rows, indented=len(named) > 1)
    below = [*named, *(_BY_NAME[one] for one in LEVELS if _BY_NAME[one] not in named and _below(one, named))]
    bands = above_programs(map(row_code, rows))
    results = []
    for row, depth in zip(rows, depths, strict=True):
        own = "" if row_code(row) in bands and not row.get("tingkat", "").strip() else _own_level(row)
        results.append(below[min(depth, len(below) - 1)] if own is None else own)
    return results


def row_name(row: Mapping[str, str]) -> str:
    """What the row is called: its Uraian, else the kegiatan or program that is carried down beside it."""
    return next((row[k] for k in ("uraian", "kegiatan", "program") if row.get(k, "").strip()), "")


def row_code(row: Mapping[str, str]) -> str:
    return row.get("kode", "").strip() or row.get("kode_kegiatan", "").strip()


def _own_level(row: Mapping[str, str]) -> str | None:
    """The level that the row itself tells; None where it tells none."""
    if printed := row.get("tingkat", "").strip():
        return _BY_NAME.get(printed.casefold(), printed)
    name, code = row_name(row), row_code(row)
    if is_recap(name) or not (name or code):
        return TINGKAT[0]
    if is_sum(name) and row.get("sumber", "").strip():
        return TINGKAT[0]
    if is_sum(name):
        return ""
    if (level := code_level(code)) in _BY_NAME:
        return _BY_NAME[level]
    if not row.get("uraian", "").strip():
        return _BY_NAME["kegiatan" if row.get("kegiatan", "").strip() else "program"]
    if word := _OWN_WORD.match(name):
        return _BY_NAME[word[1].casefold()]
    if _ACCOUNT.match(name):
        return _BY_NAME[SPENDING]
    return TINGKAT[4] if level == "rincian" else None  # a sub kegiatan: the lowest level that there is


def _levels_of(header: object) -> list[str]:
    """The levels that the header words name, in their order; Program if they name none."""
    found = [_BY_NAME[w] for w in words(str(header)) if w in _BY_NAME and w != TINGKAT[0].casefold()]
    return list(dict.fromkeys(found)) or [TINGKAT[1]]


def _below(level: str, named: Sequence[str]) -> bool:
    """Whether a level stands below the last one that is named."""
    last = named[-1].casefold()
    return last in LEVELS and LEVELS.index(level) > LEVELS.index(last)


def _depths(rows: Sequence[Mapping[str, str]], *, indented: bool) -> list[int]:
    """How deep each row stands by the kind of its running number: kinds count in the order in which they begin.

    With `indented` rows without a number stand below the numbered one above them.
    """
    kinds: list[str] = []
    results = []
    codes = {row_code(r).strip(".") for r in rows}
    nested = any(_nesting(k, codes) for k in codes)
    for row in rows:
        number = row.get("no", "").strip()
        if not number and nested and row_code(row):
            results.append(_nesting(row_code(row), codes))
            continue
        kind = next((name for name, pattern in _NUMBERS if pattern.fullmatch(number)), "")
        if kind == "1.1":
            kind += "." * number.strip(".").count(".")
        if kind == "I" and "A" in kinds and number[:1] in "IVX" and "I" not in kinds:
            kind = "A"
        if kind and kind not in kinds:
            kinds.append(kind)
        results.append(kinds.index(kind) if kind else len(kinds) if indented else 0)
    return results


def _nesting(code: str, codes: AbstractSet[str]) -> int:
    """How many of the codes stand above one: 1 and 1.1 above 1.1.2."""
    steps = code.strip(".").split(".")
    return sum(".".join(steps[:n]) in codes for n in range(1, len(steps)))
