"""The last step of a workbook: where its comments stand."""

import io
import re

import openpyxl
from openpyxl.comments import Comment

from xlkinerja.workbook.package import Package
from xlkinerja.workbook.packing import deterministic


def _anchors(data: bytes) -> list[list[str]]:
    """The anchors of each drawing: column, pixels, row, pixels of the first corner, then of the last one; from 0."""
    package = Package.from_bytes(data)
    drawings = sorted(p for p in package.parts if p.endswith(".vml"))
    return [re.findall(r"Anchor>([^<]*)</", package.read_part(p).decode()) for p in drawings]


def test_comments_stand_beside_their_cells():
    """A box of 220 × 54 pixels, 15 behind the cell; columns of 20 and 10 characters are 145 and 75 pixels wide."""
    book = openpyxl.Workbook()
    first, second = book.active, book.create_sheet()
    for letter, width in (("A", 10), ("B", 20), ("C", 10)):
        first.column_dimensions[letter].width = width
    first.column_dimensions["D"].hidden = True
    first.row_dimensions[2].height = 30  # 40 pixels
    for cell in (first["A2"], first["A3"], second["A1"]):
        cell.value, cell.comment = 1, Comment("Tercetak: 1 (satu)", "xlkinerja", height=54, width=220)
    out = io.BytesIO()
    book.save(out)
    # 235 − 145 − 75 = 15 in E, for D is hidden; 54 − 40 = 14 in the next row, 54 − 20 − 20 = 14 in the one after that
    assert _anchors(deterministic(out.getvalue())) == [
        ["1, 15, 1, 0, 4, 15, 2, 14", "1, 15, 2, 0, 4, 15, 4, 14"],
        ["1, 15, 0, 0, 4, 43, 2, 14"],  # 235 − 3 · 64 = 43
    ]
