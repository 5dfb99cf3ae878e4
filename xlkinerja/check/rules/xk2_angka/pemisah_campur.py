"""Titik dan koma dipakai bergantian sebagai tanda desimal dalam satu lembar, atau dalam laporan tercetak.

Mengapa: Angka yang diketik sebagai teks dibaca menurut tandanya. Bila satu lembar menulis 97,5 dan 97.5, pembaca
tidak tahu lagi mana yang ribuan dan mana yang desimal. Dalam laporan tercetak itu info, satu untuk seluruh laporan.

Contoh: Realisasi tertulis teks «97,5%», baris lain «86.36%».

Perbaikan: Ketik sebagai angka, bukan teks; Excel menampilkan tanda desimalnya sendiri.
"""

import re
from collections.abc import Iterator, Sequence

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.places import Place, ranges, rest
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka
from xlkinerja.workbook.book import Book, Cell, TableData
from xlkinerja.workbook.layout import CellKind

KODE = "XK222"
TINGKAT = Tingkat.WARNING
SUMBER = "Cara menulis angka Indonesia: titik ribuan tiap tiga angka, koma desimal"

_KOMA = re.compile(r"(?<![\d.,])\d[\d.]*,\d{1,2}(?!\d)")
_TITIK = re.compile(r"(?<![\d.,])\d[\d,]*\.\d{1,2}(?!\d)")


def check_book(book: Book) -> Iterator[Hit]:
    if book.document is not None and book.document.printed:
        yield from _printed(book)
        return
    for table in book.tables.values():
        koma, titik = _split(_texts(table))
        if koma and titik:
            sel = [c.ref for c in titik]
            yield Hit(
                Place(book, table.sheet, sel[0]),
                f"Angka teks di {ranges(sel)} memakai titik sebagai tanda desimal («{titik[0].text}»), "
                f"di {ranges(c.ref for c in koma)} koma («{koma[0].text}»).",
                "Ketik sebagai angka, bukan teks.",
                tercetak=titik[0].text,
                seharusnya="tanda desimal koma",
                also=rest(book, table.sheet, [*sel, *(c.ref for c in koma)]),
            )


def _printed(book: Book) -> Iterator[Hit]:
    """A printed report is one text: what its sheets print is one finding."""
    dua = {table.sheet: _split(_texts(table)) for table in book.tables.values()}
    titik = [(lembar, c) for lembar, (_, titik) in dua.items() for c in titik]
    koma = next((c for koma, _ in dua.values() for c in koma), None)
    if not titik or koma is None:
        return
    lembar, one = titik[0]
    other = {name: [c.ref for c in t] for name, (_, t) in dua.items() if t}
    yield Hit(
        Place(book, lembar, one.ref),
        f"{len(titik)} angka tercetak dengan titik sebagai tanda desimal («{one.text}»), yang lain dengan koma "
        f"(«{koma.text}»): {'; '.join(f'{name} {ranges(sel)}' for name, sel in other.items())}.",
        "Cetak koma sebagai tanda desimal di seluruh laporan.",
        tercetak=one.text,
        seharusnya="tanda desimal koma",
        also=tuple(t for name, sel in other.items() for t in _places(book, name, sel, one.ref)),
        tingkat=Tingkat.INFO,
    )


def _places(book: Book, lembar: str, sel: list[str], alone: str) -> tuple[Place, ...]:
    every = (Place(book, lembar, sel[0]), *rest(book, lembar, sel))
    return tuple(t for t in every if t.sel != alone)


def _split(texts: Sequence[Cell]) -> tuple[list[Cell], list[Cell]]:
    """The cells with a decimal comma, and those with a decimal point."""
    return [c for c in texts if _KOMA.search(c.text)], [c for c in texts if _TITIK.search(c.text)]


def _texts(table: TableData) -> list[Cell]:
    columns = [c.key for c in table.table.columns if not c.computed and (c.kind.numeric or c.kind is CellKind.TERCETAK)]
    return [row[k] for k in columns for row in table.rows if _readable(row[k].text)]


def _readable(text: str) -> bool:
    """Whether it is a figure; a damaged one has a finding of its own."""
    try:
        return baca_angka(text).value is not None
    except AngkaRusak:
        return False
