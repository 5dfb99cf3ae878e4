"""Workbooks in memory: a blank template read once per process, then typed into as a user would.

The reader and the filler take a Paper for the package of a file; so a Book comes from it by the same reading as from a
file, without XML in between. `test_roads` holds both roads against each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

from openpyxl.cell.cell import ERROR_CODES
from openpyxl.compat.strings import safe_string
from openpyxl.utils.datetime import to_excel

from xlkinerja.kinerja.skala import Skala
from xlkinerja.pages.filling import ALL_PARTS, changes
from xlkinerja.workbook.address import ref, split_ref
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.layout import Form, Table
from xlkinerja.workbook.package import ErrorValue, Package, RawCell, SheetData, SheetInfo, Value
from xlkinerja.workbook.patches.content import CellValue, Formula, Style
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.sheets.pengaturan import SKALA, SKALA_ROWS
from xlkinerja.workbook.stream import number
from xlkinerja.workbook.templates import build

#: Rows that the blank templates have; no content of a test is longer.
BARIS = 100


class Paper:
    """One workbook in memory. What it was copied from never changes."""

    def __init__(self, kode: str) -> None:
        origin = _blank(kode)
        self.document = BY_KODE[kode]
        self.sheets: tuple[SheetInfo, ...] = origin.sheets
        self.defined_names, self.print_areas = dict(origin.defined_names), origin.print_areas
        self.has_macros = self.external_links = False
        self._formats = origin._formats
        self._sheets = {s.name: origin.read_sheet(s.name, blank=True) for s in origin.sheets}
        self._cells: dict[str, dict[str, RawCell]] = {}  # copies of those typed into

    def has_part(self, _: str) -> bool:
        """No part but the sheets is there."""
        return False

    def read_sheet(self, name: str, blank: bool = False) -> SheetData:
        data = self._sheets[name]
        if name in self._cells:
            data = replace(data, cells=_in_order(self._cells[name]))
        if blank:
            return data
        return replace(
            data, cells={r: c for r, c in data.cells.items() if c.value is not None or c.formula is not None}
        )

    def cells(self, lembar: str) -> dict[str, RawCell]:
        """The cells of a sheet, those with nothing but a number format among them; they may be changed."""
        return self._cells.setdefault(lembar, dict(self._sheets[lembar].cells))

    def set(self, lembar: str, sel: str, value: Value, formula: str | None = None, form: str | None = None) -> None:
        cells = self.cells(lembar)
        earlier = cells.get(sel) or RawCell(sel, None, None, "General", 0)
        cells[sel] = RawCell(sel, value, formula, form or earlier.format, earlier.style)

    def type(self, lembar: str, sel: str, value: object, form: str | None = None) -> None:
        """Types into a cell: "=…" becomes a formula that is not calculated, "#REF!" and the like an error."""
        if isinstance(value, str) and value.startswith("=") and len(value) > 1:
            self.set(lembar, sel, None, value[1:], form)
        elif isinstance(value, str) and value in ERROR_CODES:
            self.set(lembar, sel, ErrorValue(value), None, form)
        else:
            self.set(lembar, sel, stored(value), None, form)

    def keep_rows(self, table: Table, count: int) -> None:
        """Takes away the prepared rows behind the first so many."""
        self._sheets[table.name] = _trimmed(self.document.kode, table.name, table.first_row + count - 1)

    def add(self, lembar: str, origin: str = "") -> None:
        """A further sheet: a copy of another one, or empty."""
        empty = SheetData({}, (), frozenset(), frozenset(), protected=False)
        self._sheets[lembar] = self._sheets[origin] if origin else empty
        self._cells[lembar] = dict(self.cells(origin)) if origin else {}

    def shift_rows(self, lembar: str, first: int, count: int) -> None:
        """Takes so many rows out; those below move up."""
        cells = {}
        for cell in self.cells(lembar).values():
            column, row = split_ref(cell.ref)
            if not first <= row < first + count:
                sel = ref(column, row if row < first else row - count)
                cells[sel] = cell._replace(ref=sel)
        self._cells[lembar] = cells

    def change(self, lembar: str, **state: Any) -> None:
        """Another state of a whole sheet: hidden rows, merges, protection."""
        self._sheets[lembar] = replace(self._sheets[lembar], **state)

    def forget(self) -> None:
        """What formulas gave is gone, and empty texts too: saved by a program that does not calculate."""
        for lembar in self._sheets:
            cells = self.cells(lembar)
            gone = {r: c for r, c in cells.items() if c.formula is not None or c.value == ""}
            cells.update({r: c._replace(value=None) for r, c in gone.items()})

    def fill(self, parts: frozenset[str] = ALL_PARTS, ikhtisar_style: str = "") -> None:
        """What `susun` writes: computed values, and the drawn sheets."""
        drawn = changes(self, self.book("buku.xlsx"), parts=parts, ikhtisar_style=ikhtisar_style)  # type: ignore[arg-type]
        for lembar, sheet in drawn.sheets.items():
            self._cells[lembar] = {}
            hidden = self._sheets[lembar].hidden_rows - sheet.rows.keys()  # a row that is drawn is shown
            self.change(lembar, merges=tuple(sheet.merges), hidden_rows=hidden)
            for row in sheet.rows.values():
                for sel, (value, style) in row.cells.items():
                    self._draw(lembar, sel, value, style)
        for lembar, cells in drawn.cells.items():
            for sel, value in cells.items():
                self.write(lembar, sel, value)

    def _draw(self, lembar: str, sel: str, value: CellValue, style: Style | int | None) -> None:
        base = style.base if isinstance(style, Style) else style or 0
        form = (style.number_format if isinstance(style, Style) else None) or self._formats[base]
        self.write(lembar, sel, value, form)

    def write(self, lembar: str, sel: str, value: CellValue, form: str | None = None) -> None:
        """Writes into a cell as patching does."""
        formula = value.text.removeprefix("=") if isinstance(value, Formula) else None
        content = value.value if isinstance(value, Formula) else value
        self.set(lembar, sel, content if isinstance(content, str | ErrorValue) else stored(content), formula, form)

    def book(self, name: str) -> Book:
        return book_from(self, Path(name), name=name)  # type: ignore[arg-type]


@cache
def _blank(kode: str) -> Package:
    return Package.from_bytes(build(BY_KODE[kode], prepared=BARIS))


@cache
def _trimmed(kode: str, lembar: str, last_row: int) -> SheetData:
    data = _blank(kode).read_sheet(lembar, blank=True)
    return replace(data, cells={r: c for r, c in data.cells.items() if split_ref(r)[1] <= last_row})


def _in_order(cells: dict[str, RawCell]) -> dict[str, RawCell]:
    """Row by row, as a file has them."""
    return {ref(k, b): cells[ref(k, b)] for b, k in sorted((b, k) for k, b in map(split_ref, cells))}


def stored(value: object) -> Value:
    """What a file holds of a value: every number as the double that Excel keeps, a date as the number of its day."""
    if value is None or value == "":
        return None
    if isinstance(value, bool | str):
        return value
    return number(safe_string(to_excel(value) if isinstance(value, date) else value))


def written(
    kode: str,
    *,
    identitas: Mapping[str, Any] | None = None,
    pengaturan: Mapping[str, Any] | None = None,
    skala: Skala | None = None,
    content: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
    prepared: int,
) -> Paper:
    """The twin of `workbook.templates.build`: the template of a document with the same content."""
    paper, content = Paper(kode), content or {}
    forms = {"Identitas": {"dokumen": kode, **(identitas or {})}, "Pengaturan": pengaturan or {}}
    for sheet in paper.document.sheets:
        if isinstance(sheet, Form):
            for key, value in forms[sheet.name].items():
                if key in sheet.by_key:
                    paper.set(sheet.name, sheet.cell(key), stored(value))
        elif sheet is SKALA:  # without a scale its cells follow the choice
            for offset, jenjang in zip_longest(range(SKALA_ROWS), skala) if skala is not None else ():
                termasuk = jenjang and ("Ya" if jenjang.termasuk else "Tidak")
                values = {key: getattr(jenjang, key, None) for key in sheet.by_key}
                _row(paper, sheet, offset, {**values, "termasuk": termasuk})
        elif isinstance(sheet, Table):
            rows = content.get(sheet.name, ())
            paper.keep_rows(sheet, max(prepared, len(rows)))
            for offset, row in enumerate(rows):
                _row(paper, sheet, offset, row)
    return paper


def _row(paper: Paper, table: Table, offset: int, row: Mapping[str, Any]) -> None:
    for key, value in row.items():
        if key in table.letters and not table.by_key[key].computed:
            paper.set(table.name, f"{table.letters[key]}{table.first_row + offset}", stored(value))
