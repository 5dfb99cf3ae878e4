"""What a workbook lacks of today's template is put into it, and every input stays.

An earlier template lacks columns, settings, lists and looks; a damaged workbook lost some. Both are completed from a
template made now (the donor): columns at the right end of their table, settings below the others.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from xlkinerja.workbook.address import column_letter, column_number, split_ref
from xlkinerja.workbook.book import Book, TableData
from xlkinerja.workbook.documents import BY_KEY, MARK_NAME, MARK_PROPERTY, TEMPLATE_VERSION, Document
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.headers import find_headers, find_labels
from xlkinerja.workbook.layout import PESAN_TITLE_LENGTH, Table
from xlkinerja.workbook.missing import refitted, renamed_columns, renamed_fields, renamed_sheet
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch_refit.chart_looks import refit_chart
from xlkinerja.workbook.patch_refit.graft import Graft
from xlkinerja.workbook.patch_refit.lists import plain, refit_lists
from xlkinerja.workbook.patch_refit.new_sheet import add_sheet
from xlkinerja.workbook.patches.tree import naming
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.sheets.identitas import IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import SKALA, SKALA_ROWS
from xlkinerja.workbook.shipped import came_later, earlier_help
from xlkinerja.workbook.templates import build

_PROPERTIES_PART = "docProps/custom.xml"
_LAST_COLUMN = 16_384
_FIELD_HEIGHT = 30


@dataclass(frozen=True, slots=True)
class Refitted:
    """The completed workbook, and what was put into it, one sentence each."""

    data: bytes
    notes: tuple[str, ...]


def refit(package: Package, book: Book) -> Refitted | None:
    """The workbook with what it lacks of today's template; None where it lacks nothing, or a later version made it.

    Raises PatchRefused where something cannot be put in without harm.
    """
    document = book.document
    if document is None or package.strict or (book.version or 0) > TEMPLATE_VERSION:
        return None
    with naming("yang dilengkapi menurut templat"):
        return _refitted(Graft(package, _donor(document.key)), book, document)


def _refitted(graft: Graft, book: Book, document: Document) -> Refitted | None:
    notes = [*_sheets(graft, book, document), *_columns(graft, book, document)]
    rows, field_notes = _fields(graft, book, document)
    lists, list_notes = refit_lists(graft, book.version, outdated=book.outdated)
    notes += [*field_notes, *list_notes]
    notes += _names(graft, book, rows | lists)
    if book.outdated:
        _messages(graft, book, document)
        for canvas in document.canvases:
            if canvas.name in book.canvases:
                graft.widths_of_donor(canvas.name)
            if canvas.chart_rows:
                refit_chart(graft, canvas.name)
    if not notes and not book.outdated:
        return None
    _mark(graft, document)
    age = f"Templat versi {book.version} diperbarui ke versi {TEMPLATE_VERSION}; isian tetap."
    return Refitted(graft.result(), (*((age,) if book.outdated and book.version else ()), *notes))


@lru_cache(maxsize=2)
def _donor(key: str) -> Package:
    """Today's template of a document, with one prepared row."""
    return Package.from_bytes(build(BY_KEY[key], prepared=1))


def _sheets(graft: Graft, book: Book, document: Document) -> Iterator[str]:
    """Sheets that are gone; not the main one, whose content went with it, nor one that only bears another name."""
    present = {s.name.strip().casefold() for s in graft.package.sheets}
    declared = dict.fromkeys([*(s.name for s in document.sheets), referensi.SHEET_NAME])
    for name in declared:
        sheet = next((s for s in document.sheets if s.name == name), None)
        if name.casefold() in present or (sheet is document.main and not document.printed):
            continue
        if sheet is not None and renamed_sheet(graft.package, document, sheet, book.tahun):
            continue
        add_sheet(graft, name)
        filled = isinstance(sheet, Table) or name == IDENTITAS.name
        yield f"Lembar «{name}» dipasang lagi" + ("; isinya kosong, isi lagi." if filled else " dengan isian bawaan.")


