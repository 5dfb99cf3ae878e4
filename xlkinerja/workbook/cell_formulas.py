"""The formula of each cell as it would be typed there, and formulas whose cells moved to other rows."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from xlkinerja.workbook.address import column_letter, column_number, split_ref
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.stream import parse

# A text, a name or sheet in front of "!", a function or a defined name, and last an address of this sheet.
_TOKEN = re.compile(
    r'"(?:[^"]|"")*"'
    r"|(?:'(?:[^']|'')*'|[A-Za-z_][\w.]*)!\$?[A-Za-z]{1,3}\$?[0-9]+(?::\$?[A-Za-z]{1,3}\$?[0-9]+)?"
    r"|[A-Za-z_\\][\w.]*(?=\()"
    r"|(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})(?![\w.(!])"
)

_POWER = re.compile(r"(?<![\w.$])([1-9][0-9]*)E\+?([0-9]{1,2})(?![\w.])")


def same_formula(one: str, other: str) -> bool:
    """Whether two formulas differ at most in what programs write as they like.

    Blanks, quotes around a sheet name, and what LibreOffice makes of FALSE and 1E9: FALSE() and 1000000000.
    """
    return _bare(one) == _bare(other)


def _bare(formula: str) -> str:
    bare = formula.replace(" ", "").replace("'", "").replace("TRUE()", "TRUE").replace("FALSE()", "FALSE")
    return _POWER.sub(lambda m: m[1] + "0" * int(m[2]), bare)


@dataclass(frozen=True, slots=True)
class OwnFormulas:
    """Formula text by address, shared ones written out; `spread` are cells of array formulas and data tables."""

    texts: dict[str, str] = field(default_factory=dict)
    spread: frozenset[str] = frozenset()


def own_formulas(package: Package, sheet: str) -> OwnFormulas:
    """The formulas of a sheet. Raises PackageError for a broken part."""
    part = next((s.part for s in package.sheets if s.name == sheet), "")
    if not package.has_part(part):
        return OwnFormulas({r: c.formula for r, c in package.read_sheet(sheet).cells.items() if c.formula is not None})
    texts: dict[str, str] = {}
    shared: dict[str, str] = {}  # address → si of a child without text
    masters: dict[str, str] = {}  # si → address
    spread: set[str] = set()
    cell, attributes, buffer = "", dict[str, str](), list[str]()

    def start(name: str, given: dict[str, str]) -> None:
        nonlocal cell, attributes
        if name == "c":
            cell = given.get("r", "")
        elif name == "f":
            attributes = given
        buffer.clear()

    def end(name: str) -> None:
        if name != "f" or not cell:
            return
        text, kind = "".join(buffer), attributes.get("t")
        if kind in {"array", "dataTable"}:
            spread.add(cell)
        if kind == "shared" and not text:
            shared[cell] = attributes.get("si", "")
            return
        if kind == "shared":
            masters[attributes.get("si", "")] = cell
        texts[cell] = text

    parse(package.read_part(part), part, start=start, end=end, text=buffer.append)
    for address, si in shared.items():
        if si in masters:
            (c1, r1), (c2, r2) = split_ref(masters[si]), split_ref(address)
            texts[address] = _translated(texts[masters[si]], c2 - c1, r2 - r1)
    return OwnFormulas(texts, frozenset(spread))


def with_rows(formula: str, row: Callable[[int], int]) -> str:
    """A formula whose addresses on its own sheet stand in the rows that `row` gives for theirs."""
    return _mapped(formula, lambda c, n: (c, row(n)), absolute=True)


def _translated(formula: str, columns: int, rows: int) -> str:
    """A formula as it reads so many columns and rows away: addresses without $ go with it."""
    return _mapped(formula, lambda c, n: (c + columns, n + rows), absolute=False)


def _mapped(formula: str, place: Callable[[int, int], tuple[int, int]], *, absolute: bool) -> str:
    def one(match: re.Match[str]) -> str:
        if match[4] is None:
            return match[0] if absolute else _qualified(match[0], place)
        return _address(match[1], match[2], match[3], match[4], place, absolute=absolute)

    return _TOKEN.sub(one, formula)


def _qualified(token: str, place: Callable[[int, int], tuple[int, int]]) -> str:
    """An address behind a sheet name moves with a filled-down formula as well."""
    front, mark, area = token.rpartition("!")
    if not mark or token.startswith('"'):
        return token
    moved = re.sub(
        r"(\$?)([A-Za-z]{1,3})(\$?)([0-9]+)",
        lambda m: _address(m[1], m[2], m[3], m[4], place, absolute=False),
        area,
    )
    return f"{front}!{moved}"


def _address(
    fixed_column: str, letters: str, fixed_row: str, row: str, place: Callable[[int, int], tuple[int, int]], *,
    absolute: bool,
) -> str:  # fmt: skip
    column, number = column_number(letters.upper()), int(row)
    new_column, new_row = place(column, number)
    if not absolute:
        new_column = column if fixed_column else new_column
        new_row = number if fixed_row else new_row
    return f"{fixed_column}{column_letter(new_column)}{fixed_row}{new_row}"
