"""Ikhtisar Eksekutif: paragraf dan tabel capaian, dalam gaya yang dipilih di lembar Pengaturan."""

from collections.abc import Iterable, Iterator

from xlkinerja.pages.blocks import Block, PageTable, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import signature
from xlkinerja.pages.ikhtisar import blocks
from xlkinerja.pages.plain import plain_blocks, unseen_source
from xlkinerja.pages.presentation import presentation
from xlkinerja.summary.anggaran import year_total
from xlkinerja.summary.counting import summarise

ORDER = 71
TITLE = "Ikhtisar Eksekutif"
NEEDS = ("realisasi",)

#: The columns of the sheet on standing paper, as reports have the table among their text; without and with kategori.
_WIDTHS = (5.0, 32.0, 34.0, 18.0, 18.0, 12.0)
_WITH_KATEGORI = (5.0, 27.0, 29.0, 17.0, 17.0, 11.0, 13.0)
_AVERAGE = "jumlah angka"


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
    widths = _WITH_KATEGORI if how.kategori else _WIDTHS
    return Page(widths, (*_without_empty_average(plain_blocks(drawn)), *signed))


def _without_empty_average(drawn: Iterable[Block]) -> Iterator[Block]:
    """The blocks, without the last line of the table where it has no average to show."""
    for block in drawn:
        if isinstance(block, PageTable):
            lines = (x for x in block.lines if not any(b.look == _AVERAGE and b.value == "" for b in x.boxes))
            yield block._replace(lines=tuple(lines))
        else:
            yield block
