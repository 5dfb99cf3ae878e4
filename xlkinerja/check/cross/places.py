"""Words and places that the rules across documents share."""

from collections.abc import Iterable, Mapping, Sequence

from xlkinerja.check.cross.joined import Anggota, Baris, Grup, Tabel
from xlkinerja.check.cross.joining import MIRIP_SASARAN, Cara
from xlkinerja.check.values.places import Tempat, listing
from xlkinerja.check.values.texts import alike, likeness
from xlkinerja.workbook.book import Book, Row


def names(tabel: Tabel, dokumen: Iterable[int]) -> str:
    return listing(tabel.dokumen[i].nama_dokumen for i in sorted(dokumen))


def place(tabel: Tabel, baris: Baris, kolom: str = "indikator") -> Tempat:
    """The cell of a column in a row of the main sheet; the header where the sheet lacks the column."""
    return in_main(tabel.dokumen[baris.dokumen], baris.row, kolom)


def in_main(book: Book, row: Row, kolom: str) -> Tempat:
    """The same for a row of any workbook."""
    lembar = book.main.sheet if book.main else ""
    return Tempat(book, lembar, row[kolom].ref or (book.main.header(kolom) if book.main else ""))


def header(tabel: Tabel, dokumen: int, kolom: str = "") -> Tempat:
    book = tabel.dokumen[dokumen]
    return Tempat(book, book.main.sheet, book.main.header(kolom)) if book.main else Tempat(book)


def others(tabel: Tabel, grup: Grup, dokumen: Iterable[int], kolom: str = "indikator") -> tuple[Tempat, ...]:
    """The same column of the group in other documents."""
    return tuple(place(tabel, grup.anggota[i].baris, kolom) for i in sorted(dokumen) if i in grup.anggota)


def guessed(grup: Grup, dokumen: int, acuan: Sequence[int]) -> bool:
    """Whether only likeness says that the row of this document and those of `acuan` are one indikator."""
    return _by_likeness(grup, dokumen) != all(_by_likeness(grup, i) for i in acuan)


def _by_likeness(grup: Grup, dokumen: int) -> bool:
    anggota: Anggota = grup.anggota[dokumen]
    return anggota.cara is Cara.MIRIP


def percent_alike(a: str, b: str) -> str:
    return f"{round(likeness(a, b) * 100)}%"


def rows_of_sasaran(tabel: Tabel, dokumen: int, sasaran: str, semua: Mapping[int, Sequence[Baris]]) -> list[Baris]:
    """The rows of a document under the sasaran that is most alike; none where no sasaran is alike enough."""
    if tabel.dokumen[dokumen].main is None or not sasaran:
        return []
    rows = semua.get(dokumen, ())
    pilihan = [s for s in dict.fromkeys(b.entri.sasaran for b in rows) if s and alike(s, sasaran, MIRIP_SASARAN)]
    terbaik = max(pilihan, key=lambda s: likeness(s, sasaran), default="")
    return [b for b in rows if terbaik and b.entri.sasaran == terbaik]


def quoted(baris: Baris) -> str:
    return f"«{baris.row['indikator'].text}»"
