"""How a rule is declared.

A rule is one file in the folder of its family below `check/rules`, named for the problem. Its docstring is its
published documentation: one sentence, then the parts of `PARTS`. It declares KODE, TINGKAT and SUMBER and defines one
of `check_book(book)`, `check_set(document_set)`, `check_report(laporan)`, where the set has a printed report, and
`check_kamus(kamus)`, where a Renstra holds for it; they yield a `Hit` for each problem. It knows no file, no format and
no other rule. Beside `check_book` it may define `proven(document_set, hit)`: whether the other documents of the set
prove what the workbook alone leaves in doubt, so that it is a galat. What every rule speaks of is imported from here.

REQUIRES says on which ground it stands: columns by sheet. Where one is missing the rule is silent, because the missing
column is the finding. `REQUIRES = None` lets a rule see workbooks that cannot be read at all.

YIELDS_TO names the rules whose finding is the cause of this one's, and how far it reaches: {"XK202": "sel"} drops a hit
whose cell the other rule names, "baris" one in such a row, "buku" one in such a workbook. One mistake is one finding.
Every finding that the other rule may have within that reach must be such a cause, or this one hides what nobody else
tells; else the rule asks by value itself. A hit that is dropped drops nothing, and so does a rule that failed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from xlkinerja.check.cross.places import across, names, others, place, quoted
from xlkinerja.check.cross.renstra import Kamus
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.laporan import Laporan
from xlkinerja.check.sets import DocumentSet
from xlkinerja.check.values.groups import grouped
from xlkinerja.check.values.places import (
    Place,
    below,
    cell_list,
    enough,
    in_identitas,
    in_row,
    numbers,
    ranges,
    with_and,
)
from xlkinerja.workbook.book import Book, Cell, Row, TableData

__all__ = [
    "PARTS",
    "Book",
    "Cell",
    "DocumentSet",
    "Hit",
    "Hits",
    "Kamus",
    "Laporan",
    "Place",
    "Reach",
    "Row",
    "Rule",
    "TableData",
    "Tingkat",
    "across",
    "below",
    "cell_list",
    "enough",
    "grouped",
    "in_identitas",
    "in_row",
    "names",
    "numbers",
    "others",
    "place",
    "problems",
    "quoted",
    "ranges",
    "with_and",
]

PARTS = ("Mengapa:", "Contoh:", "Perbaikan:")


class Hit(NamedTuple):
    """What a rule yields. `pesan` says what stands and what was expected, `tindakan` what to do.

    `tercetak` and `seharusnya` are the two values alone. `tingkat` only where it is not that of the rule. `failed` says
    that the rule broke off here: that is about the program, so it neither silences another rule nor is silenced.
    """

    place: Place
    pesan: str
    tindakan: str
    tercetak: str = ""
    seharusnya: str = ""
    also: tuple[Place, ...] = ()
    tingkat: Tingkat | None = None
    failed: bool = False

    @classmethod
    def at(
        cls,
        places: Sequence[Place],
        pesan: str,
        tindakan: str,
        tercetak: str = "",
        seharusnya: str = "",
        tingkat: Tingkat | None = None,
    ) -> "Hit":
        """One finding at several places: it stands at the first of them."""
        return cls(places[0], pesan, tindakan, tercetak, seharusnya, tuple(places[1:]), tingkat)

    def adding(self, sentence: str, places: Sequence[Place]) -> "Hit":
        """The same with one more sentence and further places."""
        return self._replace(pesan=self.pesan + sentence, also=(*self.also, *places))


Hits = Iterator[Hit]
Requires = Mapping[str, tuple[str, ...]]


class Reach(StrEnum):
    """How far the finding of one rule silences another: its cells, their rows, or their workbooks."""

    CELL = "sel"
    ROW = "baris"
    BOOK = "buku"


class Rule(NamedTuple):
    """A rule as loaded from its file."""

    kode: str
    name: str
    tingkat: Tingkat
    sumber: str
    documentation: str
    requires: Requires | None
    yields_to: Mapping[str, Reach]
    check_book: Callable[[Book], Iterable[Hit]] | None
    check_set: Callable[[DocumentSet], Iterable[Hit]] | None
    check_report: Callable[[Laporan], Iterable[Hit]] | None
    check_kamus: Callable[[Kamus], Iterable[Hit]] | None
    proven: Callable[[DocumentSet, Hit], bool] | None = None

    @property
    def summary(self) -> str:
        """The first sentence of the documentation."""
        return self.documentation.partition("\n")[0]

    def applies(self, book: Book) -> bool:
        """Whether the ground of the rule is there."""
        if self.requires is None:
            return True
        return book.readable and all(
            lembar in book.tables and set(columns) <= set(book.tables[lembar].letters)
            for lembar, columns in self.requires.items()
        )


def problems(*kinds: str, levels: Mapping[str, Tingkat] | None = None) -> Callable[[Book], Hits]:
    """The `check_book` of a rule that hands on what could not be read, of some kinds.

    `levels` are those of kinds that have not the level of the rule.
    """

    def check_book(book: Book) -> Hits:
        for problem in book.problems:
            if problem.kind in kinds:
                tingkat = levels.get(problem.kind) if levels else None
                yield Hit(Place(book, problem.lembar, problem.sel), problem.pesan, problem.tindakan, tingkat=tingkat)

    return check_book
