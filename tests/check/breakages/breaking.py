"""A set as books in memory, typed into as a user would: computed cells follow unless something is typed over them."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from tests.addresses import ANG, PK, RA, RE, RKT, main
from tests.check.sets.random_set import RandomSet
from xlkinerja.kinerja.anggaran import money_left, serapan
from xlkinerja.kinerja.reached import NOT_REACHED, REACHED
from xlkinerja.kinerja.skala import kategori
from xlkinerja.summary.measuring import book_aturan, row_result
from xlkinerja.workbook.book import Book, Cell, Row, SheetState
from xlkinerja.workbook.package import ErrorValue

FILES = (RKT, PK, RA, RE)


@dataclass(frozen=True)
class Expected:
    """The finding that must appear. `sel` "" means the whole sheet or file; it may also be named as another place."""

    kode: str
    berkas: str
    sel: str = ""


@dataclass
class Broken:
    """A set with what has been done to it."""

    origin: RandomSet
    acak: random.Random
    books: dict[str, Book] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.books = dict(self.origin.books)

    def rows(self, file: str, lembar: str = "") -> list[Row]:
        """The rows with indikator of the main sheet, or all rows of another one."""
        table = self.books[file].tables[lembar or main(file)]
        return list(table.rows) if lembar else list(table.indikator)

    def pick(self, rows: Iterable[Row], *tests: Callable[[Row], object]) -> Row | None:
        """One row for which all tests hold; None where there is none."""
        candidates = [r for r in rows if all(t(r) for t in tests)]
        return self.acak.choice(candidates) if candidates else None

    def same(self, row: Row, file: str) -> Row:
        """The row of the same indikator in another file."""
        name = row["indikator"].text
        return next(r for r in self.rows(file) if r["indikator"].text == name)

    def type(self, file: str, row: Row, key: str, value: Any, form: str = "General", lembar: str = "") -> str:
        """Types a value into an input cell, or over a computed one; gives its address."""
        return self.set(file, row, key, Cell(row[key].ref, _value(value), None, form), lembar)

    def set(self, file: str, row: Row, key: str, cell: Cell, lembar: str = "") -> str:
        table = self.books[file].tables[lembar or main(file)]
        carried = {**row.carried, "sasaran": cell.text} if key == "sasaran" and cell.text else row.carried
        rows = tuple(
            replace(r, cells={**r.cells, key: cell}, carried=carried) if r.number == row.number else r
            for r in table.rows
        )
        self.replace_rows(file, rows, lembar)
        return cell.ref

    def replace_rows(self, file: str, rows: Sequence[Row], lembar: str = "") -> None:
        book = self.books[file]
        name = lembar or main(file)
        self.books[file] = replace(book, tables={**book.tables, name: replace(book.tables[name], rows=tuple(rows))})

    def identity(self, file: str, key: str, value: Any) -> str:
        book = self.books[file]
        cell = replace(book.identitas[key], value=_value(value))
        self.books[file] = replace(book, identitas={**book.identitas, key: cell})
        return cell.ref

    def canvas(self, lembar: str, ref: str, value: Any) -> None:
        book = self.books[RE]
        cells = {**book.canvases[lembar], ref: Cell(ref, _value(value))}
        self.books[RE] = replace(book, canvases={**book.canvases, lembar: cells})

    def state(self, file: str, lembar: str, **changes: Any) -> None:
        book = self.books[file]
        state: SheetState = replace(book.sheets[lembar], **changes)
        self.books[file] = replace(book, sheets={**book.sheets, lembar: state})

    def recalculate(self) -> None:
        """What Excel does: cells that still hold their formula show the value of what stands beside them."""
        book = self.books[RE]
        aturan = book_aturan(book)
        for row in self.rows(RE):
            result = row_result(row, aturan)
            capaian = row["capaian"].value if row["capaian"].formula is None else result.capaian
            category, status = result.kategori, result.status
            if row["capaian"].formula is None and isinstance(capaian, Decimal):
                category = kategori(capaian, aturan.skala)
                status = REACHED if capaian >= 100 else NOT_REACHED
            values = {"keadaan": result.state, "dasar": result.basis, "capaian": capaian, "kategori": category}
            self._show(row, {**values, "status": status}, main(RE))
        for row in self.rows(RE, ANG):
            pagu, spent = row["pagu"].number, row["realisasi"].number
            self._show(row, {"persen": serapan(pagu, spent), "sisa": money_left(pagu, spent)}, ANG)

    def _show(self, row: Row, values: dict[str, Any], lembar: str) -> None:
        for key, value in values.items():
            cell = row[key]
            if cell.formula is not None and not cell.error:
                now = next(r for r in self.rows(RE, lembar) if r.number == row.number)
                self.set(RE, now, key, replace(cell, value="" if value is None else value), lembar)


def _value(value: Any) -> Any:
    if isinstance(value, str) and value.startswith("#"):
        return ErrorValue(value)
    return Decimal(str(value)) if isinstance(value, int | float) and not isinstance(value, bool) else value


def number(row: Row) -> bool:
    """Whether the row measures a number, not a predicate."""
    return row["polarisasi"].text != "Predikat"


def of(*polarisasi: str) -> Callable[[Row], bool]:
    return lambda row: row["polarisasi"].text in polarisasi


#: A kind of error: it draws a place, damages it, and names the finding; None where the set has no such place.
Kind = Callable[[Broken], Expected | None]
