"""Ringkasan and Ikhtisar Eksekutif as they stand, held against what `susun` would draw from the rows today."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial
from itertools import zip_longest
from typing import NamedTuple

from xlkinerja.check.single.formulas import shows_errors
from xlkinerja.check.single.inputs import negative, negative_realisasi
from xlkinerja.check.single.recount import BROKEN_INPUT
from xlkinerja.check.values.cells import blank, is_date, is_predikat, row_comparable, uncalculated
from xlkinerja.check.values.choices import unknown
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import NOT_APPLICABLE
from xlkinerja.kinerja.wording import is_temperature
from xlkinerja.pages import ikhtisar, ringkasan
from xlkinerja.pages.area import as_written
from xlkinerja.pages.drawing import Drawing
from xlkinerja.pages.presentation import presentation
from xlkinerja.summary.anggaran import year_total
from xlkinerja.summary.counting import summarise
from xlkinerja.summary.measuring import book_results
from xlkinerja.summary.sources import FormulaSource
from xlkinerja.workbook.book import Book, Cell, Row, TableData
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.layout import Table
from xlkinerja.workbook.missing import unsound
from xlkinerja.workbook.package import ErrorValue
from xlkinerja.workbook.patches.content import CellValue, Formula
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.drawn import IKHTISAR, RINGKASAN
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.sheets.referensi import IKHTISAR_STYLES

#: An old template, cells that nobody has calculated, notes that count: mended, the whole workbook is drawn anew.
CAUSES = dict.fromkeys(("XK009", "XK015", "XK017"), "buku")
#: What the formulas of the drawn sheets read on Anggaran.
_BUDGET_INPUTS = ("tahun", "tingkat", "sumber", "pagu", "realisasi")
#: Cells of the two paragraphs on Ikhtisar, and of the sentence on settings: prose, which the office may reword.
PARAGRAPHS = ikhtisar.PARAGRAPHS
_PROSE = {IKHTISAR.name: frozenset(PARAGRAPHS), RINGKASAN.name: frozenset({"A3"})}
#: Cached results of Excel are doubles; figures are printed with two decimals.
_TOLERANCE = Decimal("0.000001")
#: So many cells a sheet holds that `susun` has not drawn yet: its title and a note.
_UNDRAWN = 2
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_NUMBERS = re.compile(r"\d[\d.,]*\d|\d")


class Stale(NamedTuple):
    """A cell that no longer says what the rows say."""

    lembar: str
    cell: Cell
    seharusnya: CellValue | ErrorValue


def stale_cells(book: Book) -> Iterator[Stale]:
    """Cells of the two drawn sheets that differ, where no computed cell that their formulas read shows an error.

    The paragraphs, which read none, are not among them: see `stale_figures`.
    """
    table = book.tables.get(REALISASI.name)
    if table is None or not any(len(c) > _UNDRAWN for c in book.canvases.values()):
        return
    if shows_errors(book) or _unsettled(book):
        return
    for lembar, drawing in _drawings(book, table):
        cells = book.canvases[lembar]
        for ref, (content, _, _) in drawing.cells.items():
            cell = cells.get(ref, Cell(ref))
            if ref not in _PROSE[lembar] and _differs(cell, content):
                yield Stale(lembar, cell, content.value if isinstance(content, Formula) else content)


def _unsettled(book: Book) -> bool:
    """Whether what the sheets should say is not known yet, because what they follow from cannot be what is meant.

    Each such cell has a finding of its own. These are asked by value and not by the places of those findings: the same
    findings stand in columns and rows that the sheets do not read, and on cells that count as they stand.
    """
    realisasi, anggaran = book.tables.get(REALISASI.name), book.tables.get(ANGGARAN.name)
    sasaran = [row["sasaran"] for row in realisasi.all_rows] if realisasi else []
    return (
        unsound(book)
        or any(cell.error or isinstance(cell.value, bool) for cell in sasaran)
        or any(map(partial(_unclear_inputs, book), book.indikator))
        or (anggaran is not None and any(map(partial(_unclear_budget, anggaran.table), anggaran.rows)))
    )


def _unclear_inputs(book: Book, row: Row) -> bool:
    """Whether an input of an indikator cannot be what is meant, so that its result says nothing."""
    status = book_results(book)[row.number].status
    if is_temperature(row["satuan"].text) and negative(row["target"]):
        return False  # it may be, though no capaian follows from it
    if status in BROKEN_INPUT or unknown(REALISASI, REALISASI.by_key["berlaku"], row["berlaku"]):
        return True
    if status == NOT_APPLICABLE or is_predikat(row):
        return False
    return is_date(row["target_maksimum"]) or not row_comparable(row) or bool(negative_realisasi(row))


def _unclear_budget(table: Table, row: Row) -> bool:
    """Whether the year, the level or an amount of a budget row cannot be what is meant."""
    tingkat = table.by_key.get("tingkat")
    if tingkat is not None and not row.is_total and unknown(table, tingkat, row["tingkat"]):
        return True
    numbers = [row[key] for key in ("tahun", "pagu", "realisasi")]
    return any(row[key].error for key in _BUDGET_INPUTS) or any(
        is_date(cell) or isinstance(cell.value, bool) or (cell.text != "" and not blank(cell)) for cell in numbers
    )


def _drawings(book: Book, table: TableData) -> Iterator[tuple[str, Drawing]]:
    """What the sheets would hold, for those that `susun` has drawn and nobody has laid out anew."""
    money = book.tables.get(ANGGARAN.name)
    figures, total = summarise(book), year_total(book)
    try:
        source = FormulaSource(table, table.header_row + len(table.all_rows))
        budget = FormulaSource(money, money.header_row + len(money.all_rows)) if money else None
        drawings = {RINGKASAN.name: ringkasan.draw(book, figures, total, source, budget)}
        for style in IKHTISAR_STYLES:
            drawing = ikhtisar.draw(book, figures, total, source, presentation(book, style))
            if _same_heads(drawing, book.canvases.get(IKHTISAR.name, {})):
                drawings[IKHTISAR.name] = drawing
    except PatchRefused:  # a column that the formulas read is gone
        return
    for lembar, drawing in drawings.items():
        if _same_heads(drawing, book.canvases.get(lembar, {})):
            yield lembar, drawing


def _same_heads(drawing: Drawing, cells: Mapping[str, Cell]) -> bool:
    """Whether the header cells of the drawing stand on the sheet."""
    headers = {
        ref: content
        for ref, (content, look, _) in drawing.cells.items()
        if look == "kepala" and isinstance(content, str)
    }
    return bool(headers) and all(cells.get(ref, Cell(ref)).text == content for ref, content in headers.items())


def _differs(cell: Cell, content: CellValue) -> bool:
    value = content.value if isinstance(content, Formula) else content
    if cell.error or uncalculated(cell):
        return False  # errors have their own finding, and what was never calculated says nothing
    if isinstance(value, Decimal):
        if cell.number is None or abs(cell.number - value) <= _TOLERANCE * max(Decimal(1), abs(value)):
            return cell.number is None
        return write_angka(cell.number, 2) != write_angka(value, 2)  # as both are printed
    text = value if isinstance(value, str) else ""
    return cell.number is not None or cell.text.casefold() != " ".join(text.split()).casefold()


def stale_figures(book: Book) -> Iterator[tuple[Cell, list[tuple[str, str]]]]:
    """Each paragraph whose figures no longer hold: its cell, and (what stands, what the rows give) in order.

    Only sentences that `susun` wrote are read; one that the office reworded is its own. Where `susun` would now write
    other sentences, the pair is of sentences.
    """
    if _unsettled(book):
        return
    for ref, correct in zip(PARAGRAPHS, ikhtisar.paragraphs(book, summarise(book), year_total(book)), strict=True):
        cell = book.canvases.get(IKHTISAR.name, {}).get(ref)
        if cell is None or not cell.text:
            continue
        seharusnya = {_skeleton(k): _figures(k) for k in _sentences(correct)}
        differing = _other_sentences(book, cell.text, correct) + [
            pair
            for sentence in _sentences(cell.text)
            for pair in zip(_figures(sentence), seharusnya.get(_skeleton(sentence), _figures(sentence)), strict=True)
            if pair[0] != pair[1]
        ]
        if differing:
            yield cell, differing


def _other_sentences(book: Book, text: str, correct: str) -> list[tuple[str, str]]:
    """Sentences of which the rows give another one, such as the first that is not reached, and that one.

    Only of a paragraph that stands as `susun` wrote it.
    """
    if not as_written(book.canvases[IKHTISAR.name], text):
        return []
    stand, due = ({_skeleton(k): k for k in _sentences(t)} for t in (text, correct))
    gone = [k for s, k in stand.items() if s not in due]
    new = [k for s, k in due.items() if s not in stand]
    pairs = zip_longest(gone, new, fillvalue="")
    return [tuple(f"«{k}»" if k else "tidak ada" for k in pair) for pair in pairs]  # type: ignore[misc]


def _sentences(text: str) -> list[str]:
    return [k for k in re.split(r"(?<=[.])\s+(?=[A-Z])", _BRACKETS.sub("", text)) if k]


def _skeleton(sentence: str) -> str:
    return _NUMBERS.sub("#", sentence).casefold()


def _figures(sentence: str) -> list[str]:
    return _NUMBERS.findall(sentence)
