"""A file becomes a Book: sheets found by name, columns by their header texts, and what is missing as problems."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from xlkinerja.workbook.address import column_letter, split_ref
from xlkinerja.workbook.book import CARRIED_DOWN, Book, Cell, Problem, Row, SheetState, TableData
from xlkinerja.workbook.documents import (
    BY_KEY,
    BY_KODE,
    DOCUMENTS,
    MARK_NAME,
    MARK_PROPERTY,
    TEMPLATE_VERSION,
    Document,
)
from xlkinerja.workbook.labels import normal
from xlkinerja.workbook.layout import Form, Table
from xlkinerja.workbook.notes import is_note
from xlkinerja.workbook.package import Package, PackageError, SheetData
from xlkinerja.workbook.reading_forms import ladders, read_form
from xlkinerja.workbook.scale_choice import with_choice
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.sheets.identitas import IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import PRESENTATION, SKALA, SKALA_ROWS

#: Headers are looked for in the first rows only; a sheet with its header further down is not ours.
_LAST_HEADER_ROW = 30
#: A table counts as recognised when at least this share of its headers stands in one row.
_SHARE_OF_HEADERS = 0.5
_PROPERTIES_PART = "docProps/custom.xml"
_MARK = rb'name="' + MARK_PROPERTY.encode() + rb'"[^>]*>\s*<[\w:]*lpwstr>([^<]{1,60})<'


def read(path: Path | str, *, name: str = "") -> Book:
    """The workbook at `path` as rows that know their cells. Never raises for what a file holds: see Book.problems."""
    path = Path(path)
    book = Book(path=path, name=name or path.name)
    try:
        package = Package.open(path)
        return book_from(package, path, name=book.name)
    except PackageError as error:
        return replace(book, problems=(Problem(error.kind, error.state, error.tindakan),))


def book_from(package: Package, path: Path, *, name: str = "") -> Book:
    """The Book of an opened package. Raises PackageError where a part of it is broken."""
    book = Book(path=path, name=name or path.name)
    sheets = {s.name.strip().casefold(): s.name for s in package.sheets}
    data: dict[str, SheetData] = {}

    def sheet(name: str) -> SheetData | None:
        key = name.casefold()
        if key not in sheets:
            return None
        if key not in data:
            data[key] = package.read_sheet(sheets[key])
        return data[key]

    identity_sheet = sheet(IDENTITAS.name)
    identitas, no_labels = read_form(IDENTITAS, identity_sheet)
    document, version = _recognise(package, identitas, sheet)
    if document is None:
        names = ", ".join(s.name for s in package.sheets[:6])
        problem = Problem(
            "asing",
            f"Buku kerja ini bukan templat xlkinerja (lembarnya: {names}).",
            "Salin isinya ke templat yang sesuai, atau keluarkan berkas ini dari folder.",
        )
        return replace(book, problems=(problem,))
    problems: list[Problem] = []
    if version is not None and version != TEMPLATE_VERSION:
        age = "lebih lama" if version < TEMPLATE_VERSION else "lebih baru"
        pesan = (
            f"Berkas dibuat dari templat versi {version}, {age} daripada versi {TEMPLATE_VERSION} "
            "yang dikenal alat ini."
        )
        tindakan = "Perbarui xlkinerja, atau salin isian ke templat yang dibuat dengan xlkinerja template."
        problems.append(Problem("versi_templat", pesan, tindakan))
    tables: dict[str, TableData] = {}
    skala: TableData | None = None
    pengaturan: Mapping[str, Cell] = {}
    canvases: dict[str, Mapping[str, Cell]] = {}
    for declared in document.sheets:
        content = sheet(declared.name)
        if content is None:
            problems.append(_missing_sheet(declared.name, [s.name for s in package.sheets]))
            continue
        if isinstance(declared, Table):
            content = with_choice(content, pengaturan.get("skala")) if declared is SKALA else content
            table, missing = _read_table(declared, content, SKALA_ROWS if declared is SKALA else None)
            problems += missing
            if table and declared is SKALA:
                skala = table
            elif table:
                tables[declared.name] = table
        elif isinstance(declared, Form):
            fields, missing = (identitas, no_labels) if declared is IDENTITAS else read_form(declared, content)
            problems += missing if declared is not PRESENTATION else ()  # of which the defaults apply
            pengaturan = pengaturan if declared is IDENTITAS else {**pengaturan, **fields}
        else:
            canvases[declared.name] = _cells(content)
    return replace(
        book,
        document=document,
        identitas=identitas,
        pengaturan=pengaturan,
        tables=tables,
        skala=skala,
        tangga=tuple(ladders(sheet(referensi.SHEET_NAME))),
        canvases=canvases,
        problems=tuple(dict.fromkeys(problems)),
        sheets=dict(_states(package, document, sheet)),
        twins=dict(_twins(package, document, tables)),
        macros=package.has_macros,
        external_links=package.external_links,
    )


def _states(
    package: Package, document: Document, sheet: Callable[[str], SheetData | None]
) -> Iterator[tuple[str, SheetState]]:
    """How the sheets of the document are shown, and the hidden ones beside them."""
    declared = {s.name.casefold(): s.name for s in document.sheets}
    for info in package.sheets:
        name = declared.get(info.name.strip().casefold(), "")
        visible = info.state == "visible"
        content = sheet(name) if name else None if visible else package.read_sheet(info.name)
        if content is not None:
            yield (
                name or info.name,
                SheetState(
                    visible,
                    content.protected,
                    content.hidden_rows,
                    content.hidden_columns,
                    bool(content.cells),
                    content.merges,
                ),
            )


def _twins(
    package: Package, document: Document, tables: Mapping[str, TableData]
) -> Iterator[tuple[str, tuple[str, int]]]:
    """Sheets beside a declared one whose names begin with its name and that hold its headers: Realisasi (2)."""
    declared = {s.name.casefold() for s in document.sheets}
    for info in package.sheets:
        name = info.name.strip().casefold()
        if name in declared or info.state != "visible":
            continue
        for data in tables.values():
            if name.startswith(data.table.name.casefold()):
                twin = _read_table(data.table, package.read_sheet(info.name), None)[0]
                if twin is not None:
                    yield info.name, (data.table.name, sum(not r[twin.table.anchor].empty for r in twin.rows))


def _missing_sheet(name: str, present: list[str]) -> Problem:
    pesan = f"Lembar «{name}» tidak ada (yang ada: {', '.join(present[:8])})."
    return Problem("lembar_hilang", pesan, "Kembalikan nama lembar, atau salin isinya ke templat baru.", name)


def _cells(data: SheetData) -> dict[str, Cell]:
    return {ref: Cell(ref, c.value, c.formula, c.format) for ref, c in data.cells.items()}


def _recognise(
    package: Package, identitas: Mapping[str, Cell], sheet: Callable[[str], SheetData | None]
) -> tuple[Document | None, int | None]:
    """The document and the version of its template, by the mark, by Identitas, or by the headers of its main sheet."""
    for mark in (package.defined_names.get(MARK_NAME, ""), _property_mark(package)):
        key, _, version = mark.strip('="').partition(";")
        if key in BY_KEY:
            return BY_KEY[key], int(version) if version.isdigit() else None
    cell = identitas.get("dokumen")
    named = BY_KODE.get(cell.text) if cell else None
    for document in (named, *DOCUMENTS):
        if document is None:
            continue
        content = sheet(document.main.name)
        if content is not None and _header_row(document.main, content)[1]:
            return document, None
    return None, None


def _property_mark(package: Package) -> str:
    """The second mark, a custom document property; "" where it is gone."""
    if not package.has_part(_PROPERTIES_PART):
        return ""
    found = re.search(_MARK, package.read_part(_PROPERTIES_PART))
    return found[1].decode("ascii", "replace") if found else ""


def _header_row(table: Table, data: SheetData) -> tuple[int, dict[str, str]]:
    """The row that holds most of the headers, and the column letter of each; (declared row, {}) where none does."""
    wanted = {normal(c.header): c.key for c in table.columns}
    found: dict[int, dict[str, str]] = {}
    for ref, cell in data.cells.items():
        key = wanted.get(normal(cell.value))
        if key is None:
            continue
        column, row = split_ref(ref)
        if row <= _LAST_HEADER_ROW:
            found.setdefault(row, {}).setdefault(key, column_letter(column))
    row = max(found, key=lambda r: (len(found[r]), -r), default=table.header_row)
    letters = found.get(row, {})
    return (row, letters) if len(letters) >= _SHARE_OF_HEADERS * len(wanted) else (table.header_row, {})


def _read_table(table: Table, data: SheetData, limit: int | None) -> tuple[TableData | None, list[Problem]]:
    """Rows below the header, `limit` at most; a column whose header is gone is a problem and absent from the rows."""
    header_row, letters = _header_row(table, data)
    if not letters:
        problem = Problem(
            "kolom_hilang",
            f"Baris judul kolom lembar «{table.name}» tidak ditemukan.",
            f"Kembalikan judul kolom seperti templat: {', '.join(c.header for c in table.columns[:6])}, …",
            table.name,
            f"A{table.header_row}",
        )
        return None, [problem]
    problems = []
    for column in table.columns:
        if column.key in letters:
            continue
        ref = f"{table.letters[column.key]}{header_row}"
        found = data.cells.get(ref)
        text = f"; di {ref} tertulis «{found.value}»" if found and isinstance(found.value, str) else ""
        pesan = f"Kolom «{column.header}» tidak ditemukan{text}."
        tindakan = f"Kembalikan judul kolomnya menjadi «{column.header}»."
        problems.append(Problem("kolom_hilang", pesan, tindakan, table.name, ref))
    every = list(_rows(table, data, header_row, letters, limit))
    rows, notes = (tuple(r for r, note in every if note is n) for n in (False, True))
    return TableData(table, table.name, header_row, letters, rows, notes), problems


def _rows(
    table: Table, data: SheetData, header_row: int, letters: Mapping[str, str], limit: int | None
) -> Iterator[tuple[Row, bool]]:
    """Each filled row in order, and whether it is a note, which the rows below take nothing from."""
    keys = {letter: key for key, letter in letters.items()}
    last = header_row + limit if limit else None
    by_row: dict[int, dict[str, Cell]] = {}
    for ref, cell in data.cells.items():
        column, number = split_ref(ref)
        if number <= header_row or (last and number > last):
            continue
        key = keys.get(column_letter(column))
        if key:
            by_row.setdefault(number, {})[key] = Cell(ref, cell.value, cell.formula, cell.format)
    computed = {c.key for c in table.columns if c.computed}
    carried: dict[str, str] = {}
    for number in sorted(by_row):
        filled = by_row[number]
        if all(c.value in (None, "") for key, c in filled.items() if key not in computed):
            continue
        cells = {key: filled.get(key) or Cell(f"{letter}{number}") for key, letter in letters.items()}
        note = limit is None and is_note(table, cells)
        if not note and not Row(number, cells, {}).is_total:
            carried = {**carried, **{k: cells[k].text for k in CARRIED_DOWN if k in cells and cells[k].text}}
        yield Row(number, cells, carried), note
