"""Documents become workbooks: templates as a careful finance office would make them, blank or with given content."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from xlkinerja.kinerja.skala import Skala
from xlkinerja.workbook import looks
from xlkinerja.workbook.documents import MARK_NAME, MARK_PROPERTY, Document
from xlkinerja.workbook.layout import Canvas, CellKind, Column, Form, FormField, Table
from xlkinerja.workbook.packing import deterministic
from xlkinerja.workbook.paper.area import growing_area
from xlkinerja.workbook.paper.widths import FORM_WIDTHS, scale
from xlkinerja.workbook.sheets.identitas import IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import SKALA, SKALA_ROWS, band_value, skala_formula
from xlkinerja.workbook.template_parts import (
    add_chart,
    add_conditions,
    add_instructions,
    add_referensi,
    define,
    finish_page,
    heading,
    validate,
)
from xlkinerja.workbook.template_text import LINE_HEIGHT, OFFICE_FORMULA, PERIOD_FORMULA, text_lines

ROWS = 60


@dataclass(frozen=True, slots=True)
class Captioned:
    """A number with the number format that it is shown in, where the column's own would hide its unit."""

    value: Decimal
    number_format: str


@dataclass(frozen=True)
class Commented:
    """A number whose cell has a comment."""

    value: int | Decimal | Captioned
    comment: str


#: The box of a comment in pixels: its width, the letters of one line there, and the height of a line.
_COMMENT_WIDTH, _COMMENT_LETTERS, _COMMENT_LINE = 220, 28, 18
Content = Mapping[str, Sequence[Mapping[str, Any]]]


def build(
    document: Document,
    *,
    identitas: Mapping[str, Any] | None = None,
    pengaturan: Mapping[str, Any] | None = None,
    skala: Skala | None = None,
    content: Content | None = None,
    prepared: int = ROWS,
) -> bytes:
    """The workbook of a document as .xlsx bytes, the same for the same arguments.

    `identitas` and `pengaturan` give form fields by key, `content` the rows of each sheet by column key; without
    a `skala` that table follows the choice in `pengaturan`, if any. A str is always written as text. `prepared` rows
    are prepared, more where `content` has more. Computed cells hold formulas without values; `pages.filling` adds them.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)  # type: ignore[arg-type]
    looks.default_font(workbook)
    content = content or {}
    forms = {"Identitas": {"dokumen": document.kode, **(identitas or {})}, "Pengaturan": pengaturan or {}}
    add_instructions(workbook, document)
    for sheet in document.sheets:
        if isinstance(sheet, Form):
            _form(workbook, sheet, forms.get(sheet.name, {}))
        elif sheet is SKALA:
            _skala(workbook[SKALA.name], skala)
        elif isinstance(sheet, Table):
            rows = content.get(sheet.name, ())
            _table(workbook, sheet, rows, max(prepared, len(rows)))
        else:
            _canvas(workbook, sheet)
    if "Tahun_Akhir" in workbook.defined_names:
        for worksheet in workbook.worksheets:
            if worksheet["A2"].value == "=" + OFFICE_FORMULA:
                worksheet["A2"].value = "=" + PERIOD_FORMULA
    add_referensi(workbook)
    define(workbook, MARK_NAME, f'"{document.mark}"')
    workbook.custom_doc_props.append(StringProperty(name=MARK_PROPERTY, value=document.mark))  # type: ignore[attr-defined]
    workbook.properties.title = document.title
    workbook.properties.creator = "xlkinerja"
    workbook.active = 0
    return deterministic(_saved(workbook))


def _saved(workbook: Workbook) -> bytes:
    """The workbook as openpyxl saves it, not packed: `deterministic` packs every part anew."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        ExcelWriter(workbook, archive).write_data()
    return buffer.getvalue()


def _number_format(declared: Column | FormField) -> str:
    return declared.number_format or ("@" if declared.kind in {CellKind.KODE, CellKind.TERCETAK} else "General")


