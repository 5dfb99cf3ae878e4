"""Which workbooks belong together: those of one satker, entitas and year, whatever their files are called."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from xlkinerja.check.joined import Tabel, gabung
from xlkinerja.check.laporan import Laporan, read_report
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import DOCUMENTS

_URUTAN = {d.key: i for i, d in enumerate(DOCUMENTS)}
AKHIRAN_HASIL = "(hasil)"


@dataclass(frozen=True)
class SatuSet:
    """The documents of one satker, entitas and year: RKT, PK by version, Rencana Aksi, Realisasi.

    Each document and version once; `ganda` holds the workbooks set aside, each with the one used in its place.
    `tahun_lalu` are the documents of the same office for the year before, `tetangga` those of other offices that lie
    in the same folder and bear the same entitas and year.
    """

    books: tuple[Book, ...]
    ganda: tuple[tuple[Book, Book], ...] = ()
    tahun_lalu: tuple[Book, ...] = ()
    tetangga: tuple[Book, ...] = ()

    @cached_property
    def tabel(self) -> Tabel:
        """The indikator of all documents, joined."""
        return gabung(self.books)

    @cached_property
    def laporan(self) -> Laporan | None:
        """The printed report, where the set has a Reviu workbook."""
        return read_report(self.books, self.tabel)

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
    folders: dict[tuple[str, str, int], list[Book]] = {}
    for book in books:
        satker, entitas = (" ".join(book.identity(k).casefold().split()) for k in ("satker", "entitas"))
        if book.readable and satker and entitas and book.tahun:
            sets.setdefault((satker, entitas, book.tahun), []).append(book)
            folders.setdefault((_folder(book), entitas, book.tahun), []).append(book)
    jadi = {kunci: _satu_set(anggota) for kunci, anggota in sets.items()}
    hasil: list[SatuSet] = []
    for (satker, entitas, tahun), satuset in jadi.items():
        sebelum = jadi.get((satker, entitas, tahun - 1))
        sefolder = (b for f in dict.fromkeys(map(_folder, satuset.books)) for b in folders[f, entitas, tahun])
        milik = {id(b) for b in sets[satker, entitas, tahun]}
        hasil.append(
            replace(
                satuset,
                tahun_lalu=sebelum.books if sebelum else (),
                tetangga=tuple(b for b in sefolder if id(b) not in milik),
            )
        )
    return hasil


def _folder(book: Book) -> str:
    return str(PurePosixPath(book.name).parent)


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
