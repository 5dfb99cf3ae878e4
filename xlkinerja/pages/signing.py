"""Place, date and signature below the table, from Identitas: only what stands there."""

from collections.abc import Iterator
from datetime import date, timedelta

from xlkinerja.kinerja.satuan import MONTHS
from xlkinerja.pages.blocks import Block, Box, Line, PageTable, Space
from xlkinerja.workbook.book import Book, Cell

#: Day 0 of the serial numbers from March 1900 on; Excel counts a 29 February 1900 that never was.
_DAY_ZERO = date(1899, 12, 30)
_LAST_DAY = 200_000
_ROOM = 46  # points, for a signature and a stamp
#: The block stands under the right half of the table.
_FIRST_COLUMN = 4


def signature(book: Book, last_column: int) -> Iterator[Block]:
    """The block of the first party; nothing where Identitas names neither an office nor a person."""
    office, person = book.identity("jabatan_pertama"), book.identity("pihak_pertama")
    if not (office or person):
        return
    place = ", ".join(p for p in (book.identity("tempat"), _day(book.identitas.get("tanggal") or Cell(""))) if p)

    def line(text: str, height: float | None = None) -> Line:
        box = Box(text or None, "tanda tangan", columns=last_column - _FIRST_COLUMN + 1, text=text)
        return Line((box,), first=_FIRST_COLUMN, height=height)

    yield Space()
    yield PageTable((*(line(t) for t in (place, office) if t), line("", _ROOM), line(person)))


def _day(cell: Cell) -> str:
    """2 Januari 2025; a text as it was typed."""
    if cell.number is None:
        return cell.text
    days = int(cell.number)
    if not 0 < days < _LAST_DAY:
        return ""
    day = _DAY_ZERO + timedelta(days=days)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
