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
from xlkinerja.check.single.flaws import flaws
from xlkinerja.check.values.cells import Flaw, Wrong
from xlkinerja.check.values.texts import capitalised
from xlkinerja.kinerja.angka import NIL
from xlkinerja.workbook.layout import CellKind, Column
from xlkinerja.workbook.sheets.angka_narasi import ANGKA_NARASI, BESARAN

KODE = "XK202"
TINGKAT = Tingkat.ERROR
SUMBER = "Cara menulis angka Indonesia: titik ribuan tiap tiga angka, koma desimal"
#: What may not be left empty instead.
_REQUIRED = ("target", "realisasi")


def check_book(book: Book) -> Hits:
    for place, table, column, row, flaw in flaws(book):
        if flaw.wrong in (Wrong.DAMAGED, Wrong.PROSE, Wrong.MARK):
            yield _hit(place, table, column, row, flaw)
    for table in book.tables.values():
        for column in (c for c in table.table.columns if c.kind is CellKind.TERCETAK):
            for row in table.rows:
                yield from _printed(book, table, column, row)


def _hit(place: Place, table: TableData, column: Column, row: Row, flaw: Flaw) -> Hit:
    title, text = table.title(column.key), row[column.key].text
    if flaw.wrong is Wrong.MARK:
        pesan = f"{title} tertulis «{text}»; seharusnya angka atau tanda ✓."
        tindakan = "Ketik angka, atau huruf v bila triwulan ini hanya menandai ada kegiatan."
        return Hit(place, pesan, tindakan, text, tingkat=Tingkat.WARNING)
    if flaw.retype:
        tindakan = _advice(table, column, text, flaw.retype)
        return Hit(place, f"{title}: {flaw.reason}.", tindakan, text, tingkat=Tingkat.WARNING)
    return Hit(place, f"{title}: {flaw.reason}.", "Lihat dokumen aslinya, lalu ketik angka yang benar.", text)


def _advice(table: TableData, column: Column, text: str, retype: str) -> str:
    """What to type; for "nihil" also what to do where nothing was meant: only some cells may stay empty."""
    sentence = capitalised(retype)
    if text.casefold() != NIL:
        return f"{sentence}."
    if column.key not in _REQUIRED:
        return f"{sentence}, atau kosongkan bila tidak ada."
    if "berlaku" not in table.letters:
        return f"{sentence}."
    return (
        f"{sentence}; bila indikator tidak berlaku tahun ini, pilih Berlaku = Tidak dan tulis alasannya di kolom "
        "Keterangan."
    )


def _printed(book: Book, table: TableData, column: Column, row: Row) -> Hits:
    """A printed figure; one that the reviewer has marked as nothing to check is left alone."""
    text, place = row[column.key].text, Place(book, table.sheet, row[column.key].ref)
    if table.table is not ANGKA_NARASI and (doubt := doubted(text)):
        pesan = f"{column.header} dalam laporan: {doubt}."
        tindakan = "Cetak angkanya saja; betulkan hitungannya bila tidak cocok."
        yield Hit(place, pesan, tindakan, text, tingkat=Tingkat.WARNING)
    if text and row["besaran"].text != BESARAN["lain"] and (damage := damaged(text)):
        pesan = f"{table.title(column.key)} dalam laporan: {damage}."
        tindakan = (
            "Lihat laporan aslinya; betulkan salinannya bila salah salin, dan laporannya bila memang tercetak begitu."
        )
        yield Hit(place, pesan, tindakan, text)
