"""Which workbooks belong together: those of one satker, entitas and year, whatever their files are called."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from xlkinerja.check.cross.copies import most_complete, same_content
from xlkinerja.check.cross.joined import Group, Joined, join_documents
from xlkinerja.check.cross.renstra import KEY as RENSTRA
from xlkinerja.check.cross.renstra import Kamus, choose, folder, same_office
from xlkinerja.check.cross.strays import LAPORAN
from xlkinerja.check.printed.laporan import Laporan, read_report
from xlkinerja.check.values.offices import Bearer, offices
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import DOCUMENTS, RESULT_SUFFIX

#: What stands before or behind the name of a document in the name of a copy, or of a further state of it.
_COPY = re.compile(
    r"^(?:copy of|salinan(?: dari)?|kopi(?: dari)?|duplikat)[\s_-]|\(\d{1,3}\)$|[\s_-]+(?:copy|salinan|kopi|duplikat|"
    r"final|fix(?:ed)?|rev(?:isi)?|v|ver|versi|edit(?:ed)?|terbaru|baru|lama|old|new|backup|bak|draf|draft|konsep)"
    r"[\s_.-]*\(?\d*\)?$",
    re.IGNORECASE,
)
_ORDER = {d.key: i for i, d in enumerate(DOCUMENTS)}


@dataclass(frozen=True)
class DocumentSet:
    """The documents of one satker, entitas and year: RKT, PK by version, Rencana Aksi, Realisasi.

    Each document and version once. The workbooks set aside stand in `repeated`, each with the one used in its place,
    and in `copies` where their content is the same. `year_before` are the documents of the same office for the year
    before, `neighbours` those of other offices that lie in the same folder and bear the same entitas and year,
    `same_office` those of the same office that lie there and bear another entitas or another year. `renstra` is the
    Renstra that holds for the set, `other_renstra` are those of the office for other years where none does. A Renstra
    itself is a set of one.
    """

    books: tuple[Book, ...]
    repeated: tuple[tuple[Book, Book], ...] = ()
    copies: tuple[tuple[Book, Book], ...] = ()
    year_before: tuple[Book, ...] = ()
    neighbours: tuple[Book, ...] = ()
    same_office: tuple[Book, ...] = ()
    renstra: Book | None = None
    other_renstra: tuple[Book, ...] = ()

    @property
    def every(self) -> tuple[Book, ...]:
        """Its workbooks and those set aside."""
        return *self.books, *(b for b, _ in (*self.repeated, *self.copies))

    @cached_property
    def satker(self) -> str:
        """What the office is called: as most of its documents write it, the longest of equals."""
        names = Counter(" ".join(b.identity("satker").split()) for b in self.every)
        return max(names, key=lambda name: (names[name], len(name), name))

    @cached_property
    def joined(self) -> Joined:
        """The indikator of all documents, joined."""
        return join_documents(self.books)

    @cached_property
    def kamus(self) -> Kamus | None:
        """The Renstra beside the documents, where one holds for them."""
        if self.renstra is None or not self.renstra.has_rows:
            return None
        first = self.books[0]
        return Kamus(self.renstra, self.joined, first.tahun or 0, same_office(self.renstra, first))

    def decided(self, group: Group, column: str) -> bool:
        """Whether the Renstra says what is right in a column: there each document is held against it, not another."""
        return self.kamus is not None and self.kamus.decides(group, column)

    @cached_property
    def laporan(self) -> Laporan | None:
        """The printed report, where the set has a Reviu workbook."""
        return read_report(self.books, self.joined)

    def versions(self, key: str) -> tuple[Book, ...]:
        """Every version of a document, the oldest first."""
        return tuple(b for b in self.books if b.kind == key)


def group(books: Iterable[Book], handed: Iterable[Book] = ()) -> list[DocumentSet]:
    """Sets in the order of their first workbook; a workbook without satker, entitas or year belongs to none.

    A Renstra among `handed` holds for every set that has none of its own.
    """
    every, given = list(books), list(handed)
    plans = [b for b in every if b.kind == RENSTRA and b.readable]
    sets: dict[tuple[Hashable, str, int], list[Book]] = {}
    folders: dict[tuple[PurePosixPath, str, int], list[Book]] = {}
    by_office: dict[tuple[PurePosixPath, Hashable], list[Book]] = {}
    known = [
        b
        for b in every
        if b.kind != RENSTRA and b.readable and b.identity("satker").strip() and _entitas(b) and b.tahun
    ]
    for book, satker in zip(known, offices([_bearer(b) for b in known]), strict=True):
        entitas, tahun = _entitas(book), book.tahun or 0
        sets.setdefault((satker, entitas, tahun), []).append(book)
        folders.setdefault((folder(book), entitas, tahun), []).append(book)
        by_office.setdefault((folder(book), satker), []).append(book)
    by_key = {key: _one_set(members) for key, members in sets.items()}
    results: list[DocumentSet] = []
    for (satker, entitas, tahun), document_set in by_key.items():
        before = by_key.get((satker, entitas, tahun - 1))
        places = list(dict.fromkeys(map(folder, document_set.books)))
        in_folder = (b for f in places for b in folders[f, entitas, tahun])
        own = {id(b) for b in sets[satker, entitas, tahun]}
        # last year's report beside this year's documents is there to be compared with
        behind = (satker, entitas, tahun + 1) in by_key and {b.kind for b in document_set.books} <= LAPORAN
        renstra = None if behind else choose(document_set.books, plans, given, every)
        results.append(
            replace(
                document_set,
                year_before=before.books if before else (),
                neighbours=tuple(b for b in in_folder if id(b) not in own),
                same_office=tuple(b for f in places for b in by_office[f, satker] if id(b) not in own),
                renstra=renstra,
                other_renstra=()
                if renstra or behind
                else tuple(p for p in plans if p.tahun and same_office(p, document_set.books[0])),
            )
        )
    return [*results, *_plans([*plans, *(b for b in given if b.kind == RENSTRA and b.readable)])]


def _plans(plans: Iterable[Book]) -> Iterator[DocumentSet]:
    """Each Renstra as a set of one; those of one office, period and version are copies, or contradict each other."""
    by_key: dict[tuple[str, str, int | None], list[Book]] = {}
    for plan in plans:
        key = (plan.identity("satker").casefold(), plan.identity("entitas").casefold(), plan.tahun)
        by_key.setdefault(key, []).append(plan)
    for members in by_key.values():
        whole = _one_set(members)
        for i, plan in enumerate(whole.books):
            yield replace(whole, books=(plan,)) if i == 0 else DocumentSet((plan,))


def _entitas(book: Book) -> str:
    return " ".join(book.identity("entitas").casefold().split())


def _bearer(book: Book) -> Bearer:
    """The workbook as the bearer of an office's name."""
    # typed as a number, a kode has lost its zeros
    kode = "".join(c for c in book.identity("kode_satker").casefold() if c.isalnum()).lstrip("0")
    subject = _entitas(book), book.tahun, book.kind, book.perubahan
    return Bearer(book.identity("satker"), kode, folder(book), subject)


