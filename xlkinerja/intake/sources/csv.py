"""A text file of values parted by comma, semicolon or tab, read as the sheet that Excel would show."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import dropwhile, islice

from xlkinerja.intake.blocks import Block, SourceCell, SourcePlace
from xlkinerja.intake.sources.characters import characters
from xlkinerja.intake.sources.formats import refuse
from xlkinerja.intake.sources.grid import MAX_CELLS, Grid
from xlkinerja.intake.sources.regions import blocks_of
from xlkinerja.workbook.address import MAX_COLUMN, ref
from xlkinerja.workbook.values import cleaned

MAX_FIELD = 100_000  # characters
SEPARATORS = (";", "\t", ",", "|")
_SAMPLE = 200  # records by which the separator is judged
_MOST_RECORDS = 0.6  # of the records must have as many fields: in a letter the commas fall as they like
_NONE = "\x1f"  # stands in no text: every line is one field
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # Excel's own first line


def read(name: str, data: bytes) -> list[Block]:
    """The tables and lines of a text file. Raises Unreadable."""
    text, notices = characters(name, data)
    said = _SAID.match(text)
    separator = said[1] if said else separator_of(text)
    grid = Grid(name, "")
    rows = _rows(name, text[said.end() if said else 0 :], separator)
    for row, record in enumerate(rows, start=2 if said else 1):
        for column, raw in enumerate(record, start=1):
            if field := cleaned(raw).strip():
                grid.put(column, row, SourceCell(field, field, SourcePlace(name, "", 0, row, ref(column, row))))
    return [*notices, *blocks_of(grid)]


def _rows(name: str, text: str, separator: str) -> list[list[str]]:
    """The records. A quotation mark within a field is taken as it stands; one that is never closed is refused."""
    rows: list[list[str]] = []
    for strict in (True, False):
        rows.clear()
        count = 0
        try:
            for record in _records(text, separator, strict=strict):
                rows.append(record)
                count += len(record)
                if count > MAX_CELLS or len(record) > MAX_COLUMN:
                    raise refuse(name, f"berisi lebih dari {MAX_CELLS} sel", "simpan hanya tabel yang diperlukan")
        except csv.Error as error:
            if strict and "unexpected end" not in str(error) and "limit" not in str(error):
                continue
            state = "memuat tanda kutip yang tidak ditutup atau isian yang terlalu panjang"
            raise refuse(name, state, "perbaiki di Excel, simpan lagi, lalu ulangi") from error
        break
    return rows


def separator_of(text: str) -> str:
    """The separator that gives most records one same number of fields: judged by the content, quoted fields whole.

    A decimal comma parts some records and not the header, so it loses against the semicolon that parts all alike.
    """

    def fit(separator: str) -> tuple[float, int]:
        try:
            lengths = [len(r) for r in islice(_records(text, separator, strict=False), _SAMPLE) if r]
        except csv.Error:
            return 0.0, 0
        counts = Counter(dropwhile(lambda n: n == 1, lengths))  # above the table stand lines of its title
        parted = {n: c for n, c in counts.items() if n > 1}
        if not parted:
            return 0.0, 0
        fields, records = max(parted.items(), key=lambda item: (item[1], item[0]))
        return records / counts.total(), fields

    best = max(SEPARATORS, key=fit)
    return best if fit(best)[0] >= _MOST_RECORDS else _NONE


def _records(text: str, separator: str, *, strict: bool) -> Iterator[list[str]]:
    csv.field_size_limit(MAX_FIELD)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=strict)
