"""Streaming readers of the XML parts: one pass of expat each, no tree; a part's name is taken for errors only."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from math import isfinite
from typing import NamedTuple
from xml.parsers import expat

from xlkinerja.workbook.address import MAX_COLUMN, REFS, column_letter, split_ref
from xlkinerja.workbook.errors import PackageError

# Excel writes the first ("transitional"), "Strict Open XML Spreadsheet" the second.
TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"

# Sumber: ECMA-376 Part 1 §18.8.30; ids 5–8 and 14 as an English Excel shows them.
BUILTIN_FORMATS = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: '"$"#,##0_);("$"#,##0)', 6: '"$"#,##0_);[Red]("$"#,##0)',
    7: '"$"#,##0.00_);("$"#,##0.00)', 8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);[Red](#,##0.00)",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ErrorValue:
    """An Excel error standing in a cell, such as "#DIV/0!"."""

    text: str


Value = Decimal | str | bool | ErrorValue | None


class RawCell(NamedTuple):
    """One cell as the file holds it. A formula never calculated has the value None, an empty result the value ""."""

    ref: str
    value: Value
    formula: str | None  # without "="; a child of a shared formula carries the text of its master
    format: str  # number format code
    style: int  # index in cellXfs


@dataclass(frozen=True, slots=True)
class SheetData:
    """What one sheet holds; rows and columns are 1-based."""

    cells: dict[str, RawCell]
    merges: tuple[str, ...]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    protected: bool


# Handed to expat as its table of interned names: what is found there arrives in its place, so that "c" of either
# namespace and any prefix is the string "c", without a look-up of our own for each of some 25,000 elements.
_NAMES = {
    f"{namespace} {name}": name
    for namespace in (TRANSITIONAL, STRICT)
    for name in (
        "c", "v", "f", "t", "is", "si", "rPh", "row", "col", "mergeCell", "sheetProtection",
        "numFmts", "numFmt", "cellXfs", "xf",
    )
}  # fmt: skip

Start = Callable[[str, dict[str, str]], None]
Text = Callable[[str], object]


def parse(data: bytes, part: str, *, start: Start, end: Text, text: Text) -> None:
    """Run expat over a part; names arrive as "namespace local", those of `_NAMES` as the local name alone.

    Raises PackageError: "dtd" at a DOCTYPE (before any entity is expanded), "rusak" for broken XML or content.
    """

    def doctype(*_: object) -> None:
        raise PackageError("dtd", f"bagian {part}")

    parser = expat.ParserCreate(namespace_separator=" ", intern=_NAMES.copy())
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise PackageError("rusak", f"bagian {part}") from error


_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescape(text: str) -> str:
    """Text with the "_x000D_" escapes of Open XML replaced by their characters."""
    if "_x" not in text:
        return text
    decoded = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return decoded.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")  # joins surrogate pairs


def number(text: str) -> Decimal | ErrorValue:
    """The number Excel shows for a stored double: "0.97999999999999998" → 0.98, "5.0" → 5, "1E3" → 1000.

    A double that is no number (NaN, infinity) is #NUM!, as Excel would have it. Raises ValueError for other text.
    """
    double = float(text)
    if "_" in text:
        raise ValueError(text)  # Python reads 1_000, Excel does not
    if not isfinite(double):
        return ErrorValue("#NUM!")
    value = Decimal(repr(double))
    if double.is_integer():  # 5.0 and 1E+16 as plain digits, and no minus zero
        return Decimal(f"{value:f}".removesuffix(".0")) if double else Decimal(0)
    return value


def read_strings(data: bytes, part: str) -> dict[str, str]:
    """Shared strings by their index written as text; runs of rich text joined, phonetic readings left out."""
    strings: dict[str, str] = {}
    pieces: list[str] = []
    taking = phonetic = False

    def start(name: str, _: dict[str, str]) -> None:
        nonlocal taking, phonetic
        if name == "t":
            taking = not phonetic
        elif name == "si":
            pieces.clear()
        elif name == "rPh":
            phonetic = True

    def end(name: str) -> None:
        nonlocal taking, phonetic
        if name == "t":
            taking = False
        elif name == "si":
            strings[str(len(strings))] = unescape("".join(pieces))
        elif name == "rPh":
            phonetic = False

    def text(chunk: str) -> None:
        if taking:
            pieces.append(chunk)

    parse(data, part, start=start, end=end, text=text)
    return strings


def read_formats(data: bytes, part: str) -> list[str]:
    """Number format code of every cellXfs index."""
    codes = dict(BUILTIN_FORMATS)
    ids: list[int] = []
    parent = ""

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal parent
        if name in ("numFmts", "cellXfs"):
            parent = name
        elif name == "xf" and parent == "cellXfs":
            ids.append(int(attributes.get("numFmtId", 0)))
        elif name == "numFmt" and parent == "numFmts":  # those inside dxfs have ids of their own
            codes[int(attributes["numFmtId"])] = attributes["formatCode"]

    def end(name: str) -> None:
        nonlocal parent
        if name == parent:
            parent = ""

    parse(data, part, start=start, end=end, text=len)
    return [codes.get(id_, "General") for id_ in ids]


_TRUE = frozenset({"1", "true"})
_TEXT = frozenset({"str", "inlineStr"})  # may be present and empty


def read_cells(
    data: bytes, part: str, *, strings: Mapping[str, str], formats: list[str], blank: bool = False
) -> SheetData:
    """Cells, merges and what is hidden in one sheet part; `blank` keeps cells that hold a style only."""
    cells: dict[str, RawCell] = {}
    merges: list[str] = []
    hidden_rows: set[int] = set()
    hidden_columns: set[int] = set()
    protected = False
    masters: dict[str, str] = {}  # si → formula text
    orphans: list[tuple[str, str]] = []  # children met before their master
    styles: dict[str | None, tuple[str, int]] = {str(i): (code, i) for i, code in enumerate(formats)}
    styles[None] = styles.get("0", ("General", 0))
    numbers: dict[str, Value] = {}
    get_string, get_number, get_style, join = strings.get, numbers.get, styles.get, "".join
    new_cell = partial(tuple.__new__, RawCell)  # half the time of RawCell(…), which passes through a Python function

    row = 0
    last = ""  # address of the cell before, "" at the start of a row
    cell: dict[str, str] = {}
    cell_formula: str | None = None
    formula: dict[str, str] = {}
    content: str | None = None
    inline: list[str] = []
    phonetic = False
    buffer: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal row, last, cell, cell_formula, content, formula, phonetic, protected
        if name == "c":
            cell = attributes
            cell_formula = content = None
            if "r" not in attributes:
                attributes["r"] = f"{column_letter(split_ref(last)[0] + 1 if last else 1)}{row}"
            last = attributes["r"]
        elif name == "v" or name == "t":  # noqa: PLR1714 - faster than a tuple, and this runs for every cell
            buffer.clear()
        elif name == "f":
            buffer.clear()
            formula = attributes
        elif name == "row":
            row = int(attributes["r"]) if "r" in attributes else row + 1
            last = ""
            if attributes.get("hidden") in _TRUE:
                hidden_rows.add(row)
        elif name == "is":
            inline.clear()
        elif name == "rPh":
            phonetic = True
        elif name == "mergeCell":
            merges.append(attributes["ref"])
        elif name == "col":
            if attributes.get("hidden") in _TRUE:
                first, end_ = max(int(attributes["min"]), 1), min(int(attributes["max"]), MAX_COLUMN) + 1
                hidden_columns.update(range(first, end_))
        elif name == "sheetProtection":
            protected = attributes.get("sheet") in _TRUE

    def convert(kind: str | None, raw: str) -> Value:
        """What the two quick look-ups of `end` did not know."""
        if kind == "s":
            return strings[raw.strip()]
        if kind is None or kind == "n":
            return numbers.setdefault(raw, number(raw) if raw.strip() else None)
        if kind == "b":
            return raw.strip() in _TRUE
        return ErrorValue(raw.strip()) if kind == "e" else unescape(raw)

    def end(name: str) -> None:
        nonlocal content, cell_formula, phonetic
        if name == "c":
            address, kind = cell["r"], cell.get("t")
            value: Value = None
            if content is not None and (content or kind in _TEXT):
                if kind == "s":
                    value = get_string(content)
                elif kind is None or kind == "n":
                    value = get_number(content)
                if value is None:
                    try:
                        value = convert(kind, content)
                    except (ValueError, LookupError) as error:
                        details = f"bagian {part}, sel {address}, isi «{content[:40]}»"
                        raise PackageError("rusak", details) from error
            if value is None and cell_formula is None and not blank:
                return
            style = get_style(cell.get("s")) or ("General", int(cell["s"]))
            cells[address] = new_cell((address, value, cell_formula, *style))
        elif name == "v":
            content = join(buffer)
        elif name == "f":
            cell_formula = join(buffer)
            if formula.get("t") == "shared":
                shared = formula.get("si", "")
                if cell_formula:
                    masters[shared] = cell_formula
                elif shared in masters:
                    cell_formula = masters[shared]
                else:
                    orphans.append((cell["r"], shared))
        elif name == "t":
            if not phonetic:
                inline.append(join(buffer))
        elif name == "is":
            content = join(inline)
        elif name == "rPh":
            phonetic = False

    parse(data, part, start=start, end=end, text=buffer.append)
    for address, shared in orphans:
        cells[address] = cells[address]._replace(formula=masters.get(shared, ""))
    if not REFS.fullmatch(" ".join([*cells, ""])):
        raise PackageError("rusak", f"bagian {part}, alamat sel tidak sah")
    return SheetData(cells, tuple(merges), frozenset(hidden_rows), frozenset(hidden_columns), protected)
