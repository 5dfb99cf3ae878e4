"""What a printed form is made of, and what it gives: the papers of an office, and a page."""

from typing import NamedTuple

from xlkinerja.pages.blocks import Block
from xlkinerja.workbook.book import Book

#: Notes of those that one of the two PK does not have.
NEW, GONE = "indikator baru", "indikator dihapus"


class Retargeted(NamedTuple):
    """An indikator whose target a changed PK has changed, both with their units; `note` says what is in doubt."""

    indikator: str
    before: str
    after: str
    note: str = ""


class Papers(NamedTuple):
    """The workbooks of one office and year of which forms are made, None for each that there is not.

    `pk` is the newest Perjanjian Kinerja, `first_pk` the first one where that is a perubahan; `retargeted` is what
    changed between them, as `carry.differences` finds it.
    """

    renstra: Book | None = None
    rkt: Book | None = None
    first_pk: Book | None = None
    pk: Book | None = None
    rencana_aksi: Book | None = None
    realisasi: Book | None = None
    retargeted: tuple[Retargeted, ...] | None = None


class Page(NamedTuple):
    """What is printed of a form: columns so wide (in characters of 10 pt), standing or lying paper."""

    widths: tuple[float, ...]
    blocks: tuple[Block, ...]
    landscape: bool = False
