"""Rows inside a table that are none of its own: notes, typed averages, bands, the printed numbers of the columns."""

from collections.abc import Mapping
from itertools import pairwise

from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Cell
from xlkinerja.workbook.labels import column_number, is_catatan, is_rekap
from xlkinerja.workbook.layout import Isi, Table

#: What belongs to an indikator beside its numbers.
_MILIK_INDIKATOR = ("satuan", "polarisasi", "konsolidasi", "berlaku")
_NOMOR_TERSEDIKIT = 3
_NOMOR_TERBESAR = 60


def is_note(table: Table, cells: Mapping[str, Cell]) -> bool:
    """Whether the row is a note or holds the numbers of the columns; `cells` are its declared columns by key.

    A row with a number or a unit of its own is none, whatever its words. Of a printed report every row is copied.
    """
    if any(c.isi is Isi.TERCETAK for c in table.columns):
        return False
    typed = {key: cell for key, cell in cells.items() if cell.formula is None and not cell.empty}
    urut = sorted(typed.values(), key=lambda cell: split_ref(cell.ref))
    if table.anchor in typed and _counts_up([_number(cell) for cell in urut]):
        return True
    awal = next((cell.text for cell in urut if cell.text), "")
    if not is_catatan(awal) and not (is_rekap(awal) and "indikator" in table.by_key):
        return False
    angka = (c.key for c in table.columns if c.isi.numeric and not c.computed)
    milik = [cells[key] for key in (*angka, *_MILIK_INDIKATOR) if key in cells]
    return all(cell.empty and cell.formula is None for cell in milik)


def _counts_up(nomor: list[int | None]) -> bool:
    angka = [n for n in nomor if n is not None]
    return len(angka) == len(nomor) >= _NOMOR_TERSEDIKIT and all(a < b for a, b in pairwise(angka))


def _number(cell: Cell) -> int | None:
    """The number of a column that the cell holds; Excel takes a typed (1) for −1."""
    if cell.number is None:
        return column_number(cell.text)
    nilai = abs(cell.number)
    return int(nilai) if nilai == nilai.to_integral_value() and nilai <= _NOMOR_TERBESAR else None
