"""What an office typed in the place of ours on a form stays there: reworded texts, names, and empty cells filled."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from xlkinerja.pages.area import (
    figures_sum,
    mark_form,
    marked_blanks,
    marked_figures,
    marked_texts,
    row_figures,
    text_sum,
)
from xlkinerja.pages.drawing import Drawing
from xlkinerja.workbook.address import ref, split_range, split_ref
from xlkinerja.workbook.package import ErrorValue, RawCell
from xlkinerja.workbook.patches.content import CellValue, Formula

_NOTE = "Disusun xlkinerja cetak. Yang Anda ketik di lembar ini tetap ada ketika formulir disusun lagi."
MARK_LOOK = "catatan"


class Adopted:
    """The cells that stand on the sheet of a form, and what of ours they replace in a drawing of it."""

    def __init__(self, standing: Mapping[str, RawCell]) -> None:
        self._standing = standing
        self._texts: dict[int, list[str]] = defaultdict(list)
        for address, number in marked_texts(standing):
            self._texts[number].append(address)
        self._blanks = marked_blanks(standing)
        self._ours: dict[str, str] = {}
        self._empty: list[str] = []

    def __call__(self, drawing: Drawing) -> None:
        """Put into the drawing what the office typed in the place of our texts and into our empty cells."""
        self._ours = {a: text for a in drawing.texts if isinstance(text := drawing.cells[a][0], str)}
        self._empty = list(_empty(drawing))
        seen: dict[int, int] = defaultdict(int)
        for address, text in self._ours.items():
            number = text_sum(text)
            places = self._texts.get(number, [])
            if seen[number] < len(places):
                self._take(drawing, address, places[seen[number]], text)
            seen[number] += 1
        for address, place in self._filled(drawing):
            self._take(drawing, address, place, "")

    def typed_over(self, drawing: Drawing) -> Iterator[tuple[str, str]]:
        """Figures of ours with another number typed over them: where each stands and what it is.

        They are those that the row of the same texts does not have in the drawing, in a row whose sum is another one
        than when it was drawn: what a workbook changed since then is no news.
        """
        sums = marked_figures(self._standing)
        numbers = row_figures((r, c.value) for r, c in self._standing.items() if c.formula is None)
        texts = _by_row((r, c.value) for r, c in self._standing.items())
        wanted: dict[tuple[tuple[int, str], ...], set[Decimal]] = defaultdict(set)
        figures = row_figures((r, c[0]) for r, c in drawing.cells.items())
        for row, key in _by_row((r, c[0]) for r, c in drawing.cells.items()).items():
            wanted[key] |= set(figures.get(row, {}).values())
        for row, found in sorted(numbers.items()):
            inside = {a: n for a, n in found.items() if split_ref(a)[0] <= len(drawing.widths)}
            if row in sums and sums[row] != figures_sum(inside.values()) and texts.get(row) in wanted:
                yield from ((a, f"{n:f}") for a, n in inside.items() if n not in wanted[texts[row]])

    def chart_titles(self, drawing: Drawing) -> set[object]:
        """The titles that charts of ours had: each stands over their figures, beside the page."""
        return {c.value for r, c in self._standing.items() if split_ref(r)[0] == len(drawing.widths) + 2}

    def mark(self, drawing: Drawing) -> None:
        """Write the mark of the form beside it, where it is not printed."""
        cell = ref(len(drawing.widths) + 2, 1)
        drawing.cells[cell] = Formula(f'"{_NOTE}"', _NOTE), MARK_LOOK, None
        mark_form(drawing, cell, self._ours, self._empty)

    def _take(self, drawing: Drawing, address: str, place: str, text: str) -> None:
        value = _value(self._standing.get(place))
        if isinstance(value, str) and text_sum(value) == text_sum(text):
            return
        if value is None and not text:
            return
        _, look, number_format = drawing.cells[address]
        drawing.cells[address] = value, look, number_format
        if isinstance(value, str) and value != text:
            column, row = split_ref(address)
            last = next((split_range(m)[2] for m in drawing.merges if m.split(":")[0] == address), column)
            drawing.fit(row, (value, column, last), size=11)

    def _filled(self, drawing: Drawing) -> Iterator[tuple[str, str]]:
        """Empty cells of the drawing that were empty before, each with where it stood: in the row of the same texts."""
        before: dict[tuple[tuple[int, str], ...], list[int]] = defaultdict(list)
        standing = _by_row((r, c.value) for r, c in self._standing.items() if r not in self._blanks)
        wanted = _by_row((r, c[0]) for r, c in drawing.cells.items() if r not in set(self._empty))
        for row, key in standing.items():
            before[key].append(row)
        used: dict[tuple[tuple[int, str], ...], int] = defaultdict(int)
        rows: dict[int, int] = {}
        for row, key in sorted(wanted.items()):
            if used[key] < len(before.get(key, ())):
                rows[row] = before[key][used[key]]
            used[key] += 1
        for address in self._empty:
            column, row = split_ref(address)
            if row in rows and (place := ref(column, rows[row])) in self._blanks:
                yield address, place


def _empty(drawing: Drawing) -> Iterator[str]:
    """The cells of a drawing in which nothing stands, but for those that another one covers."""
    covered: set[str] = set()
    for area in drawing.merges:
        c1, r1, c2, r2 = split_range(area)
        covered |= {ref(c, r) for r in range(r1, r2 + 1) for c in range(c1, c2 + 1)} - {ref(c1, r1)}
    for address, (value, _, _) in drawing.cells.items():
        if value in (None, "") and address not in covered:
            yield address


def _by_row(cells: Iterable[tuple[str, object]]) -> dict[int, tuple[tuple[int, str], ...]]:
    """The texts of each row with their columns."""
    rows: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for address, value in cells:
        if isinstance(value, str) and value.strip():
            column, row = split_ref(address)
            rows[row].append((column, " ".join(value.split())))
    return {row: tuple(sorted(texts)) for row, texts in rows.items()}


def _value(cell: RawCell | None) -> CellValue:
    """What a cell holds, to be written into another one; an error value is nothing."""
    if cell is None:
        return None
    value = None if isinstance(cell.value, ErrorValue) else cell.value
    if cell.formula is not None:
        return Formula(cell.formula, value if isinstance(value, str | bool | Decimal) else None)
    return value if isinstance(value, str | bool | Decimal) else None
