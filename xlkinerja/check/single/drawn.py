"""Ringkasan and Ikhtisar Eksekutif as they stand, held against what `susun` would draw from the rows today."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from xlkinerja.check.single.formulas import foreign, waiting
from xlkinerja.check.single.inputs import unclear
from xlkinerja.check.single.notes import counted_notes
from xlkinerja.check.single.recount import wrong_cells
from xlkinerja.check.values.cells import uncalculated
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.pages import ikhtisar, ringkasan
from xlkinerja.pages.drawing import Drawing
from xlkinerja.summary.anggaran import total_tahun
from xlkinerja.summary.counting import summarise
from xlkinerja.summary.sources import Source
from xlkinerja.workbook.book import Book, Cell, TableData
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import ErrorValue
from xlkinerja.workbook.patch import CellValue, Formula
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.drawn import IKHTISAR, RINGKASAN
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.sheets.referensi import GAYA_IKHTISAR

#: Cells of the two paragraphs on Ikhtisar, and of the sentence on settings: prose, which the office may reword.
PARAGRAF = ("A4", "A5")
_PROSA = {IKHTISAR.name: frozenset(PARAGRAF), RINGKASAN.name: frozenset({"A3"})}
#: Cached results of Excel are doubles; figures are printed with two decimals.
_TOLERANSI = Decimal("0.000001")
#: So many cells a sheet holds that `susun` has not drawn yet: its title and a note.
_KOSONG = 2
_KURUNG = re.compile(r"\s*\([^()]*\)")
_BILANGAN = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True, slots=True)
class Usang:
    """A cell that no longer says what the rows say."""

    lembar: str
    cell: Cell
    seharusnya: CellValue | ErrorValue


def stale_cells(book: Book) -> Iterator[Usang]:
    """Cells of the two drawn sheets that differ; none where a computed cell below them is typed over, broken or wrong.

    Nor where an input waits to be calculated or cannot be what is meant, or a note is counted.

    The paragraphs are not among them: see `stale_figures`.
    """
    table = book.tables.get(REALISASI.name)
    if table is None or not any(len(c) > _KOSONG for c in book.canvases.values()) or _unsettled(book):
        return
    if any(_typed_over(t) for t in book.tables.values()) or any(True for _ in wrong_cells(book)):
        return
    for lembar, drawing in _drawings(book, table):
        cells = book.canvases[lembar]
        for ref, (isi, _, _) in drawing.cells.items():
            cell = cells.get(ref, Cell(ref))
            if ref not in _PROSA[lembar] and _differs(cell, isi):
                yield Usang(lembar, cell, isi.value if isinstance(isi, Formula) else isi)


def _unsettled(book: Book) -> bool:
    """Whether what the sheets should say is not known yet: that is a finding of its own."""
    return waiting(book) or bool(counted_notes(book)) or unclear(book)


def _drawings(book: Book, table: TableData) -> Iterator[tuple[str, Drawing]]:
    """What the sheets would hold, for those that `susun` has drawn and nobody has laid out anew."""
    money = book.tables.get(ANGGARAN.name)
    figures, total = summarise(book), total_tahun(book)
    try:
        source = Source(table, table.header_row + len(table.all_rows))
        budget = Source(money, money.header_row + len(money.all_rows)) if money else None
        drawings = {RINGKASAN.name: ringkasan.draw(book, figures, total, source, budget)}
        for gaya in GAYA_IKHTISAR:
            drawing = ikhtisar.draw(book, figures, total, source, gaya)
            if _same_heads(drawing, book.canvases.get(IKHTISAR.name, {})):
                drawings[IKHTISAR.name] = drawing
    except PatchRefused:  # a column that the formulas read is gone
        return
    for lembar, drawing in drawings.items():
        if _same_heads(drawing, book.canvases.get(lembar, {})):
            yield lembar, drawing


def _same_heads(drawing: Drawing, cells: Mapping[str, Cell]) -> bool:
    """Whether the header cells of the drawing stand on the sheet."""
    kepala = {ref: isi for ref, (isi, look, _) in drawing.cells.items() if look == "kepala" and isinstance(isi, str)}
    return bool(kepala) and all(cells.get(ref, Cell(ref)).text == isi for ref, isi in kepala.items())


def _typed_over(table: TableData) -> bool:
    computed = [c for c in table.table.columns if c.computed]
    cells = [(row[c.key], c) for row in table.rows for c in computed]
    return any(cell.error or (cell.formula is None and not cell.empty) or foreign(table, c, cell) for cell, c in cells)


def _differs(cell: Cell, isi: CellValue) -> bool:
    nilai = isi.value if isinstance(isi, Formula) else isi
    if cell.error or uncalculated(cell):
        return False  # errors have their own finding, and what was never calculated says nothing
    if isinstance(nilai, Decimal):
        if cell.number is None or abs(cell.number - nilai) <= _TOLERANSI * max(Decimal(1), abs(nilai)):
            return cell.number is None
        return tulis_angka(cell.number, 2) != tulis_angka(nilai, 2)  # as both are printed
    teks = nilai if isinstance(nilai, str) else ""
    return cell.number is not None or cell.text.casefold() != " ".join(teks.split()).casefold()


def stale_figures(book: Book) -> Iterator[tuple[Cell, list[tuple[str, str]]]]:
    """Each paragraph whose figures no longer hold: its cell, and (what stands, what the rows give) in order.

    Only sentences that `susun` wrote are read; one that the office reworded is its own.
    """
    if _unsettled(book):
        return
    for ref, benar in zip(PARAGRAF, ikhtisar.paragraf(book, summarise(book), total_tahun(book)), strict=True):
        cell = book.canvases.get(IKHTISAR.name, {}).get(ref)
        if cell is None or not cell.text:
            continue
        seharusnya = {_skeleton(k): _figures(k) for k in _sentences(benar)}
        beda = [
            pasang
            for kalimat in _sentences(cell.text)
            for pasang in zip(_figures(kalimat), seharusnya.get(_skeleton(kalimat), _figures(kalimat)), strict=True)
            if pasang[0] != pasang[1]
        ]
        if beda:
            yield cell, beda


def _sentences(teks: str) -> list[str]:
    return [k for k in re.split(r"(?<=[.])\s+(?=[A-Z])", _KURUNG.sub("", teks)) if k]


def _skeleton(kalimat: str) -> str:
    return _BILANGAN.sub("#", kalimat).casefold()


def _figures(kalimat: str) -> list[str]:
    return _BILANGAN.findall(kalimat)
