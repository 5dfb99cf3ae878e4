"""The rows far below the content of a sheet: looked through without being kept, so that they cost next to nothing."""

import re
from collections.abc import Callable
from xml.parsers import expat

from xlkinerja.workbook.address import REFS, column_letter, split_ref
from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.stream import Tail

#: So many empty rows end a table: what stands further down is no row of its own, and is named.
GAP = 200
#: Rows with nothing but formulas that may follow the last typed one: the most that a template prepares, and some.
PREPARED = 2_100
MAX_ROW = 1_048_576
_NAMED = 20


#: What a tail must not hold for its bytes to be looked at as they stand.
_ODD = (b"<!", b"<?", b"'")
_ROW = re.compile(rb'<row\s[^<>]*?\br="(\d{1,7})"')
_TYPED = re.compile(rb"<c\s([^<>]*)>\s*<(?:v|is)(?:\s[^<>]*)?>(?!</)")
_ADDRESS = re.compile(rb'\br="([A-Z]{1,3}\d{1,7})"')
_SHARED = re.compile(rb'\bsi="([^"]*)"')
_END = b"</sheetData>"


def scan(data: bytes, begin: int, first_row: int) -> Tail | None:
    """The tail of a sheet part from its bytes, which takes a fifth of the time; None where they are not as most are.

    The part is known to be well formed. `begin` is where the row `first_row` begins.
    """
    end = data.rfind(_END)  # nothing is copied: the part may be a hundred megabytes
    if end < begin or data.count(_END) != 1 or not data.startswith(b"<row ", begin):
        return None
    if any(data.find(mark, begin, end) >= 0 for mark in _ODD):
        return None
    number, rows = first_row - 1, 0
    for found in _ROW.finditer(data, begin, end):
        before, number, rows = number, int(found[1]), rows + 1
        if not before < number <= MAX_ROW:
            return None
    typed: list[str] = []
    count = 0
    for found in _TYPED.finditer(data, begin, end):
        count += 1
        if len(typed) < _NAMED:
            address = _ADDRESS.search(found[1])
            typed.append(address[1].decode() if address else "")
    formulas = sum(data.count(mark, begin, end) for mark in (b"<f>", b"<f ", b"<f/"))
    ends = (_cell_of(data, data.find(b"<f", begin)), _cell_of(data, data.rfind(b"<f", begin, end))) if formulas else ()
    if rows != data.count(b"<row", begin, end) or "" in (*typed, *ends):
        return None
    shared: set[str] = set()
    if data.find(b'"shared"', begin, end) >= 0:
        shared = {found[1].decode() for found in _SHARED.finditer(data, begin, end)}
    return Tail(begin, end, first_row, tuple(typed), count, ends, formulas, frozenset(shared))


def _cell_of(data: bytes, at: int) -> str:
    found = _ADDRESS.search(data, data.rfind(b"<c ", 0, at), at)
    return found[1].decode() if found else ""


def watch(parser: expat.XMLParserType, part: str, row: int, done: Callable[[Tail], object]) -> None:
    """Take the parser over at a row of which `row` is the number, until the rows end; then `done` gets what was seen.

    Raises PackageError for rows that are not in order.
    """
    before = parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler
    begin, first_row, number = parser.CurrentByteIndex, row, row
    typed: list[str] = []
    formulas: list[str] = []
    shared: set[str] = set()
    counts = {"typed": 0, "formulas": 0}
    cell = last = ""
    inside = filled = formula = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal number, cell, last, inside, filled, formula
        if name == "row":
            number, last = following_row(attributes, number, part), ""
        elif name == "c":
            cell = attributes.get("r") or beside(last, number)
            last, filled, formula = cell, False, False
        elif name == "v" or name == "t":  # noqa: PLR1714 - this runs a million times
            inside = True
        elif name == "f":
            formula = True
            if attributes.get("t") == "shared":
                shared.add(attributes.get("si", ""))

    def text(_: str) -> None:
        nonlocal filled
        filled = filled or inside

    def end(name: str) -> None:
        nonlocal inside
        if name == "v" or name == "t":  # noqa: PLR1714
            inside = False
        elif name == "c" and (filled or formula):
            if not REFS.fullmatch(f"{cell} "):
                raise PackageError("rusak", f"bagian {part}, alamat sel tidak sah")
            kind = "formulas" if formula else "typed"
            counts[kind] += 1
            if not formula and len(typed) < _NAMED:
                typed.append(cell)
            elif formula:
                formulas[1:] = [cell] if formulas else []
                formulas[:1] = formulas[:1] or [cell]
        elif name == "sheetData":
            ended = Tail(
                begin,
                parser.CurrentByteIndex,
                first_row,
                tuple(typed),
                counts["typed"],
                tuple(formulas),
                counts["formulas"],
                frozenset(shared),
            )
            parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = before
            done(ended)

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text


def beside(last: str, row: int) -> str:
    """The address of a cell without one: right of the cell before, or in column A at the start of a row."""
    return f"{column_letter(split_ref(last)[0] + 1 if last else 1)}{row}"


def following_row(attributes: dict[str, str], before: int, part: str) -> int:
    """The number of a row that stands below the row `before`. Raises PackageError where the two are not in order."""
    written = attributes.get("r")
    row = before + 1 if written is None else int(written)
    if not before < row <= MAX_ROW:
        raise PackageError("rusak", f"bagian {part}, baris {written or row} tidak pada tempatnya")
    return row
