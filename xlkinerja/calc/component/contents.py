"""Contents of cells: as Excel's Range.Formula takes them, as LibreOffice takes them, and as they were before.

Cells are written one by one, for setDataArray and setFormulaArray delete the notes of an area. A text that looks like a
number, a formula or a truth value gets the number format of texts from LibreOffice; it gets its old one back.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from .quiet import unrecorded

#: com.sun.star.sheet.CellFlags: values, dates, texts, formulas; not notes.
CONTENTS = 1 | 2 | 4 | 16
#: Longer texts are no numbers.
_LONGEST_ANGKA = 40
#: com.sun.star.sheet.AddressConvention
_API, _OOXML = 0, 3


class Recording(NamedTuple):
    """The contents of an area."""

    #: Numbers and texts; "" where a cell is empty or a formula.
    data: tuple[tuple[Any, ...], ...]
    #: Row, column (from 0 within the area), formula.
    formulas: tuple[tuple[int, int, str], ...]
    #: Array formulas that touch it: first column and row, last column and row (of the sheet), formula.
    arrays: tuple[tuple[int, int, int, int, str], ...]


class Translator:
    """Takes formulas as Excel files spell them."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self._reader, self._writer = _parser(document, _OOXML), _parser(document, _API)

    def tokens(self, formula: str, address: Any) -> Any:
        """A formula without its equals sign, for setTokens of the cell at this address."""
        return self._reader.parseFormula(formula, address)

    def reference(self, formula: str, address: Any) -> str:
        """A reference as LibreOffice's charts spell it."""
        return str(self._writer.printFormula(self._reader.parseFormula(formula, address), address))


def _parser(document: Any, convention: int) -> Any:
    parser = document.createInstance("com.sun.star.sheet.FormulaParser")
    parser.FormulaConvention = convention
    parser.CompileEnglish = True
    return parser


def write(translator: Translator, area: Any, rows: Any) -> None:
    """Writes rows of values in Excel's spelling into an area of that size."""
    write_data(translator.document, area, tuple(tuple(map(_data, row)) for row in rows))
    for r, row in enumerate(rows):
        for k, value in enumerate(row):
            if isinstance(value, bool):
                unrecorded(translator.document)
                area.getCellByPosition(k, r).setFormula("=TRUE()" if value else "=FALSE()")
            elif isinstance(value, str) and value.startswith("="):
                cell = area.getCellByPosition(k, r)
                unrecorded(translator.document)
                cell.setTokens(translator.tokens(value[1:], cell.getCellAddress()))


def write_data(document: Any, area: Any, data: tuple[tuple[Any, ...], ...]) -> None:
    """Writes numbers and texts as they are into an area of that size; the notes of its cells stay.

    A sheet that is protected must be refused before: LibreOffice would write all the same.
    """
    area.clearContents(CONTENTS)
    for r, row in enumerate(data):
        for k, value in enumerate(row):
            if value == "":
                continue
            cell = area.getCellByPosition(k, r)
            unrecorded(document)
            if not isinstance(value, str):
                cell.Value = value
            elif _like_number(value):
                number_format = cell.NumberFormat
                cell.String = value
                unrecorded(document)
                cell.NumberFormat = number_format
            else:
                cell.String = value


def _like_number(text: str) -> bool:
    in_words = text[:1].isalpha() and " " in text
    return bool(text) and len(text) <= _LONGEST_ANGKA and not (in_words and not any(c.isdigit() for c in text))


def _data(value: Any) -> Any:
    if isinstance(value, str):
        return "" if value.startswith("=") else value[1:] if value.startswith("'") else value
    return "" if isinstance(value, bool) else float(value)


def recorded(area: Any) -> Recording:
    """What stands in an area now. Letters with looks of their own inside a text are not kept."""
    data: list[tuple[Any, ...]] = []
    formulas: list[tuple[int, int, str]] = []
    arrays: dict[tuple[int, int], tuple[int, int, int, int, str]] = {}
    for r, (formulas_of_row, values) in enumerate(zip(area.getFormulaArray(), area.getDataArray())):
        kept = list(values)
        for k, f in enumerate(formulas_of_row):
            array = _array(area.getCellByPosition(k, r)) if f[:2] == "{=" else None
            if array:
                arrays[array[:2]] = array
            elif f[:1] == "=" and (f != values[k] or area.getCellByPosition(k, r).Type.value == "FORMULA"):
                formulas.append((r, k, f))
            else:
                continue
            kept[k] = ""
        data.append(tuple(kept))
    return Recording(tuple(data), tuple(formulas), tuple(arrays.values()))


def _array(cell: Any) -> tuple[int, int, int, int, str] | None:
    if not cell.getArrayFormula():  # spelled otherwise than it can be set
        return None
    area = array_of(cell).RangeAddress
    return area.StartColumn, area.StartRow, area.EndColumn, area.EndRow, cell.Formula[1:-1]


def array_of(cell: Any) -> Any:
    """The whole area of the array formula that a cell belongs to; the cell where it belongs to none."""
    if not cell.getArrayFormula():
        return cell
    cursor = cell.Spreadsheet.createCursorByRange(cell)
    cursor.collapseToCurrentArray()
    return cursor


def restore(document: Any, lembar: Any, area: Any, recording: Recording) -> None:
    """Puts back what `recorded` saw."""
    write_data(document, area, recording.data)
    for r, k, formula in recording.formulas:
        unrecorded(document)
        area.getCellByPosition(k, r).setFormula(formula)
    for k1, r1, k2, r2, formula in recording.arrays:
        unrecorded(document)
        lembar.getCellRangeByPosition(k1, r1, k2, r2).setArrayFormula(formula)