def _columns(graft: Graft, book: Book, document: Document) -> Iterator[str]:
    """Columns that are not there, behind the last one that stands in the rows of their table."""
    tables = [*book.tables.values(), *([book.skala] if book.skala else [])]
    for data in tables:
        table, sheet = data.table, sheet_name(graft.package, data.sheet)
        gone = [c for c in table.columns if c.key not in data.letters]
        new = {c.key for c in gone if book.outdated and came_later(book.version, document.key, table.name, c.key)}
        found = find_headers(table, graft.package.read_sheet(sheet), book.tahun)
        renamed = renamed_columns(table, found, [c.key for c in gone if c.key not in new])
        last = last_prepared(graft.package, data)
        free = _first_free(graft.package, sheet, data, last)
        for column in gone:
            if column.key not in new and (column.key in renamed or not refitted(table, column) or table is SKALA):
                continue
            if free > _LAST_COLUMN:
                raise PatchRefused(
                    f"Kolom «{column.header}» tidak dapat dipasang di lembar «{sheet}»: tidak ada kolom kosong di "
                    "kanan tabel. Tidak ada yang diubah."
                )
            letter, of_donor = column_letter(free), table.letters[column.key]
            cells = graft.donor.read_sheet(table.name, blank=True).cells
            head, body = (cells[f"{of_donor}{row}"].style for row in (table.header_row, table.first_row))
            graft.put(
                sheet,
                {f"{letter}{data.header_row}": (column.header, head)}
                | {f"{letter}{row}": (None, body) for row in range(data.header_row + 1, last + 1)},
            )
            graft.width(sheet, free, column.width, grouped=column.grouped)
            area = f"{letter}{data.header_row + 1}:{letter}{last}"
            graft.dropdown(table.name, f"{of_donor}{table.first_row}", sheet, area)
            yield f"Kolom «{column.header}» dipasang di {sheet}!{letter}{data.header_row}."
            free += 1


def _first_free(package: Package, sheet: str, data: TableData, last: int) -> int:
    """The first column behind the table in whose prepared rows nothing stands."""
    taken = {
        column for column, row in map(split_ref, package.read_sheet(sheet).cells) if data.header_row <= row <= last
    }
    free = max(column_number(letter) for letter in data.letters.values()) + 1
    while any(column in taken for column in (free, free + 1)) and free < _LAST_COLUMN:
        free += 1
    return free


def _fields(graft: Graft, book: Book, document: Document) -> tuple[dict[str, str], list[str]]:
    """Settings and fields that are not there, below everything on their sheet; the cell of each name, and the notes."""
    targets: dict[str, str] = {}
    notes: list[str] = []
    rows: dict[str, int] = {}  # the next free row of each sheet
    for form in document.forms:
        held = book.identitas if form.name == IDENTITAS.name else book.pengaturan
        sheet = sheet_name(graft.package, form.name)
        if sheet not in {s.name for s in graft.package.sheets}:
            continue
        named = [f for f in form.fields if f.name and f.key in held]
        targets |= {f.name: f"{form.name}!$B${split_ref(held[f.key].ref)[1]}" for f in named}
        gone = [f for f in form.fields if f.key not in held]
        new = {f.key for f in gone if book.outdated and came_later(book.version, document.key, form.name, f.key)}
        siblings = [f for f in document.forms if f.name == form.name]
        _, strangers = find_labels(form, graft.package.read_sheet(sheet), siblings)
        renamed = renamed_fields(form, strangers, [f.key for f in gone if f.key not in new])
        if sheet not in rows:
            rows[sheet] = _last_used(graft.package, sheet, book.skala if form.name == SKALA.name else None) + 1
        row = rows[sheet]
        if len(gone) == len(form.fields) and new:  # a whole form below another: its title as well
            title = graft.donor.read_sheet(form.name, blank=True).cells[f"A{form.first_row - 1}"]
            graft.put(sheet, {f"A{row + 1}": (plain(title), title.style)})
            row += 2
        added: list[str] = []
        for field in gone:
            if field.key in renamed or (field.key not in new and field.default is None):
                continue
            of_donor = split_ref(form.cell(field.key))[1]
            cells = graft.donor.read_sheet(form.name, blank=True).cells
            values = {f"{c}{row}": cells[f"{c}{of_donor}"] for c in "ABCDEF" if f"{c}{of_donor}" in cells}
            graft.put(sheet, {ref: (plain(cell), cell.style) for ref, cell in values.items()})
            graft.merge(sheet, f"C{row}:F{row}")
            graft.height(sheet, row, _FIELD_HEIGHT)
            graft.dropdown(form.name, form.cell(field.key), sheet, f"B{row}")
            if field.name:
                targets[field.name] = f"{form.name}!$B${row}"
            value = "kosong" if field.default is None else field.default
            added.append(f"{field.label} = {value}")
            row += 1
        if added:
            cells_written = f"B{row - len(added)}" + (f"–B{row - 1}" if len(added) > 1 else "")
            notes.append(f"Isian dipasang di {sheet}!{cells_written}: {'; '.join(added)}.")
        rows[sheet] = row
    return targets, notes


