"""The cells of one sheet part in one pass of expat, down to where its rows end."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from xlkinerja.workbook.address import MAX_COLUMN, REFS, split_ref
from xlkinerja.workbook.errors import PackageError
from xlkinerja.workbook.parts.tail import GAP, PREPARED, beside, following_row, scan, watch
from xlkinerja.workbook.stream import RawCell, SheetData, Tail, expect_root, reader, run
from xlkinerja.workbook.values import (
    DAYS_TO_1904,
    ISO_FORMAT,
    ErrorValue,
    Value,
    cleaned,
    is_date_format,
    iso_serial,
    number,
    unescape,
)

#: Cells of a sheet; the fullest template has 2,000 rows of 27 columns.
MAX_CELLS = 200_000
_MAX_MERGES = 100_000
_TRUE = frozenset({"1", "true"})
_TEXT = frozenset({"str", "inlineStr"})  # may be present and empty


def read_cells(
    data: bytes,
    part: str,
    *,
    strings: Mapping[str, str],
    formats: list[str],
    dirty: Mapping[str, str] | None = None,
    blank: bool = False,
    date1904: bool = False,
) -> SheetData:
    """Cells, merges and what is hidden in one sheet part; `blank` keeps cells that hold a style only.

    Dates are serial numbers counted from 1900, however the file counts them. Below the last row that holds something
    the sheet ends after GAP empty rows, or after PREPARED rows that hold formulas only: `tail` is what stands there.
    """
    one_pass = partial(
        _read, part=part, strings=strings, formats=formats, dirty=dirty or {}, blank=blank, date1904=date1904
    )
    found, stopped = one_pass(data, quick=True)
    if stopped is None:
        return found
    first_row, begin = stopped
    tail = scan(data, begin, first_row)
    if tail is None:
        return one_pass(data, quick=False)[0]
    return replace(one_pass(data[:begin] + data[tail.end :], quick=True)[0], tail=tail)


def _read(
    data: bytes,
    *,
    part: str,
    strings: Mapping[str, str],
    formats: list[str],
    dirty: Mapping[str, str],
    blank: bool,
    date1904: bool,
    quick: bool,
) -> tuple[SheetData, tuple[int, int] | None]:
    """One pass, and with `quick` the first row of the tail and the byte where it begins: there the pass looks at
    nothing any more but whether the part is well formed.
    """
    cells: dict[str, RawCell] = {}
    controls: list[str] = []
    stopped: tuple[int, int] | None = None
    tail: Tail | None = None
    typed_row, limit = 0, GAP  # the last row with something typed; the last row that a content may stand in
    typed = calculated = endless = False  # whether the row has such cells; whether formulas run on below PREPARED rows
    cut = 0, 0  # the first row more than GAP below the last typed one, and the byte where it begins
    merges: list[str] = []
    hidden_rows: set[int] = set()
    hidden_columns = bytearray(MAX_COLUMN + 2)
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
        nonlocal row, last, cell, cell_formula, content, formula, phonetic, protected, typed, calculated, cut, stopped
        if name == "c":
            cell = attributes
            cell_formula = content = None
            if "r" not in attributes:
                attributes["r"] = beside(last, row)
            last = attributes["r"]
        elif name == "v" or name == "t":  # noqa: PLR1714 - faster than a tuple, and this runs for every cell
            buffer.clear()
        elif name == "f":
            buffer.clear()
            formula = attributes
        elif name == "row":
            row = following_row(attributes, row, part)
            last = ""
            typed = calculated = False
            if row > limit:
                if quick:
                    stopped = cut if endless and cut[0] > typed_row else (row, parser.CurrentByteIndex)
                    parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None
                else:
                    watch(parser, part, row, end_rows)
                return
            if row > typed_row + GAP and cut[0] <= typed_row:
                cut = row, parser.CurrentByteIndex
            if attributes.get("hidden") in _TRUE:
                hidden_rows.add(row)
        elif name == "is":
            inline.clear()
        elif name == "rPh":
            phonetic = True
        elif name == "mergeCell":
            merges.append(attributes["ref"])
            if len(merges) > _MAX_MERGES:
                raise PackageError("terlalu_besar", f"bagian {part}, lebih dari {_MAX_MERGES} gabungan sel")
        elif name == "col":
            if attributes.get("hidden") in _TRUE:
                first, end_ = max(int(attributes["min"]), 1), min(int(attributes["max"]), MAX_COLUMN) + 1
                hidden_columns[first:end_] = b"\1" * max(end_ - first, 0)
        elif name == "sheetProtection":
            protected = attributes.get("sheet") in _TRUE

    def convert(kind: str | None, raw: str) -> Value:
        """What the two quick look-ups of `end` did not know."""
        if kind == "s":
            index = raw.strip()
            if index in dirty:
                controls.append(cell["r"])
                return dirty[index]
            return strings[index]
        if kind is None or kind == "n":
            return numbers.setdefault(raw, number(raw) if raw.strip() else None)
        if kind == "b":
            return raw.strip() in _TRUE
        if kind == "e":
            return ErrorValue(raw.strip())
        text = unescape(raw)
        plain = cleaned(text)
        if plain is not text:
            controls.append(cell["r"])
        return iso_serial(plain) if kind == "d" else plain

    def end_rows(seen: Tail) -> None:
        nonlocal tail
        tail = seen
        if endless and cut[0] > typed_row:
            filled = [a for a in reversed(cells) if split_ref(a)[1] >= cut[0]]
            for address in filled:
                del cells[address]
            formulas = *reversed(filled), *seen.formulas
            tail = seen._replace(
                start=cut[1],
                first_row=cut[0],
                formulas=(formulas[0], formulas[-1]),
                formula_count=seen.formula_count + len(filled),
                shared=seen.shared | frozenset(masters),
            )

    def end_row() -> None:
        nonlocal typed_row, limit, endless
        if typed:
            typed_row, limit, endless = row, row + GAP, False
        elif calculated:
            endless = row > typed_row + PREPARED
            limit = limit if endless else row + GAP
        if len(cells) > MAX_CELLS:
            raise PackageError("terlalu_besar", f"bagian {part}, lebih dari {MAX_CELLS} sel berisi")

    def end(name: str) -> None:
        nonlocal content, cell_formula, phonetic, cell, typed, calculated
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
            if cell_formula is not None:
                calculated = True
            elif value is not None:
                typed = typed or value != ""
            elif not blank:
                cell = {}
                return
            style = get_style(cell.get("s")) or ("General", int(cell["s"]))
            if kind == "d" and value.__class__ is Decimal and not is_date_format(style[0]):
                style = ISO_FORMAT, style[1]
            elif date1904 and kind != "d" and isinstance(value, Decimal) and is_date_format(style[0]):
                value += DAYS_TO_1904
            if address in cells:
                raise PackageError("rusak", f"bagian {part}, sel {address} ganda")
            cells[address] = new_cell((address, value, cell_formula, *style))
            cell = {}
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
        elif name == "row":
            end_row()

    parser = reader(part)
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, buffer.append
    expect_root(parser, "worksheet", part)
    run(parser, data, part)
    for address, shared in orphans:
        if address in cells:
            cells[address] = cells[address]._replace(formula=masters.get(shared, ""))
    if not REFS.fullmatch(" ".join([*cells, ""])):
        raise PackageError("rusak", f"bagian {part}, alamat sel tidak sah")
    columns = frozenset(i for i, hidden in enumerate(hidden_columns) if hidden) if any(hidden_columns) else frozenset()
    hidden = frozenset(hidden_rows), columns
    return SheetData(cells, tuple(merges), *hidden, protected, tuple(controls), tail, date1904), stopped
