"""Realisasi anggaran per sumber dana: APBN, hibah."""

from xlkinerja.pages.budget_lines import budget_page, left_out
from xlkinerja.pages.form import Page, Papers
from xlkinerja.summary.breakdown import by_source

ORDER = 63
TITLE = "Anggaran per Sumber"
NEEDS = ("realisasi",)
doubt = left_out


def page(papers: Papers) -> Page | None:
    """The sources of the money of the year and their total."""
    book = papers.realisasi
    if book is None:
        return None
    return budget_page(book, "Realisasi Anggaran per Sumber Dana", "Sumber Dana", by_source(book), "sumber dana")
