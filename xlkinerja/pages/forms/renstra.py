"""Matriks Renstra: tujuan, sasaran, dan indikator dengan target setiap tahun."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xlkinerja.pages.blocks import Box, Line, PageTable, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import head, period, revised, sasaran_head, signature
from xlkinerja.pages.form_rows import (
    FormRow,
    band,
    bands,
    column_numbers,
    form_rows,
    numbered_name,
    spans,
    text_box,
    value_box,
)
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.sheets.renstra import TARGETS, year_shown

ORDER = 10
TITLE = "Matriks Renstra"
NEEDS = ("renstra",)

_NUMBER, _INDIKATOR, _SATUAN, _YEAR = 5.0, 62.0, 14.0, 15.0


def page(papers: Papers) -> Page | None:
    """The matrix; none of a Renstra without a sasaran."""
    book = papers.renstra
    rows = form_rows(book.main) if book else ()
    if book is None or not rows:
        return None
    years = _years(book, rows)
    widths = (_NUMBER, _INDIKATOR, _SATUAN, *[_YEAR] * len(years))
    front = (
        Line(
            (
                Box("No", "kepala", rows=2),
                Box("Tujuan / Sasaran / Indikator Kinerja", "kepala", rows=2),
                Box("Satuan", "kepala", rows=2),
                Box("Target", "kepala", columns=len(years)),
            )
        ),
        Line(tuple(Box(year, "kepala") for year in years.values()), first=4),
        column_numbers(*[1] * len(widths)),
    )
    lines = _lines(rows, tuple(years), sasaran_head(papers, book))
    title = f"{revised('Matriks Rencana Strategis', book)} {period(book)}".strip()
    table = PageTable((*front, *lines), len(front))
    return Page(widths, (*head(book, title), table, Space(), signature(book)), landscape=True)


def _years(book: Book, rows: Sequence[FormRow]) -> dict[str, str]:
    """The target columns of the period, with their years; those that hold a target where the period is not known."""
    first, last = (book.identitas.get(key, Cell("")).number for key in ("tahun", "tahun_akhir"))
    years = {c.key: year_shown(i, first, last) for i, c in enumerate(TARGETS, 1)}
    filled = {c.key for c in TARGETS if any(not row.row[c.key].empty for row in rows)}
    of_period = {key: f"{year:f}" for key, year in years.items() if year is not None}
    if last is not None and of_period:
        return of_period
    held = [c for i, c in enumerate(TARGETS) if filled.intersection(t.key for t in TARGETS[i:])] or [TARGETS[0]]
    return {
        c.key: f"{year:f}" if (year := years[c.key]) is not None else c.header.removeprefix("Target ") for c in held
    }


def _lines(rows: Sequence[FormRow], keys: Sequence[str], sasaran: str) -> Iterator[Line]:
    """Bands of tujuan and, below them, of sasaran; indikator are numbered through."""
    tujuan = [text for text in dict.fromkeys(row.row.carried.get("tujuan", "") for row in rows) if text]
    number = 0
    for aim, run in bands(rows, "tujuan"):
        if aim:
            yield band(numbered_name("Tujuan", tujuan.index(aim) + 1 if len(tujuan) > 1 else None, aim), 3 + len(keys))
        for row, (height,) in spans(run, "sasaran"):
            if height and row.sasaran:
                yield band(numbered_name(sasaran, row.number, row.sasaran), 3 + len(keys))
            if not row.row.is_indikator:
                continue
            number += 1
            yield Line(
                (
                    Box(Decimal(number), "tengah", "0"),
                    text_box(row.row["indikator"]),
                    text_box(row.row["satuan"], "tengah"),
                    *(value_box(row.row, key, _YEAR, satuan="") for key in keys),
                )
            )
