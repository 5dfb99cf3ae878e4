"""What a command asks of the program that shows the workbook: data, carried out by the host, never by this package.

A host takes the steps in their order. When one fails, it takes back that one and those before it, the last first, by
the steps that each carries for that; then it says so. In Excel this is `TulisSemua` in macros/KinerjaTulis.bas, in
LibreOffice `step` in calc/.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from xlkinerja.hosts.live import Protection

CellContent = str | float | bool
Grid = Sequence[Sequence[CellContent]]


class Kind(StrEnum):
    """What a step does on `sheet` at `place`, with `value` or `grid`."""

    CONTENTS = "isi"  # the cells of an area, as Range.Formula takes them
    RESTORE = "pulih"  # the same from the workbook as it was; texts in `grid` go before what it shows
    ROWS = "baris"  # whole rows with their looks, from the workbook that `value` names (a Source)
    PRINT_AREA = "cetak"  # `value` is the area; a refusal is a remark
    SERIES = "deret"  # the one chart with `place` series: rows of number, categories, values
    COLOR = "warna"  # background of the cells: six hex digits, "" for none
    NEW_SHEET = "lembar"  # the first sheet of the carrier, in front of all
    DELETE_SHEET = "hapus"
    SHOW = "tampil"  # the sheet in front; a refusal is nothing
    OPEN = "buka"  # the file `place`


class Source(StrEnum):
    """Another workbook that a host has to open for a step."""

    CARRIER = "pembawa"
    ORIGINAL = "semula"


@dataclass(frozen=True, slots=True)
class Step:
    """One change, and the steps that take it back."""

    kind: Kind
    sheet: str = ""
    place: str = ""
    value: str = ""
    #: Rows of one length.
    grid: Grid = ()
    undo: Sequence["Step"] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Job:
    """Steps, the sheets to unlock meanwhile, and the files that the steps take from."""

    steps: Sequence[Step] = ()
    locked: Mapping[str, Protection] = field(default_factory=dict)
    #: Looks that are copied, None where no step does; and the workbook as it was, for what is taken back.
    carrier: Path | None = None
    original: Path | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command gives: the message to show last, whether nothing was done, and the steps."""

    pesan: str
    failed: bool = False
    job: Job = field(default_factory=Job)
