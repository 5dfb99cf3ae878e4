"""Tables and formulas go into a workbook: computed cells, Ringkasan and Ikhtisar Eksekutif, formulas with values."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from xlkinerja.pages import ikhtisar, keeping, printing, ringkasan
from xlkinerja.pages.computed import (
    computed_cells,
    headings,
    last_row,
    name_of_sheet,
    other_units,
    overwritten,
    units,
    years,
)
from xlkinerja.pages.presentation import presentation
from xlkinerja.pages.signing import signed_by_hand
from xlkinerja.summary.anggaran import year_total
from xlkinerja.summary.counting import summarise
from xlkinerja.summary.sources import FormulaSource
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KEY, Document
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.missing import incomplete, needed
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch, replace_file
from xlkinerja.workbook.patches.content import CellValue, ChartData, Formula, SheetContent
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.scale_choice import following
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.drawn import IKHTISAR, RINGKASAN
from xlkinerja.workbook.sheets.realisasi import REALISASI

FILL_COLUMNS, ONLY_RINGKASAN, ONLY_IKHTISAR = "isi", "ringkasan", "ikhtisar"
ALL_PARTS = frozenset({FILL_COLUMNS, ONLY_RINGKASAN, ONLY_IKHTISAR})
#: Looks that templates before version 0.2 have no sample of.
_INSTEAD = {"tanda tangan": "paragraf"}


class Filled(NamedTuple):
    """A filled workbook, and the computed cells that had been overwritten: sheet, cell, what stood there.

    `notes` says what of today's template was put in, one sentence each.
    `moved` are areas of a drawn sheet that the user had filled, where a table took their place: sheet, from, to.
    """

    data: bytes
    restored: tuple[tuple[str, str, str], ...]
    moved: tuple[tuple[str, str, str], ...]
    book: Book
    notes: tuple[str, ...] = ()
    #: As `other_units` gives them.
    other_units: tuple[tuple[str, str, str, str], ...] = ()


class Changes(NamedTuple):
    """What is to be written, by sheet name: computed cells, drawn sheets, chart series and print areas."""

    cells: dict[str, dict[str, CellValue]]
    sheets: dict[str, SheetContent]
    charts: dict[str, ChartData]
    areas: dict[str, str]
    restored: tuple[tuple[str, str, str], ...]
    moved: tuple[tuple[str, str, str], ...] = ()


def fill(data: bytes, *, name: str = "", parts: frozenset[str] = ALL_PARTS, ikhtisar_style: str = "") -> Filled:
    """The workbook with its computed parts renewed; `ikhtisar_style` (pita or kolom) overrides Pengaturan.

    Raises PackageError for a file that is none, PatchRefused where something would be lost or is missing.
    """
    package = Package.from_bytes(data)
    return fill_opened(
        package, book_from(package, Path(name or "buku.xlsx"), name=name), parts=parts, ikhtisar_style=ikhtisar_style
    )


def fill_opened(package: Package, book: Book, *, parts: frozenset[str] = ALL_PARTS, ikhtisar_style: str = "") -> Filled:
    """The same for a workbook that was opened and read."""
    notes: tuple[str, ...] = ()
    if incomplete(book):
        from xlkinerja.workbook.patch_refit.refitting import refit  # makes a template: only where one is needed

        refitted = refit(package, book)
        if refitted is not None:
            package, notes = Package.from_bytes(refitted.data), refitted.notes
            book = book_from(package, book.path, name=book.name)
    new = changes(package, book, parts=parts, ikhtisar_style=ikhtisar_style)
    written = patch(package, new.cells, new.sheets, new.charts, new.areas)
    return Filled(written, new.restored, new.moved, book, notes, tuple(other_units(book)))


def changes(package: Package, book: Book, *, parts: frozenset[str] = ALL_PARTS, ikhtisar_style: str = "") -> Changes:
    """What filling writes into a workbook that was read from the package. Raises PatchRefused as fill does."""
    if book.document is None:
        raise PatchRefused(f"{book.problems[0].pesan} {book.problems[0].tindakan} Tidak ada yang diubah.")
    _refuse_incomplete(book, book.document, parts)
    cells: dict[str, dict[str, CellValue]] = {}
    restored: list[tuple[str, str, str]] = []
    moved: list[tuple[str, str, str]] = []
    sources = {name: FormulaSource(table, last_row(package, table)) for name, table in book.tables.items()}
    if FILL_COLUMNS in parts:
        for name, table in book.tables.items():
            cells[table.sheet] = dict(computed_cells(book, sources[name]))
            restored += overwritten(package, table, cells[table.sheet])
            cells[table.sheet].update(years(book, package, table))
            cells[table.sheet].update(units(book, table))
        if book.skala is not None:
            standing = package.read_sheet(name_of_sheet(package, book.skala.sheet)).cells
            chosen = following(standing, book.pengaturan.get("skala"))
            cells[book.skala.sheet] = {ref: Formula(*cell) for ref, cell in chosen.items()}
        for sheet, heading in headings(book, package):
            cells.setdefault(sheet, {})["A2"] = heading
    sheets: dict[str, SheetContent] = {}
    charts: dict[str, ChartData] = {}
    areas: dict[str, str] = {}
    if parts >= ALL_PARTS:
        areas = printing.filled_areas(book, package.print_areas, package.application)
    if RINGKASAN in book.document.canvases:
        for name, taken in _summaries(book, package, sources, parts, ikhtisar_style, charts, areas):
            sheets[name] = taken.content
            restored += ((name, *cell) for cell in taken.restored)
            moved += ((name, *areas_) for areas_ in taken.moved)
    elif not parts >= {FILL_COLUMNS}:
        raise PatchRefused(f"Ringkasan dan Ikhtisar hanya ada di dokumen Realisasi, bukan {book.document.kode}.")
    return Changes(cells, sheets, charts, areas, tuple(restored), tuple(moved))


def _refuse_incomplete(book: Book, document: Document, parts: frozenset[str]) -> None:
    """Raises PatchRefused where something is gone that formulas read or that is to be written into.

    That is the main table, a sheet that is to be drawn, a column or a setting; what could be put back was put back.
    """
    sheets = {document.main.name, *(c.name for c in document.canvases if not parts <= {FILL_COLUMNS})}
    forms = {(form.name, f.key) for form in document.forms for f in form.fields if f.name}
    for problem in book.problems:
        table = book.tables.get(problem.lembar)
        lost = problem.kind == "lembar_hilang" and problem.lembar in sheets
        if problem.kind == "kolom_hilang" and table is not None and problem.key in table.table.by_key:
            column = table.table.by_key[problem.key]
            lost = column.computed or column.key in needed(table.table)
        elif problem.kind == "kolom_hilang":
            is_main = problem.lembar == document.main.name and table is None
            lost = is_main or (problem.lembar, problem.key) in forms
        if lost:
            where = "" if problem.kind == "lembar_hilang" else f"Lembar «{problem.lembar}»: "
            raise PatchRefused(f"{where}{problem.pesan} Tidak ada yang diubah. {problem.tindakan}")


def template_bytes(document: Document, prepared: int = 60, **content: Any) -> bytes:
    """A template with every computed cell valued, as it is committed and shipped; `content` as for build."""
    from xlkinerja.workbook.templates import build

    return fill(build(document, prepared=prepared, **content), parts=frozenset({FILL_COLUMNS})).data


def write_template(document: str, path: Path | str, prepared: int = 60, **content: Any) -> Path:
    """Write the template of a document (a key of BY_KEY, such as rencana-aksi) to `path`; `content` as for build."""
    path = Path(path)
    replace_file(path, template_bytes(BY_KEY[document], prepared, **content), backup=False)
    return path


def _summaries(
    book: Book,
    package: Package,
    sources: Mapping[str, FormulaSource],
    parts: frozenset[str],
    ikhtisar_style: str,
    charts: dict[str, ChartData],
    areas: dict[str, str],
) -> Iterator[tuple[str, keeping.Taken]]:
    """The drawn sheets with what is kept on them; charts and print areas are added to those given."""
    wanted = [c for part, c in ((ONLY_RINGKASAN, RINGKASAN), (ONLY_IKHTISAR, IKHTISAR)) if part in parts]
    if not wanted:
        return
    source, budget = (sources.get(table.name) for table in (REALISASI, ANGGARAN))
    if source is None:
        raise PatchRefused("Lembar «Realisasi» tidak terbaca; ringkasan tidak dapat disusun. Tidak ada yang diubah.")
    figures, total = summarise(book), year_total(book)
    style = _Styles(package)
    drawings = []
    if RINGKASAN in wanted:
        drawing = ringkasan.draw(book, figures, total, source, budget)
        if RINGKASAN.name in {s.name for s in package.sheets}:
            ringkasan.show_chart(drawing, figures, package.read_sheet(RINGKASAN.name).cells)
        drawings.append((RINGKASAN, drawing))
        charts[RINGKASAN.name] = ringkasan.chart(figures)
    if IKHTISAR in wanted:
        how = presentation(book, ikhtisar_style)
        drawing = ikhtisar.draw(book, figures, total, source, how)
        if how.signature and signed_by_hand(book, keeping.typed(package, IKHTISAR, drawing)):
            drawing = ikhtisar.unsigned(drawing)
        drawings.append((IKHTISAR, drawing))
    for canvas, drawing in drawings:
        name, taken = canvas.name, keeping.take(package, canvas, drawing, style)
        areas[name] = printing.drawn_area(drawing.last_column, taken.last_row, package.print_areas.get(name, ""))
        yield name, taken


class _Styles:
    """Style index of each look, from its sample cell on Referensi."""

    def __init__(self, package: Package) -> None:
        name = name_of_sheet(package, referensi.SHEET_NAME)
        known = {s.name for s in package.sheets}
        cells = package.read_sheet(name).cells if name in known else {}
        head = next((ref for ref, c in cells.items() if c.value == referensi.STYLE_HEADER), "")
        column = head.rstrip("0123456789")
        self._index = {
            str(c.value): c.style for ref, c in cells.items() if column and ref.rstrip("0123456789") == column
        }

    def __call__(self, look: str) -> int:
        look = look if look in self._index else _INSTEAD.get(look, look)
        if look not in self._index:
            raise PatchRefused(
                f"Contoh gaya «{look}» di lembar Referensi hilang. Tidak ada yang diubah. "
                "Salin isian ke templat baru, lalu ulangi."
            )
        return self._index[look]
