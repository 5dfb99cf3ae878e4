"""Rencana Aksi: kegiatan dan target output setiap indikator, dengan tanda atau angka tiap triwulan."""

from collections.abc import Iterator, Sequence

from xlkinerja.pages.blocks import Box, Line, PageTable, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import head, sasaran_head, signature
from xlkinerja.pages.form_quarters import DONE, PLANNED, Action, actions, quarter_box, stands
from xlkinerja.pages.form_rows import merged_box, text_box, value_box, words
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.rencana_aksi import TRIWULAN

ORDER = 40
TITLE = "Rencana Aksi"
NEEDS = ("rencana_aksi",)

#: Sasaran, indikator, kegiatan, target, four quarters, pelaksana.
_WIDTHS = (25.0, 28.0, 24.0, 11.0, 11.0, 11.0, 11.0, 11.0, 21.0)
#: Where plan and realisasi hold nothing, the quarters are left to be ticked by hand.
_HEADS = {PLANNED: "Rencana Output Kegiatan", DONE: "Realisasi Output Kegiatan"}


def page(papers: Papers) -> Page | None:
    """The plan of the year; the quarters of the realisasi where only those are filled, as some offices tick them."""
    book = papers.rencana_aksi
    rows = actions(book.main) if book is not None else ()
    if book is None or not rows:
        return None
    prefix = DONE if stands(rows, DONE) and not stands(rows, PLANNED) else PLANNED
    heads = tuple(_heads(sasaran_head(papers, book), _HEADS[prefix]))
    table = PageTable((*heads, *_lines(rows, prefix)), len(heads))
    titles = head(book, "Rencana Aksi Kinerja", f"Tahun {book.tahun}" if book.tahun else "", office=False)
    return Page(_WIDTHS, (*titles, _office(book), Space(), table, Space(), signature(book)), landscape=True)


def _office(book: Book) -> PageTable:
    """The two lines that stand above the table."""
    named = (("Nama/Unit Organisasi", book.identity("satker")), ("Tahun Anggaran", str(book.tahun or "")))
    wide = len(_WIDTHS) - 1
    return PageTable(
        tuple(
            Line((Box(label, "paragraf"), Box(f": {text}", "paragraf", columns=wide, text=text)))
            for label, text in named
        )
    )


def _heads(sasaran: str, quarters: str) -> Iterator[Line]:
    texts = (sasaran, "Indikator Kinerja", "Kegiatan", "Target Output Kegiatan")
    yield Line(
        (
            *(Box(text, "kepala", rows=2) for text in texts),
            Box(quarters, "kepala", columns=len(TRIWULAN)),
            Box("Pelaksana", "kepala", rows=2),
        ),
        kept=True,
    )
    yield Line(tuple(Box(f"Triwulan {tw}", "kepala", text=f"Triwulan {tw}") for tw in TRIWULAN), first=len(texts) + 1)


def _lines(rows: Sequence[Action], prefix: str) -> Iterator[Line]:
    for entry, sasaran_rows, indikator_rows in rows:
        row = entry.row
        front = [merged_box(entry.sasaran, sasaran_rows)] if sasaran_rows else []
        front += [merged_box(words(row["indikator"]), indikator_rows)] if indikator_rows else []
        quarters = (quarter_box(row, f"{prefix}{i}", _WIDTHS[3 + i]) for i in range(1, len(TRIWULAN) + 1))
        target = value_box(row, "target", _WIDTHS[3], upper="target_maksimum")
        boxes = (*front, text_box(row["kegiatan"]), target, *quarters, text_box(row["pelaksana"]))
        yield Line(boxes, first=3 - len(front))
