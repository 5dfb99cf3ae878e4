"""Which column of a table holds what: by its header, and by whether its content can be that."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from xlkinerja.intake.blocks import SourceTable
from xlkinerja.intake.cells import (
    LONG_TEXT,
    begins_above,
    filled,
    is_amount,
    is_figure,
    is_number,
    is_numbering,
    is_read,
    is_tick,
    shown,
)
from xlkinerja.intake.headers import Header, TableSection, neighbours
from xlkinerja.intake.names import PK_MONEY, SHEETS, Named, is_known, named
from xlkinerja.kinerja.angka import EMPTY
from xlkinerja.report.fields import year_of
from xlkinerja.workbook.layout import CellKind

#: Columns whose cells are names and sentences.
_NAMES = frozenset({"sasaran", "indikator", "tujuan", "kegiatan", "uraian_kegiatan", "penanggung_jawab", "pelaksana"})
_MONEY = frozenset({"pagu", "anggaran"})
_MAJORITY = 0.5
#: "1", "1.", "1.1.2", "IKU-11", "S1": what stands in a column of its own before a name.
_CODE = re.compile(r"[A-Z]{0,4}[ .-]?[0-9]{1,4}(?:[.-][0-9]{1,4})*[.)]?")
_DOUBLED = "judul kolom ini ada dua kali"


class Columns(NamedTuple):
    """Key → column of the grid; the columns that are none of them, with the reason; and pairs that one word spans."""

    kind: str
    by_key: Mapping[str, int]
    unknown: Mapping[int, str]
    cut: Mapping[int, int] = {}
    note: str = ""
    span: range = range(0)


def columns_of(segment: TableSection, kind: str, tahun: int | None, contents: Mapping[int, Sequence[str]]) -> Columns:
    """The columns of a segment, read as a table of that kind; `contents` are those of `contents_of`."""
    if segment.header is None:
        return Columns(kind, {}, {})
    keys = dict(enumerate(segment.header.keys(kind, tahun)))
    keys = {n: keys[n] for n in segment.columns}
    cut = _cut(segment, kind, tahun, keys)
    unknown: dict[int, str] = {}
    by_key = _chosen(keys, contents, kind, unknown)
    cut = {left: right for left, right in cut.items() if left in by_key.values()}
    note = ""
    misfits = _misfits(by_key, contents, kind)
    if misfits and (moved := _displaced(by_key, contents, kind, segment.columns)):
        by_key, misfits, note = moved, {}, "kepala tabel bergeser satu kolom dari isinya"
    by_key, moved_one = _next_to_empty(by_key, contents, kind, segment, keys)
    note = note or moved_one
    for key, reason in misfits.items():
        if key in by_key:
            unknown[by_key.pop(key)] = reason
    taken = {*by_key.values(), *cut.values()}
    for n in segment.columns:
        if n not in taken and n not in unknown and (contents[n] or (segment.header.texts[n] and keys[n] is None)):
            unknown[n] = "judul kolom tidak dikenal" if segment.header.texts[n] else "kolom tanpa judul"
    return Columns(kind, by_key, unknown, cut, note, segment.columns)


def contents_of(table: SourceTable, rows: Iterable[int], columns: Iterable[int]) -> dict[int, list[str]]:
    """The texts of each column in some rows, whatever it is read as; rows that only number the columns have none."""
    telling = [r for r in rows if not is_numbering(table.rows[r])]
    return {n: _content(table, telling, n) for n in columns}


def _content(table: SourceTable, rows: Iterable[int], column: int) -> list[str]:
    """The texts of a column; lower parts of merged cells and cells over most columns are none of its own."""
    results = []
    for r in rows:
        cell = table.rows[r][column]
        whole = cell.columns > 1 and cell.columns >= len(table.rows[r]) / 2
        if not whole and not begins_above(table, r, column) and (text := shown(cell)):
            results.append(text)
    return results


def _chosen(
    keys: Mapping[int, Named | None], contents: Mapping[int, Sequence[str]], kind: str, unknown: dict[int, str]
) -> dict[str, int]:
    """One column for each key: the one whose header is the declared one; of two as good ones neither."""
    by_key: dict[str, int] = {}
    codes: dict[str, int] = {}
    standing: dict[str, list[tuple[int, int]]] = {}
    for n, found in keys.items():
        if found:
            standing.setdefault(found.key, []).append((found.rank, n))
    for key, every in standing.items():
        ranked = every
        if len(ranked) > 1 and (holding := [one for one in ranked if contents[one[1]]]):
            ranked = holding
        if len(ranked) > 1 and kind not in ("anggaran", PK_MONEY):
            ranked = [one for one in ranked if not _mostly(contents[one[1]], is_amount)] or ranked
        first = min(ranked)
        equal = [n for rank, n in ranked if rank == first[0]]
        if len(equal) == 1:
            by_key[key] = equal[0]
        elif key in _NAMES and (named_one := _beside_its_code(equal, contents)) is not None:
            by_key[key] = named_one
            codes[key] = named_one - 1
            unknown[named_one - 1] = "nomor atau kode di bawah judul kolom di sebelahnya"
        elif key == "target" and "satuan" not in standing and _parts_its_unit(equal, contents):
            by_key["target"], by_key["satuan"] = equal
        else:
            unknown.update(dict.fromkeys(equal, _DOUBLED))
    if "kode" in SHEETS[kind].by_key and "indikator" in by_key:
        _with_code_of_indikator(by_key, codes, contents, unknown)
    return by_key


def _beside_its_code(columns: Sequence[int], contents: Mapping[int, Sequence[str]]) -> int | None:
    """The column of names, where one header stands over two: the first holds only numbers or codes."""
    left, right = columns[0], columns[-1]
    coded = contents[left] and all(_CODE.fullmatch(t) for t in contents[left])
    return right if right == left + 1 and coded and not any(_CODE.fullmatch(t) for t in contents[right]) else None


def _parts_its_unit(columns: Sequence[int], contents: Mapping[int, Sequence[str]]) -> bool:
    """Whether one header stands over a figure and, in the column right of it, its unit: "80 | %"."""
    left, right = contents[columns[0]], contents[columns[-1]]
    figures = any(map(is_read, left)) and all(is_read(t) or t.casefold() in EMPTY for t in left)
    units = bool(right) and not any(is_read(t) or len(t) >= LONG_TEXT or any(map(str.isdigit, t)) for t in right)
    return len(columns) == 2 and columns[1] == columns[0] + 1 and figures and units


def _with_code_of_indikator(
    by_key: dict[str, int], codes: Mapping[str, int], contents: Mapping[int, Sequence[str]], unknown: dict[int, str]
) -> None:
    """The code right before the indikator is its own, where another one stands before the sasaran."""
    before = by_key["indikator"] - 1
    doubled = unknown.get(before) == _DOUBLED and unknown.get(by_key.get("sasaran", 0) - 1) == _DOUBLED
    own = codes.get("indikator") == before and not all(t.isdigit() for t in contents[before])
    if "kode" not in by_key and (doubled or own):
        by_key["kode"] = before
        del unknown[before]


def _mostly(texts: Sequence[str], holds: Callable[[str], bool]) -> bool:
    return bool(texts) and sum(map(holds, texts)) > _MAJORITY * len(texts)


def _figures(key: str, kind: str) -> bool:
    if year_of(key) is not None:
        return True
    column = SHEETS[kind].by_key.get(key)
    return column is not None and column.kind.numeric and key != "no" and column.kind is not CellKind.KODE


def _misfits(by_key: Mapping[str, int], contents: Mapping[int, Sequence[str]], kind: str) -> dict[str, str]:
    """Keys whose column holds something else, with what it holds."""
    results = {}
    for key, column in by_key.items():
        texts = contents[column]
        if not texts:
            continue
        if key in _NAMES and _mostly(texts, is_number):
            results[key] = "isinya angka, bukan nama"
        elif _figures(key, kind) and not _mostly(texts, is_figure):
            results[key] = "isinya kalimat, bukan angka"
        elif kind in ("anggaran", PK_MONEY, "rkt") and (key in _MONEY or (kind == "anggaran" and key == "realisasi")):
            if _mostly(texts, lambda t: t.endswith("%")):
                results[key] = "isinya persen, bukan rupiah"
        elif key == "persen" and _mostly(texts, is_amount):
            results[key] = "isinya rupiah, bukan persen"
    return results


def goes_on(table: SourceTable, rows: Sequence[int], columns: Columns) -> bool:
    """Whether rows without a header can be those of a table whose columns are known.

    The first of several cells says so by its figures, or by words that go on in lower case; a header of another table
    does neither.
    """
    contents = contents_of(table, rows, columns.by_key.values())
    full = [r for r in rows if len(filled(table.rows[r])) > 1]
    if not full or _misfits(columns.by_key, contents, columns.kind):
        return False
    first = {key: shown(table.rows[full[0]][n]) for key, n in columns.by_key.items()}
    figures = [t for key, t in first.items() if t and _figures(key, columns.kind)]
    sure = all(is_read(t) or is_tick(t) for t in figures)
    return sure if figures else any(t[:1].islower() for t in first.values())


def _displaced(
    by_key: Mapping[str, int], contents: Mapping[int, Sequence[str]], kind: str, columns: range
) -> dict[str, int] | None:
    """The columns one further to the right or to the left, where only there every one of them fits."""
    fits = []
    for step in (1, -1):
        moved = {key: n + step for key, n in by_key.items()}
        if "no" in moved and not contents.get(moved["no"]) and contents[by_key["no"]]:
            moved["no"] = by_key["no"]
        core = [moved[k] for k in ("indikator", "uraian", "program") if k in moved]
        inside = all(n in columns for n in moved.values()) and all(contents[n] for n in core)
        if inside and not _misfits(moved, contents, kind) and all(_long(contents[n]) for n in core):
            fits.append(moved)
    return fits[0] if len(fits) == 1 else None


def _long(texts: Sequence[str]) -> bool:
    return max(map(len, texts), default=0) >= LONG_TEXT / 2


def _next_to_empty(
    by_key: dict[str, int],
    contents: Mapping[int, Sequence[str]],
    kind: str,
    segment: TableSection,
    keys: Mapping[int, Named | None],
) -> tuple[dict[str, int], str]:
    """A column under which nothing stands is the one beside it that has content and no header, where that is one."""
    results, note = dict(by_key), ""
    header = segment.header
    for key, column in by_key.items():
        if contents[column] or header is None:
            continue
        beside = [
            n
            for n in (column - 1, column + 1)
            if n in segment.columns and contents[n] and not header.texts[n] and keys[n] is None
        ]
        if len(beside) == 1 and beside[0] not in results.values():
            moved = {**results, key: beside[0]}
            if key not in _misfits(moved, contents, kind) and _shaped(key, contents[beside[0]], kind):
                results, note = moved, "sebagian judul kolom bergeser dari isinya"
    return results, note


def _shaped(key: str, texts: Sequence[str], kind: str) -> bool:
    """Whether content looks like that of a key by itself: figures with digits, or long names."""
    if _figures(key, kind):
        return all(is_read(t) for t in texts)
    return key in _NAMES and _long(texts)


def _cut(segment: TableSection, kind: str, tahun: int | None, keys: dict[int, Named | None]) -> dict[int, int]:
    """Left column → right column, where one word of a header is cut over both: "Sasar | an"."""
    header: Header | None = segment.header
    if header is None:
        return {}
    results: dict[int, int] = {}
    for left, right in neighbours(segment.columns):
        if keys[left] or keys[right] or left in results.values():
            continue
        pieces = (*header.texts[left][-1:], *header.texts[right][-1:])
        if any(is_known(piece, tahun) for piece in pieces):
            continue  # «Realisasi | %» are two columns
        whole = "".join(pieces)
        if header.texts[left] and header.texts[right] and (found := named(whole, kind, tahun)):
            keys[left] = found
            results[left] = right
    return results
