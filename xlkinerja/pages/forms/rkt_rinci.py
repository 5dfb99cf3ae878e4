"""Rencana Kinerja Tahunan, bentuk panjang: kegiatan, sasaran, indikator, dan anggaran menurut program."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xlkinerja.kinerja.angka import write_rupiah
from xlkinerja.pages.blocks import Box, Line, PageTable, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import head, of_year, revised, sasaran_head, signature
from xlkinerja.pages.form_rows import (
    FormRow,
    band,
    bands,
    column_numbers,
    form_rows,
    numbered_name,
    rupiah_box,
    spans,
    text_box,
    value_box,
    words,
)
from xlkinerja.workbook.book import Cell, TableData

ORDER = 21
TITLE = "RKT Rinci"
NEEDS = ("rkt",)

_HEADS = (
    "No", "Uraian Kegiatan", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target", "Penanggung Jawab Kegiatan",
    "Anggaran",
)  # fmt: skip
_WIDTHS = (5.0, 27.0, 27.0, 31.0, 11.0, 13.0, 22.0, 19.0)
_SASARAN, _INDIKATOR, _TARGET = 3, 4, 6  # their columns, from 1 on


def page(papers: Papers) -> Page | None:
    """The long form; none of an RKT that names neither a kegiatan nor an amount."""
    book = papers.rkt
    rows = form_rows(book.main, "uraian_kegiatan", "anggaran") if book else ()
    if book is None or book.main is None or not any(_detailed(row) for row in rows):
        return None
    of_kegiatan = any(row.row.carried.get("uraian_kegiatan") for row in rows)
    called = {} if of_kegiatan else {"Sasaran Kegiatan": sasaran_head(papers, book)}
    heads = Line(tuple(Box(text, "kepala", text=text) for text in (called.get(head, head) for head in _HEADS)))
    front = (heads, column_numbers(*[1] * len(_HEADS)))
    whole = _total(book.main)
    last = Line(
        (
            Box("JUMLAH ANGGARAN", "jumlah", columns=len(_HEADS) - 1),
            Box("", "jumlah uang") if whole is None else rupiah_box(whole, "jumlah uang"),
        )
    )
    table = PageTable((*front, *_lines(rows), last), len(front))
    title = of_year(revised("Rencana Kinerja Tahunan", book), book)
    return Page(_WIDTHS, (*head(book, title), table, Space(), signature(book)), landscape=True)


def doubt(papers: Papers) -> str:
    """That the typed JUMLAH is not what the rows above it come to."""
    table = papers.rkt.main if papers.rkt else None
    if table is None:
        return ""
    total, known = _total(table), _amounts(table)
    if total is None or known is None or total == sum(known):
        return ""
    added = sum(known, Decimal(0))
    return (
        f"Jumlah anggaran tertulis {write_rupiah(total)}; penjumlahan {len(known)} baris {write_rupiah(added)}, "
        f"selisih {write_rupiah(abs(total - added))}."
    )


def _detailed(row: FormRow) -> bool:
    return bool(row.row.carried.get("uraian_kegiatan")) or not row.row["anggaran"].empty


def _lines(rows: Sequence[FormRow]) -> Iterator[Line]:
    """Under the band of its program each kegiatan with a number of its own, merged over its indikator."""
    number = 0
    for program, run in bands(rows, "program"):
        if program:
            yield band(numbered_name("Program", None, program), len(_HEADS))
        for row, (of_kegiatan, of_sasaran) in spans(run, "uraian_kegiatan", "sasaran"):
            kegiatan = _kegiatan(row)
            front: list[Box] = []
            if of_kegiatan:
                number += 1
                front += [
                    Box(Decimal(number), "tengah", "0", rows=of_kegiatan),
                    Box(kegiatan, "teks", rows=of_kegiatan),
                ]
            if of_sasaran:
                front.append(Box(row.sasaran, "teks", rows=of_sasaran))
            cells = row.row
            yield Line(
                (
                    *front,
                    text_box(cells["indikator"]),
                    text_box(cells["satuan"], "tengah"),
                    value_box(cells, "target", _WIDTHS[_TARGET - 1], "target_maksimum", satuan=""),
                    text_box(cells["penanggung_jawab"]),
                    _amount(cells["anggaran"]),
                ),
                first=1 if of_kegiatan else _SASARAN if of_sasaran else _INDIKATOR,
            )


def _kegiatan(row: FormRow) -> str:
    """The kegiatan with the code that stands beside it."""
    name, code = row.row.carried.get("uraian_kegiatan", ""), words(row.row["kode_kegiatan"])
    return f"{name} ({code})" if name and code and code not in name else name or code


def _amount(cell: Cell) -> Box:
    """An amount in rupiah; a text as it was typed."""
    return rupiah_box(cell.number) if cell.number is not None else Box(words(cell), "angka", text=words(cell))


def _total(table: TableData) -> Decimal | None:
    """The total of the amounts in rupiah: that of the typed row JUMLAH, else their sum; None where it is not known.

    So it is where the cell of an indikator holds something else than an amount, and where none holds one.
    """
    typed = [row["anggaran"] for row in table.rows if row.is_total and not row["anggaran"].empty]
    if typed:
        return typed[-1].number
    known = _amounts(table)
    return None if known is None else sum(known, Decimal(0))


def _amounts(table: TableData) -> list[Decimal] | None:
    """The amounts of the rows that are no total; None without one, and where a cell holds something else."""
    cells = [row["anggaran"] for row in table.rows if not row.is_total and not row["anggaran"].empty]
    known = [cell.number for cell in cells if cell.number is not None]
    return known if known and len(known) == len(cells) else None
