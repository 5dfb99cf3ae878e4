"""The money on the attachment of a Perjanjian Kinerja: Program, Anggaran, and where the money comes from."""

from collections.abc import Iterator

from xlkinerja.pages.blocks import Box, Line, PageTable
from xlkinerja.pages.form_rows import rupiah_box
from xlkinerja.summary.anggaran import AnggaranTotal
from xlkinerja.summary.breakdown import Breakdown, BudgetLine, promised
from xlkinerja.workbook.book import Book


def program_table(book: Book, program: int, anggaran: int, source: int) -> PageTable | None:
    """Programs with their codes, money, sources, and the total, over so many columns; None where there is none.

    Keterangan, which is the source, is printed where a row names one; elsewhere Anggaran stands in its columns, and
    Program is as wide as both. One program alone has no total below it, unless another one is typed.
    """
    breakdown = promised(book)
    if not breakdown.entries:
        return None
    sources = any(_source(entry) for entry in breakdown.entries)
    spans = (program, anggaran, source) if sources else (program + anggaran, source)
    heads = ("Program", "Anggaran", "Keterangan")
    lines = [Line(tuple(Box(text, "kepala", columns=n) for text, n in zip(heads, spans, strict=False)))]
    lines += [_line(number, entry, spans) for number, entry in enumerate(breakdown.entries, 1)]
    lines += _total(breakdown, spans)
    return PageTable(tuple(lines), heads=1)


def _line(number: int, entry: BudgetLine, spans: tuple[int, ...]) -> Line:
    kode = f" ({entry.kode})" if entry.kode and entry.kode.casefold() not in entry.name.casefold() else ""
    text = f"{number}. {entry.name}{kode}" if entry.name else f"{number}. {entry.kode}".rstrip()
    amount = entry.amounts.pagu
    typed = entry.row["anggaran"].text if entry.row is not None else ""
    money = Box(typed, "angka", text=typed) if amount is None else rupiah_box(amount)
    boxes = [Box(text, "teks", columns=spans[0], text=text), money._replace(columns=spans[1])]
    if len(spans) > 2:
        boxes.append(Box(_source(entry), "tengah", columns=spans[2], text=_source(entry)))
    return Line(tuple(boxes))


def _total(breakdown: Breakdown, spans: tuple[int, ...]) -> Iterator[Line]:
    if breakdown.total == AnggaranTotal(None, None) or (len(breakdown.entries) == 1 and not breakdown.differences):
        return
    money = rupiah_box(breakdown.total.pagu, "jumlah uang")._replace(columns=spans[1])
    boxes = [Box("JUMLAH", "jumlah", columns=spans[0]), money]
    if len(spans) > 2:
        boxes.append(Box("", "jumlah", columns=spans[2]))
    yield Line(tuple(boxes))


def _source(entry: BudgetLine) -> str:
    return "" if entry.row is None else entry.row["sumber"].text
