"""Words and places that the rules across documents share."""

from collections.abc import Iterable, Mapping, Sequence

from xlkinerja.check.cross.joined import Entry, Group, Joined
from xlkinerja.check.cross.joining import ALIKE_SASARAN, Means
from xlkinerja.check.values.cells import Reading, read_value
from xlkinerja.check.values.places import Place, in_row, with_and
from xlkinerja.check.values.texts import likeness_of
from xlkinerja.kinerja.predikat import DEFAULT_TANGGA, Tangga
from xlkinerja.workbook.book import Book


def names(table: Joined, documents: Iterable[int]) -> str:
    return with_and(table.documents[i].document_name for i in sorted(documents))


def place(table: Joined, entry: Entry, column: str = "indikator") -> Place:
    """The cell of a column in a row of the main sheet; the header where the sheet lacks the column."""
    return in_row(table.documents[entry.document], entry.row, column)[0]


def header(table: Joined, document: int, column: str = "") -> Place:
    return main_header(table.documents[document], column)


def main_header(book: Book, column: str = "") -> Place:
    """The header of a column of the main sheet."""
    return Place(book, book.main.sheet, book.main.header(column)) if book.main else Place(book)


def others(table: Joined, group: Group, documents: Iterable[int], column: str = "indikator") -> tuple[Place, ...]:
    """The same column of the group in other documents."""
    return tuple(place(table, group.members[i].entry, column) for i in sorted(documents) if i in group.members)


def across(table: Joined, group: Group, first: int, documents: Iterable[int], column: str = "indikator") -> list[Place]:
    """The same column of the group: that of one document first, then those of others in order."""
    return [
        *others(table, group, [first], column),
        *others(table, group, (i for i in documents if i != first), column),
    ]


def readings_of(group: Group, tangga: Sequence[tuple[Tangga, ...]] = ()) -> dict[int, Reading]:
    """The target that each document of the group has, as far as it can be read; `tangga` are the ladders of each."""
    rows = {i: member.entry.row for i, member in group.members.items()}
    read = {i: read_value(row, "target", tangga[i] if tangga else DEFAULT_TANGGA) for i, row in rows.items()}
    return {i: reading for i, reading in read.items() if reading is not None}


def guessed(group: Group, document: int, references: Sequence[int]) -> bool:
    """Whether only likeness says that the row of this document and those of `references` are one indikator."""
    by_likeness = [group.members[i].means is Means.ALIKE for i in (document, *references)]
    return by_likeness[0] != all(by_likeness[1:])


def percent_alike(a: str, b: str) -> str:
    return f"{round(likeness_of(a, b) * 100)}%"


def rows_of_sasaran(table: Joined, document: int, sasaran: str, every: Mapping[int, Sequence[Entry]]) -> list[Entry]:
    """The rows of a document under the sasaran that is most alike; none where no sasaran is alike enough."""
    if table.documents[document].main is None or not sasaran:
        return []
    rows = every.get(document, ())
    likeness = {b.wording.sasaran: likeness_of(b.wording.sasaran, sasaran, ALIKE_SASARAN) for b in rows}
    best = max(likeness, key=lambda s: likeness[s], default="")
    return [b for b in rows if b.wording.sasaran == best and likeness[best]]


def quoted(entry: Entry) -> str:
    return f"«{entry.row['indikator'].text}»"
