"""Lampiran Perjanjian Kinerja: sasaran, indikator, dan target, lalu program dan anggarannya."""

from xlkinerja.pages.blocks import Block, Box, Line, PageTable, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import head, of_year, revised, sasaran_head, signature
from xlkinerja.pages.form_rows import column_numbers, form_rows, sasaran_lines
from xlkinerja.pages.narasi import differences_paragraph
from xlkinerja.pages.pk_budget import program_table
from xlkinerja.summary.breakdown import promised

ORDER = 31
TITLE = "Lampiran PK"
NEEDS = ("pk",)

_WIDTHS = (5.0, 32.0, 36.0, 18.0)


def page(papers: Papers) -> Page | None:
    """The attachment; none of a PK without a sasaran and without a program."""
    book = papers.pk
    if book is None:
        return None
    rows = form_rows(book.main)
    money = program_table(book, program=2, anggaran=1, source=1)
    if not rows and money is None:
        return None
    blocks: list[Block] = [*head(book, of_year(revised("Perjanjian Kinerja", book), book))]
    if rows:
        heads = ("No", sasaran_head(papers, book), "Indikator Kinerja", "Target")
        front = (Line(tuple(Box(text, "kepala", text=text) for text in heads)), column_numbers(1, 1, 1, 1))
        blocks.append(PageTable((*front, *sasaran_lines(rows, _WIDTHS, codes=True)), len(front)))
    if money is not None:
        blocks += [*([Space()] if rows else []), money]
    return Page(_WIDTHS, (*blocks, Space(), signature(book)))


def doubt(papers: Papers) -> str:
    """That the typed JUMLAH is not what the programs above it come to: on a page to be signed it stands as typed."""
    return differences_paragraph(promised(papers.pk), "program") if papers.pk else ""
