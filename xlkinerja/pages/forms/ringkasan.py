"""Ringkasan capaian: rata-rata, banyaknya indikator, anggaran, kategori, status, dan capaian tiap sasaran."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from xlkinerja.kinerja.capaian import STATUS
from xlkinerja.kinerja.skala import OUTSIDE_SKALA
from xlkinerja.pages.blocks import Block, Box, Chart, Heading, Line, PageTable, Paragraph, Series, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.plain import plain_blocks, plain_value, unseen_source
from xlkinerja.pages.ringkasan import (
    HEADERS,
    STATUS_HEADER,
    Figure,
    anggaran_figures,
    capaian_figures,
    means,
    numbered,
    sasaran_boxes,
)
from xlkinerja.summary.anggaran import year_total
from xlkinerja.summary.counting import CapaianSummary, displayed, summarise
from xlkinerja.summary.sources import FormulaSource
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.drawn import RINGKASAN, TALLEST
from xlkinerja.workbook.template_text import office

ORDER = 70
TITLE = "Ringkasan"
NEEDS = ("realisasi",)

#: No, sasaran, three counts, not assessed, mean, status; the tables above have theirs over several of them.
_WIDTHS = (6.0, 40.0, 10.0, 10.0, 11.0, 11.0, 13.0, 15.0)
_LABEL, _VALUE, _NOTE = 2, 3, 3
_PERCENT, _WHOLE = "#,##0.00", "0"
_CHART = "Rata-rata capaian per sasaran (%)"


def page(papers: Papers) -> Page | None:
    """What the sheet of the same name has beside each other, below each other; none without an indikator."""
    book = papers.realisasi
    figures = None if book is None else summarise(book)
    if book is None or book.main is None or figures is None or not figures.indikator_count:
        return None
    return Page(_WIDTHS, tuple(plain_blocks(_blocks(book, figures, unseen_source(book.main)))))


def _blocks(book: Book, figures: CapaianSummary, source: FormulaSource) -> Iterator[Block]:
    yield Heading(RINGKASAN.title, "judul")
    yield Heading(office(book.identity("satker"), book.identity("tahun")), "subjudul")
    yield Space()
    yield Paragraph(means(figures))
    yield from _part("Capaian", _figure_lines(capaian_figures(figures, source, "A1")))
    total, budget = year_total(book), book.tables.get(ANGGARAN.name)
    if budget is not None and total.pagu is not None:
        yield from _part("Anggaran", _figure_lines(anggaran_figures(total, unseen_source(budget))))
    counts = [(k, n) for k, n in figures.kategori.items() if k and (n or k != OUTSIDE_SKALA)]
    if figures.aturan.skala:
        yield from _part("Indikator menurut kategori", _count_lines(counts))
    yield from _part(
        "Indikator menurut status", _count_lines((s, figures.status[s]) for s in STATUS if figures.status[s])
    )
    listed = numbered(figures)
    if listed:
        head = Line(tuple(Box(text, "kepala", text=text) for text in (*HEADERS, STATUS_HEADER)), kept=True)
        lines = [
            Line((*sasaran_boxes(sasaran, source), Box(sasaran.status, "tengah", text=sasaran.status)))
            for sasaran in listed
        ]
        yield from _part("Capaian per sasaran", (head, *lines), heads=1)
    averages = [displayed(sasaran.mean) for sasaran in listed]
    if any(mean is not None for mean in averages):
        yield Space()
        cut = any(mean is not None and mean > TALLEST for mean in averages)
        yield Chart(
            f"{_CHART}, batang di atas {TALLEST} dipotong" if cut else _CHART,
            [str(s.number) for s in listed],
            [Series("Rata-rata capaian", averages)],
            _PERCENT,
            Decimal(TALLEST) if cut else None,
        )


def _part(title: str, lines: Iterable[Line], heads: int = 0) -> Iterator[Block]:
    yield Space()
    yield Heading(title, "bagian")
    yield PageTable(tuple(lines), heads)


def _figure_lines(figures: Iterable[Figure]) -> Iterator[Line]:
    """The figures that there are: an average over nothing is none."""
    listed = tuple(figure for figure in figures if plain_value(figure.value) not in (None, ""))
    noted = any(figure.note for figure in listed)
    for figure in listed:
        label = Box(figure.label, "teks", columns=_LABEL, text=figure.label)
        value = Box(figure.value, "angka", figure.number_format, columns=_VALUE)
        note = (Box(figure.note, "tengah", columns=_NOTE, text=figure.note),) if noted else ()
        yield Line((label, value, *note))


def _count_lines(counts: Iterable[tuple[str, int]]) -> Iterator[Line]:
    for name, count in counts:
        label = Box(name, "teks", columns=_LABEL, text=name)
        yield Line((label, Box(Decimal(count), "angka", _WHOLE, columns=_VALUE)))
