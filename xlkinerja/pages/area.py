"""Which cells of a drawn sheet are ours: the last drawing left its mark in its own title, else they are known by sight.

The mark is a part of the formula in A2 that changes nothing: ROWS over each drawn area, and a sum over each paragraph.
Excel and LibreOffice keep such addresses right when rows are inserted or deleted, and save them as they are; a defined
name or a hidden cell is lost or left behind more easily, and buttons can write a formula, but no name.
"""

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.kinerja.reached import SASARAN_STATUS_FORMULA
from xlkinerja.pages.drawing import Drawing
from xlkinerja.workbook.address import column_letter, ref, split_range, split_ref
from xlkinerja.workbook.book import Cell
from xlkinerja.workbook.package import RawCell
from xlkinerja.workbook.patches.content import Formula
from xlkinerja.workbook.sheets.drawn import IKHTISAR, RINGKASAN

MARK_CELL = "A2"
_MARK = re.compile(r'&IFERROR\(REPT\("",0\*\((?P<parts>[^"]*)\)\),""\)$')
_AREA = re.compile(r"ROWS\(\$?([A-Z]+\$?[0-9]+(?::\$?[A-Z]+\$?[0-9]+)?)\)")
#: Only a form has these: the place of a text before its sum, and stretches of empty cells.
_TEXT = re.compile(r"COLUMN\(\$?([A-Z]+)\$?([0-9]+)\)\+([0-9]+)")
_BLANKS = re.compile(r"COLUMNS\(\$?([A-Z]+\$?[0-9]+(?::\$?[A-Z]+\$?[0-9]+)?)\)")
#: The sum of the figures of a row, behind its place.
_FIGURES = re.compile(r"ROW\(\$?[A-Z]+\$?([0-9]+)\)\+([0-9]+)")
#: Stretches of empty cells that a mark names, and letters that it has in all: a formula has 8,192.
_MOST_BLANKS, _MOST_LETTERS = 120, 7600
_SUM = re.compile(r"(?:^|\+)([0-9]+)(?=\+|$)")
#: Sheets and names that only our formulas on these sheets read from; one of the user's may, too, outside our area.
_OURS = re.compile(r"(?:^|[^A-Za-z_.])(?:'?(?:Realisasi|Anggaran|Pengaturan)'?!|Judul_Ikhtisar|Satker\b)")
_NUMBERS = re.compile(r"[0-9][0-9.,]*")
_ADDRESS = re.compile(r"\$?[A-Z]{1,3}\$?[0-9]+")

#: What versions without a mark wrote: texts with # for figures, how their sentences begin, and the last row's first
#: words; columns of the tables that stand beside each other.
_FORMER_TEXTS = frozenset(
    {
        "lembar ini disusun oleh perintah: xlkinerja susun. isi dahulu lembar realisasi dan anggaran.",
        "capaian (%)", "persentase capaian", "kategori", "status", "indikator", "rata-rata capaian (%)",
        "ringkasan capaian kinerja", "ikhtisar eksekutif", "sasaran tidak terbaca", "sasaran #", "# indikator",
        "# sasaran", "garis #%", "di luar skala", "no", "sasaran", "indikator kinerja", "kinerja", "target",
        "realisasi", "rata-rata capaian per indikator (atas # indikator)", "jumlah",
        "rata-rata capaian per sasaran (atas # sasaran)", "(#)",
    }
)  # fmt: skip
_FORMER_BEGINNINGS = re.compile(
    r"(?:Pada tahun [0-9]+,|\S.* mengukur [0-9]|Rata-rata capaian kinerja adalah|Dari [0-9]+ \(|Menurut statusnya,"
    r"|Belum termasuk hitungan itu|Pagu anggaran|Dihitung dengan rumus|Angka berupa rumus)"
)
#: Over numbers that are no formulas, of which there are none where no row is drawn.
_NUMBERS_HEADS = ("No", "Garis 100%")
_LAST_ROW = ("rata-rata capaian per ", "jumlah")
_GROUPS = {"Ringkasan": ((1, 7), (9, 10)), "Ikhtisar Eksekutif": ((1, 7),)}


