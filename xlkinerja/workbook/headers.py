"""Which column of a sheet is which: by its declared header, or by another name under which offices print it."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from xlkinerja.workbook.address import column_letter, column_number, split_ref
from xlkinerja.workbook.labels import dated, heading
from xlkinerja.workbook.layout import Form, FormField, Table
from xlkinerja.workbook.package import SheetData
from xlkinerja.workbook.shipped import earlier_names

#: Headers are looked for in the first rows only; a sheet with its header further down is not ours.
_LAST_HEADER_ROW = 30
#: A table counts as recognised when at least this share of its headers stands in one row.
_SHARE_OF_HEADERS = 0.5


class Headers(NamedTuple):
    """The header row of a table: column letter and text by key, the texts that name no column, and doubled headers.

    `letters` is empty where no row holds the headers; `doubled` are key and further letters with as good a header.
    """

    row: int
    letters: Mapping[str, str]
    titles: Mapping[str, str]
    strangers: Mapping[str, str]
    doubled: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=256)
def headings(
    table_name: str, declared: tuple[tuple[str, str, tuple[str, ...]], ...], tahun: int | None
) -> Mapping[str, tuple[str, int]]:
    """Every name of a column as it is compared → its key, and 0 for the declared header, 1 for another name."""
    found: dict[str, tuple[str, int]] = {}
    for key, header, names in declared:
        for name in (*names, *earlier_names(table_name, key)):
            found.setdefault(heading(dated(name, tahun)), (key, 1))
        found[heading(header)] = (key, 0)
    found.pop("", None)
    return found


def keys_by_heading(table: Table, tahun: int | None = None) -> Mapping[str, tuple[str, int]]:
    """The names of a table's columns in a document of that year, as `headings` gives them."""
    return headings(table.name, tuple((c.key, c.header, c.names) for c in table.columns), tahun)


def find_headers(table: Table, data: SheetData, tahun: int | None = None) -> Headers:
    """The row that holds most of the headers; the declared header goes before another name of the same column."""
    wanted = keys_by_heading(table, tahun)
    texts: dict[int, dict[int, str]] = {}
    for ref, cell in data.cells.items():
        if isinstance(cell.value, str) and cell.formula is None:
            column, row = split_ref(ref)
            if row <= _LAST_HEADER_ROW:
                texts.setdefault(row, {})[column] = cell.value
    found = {
        row: {wanted[h][0] for t in columns.values() if (h := heading(t)) in wanted} for row, columns in texts.items()
    }
    row = max((r for r in found if found[r]), key=lambda r: (len(found[r]), -r), default=table.header_row)
    if len(found.get(row, ())) < _SHARE_OF_HEADERS * len(table.columns):
        return Headers(table.header_row, {}, {}, {})
    places: dict[str, list[tuple[int, int]]] = {}
    strangers: dict[str, str] = {}
    for column, text in sorted(texts[row].items()):
        key, other_name = wanted.get(heading(text), ("", 0))
        if key:
            places.setdefault(key, []).append((other_name, column))
        elif heading(text):
            strangers[column_letter(column)] = " ".join(text.split())
    chosen = {key: min(standing) for key, standing in places.items()}
    letters = {key: column_letter(chosen[key][1]) for key in sorted(chosen, key=lambda k: chosen[k][1])}
    titles = {key: " ".join(texts[row][column_number(letter)].split()) for key, letter in letters.items()}
    doubled = tuple(
        (key, column_letter(column))
        for key, standing in places.items()
        for other_name, column in standing
        if other_name == chosen[key][0] and column != chosen[key][1]
    )
    return Headers(row, letters, titles, strangers, doubled)


def find_labels(form: Form, data: SheetData, siblings: Iterable[Form] = ()) -> tuple[dict[str, int], dict[int, str]]:
    """The row of each field's label in column A, and the texts there that label none, of `siblings` neither."""
    texts: dict[int, str] = {}
    for ref, cell in data.cells.items():
        column, row = split_ref(ref)
        if column == 1 and isinstance(cell.value, str) and row >= form.first_row - 1:
            texts[row] = cell.value
    rows: dict[str, int] = {}
    for names in ([(f.key, (f.label,)) for f in form.fields], [(f.key, other_labels(form, f)) for f in form.fields]):
        labels = {heading(name): key for key, every in names for name in every}
        for row, text in sorted(texts.items()):
            key = labels.get(heading(text))
            if key and key not in rows and row not in rows.values():
                rows[key] = row
    taken = set(rows.values())
    others = {heading(name) for s in siblings for f in s.fields for name in (f.label, *other_labels(s, f))}
    strangers = {row: text for row, text in texts.items() if row not in taken and heading(text) not in others}
    return rows, {row: " ".join(text.split()) for row, text in strangers.items()}


def other_labels(form: Form, field: FormField) -> tuple[str, ...]:
    """The names of a field beside its label."""
    return (*field.names, *earlier_names(form.name, field.key))
