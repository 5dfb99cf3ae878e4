"""A file becomes a Book: sheets found by name, columns by their header texts, and what is missing as problems."""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from xlkinerja.workbook.address import column_number, split_ref
from xlkinerja.workbook.book import CARRIED_DOWN, Book, Cell, Problem, Row, SheetState, TableData, year_of
from xlkinerja.workbook.documents import (
    BY_KEY,
    BY_KODE,
    DOCUMENTS,
    MARK_NAME,
    MARK_PROPERTY,
    TEMPLATE_VERSION,
    Document,
)
from xlkinerja.workbook.headers import Headers, find_headers
from xlkinerja.workbook.layout import Form, Table
from xlkinerja.workbook.missing import (
    missing_columns,
    missing_fields,
    missing_names,
    missing_sheet,
    other_version,
    renamed_sheet,
)
from xlkinerja.workbook.notes import is_note
from xlkinerja.workbook.package import Package, PackageError, RawCell, SheetData
from xlkinerja.workbook.reading_forms import ladders, read_form
from xlkinerja.workbook.reading_limits import left_out, refuse_many
from xlkinerja.workbook.scale_choice import with_choice
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.sheets.identitas import IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import SKALA, SKALA_ROWS
from xlkinerja.workbook.shipped import came_later, lists_since, sheet_came_later

#: Kind of the one problem of a workbook that is none of ours.
FOREIGN = "asing"
_PROPERTIES_PART = "docProps/custom.xml"
_MARK = rb'name="' + MARK_PROPERTY.encode() + rb'"[^>]*>\s*<[\w:]*lpwstr>([^<]{1,60})<'


def read(path: Path | str, *, name: str = "") -> Book:
    """The workbook at `path` as rows that know their cells. Never raises for what a file holds: see Book.problems."""
    path = Path(path)
    try:
        return open_book(path, name=name)[1]
    except PackageError as error:
        return Book(path, name=name or path.name, problems=(Problem(error.kind, error.state, error.tindakan),))


def open_book(path: Path, *, known_as: Path | None = None, name: str = "") -> tuple[Package, Book]:
    """A file, opened and read; of a copy the Book says that it lies at `known_as`. Raises PackageError."""
    package = Package.open(path)
    return package, book_from(package, known_as or path, name=name)