class Segment(NamedTuple):
    """Cells of one row from column `first` to `last`."""

    row: int
    first: int
    last: int


def mark(drawing: Drawing, prose: Iterable[str]) -> None:
    """Write into the drawing which cells it draws, and its texts that an office may reword; an older mark goes."""
    parts = [f"ROWS({_absolute(area)})" for area in _areas(drawing.cells.keys() - {MARK_CELL})]
    parts += [str(_sum(text)) for address in prose if isinstance(text := drawing.cells[address][0], str)]
    _put_mark(drawing, MARK_CELL, parts)


def mark_form(drawing: Drawing, cell: str, texts: Mapping[str, str], blanks: Iterable[str]) -> None:
    """The same for a form, in the formula of a cell; `texts` are ours as they were before an office reworded them.

    Each stands behind its place, so that what an office typed there is found again; `blanks` are empty cells of ours.
    Rows of figures have a sum each, as far as the formula has room for them.
    """
    parts = [f"ROWS({_absolute(area)})" for area in _areas(drawing.cells.keys() - {cell})]
    parts += [f"COLUMN({_absolute(address)})+{_sum(text)}" for address, text in texts.items()]
    parts += [f"COLUMNS({_absolute(area)})" for area in _areas(blanks)[:_MOST_BLANKS]]
    room = _MOST_LETTERS - sum(len(part) + 1 for part in parts)
    inside = ((r, content) for r, (content, _, _) in drawing.cells.items() if split_ref(r)[0] <= len(drawing.widths))
    for row, figures in sorted(row_figures(inside).items()):
        part = f"ROW({_absolute(ref(1, row))})+{figures_sum(figures.values())}"
        room -= len(part) + 1
        if room >= 0:
            parts.append(part)
    _put_mark(drawing, cell, parts)


def _put_mark(drawing: Drawing, cell: str, parts: Sequence[str]) -> None:
    content, look, number_format = drawing.cells[cell]
    if isinstance(content, Formula):
        text = f'{_MARK.sub("", content.text)}&IFERROR(REPT("",0*({"+".join(parts)})),"")'
        drawing.cells[cell] = Formula(text, content.value), look, number_format


def marked_texts(cells: Mapping[str, RawCell | Cell]) -> list[tuple[str, int]]:
    """Where the last drawing of a form wrote its texts, in their order, and the sum of each; as `text_sum` gives it."""
    return [(f"{column}{row}", int(number)) for column, row, number in _TEXT.findall(_found(cells) or "")]


def marked_blanks(cells: Mapping[str, RawCell | Cell]) -> set[str]:
    """The empty cells of the last drawing of a form."""
    found = [split_range(area.replace("$", "")) for area in _BLANKS.findall(_found(cells) or "")]
    return {ref(c, r) for c1, r1, c2, r2 in found for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)}


def marked_figures(cells: Mapping[str, RawCell | Cell]) -> dict[int, int]:
    """The sum of the figures in each row of the last drawing of a form, as `figures_sum` gives it."""
    return {int(row): int(number) for row, number in _FIGURES.findall(_found(cells) or "")}


def row_figures(cells: Iterable[tuple[str, object]]) -> dict[int, dict[str, Decimal]]:
    """The numbers in each row, by their addresses."""
    rows: dict[int, dict[str, Decimal]] = {}
    for address, value in cells:
        if isinstance(value, Decimal):
            rows.setdefault(split_ref(address)[1], {})[address] = value
    return rows


def figures_sum(figures: Iterable[Decimal]) -> int:
    """What stands for the figures of a row in the mark, in whatever order; programs keep fifteen digits of each."""
    return zlib.crc32(" ".join(sorted(f"{figure:.14e}" for figure in figures)).encode())


