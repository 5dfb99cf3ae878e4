"""Which workbooks belong together: those of one satker, entitas and year, whatever their files are called."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from xlkinerja.check.cross.copies import most_complete, same_content
from xlkinerja.check.cross.joined import Tabel, gabung
from xlkinerja.check.printed.laporan import Laporan, read_report
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import DOCUMENTS

_URUTAN = {d.key: i for i, d in enumerate(DOCUMENTS)}
AKHIRAN_HASIL = "(hasil)"


@dataclass(frozen=True)
class SatuSet:
    """The documents of one satker, entitas and year: RKT, PK by version, Rencana Aksi, Realisasi.

    Each document and version once. The workbooks set aside stand in `ganda`, each with the one used in its place, and
    in `salinan` where their content is the same.
    `tahun_lalu` are the documents of the same office for the year before, `tetangga` those of other offices that lie
    in the same folder and bear the same entitas and year, `sekantor` those of the same office that lie there and bear
    another entitas or another year.
    """

    books: tuple[Book, ...]
    ganda: tuple[tuple[Book, Book], ...] = ()
    salinan: tuple[tuple[Book, Book], ...] = ()
    tahun_lalu: tuple[Book, ...] = ()
    tetangga: tuple[Book, ...] = ()
    sekantor: tuple[Book, ...] = ()

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
        return tuple(b for b in self.books if b.kind == key)


def group(books: Iterable[Book]) -> list[SatuSet]:
    """Sets in the order of their first workbook; a workbook without satker, entitas or year belongs to none."""
    sets: dict[tuple[str, str, int], list[Book]] = {}
    folders: dict[tuple[str, str, int], list[Book]] = {}
    kantor: dict[tuple[str, str], list[Book]] = {}
    for book in books:
        satker, entitas = (" ".join(book.identity(k).casefold().split()) for k in ("satker", "entitas"))
        if book.readable and satker and entitas and book.tahun:
            sets.setdefault((satker, entitas, book.tahun), []).append(book)
            folders.setdefault((_folder(book), entitas, book.tahun), []).append(book)
            kantor.setdefault((_folder(book), satker), []).append(book)
    jadi = {kunci: _satu_set(anggota) for kunci, anggota in sets.items()}
    hasil: list[SatuSet] = []
    for (satker, entitas, tahun), satuset in jadi.items():
        sebelum = jadi.get((satker, entitas, tahun - 1))
        tempat = list(dict.fromkeys(map(_folder, satuset.books)))
        sefolder = (b for f in tempat for b in folders[f, entitas, tahun])
        milik = {id(b) for b in sets[satker, entitas, tahun]}
        hasil.append(
            replace(
                satuset,
                tahun_lalu=sebelum.books if sebelum else (),
                tetangga=tuple(b for b in sefolder if id(b) not in milik),
                sekantor=tuple(b for f in tempat for b in kantor[f, satker] if id(b) not in milik),
            )
        )
    return hasil


def _folder(book: Book) -> str:
    return str(PurePosixPath(book.name).parent)


def _satu_set(books: list[Book]) -> SatuSet:
    dokumen: dict[tuple[int, int], list[list[Book]]] = {}
    for book in sorted(books, key=_precedence):
        kunci = (_URUTAN[book.document.key] if book.document else -1, book.perubahan)
        kelompok = dokumen.setdefault(kunci, [])
        sama = next((k for k in kelompok if same_content(k[0], book)), None)
        if sama is None:
            kelompok.append([book])
        else:
            sama.append(book)
    wakil = {kunci: [most_complete(sama) for sama in kelompok] for kunci, kelompok in dokumen.items()}
    return SatuSet(
        tuple(wakil[k][0] for k in sorted(wakil)),
        ganda=tuple((lain, w[0]) for w in wakil.values() for lain in w[1:]),
        salinan=tuple(
            (book, w)
            for kunci, kelompok in dokumen.items()
            for sama, w in zip(kelompok, wakil[kunci], strict=True)
            for book in sama
            if book is not w
        ),
    )


def _precedence(book: Book) -> tuple[bool, int, tuple[str, ...]]:
    """Which file of a document comes first: one that `susun` did not write, then the one in the uppermost folder."""
    bagian = PurePosixPath(book.name).with_suffix("").parts
    return is_hasil(book), len(bagian), bagian


def is_hasil(book: Book) -> bool:
    """Whether the file bears the name that `susun` gives to what it writes beside an original."""
    return PurePosixPath(book.name).stem.casefold().endswith(AKHIRAN_HASIL)
