"""Pengukuran Kinerja: target, realisasi, dan capaian setiap indikator, lalu pagu dan realisasi setiap program.

Sumber: formulir pengukuran kinerja pada lampiran PermenPANRB 53/2014.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from xlkinerja.kinerja.capaian import Aturan
from xlkinerja.pages.blocks import Block, Box, Line, PageTable, Space
from xlkinerja.pages.budget_lines import entry_boxes, money_heads, notes, total_boxes
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_capaian import capaian_box, capaian_head, measured_by, realisasi_box
from xlkinerja.pages.form_head import head, of_year, sasaran_head, signature
from xlkinerja.pages.form_rows import FormRow, column_numbers, form_rows, merged_box, spans, text_box, value_box
from xlkinerja.pages.presentation import Presentation, presentation
from xlkinerja.summary.anggaran import year_total
from xlkinerja.summary.breakdown import BudgetLine, by_program
from xlkinerja.summary.measuring import Measured, book_aturan, measure_rows
from xlkinerja.workbook.book import Book

ORDER = 54
TITLE = "Pengukuran Kinerja"
NEEDS = ("realisasi",)

#: No, sasaran, indikator, target, realisasi, capaian, kategori.
_WIDTHS = (5.0, 24.0, 29.0, 16.0, 16.0, 11.0, 14.0)
_TARGET, _REALISASI = 3, 4


def page(papers: Papers) -> Page | None:
    """The attachment of the report; none without an indikator and without money."""
    book = papers.realisasi
    if book is None:
        return None
    blocks = [*_measured(papers, book), *_anggaran(book)]
    if not blocks:
        return None
    widths = _WIDTHS if presentation(book).kategori else _WIDTHS[:-1]
    return Page(widths, (*head(book, of_year("Pengukuran Kinerja", book)), *blocks, Space(), signature(book)))


def _measured(papers: Papers, book: Book) -> Iterator[Block]:
    rows = form_rows(book.main)
    if not rows:
        return
    aturan, how = book_aturan(book), presentation(book)
    figures = ("Target", "Realisasi", capaian_head(how), *(("Kategori",) if how.kategori else ()))
    texts = ("No", sasaran_head(papers, book), "Indikator Kinerja", *figures)
    heads = (Line(tuple(Box(text, "kepala", text=text) for text in texts)), column_numbers(*(1 for _ in texts)))
    measured = {m.row.number: m for m in measure_rows(book)}
    means = measured_by(aturan, (m.result for m in measured.values()), len(texts))
    yield PageTable((*heads, *_lines(rows, measured, aturan, how), *means), len(heads))


def _lines(
    rows: Sequence[FormRow], measured: Mapping[int, Measured], aturan: Aturan, how: Presentation
) -> Iterator[Line]:
    for entry, (height,) in spans(rows, "sasaran"):
        row, one = entry.row, measured.get(entry.row.number)
        number = "" if entry.number is None else Decimal(entry.number)
        front = (Box(number, "tengah", "0", rows=height), merged_box(entry.sasaran, height)) if height else ()
        boxes = (
            *front,
            text_box(row["indikator"]),
            value_box(row, "target", _WIDTHS[_TARGET], upper="target_maksimum"),
            realisasi_box(row, one, _WIDTHS[_REALISASI]),
            capaian_box(one.result if one else None, aturan, how),
            *((_kategori(one),) if how.kategori else ()),
        )
        yield Line(boxes, first=3 - len(front))


def _kategori(one: Measured | None) -> Box:
    text = one.result.kategori if one else ""
    return Box(text, "tengah", text=text)


def _anggaran(book: Book) -> Iterator[Block]:
    """Pagu and realisasi of every program of the year and their total; nothing where neither is known."""
    listed = by_program(book)
    programs = [entry for entry in listed.entries if entry.depth == 0]
    total = listed.total if programs else year_total(book)
    if not programs and total.pagu is None:
        return
    wide = 1 + presentation(book).kategori  # columns of the percent
    called = f"{listed.level[:1].upper()}{listed.level[1:]}" or "Program"
    lines = [Line((Box("No", "kepala"), Box(called, "kepala", columns=2), *_over(money_heads(), wide)))]
    for number, entry in enumerate(programs, 1):
        name = _program(entry)
        front = (Box(Decimal(number), "tengah", "0"), Box(name, "teks", columns=2, text=name))
        lines.append(Line((*front, *_over(entry_boxes(entry), wide))))
    if total.pagu is not None:
        lines.append(Line((Box("JUMLAH", "jumlah", columns=3), *_over(total_boxes(total), wide))))
    yield Space()
    yield PageTable(tuple(lines), 1)
    yield from notes([(listed, listed.level)])


def _program(entry: BudgetLine) -> str:
    """The name with its code, where it does not say the code itself."""
    if not entry.name or not entry.kode or entry.kode in entry.name:
        return entry.name or entry.kode
    return f"{entry.name} ({entry.kode})"


def _over(boxes: Sequence[Box], wide: int) -> Iterator[Box]:
    """The same boxes, the last one over so many columns."""
    yield from boxes[:-1]
    yield boxes[-1]._replace(columns=wide)
