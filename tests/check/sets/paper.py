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

from xlkinerja.kinerja.skala import SKALA_BAKU, Skala
from xlkinerja.pages.filling import SEMUA, changes
from xlkinerja.workbook.address import ref, split_ref
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.layout import Form, Table
from xlkinerja.workbook.package import ErrorValue, Package, RawCell, SheetData, SheetInfo, Value
from xlkinerja.workbook.patch import CellValue, Formula
from xlkinerja.workbook.patch_cells import Style
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.sheets.pengaturan import BARIS_SKALA, SKALA
from xlkinerja.workbook.stream import number
from xlkinerja.workbook.templates import build

#: Rows that the blank templates have; no content of a test is longer.
BARIS = 100


class Paper:
    """One workbook in memory. What it was copied from never changes."""

    def __init__(self, kode: str) -> None:
        asal = _blank(kode)
        self.document = BY_KODE[kode]
        self.sheets: tuple[SheetInfo, ...] = asal.sheets
        self.defined_names, self.print_areas = dict(asal.defined_names), asal.print_areas
        self.has_macros = self.external_links = False
        self._formats = asal._formats
        self._sheets = {s.name: asal.read_sheet(s.name, blank=True) for s in asal.sheets}
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

    def set(self, lembar: str, sel: str, nilai: Value, rumus: str | None = None, bentuk: str | None = None) -> None:
        cells = self.cells(lembar)
        lama = cells.get(sel) or RawCell(sel, None, None, "General", 0)
        cells[sel] = RawCell(sel, nilai, rumus, bentuk or lama.format, lama.style)

    def type(self, lembar: str, sel: str, isi: object, bentuk: str | None = None) -> None:
        """Types into a cell: "=…" becomes a formula that is not calculated, "#REF!" and the like an error."""
        if isinstance(isi, str) and isi.startswith("=") and len(isi) > 1:
            self.set(lembar, sel, None, isi[1:], bentuk)
        elif isinstance(isi, str) and isi in ERROR_CODES:
            self.set(lembar, sel, ErrorValue(isi), None, bentuk)
        else:
            self.set(lembar, sel, stored(isi), None, bentuk)

    def keep_rows(self, table: Table, banyak: int) -> None:
        """Takes away the prepared rows behind the first so many."""
        self._sheets[table.name] = _trimmed(self.document.kode, table.name, table.first_row + banyak - 1)

    def add(self, lembar: str, asal: str = "") -> None:
        """A further sheet: a copy of another one, or empty."""
        kosong = SheetData({}, (), frozenset(), frozenset(), protected=False)
        self._sheets[lembar] = self._sheets[asal] if asal else kosong
        self._cells[lembar] = dict(self.cells(asal)) if asal else {}

    def shift_rows(self, lembar: str, pertama: int, banyak: int) -> None:
        """Takes so many rows out; those below move up."""
        cells = {}
        for cell in self.cells(lembar).values():
            kolom, baris = split_ref(cell.ref)
            if not pertama <= baris < pertama + banyak:
                sel = ref(kolom, baris if baris < pertama else baris - banyak)
                cells[sel] = cell._replace(ref=sel)
        self._cells[lembar] = cells

    def change(self, lembar: str, **keadaan: Any) -> None:
        """Another state of a whole sheet: hidden rows, merges, protection."""
        self._sheets[lembar] = replace(self._sheets[lembar], **keadaan)

    def forget(self) -> None:
        """What formulas gave is gone, and empty texts too: saved by a program that does not calculate."""
        for lembar in self._sheets:
            cells = self.cells(lembar)
            hilang = {r: c for r, c in cells.items() if c.formula is not None or c.value == ""}
            cells.update({r: c._replace(value=None) for r, c in hilang.items()})

    def fill(self, parts: frozenset[str] = SEMUA, gaya: str = "") -> None:
        """What `susun` writes: computed values, and the drawn sheets."""
        baru = changes(self, self.book("buku.xlsx"), parts=parts, gaya=gaya)  # type: ignore[arg-type]
        for lembar, sheet in baru.sheets.items():
            self._cells[lembar] = {}
            self.change(lembar, merges=tuple(sheet.merges))
            for row in sheet.rows.values():
                for sel, (nilai, rupa) in row.cells.items():
                    self._draw(lembar, sel, nilai, rupa)
        for lembar, cells in baru.cells.items():
            for sel, nilai in cells.items():
                self.write(lembar, sel, nilai)

    def _draw(self, lembar: str, sel: str, nilai: CellValue, rupa: Style | int | None) -> None:
        dasar = rupa.base if isinstance(rupa, Style) else rupa or 0
        bentuk = (rupa.number_format if isinstance(rupa, Style) else None) or self._formats[dasar]
        self.write(lembar, sel, nilai, bentuk)

    def write(self, lembar: str, sel: str, nilai: CellValue, bentuk: str | None = None) -> None:
        """Writes into a cell as patching does."""
        rumus = nilai.text.removeprefix("=") if isinstance(nilai, Formula) else None
        isi = nilai.value if isinstance(nilai, Formula) else nilai
        self.set(lembar, sel, isi if isinstance(isi, str | ErrorValue) else stored(isi), rumus, bentuk)

    def book(self, name: str) -> Book:
        return book_from(self, Path(name), name=name)  # type: ignore[arg-type]


