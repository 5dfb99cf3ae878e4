"""What Ringkasan and Ikhtisar say, as plain figures: one counting, from which sheets, paragraphs and checks read."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from xlkinerja.kinerja.capaian import (
    NEARLY_REACHED,
    NOT_APPLICABLE,
    STATUS,
    Aturan,
    lifted_by_rounding,
)
from xlkinerja.kinerja.reached import NOT_JUDGED, NOT_REACHED, REACHED, meets, reached, sasaran_reached
from xlkinerja.kinerja.rerata import Rerata, median, rerata, rerata_sasaran
from xlkinerja.kinerja.skala import OUTSIDE_SKALA
from xlkinerja.summary.measuring import Measured, book_aturan, measure_rows, sasaran_numbers
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.sheets.realisasi import REALISASI

#: From here up cells show powers of ten.
LONGEST_NUMBER = 10**11


class Sasaran(NamedTuple):
    """One sasaran: its number, the row in which its text stands (0: nowhere), and its indikator in order."""

    number: int | None
    text: str
    row: int
    indikator: tuple[Measured, ...]
    #: What its cell holds, where that is no text.
    value: Decimal | None = None

    @property
    def cell_value(self) -> Decimal | str:
        """What a formula that refers to its cell gives."""
        return self.text if self.value is None else self.value

    def count(self, status: str) -> int:
        return sum(t.result.status == status for t in self.indikator)

    @property
    def unassessed(self) -> int:
        """How many indikator apply and are neither reached nor missed."""
        return len(self.indikator) - sum(map(self.count, (REACHED, NOT_REACHED, NOT_APPLICABLE)))

    @property
    def mean(self) -> Fraction | None:
        """Mean capaian (percent), unrounded; None without a number."""
        angka = [Fraction(t.value) for t in self.indikator if t.value is not None]
        return sum(angka, Fraction()) / len(angka) if angka else None

    @property
    def status(self) -> str:
        """Reached when every indikator that applies is; while none is missed and one is open, it is not assessed yet.

        `SASARAN_STATUS_FORMULA` says the same.
        """
        statuses = (t.result.status for t in self.indikator)
        is_reached = sasaran_reached(reached(s) for s in statuses if s != NOT_APPLICABLE)
        return {True: REACHED, False: NOT_REACHED, None: NOT_JUDGED}[is_reached]


class CapaianSummary(NamedTuple):
    """Counts and averages of one Realisasi workbook. Averages are percent, two decimals."""

    aturan: Aturan
    sasaran: tuple[Sasaran, ...]
    sasaran_count: int
    indikator_count: int
    per_indikator: Rerata
    per_sasaran: Rerata
    above: int
    exactly: int
    below: int
    predikat: int
    status: Mapping[str, int]
    kategori: Mapping[str, int]

    @property
    def basis(self) -> str:
        return self.aturan.rerata_basis

    @property
    def rerata(self) -> Rerata:
        """The average on the basis that the settings ask for."""
        return self.per_sasaran if self.basis == "sasaran" else self.per_indikator

    @property
    def numeric(self) -> int:
        return self.above + self.exactly + self.below

    @property
    def median(self) -> Rerata:
        """The middle capaian by indikator."""
        return median(t.result.capaian for t in self.measured if t.result.status != NOT_APPLICABLE)

    @property
    def not_applicable(self) -> int:
        """How many were left out because they do not apply this year."""
        return self.status[NOT_APPLICABLE]

    @property
    def measured(self) -> tuple[Measured, ...]:
        """Every indikator, by sasaran."""
        return tuple(t for sasaran in self.sasaran for t in sasaran.indikator)

    @property
    def lifted(self) -> int:
        """How many are 100 by rounding alone, from a basis that two decimals would not show as 100,00."""
        return sum(lifted_by_rounding(t.result, NEARLY_REACHED) for t in self.measured)


def summarise(book: Book) -> CapaianSummary:
    """The figures of a Realisasi workbook, from its input cells and settings alone."""
    aturan = book_aturan(book)
    measured = measure_rows(book)
    sasaran = by_sasaran(book, measured)
    angka = [t.value for t in measured if t.value is not None]
    return CapaianSummary(
        aturan=aturan,
        sasaran=sasaran,
        sasaran_count=max((s.number for s in sasaran if s.number is not None), default=0),
        indikator_count=len(measured),
        per_indikator=rerata(t.result.capaian for t in measured if t.result.status != NOT_APPLICABLE),
        per_sasaran=rerata_sasaran(
            {s.number: [t.result.capaian for t in s.indikator] for s in sasaran if s.number is not None}
        ),
        above=sum(n > 100 for n in angka),
        exactly=sum(n == 100 for n in angka),
        below=sum(not meets(n) for n in angka),
        predikat=sum(isinstance(t.result.capaian, str) for t in measured),
        status=_count(STATUS, (t.result.status for t in measured)),
        kategori=_count((*(j.kategori for j in aturan.skala), OUTSIDE_SKALA), (t.result.kategori for t in measured)),
    )


def _count(names: Iterable[str], values: Iterable[str]) -> dict[str, int]:
    listed: Sequence[str] = list(values)
    return {name: listed.count(name) for name in names}


def by_sasaran(book: Book, measured: Sequence[Measured]) -> tuple[Sasaran, ...]:
    """Sasaran in the order of their numbers, each with its indikator; rows without a number stand last."""
    table = book.tables.get(REALISASI.name)
    texts: dict[int | None, tuple[str, int]] = {}
    values: dict[int | None, Decimal] = {}
    for row, number in sasaran_numbers(table.all_rows if table else ()):
        if number is not None and not texts.get(number, ("", 0))[1]:
            texts[number] = (_as_typed(row["sasaran"]), row.number if not row["sasaran"].empty else 0)
            if isinstance(value := row["sasaran"].value, Decimal):
                values[number] = value
    groups: dict[int | None, list[Measured]] = {number: [] for number in texts}
    for t in measured:
        groups.setdefault(t.number, []).append(t)
    ordered = sorted(groups, key=lambda n: (n is None, n or 0))
    return tuple(Sasaran(n, *texts.get(n, ("", 0)), tuple(groups[n]), values.get(n)) for n in ordered)


def _as_typed(cell: Cell) -> str:
    """The text as a formula that refers to the cell shows it, blanks included; of numbers whole ones only.

    What stands for a decimal or a truth value differs by language.
    """
    if isinstance(cell.value, str):
        return cell.value
    n = cell.number
    return f"{n:.0f}" if n is not None and n == n.to_integral_value() and abs(n) < LONGEST_NUMBER else ""


def displayed(value: Fraction | None) -> Decimal | None:
    """A mean as the nearest binary fraction holds it, as a cell would: for cached values of unrounded averages."""
    return None if value is None else Decimal(repr(float(value)))
