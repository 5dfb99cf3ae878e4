"""Texts without the characters that nobody sees or means, entries of lists as the list has them, dates as dates."""

import re
from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.values.choices import entries
from xlkinerja.check.values.dates import read_date, write_date
from xlkinerja.check.values.texts import visible
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka
from xlkinerja.tidy.change import Change, Left, Told
from xlkinerja.workbook.book import Book, Cell, TableData
from xlkinerja.workbook.layout import CellKind, Column, FormField
from xlkinerja.workbook.sheets.identitas import IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN
from xlkinerja.workbook.values import DAY_ZERO, is_date_format

SPACES, CHOICE = "spasi dan karakter tak tampak", "seperti pada daftar"
#: A day and a month that may each be the other: 02/01/2024.
_TWO_WAYS = re.compile(r"(\d{1,2})[./ -](\d{1,2})[./ -]\d{4}")


def typed(cell: Cell) -> str:
    """The text that somebody typed into a cell; "" for numbers, formulas and empty cells."""
    return cell.value if isinstance(cell.value, str) and cell.formula is None else ""


def without_spaces(text: str) -> str:
    """The text as it is seen: no outer or doubled spaces, nothing invisible; its line breaks stay."""
    return "\n".join(visible(line) for line in text.split("\n")).strip("\n")


def in_table(table: TableData) -> Iterator[Told]:
    """Texts and choices of the rows of a table; columns of numbers are looked at elsewhere."""
    columns = [c for c in table.table.columns if not c.computed and c.key in table.letters]
    for row in table.rows:
        for column in columns:
            text = typed(row[column.key])
            if text and (column.choices or column.kind in (CellKind.TEXT, CellKind.KODE)):
                yield from _told(table.sheet, row[column.key], text, column, anchor=column.key == table.table.anchor)


def in_forms(book: Book) -> Iterator[Told]:
    """Texts, choices, years and dates of Identitas, and the choices and numbers of Pengaturan."""
    for sheet, fields, cells in (
        (IDENTITAS.name, _identitas(book), book.identitas),
        (PENGATURAN.name, {f.key: f for f in PENGATURAN.fields}, book.pengaturan),
    ):
        for key, cell in cells.items():
            text, field = typed(cell), fields.get(key)
            if not text or field is None:
                continue
            if field.kind is CellKind.DATE:
                yield from _date(sheet, cell, text)
            elif field.kind is CellKind.TAHUN or field.figure:
                yield from _number(sheet, cell, text, field)
            else:
                yield from _told(sheet, cell, text, field)


def _identitas(book: Book) -> dict[str, FormField]:
    forms = book.document.forms if book.document else ()
    return {f.key: f for form in forms if form.name == IDENTITAS.name for f in form.fields}


def _told(sheet: str, cell: Cell, text: str, declared: Column | FormField, *, anchor: bool = False) -> Iterator[Told]:
    """A text in its column or field. A cell of blanks in the anchor column counts as a row, and is left."""
    plain = without_spaces(text)
    if not plain and anchor:
        return
    if declared.choices and declared.strict and plain:
        by_folded = {e.casefold(): e for e in entries(declared.choices)}
        wanted = by_folded.get(visible(text).casefold())
        if wanted is None:
            yield Left(sheet, cell.ref, text, "bukan salah satu pilihan pada daftar", "XK212")
        elif wanted != text:
            yield Change(sheet, cell.ref, text, wanted, CHOICE)
    elif plain != text:
        yield Change(sheet, cell.ref, text, plain or None, SPACES)


def _date(sheet: str, cell: Cell, text: str) -> Iterator[Told]:
    day = read_date(Cell(cell.ref, visible(text)))
    parts = _TWO_WAYS.fullmatch(visible(text))
    if day is None:
        yield Left(sheet, cell.ref, text, "tanggalnya tidak terbaca")
    elif parts and int(parts[1]) <= 12 and parts[1] != parts[2] and int(parts[2]) <= 12:
        yield Left(sheet, cell.ref, text, "hari dan bulannya dapat tertukar; ketik nama bulannya")
    elif not is_date_format(cell.format):
        yield Left(sheet, cell.ref, text, "selnya tidak berformat tanggal, sehingga tanggal akan tampak sebagai angka")
    else:
        yield Change(sheet, cell.ref, text, Decimal((day - DAY_ZERO).days), "tanggal", write_date(day))


def _number(sheet: str, cell: Cell, text: str, field: FormField) -> Iterator[Told]:
    """A year, or a setting that is read as a number; words such as "tanpa" are entries of its list."""
    by_folded = {str(e).casefold(): str(e) for e in entries(field.choices)} if field.choices else {}
    plain = visible(text)
    try:
        angka = baca_angka(plain)
        value = None if angka.ambiguous or angka.satuan or angka.notes or angka.doubt else angka.value
    except AngkaRusak:
        value = None
    is_year = field.kind is not CellKind.TAHUN or (plain.isascii() and plain.isdigit() and len(plain) == 4)
    if value is not None and is_year and (not by_folded or f"{value:f}" in by_folded):
        yield Change(sheet, cell.ref, text, value, "angka")
    elif (wanted := by_folded.get(plain.casefold(), "")) and wanted != text:
        yield Change(sheet, cell.ref, text, wanted, CHOICE)
    elif not wanted and field.figure:
        yield Left(sheet, cell.ref, text, "bukan angka atau pilihan yang pasti", "XK201")
