"""The empty sheet Temuan as a workbook of its own: the buttons of the Excel door copy it into the user's workbook."""

import io

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font

from xlkinerja.workbook import looks
from xlkinerja.workbook.packing import deterministic
from xlkinerja.workbook.template_parts import finish_page

SHEET_NAME = "Temuan"
#: Header and width of each column. The last two are hidden: which cells are coloured, and what colour they had.
COLUMNS: tuple[tuple[str, float], ...] = (
    ("Tingkat", 12),
    ("Kode", 9),
    ("Berkas", 22),
    ("Lembar", 18),
    ("Sel", 9),
    ("Pesan", 70),
    ("Tindakan", 60),
    ("Tanda", 24),
    ("Warna Semula", 14),
)
HIDDEN = 2
HEADER_ROW = 4
_TINGKAT_COLORS = {"galat": "FFC7CE", "peringatan": "FFEB9C", "info": "DDEBF7"}


def temuan_bytes() -> bytes:
    """The workbook as .xlsx bytes, the same every time: one sheet, its columns and looks, no finding."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = SHEET_NAME
    for index, (header, width) in enumerate(COLUMNS, 1):
        cell = sheet.cell(HEADER_ROW, index, header)
        looks.apply(cell, looks.HEADER)
        column = sheet.column_dimensions[cell.column_letter]
        column.width = width
        column.hidden = index > len(COLUMNS) - HIDDEN
        # the look belongs to the column, so that every row written later has it
        column.alignment = Alignment(vertical="top", wrap_text=True)
        column.font = Font(name=looks.FONT, size=10)
    for row, look in enumerate((looks.TITLE, looks.SUBTITLE, looks.HINT), 1):
        for index in range(1, len(COLUMNS) + 1):
            looks.apply(sheet.cell(row, index), look)
    first = HEADER_ROW + 1
    for tingkat, color in _TINGKAT_COLORS.items():
        rule = Rule(type="expression", dxf=looks.tinted(color), formula=[f'$A{first}="{tingkat}"'])
        sheet.conditional_formatting.add(f"A{first}:A5000", rule)
    sheet.freeze_panes = f"A{first}"
    finish_page(sheet, header_rows=f"{HEADER_ROW}:{HEADER_ROW}")
    workbook.views[0].visibility = "hidden"  # Excel opens it without a window, and the user's stays in front
    sheet.protection.sheet = False  # the user may sort, filter and delete it
    buffer = io.BytesIO()
    workbook.save(buffer)
    return deterministic(buffer.getvalue())
