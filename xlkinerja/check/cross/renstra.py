"""The Renstra as the dictionary of a set: which of its rows is which indikator, and what it says of it.

A Renstra is no document of the year, so that it never joins the table of indikator; it is held beside it. What only
likeness joined decides nothing: it is proposed, and says so.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import NamedTuple

from xlkinerja.check.cross.joined import Entry, Group, Joined, once, rows_of
from xlkinerja.check.cross.joining import Means, join
from xlkinerja.check.cross.places import quoted
from xlkinerja.check.values.cells import Magnitude, Reading, read_value
from xlkinerja.check.values.offices import named_office
from xlkinerja.check.values.places import Place, in_row
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.renstra import TARGETS, YEARS

KEY = "renstra"
#: In these units a target of the centre can be that of every office; counted ones (laporan, orang) cannot.
_SHARED_UNITS = frozenset({"persen", "indeks", "nilai", "skor", "poin", ""})


class Meant(NamedTuple):
    """The row of the Renstra that an indikator is; `sure` where a code or the wording says so."""

    entry: Entry
    sure: bool


@dataclass(frozen=True)
class Kamus:
    """A Renstra beside the joined documents of one set. `own` where the office itself made it."""

    book: Book
    joined: Joined
    tahun: int
    own: bool

    @cached_property
    def meanings(self) -> dict[int, Meant]:
        """The row of each indikator, by its place in `joined.groups`: by wording, by code, then by likeness."""
        rows = once(rows_of(len(self.joined.documents), self.book))
        by_text = {e.wording.indikator: e for e in reversed(rows)}
        results: dict[int, Meant] = {}
        for i, group in enumerate(self.joined.groups):
            wordings = (a.entry.wording.indikator for a in group.members.values())
            if entry := next((by_text[t] for t in wordings if t in by_text), None):
                results[i] = Meant(entry, sure=True)
        taken = {m.entry.key for m in results.values()}
        left = [i for i in range(len(self.joined.groups)) if i not in results]
        right = [e for e in rows if e.key not in taken]
        for pair in join([self.joined.groups[i].head.wording for i in left], [e.wording for e in right]):
            results[left[pair.left]] = Meant(right[pair.right], sure=pair.means is not Means.ALIKE)
        return results

    @cached_property
    def apart(self) -> bool:
        """Whether fewer than half of the indikator of the leading document stand in the Renstra."""
        leading = [i for i, g in enumerate(self.joined.groups) if self.joined.reference in g.members]
        return 2 * sum(i in self.meanings for i in leading) < len(leading)

    def pairs(self) -> Iterator[tuple[Group, Meant]]:
        """Each indikator that stands in the Renstra with its row there; none where the two speak of different ones."""
        if not self.apart:
            yield from ((self.joined.groups[i], meant) for i, meant in sorted(self.meanings.items()))

    @cached_property
    def _sure(self) -> dict[int, Meant]:
        return {id(g): m for g, m in self.pairs() if m.sure}

    def decides(self, group: Group, column: str) -> bool:
        """Whether the Renstra surely knows the indikator and says something in that column."""
        meant = self._sure.get(id(group))
        return meant is not None and not meant.entry.row[column].empty

    def target(self, meant: Meant, tahun: int | None = None) -> Reading | None:
        """Its target of a year, that of the documents without one; None where the year has none."""
        key = self.column(tahun)
        return read_value(meant.entry.row, key, book_aturan(self.book).tangga) if key else None

    def comparable(self, target: Reading) -> bool:
        """Whether such a target binds this office: its own always, that of another office where it is no count."""
        return self.own or plain_satuan(target.satuan) in _SHARED_UNITS

    def column(self, tahun: int | None = None) -> str:
        """The column with the targets of a year, that of the documents without one.

        "" where the period does not hold it or has no column for it.
        """
        wanted = self.tahun if tahun is None else tahun
        number = wanted - (self.book.tahun or 0)
        return TARGETS[number].key if covers(self.book, wanted) and number < YEARS else ""

    def place(self, meant: Meant, column: str) -> Place:
        """A cell of the Renstra."""
        return in_row(self.book, meant.entry.row, column)[0]

    @property
    def name(self) -> str:
        """Renstra, or Renstra of its office where that is another one."""
        return "Renstra" if self.own else f"Renstra {self.book.identity('satker')}".strip()


def doubt(meant: Meant) -> str:
    """What a sentence adds where only likeness joined the two."""
    return "" if meant.sure else f" Indikatornya diduga sama dengan {quoted(meant.entry)} pada Renstra."


def agree(a: Magnitude, b: Magnitude) -> bool:
    """Whether two targets are the same: at nine decimals, as everywhere, and the same predicate."""
    return a[2] == b[2] and all(
        x == y if x is None or y is None else round(x - y, 9) == 0 for x, y in zip(a[:2], b[:2], strict=True)
    )


def same_unit(a: Reading, b: Reading) -> bool:
    """Whether two values stand in one unit, as far as both name theirs."""
    return not (a.satuan and b.satuan) or plain_satuan(a.satuan) == plain_satuan(b.satuan)


def last_year(book: Book) -> int | None:
    """The last year of the period; the fifth where Identitas names none."""
    text = book.identity("tahun_akhir").strip()
    if text.isascii() and text.isdigit() and len(text) == 4:
        return int(text)
    return None if book.tahun is None else book.tahun + YEARS - 1


def period(book: Book) -> str:
    """The period as it is written: 2020–2024."""
    return f"{book.identity('tahun')}–{last_year(book) or ''}"


def covers(book: Book, tahun: int) -> bool:
    """Whether the period holds the year."""
    last = last_year(book)
    return book.tahun is not None and last is not None and book.tahun <= tahun <= last


def choose(books: Sequence[Book], plans: Iterable[Book], handed: Iterable[Book], every: Sequence[Book]) -> Book | None:
    """The Renstra of a set: the office's own, else the nearest in a folder above, else one that was handed over.

    Beside the documents of several offices lies that of one of them, so that in the same folder only the Renstra of
    an office without documents there counts. Of several versions the newest.
    """
    first, tahun = books[0], books[0].tahun or 0
    covering = [p for p in plans if covers(p, tahun)]
    if own := [p for p in covering if same_office(p, first)]:
        entitas = normal(first.identity("entitas"))
        return max(own, key=lambda p: (normal(p.identity("entitas")) == entitas, p.perubahan))
    here = folder(first)
    around = [p for p in covering if folder(p) in here.parents or (folder(p) == here and not _resident(p, every))]
    if around:
        return max(around, key=lambda p: (len(folder(p).parts), p.perubahan))
    return next((p for p in handed if covers(p, tahun)), None)


def same_office(a: Book, b: Book) -> bool:
    """Whether both are of one satker: the kode decides where both have one, else the name in any of its forms."""
    codes = ["".join(filter(str.isalnum, book.identity("kode_satker").casefold())) for book in (a, b)]
    if all(codes):
        return codes[0] == codes[1]
    here, there = (named_office(book.identity("satker")) for book in (a, b))
    return here.words == there.words and (here.level == there.level or not (here.level and there.level))


def folder(book: Book) -> PurePosixPath:
    """The folder in which a workbook lies, as its name says."""
    return PurePosixPath(book.name).parent


def _resident(plan: Book, books: Sequence[Book]) -> bool:
    return any(b.kind != KEY and same_office(b, plan) and folder(b) == folder(plan) for b in books)
