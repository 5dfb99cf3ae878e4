"""Titik dan koma dipakai bergantian sebagai tanda desimal dalam satu lembar, atau dalam laporan tercetak.

Mengapa: Angka yang diketik sebagai teks dibaca menurut tandanya. Bila satu lembar menulis 97,5 dan 97.5, pembaca
tidak tahu lagi mana yang ribuan dan mana yang desimal. Dalam laporan tercetak itu info, satu untuk seluruh laporan.

Contoh: Realisasi tertulis teks «97,5%», baris lain «86.36%».

Perbaikan: Ketik sebagai angka, bukan teks; Excel menampilkan tanda desimalnya sendiri.
"""

import re
from collections.abc import Sequence

from xlkinerja.check.rule import Book, Cell, Hit, Hits, Place, TableData, Tingkat, ranges, rest
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka
from xlkinerja.workbook.layout import CellKind

KODE = "XK222"
TINGKAT = Tingkat.WARNING
SUMBER = "Cara menulis angka Indonesia: titik ribuan tiap tiga angka, koma desimal"

_COMMA = re.compile(r"(?<![\d.,])\d[\d.]*,\d{1,2}(?!\d)")
_POINT = re.compile(r"(?<![\d.,])\d[\d,]*\.\d{1,2}(?!\d)")


def check_book(book: Book) -> Hits:
    if book.document is not None and book.document.printed:
        yield from _printed(book)
        return
    for table in book.tables.values():
        commas, points = _split(_figures(table))
        if commas and points:
            refs = [c.ref for c in points]
            yield Hit(
                Place(book, table.sheet, refs[0]),
                f"Angka teks di {ranges(refs)} memakai titik sebagai tanda desimal («{points[0].text}»), "
                f"di {ranges(c.ref for c in commas)} koma («{commas[0].text}»).",
                "Ketik sebagai angka, bukan teks.",
                tercetak=points[0].text,
                seharusnya="tanda desimal koma",
                also=rest(book, table.sheet, [*refs, *(c.ref for c in commas)]),
            )


def _printed(book: Book) -> Hits:
    """A printed report is one text: what its sheets print is one finding."""
    by_sheet = {table.sheet: _split(_figures(table)) for table in book.tables.values()}
    points = [(lembar, c) for lembar, (_, points) in by_sheet.items() for c in points]
    comma = next((c for commas, _ in by_sheet.values() for c in commas), None)
    if not points or comma is None:
        return
    lembar, first = points[0]
    point_refs = {name: [c.ref for c in t] for name, (_, t) in by_sheet.items() if t}
    yield Hit(
        Place(book, lembar, first.ref),
        f"{len(points)} angka tercetak dengan titik sebagai tanda desimal («{first.text}»), yang lain dengan koma "
        f"(«{comma.text}»): {'; '.join(f'{name} {ranges(refs)}' for name, refs in point_refs.items())}.",
        "Cetak koma sebagai tanda desimal di seluruh laporan.",
        tercetak=first.text,
        seharusnya="tanda desimal koma",
        also=tuple(t for name, refs in point_refs.items() for t in _places(book, name, refs, first.ref)),
        tingkat=Tingkat.INFO,
    )


def _places(book: Book, lembar: str, refs: list[str], but: str) -> tuple[Place, ...]:
    places = (Place(book, lembar, refs[0]), *rest(book, lembar, refs))
    return tuple(t for t in places if t.sel != but)


def _split(cells: Sequence[Cell]) -> tuple[list[Cell], list[Cell]]:
    """The cells with a decimal comma, and those with a decimal point."""
    return [c for c in cells if _COMMA.search(c.text)], [c for c in cells if _POINT.search(c.text)]


def _figures(table: TableData) -> list[Cell]:
    keys = [c.key for c in table.table.columns if not c.computed and (c.kind.numeric or c.kind is CellKind.TERCETAK)]
    return [row[k] for k in keys for row in table.rows if _readable(row[k].text)]


def _readable(text: str) -> bool:
    """Whether it is a figure; a damaged one has a finding of its own."""
    try:
        return baca_angka(text).value is not None
    except AngkaRusak:
        return False
