"""Predikat tidak ada pada tangga, atau polarisasi tidak cocok dengan isinya.

Mengapa: Predikat dibandingkan menurut urutannya pada tangga di lembar Referensi. Predikat yang tidak ada di sana,
atau dua predikat dari tangga yang berbeda, tidak dapat dibandingkan. Tulisan yang sama di beberapa sel atau dokumen
satu set dilaporkan satu kali.

Contoh: Target B, realisasi «BB*»; tanda bintang membuat predikatnya tidak dikenal.

Perbaikan: Tulis predikatnya saja, misalnya BB. Catatan ditulis di kolom Keterangan.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.printed.reviewing import grouped
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.values.cells import blank, is_predikat
from xlkinerja.check.values.places import Tempat, listing
from xlkinerja.kinerja.predikat import Tangga, kenali, urutan
from xlkinerja.summary.measuring import aturan_buku
from xlkinerja.workbook.book import Book, Cell, Row, TableData

KODE = "XK206"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 88/2021 (nilai SAKIP) dan UU 15/2004 (opini BPK)"

KOLOM = ("target", "realisasi")


class Tulisan(NamedTuple):
    """A cell that holds no predicate of a ladder, and the predicate that it begins with or "" where none."""

    tempat: Tempat
    nama: str
    teks: str
    dikenal: str


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    semua = [t for book in satuset.books for t in _outside(book)]
    for sama in grouped(semua, lambda t: (t.teks.casefold(), t.dikenal)):
        yield _hit(sama)
    for book in satuset.books:
        yield from _ill_matched(book)


def _outside(book: Book) -> Iterator[Tulisan]:
    table = book.main
    if table is None or "polarisasi" not in table.letters:
        return
    tangga = aturan_buku(book).tangga
    for row in filter(is_predikat, table.indikator):
        for kolom in KOLOM:
            cell = row[kolom]
            if _foreign(cell, tangga):
                dikenal = kenali(cell.text, tangga)
                nama, tempat = table.table.by_key[kolom].header, Tempat(book, table.sheet, cell.ref)
                yield Tulisan(tempat, nama, _shown(cell), dikenal[0] if dikenal else "")


def _foreign(cell: Cell, tangga: tuple[Tangga, ...]) -> bool:
    """Whether something else than a predicate of a ladder stands there; an error value has a finding of its own."""
    tepat = bool(cell.text and cell.value == cell.text and urutan(cell.text, tangga))
    return not (blank(cell) or cell.error or tepat)


def _hit(sama: Sequence[Tulisan]) -> Hit:
    """One finding for one text, wherever it stands."""
    tempat, nama, teks, dikenal = sama[0]
    if len(sama) > 1:
        dokumen = listing(t.tempat.book.nama_dokumen for t in sama)
        letak = f"«{teks}» tertulis di {len(sama)} sel ({dokumen})"
    else:
        letak = f"{nama} tertulis «{teks}»"
    lain = tuple(t.tempat for t in sama[1:])
    if dikenal:
        return Hit(
            tempat,
            f"{letak}; yang ada pada tangga {dikenal}.",
            f"Tulis {dikenal} saja; catatannya di kolom Keterangan.",
            tercetak=teks,
            seharusnya=dikenal,
            tempat_lain=lain,
            tingkat=Tingkat.PERINGATAN,
        )
    return Hit(
        tempat,
        f"Polarisasi Predikat, tetapi {letak[0].lower()}{letak[1:]}, yang tidak ada pada tangga di lembar Referensi.",
        "Tulis predikat yang ada pada tangga, tambahkan predikatnya di Referensi, atau pilih polarisasi lain.",
        tercetak=teks,
        tempat_lain=lain,
    )


def _ill_matched(book: Book) -> Iterator[Hit]:
    """Predicates of two ladders in one row, and predicates in a row of another polarisasi."""
    table = book.main
    if table is None or "polarisasi" not in table.letters:
        return
    tangga = aturan_buku(book).tangga
    for row in table.indikator:
        if not is_predikat(row) and row["polarisasi"].text:
            yield from _no_predikat(book, table, row, tangga)
        elif is_predikat(row) and not any(_foreign(row[k], tangga) for k in KOLOM):
            yield from _two_ladders(book, table, row, tangga)


def _two_ladders(book: Book, table: TableData, row: Row, tangga: tuple[Tangga, ...]) -> Iterator[Hit]:
    target, realisasi = row["target"].text, row["realisasi"].text
    tempat = [urutan(t, tangga) // 100 for t in (target, realisasi)]
    if all(tempat) and tempat[0] != tempat[1]:
        yield Hit(
            Tempat(book, table.sheet, row["realisasi"].ref),
            f"Target {target} dan realisasi {realisasi} berasal dari dua tangga: "
            f"{tangga[tempat[0] - 1].nama} dan {tangga[tempat[1] - 1].nama}.",
            "Tulis target dan realisasi dari tangga yang sama.",
            tercetak=realisasi,
            tempat_lain=(Tempat(book, table.sheet, row["target"].ref),),
        )


def _no_predikat(book: Book, table: TableData, row: Row, tangga: tuple[Tangga, ...]) -> Iterator[Hit]:
    for kolom in KOLOM:
        if kenali(row[kolom].text, tangga):
            nama, polarisasi = table.table.by_key[kolom].header, row["polarisasi"].text
            yield Hit(
                Tempat(book, table.sheet, row[kolom].ref),
                f"{nama} {row[kolom].text} sebuah predikat, tetapi polarisasinya {polarisasi}.",
                "Pilih polarisasi Predikat, atau ketik angka.",
                tercetak=row[kolom].text,
            )


def _shown(cell: Cell) -> str:
    return cell.text or f"{cell.number if cell.number is not None else cell.value}".replace(".", ",")
