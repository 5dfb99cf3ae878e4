"""Target dan realisasi setiap rincian output (RO) dengan pagu dan realisasi anggarannya."""

from xlkinerja.pages.blocks import Box, Line, PageTable
from xlkinerja.pages.budget_lines import MONEY_WIDTHS, entry_boxes, left_out, money_heads, total_boxes
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import head, of_year
from xlkinerja.pages.form_rows import column_numbers, value_box
from xlkinerja.summary.breakdown import BudgetLine, by_output

ORDER = 64
TITLE = "Anggaran per RO"
NEEDS = ("realisasi",)
doubt = left_out
_HEADS = ("Kode", "Uraian", "Target RO", "Realisasi RO")
_WIDTHS = (16.0, 46.0, 15.0, 15.0)


def page(papers: Papers) -> Page | None:
    """The RO of the year with what each was to bring, what it brought, and its money."""
    book = papers.realisasi
    if book is None or not (outputs := by_output(book)).entries:
        return None
    lines = (
        Line((*(Box(text, "kepala", text=text) for text in _HEADS), *money_heads())),
        column_numbers(*[1] * (len(_HEADS) + len(MONEY_WIDTHS))),
        *map(_line, outputs.entries),
        Line((Box("JUMLAH", "jumlah", columns=len(_HEADS)), *total_boxes(outputs.total))),
    )
    title = head(book, of_year("Realisasi Rincian Output dan Anggaran", book))
    return Page((*_WIDTHS, *MONEY_WIDTHS), (*title, PageTable(lines, heads=2)), landscape=True)


def _line(entry: BudgetLine) -> Line:
    figures = (
        Box("", "tengah")
        if entry.row is None
        else value_box(entry.row, key, _WIDTHS[2], satuan=entry.row["satuan_ro"].text)
        for key in ("target_ro", "realisasi_ro")
    )
    texts = (Box(text, "teks", text=text) for text in (entry.kode, entry.name))
    return Line((*texts, *figures, *entry_boxes(entry)))
