"""Packages for the tests of patch: a sample workbook, and looking into and changing the parts of one."""

import io
import zipfile

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from xlkinerja.workbook.package import Package

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def saved(book):
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def sample():
    """Two sheets with styles, dropdown, conditional format, merge, chart, protection and formulas."""
    book = openpyxl.Workbook()
    data, summary = book.active, book.create_sheet("Ringkasan Q'1")
    data.title = "Realisasi"
    data.append(["Indikator", "Target", "Realisasi", "Capaian"])
    for row in range(2, 6):
        data.append([f"Indikator {row}", 100, 90 + row, f"=C{row}/B{row}"])
    data["D2"].font = Font(bold=True)
    data["D2"].number_format = "0.00"
    validation = DataValidation("list", formula1='"ya,tidak"')
    validation.add("E2:E5")
    data.add_data_validation(validation)
    data.conditional_formatting.add("D2:D5", CellIsRule("lessThan", ["1"], fill=PatternFill(bgColor="FF0000")))
    summary["A1"], summary["B7"] = "lama", "=Realisasi!D2"
    summary.merge_cells("A1:C1")
    summary.protection.sheet = True
    summary.column_dimensions["A"].width = 33
    chart = BarChart()
    for column in (4, 3):
        chart.add_data(Reference(data, min_col=column, min_row=1, max_row=5), titles_from_data=True)
    chart.set_categories(Reference(data, min_col=1, min_row=2, max_row=5))
    summary.add_chart(chart, "F2")
    return saved(book)


def contents(data):
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return {name: source.read(name) for name in source.namelist()}


def rewritten(data, parts, drop=()):
    """The package with parts replaced, added and left out."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in (contents(data) | parts).items():
            if name not in drop:
                out.writestr(name, content)
    return target.getvalue()


def differing(before, after):
    old, new = contents(before), contents(after)
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}


def sheet_of(data, name):
    return Package.from_bytes(data).read_sheet(name, blank=True)


def with_rows(data, rows):
    """The workbook with the rows of its first sheet written by hand."""
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    return rewritten(data, {"xl/worksheets/sheet1.xml": sheet})
