"""Angka diketik sebagai teks.

Mengapa: Excel tidak menghitung teks. Baris dengan target atau realisasi berupa teks tidak mempunyai capaian.
Satuan ditulis di kolom Satuan, bukan di belakang angka. Batas atas rentang ditulis di kolom Target Maksimum;
rentang di kolom triwulan hanya peringatan.

Contoh: Target tertulis «8 kali» sebagai teks; seharusnya angka 8 dengan satuan kali.

Perbaikan: Ketik angkanya saja dengan koma desimal. Bila sel berformat Teks, ubah dahulu menjadi Umum.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Row, Tingkat
from xlkinerja.check.values.cells import Reading, Wrong, examine, unit_of
from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, plain_satuan
from xlkinerja.kinerja.capaian import setting_code
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.layout import CellKind
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

KODE = "XK201"
TINGKAT = Tingkat.ERROR
SUMBER = "Excel menghitung angka saja; teks tidak pernah dibaca sebagai angka"


def check_book(book: Book) -> Hits:
    yield from _settings(book)
    tangga = book_aturan(book).tangga
    for table in [*book.tables.values(), *([book.skala] if book.skala else [])]:
        for row in table.rows:
            for column in table.table.columns:
                defect = examine(column, row, tangga)
                place = Place(book, table.sheet, row[column.key].ref)
                if defect is None or (defect.angka.value is not None and _other_unit(row, column.key)):
                    continue
                if defect.wrong is Wrong.TEXT and defect.angka.span and column.kind is CellKind.TRIWULAN:
                    yield _range_of_quarter(place, row[column.key].text)
                elif defect.wrong is Wrong.TEXT:
                    yield _hit(place, row[column.key].text, defect.angka, has_satuan="satuan" in table.table.by_key)


def _other_unit(row: Row, key: str) -> bool:
    """A realisasi in another unit has a finding of its own."""
    satuan = row["satuan"].text
    shown = unit_of(row[key]) if key == "realisasi" else ""
    return bool(shown and satuan) and plain_satuan(shown) != plain_satuan(satuan)


def _hit(place: Place, text: str, angka: Angka, *, has_satuan: bool) -> Hit:
    if angka.satuan == "rasio" and angka.value is None:
        meaning, tindakan = (
            "perbandingan, bukan satu angka",
            "Ketik bilangan keduanya saja, dan tulis rasio di kolom Satuan.",
        )
    elif angka.span:
        meaning = f"rentang {Reading(angka.span[0], angka.satuan, angka.span[1])}"
        tindakan = "Ketik batas bawah di Target dan batas atas di Target Maksimum."
    else:
        meaning = f"angka {Reading(angka.value, angka.satuan)}"
        tindakan = "Ketik angkanya saja; satuannya di kolom Satuan." if has_satuan else "Ketik angkanya saja."
    return Hit(
        place, f"Tertulis teks «{text}»; maksudnya {meaning}, tetapi teks tidak dihitung.", tindakan, tercetak=text
    )


def _range_of_quarter(place: Place, text: str) -> Hit:
    """A range in a quarter, where no column takes its upper bound: a person chooses the figure."""
    return Hit(
        place,
        f"Tertulis teks «{text}»; triwulan memuat satu angka, sehingga rentang itu tidak dihitung.",
        "Ketik satu angka, misalnya batas bawahnya; rentang setahun tetap di Target dan Target Maksimum.",
        tercetak=text,
        tingkat=Tingkat.WARNING,
    )


def _settings(book: Book) -> Hits:
    """Settings that are read as numbers: as a text they count as if nothing stood there."""
    for field in PENGATURAN.fields:
        cell = book.pengaturan.get(field.key)
        if cell is None or not field.figure or not cell.text:
            continue
        if field.key == "batas" and setting_code(cell.text).casefold() == "tanpa":
            continue
        try:
            readable = baca_angka(cell.text).value is not None
        except AngkaRusak:
            readable = False
        default = field.default
        yield Hit(
            Place(book, PENGATURAN.name, cell.ref),
            f"{field.label} tertulis teks «{cell.text}»; yang dipakai sekarang {default}.",
            "Ketik sebagai angka." if readable else "Pilih dari daftar pada sel itu, atau ketik angka.",
            tercetak=cell.text,
            seharusnya="angka",
        )
