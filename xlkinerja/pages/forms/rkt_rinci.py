"""Rencana Kinerja Tahunan, bentuk panjang: kegiatan, sasaran, indikator, dan anggaran menurut program."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from xlkinerja.pages.blocks import Box, Line, PageTable, Space
from xlkinerja.pages.form import Page, Papers
from xlkinerja.pages.form_head import head, of_year, revised, signature
from xlkinerja.pages.form_money import amount, total
from xlkinerja.pages.form_rows import (
    FormRow,
    band,
    bands,
    column_numbers,
    form_rows,
    merged_lines,
    numbered_name,
    rupiah_box,
    spans,
    text_box,
    value_box,
    words,
)

ORDER = 21
TITLE = "RKT Rinci"
NEEDS = ("rkt",)

_HEADS = (
    "No", "Uraian Kegiatan", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target", "Penanggung Jawab Kegiatan",
    "Anggaran",
)  # fmt: skip
_WIDTHS = (5.0, 27.0, 27.0, 31.0, 11.0, 13.0, 22.0, 19.0)
_KEGIATAN, _SASARAN, _INDIKATOR, _TARGET = 1, 2, 3, 5


def page(papers: Papers) -> Page | None:
    """The long form; none of an RKT that names neither a kegiatan nor an amount."""
    book = papers.rkt
    rows = form_rows(book.main) if book else ()
    if book is None or book.main is None or not any(_detailed(row) for row in rows):
        return None
    front = (Line(tuple(Box(text, "kepala", text=text) for text in _HEADS)), column_numbers(*[1] * len(_HEADS)))
    whole = total(book.main, "anggaran")
    last = Line(
        (
            Box("JUMLAH ANGGARAN", "jumlah", columns=len(_HEADS) - 1),
            Box("", "jumlah angka") if whole is None else rupiah_box(whole, "jumlah angka"),
        )
    )
    table = PageTable((*front, *_lines(rows), last), len(front))
    title = of_year(revised("Rencana Kinerja Tahunan", book), book)
    return Page(_WIDTHS, (*head(book, title), table, Space(), signature(book)), landscape=True)


def _detailed(row: FormRow) -> bool:
    return bool(row.row.carried.get("uraian_kegiatan")) or not row.row["anggaran"].empty


def _lines(rows: Sequence[FormRow]) -> Iterator[Line]:
    """Under the band of its program each kegiatan with a number of its own, merged over its indikator."""
    number = 0
    for program, run in bands(rows, "program"):
        if program:
            yield band(numbered_name("Program", None, program), len(_HEADS))
        least = 1
        for row, (of_kegiatan, of_sasaran) in spans(run, "uraian_kegiatan", "sasaran"):
            kegiatan = _kegiatan(row)
            front: list[Box] = []
            if of_kegiatan:
                number += 1
                front += [
                    Box(Decimal(number), "tengah", "0", rows=of_kegiatan),
                    Box(kegiatan, "teks", rows=of_kegiatan),
                ]
                of_text = merged_lines(kegiatan, _WIDTHS[_KEGIATAN], of_kegiatan)
            if of_sasaran:
                front.append(Box(row.sasaran, "teks", rows=of_sasaran))
                least = max(of_text, merged_lines(row.sasaran, _WIDTHS[_SASARAN], of_sasaran))
            cells = row.row
            yield Line(
                (
                    *front,
                    text_box(cells["indikator"]),
                    text_box(cells["satuan"], "tengah"),
                    value_box(cells, "target", _WIDTHS[_TARGET], "target_maksimum", satuan=""),
                    text_box(cells["penanggung_jawab"]),
                    amount(cells, "anggaran"),
                ),
                first=1 if of_kegiatan else _SASARAN + 1 if of_sasaran else _INDIKATOR + 1,
                least=least,
            )


def _kegiatan(row: FormRow) -> str:
    """The kegiatan with the code that stands beside it."""
    name, code = row.row.carried.get("uraian_kegiatan", ""), words(row.row["kode_kegiatan"])
    return f"{name} ({code})" if name and code and code not in name else name or code
