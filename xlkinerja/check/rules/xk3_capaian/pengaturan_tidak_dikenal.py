"""Isian Pengaturan kosong atau tidak ada dalam daftar pilihannya.

Mengapa: Rumus capaian membaca rumus minimal, batas, desimal, dan dasar rata-rata dari lembar Pengaturan. Isian yang
tidak dikenal dianggap tidak ada dan bawaannya yang dipakai, tanpa tanda apa pun di lembar Realisasi. Batas di bawah 100
membuat tidak satu indikator pun tercapai. Isian yang kosong satu temuan bersama.

Contoh: Rumus indikator minimal tertulis «LAN 239»; pilihannya lan dan rasio, dan yang dipakai lan.

Perbaikan: Pilih dari daftar pada sel itu.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.choices import entries, listed, nearest
from xlkinerja.check.values.places import Tempat, listing
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.summary.measuring import aturan_buku
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.layout import FormField
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

KODE = "XK311"
TINGKAT = Tingkat.GALAT
SUMBER = "Susunan templat xlkinerja: daftar pilihan pada lembar Referensi"

#: Texts in these have a finding of their own; a number may stand in them that the list does not have.
BERANGKA = ("batas", "desimal")


def check_book(book: Book) -> Iterator[Hit]:
    tercetak = book.document is not None and book.document.printed  # which draws no Ikhtisar
    isian = [
        (f, book.pengaturan[f.key])
        for f in PENGATURAN.fields
        if f.choices and f.key in book.pengaturan and not (tercetak and f.key == "gaya")
    ]
    kosong = [(f, cell) for f, cell in isian if cell.empty and cell.formula is None]
    if kosong:
        nama = listing(f.label for f, _ in kosong)
        dipakai = ", ".join(_used(book, f) for f, _ in kosong)
        tempat = [Tempat(book, PENGATURAN.name, cell.ref) for _, cell in kosong]
        yield Hit(
            tempat[0],
            f"{nama} belum dipilih; yang dipakai sekarang {dipakai}.",
            "Pilih dari daftar pada sel itu.",
            seharusnya=dipakai,
            tempat_lain=tuple(tempat[1:]),
            tingkat=Tingkat.PERINGATAN,
        )
    for field, cell in isian:
        if not cell.empty and not cell.error:
            yield from _number(book, field, cell) if field.key in BERANGKA else _text(book, field, cell)


def _text(book: Book, field: FormField, cell: Cell) -> Iterator[Hit]:
    pilihan = entries(field.choices)
    tertulis = cell.text or str(cell.value)
    if str(cell.value).casefold() in {p.casefold() for p in pilihan}:
        return
    mirip = nearest(tertulis, pilihan)
    yield Hit(
        Tempat(book, PENGATURAN.name, cell.ref),
        f"{field.label} tertulis «{tertulis}», yang tidak ada dalam daftar; yang dipakai sekarang "
        f"{_used(book, field)}.",
        f"Pilih {mirip or listed(pilihan)} dari daftar.",
        tercetak=tertulis,
        seharusnya=mirip or listed(pilihan),
        tingkat=Tingkat.PERINGATAN if field.key == "gaya" else None,
    )


def _number(book: Book, field: FormField, cell: Cell) -> Iterator[Hit]:
    nilai = cell.number
    if nilai is None:
        return
    rendah = field.key == "batas" and nilai < 100
    lain = field.key == "desimal" and nilai not in {Decimal(d) for d in entries(field.choices)}
    if not rendah and not lain:
        return
    sebab = (
        "capaian tidak pernah mencapai 100, sehingga tidak satu indikator pun tercapai"
        if rendah
        else f"pilihannya {listed(entries(field.choices))}; yang dipakai sekarang {_used(book, field)}"
    )
    yield Hit(
        Tempat(book, PENGATURAN.name, cell.ref),
        f"{field.label} {tulis_angka(nilai)}: {sebab}.",
        f"Pilih {listed(entries(field.choices))} dari daftar.",
        tercetak=tulis_angka(nilai),
        seharusnya=listed(entries(field.choices)),
        tingkat=None if rendah else Tingkat.PERINGATAN,
    )


def _used(book: Book, field: FormField) -> str:
    """What the formulas and `susun` take for an entry that is missing or unknown."""
    return str(aturan_buku(book).desimal) if field.key == "desimal" else str(field.default)