def book_from(package: Package, path: Path, *, name: str = "") -> Book:
    """The Book of an opened package. Raises PackageError where a part of it is broken."""
    book = Book(path=path, name=name or path.name)
    sheets = {s.name.strip().casefold(): s.name for s in package.sheets}
    data: dict[str, SheetData] = {}

    def sheet(name: str) -> SheetData | None:
        key = name.casefold()
        if key in sheets and key not in data:
            data[key] = package.read_sheet(sheets[key])
        return data.get(key)

    identitas, _ = read_form(IDENTITAS, sheet(IDENTITAS.name))
    tahun = year_of(identitas.get("tahun"))
    document, version = _recognise(package, identitas, sheet, tahun)
    if document is None:
        names = ", ".join(s.name for s in package.sheets[:6])
        problem = Problem(
            FOREIGN,
            f"Buku kerja ini bukan templat xlkinerja (lembarnya: {names}).",
            "Salin isinya ke templat yang sesuai, atau keluarkan berkas ini dari folder.",
        )
        return replace(book, problems=(problem,))
    problems: list[Problem] = []
    later: dict[str, dict[str, str]] = {}  # what a later version than its template's added: by sheet, key → name
    tables: dict[str, TableData] = {}
    skala: TableData | None = None
    pengaturan: Mapping[str, Cell] = {}
    canvases: dict[str, Mapping[str, Cell]] = {}

    def absent(sheet: Table | Form, present: Container[str]) -> list[str]:
        """Keys that are not there and were in its template; the others are noted as later ones."""
        declared = [c.key for c in (sheet.columns if isinstance(sheet, Table) else sheet.fields)]
        gone = [key for key in declared if key not in present]
        new = [k for k in gone if version != TEMPLATE_VERSION and came_later(version, document.key, sheet.name, k)]
        for key in new:
            what = f"kolom {sheet.by_key[key].header}" if isinstance(sheet, Table) else sheet.by_key[key].label
            later.setdefault(sheet.name, {})[key] = what
        return [key for key in gone if key not in new]

    for declared in document.sheets:
        content = sheet(declared.name)
        if content is None:
            if version != TEMPLATE_VERSION and sheet_came_later(version, document.key, declared.name):
                later[declared.name] = {}
            else:
                twin = renamed_sheet(package, document, declared, tahun)
                problems.append(missing_sheet(document, declared.name, [s.name for s in package.sheets], twin))
            continue
        problems += left_out(declared.name, content)
        if isinstance(declared, Table):
            content = with_choice(content, pengaturan.get("skala")) if declared is SKALA else content
            table, found = _read_table(declared, content, SKALA_ROWS if declared is SKALA else None, tahun)
            problems += missing_columns(declared, found, absent(declared, found.letters) if found.letters else ())
            problems += _doubled(declared, found)
            if table and declared is SKALA:
                skala = table
            elif table:
                tables[declared.name] = table
        elif isinstance(declared, Form):
            siblings = [f for f in document.forms if f.name == declared.name]
            fields, strangers = read_form(declared, content, siblings)
            problems += missing_fields(declared, strangers, absent(declared, fields))
            if declared.name == IDENTITAS.name:
                identitas, tahun = fields, year_of(fields.get("tahun"))
            else:
                pengaturan = {**pengaturan, **fields}
        else:
            canvases[declared.name] = {ref: Cell(*raw[:-1]) for ref, raw in content.cells.items()}  # all but the style
    problems += _lost_references(package, document, version, sheets, later)
    problems += other_version(version, later)
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
        version=version,
        sheets=dict(_states(package, document, sheet)),
        twins=dict(_twins(package, document, tables, tahun)),
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
        content = sheet(name) if name else None
        if content is None and not name and not visible:
            yield info.name, SheetState(visible, filled=_filled(package, info.name))
        elif content is not None:
            hidden = content.hidden_rows, content.hidden_columns
            state = SheetState(visible, content.protected, *hidden, bool(content.cells), content.merges)
            yield name or info.name, state


def _filled(package: Package, name: str) -> bool:
    """Whether anything stands on a sheet; what is too much to be read does."""
    try:
        return bool(package.read_sheet(name).cells)
    except PackageError as error:
        if error.kind != "terlalu_besar":
            raise
        return True


def _twins(
    package: Package, document: Document, tables: Mapping[str, TableData], tahun: int | None
) -> Iterator[tuple[str, tuple[str, int]]]:
    """Sheets beside a declared one whose names begin with its name and that hold its headers: Realisasi (2)."""
    declared = {s.name.casefold() for s in document.sheets}
    for info in package.sheets:
        name = info.name.strip().casefold()
        if name in declared or info.state != "visible":
            continue
        for data in tables.values():
            if name.startswith(data.table.name.casefold()):
                twin = _read_table(data.table, package.read_sheet(info.name), None, tahun)[0]
                if twin is not None:
                    yield info.name, (data.table.name, sum(not r[twin.table.anchor].empty for r in twin.rows))


def _doubled(table: Table, found: Headers) -> Iterator[Problem]:
    """Two columns with the same header, of which only the left one is read."""
    for key, letter in found.doubled:
        used, ref = found.letters[key], f"{letter}{found.row}"
        yield Problem(
            "kolom_ganda",
            f"Judul «{found.titles[key]}» ({used}{found.row}) dan judul di {ref} menunjuk kolom yang sama; yang dibaca "
            f"hanya kolom {used}.",
            f"Ubah judul di {ref}, atau hapus kolom {letter} bila tidak dipakai.",
            table.name,
            ref,
            key,
        )


