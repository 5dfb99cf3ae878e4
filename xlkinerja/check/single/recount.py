"""Computed cells held against what Python computes from the inputs beside them.

What stands is a typed constant or the value that a formula last gave. A formula never calculated stands for nothing,
and a row whose inputs cannot be read is left alone: the unreadable input is the finding.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from xlkinerja.check.single.diagnosis import only_rounding
from xlkinerja.check.single.formulas import earlier
from xlkinerja.check.values.cells import percents, uncalculated
from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, round_half_up
from xlkinerja.kinerja.capaian import (
    CHECK_ANGKA,
    CHECK_PREDIKAT,
    CHECK_SATUAN,
    CHOOSE_POLARISASI,
    Aturan,
    Result,
)
from xlkinerja.kinerja.reached import meets, reached, status_of
from xlkinerja.kinerja.skala import kategori, overlaps
from xlkinerja.summary.measuring import book_aturan, book_results
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.realisasi import REALISASI

#: Status of a row whose inputs are broken.
BROKEN_INPUT = frozenset({CHECK_ANGKA, CHECK_SATUAN, CHECK_PREDIKAT, CHOOSE_POLARISASI})
#: What follows from the inputs of a row; where the formula of one is an earlier template's, all are left alone.
_MEASURED = tuple(c.key for c in REALISASI.columns if c.computed and c.key not in {"no", "no_urut"})


class Miscounted(NamedTuple):
    """A computed cell that does not hold what its row gives. `result` is None for budget rows.

    `only_rounding`: the value is right but for its number of decimals.
    """

    lembar: str
    column: str
    row: Row
    cell: Cell
    seharusnya: Decimal | str | None
    result: Result | None = None
    only_rounding: bool = False


def skala_readable(book: Book) -> bool:
    """Whether a category scale is there and all its bounds can be read, so that gaps and categories mean something."""
    rows = book.skala.rows if book.skala is not None else ()
    return bool(rows) and all(
        row["dari"].number is not None and (row["sampai"].empty or row["sampai"].number is not None) for row in rows
    )


@fact
def wrong_cells(book: Book) -> tuple[Miscounted, ...]:
    """Every computed cell of Realisasi and Anggaran that stands wrong."""
    return tuple(_wrong_cells(book))


def _wrong_cells(book: Book) -> Iterator[Miscounted]:
    realisasi, anggaran = book.tables.get(REALISASI.name), book.tables.get(ANGGARAN.name)
    if realisasi is not None:
        aturan, results = book_aturan(book), book_results(book)
        with_skala = skala_readable(book) and not overlaps(aturan.skala)
        for row in realisasi.indikator:
            if not any(earlier(realisasi, key, row[key]) for key in _MEASURED):
                yield from _measured(row, results[row.number], aturan, with_skala=with_skala)
    if anggaran is not None and anggaran.table is ANGGARAN:
        for row in anggaran.rows:
            if not any(earlier(anggaran, key, row[key]) for key in ("persen", "sisa")):
                yield from _spent(row)


def _measured(row: Row, result: Result, aturan: Aturan, *, with_skala: bool) -> Iterator[Miscounted]:
    inputs = [row[k] for k in ("target", "realisasi", "polarisasi")]
    if result.status in BROKEN_INPUT or any(c.ref == "" or uncalculated(c) for c in inputs):
        return
    sheet = REALISASI.name
    if (rounding_only := _difference(row["capaian"], result.capaian, aturan.decimals)) is not None:
        yield Miscounted(sheet, "capaian", row, row["capaian"], result.capaian, result, only_rounding=rounding_only)
    # what stands as capaian decides, wrong or not: a cell that follows from a wrong one is no second mistake
    tercetak = percents(row["capaian"])
    capaian = result.capaian if tercetak is None else tercetak
    if with_skala:
        correct = kategori(capaian, aturan.skala) if isinstance(capaian, Decimal) else result.kategori
        if _other_text(row["kategori"], correct):
            yield Miscounted(sheet, "kategori", row, row["kategori"], correct, result)
    status = result.status
    if isinstance(capaian, Decimal) and reached(status) is not None:
        status = status_of(is_reached=meets(capaian))
    if _other_text(row["status"], status):
        yield Miscounted(sheet, "status", row, row["status"], status, result)


def _spent(row: Row) -> Iterator[Miscounted]:
    pagu, realisasi = row["pagu"], row["realisasi"]
    if any(c.ref == "" or uncalculated(c) or (not c.empty and c.number is None) for c in (pagu, realisasi)):
        return
    left = None if pagu.number is None or realisasi.number is None else pagu.number - realisasi.number
    for column, correct, decimals in (("persen", serapan(pagu.number, realisasi.number), 2), ("sisa", left, 2)):
        if (rounding_only := _difference(row[column], correct, decimals)) is not None:
            yield Miscounted(ANGGARAN.name, column, row, row[column], correct, only_rounding=rounding_only)


def _difference(cell: Cell, correct: Decimal | str | None, decimals: int) -> bool | None:
    """None where the cell holds the right value or nothing; otherwise whether only its rounding differs."""
    if cell.empty or cell.error or isinstance(cell.value, bool):
        return None
    value = percents(cell)
    if value is None:
        angka = _read(cell.text)
        if isinstance(correct, str):
            return None if cell.text.casefold() == correct.casefold() else False
        if angka == Angka() and correct is None:
            return None
        value = angka.value if angka else None
    if value is None or not isinstance(correct, Decimal):
        return False
    if round_half_up(value, decimals) == round_half_up(correct, decimals):
        return None
    return only_rounding(value.normalize(), correct, decimals)


def _read(text: str) -> Angka | None:
    try:
        return baca_angka(text)
    except AngkaRusak:
        return None


def _other_text(cell: Cell, correct: str) -> bool:
    return cell.text != "" and cell.text.casefold() != " ".join(correct.split()).casefold()
