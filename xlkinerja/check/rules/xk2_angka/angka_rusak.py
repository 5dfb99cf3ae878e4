"""Isi sel angka rusak atau tidak terbaca.

Mengapa: Tulisan seperti 374.0000.000 atau S0 bukan angka. Nilainya tidak ditebak, karena tebakan dapat salah.
Tulisan yang utuh tetapi bukan satu angka, seperti «≥ 90%», «3 dari 5», atau «Nihil», dan tanda triwulan yang tidak
dikenal hanya peringatan. Salinan tabel laporan pada Reviu diperiksa dengan cara yang sama.

Contoh: Pagu tertulis «20.5350.023.000»; kelompok ribuan harus tiga angka.

Perbaikan: Lihat dokumen aslinya, lalu ketik angka yang benar. Bila temuannya menyebut angka yang diketik, ketik itu.
"""

from collections.abc import Iterator

from xlkinerja.check.cross.damaged import damaged
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.cells import Salah, examine
from xlkinerja.check.values.places import Tempat
from xlkinerja.check.values.texts import kapital
from xlkinerja.kinerja.angka import NIHIL
from xlkinerja.summary.measuring import aturan_buku
from xlkinerja.workbook.book import Book, Row, TableData
from xlkinerja.workbook.layout import Column, Isi
from xlkinerja.workbook.sheets.angka_narasi import BESARAN

KODE = "XK202"
TINGKAT = Tingkat.GALAT
SUMBER = "Cara menulis angka Indonesia: titik ribuan tiap tiga angka, koma desimal"

#: Emptied, these have a finding of their own.
_WAJIB = ("target", "realisasi")
_TIDAK_BERLAKU = "bila indikator tidak berlaku tahun ini, pilih Berlaku = Tidak."


def check_book(book: Book) -> Iterator[Hit]:
    tangga = aturan_buku(book).tangga
    for table in [*book.tables.values(), *([book.skala] if book.skala else [])]:
        for row in table.rows:
            for column in table.table.columns:
                if column.isi is Isi.TERCETAK:
                    yield from _printed(book, table, column, row)
                    continue
                cacat = examine(column, row, tangga)
                if cacat is None or cacat.salah not in (Salah.RUSAK, Salah.URAIAN, Salah.TANDA):
                    continue
                cell = row[column.key]
                tempat = Tempat(book, table.sheet, cell.ref)
                if cacat.salah is Salah.TANDA:
                    yield Hit(
                        tempat,
                        f"{column.header} tertulis «{cell.text}»; seharusnya angka atau tanda ✓.",
                        "Ketik angka, atau huruf v bila triwulan ini hanya menandai ada kegiatan.",
                        tercetak=cell.text,
                        tingkat=Tingkat.PERINGATAN,
                    )
                else:
                    yield Hit(
                        tempat,
                        f"{column.header}: {cacat.sebab}.",
                        _advice(table, column, row, cacat.ketik)
                        if cacat.ketik
                        else "Lihat dokumen aslinya, lalu ketik angka yang benar.",
                        tercetak=cell.text,
                        tingkat=Tingkat.PERINGATAN if cacat.ketik else None,
                    )


def _advice(table: TableData, column: Column, row: Row, ketik: str) -> str:
    """What to type; for "nihil" also what to do where nothing was meant: only some cells may stay empty."""
    kalimat = f"{kapital(ketik)}."
    if row[column.key].text.casefold() != NIHIL:
        return kalimat
    if column.key not in _WAJIB:
        return f"{kalimat[:-1]}, atau kosongkan bila tidak ada."
    return f"{kalimat[:-1]}; {_TIDAK_BERLAKU}" if "berlaku" in table.letters else kalimat


def _printed(book: Book, table: TableData, column: Column, row: Row) -> Iterator[Hit]:
    """A printed figure; one that the reviewer has marked as nothing to check is left alone."""
    cell = row[column.key]
    if cell.text and row["besaran"].text != BESARAN["lain"] and (rusak := damaged(cell.text)):
        yield Hit(
            Tempat(book, table.sheet, cell.ref),
            f"{column.header} dalam laporan: {rusak}.",
            "Lihat laporan aslinya; betulkan salinannya bila salah salin, dan laporannya bila memang tercetak begitu.",
            tercetak=cell.text,
        )