def text_sum(text: str) -> int:
    """What stands for a text in the mark of a sheet, whatever its blanks."""
    return _sum(text)


def drawn_last_row(cells: Mapping[str, RawCell | Cell]) -> int | None:
    """The last row that the last drawing of a sheet wrote; None where it left no mark."""
    found = _found(cells)
    areas = _AREA.findall(found) if found is not None else []
    return max((split_range(a.replace("$", ""))[3] for a in areas), default=None)


def as_written(cells: Mapping[str, RawCell | Cell], text: str) -> bool:
    """Whether a paragraph stands as the last drawing of the sheet wrote it."""
    found = _found(cells)
    return found is not None and str(_sum(text)) in _SUM.findall(found)


def _found(cells: Mapping[str, RawCell | Cell]) -> str | None:
    """What the mark on a sheet says; None without one."""
    return next((m["parts"] for c in cells.values() if c.formula and (m := _MARK.search(c.formula))), None)


def ours(name: str, cells: Mapping[str, RawCell], drawing: Drawing) -> tuple[list[Segment], set[str]]:
    """Segments in which the last drawing of the sheet stands, and cells in them that it did not write.

    `drawing` is what the sheet is to hold now; most of its texts stood there before. A row of an area in which nothing
    is known again was put there by the user, and is no segment.
    """
    found = _found(cells)
    known = _Known(drawing, None if found is None else {int(s) for s in _SUM.findall(found)}, cells)
    known.add(_ROW_FORMULAS if name == RINGKASAN.name else ())
    segments = list(_guessed(name, cells, known) if found is None else _marked(found, cells))
    held: list[Segment] = []
    foreign: set[str] = set()
    for segment in segments:
        refs = [ref(c, segment.row) for c in range(segment.first, segment.last + 1)]
        filled = [cells[r] for r in refs if r in cells and (cells[r].formula is not None or cells[r].value is not None)]
        # a form has rows of figures alone; on the sheets of `susun` a row without a text of ours is the user's
        figures = bool(_TEXT.search(found or "")) and all(known.possibly(c) for c in filled)
        if any(known.surely(c) for c in filled) or figures or not filled:
            held.append(segment)
            foreign |= {c.ref for c in filled if not known.possibly(c)}
    return held, foreign


class _Known:
    """What a drawing writes, whatever its figures."""

    def __init__(self, drawing: Drawing, sums: set[int] | None, standing: Mapping[str, RawCell]) -> None:
        self.drawn = drawing.cells.keys()
        contents = [(split_ref(r)[0], content) for r, (content, _, _) in drawing.cells.items()]
        self._texts = {_plain(c) for _, c in contents if isinstance(c, str)} | _FORMER_TEXTS
        self._texts |= {_plain(canvas.note) for canvas in (RINGKASAN, IKHTISAR)}  # what a template says in their place
        self._formulas = {_shape(c.text) for _, c in contents if isinstance(c, Formula)}
        self._columns = {column for column, c in contents if isinstance(c, Decimal)}
        # what stood in every row is none that someone typed, once no row is drawn
        self._columns |= {split_ref(r)[0] for r, c in standing.items() if c.value in _NUMBERS_HEADS}
        self._sums = sums

    def add(self, shapes: Iterable[str]) -> None:
        """Formulas that are ours as well."""
        self._formulas |= set(shapes)

    def surely(self, cell: RawCell) -> bool:
        """A text or formula of ours; a number tells nothing."""
        if cell.formula is not None:
            return (
                bool(_OURS.search(cell.formula) or _MARK.search(cell.formula)) or _shape(cell.formula) in self._formulas
            )
        if not isinstance(cell.value, str) or not cell.value.strip():
            return False
        if self._sums is None:
            sentences = re.split(r"(?<=\.)\s+(?=[A-Z])", cell.value)
            return _plain(cell.value) in self._texts or all(_FORMER_BEGINNINGS.match(s) for s in sentences)
        return _plain(cell.value) in self._texts or _sum(cell.value) in self._sums

    def possibly(self, cell: RawCell) -> bool:
        number = isinstance(cell.value, Decimal) and cell.formula is None
        empty = cell.value == "" and cell.formula is None
        return self.surely(cell) or empty or (number and split_ref(cell.ref)[0] in self._columns)


