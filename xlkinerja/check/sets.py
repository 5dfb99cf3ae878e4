"""Which workbooks belong together: those of one satker, entitas and year, whatever their files are called."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from xlkinerja.check.joined import Tabel, gabung
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import DOCUMENTS

_URUTAN = {d.key: i for i, d in enumerate(DOCUMENTS)}
AKHIRAN_HASIL = "(hasil)"


@dataclass(frozen=True)
class SatuSet:
    """The documents of one satker, entitas and year: RKT, PK by version, Rencana Aksi, Realisasi.

    Each document and version once; `ganda` holds the workbooks set aside, each with the one used in its place.
    """

    books: tuple[Book, ...]
    ganda: tuple[tuple[Book, Book], ...] = ()

    @cached_property
    def tabel(self) -> Tabel:
        """The indikator of all documents, joined."""
        return gabung(self.books)

    def dokumen(self, key: str) -> tuple[Book, ...]:
        """Every version of a document, the oldest first."""
        return tuple(b for b in self.books if b.document and b.document.key == key)


def nama_dokumen(book: Book) -> str:
    """What the office calls the document: PK, PK perubahan ke-1, Rencana Aksi."""
    if book.document is None:
        return book.name
    return f"{book.document.kode} perubahan ke-{book.perubahan}" if book.perubahan else book.document.kode


def group(books: Iterable[Book]) -> list[SatuSet]:
    """Sets in the order of their first workbook; a workbook without satker, entitas or year belongs to none."""
    sets: dict[tuple[str, str, int], list[Book]] = {}
    for book in books:
        satker, entitas = (" ".join(book.identity(k).casefold().split()) for k in ("satker", "entitas"))
        if book.readable and satker and entitas and book.tahun:
            sets.setdefault((satker, entitas, book.tahun), []).append(book)
    return [_satu_set(anggota) for anggota in sets.values()]


def _satu_set(books: list[Book]) -> SatuSet:
    dipakai: dict[tuple[int, int], Book] = {}
    ganda: list[tuple[Book, Book]] = []
    for book in sorted(books, key=lambda b: (is_hasil(b), PurePosixPath(b.name).with_suffix("").parts)):
        kunci = (_URUTAN[book.document.key] if book.document else -1, book.perubahan)
        if kunci in dipakai:
            ganda.append((book, dipakai[kunci]))
        else:
            dipakai[kunci] = book
    return SatuSet(tuple(dipakai[k] for k in sorted(dipakai)), tuple(ganda))


def is_hasil(book: Book) -> bool:
    """Whether the file bears the name that `susun` gives to what it writes beside an original."""
    return PurePosixPath(book.name).stem.casefold().endswith(AKHIRAN_HASIL)
