"""The one call of a button: VBA hands over the path of a copy, and gets the answer as one row of plain values.

A row of texts, numbers and truth values is what COM carries without loss; KinerjaTulis.bas reads it from left to right:
MASUKAN, then the files, the sheets to unlock, and the steps, each with those that take it back.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import xlwings as xw
from xlwings.utils import fullname_url_to_local_path

from xlkinerja.hosts.commands import Request, run
from xlkinerja.hosts.live import PERMISSIONS
from xlkinerja.hosts.steps import Answer, CellContent, Grid, Step

#: The first value of an answer; VBA refuses another one.
VERSION = "xlkinerja 2"
#: Arguments of Worksheet.Protect, in the order in which the add-in takes them.
KEYS = ("DrawingObjects", "Scenarios", *PERMISSIONS.values())


@xw.func
def tombol(command: str, copy: str, letak: str, document: str, destination: str) -> Any:
    """What a button does: the answer of the command, as one row.

    `copy` is the copy that Excel saved, `letak` the workbook's FullName, `destination` the file of a new template; ""
    for what there is not.
    """
    place, name = place_of(letak or "")
    request = Request(
        command,
        Path(copy) if copy else None,
        place,
        name,
        document or "",
        Path(destination) if destination else None,
    )
    return [list(row(run(request)))]


def place_of(fullname: str) -> tuple[Path | None, str]:
    """Where a workbook lies on this computer, and its name, by what Excel calls its FullName.

    None for one never saved, or known by an address on the web only.
    """
    if "://" in fullname:
        with suppress(Exception):  # xlwings raises several kinds for OneDrive addresses it cannot translate
            local = Path(fullname_url_to_local_path(fullname))
            return local, local.name
        return None, unquote(fullname.rpartition("/")[2])
    path = Path(fullname)
    return path if path.is_absolute() else None, path.name


def row(answer: Answer) -> Iterator[CellContent]:
    """An answer from left to right."""
    job = answer.job
    yield from (VERSION, answer.failed, answer.pesan, str(job.carrier or ""), str(job.original or ""), len(job.locked))
    for name, how in job.locked.items():
        yield name
        yield from (how.options[option] for option in KEYS)
    yield from _steps(job.steps)


def _steps(steps: Sequence[Step], *, undo: bool = True) -> Iterator[CellContent]:
    yield len(steps)
    for step in steps:
        yield from (str(step.kind), step.sheet, step.place, str(step.value))
        yield from _grid(step.grid)
        if undo:
            yield from _steps(step.undo, undo=False)


def _grid(grid: Grid) -> Iterator[CellContent]:
    yield from (len(grid), len(grid[0]) if grid else 0)
    for line in grid:
        yield from line
