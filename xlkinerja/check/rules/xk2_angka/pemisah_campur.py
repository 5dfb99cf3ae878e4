"""Titik dan koma dipakai bergantian sebagai tanda desimal dalam satu lembar, atau dalam laporan tercetak.

Mengapa: Angka yang diketik sebagai teks dibaca menurut tandanya. Bila satu lembar menulis 97,5 dan 97.5, pembaca
tidak tahu lagi mana yang ribuan dan mana yang desimal. Dalam laporan tercetak itu info, satu untuk seluruh laporan.

Contoh: Realisasi tertulis teks «97,5%», baris lain «86.36%».

Perbaikan: Ketik sebagai angka, bukan teks; Excel menampilkan tanda desimalnya sendiri.
"""

import re
from collections.abc import Iterable

from xlkinerja.check.rule import Book, Cell, Hit, Hits, Place, TableData, Tingkat, below, ranges
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka
from xlkinerja.workbook.layout import CellKind

KODE = "XK222"
TINGKAT = Tingkat.WARNING
SUMBER = "Cara menulis angka Indonesia: titik ribuan tiap tiga angka, koma desimal"
_COMMA = re.compile(r"(?<![\d.,])\d[\d.]*,\d{1,2}(?!\d)")
_POINT = re.compile(r"(?<![\d.,])\d[\d,]*\.\d{1,2}(?!\d)")


def check_book(book: Book) -> Hits:
    figures = [(table.sheet, *_split(table)) for table in book.tables.values()]
    if book.document is not None and book.document.printed:
        yield from _printed(book, figures)
        return
    for lembar, commas, points in figures:
        if commas and points:
            refs, comma_refs = [c.ref for c in points], [c.ref for c in commas]
            yield Hit.at(
                below(book, lembar, [*refs, *comma_refs]),
                f"Angka teks di {ranges(refs)} memakai titik sebagai tanda desimal («{points[0].text}»), "
                f"di {ranges(comma_refs)} koma («{commas[0].text}»).",
                "Ketik sebagai angka, bukan teks.",
                points[0].text,
                "tanda desimal koma",
            )


def _printed(book: Book, figures: Iterable[tuple[str, list[Cell], list[Cell]]]) -> Hits:
    """A printed report is one text: what its sheets print is one finding."""
    comma = next((c for _, commas, _ in figures for c in commas), None)
    points = {lembar: cells for lembar, _, cells in figures if cells}
    if not points or comma is None:
        return
    refs = {lembar: [c.ref for c in cells] for lembar, cells in points.items()}
    first = next(cells[0] for cells in points.values())
    places: list[Place] = []
    for lembar, sheet_refs in refs.items():
        places += (p for p in below(book, lembar, sheet_refs) if not places or p.sel != first.ref)
    yield Hit.at(
        places,
        f"{sum(map(len, refs.values()))} angka tercetak dengan titik sebagai tanda desimal («{first.text}»), yang lain "
        f"dengan koma («{comma.text}»): {'; '.join(f'{lembar} {ranges(each)}' for lembar, each in refs.items())}.",
        "Cetak koma sebagai tanda desimal di seluruh laporan.",
        first.text,
        "tanda desimal koma",
        Tingkat.INFO,
    )


def _split(table: TableData) -> tuple[list[Cell], list[Cell]]:
    """The figures with a decimal comma, and those with a decimal point."""
    keys = [c.key for c in table.table.columns if not c.computed and (c.kind.numeric or c.kind is CellKind.TERCETAK)]
    cells = [row[k] for k in keys for row in table.rows if _is_figure(row[k].text)]
    return [c for c in cells if _COMMA.search(c.text)], [c for c in cells if _POINT.search(c.text)]


def _is_figure(text: str) -> bool:
    try:
        return baca_angka(text).value is not None
    except AngkaRusak:
        return False
