"""Steps on the open workbook, all taken or all taken back: data, carried out inside Excel in one call.

The call goes to `TulisSemua` in macros/KinerjaTulis.bas. The add-in that shows the ribbon holds it, so a button always
finds it; where it is missing (an add-in older than this package, Python without a ribbon) the same steps are taken from
here one by one.
"""

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlwings as xw

from xlkinerja.excel.addin_build import NAMA_ADDIN
from xlkinerja.excel.live import IZIN, Protection, Snapshot
from xlkinerja.excel.undoing import Undo, WriteFailed, as_file, open_file, reason, take_back

QUIET = {"screen_updating": False, "display_alerts": False, "enable_events": False, "calculation": "manual"}
#: Arguments of Worksheet.Protect, in the order in which the add-in takes them.
KUNCI = ("DrawingObjects", "Scenarios", *IZIN.values())
_MODUL = f"{NAMA_ADDIN}!KinerjaTulis"
_ISI_TERBANYAK = 26  # Application.Run takes 30 arguments, four of which are others


@dataclass(frozen=True, slots=True)
class Step:
    """One change: what kind, on which sheet, where, to what; and what takes it back."""

    kind: str
    sheet: str = ""
    place: str = ""
    value: str = ""
    #: Rows of one length.
    grid: Sequence[Sequence[str | float | bool]] = ()
    undo: Undo | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Job:
    """Steps, the sheets to unlock meanwhile, the workbook to copy from, and the sheets of which rows are copied."""

    steps: Sequence[Step]
    locked: Mapping[str, Protection] = field(default_factory=dict)
    carrier: bytes = b""
    suffix: str = ".xlsx"
    drawn: Sequence[str] = ()
    #: Settings of Excel while steps are taken one by one; inside Excel they cost nothing and are always those of QUIET.
    settings: Mapping[str, Any] = field(default_factory=lambda: QUIET)


def take(app: xw.App, book: xw.Book, shot: Snapshot, job: Job) -> None:
    """All steps of a job. Raises WriteFailed, with everything as it was or a message that says what is not."""
    with tempfile.TemporaryDirectory(prefix="xlkinerja-", ignore_cleanup_errors=True) as folder:
        path = as_file(job.carrier, Path(folder), job.suffix) if job.carrier else None
        answer = _inside_excel(app, book, job, path)
        if answer is None:
            _one_by_one(app, book, shot, job, path)
            return
    number, why, still_open = answer
    if number is not None:
        done = [step.undo for step in job.steps[: number + 1] if step.undo]
        with quiet(app, QUIET), unlocked(book, job.locked):
            raise take_back(book, shot, done, job.drawn, why)
    if still_open:
        raise _not_locked(still_open)


def colors(app: xw.App, book: xw.Book, places: Sequence[tuple[str, str]]) -> list[str]:
    """The background of each cell (sheet, address) as Excel shows it: six hex digits, "" for none. One call."""
    if not places:
        return []
    try:
        shown = str(app.macro(f"{_MODUL}.BacaWarna")(book, tuple(places))).split()
    except Exception:  # noqa: BLE001 - the add-in is not there
        shown = []
    if len(shown) == len(places):
        return ["" if s == "-" else _hex(s) for s in shown]
    asked = [book.sheets[sheet].range(place).color for sheet, place in places]
    return ["".join(f"{part:02X}" for part in color) if color else "" for color in asked]


def color_value(color: str) -> str:
    """Six hex digits as the number that Excel counts colours by, "" as it is."""
    return str(int.from_bytes(bytes.fromhex(color), "little")) if color else ""


def _hex(value: str) -> str:
    return int(value).to_bytes(3, "little").hex().upper()