def _marked(parts: str, cells: Mapping[str, RawCell]) -> Iterator[Segment]:
    marks = [r for r, c in cells.items() if c.formula and _MARK.search(c.formula)]
    for area in [*_AREA.findall(parts), *marks]:
        c1, r1, c2, r2 = split_range(area.replace("$", ""))
        yield from (Segment(row, c1, c2) for row in range(r1, r2 + 1))


def _guessed(name: str, cells: Mapping[str, RawCell], known: _Known) -> Iterator[Segment]:
    """Rows of the tables as far as the last one that is ours goes, in a workbook without a mark."""
    width = max((split_ref(r)[0] for r in known.drawn), default=1)
    groups = _GROUPS.get(name, ((1, width),))
    rows = {split_ref(c.ref)[1] for c in cells.values() if split_ref(c.ref)[0] <= groups[-1][1] and known.surely(c)}
    ends = {
        split_ref(c.ref)[1]
        for c in cells.values()
        if split_ref(c.ref)[0] == 1 and isinstance(c.value, str) and _plain(c.value).startswith(_LAST_ROW)
    }
    last = max(rows & ends or rows, default=0)
    for row in range(1, last + 1):
        for first, end in groups:
            refs = [ref(c, row) for c in range(first, end + 1)]
            # cells with nothing but a look belong to what stands beside them
            if any(r in cells and known.surely(cells[r]) for r in refs):
                yield Segment(row, first, end)


def _areas(cells: Iterable[str]) -> list[str]:
    """Cells as areas, from above; the cell of the mark is none of them: a formula does not name itself."""
    rows: dict[int, list[int]] = {}
    for column, row in sorted(map(split_ref, cells)):
        rows.setdefault(row, []).append(column)
    open_: dict[tuple[int, int], int] = {}  # columns → first row of an area that reaches the row before
    found: list[tuple[int, int, int, int]] = []
    for row in range(1, max(rows, default=0) + 2):
        runs = set(_runs(rows.get(row, [])))
        ended = [run for run in open_ if run not in runs]
        found += [(open_.pop(run), run[0], row - 1, run[1]) for run in ended]
        for run in runs:
            open_.setdefault(run, row)
    return [ref(c1, r1) if (c1, r1) == (c2, r2) else f"{ref(c1, r1)}:{ref(c2, r2)}" for r1, c1, r2, c2 in sorted(found)]


def _runs(columns: list[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for i, column in enumerate(columns, 1):
        if i == len(columns) or columns[i] != column + 1:
            yield columns[start], column
            start = i


def _absolute(area: str) -> str:
    return ":".join(f"${column_letter(c)}${r}" for c, r in map(split_ref, area.split(":")))


def _sum(text: str) -> int:
    return zlib.crc32(" ".join(text.split()).encode())


def _plain(text: str) -> str:
    return _NUMBERS.sub("#", " ".join(text.split())).casefold()


def _shape(formula: str) -> str:
    """A formula without its addresses and numbers, and without what programs write as they like."""
    bare = re.sub(r"[\s'$=]", "", formula)
    return _NUMBERS.sub("#", _ADDRESS.sub("@", bare)).casefold()


#: What stands in the rows of Ringkasan and below them, also where no row is drawn any more.
_ROW_FORMULAS = frozenset(
    _shape(f) for f in (SASARAN_STATUS_FORMULA.format(tercapai="D1", tidak="E1", belum="F1"), "SUM(C1:C1)")
)
