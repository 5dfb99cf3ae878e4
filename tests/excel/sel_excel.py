"""How Excel takes what is written into cells, copies rows between workbooks, and saves what it calculated."""

import copy
import io
import pickle
import re
import tempfile
import zipfile
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

import ironcalc
import openpyxl
from lxml import etree
from openpyxl.cell.cell import Cell
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_BILANGAN = re.compile(r"[+-]?(\d[\d,]*\.?\d*|\.\d+)(E[+-]?\d+)?")
_TANGGAL = re.compile(r"\d{1,4}[-/]\d{1,2}([-/]\d{2,4})?|\d{1,2}[- ][A-Za-z]{3,9}([- ]\d{2,4})?|[A-Za-z]{3,9} \d{1,4}")
_GALAT = ("#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!")


def retype(cell: Any, content: object) -> None:
    """What Excel makes of something assigned to Range.Formula: an apostrophe forces text, much else is converted."""
    cell.value = None
    if content is None or content == "":
        return
    if not isinstance(content, str):
        cell.value = content
        return
    if content.startswith("'"):
        cell.value = content[1:]
        cell.data_type = "s"
    elif content[0] in "=+-@" and not _BILANGAN.fullmatch(content):
        cell.value = content if content[0] == "=" else f"={content}"
    elif content.upper() in ("TRUE", "FALSE"):
        cell.value = content.upper() == "TRUE"
    elif _BILANGAN.fullmatch(content):
        cell.value = float(content.replace(",", ""))
    elif content.endswith("%") and _BILANGAN.fullmatch(content[:-1]):
        cell.value = float(content[:-1]) / 100
    elif content.startswith("(") and content.endswith(")") and _BILANGAN.fullmatch(content[1:-1]):
        cell.value = -float(content[1:-1])
    elif _TANGGAL.fullmatch(content):
        cell.value = 45_000
    elif content in _GALAT:
        cell.value = content
        cell.data_type = "e"
    else:
        cell.value = content
        cell.data_type = "s"


def terbaca(cell: Any) -> object:
    """What Range.Formula shows: texts without their apostrophe, numbers as texts, "" for an empty cell."""
    if cell.value is None:
        return ""
    return str(cell.value)


def tempel(ke: Worksheet, cell: Any, styles: dict[Any, Any], luar: str) -> None:
    """One cell with value and style; formulas over other sheets point into the source workbook, as Excel has it."""
    target = Cell(ke, cell.row, cell.column)
    ke._cells[cell.row, cell.column] = target
    if isinstance(cell, Cell):
        target._value, target.data_type = cell.value, cell.data_type
        if cell.data_type == "f" and isinstance(cell.value, str) and "!" in cell.value:
            target._value = cell.value.replace("!", f"[{luar}]!")
    key = tuple(cell._style)
    if key not in styles:
        for part in ("font", "fill", "border", "alignment", "protection"):
            setattr(target, part, copy.copy(getattr(cell, part)))
        target.number_format = cell.number_format
        styles[key] = copy.copy(target._style)
    target._style = copy.copy(styles[key])


def copy_rows(dari: Worksheet, ke: Worksheet, awal: int, akhir: int, name: str) -> None:
    """Whole rows: contents, looks, merges, heights, and the charts that stand on them."""
    for area in [m for m in ke.merged_cells.ranges if awal <= m.max_row and m.min_row <= akhir]:
        ke.merged_cells.ranges.remove(area)
    for key in [k for k in ke._cells if awal <= k[0] <= akhir]:
        del ke._cells[key]
    styles: dict[Any, Any] = {}
    for (row, _), cell in list(dari._cells.items()):
        if awal <= row <= akhir:
            tempel(ke, cell, styles, name)
    for number in range(awal, akhir + 1):
        ke.row_dimensions[number].height = dari.row_dimensions[number].height
    for area in dari.merged_cells.ranges:
        if awal <= area.min_row and area.max_row <= akhir:
            ke.merged_cells.add(area.coord)
    for chart in dari._charts:
        if awal <= chart.anchor._from.row + 1:
            ke.add_chart(copy.deepcopy(chart))


