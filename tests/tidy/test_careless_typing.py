"""Sets without a fault, typed carelessly at random: tidied, they are the sets that they were."""

import random
from decimal import Decimal

import pytest

from tests.addresses import document
from tests.check.sets.paper import Paper, written
from tests.check.sets.random_set import SETS, RandomSet, arguments, draw, parts
from tests.tidy.test_tidy_cases import tidied
from xlkinerja.check.checking import check_books
from xlkinerja.kinerja.angka import plain_satuan, write_angka
from xlkinerja.tidy.tidying import tidy
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.layout import CellKind, Column


def paper(drawn: RandomSet, file: str) -> Paper:
    """A workbook of the set, to be written into."""
    made = written(document(file).kode, **arguments(drawn, file))
    made.fill(parts(drawn))
    return made


def carelessly(acak: random.Random, column: Column, row: Row) -> str | None:
    """The cell as somebody might type it without changing what it says; None where it is left."""
    cell = row[column.key]
    if cell.formula is not None or cell.empty or column.computed:
        return None
    if cell.number is not None:
        return _number(acak, column, cell, row["satuan"].text)
    if column.choices and column.strict:
        return acak.choice((cell.text.lower(), f"{cell.text} ", f"\u00a0{cell.text.upper()}"))
    if column.kind is CellKind.TEXT:
        return acak.choice((f" {cell.text}", cell.text.replace(" ", "  ", 1), cell.text.replace(" ", "\u00a0", 1)))
    return None


def _number(acak: random.Random, column: Column, cell: Cell, satuan: str) -> str | None:
    value = cell.number or Decimal(0)
    if cell.percent or value < 0:
        return None
    if column.kind is CellKind.RUPIAH:
        whole = value == value.to_integral_value()
        return (
            acak.choice((f"Rp {write_angka(value)},-", f"Rp{write_angka(value)}")) if whole and value >= 10**6 else None
        )
    if column.kind not in (CellKind.VALUE, CellKind.TRIWULAN) or value >= 1000 or value * 100 % 1:
        return None
    unit = "%" if plain_satuan(satuan) == "persen" else f" {satuan}"
    return acak.choice((write_angka(value), f"{write_angka(value)}{unit}" if satuan else write_angka(value)))


@pytest.mark.parametrize(("seed", "size"), SETS)
def test_careless_typing_is_taken_back(seed: int, size: int) -> None:
    """Every number, choice and text is as before, nothing is found, and a second run has nothing to do."""
    drawn, acak = draw(seed, size), random.Random(seed)
    books: list[Book] = []
    for file, original in drawn.books.items():
        made, typed = paper(drawn, file), 0
        for table in original.tables.values():
            for row in table.rows:
                for column in table.table.columns:
                    text = (
                        carelessly(acak, column, row) if column.key in table.letters and acak.random() < 0.3 else None
                    )
                    if text is not None and text != row[column.key].value:
                        made.type(table.sheet, row[column.key].ref, text)
                        typed += 1
        _, after, result = tidied(made, file)
        assert len(result.changes) == typed
        for name, table in original.tables.items():
            for before, now in zip(table.rows, after.tables[name].rows, strict=True):
                assert {k: c.value for k, c in now.cells.items()} == {k: c.value for k, c in before.cells.items()}
        assert tidy(after).changes == ()
        books.append(after)
    assert check_books(books, strict=True).temuan == check_books(list(drawn.books.values()), strict=True).temuan
