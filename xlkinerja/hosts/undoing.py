"""The steps that take others back: contents and looks return from the workbook as it was."""

import io
import re
import zipfile
from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.hosts.live import Snapshot
from xlkinerja.hosts.steps import CellContent, Grid, Kind, Source, Step
from xlkinerja.workbook.address import ref, split_range
from xlkinerja.workbook.package import ErrorValue, Package
from xlkinerja.workbook.patches.content import CellValue, Formula

_DRAWING = re.compile(rb"<(?:\w+:)?drawing\b[^>]*/>")
_DRAWING_LINK = re.compile(rb'<(?:\w+:)?Relationship\b[^>]*\bType="[^"]*/drawing"[^>]*/>')


def contents_back(shot: Snapshot, name: str, area: str, rows: str = "") -> tuple[Step, ...]:
    """What puts the old contents of an area back, and with `rows` their looks before."""
    looks = [Step(Kind.ROWS, name, rows, Source.ORIGINAL)] if rows else []
    return (*looks, Step(Kind.RESTORE, name, area, grid=_old_texts(shot.package, name, area)))


def _old_texts(package: Package, name: str, area: str) -> Grid:
    """The old contents that a program would take for something else when it shows and takes them: texts.

    "" where what it shows is right: numbers, and formulas, which only the program itself can spell (other workbooks).
    """
    c1, r1, c2, r2 = split_range(area)
    cells = package.read_sheet(name).cells

    def text(place: str) -> CellContent:
        cell = cells.get(place)
        return typed(cell.value) if cell and cell.formula is None and isinstance(cell.value, str) else ""

    return [[text(ref(column, row)) for column in range(c1, c2 + 1)] for row in range(r1, r2 + 1)]


def without_objects(package: Package, sheets: Sequence[str], data: bytes) -> bytes:
    """A workbook (the one read as `package`, or one made from it) without the charts of some sheets.

    They would be copied with the rows.
    """
    without: dict[str, re.Pattern[bytes]] = {}
    for part in map(package.sheet_part, sheets):
        folder, _, name = part.rpartition("/")
        without[package.entry(part).filename] = _DRAWING
        links = f"{folder}/_rels/{name}.rels"
        if package.has_part(links):
            without[package.entry(links).filename] = _DRAWING_LINK
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as out:
        for entry in source.infolist():
            content = source.read(entry)
            gone = without.get(entry.filename)
            out.writestr(entry, gone.sub(b"", content) if gone else content)
    return target.getvalue()


def typed(value: CellValue | ErrorValue) -> CellContent:
    """A value as Range.Formula takes it.

    A text in which Excel would see a number, a date, a formula or a truth value stands behind an apostrophe.
    """
    match value:
        case None:
            return ""
        case Formula(text=text):
            return "=" + text.removeprefix("=")
        case ErrorValue(text=text):
            return f"={text}"
        case bool():
            return value
        case Decimal() | int():
            return float(value)
    words = value[:1].isalpha() and not any(c.isdigit() for c in value) and value.upper() not in {"TRUE", "FALSE"}
    return value if words or not value else f"'{value}"