def _put(cell: Any, value: Any, look: looks.Look) -> None:
    if isinstance(value, Commented):
        cell.comment = _comment(value.comment)
        value = value.value
    if isinstance(value, Captioned):
        cell.value = value.value
        look = replace(look, number_format=value.number_format)
    elif isinstance(value, str):
        cell.value = value
        cell.data_type = "s"  # a text that begins with "=" stays a text
    elif value is not None:
        cell.value = value
    looks.apply(cell, look)


def _comment(text: str) -> Comment:
    """A comment whose box shows all of its text."""
    height = _COMMENT_LINE * (2 + text_lines(text, _COMMENT_LETTERS))
    return Comment(text, "xlkinerja", height=height, width=_COMMENT_WIDTH)


def _table(workbook: Workbook, table: Table, rows: Sequence[Mapping[str, Any]], prepared: int) -> None:
    sheet = workbook.create_sheet(table.name)
    heading(sheet, table.title, table.hint, len(table.columns))
    last = table.first_row + prepared - 1
    for index, column in enumerate(table.columns, 1):
        letter = table.letters[column.key]
        sheet.column_dimensions[letter].width = column.width
        if column.grouped:
            sheet.column_dimensions[letter].outlineLevel = 1
            sheet.column_dimensions[letter].hidden = True
        _put(sheet.cell(table.header_row, index), column.header, _header(column))
        if column.above:
            _put(sheet.cell(table.header_row - 1, index), None, looks.COMPUTED_HEADER)
            sheet.cell(table.header_row - 1, index).value = "=" + column.above
        _column(sheet, table, column, rows, index, last)
        validate(sheet, column, f"{letter}{table.first_row}:{letter}{last}")
    sheet.row_dimensions[table.header_row].height = _header_height(table.columns)
    for offset, values in enumerate(rows):
        texts = ((values.get(c.key), c.width - _INDENT * _alignment(c).get("indent", 0)) for c in table.columns)
        most = max((text_lines(text, width) for text, width in texts if isinstance(text, str)), default=1)
        if most > 1:  # other programs do not grow a row for its text when they open it
            sheet.row_dimensions[table.first_row + offset].height = most * LINE_HEIGHT + 3
    sheet.freeze_panes = table.freeze or f"A{table.first_row}"
    sheet.sheet_properties.outlinePr.summaryRight = False
    add_conditions(sheet, table, last)
    for number, column in enumerate(table.columns, 1):
        if column.key in table.page_breaks:
            sheet.col_breaks.append(Break(id=number))
    repeated = table.header_row - any(c.above for c in table.columns)
    finish_page(
        sheet,
        f"{repeated}:{table.header_row}",
        area=growing_area(table, prepared),
        percent=scale(table) if table.page_breaks else 0,
    )
    sheet.sheet_view.showGridLines = True  # on the screen they show where to type; they are not printed
    if table.title_columns:
        sheet.print_title_cols = table.title_columns


def _header(column: Column) -> looks.Look:
    return looks.COMPUTED_HEADER if column.computed else looks.HEADER


def _header_height(columns: Sequence[Column]) -> float:
    """The height of a row of headers, two lines at least."""
    return max(2, *(text_lines(c.header, c.width, bold=True) for c in columns)) * LINE_HEIGHT + 5


#: Columns whose short words stand in the middle.
_CENTERED = frozenset({"tingkat", "sumber", "dokumen", "satuan", "polarisasi", "berlaku", "status", "kategori", "iku"})
#: From this width on a text has room for an indent; the width that an indent takes away, in LibreOffice the most.
_WIDE, _INDENT = 12, 1.5


def _alignment(column: Column) -> dict[str, Any]:
    """How a column stands in its cells: no number and no text touches the border or what stands beside it.

    Numbers stand in the middle, as in print. Of rupiah, which are added up, the digits stand below each other.
    """
    if column.kind is CellKind.RUPIAH:
        return {"horizontal": "right", "indent": 1}
    if column.kind.numeric or column.kind is CellKind.TERCETAK or column.key in _CENTERED:
        return {"horizontal": "center"}
    return {"horizontal": "left", "indent": int(column.width >= _WIDE)}


