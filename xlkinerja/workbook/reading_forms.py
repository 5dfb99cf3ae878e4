"""What stands beside labels, not below headers: the fields of a form, and the ladders on Referensi."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from xlkinerja.workbook.address import column_letter, split_ref
from xlkinerja.workbook.book import Cell
from xlkinerja.workbook.headers import find_labels
from xlkinerja.workbook.labels import normal
from xlkinerja.workbook.layout import CellKind, Form
from xlkinerja.workbook.package import SheetData
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.values import DAYS_TO_1904, is_date_format


def read_form(
    form: Form, data: SheetData | None, siblings: Iterable[Form] = ()
) -> tuple[dict[str, Cell], dict[int, str]]:
    """The value cell right of each label in column A, and the texts there that label nothing, of `siblings` neither."""
    if data is None:
        return {}, {}
    rows, strangers = find_labels(form, data, siblings)
    fields: dict[str, Cell] = {}
    for declared in form.fields:
        if declared.key in rows:
            ref = f"B{rows[declared.key]}"
            raw = data.cells.get(ref)
            value = raw.value if raw else None
            if data.date1904 and declared.kind is CellKind.DATE and raw and isinstance(value, Decimal):
                # a date that lost its format is one all the same
                value += 0 if is_date_format(raw.format) else DAYS_TO_1904
            fields[declared.key] = Cell(ref, value, raw.formula, raw.format) if raw else Cell(ref)
    return fields, strangers


#: The order number of a predicate that has a text in its place.
NO_ORDER = -1


def ladders(data: SheetData | None) -> Iterator[tuple[str, str, int]]:
    """Ladder, predicate and order number on Referensi; nothing where the sheet or its headers are gone.

    A text in the place of an order number, which no formula can compare with, has the number NO_ORDER.
    """
    if data is None:
        return
    wanted = [normal(h) for h in referensi.TANGGA_HEADERS]
    heads: dict[int, dict[str, int]] = {}
    for ref, cell in data.cells.items():
        if normal(cell.value) in wanted:
            column, number = split_ref(ref)
            heads.setdefault(number, {})[normal(cell.value)] = column
    row = next((number for number, found in heads.items() if len(found) == len(wanted)), None)
    if row is None:
        return
    letters = [column_letter(heads[row][w]) for w in wanted]
    for number in range(row + 1, row + 1 + len(referensi.TANGGA) + referensi.SPARE_TANGGA):
        name, predikat, rank = (data.cells.get(f"{letter}{number}") for letter in letters)
        if rank and isinstance(rank.value, str) and rank.value.strip():
            yield str(name.value) if name else "", str(predikat.value) if predikat else "", NO_ORDER
        elif predikat and rank and isinstance(predikat.value, str) and not isinstance(rank.value, bool | str | None):
            order = Cell("", rank.value).number
            if order is not None:
                yield str(name.value) if name else "", predikat.value, int(order)
