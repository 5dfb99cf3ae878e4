"""One sheet of the workbook of findings: rows from top to bottom, links, widths, heights, printing."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from xlkinerja.check.finding import Tingkat
from xlkinerja.workbook import looks
from xlkinerja.workbook.template_parts import finish_page
from xlkinerja.workbook.template_text import LINE_HEIGHT, text_lines
from xlkinerja.workbook.values import visible

_COLORS = {Tingkat.ERROR: "FCE4D6", Tingkat.WARNING: "FFF2CC", Tingkat.INFO: looks.LIGHT_BLUE}
_TEXT = looks.Look(border=True)
_ANGKA = replace(_TEXT, horizontal="center")
_ANSWER = replace(_TEXT, fill=looks.YELLOW)
_LINK = Font(name=looks.FONT, size=10, color="0563C1", underline="single")
_LONGEST_TEXT = 32_767
_LONGEST_NAME = 31
_ABBREVIATIONS = (("Kabupaten", "Kab."), ("Provinsi", "Prov."), ("Sekretariat", "Sekr."))


@dataclass
class SheetWriter:
    """A sheet that is written row by row; `widths` is the width of each column."""

    sheet: Worksheet
    widths: tuple[int, ...]
    header_row: int = 0

    def __post_init__(self) -> None:
        for n, width in enumerate(self.widths, 1):
            self.sheet.column_dimensions[get_column_letter(n)].width = width

    def heading(self, title: str, subtitle: str, hint: str) -> None:
        """Rows 1 to 3."""
        for row, (text, look) in enumerate(((title, looks.TITLE), (subtitle, looks.SUBTITLE), (hint, looks.HINT)), 1):
            self._put(row, 1, text or None, look)
        self._last = 3

    def header(self, *titles: str) -> None:
        self._last = self.header_row = self._last + 1
        for n, text in enumerate(titles, 1):
            self._put(self.header_row, n, text, looks.HEADER)
        self.sheet.row_dimensions[self.header_row].height = 32

    def freeze(self) -> None:
        self.sheet.freeze_panes = f"A{self.header_row + 1}"

    def row(self, *content: str | int | None, tint: Tingkat | None = None) -> int:
        """A row of cells and its number; None is left for the reader to fill, `tint` colours the word of a level."""
        self._last += 1
        for n, value in enumerate(content, 1):
            look = _ANSWER if value is None else _ANGKA if isinstance(value, int) else _TEXT
            if tint and value == tint.capitalize():
                look = replace(look, fill=_COLORS[tint], bold=True, horizontal="center")
            self._put(self._last, n, value, look)
        texts = ((t, width) for t, width in zip(content, self.widths, strict=True) if isinstance(t, str))
        # other programs do not grow a row for its text when they open it; Excel allows 409 points
        height = max((text_lines(t, width) for t, width in texts), default=1) * LINE_HEIGHT + 3
        self.sheet.row_dimensions[self._last].height = min(height, 409)
        return self._last

    def link(self, column: int, location: str, berkas: str = "") -> None:
        """Make a cell of the last row lead to a place in a file, or in this workbook."""
        cell = self.sheet.cell(self._last, column)
        if berkas or location:
            cell.hyperlink = Hyperlink(ref=cell.coordinate, target=berkas or None, location=location or None)
            cell.font = _LINK

    def skip(self) -> None:
        self._last += 1

    def note(self, text: str) -> None:
        self._last += 1
        self._put(self._last, 1, text, looks.HINT)

    def finish(self, *, filtered: bool = False) -> None:
        """Printing on F4, and the filter over the rows below the header."""
        last = get_column_letter(len(self.widths))
        finish_page(
            self.sheet,
            (f"$A$1:${last}${max(self._last, self.header_row)}",),
            f"{self.header_row}:{self.header_row}",
        )
        self.sheet.protection.sheet = False
        if filtered and self._last > self.header_row:
            self.sheet.auto_filter.ref = f"A{self.header_row}:{last}{self._last}"

    def _put(self, row: int, column: int, value: Any, look: looks.Look) -> None:
        cell = self.sheet.cell(row, column)
        if isinstance(value, str):
            value = clean(value)
        cell.value = value
        looks.apply(cell, look)
        if isinstance(value, str):
            cell.data_type = "s"  # a text that begins with "=" stays a text, also after it is edited
            cell.quotePrefix = value[:1] in ("=", "+", "-", "@")


def clean(text: str) -> str:
    """The text without what a cell cannot hold."""
    cleaned = ILLEGAL_CHARACTERS_RE.sub("", text).encode("utf-8", "replace").decode("utf-8")
    return visible(cleaned)[:_LONGEST_TEXT]


def sheet_names(names: Iterable[str], used: Collection[str]) -> list[str]:
    """A name that Excel takes for each: no forbidden letters, 31 at most, each once whatever its letter case."""
    taken = {n.casefold() for n in used}
    results = []
    for name in names:
        base = next((n for n in _shorter(name) if len(n) <= _LONGEST_NAME), "")
        base = base or list(_shorter(name))[-1][:_LONGEST_NAME].strip() or "Satker"
        candidate, number = base, 1
        while candidate.casefold() in taken:
            number += 1
            suffix = f" ({number})"
            candidate = base[: _LONGEST_NAME - len(suffix)].strip() + suffix
        taken.add(candidate.casefold())
        results.append(candidate)
    return results


def _shorter(name: str) -> Iterator[str]:
    """Satker, entitas and year; satker and year; abbreviated; satker alone: each shorter, no forbidden letters."""
    parts = [re.sub(r"[\\/*?:\[\]']+|\s+", " ", clean(b)).strip() for b in name.split(" · ")]
    yield " · ".join(parts)
    short = parts[0]
    if len(parts) > 1:
        yield f"{short} {parts[-1]}"
    for word, abbreviation in _ABBREVIATIONS:
        short = short.replace(word, abbreviation)
    if len(parts) > 1:
        yield f"{short} {parts[-1]}"
    yield short
