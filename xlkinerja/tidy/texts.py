"""Texts without the characters that nobody sees or means, entries of lists as the list has them, dates as dates."""

import re
from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.values.choices import entries
from xlkinerja.check.values.dates import read_date, write_date
from xlkinerja.check.values.texts import visible
from xlkinerja.tidy.change import Change, Told, Untouched
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
    """Texts, choices, years and dates of Identitas, and the spaces and numbers of Pengaturan."""
    for key, field in _identitas(book).items():
        cell = book.identitas.get(key)
        text = typed(cell) if cell else ""
        if cell is None or not text:
            continue
        if field.kind is CellKind.DATE:
            yield from _date(IDENTITAS.name, cell, text)
        elif field.kind is CellKind.TAHUN:
            yield from _year(cell, text)
        else:
            yield from _told(IDENTITAS.name, cell, text, field)
    for setting in PENGATURAN.fields:
        cell = book.pengaturan.get(setting.key)
        if cell is not None and (text := typed(cell)):
            yield from _setting(cell, text, setting)


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
            yield Untouched(sheet, cell.ref, text, "bukan salah satu pilihan pada daftar", "XK212")
        elif wanted != text:
            yield Change(sheet, cell.ref, text, wanted, CHOICE)
    elif plain != text:
        yield Change(sheet, cell.ref, text, plain or None, SPACES)


def _date(sheet: str, cell: Cell, text: str) -> Iterator[Told]:
    day = read_date(Cell(cell.ref, visible(text)))
    parts = _TWO_WAYS.fullmatch(visible(text))
    if day is None:
        yield Untouched(sheet, cell.ref, text, "tanggalnya tidak terbaca")
    elif parts and int(parts[1]) <= 12 and parts[1] != parts[2] and int(parts[2]) <= 12:
        yield Untouched(sheet, cell.ref, text, "hari dan bulannya dapat tertukar; ketik nama bulannya")
    elif not is_date_format(cell.format):
        yield Untouched(
            sheet, cell.ref, text, "selnya tidak berformat tanggal, sehingga tanggal akan tampak sebagai angka"
        )
    else:
        yield Change(sheet, cell.ref, text, Decimal((day - DAY_ZERO).days), "tanggal", write_date(day))


def _year(cell: Cell, text: str) -> Iterator[Told]:
    plain = visible(text)
    if plain.isascii() and plain.isdigit() and len(plain) == 4:
        yield Change(IDENTITAS.name, cell.ref, text, Decimal(plain), "tahun", plain)


def _setting(cell: Cell, text: str, field: FormField) -> Iterator[Told]:
    """A setting: its spaces, and a text that is one of the numbers of its list.

    Short codes ("lan") are as good as entries; whatever else stands there is told by the rules on settings.
    """
    plain = visible(text)
    numbers = {str(e) for e in entries(field.choices)} if field.choices else set()
    if field.figure and plain.isascii() and plain.isdigit() and (not numbers or plain in numbers):
        yield Change(PENGATURAN.name, cell.ref, text, Decimal(plain), "angka")
    elif plain != text:
        yield Change(PENGATURAN.name, cell.ref, text, plain or None, SPACES)
