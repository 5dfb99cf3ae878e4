"""Words and places that the rules across documents share."""

from collections.abc import Iterable, Mapping, Sequence

from xlkinerja.check.cross.joined import Entry, Group, Joined
from xlkinerja.check.cross.joining import ALIKE_SASARAN, Means
from xlkinerja.check.values.places import Place, with_and
from xlkinerja.check.values.texts import likeness_of
from xlkinerja.workbook.book import Book, Row


def names(table: Joined, documents: Iterable[int]) -> str:
    return with_and(table.documents[i].document_name for i in sorted(documents))


def place(table: Joined, entry: Entry, column: str = "indikator") -> Place:
    """The cell of a column in a row of the main sheet; the header where the sheet lacks the column."""
    return in_main(table.documents[entry.document], entry.row, column)


def in_main(book: Book, row: Row, column: str) -> Place:
    """The same for a row of any workbook."""
    lembar = book.main.sheet if book.main else ""
    return Place(book, lembar, row[column].ref or (book.main.header(column) if book.main else ""))


def header(table: Joined, document: int, column: str = "") -> Place:
    book = table.documents[document]
    return Place(book, book.main.sheet, book.main.header(column)) if book.main else Place(book)


def others(table: Joined, group: Group, documents: Iterable[int], column: str = "indikator") -> tuple[Place, ...]:
    """The same column of the group in other documents."""
    return tuple(place(table, group.members[i].entry, column) for i in sorted(documents) if i in group.members)


def guessed(group: Group, document: int, references: Sequence[int]) -> bool:
    """Whether only likeness says that the row of this document and those of `references` are one indikator."""
    alike = {i: member.means is Means.ALIKE for i, member in group.members.items()}
    return alike[document] != all(alike[i] for i in references)


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
