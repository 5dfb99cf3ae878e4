"""Pagu dan realisasi anggaran beberapa tahun, dengan grafik, dan perbandingan serapan dengan tahun sebelumnya."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, Decimal

from xlkinerja.kinerja.angka import write_angka
from xlkinerja.pages.blocks import Block, Box, Chart, Line, PageTable, Paragraph, Series, Space
from xlkinerja.pages.budget_lines import MONEY_WIDTHS, entry_boxes, left_out, money_heads
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import head
from xlkinerja.pages.form_rows import column_numbers
from xlkinerja.pages.narasi import serapan_paragraph
from xlkinerja.pages.presentation import presentation
from xlkinerja.summary.breakdown import BudgetLine, Year, by_year
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.number_format import WHOLE_NUMBER

ORDER = 65
TITLE = "Anggaran Beberapa Tahun"
NEEDS = ("realisasi",)
doubt = left_out
_WIDTHS = (6.0, 14.0, *MONEY_WIDTHS)
#: A year with so many times the money of every other one flattens their columns.
_DWARFING = 5
#: From which amount on figures in the chart are shown in what: ten digits over a bar are read by nobody.
_UNITS = (
    (Decimal(10**12), "triliun rupiah", "#,##0.00,,,,"),
    (Decimal(10**9), "miliar rupiah", "#,##0.00,,,"),
    (Decimal(10**6), "juta rupiah", "#,##0.00,,"),
    (Decimal(0), "rupiah", "#,##0"),
)


def page(papers: Papers) -> Page | None:
    """The years that the sheet Anggaran knows; None below two of them."""
    book = papers.realisasi
    years = by_year(book) if book is not None else ()
    if book is None or len(years) < 2:
        return None
    lines = (
        Line((Box("No", "kepala"), Box("Tahun", "kepala"), *money_heads())),
        column_numbers(*[1] * len(_WIDTHS)),
        *(_line(number, year) for number, year in enumerate(years, 1)),
    )
    known = [y.tahun for y in years if y.tahun is not None]
    period = f" Tahun {known[0]}–{known[-1]}" if len(known) > 1 else ""
    return Page(
        _WIDTHS,
        (
            *head(book, f"Pagu dan Realisasi Anggaran{period}"),
            PageTable(lines, heads=2),
            *_compared(book, years),
            *_chart(years),
        ),
    )


def _line(number: int, year: Year) -> Line:
    """Money of one year; a total in whose row no year stands has an empty cell there, one of sources alone says so."""
    tahun = Box("", "tengah") if year.tahun is None else Box(Decimal(year.tahun), "tengah", "0")
    if year.sources:
        tahun = Box(_called(year), "tengah", text=_called(year))
    money = entry_boxes(BudgetLine("", "", 0, year.amounts))
    return Line((Box(Decimal(number), "tengah", WHOLE_NUMBER), tahun, *money))


def _called(year: Year) -> str:
    """2024; 2023 (APBN) where its amounts are those of a source."""
    name = "" if year.tahun is None else str(year.tahun)
    return f"{name} ({year.sources})".strip() if year.sources else name


def _compared(book: Book, years: Sequence[Year]) -> Iterator[Block]:
    """The sentence on the document's year and the one before it, where both are known for all sources."""
    amounts = {year.tahun: year.amounts for year in years if not year.sources}
    if book.tahun is None or book.tahun not in amounts:
        return
    before = amounts.get(book.tahun - 1)
    if text := serapan_paragraph(book.tahun, amounts[book.tahun], before, presentation(book)):
        yield Space()
        yield Paragraph(text)


def _chart(years: Sequence[Year]) -> Iterator[Block]:
    """Pagu and realisasi of the years that have a name, as columns."""
    dated = [y for y in years if y.tahun is not None]
    largest = max((abs(a) for y in dated for a in (y.amounts.pagu, y.amounts.realisasi) if a is not None), default=None)
    if len(dated) < 2 or not largest:
        return
    unit, code = next((unit, code) for least, unit, code in _UNITS if largest >= least)
    most = _cut([max(a or Decimal(0), b or Decimal(0)) for a, b in (y.amounts for y in dated)])
    cut = f", kolom di atas {write_angka(most / _divisor(largest))} dipotong" if most else ""
    yield Space()
    yield Chart(
        f"Pagu dan realisasi anggaran ({unit}){cut}",
        tuple(map(_called, dated)),
        (
            Series("Pagu", tuple(y.amounts.pagu for y in dated)),
            Series("Realisasi", tuple(y.amounts.realisasi for y in dated)),
        ),
        code,
        most,
    )


def _divisor(largest: Decimal) -> Decimal:
    """How many rupiah one of the unit is in which the chart shows its figures."""
    return max(next(least for least, *_ in _UNITS if largest >= least), Decimal(1))


def _cut(highest: Sequence[Decimal]) -> Decimal | None:
    """Where the axis ends, in rupiah with two digits: a quarter above the second year, where the first dwarfs it."""
    *_, second, first = sorted(highest)
    if second <= 0 or first < _DWARFING * second:
        return None
    limit = second * Decimal("1.25")
    return limit.quantize(Decimal(1).scaleb(limit.adjusted() - 1), ROUND_CEILING)
