"""What a cell no longer shows of its printed text stays as its comment."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from xlkinerja.kinerja.angka import AngkaRusak, baca_angka
from xlkinerja.report.cells import RowCells
from xlkinerja.report.fields import TRIWULAN
from xlkinerja.workbook.layout import Table
from xlkinerja.workbook.templates import Captioned, Commented


def noted(table: Table, rows: Sequence[RowCells], printed: Iterable[Mapping[str, str]]) -> list[RowCells]:
    """The rows of a sheet, with the printed text where a number is only a part of it: "3.0 Lembaga (100 %)"."""
    results = list(rows)
    for n, row in enumerate(printed):
        notes = {
            TRIWULAN.get(key, key): f"Tercetak: {text}"
            for key, text in row.items()
            if (column := table.by_key.get(TRIWULAN.get(key, key))) and column.kind.numeric and holds_more(text)
        }
        for key, text in notes.items():
            value = results[n].get(key)
            if isinstance(value, int | Decimal | Captioned):
                results[n] = {**results[n], key: Commented(value, text)}
    return results


def holds_more(text: str) -> bool:
    """Whether a text says more than one number with its unit."""
    try:
        angka = baca_angka(text)
    except AngkaRusak:
        return False
    return bool(angka.notes or angka.doubt or angka.span)
