"""Daftar Indikator Kinerja Utama dengan definisi, rumus, dan sumber datanya, dari Renstra."""

from decimal import Decimal

from xlkinerja.pages.blocks import Box, Line, PageTable, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import head, period, sasaran_head, signature
from xlkinerja.pages.form_rows import column_numbers, form_rows, spans, text_box, words

ORDER = 12
TITLE = "IKU"
NEEDS = ("renstra",)

_FRONT = (5.0, 34.0, 38.0)
#: What explains an indikator, and how wide its column is.
_FURTHER = {"definisi": ("Definisi", 34.0), "rumus": ("Rumus", 26.0), "sumber_data": ("Sumber Data", 20.0)}


def page(papers: Papers) -> Page | None:
    """The list of those that Renstra marks as IKU; none where it marks none. A column in which nothing stands is left
    out.
    """
    book = papers.renstra
    if book is None:
        return None
    rows = [r for r in form_rows(book.main) if r.row["iku"].text.casefold() == "ya" and words(r.row["indikator"])]
    if not rows:
        return None
    keys = [key for key in _FURTHER if any(words(r.row[key]) for r in rows)]
    widths = (*_FRONT, *(_FURTHER[key][1] for key in keys))
    heads = ("No", sasaran_head(papers, book), "Indikator Kinerja Utama", *(_FURTHER[key][0] for key in keys))
    lines = [Line(tuple(Box(text, "kepala", text=text) for text in heads)), column_numbers(*[1] * len(heads))]
    for row, (height,) in spans(rows, "sasaran"):
        front: tuple[Box, ...] = ()
        if height:
            number = "" if row.number is None else Decimal(row.number)
            front = (Box(number, "tengah", "0", rows=height), Box(row.sasaran, "teks", rows=height))
        cells = (text_box(row.row[key]) for key in ("indikator", *keys))
        lines.append(Line((*front, *cells), first=1 if height else 3))
    title = f"Indikator Kinerja Utama {period(book)}".strip()
    blocks = (*head(book, title), PageTable(tuple(lines), 2), Space(), signature(book))
    return Page(widths, blocks, landscape=bool(keys))
