"""Rows of a sheet as a form prints them: under bands, with cells merged over several of them, figures with units."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.kode_anggaran import code_level
from xlkinerja.pages.blocks import Box, Line
from xlkinerja.pages.signing import written_day
from xlkinerja.summary.measuring import sasaran_numbers
from xlkinerja.workbook.book import Cell, Row, TableData
from xlkinerja.workbook.cell_unit import shown_as_date, unit_of
from xlkinerja.workbook.number_format import around, format_code, shown
from xlkinerja.workbook.template_text import one_line

#: A figure typed as text, to which its unit still belongs: 97,5 · 80-90 · 1.500.
_BARE_FIGURE = re.compile(r"[0-9][0-9.,]*(?:\s*[-–]\s*[0-9][0-9.,]*)?")

_OWN_NUMBER = re.compile(r"[0-9]{1,2}[.)]\s")


class FormRow(NamedTuple):
    """A row that a form prints: an indikator, or a sasaran that has none.

    `number` is that of the sasaran, as the column No gives it; None below an error in the column Sasaran.
    """

    row: Row
    number: int | None
    sasaran: str


def form_rows(table: TableData | None, *also: str) -> tuple[FormRow, ...]:
    """What a form prints of a sheet with indikator, in order: every indikator, and each sasaran that has none.

    With `also` rows without an indikator too that hold something in one of these columns.
    """
    if table is None:
        return ()
    own = {row.number for row in table.rows if not row.is_total}  # numbers count the notes too, as the column No does
    numbered = [(row, number) for row, number in sasaran_numbers(table.all_rows) if row.number in own]
    texts: dict[int | None, str] = {}
    for row, number in numbered:
        if number is not None and (text := words(row["sasaran"])):
            texts.setdefault(number, text)
    measured = {number for row, number in numbered if row.is_indikator}
    return tuple(
        FormRow(row, number, texts.get(number, row.sasaran))
        for row, number in numbered
        if row.is_indikator
        or (number not in measured and words(row["sasaran"]))
        or any(words(row[key]) for key in also)
    )


def bands(rows: Sequence[FormRow], key: str) -> Iterator[tuple[str, tuple[FormRow, ...]]]:
    """The rows in runs of one text in a column in which empty means "as above" (tujuan, program), with that text."""
    for text, run in groupby(rows, key=lambda entry: entry.row.carried.get(key, "")):
        yield text, tuple(run)


def spans(rows: Sequence[FormRow], *keys: str) -> Iterator[tuple[FormRow, tuple[int, ...]]]:
    """Each row with how many rows its cell goes over in each of the merged columns `keys`, the widest run first.

    It is 0 where a cell of a row above covers it. A run ends where one of a column before it ends. The column "sasaran"
    joins what has one number, every other what has one text.
    """
    marks = [tuple(_mark(entry, key) for key in keys) for entry in rows]
    for i, entry in enumerate(rows):
        heights = []
        for depth in range(1, len(keys) + 1):
            here = marks[i][:depth]
            begins = i == 0 or marks[i - 1][:depth] != here
            length = next((n for n, mark in enumerate(marks[i:]) if mark[:depth] != here), len(rows) - i)
            heights.append(length if begins else 0)
        yield entry, tuple(heights)


def sasaran_lines(rows: Sequence[FormRow], widths: Sequence[float], *, codes: bool = False) -> Iterator[Line]:
    """Lines of a table No · Sasaran · Indikator · Target with columns so wide: the first two merged downwards.

    Bands name the tujuan where the sheet has any. With `codes` the budget code of an indikator stands behind it.
    """
    tujuan = [text for text in dict.fromkeys(row.row.carried.get("tujuan", "") for row in rows) if text]
    for aim, run in bands(rows, "tujuan"):
        if aim:
            yield band(numbered_name("Tujuan", tujuan.index(aim) + 1 if len(tujuan) > 1 else None, aim), len(widths))
        for row, (height,) in spans(run, "sasaran"):
            front: tuple[Box, ...] = ()
            if height:
                number = "" if row.number is None else Decimal(row.number)
                front = (
                    Box(number, "tengah", "0", rows=height),
                    Box(row.sasaran, "teks", rows=height),
                )
            text = with_code(row) if codes else words(row.row["indikator"])
            yield Line(
                (*front, Box(text, "teks", text=text), value_box(row.row, "target", widths[3], "target_maksimum")),
                first=1 if height else 3,
            )


def band(text: str, columns: int) -> Line:
    """A row across the whole table that names what the rows below it belong to; no page ends under it."""
    return Line((Box(text, "pita", columns=columns, text=text),), kept=True)


def numbered_name(kind: str, number: int | None, text: str) -> str:
    """Tujuan 2: …; without the kind where the text begins with it, and with its own number where it has one."""
    if text.casefold().startswith(kind.casefold()):
        return text
    if _OWN_NUMBER.match(text):
        return f"{kind} {text}"
    return f"{kind}: {text}" if number is None else f"{kind} {number}: {text}"


def with_code(row: FormRow) -> str:
    """The indikator, and in brackets its budget code where no text of the row has it yet; codes of other kinds not."""
    text, code = words(row.row["indikator"]), words(row.row["kode"])
    if not code_level(code) or code in text or code in row.sasaran:
        return text
    return f"{text} ({code})".strip()


def _mark(entry: FormRow, key: str) -> object:
    """What makes rows one run; where a column says nothing, it is the sasaran."""
    return (key != "sasaran" and entry.row.carried.get(key)) or (entry.number, entry.sasaran)


def column_numbers(*widths: int) -> Line:
    """The row (1) (2) (3) … below a head, over as many columns as each of its cells has."""
    return Line(tuple(Box(f"({i})", "nomor kolom", columns=n) for i, n in enumerate(widths, 1)))


def words(cell: Cell) -> str:
    """What a cell says as text, a number as it is read; "" for an error, a truth value, and an empty cell."""
    return cell.text or (write_angka(cell.number) if cell.number is not None else "")


def text_box(cell: Cell, look: str = "teks", rows: int = 1, columns: int = 1) -> Box:
    """What stands in a cell, as text over several lines."""
    return Box(words(cell), look, rows=rows, columns=columns, text=words(cell))


def merged_box(text: str, rows: int) -> Box:
    """A text over so many rows; over several of them it does not ask the first one for its whole height."""
    return Box(text, "teks", rows=rows, text=text if rows == 1 else None)


def value_box(row: Row, key: str, width: float, upper: str = "", satuan: str | None = None) -> Box:
    """The figure or predicate in a column with its unit, in one cell so wide: 97,5% · 8 kali · 80–90% · WTP.

    `upper` is the column of the end of a range; `satuan` stands in the place of that of the row ("" for none). A
    number stays one, with its unit in the number format, unless both do not fit one line: then it is a text.
    """
    cell = row[key]
    unit = row["satuan"].text if satuan is None else satuan
    limit = row[upper].number if upper else None
    if cell.number is None:
        text = cell.text
        behind = around(unit)[1] if _BARE_FIGURE.fullmatch(text) else ""
        return Box(text + behind, "tengah", text=text + behind)
    own = unit_of(cell)
    day = written_day(cell) if shown_as_date(cell) else ""
    if day and not one_line(day, width):
        return Box(day, "tengah", text=day)
    if (own or shown_as_date(cell)) and limit in (None, cell.number):  # 97,5% as 0,975, 2 keg, 31 Desember
        return Box(cell.number, "tengah", cell.format, shrink=True)
    if own and limit is not None:  # no number format shows both ends of a range of shares
        text = shown(_whole(cell, cell.number), own, _whole(row[upper], limit))
        return Box(text, "tengah", text=text)
    text = shown(cell.number, unit, limit)
    if one_line(text, width):
        return Box(cell.number, "tengah", format_code(cell.number, unit, limit), shrink=True)
    return Box(text, "tengah", text=text)


def _whole(cell: Cell, number: Decimal) -> Decimal:
    """The number as its cell shows it: 85 for 0,85 in percent format."""
    return number * 100 if cell.percent else number


def rupiah_box(amount: Decimal | None, look: str = "angka") -> Box:
    """An amount in rupiah; an empty cell where it is not known."""
    if amount is None:
        return Box("", look)
    return Box(amount, look, format_code(amount, "Rp"), shrink=True)