def _last_used(package: Package, sheet: str, skala: TableData | None) -> int:
    """The last row in which something stands in the first columns; the rows of the scale count, empty or not."""
    used = [row for column, row in map(split_ref, package.read_sheet(sheet).cells) if column <= len("ABCDEF")]
    return max([*used, skala.header_row + SKALA_ROWS + 1 if skala is not None else 0], default=0)


def _names(graft: Graft, book: Book, targets: Mapping[str, str]) -> Iterator[str]:
    """Defined names that are gone or lead nowhere, each to the cells that it is for."""
    standing, of_donor = graft.package.defined_names, graft.donor.defined_names
    present = {s.name.strip().casefold() for s in graft.package.sheets}
    skala = {}
    if book.skala is not None:
        first, last = book.skala.header_row + 1, book.skala.header_row + SKALA_ROWS
        skala = {
            f"Skala_{key.capitalize()}": f"{SKALA.name}!${letter}${first}:${letter}${last}"
            for key, letter in book.skala.letters.items()
        }
    lost = []
    for name in dict.fromkeys([*of_donor, *targets]):
        is_new_sheet = of_donor.get(name, "").partition("!")[0].strip("'").casefold() not in present
        target = of_donor[name] if is_new_sheet and name in of_donor else targets.get(name) or skala.get(name, "")
        if name == MARK_NAME:
            continue
        if target and ("#REF!" in standing.get(name, "#REF!") or is_new_sheet):
            graft.name(name, target)
            lost.append(name)
    restored = [name for name in lost if "#REF!" in standing.get(name, "#REF!")]
    if restored and not book.outdated:  # there they belong to what was put in
        yield f"Nama dipasang: {', '.join(restored)}."


def _messages(graft: Graft, book: Book, document: Document) -> None:
    """The help of columns and settings, where it reads as it was shipped: what it says may be another rule by now."""
    for data in book.tables.values():
        sheet, table = sheet_name(graft.package, data.sheet), data.table
        for key, letter in data.letters.items():
            column = table.by_key[key]
            shipped = earlier_help(book.version, document.key, table.name, key)
            if shipped and column.help and shipped != column.help:
                cell = f"{letter}{data.header_row + 1}"
                graft.message(sheet, cell, shipped, column.header[:PESAN_TITLE_LENGTH], column.help)
    for form in document.forms:
        held = book.identitas if form.name == IDENTITAS.name else book.pengaturan
        sheet = sheet_name(graft.package, form.name)
        for field in form.fields:
            shipped = earlier_help(book.version, document.key, form.name, field.key)
            if field.key not in held or not shipped or shipped == field.help:
                continue
            ref = held[field.key].ref
            graft.message(sheet, ref, shipped, field.label[:PESAN_TITLE_LENGTH], field.help)
            beside = f"C{split_ref(ref)[1]}"
            explained = graft.package.read_sheet(sheet).cells.get(beside)
            if explained is not None and explained.value == shipped:
                graft.put(sheet, {beside: (field.help, -1)})


def _mark(graft: Graft, document: Document) -> None:
    """The version of today's template, in both places."""
    graft.name(MARK_NAME, f'"{document.mark}"')
    if graft.package.has_part(_PROPERTIES_PART):
        held = graft.package.read_part(_PROPERTIES_PART)
        pattern = rb'(name="' + MARK_PROPERTY.encode() + rb'"[^>]*>\s*<[\w:]*lpwstr>)[^<]{1,60}(?=<)'
        graft.raw[_PROPERTIES_PART] = re.sub(pattern, rb"\g<1>" + document.mark.encode(), held)


def last_prepared(package: Package, table: TableData) -> int:
    """The last prepared row: the last one that holds a formula of ours or something typed."""
    letters = {table.letters[c.key] for c in table.table.columns if c.computed and c.key in table.letters}
    formulas = (
        split_ref(ref)[1]
        for ref, cell in package.read_sheet(sheet_name(package, table.sheet)).cells.items()
        if cell.formula is not None and ref.rstrip("0123456789") in letters
    )
    typed = (row.number for row in table.all_rows)
    return max((table.header_row + 1, *formulas, *typed))


def sheet_name(package: Package, name: str) -> str:
    """The name of a declared sheet as it stands in the workbook, whatever its letter case and blanks."""
    return next((s.name for s in package.sheets if s.name.strip().casefold() == name.casefold()), name)
