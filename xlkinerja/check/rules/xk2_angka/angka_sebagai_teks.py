"""Angka diketik sebagai teks.

Mengapa: Excel tidak menghitung teks. Baris dengan target atau realisasi berupa teks tidak mempunyai capaian.
Satuan ditulis di kolom Satuan, bukan di belakang angka. Batas atas rentang ditulis di kolom Target Maksimum;
rentang di kolom triwulan hanya peringatan.

Contoh: Target tertulis «8 kali» sebagai teks; seharusnya angka 8 dengan satuan kali.

Perbaikan: Ketik angkanya saja dengan koma desimal. Bila sel berformat Teks, ubah dahulu menjadi Umum.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Row, Tingkat
from xlkinerja.check.single.flaws import flaws
from xlkinerja.check.values.cells import Reading, Wrong, unit_of
from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, plain_satuan
from xlkinerja.kinerja.capaian import setting_code
from xlkinerja.workbook.layout import CellKind
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

KODE = "XK201"
TINGKAT = Tingkat.ERROR
SUMBER = "Excel menghitung angka saja; teks tidak pernah dibaca sebagai angka"


def check_book(book: Book) -> Hits:
    yield from _settings(book)
    for place, table, column, row, flaw in flaws(book):
        text, angka = row[column.key].text, flaw.angka
        if flaw.wrong is not Wrong.TEXT or (angka.value is not None and _other_unit(row, column.key)):
            continue
        if angka.span and column.kind is CellKind.TRIWULAN:  # no column takes its upper bound: a person chooses
            yield Hit(
                place,
                f"Tertulis teks «{text}»; triwulan memuat satu angka, sehingga rentang itu tidak dihitung.",
                "Ketik satu angka, misalnya batas bawahnya; rentang setahun tetap di Target dan Target Maksimum.",
                text,
                tingkat=Tingkat.WARNING,
            )
        else:
            meaning, tindakan = _meant(angka, has_satuan="satuan" in table.table.by_key)
            yield Hit(
                place, f"Tertulis teks «{text}»; maksudnya {meaning}, tetapi teks tidak dihitung.", tindakan, text
            )


def _other_unit(row: Row, key: str) -> bool:
    """Whether it is a realisasi in another unit: what it says is no number of its row.

    XK204 tells the unit, at this cell or, where the target has another one too, at that one; so no cell to yield to.
    """
    satuan = row["satuan"].text
    shown = unit_of(row[key]) if key == "realisasi" else ""
    return bool(shown and satuan) and plain_satuan(shown) != plain_satuan(satuan)


def _meant(angka: Angka, *, has_satuan: bool) -> tuple[str, str]:
    if angka.satuan == "rasio" and angka.value is None:
        tindakan = "Ketik bilangan keduanya saja, dan tulis rasio di kolom Satuan."
        return "perbandingan, bukan satu angka", tindakan
    if angka.span:
        meaning = f"rentang {Reading(angka.span[0], angka.satuan, angka.span[1])}"
        return meaning, "Ketik batas bawah di Target dan batas atas di Target Maksimum."
    tindakan = "Ketik angkanya saja; satuannya di kolom Satuan." if has_satuan else "Ketik angkanya saja."
    return f"angka {Reading(angka.value, angka.satuan)}", tindakan


def _settings(book: Book) -> Hits:
    """Settings that are read as numbers: as a text they count as if nothing stood there."""
    for field in (f for f in PENGATURAN.fields if f.figure):
        key, cell = field.key, book.pengaturan.get(field.key)
        if cell is None or not cell.text or (key == "batas" and setting_code(cell.text).casefold() == "tanpa"):
            continue
        try:
            readable = baca_angka(cell.text).value is not None
        except AngkaRusak:
            readable = False
        yield Hit(
            Place(book, PENGATURAN.name, cell.ref),
            f"{field.label} tertulis teks «{cell.text}»; yang dipakai sekarang {field.default}.",
            "Ketik sebagai angka." if readable else "Pilih dari daftar pada sel itu, atau ketik angka.",
            cell.text,
            "angka",
        )
