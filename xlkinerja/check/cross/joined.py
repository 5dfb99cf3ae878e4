"""All indikator of one set in one table: which rows of RKT, PK, Rencana Aksi and Realisasi are the same indikator."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from xlkinerja.check.cross.joining import Means, Pair, Wording, join
from xlkinerja.check.values.cells import as_text
from xlkinerja.check.values.texts import alike, normal, unnumbered
from xlkinerja.workbook.book import Book, Row
from xlkinerja.workbook.documents import FOLLOWING, PLANS
from xlkinerja.workbook.facts import fact

#: From here on the text of an indikator counts as the name of a sasaran:
#: «Meningkatkan akuntabilitas keuangan dan kinerja» / «Meningkatnya akuntabilitas keuangan dan kinerja» 0.957,
#: not «Melaksanakan pengelolaan sarana IT pemilu» / «Terlaksananya pengelolaan sarana IT pemilu» 0.916.
ALIKE_SASARAN_NAME = 0.92

T = TypeVar("T", bound=Hashable)


class Entry(NamedTuple):
    """One indikator of one document; `document` is the place of the document in the table."""

    document: int
    row: Row
    wording: Wording

    @property
    def key(self) -> tuple[int, int]:
        return self.document, self.row.number


class Member(NamedTuple):
    """A row in a group, and by what it was joined to the group's first row."""

    entry: Entry
    means: Means = Means.TEXT


@dataclass(frozen=True, slots=True)
class Group:
    """The rows that are one indikator, by document; the first one is that of the leading document."""

    members: dict[int, Member] = field(default_factory=dict)

    @property
    def head(self) -> Entry:
        return next(iter(self.members.values())).entry


class Stranger(NamedTuple):
    """A document that speaks of other indikator than the leading one: so many of its rows join."""

    document: int
    joined: int
    here: int
    in_reference: int


class Replaced(NamedTuple):
    """A row that repeats the row `origin`, or that names as its indikator what `origin` names as its sasaran.

    `instead` is the indikator that its place holds in other documents.
    """

    entry: Entry
    origin: Entry
    instead: Group | None = None

    @property
    def in_one_sasaran(self) -> bool:
        return self.entry.wording.sasaran == self.origin.wording.sasaran


@dataclass(frozen=True, slots=True, eq=False)
class Joined:
    """The joined table. `reference` leads: the newest PK, else the RKT, else the first document with rows."""

    documents: tuple[Book, ...]
    reference: int
    groups: tuple[Group, ...]
    strangers: tuple[Stranger, ...]
    repeated: tuple[Replaced, ...]
    misplaced: tuple[Replaced, ...]
    #: What was worked out from the table (`facts.fact`).
    known: dict[object, Any] = field(default_factory=dict, init=False, repr=False)

    @property
    def replaced(self) -> tuple[Replaced, ...]:
        """Rows that stand outside the groups: repeated ones and those that hold the name of a sasaran."""
        return *self.repeated, *self.misplaced

    @property
    @fact
    def compared(self) -> tuple[int, ...]:
        """The documents that speak of the same indikator."""
        apart = {a.document for a in self.strangers}
        return tuple(i for i, book in enumerate(self.documents) if i not in apart and book.has_rows)

    @fact
    def earlier(self) -> list[int]:
        """Documents that a PK perubahan replaces: the RKT and the earlier PK."""
        if not self.documents[self.reference].perubahan:
            return []
        return [i for i in self.compared if i != self.reference and self.documents[i].kind in PLANS]

    def prevailing(self, values: Mapping[int, T]) -> T:
        """The value that most documents hold; where two are held equally often, that of the leading document."""
        count = Counter(values.values())
        most = max(count.values())
        order = sorted(values, key=lambda i: (i != self.reference, self.documents[i].kind != "pk", i))
        return next(n for i in order if count[n := values[i]] == most)

    def deviating(self, values: Mapping[int, T]) -> tuple[T | None, list[int]]:
        """The reference value and the documents that hold another one.

        A PK perubahan may change a value: where Realisasi or Rencana Aksi follows it, or no Realisasi is there yet,
        earlier documents deviate only from each other.
        """
        if not values:
            return None, []
        current = values.get(self.reference)
        earlier = [i for i in self.earlier() if i in values]
        kinds = {i: self.documents[i].kind for i in values}
        followed = "realisasi" not in kinds.values() or any(
            values[i] == current for i, kind in kinds.items() if kind in FOLLOWING
        )
        if earlier and followed and current is not None:
            originals = {values[i] for i in earlier if not self.documents[i].perubahan}
            excused = {i for i in earlier if self.documents[i].perubahan}
            if len(originals) < 2:
                excused = set(earlier)
            elif current not in originals:  # RKT and first PK differ, and the change speaks against neither
                excused = {i for i in earlier if self.documents[i].kind == "pk"}
            return current, [i for i in values if values[i] != current and i not in excused]
        reference = self.prevailing(values)
        return reference, [i for i in values if values[i] != reference]


