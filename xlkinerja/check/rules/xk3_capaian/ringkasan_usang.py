"""Ringkasan atau Ikhtisar Eksekutif tidak lagi sesuai dengan lembar Realisasi dan Anggaran.

Mengapa: Kedua lembar disusun oleh xlkinerja susun. Indikator yang ditambah sesudahnya tidak ada di sana, dan angka
yang diketik di atas rumusnya tidak berubah lagi. Keduanya dilaporkan dalam satu temuan. Bila sel hitungan di
Realisasi sendiri ditimpa, itu temuan tersendiri.

Contoh: Sasaran ketiga ditambahkan sesudah disusun; Ringkasan masih memuat dua sasaran.

Perbaikan: Jalankan xlkinerja susun sekali lagi.
"""

from collections.abc import Collection, Iterator
from decimal import Decimal
from itertools import count, groupby, takewhile

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.single.drawn import Stale, stale_cells, stale_figures
from xlkinerja.check.values.places import Place, ranges, rest
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.pages import ikhtisar, ringkasan
from xlkinerja.summary.counting import summarise
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.drawn import IKHTISAR, RINGKASAN

KODE = "XK323"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran II: ikhtisar eksekutif menyajikan capaian yang ada dalam laporan"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian", "kategori", "status")}


def check_book(book: Book) -> Iterator[Hit]:
    usang = sorted(stale_cells(book), key=lambda u: (u.lembar != RINGKASAN.name, *split_ref(u.cell.ref)[::-1]))
    if not usang:
        return
    geser = _shifted(book, {u.lembar for u in usang})
    one = next(u for u in usang if not geser or u.lembar in geser)
    per_lembar = {lembar: [u.cell.ref for u in g] for lembar, g in groupby(usang, key=lambda u: u.lembar)}
    paragraphs = tuple(Place(book, IKHTISAR.name, cell.ref) for cell, _ in stale_figures(book))
    sel = "; ".join(f"{lembar} {ranges(refs)}" for lembar, refs in per_lembar.items())
    place = Place(book, one.lembar, one.cell.ref)
    other = [
        t for lembar, refs in per_lembar.items() for t in (Place(book, lembar, refs[0]), *rest(book, lembar, refs))
    ]
    if geser:
        memuat = "; ".join(f"lembar {name} memuat {ada}, seharusnya {perlu}" for name, (ada, perlu) in geser.items())
        pesan = f"{memuat} menurut isian."
        tercetak, seharusnya = geser[one.lembar]
    else:
        tercetak, seharusnya = _stands(one), _expected(one)
        pesan = (
            f"{one.cell.ref} berisi {tercetak}, seharusnya {seharusnya} menurut isian. "
            f"Sel yang tidak lagi sesuai: {sel}{'; paragrafnya juga' if paragraphs else ''}."
        )
    yield Hit(
        place,
        pesan[0].upper() + pesan[1:],
        "Jalankan xlkinerja susun sekali lagi.",
        tercetak=tercetak,
        seharusnya=seharusnya,
        also=(*(t for t in other if t != place), *paragraphs),
    )


def _shifted(book: Book, lembar: Collection[str]) -> dict[str, tuple[str, str]]:
    """The sheets among these whose table has too many or too few rows: how many of what stand there, and should."""
    sasaran = summarise(book).sasaran
    totals = {
        RINGKASAN.name: ("sasaran", _sasaran_rows(book), sum(s.number is not None for s in sasaran)),
        IKHTISAR.name: ("indikator", _indikator_rows(book), sum(len(s.indikator) for s in sasaran)),
    }
    return {
        name: (f"{ada} {kata}", f"{perlu} {kata}")
        for name, (kata, ada, perlu) in totals.items()
        if name in lembar and ada != perlu
    }


def _sasaran_rows(book: Book) -> int:
    """Numbered rows below the header of the table per sasaran."""
    sel = book.canvases.get(RINGKASAN.name, {})
    row = takewhile(lambda r: f"A{r}" in sel and sel[f"A{r}"].number is not None, count(ringkasan.FIRST_ROW))
    return sum(1 for _ in row)


def _indikator_rows(book: Book) -> int:
    """Rows with a capaian or a status, or the formula of one, the average below them aside."""
    sel = book.canvases.get(IKHTISAR.name, {})
    header = int(IKHTISAR.header_rows.partition(":")[2])
    has_content = [
        ref for ref, c in sel.items() if not c.empty or c.formula is not None
    ]  # some programs drop what it gave
    content = {r for ref in has_content if (r := split_ref(ref)[1]) > header and ref == f"F{r}"}
    return len(
        content - {r for r in content if f"A{r}" in sel and sel[f"A{r}"].text.startswith(ikhtisar.AVERAGE_LABEL)}
    )


def _stands(usang: Stale) -> str:
    cell = usang.cell
    return _angka(cell.number) if cell.number is not None else f"«{cell.text}»" if cell.text else "kosong"


def _expected(usang: Stale) -> str:
    value = usang.seharusnya
    return _angka(value) if isinstance(value, Decimal) else f"«{value}»" if value else "kosong"


def _angka(value: Decimal) -> str:
    """Counts and amounts without decimals, averages with two."""
    return write_angka(value, 0 if value == value.to_integral_value() else 2)
