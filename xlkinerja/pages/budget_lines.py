"""Tables of money: what is listed, pagu, realisasi and percent, and the row JUMLAH."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from xlkinerja.pages.blocks import Block, Box, Line, PageTable, Paragraph, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import head, of_year
from xlkinerja.pages.form_rows import column_numbers
from xlkinerja.pages.narasi import differences_paragraph
from xlkinerja.summary.anggaran import AnggaranTotal
from xlkinerja.summary.breakdown import Breakdown, BudgetLine, unread_rows
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.number_format import TWO_DECIMALS, WHOLE_NUMBER

MONEY_HEADS = ("Pagu (Rp)", "Realisasi (Rp)", "%")
MONEY_WIDTHS = (19.0, 19.0, 10.0)
#: Number format of a percentage that is a number out of 100.
PERCENT = '#,##0.00"%"'
_TOTAL = "JUMLAH"
_NUMBER_WIDTH, _CODE_WIDTH, _STEP_WIDTH, _NAME_WIDTH = 5.0, 16.0, 2.0, 44.0
_AMOUNTS = ("pagu", "realisasi")


def budget_page(book: Book, title: str, name_head: str, breakdown: Breakdown, rows: str = "") -> Page | None:
    """A breakdown as a page: No, Kode where there are codes, names in steps, money; None where it has no line.

    `name_head` stands over the names; `rows` says what is added up where that does not follow from the level.
    """
    if not breakdown.entries:
        return None
    steps = max(entry.depth for entry in breakdown.entries)
    coded = any(entry.kode for entry in breakdown.entries)
    front = (_NUMBER_WIDTH, *((_CODE_WIDTH,) if coded else ()))
    names = (*[_STEP_WIDTH] * steps, _NAME_WIDTH - _STEP_WIDTH * steps)
    heads = (
        Box("No", "kepala"),
        *((Box("Kode", "kepala"),) if coded else ()),
        Box(name_head, "kepala", columns=steps + 1, text=name_head),
        *money_heads(),
    )
    spans = (*[1] * len(front), steps + 1, *[1] * len(MONEY_HEADS))
    lines = (
        Line(heads),
        column_numbers(*spans),
        *_entries(breakdown.entries, steps, coded=coded),
        Line((Box(_TOTAL, "jumlah", columns=sum(spans[:-3]), text=_TOTAL), *total_boxes(breakdown.total))),
    )
    return Page(
        (*front, *names, *MONEY_WIDTHS),
        (*head(book, of_year(title, book)), PageTable(lines, heads=2), *notes([(breakdown, rows or breakdown.level)])),
    )


def _entries(entries: Iterable[BudgetLine], steps: int, *, coded: bool) -> Iterator[Line]:
    number = 0
    for entry in entries:
        number += entry.depth == 0
        yield Line(
            (
                Box(Decimal(number), "tengah", WHOLE_NUMBER) if entry.depth == 0 else Box("", "tengah"),
                *((Box(entry.kode, "teks", text=entry.kode),) if coded else ()),
                *((Box("", "teks", columns=entry.depth),) if entry.depth else ()),
                Box(entry.name, "teks", columns=steps - entry.depth + 1, text=entry.name),
                *entry_boxes(entry),
            )
        )


def money_heads() -> tuple[Box, ...]:
    return tuple(Box(text, "kepala", text=text) for text in MONEY_HEADS)


def entry_boxes(entry: BudgetLine) -> tuple[Box, ...]:
    """Pagu, realisasi and percent of a line; an amount that is no number stands as it was typed."""
    typed = ["" if entry.row is None else entry.row[key].text for key in _AMOUNTS]
    return _boxes(entry.amounts, "angka", typed)


def total_boxes(total: AnggaranTotal) -> tuple[Box, ...]:
    """The same of the row JUMLAH."""
    return _boxes(total, "jumlah uang", ("", ""))


def notes(parts: Sequence[tuple[Breakdown, str]]) -> tuple[Block, ...]:
    """What is said below tables whose typed totals are not what their rows come to; nothing where all is well."""
    said = [text for breakdown, rows in parts if (text := differences_paragraph(breakdown, rows))]
    return (Space(), *map(Paragraph, said)) if said else ()


def left_out(papers: Papers) -> str:
    """Which rows of the sheet Anggaran are on no form because their year or level is an error; "" where none is."""
    book = papers.realisasi
    rows = [] if book is None else unread_rows(book)
    if not rows:
        return ""
    numbers = ", ".join(str(row.number) for row in rows)
    return f"Tahun atau Tingkat di lembar Anggaran baris {numbers} berisi galat; baris itu tidak dicetak."


def money_box(amount: Decimal | None, look: str = "angka", typed: str = "") -> Box:
    """An amount below a head that says rupiah; where it is not known what was typed, or nothing."""
    if amount is None:
        return Box(typed, look, text=typed)
    whole = amount == amount.to_integral_value()
    return Box(amount, look, WHOLE_NUMBER if whole else TWO_DECIMALS, shrink=True)


def _boxes(amounts: AnggaranTotal, look: str, typed: Sequence[str]) -> tuple[Box, ...]:
    pagu, realisasi = typed
    percent = amounts.percent
    return (
        money_box(amounts.pagu, look, pagu),
        money_box(amounts.realisasi, look, realisasi),
        Box("", look) if percent is None else Box(percent, look, PERCENT, shrink=True),
    )
