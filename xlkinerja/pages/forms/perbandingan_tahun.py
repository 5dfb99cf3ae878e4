"""Perbandingan antartahun: realisasi tahun-tahun lalu, target dan realisasi tahun ini, dan target akhir Renstra.

Sumber: analisis capaian kinerja pada lampiran PermenPANRB 53/2014 (dibandingkan dengan tahun lalu, target jangka
menengah, dan standar nasional).
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xlkinerja.kinerja.capaian import Aturan, Result, hitung_capaian
from xlkinerja.pages.blocks import Box, Line, PageTable, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_capaian import capaian_box, measured_by, realisasi_box
from xlkinerja.pages.form_head import head, of_year, sasaran_head, signature
from xlkinerja.pages.form_rows import band, column_numbers, form_rows, numbered_name, spans, text_box, value_box
from xlkinerja.pages.presentation import Presentation, presentation
from xlkinerja.summary.measuring import Measured, book_aturan, measure_rows
from xlkinerja.summary.shown import blank, percents
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.package import Value

ORDER = 55
TITLE = "Perbandingan Antartahun"
NEEDS = ("realisasi",)

_FRONT = (5.0, 38.0)  # No, indikator
_FIGURE = 14.0
#: Earlier years, the farthest first: the first two are printed only where they are filled.
_EARLIER, _ALWAYS = ("realisasi_n4", "realisasi_n3"), ("realisasi_n2", "realisasi_n1")
_RENSTRA, _NATIONAL = "target_renstra", "standar_nasional"


def page(papers: Papers) -> Page | None:
    """The comparison; none where no row has anything to compare with."""
    book = papers.realisasi
    rows = form_rows(book.main) if book is not None else ()
    filled = {k for k in (*_EARLIER, *_ALWAYS, _RENSTRA, _NATIONAL) if any(not blank(e.row[k]) for e in rows)}
    if book is None or not filled:
        return None
    aturan, how = book_aturan(book), presentation(book)
    years, national = (*(k for k in _EARLIER if k in filled), *_ALWAYS), _NATIONAL in filled
    texts = tuple(_texts(book, years, how, national=national))
    heads = (Line(tuple(Box(text, "kepala", text=text) for text in texts)), column_numbers(*(1 for _ in texts)))
    measured = {m.row.number: m for m in measure_rows(book)}
    against = {number: _against_renstra(one, aturan) for number, one in measured.items()}
    called = sasaran_head(papers, book)
    lines: list[Line] = []
    for entry, (height,) in spans(rows, "sasaran"):
        if height:
            lines.append(band(numbered_name(called, entry.number, entry.sasaran), len(texts)))
        number, row = entry.row.number, entry.row
        if row.is_indikator:
            percent = capaian_box(against.get(number), aturan, how)
            lines.append(Line(tuple(_boxes(row, measured.get(number), years, percent, national=national))))
    means = measured_by(aturan, against.values(), len(texts))
    table = PageTable((*heads, *_numbered(lines), *means), len(heads))
    widths = (*_FRONT, *(_FIGURE for _ in texts[len(_FRONT) :]))
    titles = head(book, of_year("Perbandingan Capaian Kinerja", book))
    return Page(widths, (*titles, table, Space(), signature(book)), landscape=True)


def _numbered(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those of an indikator with their number in front."""
    number = 0
    for line in lines:
        number += not line.kept
        yield line if line.kept else line._replace(boxes=(Box(Decimal(number), "tengah", "0"), *line.boxes))


def _texts(book: Book, years: Sequence[str], how: Presentation, *, national: bool) -> Iterator[str]:
    """The heads, with the years where the document has one."""
    yield from ("No", "Indikator Kinerja")
    for key in years:
        before = int(key[-1])
        yield f"Realisasi {book.tahun - before}" if book.tahun is not None else f"Realisasi n−{before}"
    this = book.tahun if book.tahun is not None else "Tahun Ini"
    yield from (f"Target {this}", f"Realisasi {this}", "Target Akhir Renstra")
    yield "Capaian terhadap Target Akhir Renstra" + ("" if how.percent else " (%)")
    if national:
        yield "Standar Nasional"


def _boxes(row: Row, measured: Measured | None, years: Sequence[str], percent: Box, *, national: bool) -> Iterator[Box]:
    yield text_box(row["indikator"])
    yield from (value_box(row, key, _FIGURE) for key in years)
    yield value_box(row, "target", _FIGURE, upper="target_maksimum")
    yield realisasi_box(row, measured, _FIGURE)
    yield value_box(row, _RENSTRA, _FIGURE, upper=_upper(row))
    yield percent
    if national:
        yield value_box(row, _NATIONAL, _FIGURE)


def _against_renstra(measured: Measured, aturan: Aturan) -> Result | None:
    """What the realisasi gives against the target at the end of the Renstra; None where the row has none."""
    row = measured.row
    if blank(row[_RENSTRA]):
        return None
    return hitung_capaian(
        _input(row[_RENSTRA]),
        _input(row["realisasi"]),
        row["polarisasi"].text,
        aturan,
        target_maximum=percents(row[upper]) if (upper := _upper(row)) else None,
        satuan=row["satuan"].value,
        satuan_realisasi=measured.unit,
        applies=row["berlaku"].text.casefold() != "tidak",
    )


def _upper(row: Row) -> str:
    """The column of the end of the range where the target of the Renstra is that of the year, which has one."""
    same = percents(row[_RENSTRA]) is not None and percents(row[_RENSTRA]) == percents(row["target"])
    return "target_maksimum" if same and row["target_maksimum"].number is not None else ""


def _input(cell: Cell) -> Value:
    """What stands in a cell, a percentage as it is shown: the two columns may be typed in either way."""
    number = percents(cell)
    return cell.value if number is None else number
