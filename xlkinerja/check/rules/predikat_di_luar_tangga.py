"""Predikat tidak ada pada tangga, atau polarisasi tidak cocok dengan isinya.

Mengapa: Predikat dibandingkan menurut urutannya pada tangga di lembar Referensi. Predikat yang tidak ada di sana,
atau dua predikat dari tangga yang berbeda, tidak dapat dibandingkan.

Contoh: Target B, realisasi «BB*»; tanda bintang membuat predikatnya tidak dikenal.

Perbaikan: Tulis predikatnya saja, misalnya BB. Catatan ditulis di kolom Keterangan.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.check.single.cells import blank, is_predikat
from xlkinerja.kinerja.predikat import Tangga, kenali, urutan
from xlkinerja.summary.pengukuran import aturan_buku
from xlkinerja.workbook.book import Book, Cell, Row, TableData

KODE = "XK206"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 88/2021 (nilai SAKIP) dan UU 15/2004 (opini BPK)"

KOLOM = ("target", "realisasi")


def check_book(book: Book) -> Iterator[Hit]:
    table = book.main
    if table is None or "polarisasi" not in table.letters:
        return
    tangga = aturan_buku(book).tangga
    for row in table.indikator:
        if is_predikat(row):
            hits = [h for k in KOLOM if (h := _predicate(book, table, row, k, tangga))]
            yield from hits or _two_ladders(book, table, row, tangga)
        elif row["polarisasi"].text:
            yield from _no_predikat(book, table, row, tangga)


def _predicate(book: Book, table: TableData, row: Row, kolom: str, tangga: tuple[Tangga, ...]) -> Hit | None:
    cell = row[kolom]
    if blank(cell) or cell.error or (cell.text and cell.value == cell.text and urutan(cell.text, tangga)):
        return None
    nama, tertulis = table.table.by_key[kolom].header, _shown(cell)
    tempat = Tempat(book, table.sheet, cell.ref)
    if dikenal := kenali(cell.text, tangga):
        return Hit(
            tempat,
            f"{nama} tertulis «{tertulis}»; yang ada pada tangga {dikenal[0]}.",
            f"Tulis {dikenal[0]} saja; catatannya di kolom Keterangan.",
            tercetak=tertulis,
            seharusnya=dikenal[0],
            tingkat=Tingkat.PERINGATAN,
        )
    return Hit(
        tempat,
        f"Polarisasi Predikat, tetapi {nama.lower()} «{tertulis}» tidak ada pada tangga di lembar Referensi.",
        "Tulis predikat yang ada pada tangga, tambahkan predikatnya di Referensi, atau pilih polarisasi lain.",
        tercetak=tertulis,
    )


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
