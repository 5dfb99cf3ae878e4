"""Place, date and signature below the table, from Identitas: only what stands there."""

from collections.abc import Iterable, Iterator

from xlkinerja.kinerja.satuan import MONTHS
from xlkinerja.pages.blocks import Block, Box, Line, PageTable, Space
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.template_text import LINE_HEIGHT, text_lines
from xlkinerja.workbook.values import day_of

SIGNATURE_LOOK = "tanda tangan"
_ROOM = 3  # empty lines, for a signature and a stamp
_SIZE = 11
#: The block stands under the right half of the table.
_FIRST_COLUMN = 4


def signature(book: Book, widths: tuple[float, ...]) -> Iterator[Block]:
    """The block of the first party under a table with columns so wide; nothing where Identitas names nobody.

    It is one cell of several lines, for a page may end between rows, but never within one.
    """
    office, person = _signatory(book)
    if not (office or person):
        return
    place = ", ".join(p for p in (book.identity("tempat"), written_day(book.identitas.get("tanggal") or Cell(""))) if p)
    lines = [*(t for t in (place, office) if t), *[""] * _ROOM, person]
    room = sum(widths[_FIRST_COLUMN - 1 :])
    height = sum(text_lines(t, room, _SIZE) for t in lines) * LINE_HEIGHT * _SIZE / 10 + 6
    box = Box("\n".join(lines), SIGNATURE_LOOK, columns=len(widths) - _FIRST_COLUMN + 1)
    yield Space()
    yield PageTable((Line((box,), first=_FIRST_COLUMN, height=height),))


def signed_by_hand(book: Book, texts: Iterable[str]) -> bool:
    """Whether a line among these, which the user typed on the page, already names the first party or its office."""
    names = {_plain(name) for name in _signatory(book) if name}
    return any(_plain(line) in names for text in texts for line in text.splitlines())


def _signatory(book: Book) -> tuple[str, str]:
    """Office and name of the first party."""
    return book.identity("jabatan_pertama"), book.identity("pihak_pertama")


def _plain(line: str) -> str:
    return " ".join(line.casefold().split()).strip(" ,.;:()")


def written_day(cell: Cell) -> str:
    """2 Januari 2025; a text as it was typed."""
    if cell.number is None:
        return cell.text
    day = day_of(cell.number)
    return "" if day is None else f"{day.day} {MONTHS[day.month - 1]} {day.year}"
