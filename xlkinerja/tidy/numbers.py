"""Texts that are numbers become numbers, and the unit behind them goes to the column Satuan.

A row is taken as a whole: its unit, and the scale of its percentages, must be one afterwards, or none of it is touched.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.values.cells import Flaw, Wrong, examine, is_predikat, mixed_scale, shown_as_date, unit_of
from xlkinerja.check.values.choices import entries
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.kinerja.satuan import is_abbreviated
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.tidy.change import Change, Told, Untouched
from xlkinerja.tidy.texts import typed
from xlkinerja.workbook.book import Book, Cell, Row, TableData
from xlkinerja.workbook.layout import CellKind, Column

NUMBER, UNIT, UPPER = "angka, bukan teks", "satuan dari sel angka", "batas atas rentang"
_MEASURED = frozenset({CellKind.VALUE, CellKind.TRIWULAN, CellKind.ANGKA})
#: Which rule goes on telling what is left, by what is wrong.
_CODES = {Wrong.AMBIGUOUS: "XK203", Wrong.DAMAGED: "XK202", Wrong.PROSE: "XK202", Wrong.MARK: "XK202"}
_REASONS = {
    Wrong.AMBIGUOUS: "dapat dibaca dengan dua cara",
    Wrong.DAMAGED: "bukan angka yang utuh",
    Wrong.PROSE: "memuat kata atau lebih dari satu angka",
    Wrong.MARK: "bukan angka atau tanda ✓",
}


class _Figure(NamedTuple):
    """A text of a row that can only be one number, and the unit that it carries."""

    column: Column
    value: Decimal
    satuan: str
    upper: Decimal | None = None


def in_table(book: Book, table: TableData) -> Iterator[Told]:
    """The texts in the columns of numbers of a table, row by row."""
    tangga = book_aturan(book).tangga
    for row in table.rows:
        figures: list[_Figure] = []
        for column in table.table.columns:
            if column.key not in table.letters or not typed(row[column.key]):
                continue
            flaw = examine(column, row, tangga)
            if flaw is None or flaw.wrong is Wrong.DASH:
                continue
            read = _figure(table, column, row, flaw)
            if isinstance(read, _Figure):
                figures.append(read)
            else:
                yield read
        if figures:
            yield from _row(table, row, figures)


def _figure(table: TableData, column: Column, row: Row, flaw: Flaw) -> _Figure | Untouched:
    cell, angka = row[column.key], flaw.angka
    if flaw.wrong is not Wrong.TEXT:
        return _left(table, cell, _REASONS[flaw.wrong], _CODES[flaw.wrong])
    value, upper = angka.value, None
    if angka.span:
        value, upper = angka.span
        room = row["target_maksimum"]
        if column.key != "target" or "target_maksimum" not in table.letters or not room.empty or room.formula:
            return _left(table, cell, "rentang, yang tidak muat dalam satu sel")
    if value is None:
        return _left(table, cell, "perbandingan, bukan satu angka")
    if angka.notes or angka.doubt:
        return _left(table, cell, f"keterangannya akan hilang: {angka.notes or angka.doubt}")
    if is_abbreviated(cell.text):
        return _left(table, cell, "jumlahnya dapat sudah dibulatkan; ketik lengkap")
    satuan = plain_satuan(angka.satuan)
    if column.kind is CellKind.RUPIAH and satuan not in ("", "rupiah"):
        return _left(table, cell, "satuannya bukan rupiah")
    if column.kind not in (*_MEASURED, CellKind.RUPIAH) and (satuan or column.kind is CellKind.PERCENT):
        return _left(table, cell, "satuannya tidak mempunyai tempat")
    return _Figure(column, value, angka.satuan if column.kind in _MEASURED else "", upper)


def _left(table: TableData, cell: Cell, alasan: str, kode: str = "XK201") -> Untouched:
    return Untouched(table.sheet, cell.ref, typed(cell), alasan, kode)


def _row(table: TableData, row: Row, figures: list[_Figure]) -> Iterator[Told]:
    """The changes of one row, or why it is left."""
    obstacle, kode, satuan = _obstacle(table, row, figures)
    if obstacle:
        for figure in figures:
            yield _left(table, row[figure.column.key], obstacle, kode)
        return
    for figure in figures:
        cell = row[figure.column.key]
        yield Change(table.sheet, cell.ref, typed(cell), figure.value, NUMBER)
        if figure.upper is not None:
            yield Change(table.sheet, row["target_maksimum"].ref, None, figure.upper, UPPER)
    if satuan:
        yield Change(table.sheet, row["satuan"].ref, None, satuan, UNIT)


def _obstacle(table: TableData, row: Row, figures: list[_Figure]) -> tuple[str, str, str]:
    """Why the row cannot be taken as a whole and which rule tells it, else the unit that its Satuan is to get."""
    standing = row["satuan"].text
    after = _after(row, figures)
    measured = [c.key for c in table.table.columns if c.kind in _MEASURED and not c.computed]
    carried = {plain_satuan(f.satuan): f.satuan for f in figures if f.satuan}
    numbers = (unit_of(after[k]) for k in measured if k in after and after[k].number is not None)
    others = {plain_satuan(u) for u in numbers if u}
    if len(carried.keys() | others) > 1 or (standing and carried and plain_satuan(standing) not in carried):
        other = "realisasi" in {f.column.key for f in figures}
        return "satuannya lain dari satuan barisnya", "XK204" if other else "XK201", ""
    for figure in figures:
        cell = after[figure.column.key]
        if cell.percent or shown_as_date(cell):
            return "format selnya (persen atau tanggal) akan menampilkan angka lain", "XK201", ""
        shown = unit_of(cell)
        if shown and standing and plain_satuan(shown) != plain_satuan(standing):
            return "format selnya menampilkan satuan lain", "XK201", ""
    if "target" in after and "realisasi" in after and not is_predikat(row):
        percent = "persen" in carried or plain_satuan(standing) == "persen"
        if mixed_scale(after["target"], after["realisasi"], percent=percent) is not None:
            return "target dan realisasi akan berbeda skala persen", "XK201", ""
    if not carried or standing:
        return "", "", ""
    if "satuan" not in table.letters or row["satuan"].formula is not None:
        return "kolom Satuan tidak dapat diisi", "XK201", ""
    plain, satuan = next(iter(carried.items()))
    return "", "", next((e for e in entries("Daftar_Satuan") if plain_satuan(e) == plain), satuan)


def _after(row: Row, figures: list[_Figure]) -> Mapping[str, Cell]:
    cells = dict(row.cells)
    for figure in figures:
        cells[figure.column.key] = replace(cells[figure.column.key], value=figure.value)
    return cells
