"""Lampiran Perjanjian Kinerja: sasaran, indikator, dan target, lalu program dan anggarannya."""

from collections.abc import Iterator

from xlkinerja.pages.blocks import Block, Box, Line, PageTable, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import head, of_year, revised, sasaran_head, signatures
from xlkinerja.pages.form_money import amount, total
from xlkinerja.pages.form_rows import column_numbers, form_rows, rupiah_box, sasaran_lines, words
from xlkinerja.workbook.book import Book, Row
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK

ORDER = 31
TITLE = "Lampiran PK"
NEEDS = ("pk",)

_WIDTHS = (5.0, 32.0, 36.0, 18.0)


def page(papers: Papers) -> Page | None:
    """The attachment; none of a PK without a sasaran and without a program."""
    book = papers.pk
    if book is None:
        return None
    rows = form_rows(book.main)
    money = tuple(_money(book))
    if not rows and not money:
        return None
    blocks: list[Block] = [*head(book, of_year(revised("Perjanjian Kinerja", book), book))]
    if rows:
        heads = ("No", sasaran_head(papers, book), "Indikator Kinerja", "Target")
        front = (Line(tuple(Box(text, "kepala", text=text) for text in heads)), column_numbers(1, 1, 1, 1))
        blocks.append(PageTable((*front, *sasaran_lines(rows, _WIDTHS, codes=True)), len(front)))
    if money:
        blocks += [Space(), PageTable(money, 1)]
    return Page(_WIDTHS, (*blocks, Space(), signatures(book)))


def _money(book: Book) -> Iterator[Line]:
    """Program and Anggaran, with the code behind the name and the source of the money where they are typed."""
    data = book.tables.get(ANGGARAN_PK.name)
    rows = [r for r in (data.rows if data else ()) if not r.is_total and not (r["program"].empty and r["kode"].empty)]
    if data is None or not rows:
        return
    sources = any(words(r["sumber"]) for r in rows)
    wide = 1 if sources else 2  # columns of the program
    heads = (Box("No", "kepala"), Box("Program", "kepala", columns=wide), Box("Anggaran", "kepala"))
    yield Line((*heads, *((Box("Keterangan", "kepala"),) if sources else ())))
    for number, row in enumerate(rows, 1):
        yield Line(
            (
                Box(str(number), "tengah"),
                Box(_program(row), "teks", columns=wide, text=_program(row)),
                amount(row, "anggaran"),
                *((Box(words(row["sumber"]), "tengah", text=words(row["sumber"])),) if sources else ()),
            )
        )
    whole = total(data, "anggaran")
    if whole is not None:
        yield Line(
            (
                Box("Jumlah", "jumlah", columns=wide + 1),
                rupiah_box(whole, "jumlah angka"),
                *((Box("", "jumlah"),) if sources else ()),
            )
        )


def _program(row: Row) -> str:
    name, code = words(row["program"]), words(row["kode"])
    if not name or not code or code in name:
        return name or code
    return f"{name} ({code})"
