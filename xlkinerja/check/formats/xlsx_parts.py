"""One sheet of the workbook of findings: rows from top to bottom, links, widths, heights, printing."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import chain, count
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
_HEADING = (looks.TITLE, looks.SUBTITLE, looks.HINT)
_LINK = Font(name=looks.FONT, size=10, color="0563C1", underline="single")
_LONGEST_TEXT = 32_767
_LONGEST_NAME = 31
_ABBREVIATIONS = (("Kabupaten", "Kab."), ("Provinsi", "Prov."), ("Sekretariat", "Sekr."))


class SheetWriter:
    """A sheet that is written row by row below its heading (title, subtitle, hint) and its frozen header.

    `columns` are the titles of its columns with their widths.
    """

    def __init__(self, sheet: Worksheet, heading: tuple[str, str, str], columns: Mapping[str, int]) -> None:
        self.sheet = sheet
        self.widths = tuple(columns.values())
        for n, width in enumerate(self.widths, 1):
            sheet.column_dimensions[get_column_letter(n)].width = width
        for row, (text, look) in enumerate(zip(heading, _HEADING, strict=True), 1):
            self._put(row, 1, text or None, look)
        self._last = self.header_row = len(heading) + 1
        for n, title in enumerate(columns, 1):
            self._put(self.header_row, n, title, looks.HEADER)
        sheet.row_dimensions[self.header_row].height = 32
        sheet.freeze_panes = f"A{self.header_row + 1}"

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

    def notes(self, texts: Iterable[str]) -> None:
        """Texts at the end, below an empty row."""
        self._last += 1
        for text in texts:
            self._last += 1
            self._put(self._last, 1, text, looks.HINT)

    def finish(self, *, filtered: bool = False) -> None:
        """Printing on F4, and the filter over the rows below the header."""
        last = get_column_letter(len(self.widths))
        finish_page(self.sheet, f"{self.header_row}:{self.header_row}")
        self.sheet.print_area = f"$A$1:${last}${self._last}"
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
    for base in map(_shortened, names):
        endings = chain([""], (f" ({n})" for n in count(2)))
        numbered = (base[: _LONGEST_NAME - len(ending)].strip() + ending for ending in endings)
        results.append(next(name for name in numbered if name.casefold() not in taken))
        taken.add(results[-1].casefold())
    return results


def _shortened(name: str) -> str:
    """Satker, entitas and year; satker and year; abbreviated; satker alone: the first that is short enough."""
    satker, *other = (re.sub(r"[\\/*?:\[\]']+|\s+", " ", clean(b)).strip() for b in name.split(" · "))
    short = satker
    for word, abbreviation in _ABBREVIATIONS:
        short = short.replace(word, abbreviation)
    forms = [" · ".join([satker, *other]), *(f"{n} {other[-1]}" for n in (satker, short) if other), short]
    return next((n for n in forms if len(n) <= _LONGEST_NAME), short[:_LONGEST_NAME].strip()) or "Satker"
