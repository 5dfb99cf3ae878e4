"""Ikhtisar Eksekutif: paragraf dan tabel capaian, dalam gaya yang dipilih di lembar Pengaturan."""

from xlkinerja.pages.blocks import Block, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import signature
from xlkinerja.pages.ikhtisar import blocks
from xlkinerja.pages.plain import plain_blocks, unseen_source
from xlkinerja.pages.presentation import presentation
from xlkinerja.summary.anggaran import year_total
from xlkinerja.summary.counting import summarise
from xlkinerja.workbook.sheets.drawn import IKHTISAR

ORDER = 71
TITLE = "Ikhtisar Eksekutif"
NEEDS = ("realisasi",)


def page(papers: Papers) -> Page | None:
    """The sheet of the same name on paper; none without an indikator."""
    book = papers.realisasi
    figures = None if book is None else summarise(book)
    if book is None or book.main is None or figures is None or not figures.indikator_count:
        return None
    how = presentation(book)
    drawn = blocks(book, figures, year_total(book), unseen_source(book.main), how._replace(signature=False))
    signed: tuple[Block, ...] = ()
    if how.signature and (book.identity("pihak_pertama") or book.identity("jabatan_pertama")):
        signed = (Space(), signature(book))
    widths = IKHTISAR.widths if how.kategori else IKHTISAR.widths[:-1]
    return Page(tuple(map(float, widths)), (*plain_blocks(drawn), *signed), landscape=True)