def _inside_excel(
    app: xw.App, book: xw.Book, job: Job, path: Path | None
) -> tuple[int | None, str, Sequence[str]] | None:
    """Number of the step that failed, the reason, and sheets left open; None where nothing ran, for want of a macro."""
    numbers = iter(range(len(job.steps)))
    table = tuple((s.kind, s.sheet, s.place, str(next(numbers)) if s.grid else s.value) for s in job.steps)
    grids = [tuple(map(tuple, s.grid)) for s in job.steps if s.grid]
    if len(grids) > _ISI_TERBANYAK:
        return None
    locks = tuple((name, *(how.options[o] for o in KUNCI)) for name, how in job.locked.items())
    try:
        answer = app.macro(f"{_MODUL}.TulisSemua")(book, str(path or ""), table, locks or "", *grids)
    except Exception:  # noqa: BLE001 - the macro traps every error of its own: it did not start
        return None
    number, _, rest = str(answer or "").partition("\n")
    why, _, still_open = rest.partition("\n")
    return int(number) if number else None, reason(Exception(why)), still_open.split("\t")[1:]


def _one_by_one(app: xw.App, book: xw.Book, shot: Snapshot, job: Job, path: Path | None) -> None:
    done: list[Undo] = []
    with quiet(app, job.settings) as before, unlocked(book, job.locked):
        try:
            with _opened(app, path) as source:
                for step in job.steps:
                    if step.undo:
                        done.append(step.undo)
                    KINDS[step.kind](book, source, step)
                if before.get("calculation") == "manual":
                    app.calculate()
        except Exception as error:
            raise take_back(book, shot, done, job.drawn, reason(error)) from error


@contextmanager
def _opened(app: xw.App, path: Path | None) -> Iterator[Any]:
    source = open_file(app, path) if path else None
    try:
        yield source
    finally:
        if source:
            source.close()


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
            raise _not_locked(still_open)


def _not_locked(sheets: Sequence[str]) -> WriteFailed:
    return WriteFailed(
        f"Lembar {', '.join(sheets)} tidak dapat dikunci kembali oleh Excel. "
        "Kunci lewat Peninjauan > Proteksi Lembar, tanpa sandi."
    )


def _contents(book: xw.Book, _: Any, step: Step) -> None:
    book.sheets[step.sheet].range(step.place).formula = [list(row) for row in step.grid]


def _rows(book: xw.Book, source: Any, step: Step) -> None:
    source.sheets[step.sheet].range(step.place).copy(book.sheets[step.sheet].range(step.place))


def _print_area(book: xw.Book, _: Any, step: Step) -> None:
    setup = book.sheets[step.sheet].page_setup
    if setup.print_area != step.value:
        setup.print_area = step.value


def _color(book: xw.Book, _: Any, step: Step) -> None:
    book.sheets[step.sheet].range(step.place).color = f"#{_hex(step.value)}" if step.value else None


def _new_sheet(book: xw.Book, source: Any, _: Step) -> None:
    source.sheets[0].api.Copy(Before=book.sheets[0].api)


def _series(book: xw.Book, _: Any, step: Step) -> None:
    sheet = book.sheets[step.sheet]
    charts = [chart.api[1] for chart in sheet.charts]
    own = [chart for chart in charts if chart.SeriesCollection().Count == int(step.place)]
    if len(own) > 1:  # users put charts of their own beside ours
        own = [chart for chart in own if sheet.name in chart.SeriesCollection(1).Formula] or own
    for number, categories, values in step.grid:
        series = own[0].SeriesCollection(int(number))
        series.XValues = categories
        series.Values = values


def _show(book: xw.Book, _: Any, step: Step) -> None:
    with suppress(Exception):  # what was written is right, in front or not
        book.sheets[step.sheet].api.Activate()


#: What a step does, by its kind; the same names stand in KinerjaTulis.bas.
KINDS: Mapping[str, Callable[[xw.Book, Any, Step], object]] = {
    "isi": _contents,
    "baris": _rows,
    "cetak": _print_area,
    "deret": _series,
    "warna": _color,
    "lembar": _new_sheet,
    "tampil": _show,
}


def repeated(*steps: Step) -> Undo:
    """What takes a step back by taking others, one by one."""

    def undo(book: xw.Book, _: object) -> None:
        for step in steps:
            KINDS[step.kind](book, None, step)

    return undo
