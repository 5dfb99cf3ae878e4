"""Realisasi anggaran per program dan per jenis belanja, dua tabel berdampingan."""

from collections.abc import Sequence
from decimal import Decimal

from xlkinerja.pages.blocks import Box, Line, PageTable
from xlkinerja.pages.budget_lines import (
    MONEY_HEADS,
    MONEY_WIDTHS,
    entry_boxes,
    left_out,
    money_heads,
    notes,
    total_boxes,
)
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import head, of_year
from xlkinerja.pages.form_rows import column_numbers
from xlkinerja.summary.breakdown import BudgetLine, by_program, by_spending
from xlkinerja.workbook.number_format import WHOLE_NUMBER

ORDER = 62
TITLE = "Anggaran Program dan Belanja"
NEEDS = ("realisasi",)
doubt = left_out
_NUMBER_WIDTH, _NAME_WIDTH, _GAP = 4.0, 28.0, 2.0
_SIDE = (_NUMBER_WIDTH, _NAME_WIDTH, *MONEY_WIDTHS)


def page(papers: Papers) -> Page | None:
    """Programs at the left, jenis belanja at the right; None where the sheet has only one of the two."""
    book = papers.realisasi
    if book is None:
        return None
    programs, spending = by_program(book), by_spending(book)
    if not (programs.entries and spending.entries):
        return None
    sides = (programs, spending)
    tops = [[entry for entry in side.entries if entry.depth == 0] for side in sides]
    rows = max(map(len, tops))
    lines = (
        _beside(*((Box("No", "kepala"), Box(name, "kepala"), *money_heads()) for name in ("Program", "Jenis Belanja"))),
        _beside(*(column_numbers(*[1] * len(_SIDE)).boxes for _ in sides)),
        *(_beside(*(_line(top, i) for top in tops)) for i in range(rows)),
        _beside(*((Box("JUMLAH", "jumlah", columns=2), *total_boxes(side.total)) for side in sides)),
    )
    return Page(
        (*_SIDE, _GAP, *_SIDE),
        (
            *head(book, of_year("Realisasi Anggaran per Program dan per Jenis Belanja", book)),
            PageTable(lines, heads=2),
            *notes([(programs, programs.level), (spending, "belanja")]),
        ),
        landscape=True,
    )


def _beside(left: Sequence[Box], right: Sequence[Box]) -> Line:
    """One line of both tables, with the gap between them."""
    return Line((*left, Box("", "paragraf"), *right))


def _line(entries: Sequence[BudgetLine], i: int) -> tuple[Box, ...]:
    """A line of one table, empty below its last one."""
    if i >= len(entries):
        return (Box("", "tengah"), Box("", "teks"), *(Box("", "angka") for _ in MONEY_HEADS))
    entry = entries[i]
    number = Box(Decimal(i + 1), "tengah", WHOLE_NUMBER)
    return (number, Box(entry.name, "teks", text=entry.name), *entry_boxes(entry))
