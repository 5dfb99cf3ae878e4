"""Realisasi anggaran per jenis belanja."""

from xlkinerja.pages.budget_lines import budget_page, left_out
from xlkinerja.pages.form import Page, Papers
from xlkinerja.summary.breakdown import by_spending

ORDER = 61
TITLE = "Anggaran per Belanja"
NEEDS = ("realisasi",)
doubt = left_out


def page(papers: Papers) -> Page | None:
    """The jenis belanja of the year, each once, and their total."""
    book = papers.realisasi
    if book is None:
        return None
    return budget_page(book, "Realisasi Anggaran per Jenis Belanja", "Jenis Belanja", by_spending(book), "belanja")
