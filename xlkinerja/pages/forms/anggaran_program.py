"""Realisasi anggaran per program, dengan kegiatan, KRO, dan RO di bawahnya bila lembar Anggaran memuatnya."""

from xlkinerja.pages.budget_lines import budget_page, left_out
from xlkinerja.pages.form import Page, Papers
from xlkinerja.summary.breakdown import by_program

ORDER = 60
TITLE = "Anggaran per Program"
NEEDS = ("realisasi",)
doubt = left_out


def page(papers: Papers) -> Page | None:
    """The programs of the year, what stands below each in steps, and their total."""
    book = papers.realisasi
    if book is None:
        return None
    return budget_page(book, "Realisasi Anggaran per Program", "Uraian", by_program(book))
