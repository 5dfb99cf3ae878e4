"""Tables and formulas go into a workbook: computed cells, Ringkasan and Ikhtisar Eksekutif, formulas with values."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlkinerja.kinerja.anggaran import money_left, serapan
from xlkinerja.kinerja.capaian import CHECK_SATUAN, Aturan
from xlkinerja.pages import ikhtisar, keeping, printing, ringkasan
from xlkinerja.pages.presentation import presentation
from xlkinerja.summary.anggaran import year_total
from xlkinerja.summary.counting import summarise
from xlkinerja.summary.measuring import book_aturan, row_result, sasaran_numbers, unit_of_realisasi
from xlkinerja.summary.sources import FormulaSource
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book, Cell, Row, TableData
from xlkinerja.workbook.documents import BY_KEY, Document
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.missing import incomplete, needed
from xlkinerja.workbook.package import ErrorValue, Package
from xlkinerja.workbook.patch import CellValue, ChartData, Formula, SheetContent, patch, replace_file
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.scale_choice import following
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.drawn import IKHTISAR, RINGKASAN
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.sheets.renstra import RENSTRA, TARGETS, year_shown
from xlkinerja.workbook.template_text import OFFICE_FORMULA, PERIOD_FORMULA, office

FILL_COLUMNS, ONLY_RINGKASAN, ONLY_IKHTISAR = "isi", "ringkasan", "ikhtisar"
INSTRUCTIONS = "Petunjuk"
ALL_PARTS = frozenset({FILL_COLUMNS, ONLY_RINGKASAN, ONLY_IKHTISAR})
_MOST_ROWS = 20_000
#: With this ends the name of a filled workbook that is written beside its original.
RESULT_SUFFIX = "(hasil)"
#: Looks that templates before version 0.2 have no sample of.
_INSTEAD = {"tanda tangan": "paragraf"}


@dataclass(frozen=True, slots=True)
class Filled:
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


@dataclass(frozen=True, slots=True)
class Changes:
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
    book = book_from(package, Path(name or "buku.xlsx"), name=name)
    notes: tuple[str, ...] = ()
    if incomplete(book):
        from xlkinerja.workbook.patch_refit.refitting import refit  # makes a template: only where one is needed

        refitted = refit(package, book)
        if refitted is not None:
            data, notes = refitted.data, refitted.notes
            package = Package.from_bytes(data)
            book = book_from(package, book.path, name=name)
    new = changes(package, book, parts=parts, ikhtisar_style=ikhtisar_style)
    written = patch(package, new.cells, new.sheets, new.charts, new.areas)
    return Filled(written, new.restored, new.moved, book, notes, tuple(other_units(book)))


def changes(package: Package, book: Book, *, parts: frozenset[str] = ALL_PARTS, ikhtisar_style: str = "") -> Changes:
    """What filling writes into a workbook that was read from the package. Raises PatchRefused as fill does."""
    if book.document is None:
        raise PatchRefused(f"{book.problems[0].pesan} {book.problems[0].tindakan} Tidak ada yang diubah.")
    _refuse_incomplete(book)
    cells: dict[str, dict[str, CellValue]] = {}
    restored: list[tuple[str, str, str]] = []
    moved: list[tuple[str, str, str]] = []
    if FILL_COLUMNS in parts:
        for table in book.tables.values():
            cells[table.sheet] = dict(_computed(book, package, table))
            restored += _overwritten(package, table, cells[table.sheet])
            cells[table.sheet].update(_years(book, package, table))
            for ref, unit, _ in _units(table):
                cells[table.sheet][ref] = unit
        if book.skala is not None:
            standing = package.read_sheet(_sheet_name(package, book.skala.sheet)).cells
            chosen = following(standing, book.pengaturan.get("skala"))
            cells[book.skala.sheet] = {ref: Formula(*cell) for ref, cell in chosen.items()}
        for sheet, heading in _headings(book, package):
            cells.setdefault(sheet, {})["A2"] = heading
    sheets: dict[str, SheetContent] = {}
    charts: dict[str, ChartData] = {}
    areas = printing.filled_areas(book, package.print_areas) if parts >= ALL_PARTS else {}
    if RINGKASAN in book.document.canvases:
        for name, taken in _summaries(book, package, parts, ikhtisar_style, charts, areas):
            sheets[name] = taken.content
            restored += ((name, *cell) for cell in taken.restored)
            moved += ((name, *areas_) for areas_ in taken.moved)
    elif not parts >= {FILL_COLUMNS}:
        raise PatchRefused(f"Ringkasan dan Ikhtisar hanya ada di dokumen Realisasi, bukan {book.document.kode}.")
    return Changes(cells, sheets, charts, areas, tuple(restored), tuple(moved))


def _refuse_incomplete(book: Book) -> None:
    """Raises PatchRefused where a column is gone that formulas read or are to be written into."""
    for problem in book.problems:
        table = book.tables.get(problem.lembar)
        if problem.kind == "kolom_hilang" and table is not None and problem.key in table.table.by_key:
            column = table.table.by_key[problem.key]
            if column.computed or column.key in needed(table.table):
                raise PatchRefused(
                    f"Lembar «{problem.lembar}»: {problem.pesan} Tidak ada yang diubah. {problem.tindakan}"
                )


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
    parts: frozenset[str],
    ikhtisar_style: str,
    charts: dict[str, ChartData],
    areas: dict[str, str],
) -> Iterator[tuple[str, keeping.Taken]]:
    """The drawn sheets with what is kept on them; charts and print areas are added to those given."""
    table = book.tables.get(REALISASI.name)
    wanted = [c for part, c in ((ONLY_RINGKASAN, RINGKASAN), (ONLY_IKHTISAR, IKHTISAR)) if part in parts]
    if not wanted:
        return
    if table is None:
        raise PatchRefused("Lembar «Realisasi» tidak terbaca; ringkasan tidak dapat disusun. Tidak ada yang diubah.")
    source = FormulaSource(table, _last_row(package, table))
    money = book.tables.get(ANGGARAN.name)
    budget = FormulaSource(money, _last_row(package, money)) if money else None
    figures, total = summarise(book), year_total(book)
    style = _Styles(package)
    drawings = []
    if RINGKASAN in wanted:
        drawings.append((RINGKASAN, ringkasan.draw(book, figures, total, source, budget)))
        charts[RINGKASAN.name] = ringkasan.chart(figures)
    if IKHTISAR in wanted:
        drawings.append((IKHTISAR, ikhtisar.draw(book, figures, total, source, presentation(book, ikhtisar_style))))
    for canvas, drawing in drawings:
        name, taken = canvas.name, keeping.take(package, canvas, drawing, style)
        areas[name] = printing.drawn_area(drawing.last_column, taken.last_row, package.print_areas.get(name, ""))
        yield name, taken


def _last_row(package: Package, table: TableData) -> int:
    """The last prepared row: the last one that holds a formula of ours or something typed."""
    letters = {table.letters[c.key] for c in table.table.columns if c.computed and c.key in table.letters}
    formulas = (
        split_ref(ref)[1]
        for ref, cell in package.read_sheet(_sheet_name(package, table.sheet)).cells.items()
        if cell.formula is not None and ref.rstrip("0123456789") in letters
    )
    typed = (row.number for row in table.all_rows)
    last = max((table.header_row + 1, *formulas, *typed))
    if last > _MOST_ROWS:
        raise PatchRefused(
            f"Tabel lembar «{table.sheet}» mencapai baris {last}, melewati {_MOST_ROWS}. Tidak ada yang diubah. "
            "Hapus baris kosong di antara isiannya, lalu ulangi."
        )
    return last


def _sheet_name(package: Package, name: str) -> str:
    return next((s.name for s in package.sheets if s.name.strip().casefold() == name.casefold()), name)


def _computed(book: Book, package: Package, table: TableData) -> Iterator[tuple[str, CellValue]]:
    """Every computed cell of the prepared rows: its formula and its value."""
    columns = [c for c in table.table.columns if c.computed]
    source = FormulaSource(table, _last_row(package, table))
    letters = {c.key: source.letter(c.key) for c in table.table.columns if c.computed or c.key in _needed(table)}
    rows = {row.number: row for row in table.all_rows}
    numbers = {row.number: n for row, n in sasaran_numbers(table.all_rows)}
    aturan = book_aturan(book)
    if table.header_row != table.table.header_row:
        raise PatchRefused(
            f"Judul kolom lembar «{table.sheet}» berada di baris {table.header_row}, bukan {table.table.header_row}. "
            "Tidak ada yang diubah. Hapus baris yang disisipkan di atasnya, lalu ulangi."
        )
    for number in range(table.header_row + 1, source.last_row + 1):
        row = rows.get(number)
        values = _values(table, row, numbers.get(number), aturan)
        for column in columns:
            formula = table.table.formula(column, number, letters)
            yield f"{letters[column.key]}{number}", Formula(formula, values[column.key])


def _units(table: TableData) -> Iterator[tuple[str, str, str]]:
    """Cells of Satuan Realisasi that say another unit than the cell of the realisasi: address, that unit, its cell."""
    letter = table.letters.get("satuan_realisasi")
    for row in table.indikator if letter else ():
        unit = unit_of_realisasi(row)
        if isinstance(unit, str) and unit != (row["satuan_realisasi"].value or ""):
            yield f"{letter}{row.number}", unit, row["realisasi"].ref


def other_units(book: Book) -> Iterator[tuple[str, str, str, str]]:
    """Realisasi in another unit than their target, which give no capaian: sheet, cell, unit, unit of the target."""
    table, aturan = book.tables.get(REALISASI.name), book_aturan(book)
    for row in table.indikator if table else ():
        if table and row_result(row, aturan).state == CHECK_SATUAN:
            yield table.sheet, row["realisasi"].ref, str(unit_of_realisasi(row)), row["satuan"].text


def _needed(table: TableData) -> set[str]:
    """Input columns that the formulas of a table read."""
    texts = " ".join(c.formula for c in table.table.columns)
    return {c.key for c in table.table.columns if f"{{{c.key}}}" in texts or f"{{{c.key}__" in texts}


def _values(table: TableData, row: Row | None, number: int | None, aturan: Aturan) -> dict[str, Decimal | str]:
    """The value of each computed column in one row; "" where nothing is shown."""
    values: dict[str, Decimal | str] = {c.key: "" for c in table.table.columns if c.computed}
    if row is None:
        return values
    if "no" in values and number is not None:
        values["no"] = Decimal(number)
    if table.table is REALISASI and row.is_indikator:
        result = row_result(row, aturan)
        values |= {"keadaan": result.state, "kategori": result.kategori, "status": result.status}
        values["dasar"] = "" if result.basis is None else result.basis
        values["capaian"] = "" if result.capaian is None else result.capaian
    if table.table is ANGGARAN:
        pagu, realisasi = row["pagu"].number, row["realisasi"].number
        for key, amount in (("persen", serapan(pagu, realisasi)), ("sisa", money_left(pagu, realisasi))):
            values[key] = "" if amount is None else amount
    return values


def _overwritten(package: Package, table: TableData, cells: dict[str, CellValue]) -> Iterator[tuple[str, str, str]]:
    """Computed cells in which something typed stood in the place of the formula."""
    existing = package.read_sheet(_sheet_name(package, table.sheet)).cells
    for ref in cells:
        cell = existing.get(ref)
        if cell is not None and cell.formula is None and cell.value not in (None, ""):
            yield table.sheet, ref, str(getattr(cell.value, "text", cell.value))


def _years(book: Book, package: Package, table: TableData) -> Iterator[tuple[str, CellValue]]:
    """The years over the target columns of a Renstra, where the template's formulas still stand."""
    existing = package.read_sheet(_sheet_name(package, table.sheet)).cells
    first, last = (book.identitas.get(key, Cell("")).number for key in ("tahun", "tahun_akhir"))
    for number, column in enumerate(TARGETS if table.table is RENSTRA else (), 1):
        ref = f"{table.letters.get(column.key, '')}{table.header_row - 1}"
        if ref in existing and existing[ref].formula is not None:
            year = year_shown(number, first, last)
            yield ref, Formula(column.above, "" if year is None else year)


def _headings(book: Book, package: Package) -> Iterator[tuple[str, CellValue]]:
    """Office and year under the titles, where the template has them."""
    period = RENSTRA.name in book.tables
    known = [book.identitas.get(key) for key in ("satker", "tahun", *(["tahun_akhir"] if period else []))]
    if any(cell is None or isinstance(cell.value, bool | ErrorValue) for cell in known):
        return  # a label is gone, or an error stands there: what the formula shows is not ours to say
    value = office(book.identity("satker"), book.identity("tahun"), book.identity("tahun_akhir"))
    declared = {s.name for s in book.document.sheets} if book.document else set()
    ours = ({INSTRUCTIONS} | declared) - {RINGKASAN.name, IKHTISAR.name}  # a sheet of the user's own keeps its A2
    for sheet in package.sheets:
        cell = package.read_sheet(sheet.name).cells.get("A2") if sheet.name in ours else None
        if cell is not None and cell.formula is not None:
            yield sheet.name, Formula(PERIOD_FORMULA if period else OFFICE_FORMULA, value)


class _Styles:
    """Style index of each look, from its sample cell on Referensi."""

    def __init__(self, package: Package) -> None:
        name = _sheet_name(package, referensi.SHEET_NAME)
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