def _lost_references(
    package: Package,
    document: Document,
    version: int | None,
    sheets: Mapping[str, str],
    later: Mapping[str, Mapping[str, str]],
) -> Iterator[Problem]:
    """The sheet Referensi where it is gone, else the defined names that lead nowhere."""
    here = {s.name for s in document.sheets if s.name.casefold() in sheets}
    if referensi.SHEET_NAME.casefold() in sheets:
        here.add(referensi.SHEET_NAME)
    elif version is not None or any(listed.name in package.defined_names for listed in referensi.LISTS):
        yield missing_sheet(document, referensi.SHEET_NAME, [s.name for s in package.sheets], "")
    if version is not None or package.defined_names.keys() - {MARK_NAME}:  # what bears the mark had all the names
        fields = ((f, form) for form in document.forms for f in form.fields)
        new = {f.name for f, form in fields if f.key in later.get(form.name, ())} | lists_since(version)
        yield from missing_names(document, package.defined_names, here, new)


def _recognise(
    package: Package,
    identitas: Mapping[str, Cell],
    sheet: Callable[[str], SheetData | None],
    tahun: int | None,
) -> tuple[Document | None, int | None]:
    """The document and the version of its template, by the mark, by Identitas, or by the headers of its main sheet."""
    for mark in (package.defined_names.get(MARK_NAME, ""), _property_mark(package)):
        key, _, version = mark.strip('="').partition(";")
        if key in BY_KEY:
            return BY_KEY[key], _version(version)
    cell = identitas.get("dokumen")
    named = BY_KODE.get(cell.text) if cell else None
    for document in (named, *DOCUMENTS):
        if document is None:
            continue
        content = sheet(document.main.name)
        if content is not None and find_headers(document.main, content, tahun).letters:
            return document, None
    return None, None


def _version(text: str) -> int | None:
    """The version in a mark; None for what is no small number."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None


def _property_mark(package: Package) -> str:
    """The second mark, a custom document property; "" where it is gone."""
    if not package.has_part(_PROPERTIES_PART):
        return ""
    found = re.search(_MARK, package.read_part(_PROPERTIES_PART))
    return found[1].decode("ascii", "replace") if found else ""


def _read_table(
    table: Table, data: SheetData, limit: int | None, tahun: int | None
) -> tuple[TableData | None, Headers]:
    """Rows below the header, `limit` at most; a column whose header is gone is absent from the rows."""
    found = find_headers(table, data, tahun)
    if not found.letters:
        return None, found
    every = list(_rows(table, data, found.row, found.letters, limit))
    rows, notes = (tuple(r for r, note in every if note is n) for n in (False, True))
    return TableData(table, table.name, found.row, found.letters, rows, notes, found.titles), found


def _rows(
    table: Table, data: SheetData, header_row: int, letters: Mapping[str, str], limit: int | None
) -> Iterator[tuple[Row, bool]]:
    """Each filled row in order, and whether it is a note, which the rows below take nothing from."""
    keys = {column_number(letter): key for key, letter in letters.items()}
    last = header_row + limit if limit else None
    by_row: dict[int, dict[str, RawCell]] = {}
    for ref, cell in data.cells.items():
        column, number = split_ref(ref)
        if number <= header_row or (last and number > last):
            continue
        if key := keys.get(column):
            by_row.setdefault(number, {})[key] = cell
    refuse_many(table.name, len(by_row))
    computed = {c.key for c in table.columns if c.computed}
    carried: dict[str, str] = {}
    for number, filled in sorted(by_row.items()):
        if all(c.value in (None, "") for key, c in filled.items() if key not in computed):
            continue
        cells = {k: Cell(*filled[k][:-1]) if k in filled else Cell(f"{c}{number}") for k, c in letters.items()}
        note, row = limit is None and is_note(table, cells), Row(number, cells, carried)
        own = {k: cells[k].text for k in CARRIED_DOWN if k in cells and cells[k].text}
        if own and not note and not row.is_total:
            carried = {**carried, **own}
            row = Row(number, cells, carried)
        yield row, note
