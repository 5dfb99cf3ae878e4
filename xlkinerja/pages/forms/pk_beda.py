"""Perbedaan target antara Perjanjian Kinerja awal dan perubahannya."""

from decimal import Decimal

from xlkinerja.pages.blocks import Box, Line, PageTable, Space
from xlkinerja.pages.form import GONE, NEW, Page, Papers
from xlkinerja.pages.form_head import head, of_year, signature
from xlkinerja.pages.form_rows import column_numbers

ORDER = 35
TITLE = "Perubahan Target PK"
NEEDS = ("first_pk", "pk", "retargeted")

_HEADS = ("No", "Indikator Kinerja", "Target awal", "Target perubahan", "Alasan")
#: A new indikator had no target, one that is gone has none; and lines of room for a reason written by hand.
_NONE = "–"
_ROOM = 2
_WIDTHS = (5.0, 38.0, 14.0, 14.0, 22.0)


def page(papers: Papers) -> Page | None:
    """The table that goes with a changed PK, its reasons to be filled in; none where no target changed."""
    book = papers.pk
    if book is None or not papers.retargeted:
        return None
    front = (Line(tuple(Box(text, "kepala", text=text) for text in _HEADS)), column_numbers(*[1] * len(_HEADS)))
    lines = (
        Line(
            (
                Box(Decimal(number), "tengah", "0"),
                Box(row.indikator, "teks", text=row.indikator),
                Box(before, "tengah", text=before),
                Box(after, "tengah", text=after),
                Box("", "teks"),
            ),
            least=_ROOM,
        )
        for number, row in enumerate(papers.retargeted, 1)
        for before, after in [(_NONE if row.note == NEW else row.before, _NONE if row.note == GONE else row.after)]
    )
    title = of_year("Perubahan Target Perjanjian Kinerja", book)
    table = PageTable((*front, *lines), len(front))
    return Page(_WIDTHS, (*head(book, title), table, Space(), signature(book)))
