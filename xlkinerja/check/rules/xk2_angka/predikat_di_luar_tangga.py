"""Predikat tidak ada pada tangga, atau polarisasi tidak cocok dengan isinya.

Mengapa: Predikat dibandingkan menurut urutannya pada tangga di lembar Referensi. Predikat yang tidak ada di sana,
atau dua predikat dari tangga yang berbeda, tidak dapat dibandingkan. Satu kata boleh ada pada beberapa tangga; yang
dipakai tangga yang memuat target dan realisasinya. Spasi di depan, di belakang, atau rangkap membuat predikat tidak
dikenal rumus. Tulisan yang sama di beberapa sel atau dokumen satu set dilaporkan satu kali.

Contoh: Target B, realisasi «BB*»; tanda bintang membuat predikatnya tidak dikenal.

Perbaikan: Tulis predikatnya saja, misalnya BB. Catatan ditulis di kolom Keterangan.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xlkinerja.check.printed.reviewing import grouped
from xlkinerja.check.rule import Book, Cell, DocumentSet, Hit, Hits, Place, Row, TableData, Tingkat, with_and
from xlkinerja.check.values.cells import blank, is_predikat
from xlkinerja.check.values.texts import visible, with_spaces
from xlkinerja.kinerja.predikat import Tangga, holding, rank, recognise
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.reading_forms import NO_ORDER
from xlkinerja.workbook.sheets.renstra import TARGETS

KODE = "XK206"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 88/2021 (nilai SAKIP) dan UU 15/2004 (opini BPK)"

COLUMNS = ("target", "realisasi", *(c.key for c in TARGETS))


class Spelled(NamedTuple):
    """A cell that holds no predicate of a ladder, and the predicate that it says or "" where none.

    `spaces` says that nothing but white space is wrong with it.
    """

    place: Place
    name: str
    text: str
    known: str
    spaces: str = ""


def check_set(document_set: DocumentSet) -> Hits:
    spelled = [t for book in filter(_ladders_usable, document_set.books) for t in _outside(book)]
    for group in grouped(spelled, lambda t: (t.text.casefold(), t.known.casefold(), t.spaces)):
        yield _hit(group)
    for book in filter(_ladders_usable, document_set.books):
        yield from _ill_matched(book)


def _ladders_usable(book: Book) -> bool:
    """Whether the formulas can compare with the ladders at all; if not, that is the finding."""
    return all(order != NO_ORDER for *_, order in book.tangga)


def _outside(book: Book) -> Iterator[Spelled]:
    table = book.main
    if table is None or "polarisasi" not in table.letters:
        return
    tangga = book_aturan(book).tangga
    for row in filter(is_predikat, table.indikator):
        for column in COLUMNS:
            cell = row[column]
            if _foreign(cell, tangga):
                known = (recognise(visible(cell.text), tangga) or ("",))[0]
                name, place = table.title(column), Place(book, table.sheet, cell.ref)
                yield Spelled(place, name, _shown(cell), known, with_spaces(cell.value, known))


def _foreign(cell: Cell, tangga: tuple[Tangga, ...]) -> bool:
    """Whether something else than a predicate of a ladder stands there; an error value has a finding of its own."""
    is_exact = bool(cell.text and cell.value == cell.text and rank(cell.text, tangga))
    return not (blank(cell) or cell.error or is_exact)


def _hit(group: Sequence[Spelled]) -> Hit:
    """One finding for one text, wherever it stands."""
    place, name, text, known, spaces = group[0]
    if len(group) > 1:
        names = with_and(t.place.book.document_name for t in group)
        letak = f"«{text}» tertulis di {len(group)} sel ({names})"
    else:
        letak = f"{name} tertulis «{text}»"
    others = tuple(t.place for t in group[1:])
    if spaces:
        return Hit(
            place,
            f"{letak}{spaces}, sehingga rumus tidak mengenalnya sebagai predikat.",
            f"Ketik {known} tanpa spasi di depan dan di belakangnya.",
            tercetak=text,
            seharusnya=known,
            also=others,
            tingkat=Tingkat.WARNING,
        )
    if known:
        return Hit(
            place,
            f"{letak}; yang ada pada tangga {known}.",
            f"Tulis {known} saja; catatannya di kolom Keterangan.",
            tercetak=text,
            seharusnya=known,
            also=others,
            tingkat=Tingkat.WARNING,
        )
    return Hit(
        place,
        f"Polarisasi Predikat, tetapi {letak[0].lower()}{letak[1:]}, yang tidak ada pada tangga di lembar Referensi.",
        "Tulis predikat yang ada pada tangga, tambahkan predikatnya di Referensi, atau pilih polarisasi lain.",
        tercetak=text,
        also=others,
    )


def _ill_matched(book: Book) -> Hits:
    """Predicates of two ladders in one row, and predicates in a row of another polarisasi."""
    table = book.main
    if table is None or "polarisasi" not in table.letters:
        return
    tangga = book_aturan(book).tangga
    for row in table.indikator:
        if not is_predikat(row) and row["polarisasi"].text:
            yield from _no_predikat(book, table, row, tangga)
        elif is_predikat(row) and not any(_foreign(row[k], tangga) for k in COLUMNS):
            yield from _two_ladders(book, table, row, tangga)


def _two_ladders(book: Book, table: TableData, row: Row, tangga: tuple[Tangga, ...]) -> Hits:
    target, realisasi = row["target"].text, row["realisasi"].text
    ladders = [holding(t, tangga) for t in (target, realisasi)]
    if all(ladders) and not set(ladders[0]) & set(ladders[1]):
        yield Hit(
            Place(book, table.sheet, row["realisasi"].ref),
            f"Target {target} dan realisasi {realisasi} berasal dari dua tangga: "
            f"{'/'.join(t.name for t in ladders[0])} dan {'/'.join(t.name for t in ladders[1])}.",
            "Tulis target dan realisasi dari tangga yang sama.",
            tercetak=realisasi,
            also=(Place(book, table.sheet, row["target"].ref),),
        )


def _no_predikat(book: Book, table: TableData, row: Row, tangga: tuple[Tangga, ...]) -> Hits:
    for column in COLUMNS:
        if recognise(row[column].text, tangga):
            name, polarisasi = table.title(column), row["polarisasi"].text
            yield Hit(
                Place(book, table.sheet, row[column].ref),
                f"{name} {row[column].text} sebuah predikat, tetapi polarisasinya {polarisasi}.",
                "Pilih polarisasi Predikat, atau ketik angka.",
                tercetak=row[column].text,
            )


def _shown(cell: Cell) -> str:
    return visible(cell.text) or f"{cell.number if cell.number is not None else cell.value}".replace(".", ",")
