"""What stands in the cells that are computed: formulas with their values, units, years, headings."""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.kinerja.anggaran import money_left, serapan
from xlkinerja.kinerja.capaian import CHECK_SATUAN
from xlkinerja.summary.measuring import Measured, measure_rows, running_numbers, sasaran_numbers
from xlkinerja.summary.sources import FormulaSource
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book, Cell, Row, TableData
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.missing import needed
from xlkinerja.workbook.package import ErrorValue, Package
from xlkinerja.workbook.patches.content import CellValue, Formula
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.sheets.renstra import RENSTRA, TARGETS, year_shown
from xlkinerja.workbook.template_text import OFFICE_FORMULA, PERIOD_FORMULA, office

INSTRUCTIONS = "Petunjuk"
_MOST_ROWS = 20_000


def last_row(package: Package, table: TableData) -> int:
    """The last prepared row: the last one that holds a formula of ours or something typed."""
    letters = {table.letters[c.key] for c in table.table.columns if c.computed and c.key in table.letters}
    formulas = (
        split_ref(ref)[1]
        for ref, cell in package.read_sheet(name_of_sheet(package, table.sheet)).cells.items()
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


def name_of_sheet(package: Package, name: str) -> str:
    return next((s.name for s in package.sheets if s.name.strip().casefold() == name.casefold()), name)


def computed_cells(book: Book, source: FormulaSource) -> Iterator[tuple[str, CellValue]]:
    """Every computed cell of the prepared rows of a table: its formula and its value."""
    table = source.data
    # what an earlier template did not have, and no other formula reads, is put in by refitting alone
    lacking = {c.key for c in table.table.columns if c.computed and c.key not in table.letters}
    columns = [c for c in table.table.columns if c.computed and c.key not in lacking]
    read = needed(table.table, lacking)
    letters = {c.key: source.letter(c.key) for c in table.table.columns if c in columns or c.key in read}
    rows = {row.number: row for row in table.all_rows}
    numbers = {row.number: n for row, n in sasaran_numbers(table.all_rows)}
    running = running_numbers(table.all_rows)
    measured = _measured(book, table)
    if table.header_row != table.table.header_row:
        raise PatchRefused(
            f"Judul kolom lembar «{table.sheet}» berada di baris {table.header_row}, bukan {table.table.header_row}. "
            "Tidak ada yang diubah. Hapus baris yang disisipkan di atasnya, lalu ulangi."
        )
    for number in range(table.header_row + 1, source.last_row + 1):
        shown = _row_values(table, rows.get(number), numbers.get(number), measured.get(number))
        if "no_urut" in shown and number in running:
            shown["no_urut"] = Decimal(running[number])
        for column in columns:
            formula = table.table.formula(column, number, letters)
            yield f"{letters[column.key]}{number}", Formula(formula, shown[column.key])


def _measured(book: Book, table: TableData) -> dict[int, Measured]:
    """What each indikator of Realisasi gives, by its row; nothing for another table."""
    return {t.row.number: t for t in measure_rows(book)} if table.table is REALISASI else {}


def units(book: Book, table: TableData) -> Iterator[tuple[str, str]]:
    """Cells of Satuan Realisasi that say another unit than the cell of the realisasi, and that unit."""
    letter, measured = table.letters.get("satuan_realisasi"), _measured(book, table)
    for row in table.indikator if letter else ():
        unit = measured[row.number].unit
        if isinstance(unit, str) and unit != (row["satuan_realisasi"].value or ""):
            yield f"{letter}{row.number}", unit


def other_units(book: Book) -> Iterator[tuple[str, str, str, str]]:
    """Realisasi in another unit than their target, which give no capaian: sheet, cell, unit, unit of the target."""
    table = book.tables.get(REALISASI.name)
    if table is None:
        return
    measured = _measured(book, table)
    for row in table.indikator:
        if (one := measured[row.number]).result.state == CHECK_SATUAN:
            yield table.sheet, row["realisasi"].ref, str(one.unit), row["satuan"].text


def _row_values(
    table: TableData, row: Row | None, number: int | None, measured: Measured | None
) -> dict[str, Decimal | str]:
    """The value of each computed column in one row; "" where nothing is shown."""
    values: dict[str, Decimal | str] = {c.key: "" for c in table.table.columns if c.computed}
    if row is None:
        return values
    if "no" in values and number is not None:
        values["no"] = Decimal(number)
    if measured is not None:
        result = measured.result
        values |= {"keadaan": result.state, "kategori": result.kategori, "status": result.status}
        values["dasar"] = "" if result.basis is None else result.basis
        values["capaian"] = "" if result.capaian is None else result.capaian
    if table.table is ANGGARAN:
        pagu, realisasi = row["pagu"].number, row["realisasi"].number
        for key, amount in (("persen", serapan(pagu, realisasi)), ("sisa", money_left(pagu, realisasi))):
            values[key] = "" if amount is None else amount
    return values


def overwritten(package: Package, table: TableData, cells: dict[str, CellValue]) -> Iterator[tuple[str, str, str]]:
    """Computed cells in which something typed stood in the place of the formula."""
    existing = package.read_sheet(name_of_sheet(package, table.sheet)).cells
    for ref in cells:
        cell = existing.get(ref)
        if cell is not None and cell.formula is None and cell.value not in (None, ""):
            yield table.sheet, ref, str(getattr(cell.value, "text", cell.value))


def years(book: Book, package: Package, table: TableData) -> Iterator[tuple[str, CellValue]]:
    """The years over the target columns of a Renstra, where the template's formulas still stand."""
    existing = package.read_sheet(name_of_sheet(package, table.sheet)).cells
    first, last = (book.identitas.get(key, Cell("")).number for key in ("tahun", "tahun_akhir"))
    for number, column in enumerate(TARGETS if table.table is RENSTRA else (), 1):
        ref = f"{table.letters.get(column.key, '')}{table.header_row - 1}"
        if ref in existing and existing[ref].formula is not None:
            year = year_shown(number, first, last)
            yield ref, Formula(column.above, "" if year is None else year)


def headings(book: Book, package: Package) -> Iterator[tuple[str, CellValue]]:
    """Office and year under the titles, where the template has them."""
    period = RENSTRA.name in book.tables
    known = [book.identitas.get(key) for key in ("satker", "tahun", *(["tahun_akhir"] if period else []))]
    if any(cell is None or isinstance(cell.value, bool | ErrorValue) for cell in known):
        return  # a label is gone, or an error stands there: what the formula shows is not ours to say
    value = office(book.identity("satker"), book.identity("tahun"), book.identity("tahun_akhir"))
    declared, drawn = (book.document.sheets, book.document.canvases) if book.document else ((), ())
    ours = {INSTRUCTIONS, *(s.name for s in declared)} - {c.name for c in drawn}  # a sheet of the user's keeps its A2
    for sheet in package.sheets:
        cell = package.read_sheet(sheet.name).cells.get("A2") if sheet.name in ours else None
        if cell is not None and cell.formula is not None:
            yield sheet.name, Formula(PERIOD_FORMULA if period else OFFICE_FORMULA, value)
