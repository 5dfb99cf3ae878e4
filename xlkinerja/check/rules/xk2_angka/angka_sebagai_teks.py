"""Angka diketik sebagai teks.

Mengapa: Excel tidak menghitung teks. Baris dengan target atau realisasi berupa teks tidak mempunyai capaian.
Satuan ditulis di kolom Satuan, bukan di belakang angka. Batas atas rentang ditulis di kolom Target Maksimum.

Contoh: Target tertulis «8 kali» sebagai teks; seharusnya angka 8 dengan satuan kali.

Perbaikan: Ketik angkanya saja dengan koma desimal. Bila sel berformat Teks, ubah dahulu menjadi Umum.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.cells import Bacaan, Salah, examine, unit_of
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, satuan_baku
from xlkinerja.summary.measuring import aturan_buku
from xlkinerja.workbook.book import Book, Row
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

KODE = "XK201"
TINGKAT = Tingkat.GALAT
SUMBER = "Excel menghitung angka saja; teks tidak pernah dibaca sebagai angka"

POKOK = ("target", "realisasi")


def check_book(book: Book) -> Iterator[Hit]:
    yield from _settings(book)
    tangga = aturan_buku(book).tangga
    for table in [*book.tables.values(), *([book.skala] if book.skala else [])]:
        for row in table.rows:
            for column in table.table.columns:
                cacat = examine(column, row, tangga)
                tempat = Tempat(book, table.sheet, row[column.key].ref)
                if cacat is None or (cacat.angka.nilai is not None and _other_unit(row, column.key)):
                    continue
                if cacat.salah is Salah.TEKS:
                    yield _hit(tempat, row[column.key].text, cacat.angka, bersatuan="satuan" in table.table.by_key)


def _other_unit(row: Row, key: str) -> bool:
    """A realisasi in another unit has a finding of its own."""
    satuan = row["satuan"].text
    lain = unit_of(row[key]) if key == "realisasi" else ""
    return bool(lain and satuan) and satuan_baku(lain) != satuan_baku(satuan)


def _hit(tempat: Tempat, teks: str, angka: Angka, *, bersatuan: bool) -> Hit:
    if angka.satuan == "rasio" and angka.nilai is None:
        arti, tindakan = (
            "perbandingan, bukan satu angka",
            "Ketik bilangan keduanya saja, dan tulis rasio di kolom Satuan.",
        )
    elif angka.rentang:
        arti = f"rentang {Bacaan(angka.rentang[0], angka.satuan, angka.rentang[1])}"
        tindakan = "Ketik batas bawah di Target, batas atas di Target Maksimum, dan pilih polarisasi Stabil."
    else:
        arti = f"angka {Bacaan(angka.nilai, angka.satuan)}"
        tindakan = "Ketik angkanya saja; satuannya di kolom Satuan." if bersatuan else "Ketik angkanya saja."
    return Hit(
        tempat, f"Tertulis teks «{teks}»; maksudnya {arti}, tetapi teks tidak dihitung.", tindakan, tercetak=teks
    )


def _settings(book: Book) -> Iterator[Hit]:
    """Settings that are read as numbers: as a text they count as if nothing stood there."""
    for isian in PENGATURAN.fields:
        cell = book.pengaturan.get(isian.key)
        if cell is None or isian.key not in ("batas", "desimal", "capaian_nol") or not cell.text:
            continue
        if isian.key == "batas" and cell.text.casefold() == "tanpa":
            continue
        try:
            terbaca = baca_angka(cell.text).nilai is not None
        except AngkaRusak:
            terbaca = False
        baku = isian.default
        yield Hit(
            Tempat(book, PENGATURAN.name, cell.ref),
            f"{isian.label} tertulis teks «{cell.text}»; yang dipakai sekarang {baku}.",
            "Ketik sebagai angka." if terbaca else "Pilih dari daftar pada sel itu, atau ketik angka.",
            tercetak=cell.text,
            seharusnya="angka",
        )
