"""What takes steps back when one fails: contents and looks return from a copy of the workbook as it was."""

import io
import re
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import xlwings as xw

from xlkinerja.excel.live import Snapshot
from xlkinerja.workbook.address import ref, split_range
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import CellValue, Formula

Grid = list[list[str | float | bool]]
Original = Callable[[], xw.Book]
#: What takes back one step of a workbook; it may open the workbook as it was.
Undo = Callable[[xw.Book, Original], object]

_DRAWING = re.compile(rb"<(?:\w+:)?drawing\b[^>]*/>")
_DRAWING_LINK = re.compile(rb'<(?:\w+:)?Relationship\b[^>]*\bType="[^"]*/drawing"[^>]*/>')


class WriteFailed(Exception):  # noqa: N818 - it names what happened
    """Excel refused a step. `pesan` says why, and whether all is as it was."""

    def __init__(self, pesan: str) -> None:
        super().__init__(pesan)
        self.pesan = pesan


def take_back(book: xw.Book, shot: Snapshot, done: Sequence[Undo], drawn: Sequence[str], why: str) -> WriteFailed:
    """Takes back what was done, the last step first; gives the error to raise.

    `drawn` are the sheets whose rows may have to be copied back.
    """
    with tempfile.TemporaryDirectory(prefix="xlkinerja-", ignore_cleanup_errors=True) as folder:

        @cache
        def original() -> xw.Book:
            return open_file(book.app, as_file(without_objects(shot, drawn), Path(folder), shot.suffix))

        all_back = True
        for undo in reversed(done):
            try:
                undo(book, original)
            except Exception:  # noqa: BLE001 - the steps before it are to be taken back too
                all_back = False
        if original.cache_info().currsize:
            with suppress(Exception):
                original().close()
    return WriteFailed(_failure(why, shot, back=all_back))


def reason(error: Exception) -> str:
    """What went wrong, in Excel's own words where it was Excel."""
    info = getattr(error, "excepinfo", None)
    words = str(info[2] if info and info[2] else error) or type(error).__name__
    return " ".join(words.split())[:200].rstrip(".")


def _failure(why: str, shot: Snapshot, *, back: bool) -> str:
    what = f"Excel menolak penulisan: {why}."
    if back:
        return f"{what} Semua dikembalikan seperti semula."
    copy = as_file(shot.data, Path(tempfile.gettempdir()), shot.suffix)
    return (
        f"{what} Tidak semuanya dapat dikembalikan. Tutup buku kerja ini tanpa menyimpan; "
        f"isinya sebelum perintah ini ada di {copy}."
    )


def as_file(data: bytes, folder: Path, suffix: str) -> Path:
    """A workbook of ours on disk, under a name that no other has."""
    path = folder / f"xlkinerja-{uuid4().hex[:8]}{suffix}"
    path.write_bytes(data)
    return path


def open_file(app: xw.App, path: Path) -> xw.Book:
    """A workbook of ours opened beside the user's."""
    return app.books.open(path, update_links=False, read_only=True, add_to_mru=False)


def without_objects(shot: Snapshot, sheets: Sequence[str], data: bytes = b"") -> bytes:
    """The workbook (or other bytes made from it) without the charts of some sheets: they would be copied with rows."""
    package = shot.package
    without: dict[str, re.Pattern[bytes]] = {}
    for part in map(package.sheet_part, sheets):
        folder, _, name = part.rpartition("/")
        without[package.entry(part).filename] = _DRAWING
        links = f"{folder}/_rels/{name}.rels"
        if package.has_part(links):
            without[package.entry(links).filename] = _DRAWING_LINK
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data or shot.data)) as source, zipfile.ZipFile(target, "w") as out:
        for entry in source.infolist():
            content = source.read(entry)
            gone = without.get(entry.filename)
            out.writestr(entry, gone.sub(b"", content) if gone else content)
    return target.getvalue()


def contents_back(shot: Snapshot, name: str, area: str, rows: str = "") -> Undo:
    """What puts the old contents of an area back, and with `rows` their looks."""

    def undo(book: xw.Book, original: Original) -> None:
        old, sheet = original().sheets[name], book.sheets[name]
        if rows:
            old.range(rows).copy(sheet.range(rows))
        sheet.range(area).formula = old_grid(shot.package, name, area, old.range(area).formula)

    return undo


def print_area_back(name: str) -> Undo:
    """What puts the old print area of a sheet back."""

    def undo(book: xw.Book, original: Original) -> None:
        book.sheets[name].page_setup.print_area = original().sheets[name].page_setup.print_area or None

    return undo


def old_grid(package: Package, name: str, area: str, shown: Any) -> Grid:
    """Contents of an area as Range.formula gives them, texts behind an apostrophe where they need one."""
    c1, r1, c2, r2 = split_range(area)
    cells = package.read_sheet(name).cells
    listed = shown if isinstance(shown, list | tuple) else ((shown,),)
    grid: Grid = []
    for number, row in zip(range(r1, r2 + 1), listed, strict=True):
        line: list[str | float | bool] = []
        for column, content in zip(range(c1, c2 + 1), row, strict=True):
            cell = cells.get(ref(column, number))
            text = cell.value if cell and cell.formula is None and isinstance(cell.value, str) else None
            line.append(typed(text) if text else content or "")
        grid.append(line)
    return grid


def typed(value: CellValue) -> str | float | bool:
    """A value as Range.formula takes it.

    A text in which Excel would see a number, a date, a formula or a truth value stands behind an apostrophe.
    """
    match value:
        case None:
            return ""
        case Formula(text=text):
            return "=" + text.removeprefix("=")
        case bool():
            return value
        case Decimal() | int():
            return float(value)
    words = value[:1].isalpha() and not any(c.isdigit() for c in value) and value.upper() not in {"TRUE", "FALSE"}
    return value if words or not value else f"'{value}"
