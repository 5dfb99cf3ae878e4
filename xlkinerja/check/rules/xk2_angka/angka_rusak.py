"""Isi sel angka rusak atau tidak terbaca.

Mengapa: Tulisan seperti 374.0000.000 atau S0 bukan angka. Nilainya tidak ditebak, karena tebakan dapat salah.
Tulisan yang utuh tetapi bukan satu angka, seperti «≥ 90%», «3 dari 5», atau «Nihil», dan tanda triwulan yang tidak
dikenal hanya peringatan; begitu pula angka yang didahului kata, seperti «sekitar 53%», dan hitungan yang ditulis
beserta hasilnya. Salinan tabel laporan pada Reviu diperiksa dengan cara yang sama.

Contoh: Pagu tertulis «20.5350.023.000»; kelompok ribuan harus tiga angka.

Perbaikan: Lihat dokumen aslinya, lalu ketik angka yang benar. Bila temuannya menyebut angka yang diketik, ketik itu.
"""

from xlkinerja.check.cross.damaged import damaged, doubted
from xlkinerja.check.rule import Book, Hit, Hits, Place, Row, TableData, Tingkat
from xlkinerja.check.values.cells import Wrong, examine
from xlkinerja.check.values.texts import capitalised
from xlkinerja.kinerja.angka import NIL
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.layout import CellKind, Column
from xlkinerja.workbook.sheets.angka_narasi import ANGKA_NARASI, BESARAN

KODE = "XK202"
TINGKAT = Tingkat.ERROR
SUMBER = "Cara menulis angka Indonesia: titik ribuan tiap tiga angka, koma desimal"

#: Emptied, these have a finding of their own.
_REQUIRED = ("target", "realisasi")
_NOT_APPLICABLE = (
    "bila indikator tidak berlaku tahun ini, pilih Berlaku = Tidak dan tulis alasannya di kolom Keterangan."
)


def check_book(book: Book) -> Hits:
    tangga = book_aturan(book).tangga
    for table in [*book.tables.values(), *([book.skala] if book.skala else [])]:
        for row in table.rows:
            for column in table.table.columns:
                if column.kind is CellKind.TERCETAK:
                    yield from _printed(book, table, column, row)
                    continue
                defect = examine(column, row, tangga)
                if defect is None or defect.wrong not in (Wrong.DAMAGED, Wrong.PROSE, Wrong.MARK):
                    continue
                cell = row[column.key]
                place = Place(book, table.sheet, cell.ref)
                if defect.wrong is Wrong.MARK:
                    yield Hit(
                        place,
                        f"{table.title(column.key)} tertulis «{cell.text}»; seharusnya angka atau tanda ✓.",
                        "Ketik angka, atau huruf v bila triwulan ini hanya menandai ada kegiatan.",
                        tercetak=cell.text,
                        tingkat=Tingkat.WARNING,
                    )
                else:
                    yield Hit(
                        place,
                        f"{table.title(column.key)}: {defect.reason}.",
                        _advice(table, column, row, defect.retype)
                        if defect.retype
                        else "Lihat dokumen aslinya, lalu ketik angka yang benar.",
                        tercetak=cell.text,
                        tingkat=Tingkat.WARNING if defect.retype else None,
                    )


def _advice(table: TableData, column: Column, row: Row, retype: str) -> str:
    """What to type; for "nihil" also what to do where nothing was meant: only some cells may stay empty."""
    sentence = f"{capitalised(retype)}."
    if row[column.key].text.casefold() != NIL:
        return sentence
    if column.key not in _REQUIRED:
        return f"{sentence[:-1]}, atau kosongkan bila tidak ada."
    return f"{sentence[:-1]}; {_NOT_APPLICABLE}" if "berlaku" in table.letters else sentence


def _printed(book: Book, table: TableData, column: Column, row: Row) -> Hits:
    """A printed figure; one that the reviewer has marked as nothing to check is left alone."""
    cell = row[column.key]
    if table.table is not ANGKA_NARASI and (doubt := doubted(cell.text)):
        yield Hit(
            Place(book, table.sheet, cell.ref),
            f"{column.header} dalam laporan: {doubt}.",
            "Cetak angkanya saja; betulkan hitungannya bila tidak cocok.",
            tercetak=cell.text,
            tingkat=Tingkat.WARNING,
        )
    if cell.text and row["besaran"].text != BESARAN["lain"] and (damage := damaged(cell.text)):
        yield Hit(
            Place(book, table.sheet, cell.ref),
            f"{table.title(column.key)} dalam laporan: {damage}.",
            "Lihat laporan aslinya; betulkan salinannya bila salah salin, dan laporannya bila memang tercetak begitu.",
            tercetak=cell.text,
        )