def salin_lembar(dari: Worksheet, ke: Worksheet) -> None:
    """A sheet as Worksheet.Copy makes it: cells, columns, conditions, page and view."""
    styles: dict[Any, Any] = {}
    for cell in dari._cells.values():
        tempel(ke, cell, styles, "pembawa")
    for letter, dimension in dari.column_dimensions.items():
        new = ke.column_dimensions[letter]
        new.width, new.hidden = dimension.width, dimension.hidden
        new.font, new.alignment = copy.copy(dimension.font), copy.copy(dimension.alignment)
    for area in dari.conditional_formatting:
        for rule in area.rules:
            ke.conditional_formatting.add(str(area.sqref), rule)
    ke.freeze_panes = dari.freeze_panes


def address(text: str) -> list[tuple[int, int, int, int]]:
    """Areas of an address as first column, first row, last column, last row. Excel refuses long addresses."""
    assert len(text) <= 255, f"Excel menolak alamat sepanjang {len(text)} huruf"
    areas = []
    for part in text.replace("$", "").split(","):
        c1, r1, c2, r2 = range_boundaries(part)
        areas.append((c1 or 1, r1 or 1, c2 or 16_384, r2 or 1_048_576))
    return areas


def terbuka(data: bytes) -> Any:
    """The workbook in openpyxl; read once, for a copy of it is made in an eighth of the time."""
    return _salinan(_dibaca(data))


@lru_cache(maxsize=64)
def _dibaca(data: bytes) -> bytes:
    return pickle.dumps(openpyxl.load_workbook(io.BytesIO(data)))


def _salinan(content: bytes) -> Any:
    workbook = pickle.loads(content)
    for ws in workbook.worksheets:  # what makes a missing row or column anew is lost on the way
        for dimensions, add in ((ws.row_dimensions, ws._add_row), (ws.column_dimensions, ws._add_column)):
            dimensions.reference, dimensions.default_factory = "index", add
    return workbook


def tersimpan(workbook: Any) -> bytes:
    """The workbook as Excel saves it: every formula with its value."""
    return _dihitung(pickle.dumps(workbook))


@lru_cache(maxsize=64)
def _dihitung(isi: bytes) -> bytes:
    plain = _tanpa_jenis(_salinan(isi))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "hitung.xlsx"
        path.write_bytes(plain.getvalue())
        model = ironcalc.load_from_xlsx(str(path))
    model.evaluate()
    target = io.BytesIO()
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name in source.namelist():
            content = source.read(name)
            if match := re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name):
                content = _bernilai(content, model, int(match[1]) - 1)
            out.writestr(name, content)
    return target.getvalue()


def _tanpa_jenis(workbook: Any) -> io.BytesIO:
    """The workbook as openpyxl saves it; its empty cells lose their type, which ironcalc takes for a zero."""
    raw, plain = io.BytesIO(), io.BytesIO()
    workbook.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(plain, "w") as out:
        for name in source.namelist():
            out.writestr(name, re.sub(rb' t="n"(/>|></c>)', rb"\1", source.read(name)))
    return plain


def _bernilai(content: bytes, model: Any, sheet: int) -> bytes:
    root = etree.fromstring(content)
    for cell in root.iter(f"{_NS}c"):
        if cell.find(f"{_NS}f") is None:
            continue
        column, row, _, _ = range_boundaries(cell.get("r"))
        value = model.get_cell_value(sheet, row, column)
        for old in cell.findall(f"{_NS}v"):
            cell.remove(old)
        stored = etree.SubElement(cell, f"{_NS}v")
        kind = "str"
        if isinstance(value, bool):
            kind, value = "b", int(value)
        elif isinstance(value, float | int):
            kind, value = "n", repr(float(value)).removesuffix(".0")
        elif value in _GALAT:
            kind = "e"
        cell.set("t", kind)
        with suppress(TypeError):
            stored.text = "" if value is None else str(value)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
