"""Tables in the layouts of other offices, and what must come of them: the files of `kantor/`.

A file holds lines of text and tables of cells; "<" and "^" stand for the cells that a merge covers. `@ukur` names the
document and the sheet that are measured, and the rows that must come in: "=" is the cell above, "?" any, an empty one
must stay empty, "//" parts what may stand there, and nothing behind it allows that the cell stays open.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.intake.layouts import grid, paragraph
from xlkinerja.intake.blocks import Block, SourceTable

FOLDER = Path(__file__).parent / "kantor"
MERGED = ("<", "^")


class Trial(NamedTuple):
    """One document, one of its sheets, and by header what each row may hold; None is anything."""

    document: str
    sheet: str
    rows: list[dict[str, tuple[str, ...] | None]]


class Office(NamedTuple):
    blocks: list[Block]
    tahun: int
    trials: list[Trial]


def office(name: str) -> Office:
    """The office of that name as blocks, with what must come of them."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    blocks: list[Block] = []
    trials: list[Trial] = []
    tahun, part = 0, ""
    while lines:
        line = lines.pop(0)
        word, _, rest = line.partition(" ")
        if word in ("@tabel", "@ukur"):
            rows = [[cell.strip() for cell in one.split("|")] for one in _until_end(lines)]
            if word == "@tabel":
                blocks.append(_table(rows, len(blocks) + 1, part))
            else:
                document, _, sheet = rest.partition(" | ")
                trials.append(Trial(document, sheet, _expected(rows)))
        elif word == "@tahun":
            tahun = int(rest)
        elif word == "@lembar":
            part = rest
        elif not word.startswith("@"):
            blocks.append(paragraph(line))
    return Office(blocks, tahun, trials)


def _until_end(lines: list[str]) -> list[str]:
    end = lines.index("@akhir")
    here = lines[:end]
    del lines[: end + 1]
    return here


def _table(rows: list[list[str]], number: int, part: str) -> SourceTable:
    """The table of these cells: a merge begins at the cell that is neither "<" nor "^"."""
    first: dict[tuple[int, int], tuple[int, int]] = {}
    ends: dict[tuple[int, int], tuple[int, int]] = {}
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            before = {"<": (r, c - 1), "^": (r - 1, c)}.get(text)
            first[r, c] = first[before] if before else (r, c)
            ends[first[r, c]] = (r, c)
    merges = [(r, c, down - r + 1, right - c + 1) for (r, c), (down, right) in ends.items() if (down, right) != (r, c)]
    texts = [["" if text in MERGED else text.replace("¶", "\n") for text in row] for row in rows]
    return grid(texts, merges, number, part)


def _expected(rows: Sequence[Sequence[str]]) -> list[dict[str, tuple[str, ...] | None]]:
    header, *body = rows
    results: list[dict[str, tuple[str, ...] | None]] = []
    for row in body:
        cells: dict[str, tuple[str, ...] | None] = {}
        for key, text in zip(header, row, strict=True):
            cells[key] = tuple(one.strip() for one in text.split("//")) if text != "?" else None
            if text == "=":
                cells[key] = results[-1][key]
        results.append(cells)
    return results