def _one_set(books: list[Book]) -> DocumentSet:
    documents: dict[tuple[int, int], list[list[Book]]] = {}
    for book in sorted(books, key=_precedence):
        key = (_ORDER[book.document.key] if book.document else -1, book.perubahan)
        groups = documents.setdefault(key, [])
        copies = next((k for k in groups if same_content(k[0], book)), None)
        if copies is None:
            groups.append([book])
        else:
            copies.append(book)
    head = {key: [most_complete(copies) for copies in groups] for key, groups in documents.items()}
    return DocumentSet(
        tuple(head[k][0] for k in sorted(head)),
        repeated=tuple((other, w[0]) for w in head.values() for other in w[1:]),
        copies=tuple(
            (book, w)
            for key, groups in documents.items()
            for copies, w in zip(groups, head[key], strict=True)
            for book in copies
            if book is not w
        ),
    )


def _precedence(book: Book) -> tuple[bool, bool, int, tuple[str, ...]]:
    """Which file of a document comes first: one that `susun` did not write, that is named as no copy, uppermost."""
    parts = PurePosixPath(book.name).with_suffix("").parts
    return is_result(book), is_copy(book), len(parts), parts


def is_copy(book: Book) -> bool:
    """Whether the name of the file is one that programs and people give to a copy: Realisasi (1), Copy of Realisasi."""
    return bool(_COPY.search(PurePosixPath(book.name).stem.strip()))


def is_result(book: Book) -> bool:
    """Whether the file bears the name that `susun` gives to what it writes beside an original."""
    return PurePosixPath(book.name).stem.casefold().endswith(RESULT_SUFFIX)
