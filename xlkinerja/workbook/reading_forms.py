"""What stands beside labels, not below headers: the fields of a form, and the ladders on Referensi."""

from collections.abc import Iterator

from xlkinerja.workbook.address import column_letter, split_ref
from xlkinerja.workbook.book import Cell, Problem
from xlkinerja.workbook.labels import normal
from xlkinerja.workbook.layout import Form
from xlkinerja.workbook.package import SheetData
from xlkinerja.workbook.sheets import referensi


def read_form(form: Form, data: SheetData | None) -> tuple[dict[str, Cell], list[Problem]]:
    """The value cell right of each label in column A; a label that is gone is a problem."""
    if data is None:
        return {}, []
    labels: dict[str, int] = {}
    for ref, cell in data.cells.items():
        column, row = split_ref(ref)
        if column == 1 and isinstance(cell.value, str):
            labels.setdefault(normal(cell.value), row)
    fields: dict[str, Cell] = {}
    problems: list[Problem] = []
    for declared in form.fields:
        row_number = labels.get(normal(declared.label))
        if row_number is None:
            ref = form.cell(declared.key)
            pesan = f"Isian «{declared.label}» tidak ditemukan."
            tindakan = f"Kembalikan tulisan «{declared.label}» di kolom A."
            problems.append(Problem("kolom_hilang", pesan, tindakan, form.name, ref))
            continue
        ref = f"B{row_number}"
        raw = data.cells.get(ref)
        fields[declared.key] = Cell(ref, raw.value, raw.formula, raw.format) if raw else Cell(ref)
    return fields, problems


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
    c1, c2, c3 = (heads[row][w] for w in wanted)
    for number in range(row + 1, row + 1 + len(referensi.TANGGA) + referensi.SPARE_TANGGA):
        name, predikat, rank = (data.cells.get(f"{column_letter(c)}{number}") for c in (c1, c2, c3))
        if rank and isinstance(rank.value, str) and rank.value.strip():
            yield str(name.value) if name else "", str(predikat.value) if predikat else "", NO_ORDER
        elif predikat and rank and isinstance(predikat.value, str) and not isinstance(rank.value, bool | str | None):
            order = Cell("", rank.value).number
            if order is not None:
                yield str(name.value) if name else "", predikat.value, int(order)