@cache
def _blank(kode: str) -> Package:
    return Package.from_bytes(build(BY_KODE[kode], baris=BARIS))


@cache
def _trimmed(kode: str, lembar: str, terakhir: int) -> SheetData:
    data = _blank(kode).read_sheet(lembar, blank=True)
    return replace(data, cells={r: c for r, c in data.cells.items() if split_ref(r)[1] <= terakhir})


def _in_order(cells: dict[str, RawCell]) -> dict[str, RawCell]:
    """Row by row, as a file has them."""
    return {ref(k, b): cells[ref(k, b)] for b, k in sorted((b, k) for k, b in map(split_ref, cells))}


def stored(isi: object) -> Value:
    """What a file holds of a value: every number as the double that Excel keeps, a date as the number of its day."""
    if isi is None or isi == "":
        return None
    if isinstance(isi, bool | str):
        return isi
    return number(safe_string(to_excel(isi) if isinstance(isi, date) else isi))


def written(
    kode: str,
    *,
    identitas: Mapping[str, Any] | None = None,
    pengaturan: Mapping[str, Any] | None = None,
    skala: Skala | None = None,
    isi: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
    baris: int,
) -> Paper:
    """The twin of `workbook.templates.build`: the template of a document with the same content."""
    paper, isi = Paper(kode), isi or {}
    forms = {"Identitas": {"dokumen": kode, **(identitas or {})}, "Pengaturan": pengaturan or {}}
    for sheet in paper.document.sheets:
        if isinstance(sheet, Form):
            for key, nilai in forms[sheet.name].items():
                paper.set(sheet.name, sheet.cell(key), stored(nilai))
        elif sheet is SKALA:
            for offset, jenjang in zip_longest(range(BARIS_SKALA), skala or SKALA_BAKU["lima"]):
                termasuk = jenjang and ("Ya" if jenjang.termasuk else "Tidak")
                sel = {key: getattr(jenjang, key, None) for key in sheet.by_key}
                _row(paper, sheet, offset, {**sel, "termasuk": termasuk})
        elif isinstance(sheet, Table):
            rows = isi.get(sheet.name, ())
            paper.keep_rows(sheet, max(baris, len(rows)))
            for offset, row in enumerate(rows):
                _row(paper, sheet, offset, row)
    return paper


def _row(paper: Paper, table: Table, offset: int, row: Mapping[str, Any]) -> None:
    for key, nilai in row.items():
        if key in table.letters and not table.by_key[key].computed:
            paper.set(table.name, f"{table.letters[key]}{table.first_row + offset}", stored(nilai))
