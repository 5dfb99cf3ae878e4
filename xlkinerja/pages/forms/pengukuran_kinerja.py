"""Pengukuran Kinerja: target, realisasi, dan capaian setiap indikator, lalu pagu dan realisasi setiap program.

Sumber: formulir pengukuran kinerja pada lampiran PermenPANRB 53/2014.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from xlkinerja.kinerja.anggaran import serapan
from xlkinerja.kinerja.capaian import Aturan
from xlkinerja.pages.blocks import Block, Box, Line, PageTable, Paragraph, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_capaian import capaian_box, capaian_head, measured_by, realisasi_box
from xlkinerja.pages.form_head import head, of_year, sasaran_head, signature
from xlkinerja.pages.form_rows import FormRow, column_numbers, form_rows, spans, text_box, value_box, words
from xlkinerja.pages.presentation import Presentation, presentation
from xlkinerja.summary.anggaran import rows_of_year, year_total
from xlkinerja.summary.measuring import Measured, book_aturan, measure_rows
from xlkinerja.workbook.book import Book, Row

ORDER = 54
TITLE = "Pengukuran Kinerja"
NEEDS = ("realisasi",)

#: No, sasaran, indikator, target, realisasi, capaian, kategori.
_WIDTHS = (5.0, 24.0, 29.0, 16.0, 16.0, 11.0, 14.0)
_TARGET, _REALISASI = 3, 4
_PERCENT, _RUPIAH = "#,##0.00", "#,##0"


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
    yield PageTable((*heads, *_lines(rows, measured, aturan, how)), len(heads))
    for sentence in measured_by(aturan, (m.result for m in measured.values())):
        yield Space()
        yield Paragraph(sentence)


def _lines(
    rows: Sequence[FormRow], measured: Mapping[int, Measured], aturan: Aturan, how: Presentation
) -> Iterator[Line]:
    for entry, (height,) in spans(rows, "sasaran"):
        row, one = entry.row, measured.get(entry.row.number)
        number = "" if entry.number is None else Decimal(entry.number)
        front = (
            (Box(number, "tengah", "0", rows=height), Box(entry.sasaran, "teks", rows=height, text=entry.sasaran))
            if height
            else ()
        )
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
    programs = [row for row in rows_of_year(book) if row["tingkat"].text.casefold() == "program"]
    total = year_total(book)
    if not programs and total.pagu is None:
        return
    wide = int(presentation(book).kategori)
    heads = (Box("No", "kepala"), Box("Program", "kepala", columns=2))
    amounts = (Box("Pagu (Rp)", "kepala"), Box("Realisasi (Rp)", "kepala"), Box("%", "kepala", columns=1 + wide))
    lines = [Line((*heads, *amounts))]
    for number, row in enumerate(programs, 1):
        figures = _money(row["pagu"].number, row["realisasi"].number, "angka", wide)
        lines.append(Line((Box(Decimal(number), "tengah", "0"), _program(row), *figures)))
    if total.pagu is not None:
        lines.append(
            Line((Box("Jumlah", "jumlah", columns=3), *_money(total.pagu, total.realisasi, "jumlah angka", wide)))
        )
    yield Space()
    yield PageTable(tuple(lines), 1)


def _program(row: Row) -> Box:
    """The name with its code, and the source of its money where a program has several rows."""
    name, code, source = (words(row[key]) for key in ("uraian", "kode", "sumber"))
    text = f"{name} ({code})" if name and code and code not in name else name or code
    text = f"{text} – {source}" if text and source else text
    return Box(text, "teks", columns=2, text=text)


def _money(pagu: Decimal | None, realisasi: Decimal | None, look: str, wide: int) -> Iterator[Box]:
    """The two amounts in rupiah and the percent spent; what is not known stays empty."""
    for amount in (pagu, realisasi):
        yield Box("" if amount is None else amount, look, _RUPIAH, shrink=True)
    percent = serapan(pagu, realisasi)
    yield Box("" if percent is None else percent, look, _PERCENT, columns=1 + wide)