def join_documents(books: Sequence[Book], *, grown: bool = False) -> Joined:
    """Joins every document to the leading one; what is left joins among itself.

    A document of which fewer than half of the rows of both join is a stranger; where it may have `grown` from the
    other one, so that what is new in it is wanted, half of the rows of the shorter one are enough.
    """
    documents = tuple(books)
    every = [rows_of(i, book) for i, book in enumerate(documents)]
    reference = _reference(documents)
    repeated = [g for rows in every for g in _repeated(rows)]
    misplaced = list(_misplaced(every))
    excluded = {g.entry.key for g in repeated if g.in_one_sasaran} | {s.entry.key for s in misplaced}
    kept = [once([b for b in rows if b.key not in excluded]) for rows in every]
    groups = [Group({reference: Member(b)}) for b in kept[reference]] if kept else []
    strangers: list[Stranger] = []
    for i, rows in enumerate(kept):
        if i == reference or not rows:
            continue
        pairs = join([b.wording for b in kept[reference]], [b.wording for b in rows])
        both = (len(kept[reference]), len(rows))
        if (2 * len(pairs) < min(both)) if grown else (4 * len(pairs) < sum(both)):
            strangers.append(Stranger(i, len(pairs), len(rows), len(kept[reference])))
        else:
            _add(groups, pairs, i, rows)
    used: set[int] = set()
    return Joined(
        documents,
        reference,
        tuple(groups),
        tuple(strangers),
        tuple(_completed(groups, g, [g.entry], used) if g.in_one_sasaran else g for g in repeated),
        tuple(_completed(groups, s, [s.origin, s.entry], used) for s in misplaced),
    )


def _add(groups: list[Group], pairs: Sequence[Pair], document: int, rows: Sequence[Entry]) -> None:
    """Puts the rows of one document into the groups; `pairs` pairs them with the groups of the leading document."""
    rest = _put(groups, pairs, document, rows)
    candidates = [g for g in groups if document not in g.members]
    further = join([g.head.wording for g in candidates], [b.wording for b in rest])
    rest = _put(candidates, [pair for pair in further if pair.means is not Means.ALIKE], document, rest)
    groups += [Group({document: Member(b)}) for b in rest]


def _put(groups: Sequence[Group], pairs: Sequence[Pair], document: int, rows: Sequence[Entry]) -> list[Entry]:
    """Puts the paired rows into their groups, and gives back the others."""
    for pair in pairs:
        groups[pair.left].members[document] = Member(rows[pair.right], pair.means)
    used = {pair.right for pair in pairs}
    return [b for k, b in enumerate(rows) if k not in used]


def _reference(documents: Sequence[Book]) -> int:
    has_content = (i for i, b in enumerate(documents) if b.has_rows)
    return min(has_content, key=lambda i: (documents[i].kind != "pk", -documents[i].perubahan, i), default=0)


def rows_of(number: int, book: Book) -> list[Entry]:
    """The indikator of one document, in order; `number` is its place in the table."""
    return [Entry(number, row, wording) for row, wording in _worded(book)]


@fact
def _worded(book: Book) -> tuple[tuple[Row, Wording], ...]:
    return tuple(
        (r, Wording(normal(unnumbered(r["indikator"].text)), normal(unnumbered(r.sasaran)), kode_of(r)))
        for r in (book.main.indikator if book.main is not None else ())
        if normal(r["indikator"].text)
    )


def kode_of(row: Row) -> str:
    return as_text(row["kode"]).strip(" .")


def _kegiatan(row: Row) -> str:
    """What tells two rows of one indikator apart: the same indikator may be carried by several kegiatan."""
    return normal(row["kegiatan"].text or row.carried.get("uraian_kegiatan", ""))


def _repeated(rows: list[Entry]) -> Iterator[Replaced]:
    first: dict[tuple[str, ...], Entry] = {}
    for b in rows:
        key = (b.wording.indikator, b.wording.kode.casefold(), _kegiatan(b.row))
        origins = [first.setdefault(k, b) for k in ((*key, b.wording.sasaran), key)]
        if origin := next((o for o in origins if o is not b), None):
            yield Replaced(b, origin)


def once(rows: Sequence[Entry]) -> list[Entry]:
    """One row per indikator and sasaran; those of further kegiatan stand behind it."""
    first: dict[tuple[str, str, str], Entry] = {}
    for b in rows:
        first.setdefault((b.wording.indikator, b.wording.sasaran, b.wording.kode.casefold()), b)
    return list(first.values())


def _misplaced(every: list[list[Entry]]) -> Iterator[Replaced]:
    for i, rows in enumerate(every):
        other = [b for j, other_rows in enumerate(every) if j != i for b in other_rows]
        names = {b.wording.sasaran: b for b in reversed(other) if b.wording.sasaran}
        known = {b.wording.indikator for b in other}
        for b in rows:
            if b.wording.indikator in known or b.wording.indikator == b.wording.sasaran:
                continue
            alike_name = next((n for n in names if alike(n, b.wording.indikator, ALIKE_SASARAN_NAME)), "")
            if alike_name:
                yield Replaced(b, names[alike_name])


def _completed(groups: Sequence[Group], row: Replaced, beside: Sequence[Entry], used: set[int]) -> Replaced:
    """The row with the indikator that its document lacks in the sasaran of the rows beside, each given once."""
    candidates = [g for g in groups if row.entry.document not in g.members and id(g) not in used]
    for b in beside:
        for group in candidates:
            names = (a.entry.wording.sasaran for a in group.members.values())
            if any(alike(name, b.wording.sasaran, ALIKE_SASARAN_NAME) for name in names):
                used.add(id(group))
                return row._replace(instead=group)
    return row
