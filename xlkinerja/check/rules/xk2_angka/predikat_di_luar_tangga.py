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

from xlkinerja.check.rule import Book, Cell, DocumentSet, Hit, Hits, Place, Row, Tingkat, grouped, in_row, with_and
from xlkinerja.check.values.cells import blank, is_predikat
from xlkinerja.check.values.texts import visible, with_spaces
from xlkinerja.kinerja.predikat import Tangga, holding, rank, recognise
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.reading_forms import NO_ORDER
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.sheets.renstra import TARGETS

KODE = "XK206"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 88/2021 (nilai SAKIP) dan UU 15/2004 (opini BPK)"
YIELDS_TO = {"XK008": "sel"}
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
    # where formulas cannot compare with a ladder at all, that is the finding
    usable = [book for book in document_set.books if all(order != NO_ORDER for *_, order in book.tangga)]
    spelled = [t for book in usable for t in _outside(book)]
    for group in grouped(spelled, lambda t: (t.text.casefold(), t.known.casefold(), t.spaces)):
        yield _hit(group)
    for book in usable:
        yield from _ill_matched(book)


def _outside(book: Book) -> Iterator[Spelled]:
    tangga = book_aturan(book).tangga
    for row in filter(is_predikat, book.indikator):
        for column in COLUMNS:
            cell = row[column]
            if book.main and _foreign(cell, tangga):
                known = (recognise(visible(cell.text), tangga) or ("",))[0]
                place, spaces = in_row(book, row, column)[0], with_spaces(cell.value, known)
                yield Spelled(place, book.main.title(column), _shown(cell), known, spaces)


def _foreign(cell: Cell, tangga: tuple[Tangga, ...]) -> bool:
    """Whether something else than a predicate of a ladder stands there."""
    is_exact = bool(cell.text and cell.value == cell.text and rank(cell.text, tangga))
    return not (blank(cell) or is_exact)


def _hit(group: Sequence[Spelled]) -> Hit:
    """One finding for one text, wherever it stands."""
    _, name, text, known, spaces = group[0]
    places = [t.place for t in group]
    letak = f"{name} tertulis «{text}»"
    if len(group) > 1:
        letak = f"«{text}» tertulis di {len(group)} sel ({with_and(p.book.document_name for p in places)})"
    if spaces:
        pesan = f"{letak}{spaces}, sehingga rumus tidak mengenalnya sebagai predikat."
        tindakan = f"Ketik {known} tanpa spasi di depan dan di belakangnya."
        return Hit.at(places, pesan, tindakan, text, known, Tingkat.WARNING)
    if known:
        tindakan = f"Tulis {known} saja; catatannya di kolom Keterangan."
        return Hit.at(places, f"{letak}; yang ada pada tangga {known}.", tindakan, text, known, Tingkat.WARNING)
    return Hit.at(
        places,
        f"Polarisasi Predikat, tetapi {letak[0].lower()}{letak[1:]}, yang tidak ada pada tangga di lembar Referensi.",
        "Tulis predikat yang ada pada tangga, pilih polarisasi lain, atau tambahkan predikatnya di lembar Referensi. "
        f"{referensi.HOW_TO_SHOW}",
        text,
    )


def _ill_matched(book: Book) -> Hits:
    """Predicates of two ladders in one row, and predicates in a row of another polarisasi."""
    tangga = book_aturan(book).tangga
    for row in book.indikator:
        if not is_predikat(row) and row["polarisasi"].text:
            yield from _no_predikat(book, row, tangga)
        elif is_predikat(row) and not any(_foreign(row[k], tangga) for k in COLUMNS):
            yield from _two_ladders(book, row, tangga)


def _two_ladders(book: Book, row: Row, tangga: tuple[Tangga, ...]) -> Hits:
    target, realisasi = row["target"].text, row["realisasi"].text
    ladders = [holding(t, tangga) for t in (target, realisasi)]
    if all(ladders) and not set(ladders[0]) & set(ladders[1]):
        yield Hit.at(
            in_row(book, row, "realisasi", "target"),
            f"Target {target} dan realisasi {realisasi} berasal dari dua tangga: "
            f"{'/'.join(t.name for t in ladders[0])} dan {'/'.join(t.name for t in ladders[1])}.",
            "Tulis target dan realisasi dari tangga yang sama.",
            realisasi,
        )


def _no_predikat(book: Book, row: Row, tangga: tuple[Tangga, ...]) -> Hits:
    for column in COLUMNS:
        text, polarisasi = row[column].text, row["polarisasi"].text
        if book.main and recognise(text, tangga):
            pesan = f"{book.main.title(column)} {text} sebuah predikat, tetapi polarisasinya {polarisasi}."
            yield Hit.at(in_row(book, row, column), pesan, "Pilih polarisasi Predikat, atau ketik angka.", text)


def _shown(cell: Cell) -> str:
    return visible(cell.text) or f"{cell.number if cell.number is not None else cell.value}".replace(".", ",")
