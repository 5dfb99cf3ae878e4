"""Rencana Kinerja Tahunan, bentuk pendek: sasaran, indikator, dan target."""

from xlkinerja.pages.blocks import Box, Line, PageTable, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import head, of_year, revised, sasaran_head, signature
from xlkinerja.pages.form_rows import column_numbers, form_rows, sasaran_lines

ORDER = 20
TITLE = "RKT"
NEEDS = ("rkt",)

_WIDTHS = (5.0, 32.0, 38.0, 16.0)


def page(papers: Papers) -> Page | None:
    """The short form; none of an RKT without a sasaran."""
    book = papers.rkt
    rows = form_rows(book.main) if book else ()
    if book is None or not rows:
        return None
    heads = ("No", sasaran_head(papers, book), "Indikator Kinerja", "Target")
    front = (Line(tuple(Box(text, "kepala", text=text) for text in heads)), column_numbers(1, 1, 1, 1))
    table = PageTable((*front, *sasaran_lines(rows, _WIDTHS)), len(front))
    title = of_year(revised("Rencana Kinerja Tahunan", book), book)
    return Page(_WIDTHS, (*head(book, title), table, Space(), signature(book)))
