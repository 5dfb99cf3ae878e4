"""Steps on the open workbook, all taken or all taken back; Excel is quiet and sheets are unlocked meanwhile."""

import io
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

import xlwings as xw

from xlkinerja.excel.live import Protection, Snapshot
from xlkinerja.workbook.address import ref, split_range
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import CellValue, Formula

Grid = list[list[str | float | bool]]
Original = Callable[[], xw.Book]
#: What takes back one step; it may open the workbook as it was.
Undo = Callable[[Original], object]

_DRAWING = re.compile(rb"<(?:\w+:)?drawing\b[^>]*/>")
_DRAWING_LINK = re.compile(rb'<(?:\w+:)?Relationship\b[^>]*\bType="[^"]*/drawing"[^>]*/>')
QUIET = {"screen_updating": False, "display_alerts": False, "enable_events": False, "calculation": "manual"}


class WriteFailed(Exception):  # noqa: N818 - it names what happened
    """Excel refused a step. `pesan` says why, and whether all is as it was."""

    def __init__(self, pesan: str) -> None:
        super().__init__(pesan)
        self.pesan = pesan


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


@contextmanager
def quiet(app: xw.App, settings: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Settings of Excel for a while; gives what they were, and puts every one back whatever happens."""
    before = {name: getattr(app, name) for name in settings}
    try:
        for name, value in settings.items():
            setattr(app, name, value)
        yield before
    finally:
        for name, value in before.items():
            try:
                setattr(app, name, value)
            except Exception:  # noqa: BLE001 - Excel refuses while it is busy: once more, and on to the next
                with suppress(Exception):
                    setattr(app, name, value)


@contextmanager
def unlocked(book: xw.Book, locked: Mapping[str, Protection]) -> Iterator[None]:
    """Sheets without their protection for a while; each is protected again as it was, whatever happens."""
    opened: list[str] = []
    try:
        for name in locked:
            book.sheets[name].api.Unprotect()
            opened.append(name)
        yield
    finally:
        still_open = []
        for name in opened:
            try:
                book.sheets[name].api.Protect(**locked[name].options)
            except Exception:  # noqa: BLE001 - the other sheets are to be protected too
                still_open.append(name)
        if still_open:
            raise WriteFailed(
                f"Lembar {', '.join(still_open)} tidak dapat dikunci kembali oleh Excel. "
                "Kunci lewat Peninjauan > Proteksi Lembar, tanpa sandi."
            )


@contextmanager
def all_or_nothing(book: xw.Book, shot: Snapshot, drawn: Sequence[str] = ()) -> Iterator[list[Undo]]:
    """Steps of which all or none stand: each is to be noted in the list before it is taken.

    Raises WriteFailed. `drawn` are the sheets whose rows may have to be copied back.
    """
    done: list[Undo] = []
    with tempfile.TemporaryDirectory(prefix="xlkinerja-", ignore_cleanup_errors=True) as folder:

        @cache
        def original() -> xw.Book:
            return open_bytes(book.app, without_objects(shot, drawn), Path(folder), shot.suffix)

        try:
            yield done
        except Exception as error:
            back = True
            for undo in reversed(done):
                try:
                    undo(original)
                except Exception:  # noqa: BLE001 - the steps before it are to be taken back too
                    back = False
            if original.cache_info().currsize:
                with suppress(Exception):
                    original().close()
            raise WriteFailed(_failure(error, shot, back=back)) from error


def reason(error: Exception) -> str:
    """What went wrong, in Excel's own words where it was Excel."""
    info = getattr(error, "excepinfo", None)
    words = str(info[2] if info and info[2] else error) or type(error).__name__
    return " ".join(words.split())[:200].rstrip(".")


def _failure(error: Exception, shot: Snapshot, *, back: bool) -> str:
    what = f"Excel menolak penulisan: {reason(error)}."
    if back:
        return f"{what} Semua dikembalikan seperti semula."
    copy = Path(tempfile.gettempdir()) / f"xlkinerja-{uuid4().hex[:8]}{shot.suffix}"
    copy.write_bytes(shot.data)
    return (
        f"{what} Tidak semuanya dapat dikembalikan. Tutup buku kerja ini tanpa menyimpan; "
        f"isinya sebelum perintah ini ada di {copy}."
    )


def open_bytes(app: xw.App, data: bytes, folder: Path, suffix: str = ".xlsx") -> xw.Book:
    """A workbook of ours opened beside the user's, under a name that no other has."""
    path = folder / f"xlkinerja-{uuid4().hex[:8]}{suffix}"
    path.write_bytes(data)
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


def back(book: xw.Book, shot: Snapshot, name: str, area: str, rows: str = "") -> Undo:
    """What puts the old contents of an area back, and with `rows` their looks."""

    def undo(original: Original) -> None:
        old, sheet = original().sheets[name], book.sheets[name]
        if rows:
            old.range(rows).copy(sheet.range(rows))
        sheet.range(area).formula = old_grid(shot.package, name, area, old.range(area).formula)

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
            text = cell is not None and cell.formula is None and isinstance(cell.value, str)
            line.append(typed(cell.value) if text and cell and isinstance(cell.value, str) else content or "")
        grid.append(line)
    return grid