def _column(
    sheet: Worksheet, table: Table, column: Column, rows: Sequence[Mapping[str, Any]], index: int, last: int
) -> None:
    base = looks.COMPUTED if column.computed else looks.INPUT
    look = replace(base, number_format=_number_format(column), **_alignment(column))
    for row in range(table.first_row, last + 1):
        cell = sheet.cell(row, index)
        offset = row - table.first_row
        if column.computed:
            cell.value = "=" + table.formula(column, row)
            looks.apply(cell, look)
        else:
            _put(cell, rows[offset].get(column.key) if offset < len(rows) else None, look)


def _form(workbook: Workbook, form: Form, values: Mapping[str, Any]) -> None:
    if form.name in workbook.sheetnames:  # a further form below what stands there
        sheet = workbook[form.name]
        sheet.row_breaks.append(Break(id=form.first_row - 2))
        _put(sheet.cell(form.first_row - 1, 1), f"{form.title} — {form.hint}", looks.STYLES["bagian"])
    else:
        sheet = workbook.create_sheet(form.name)
        heading(sheet, form.title, form.hint, 6, identity=form.name != IDENTITAS.name)
        for letter, width in zip("ABCDEF", FORM_WIDTHS, strict=True):
            sheet.column_dimensions[letter].width = width
    for row, declared in enumerate(form.fields, form.first_row):
        _put(sheet.cell(row, 1), declared.label, looks.LABEL)
        number_format = _number_format(declared)
        look = replace(looks.ANSWER, number_format=number_format, horizontal="left", vertical="center", indent=1)
        value = values.get(declared.key, declared.default)
        _put(sheet.cell(row, 2), value, look)
        _put(sheet.cell(row, 3), declared.help, looks.EXPLANATION)
        sheet.merge_cells(start_row=row, end_row=row, start_column=3, end_column=6)
        sheet.row_dimensions[row].height = 30
        validate(sheet, declared, f"B{row}")
        if declared.name:
            define(workbook, declared.name, f"{form.name}!$B${row}")
    finish_page(sheet)
    if form.name == IDENTITAS.name:
        sheet.page_setup.fitToHeight = 1


def _skala(sheet: Worksheet, skala: Skala | None) -> None:
    """The category scale under the settings, with the names that the formulas of Realisasi read.

    Without a scale its cells follow the choice above them.
    """
    _put(sheet.cell(SKALA.header_row - 1, 1), f"{SKALA.title} — {SKALA.hint}", looks.STYLES["bagian"])
    last = SKALA.first_row + SKALA_ROWS - 1
    for index, column in enumerate(SKALA.columns, 1):
        letter = SKALA.letters[column.key]
        _put(sheet.cell(SKALA.header_row, index), column.header, looks.HEADER)
        look = replace(looks.ANSWER, horizontal="right" if column.kind.numeric else "left", indent=1)
        for row in range(SKALA.first_row, last + 1):
            offset, cell = row - SKALA.first_row, sheet.cell(row, index)
            if skala is None:
                cell.value = "=" + skala_formula(column.key, offset + 1)
                looks.apply(cell, look)
            else:
                _put(cell, band_value(skala[offset], column.key) if offset < len(skala) else None, look)
        area = f"${letter}${SKALA.first_row}:${letter}${last}"
        validate(sheet, column, area.replace("$", ""))
        define(sheet.parent, f"Skala_{column.key.capitalize()}", f"{SKALA.name}!{area}")  # type: ignore[arg-type]


def _canvas(workbook: Workbook, canvas: Canvas) -> None:
    sheet = workbook.create_sheet(canvas.name)
    for index, width in enumerate(canvas.widths, 1):
        sheet.column_dimensions[chr(64 + index)].width = width
    _put(sheet["A1"], canvas.title, looks.TITLE)
    _put(sheet["A2"], canvas.note, looks.HINT)
    if canvas.chart_rows:
        add_chart(sheet, canvas)
        sheet.row_breaks.append(Break(id=canvas.chart_rows[0] - 1))
    # what an empty sheet holds besides its two lines is not printed: a chart without figures
    area = f"'{canvas.name}'!$A$1:${chr(64 + len(canvas.widths))}$2" if canvas.chart_rows else ""
    finish_page(sheet, canvas.header_rows, area=area)
