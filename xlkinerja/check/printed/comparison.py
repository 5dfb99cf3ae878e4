"""One printing of a report beside the document that it must agree with, row by row."""

from typing import NamedTuple

from xlkinerja.check.cross.joined import Entry
from xlkinerja.check.cross.joining import Means
from xlkinerja.check.printed.tables import PrintedRow, Printing, printed_target
from xlkinerja.check.values.cells import Reading, is_predikat, read_value
from xlkinerja.check.values.places import Place, in_row
from xlkinerja.kinerja.predikat import DEFAULT_TANGGA, Tangga
from xlkinerja.workbook.book import Book


class PrintedPair(NamedTuple):
    """A printed row and the row of a workbook that it prints, and by what the two were joined."""

    entry: PrintedRow
    reference: Entry
    means: Means
    book: Book

    @property
    def guess(self) -> str:
        """What to say where only likeness says that the two are one."""
        return " Indikatornya hanya diduga sama." if self.means is Means.ALIKE else ""

    def targets(self, tangga: tuple[Tangga, ...] = DEFAULT_TANGGA) -> tuple[Reading | None, Reading | None]:
        """What is printed as its target, and what the document says."""
        return printed_target(self.entry.row["target"], tangga), read_value(self.reference.row, "target", tangga)

    def in_book(self, column: str = "indikator") -> Place:
        """The cell of a column in the row of the workbook."""
        return in_row(self.book, self.reference.row, column)[0]


class HeldAgainst(NamedTuple):
    """One printing held against one document: what joins, what the printing lacks, and what it has besides."""

    printing: Printing
    document: int
    book: Book
    pairs: tuple[PrintedPair, ...]
    gone: tuple[Entry, ...]
    extra: tuple[PrintedRow, ...]

    @property
    def name(self) -> str:
        """What the document is called."""
        return self.book.document_name

    @property
    def strangers(self) -> bool:
        """Whether the two speak of other indikator: fewer than half of the rows join.

        Nor half of the printed ones: a table of some of the indikator (of one sasaran, of those that can be compared
        with last year) says nothing of the others.
        """
        joined, own = len(self.pairs), len(self.pairs) + len(self.extra)
        return (4 * joined < joined + len(self.gone) + own and 2 * joined < own) or not joined

    @property
    def selection(self) -> bool:
        """Whether a table of measurement is one of some indikator.

        It has no others, and lacks more than a quarter, or just those that are no numbers.
        """
        every = len(self.pairs) + len(self.gone)
        is_part = 4 * len(self.gone) > every or all(is_predikat(b.row) for b in self.gone)
        return self.printing.document == "realisasi" and not self.extra and is_part
