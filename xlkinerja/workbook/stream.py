"""Streaming readers of the XML parts: one pass of expat each, no tree; a part's name is taken for errors only."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple
from xml.parsers import expat

from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.values import ErrorValue, Value, cleaned, number, unescape

__all__ = [
    "BUILTIN_FORMATS", "STRICT", "TRANSITIONAL", "ErrorValue", "RawCell", "SheetData", "Strings", "Tail", "Value",
    "expect_root", "number", "parse", "read_formats", "read_strings", "reader", "run", "unescape",
]  # fmt: skip

MAX_STRINGS = 300_000

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


class RawCell(NamedTuple):
    """One cell as the file holds it. A formula never calculated has the value None, an empty result the value ""."""

    ref: str
    value: Value
    formula: str | None  # without "="; a child of a shared formula carries the text of its master
    format: str  # number format code
    style: int  # index in cellXfs


class Tail(NamedTuple):
    """The rows of a sheet part below its content: byte positions where they begin and end, and what was seen there."""

    start: int
    end: int
    first_row: int
    typed: tuple[str, ...] = ()  # cells with something typed, the first few
    typed_count: int = 0
    formulas: tuple[str, ...] = ()  # the first and the last cell with a formula
    formula_count: int = 0
    shared: frozenset[str] = frozenset()  # si of the shared formulas that go on here


@dataclass(frozen=True, slots=True)
class SheetData:
    """What one sheet holds; rows and columns are 1-based."""

    cells: dict[str, RawCell]
    merges: tuple[str, ...]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    protected: bool
    #: Cells whose text held control characters, which were left out.
    controls: tuple[str, ...] = ()
    #: What stands below the rows, far from them; None where nothing does.
    tail: Tail | None = None
    date1904: bool = False


class Strings(NamedTuple):
    """Shared strings by their index written as text; `dirty` are those that held control characters, without them."""

    clean: dict[str, str]
    dirty: dict[str, str]


# Handed to expat as its table of interned names: what is found there arrives in its place, so that "c" of either
# namespace and any prefix is the string "c", without a look-up of our own for each of some 25,000 elements.
_NAMES = {
    f"{namespace} {name}": name
    for namespace in (TRANSITIONAL, STRICT)
    for name in (
        "c", "v", "f", "t", "is", "si", "rPh", "row", "col", "mergeCell", "sheetProtection", "sheetData",
        "numFmts", "numFmt", "cellXfs", "xf",
    )
}  # fmt: skip

Start = Callable[[str, dict[str, str]], None]
Text = Callable[[str], object]


def reader(part: str) -> expat.XMLParserType:
    """An expat parser for a part. Names arrive as "namespace local", those of `_NAMES` as the local name alone."""

    def doctype(*_: object) -> None:
        raise PackageError("dtd", f"bagian {part}")

    parser = expat.ParserCreate(namespace_separator=" ", intern=_NAMES.copy())
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = doctype
    return parser


def run(parser: expat.XMLParserType, data: bytes, part: str) -> None:
    """Read a part whole. Raises PackageError "rusak" for broken XML and for content that a handler cannot take."""
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError, TypeError, ArithmeticError) as error:
        raise PackageError("rusak", f"bagian {part}") from error


def parse(data: bytes, part: str, *, start: Start, end: Text, text: Text, root: str = "") -> None:
    """Run expat over a part whose outermost element has the local name `root`, where one is given.

    Raises PackageError: "dtd" at a DOCTYPE (before any entity is expanded), "rusak" for broken XML or content.
    """
    parser = reader(part)
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    if root:
        expect_root(parser, root, part)
    run(parser, data, part)


def expect_root(parser: expat.XMLParserType, root: str, part: str) -> None:
    """Let the parser refuse a part that is something else than its link says."""
    start: Start | None = parser.StartElementHandler  # type: ignore[assignment]  # names and attributes, as we set it

    def first(name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(" ")[2] != root:
            raise PackageError("rusak", f"bagian {part} bukan {root}")
        parser.StartElementHandler = start
        if start is not None:
            start(name, attributes)

    parser.StartElementHandler = first


def read_strings(data: bytes, part: str) -> Strings:
    """The shared strings; runs of rich text joined, phonetic readings left out."""
    strings: dict[str, str] = {}
    dirty: dict[str, str] = {}
    count = 0
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
        nonlocal taking, phonetic, count
        if name == "t":
            taking = False
        elif name == "si":
            text = unescape("".join(pieces))
            plain = cleaned(text)
            (strings if plain is text else dirty)[str(count)] = plain
            count += 1
            if count > MAX_STRINGS:
                raise PackageError("terlalu_besar", f"lebih dari {MAX_STRINGS} teks")
        elif name == "rPh":
            phonetic = False

    def text(chunk: str) -> None:
        if taking:
            pieces.append(chunk)

    parse(data, part, start=start, end=end, text=text, root="sst")
    return Strings(strings, dirty)


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

    parse(data, part, start=start, end=end, text=len, root="styleSheet")
    return [codes.get(id_, "General") for id_ in ids]
