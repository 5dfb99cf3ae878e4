"""Ringkasan atau Ikhtisar Eksekutif tidak lagi sesuai dengan lembar Realisasi dan Anggaran.

Mengapa: Kedua lembar disusun oleh xlkinerja susun. Indikator yang ditambah sesudahnya tidak ada di sana, dan angka
yang diketik di atas rumusnya tidak berubah lagi. Keduanya dilaporkan dalam satu temuan. Bila sel hitungan di
Realisasi sendiri ditimpa, itu temuan tersendiri.

Contoh: Sasaran ketiga ditambahkan sesudah disusun; Ringkasan masih memuat dua sasaran.

Perbaikan: Jalankan xlkinerja susun sekali lagi.
"""

from collections.abc import Collection
from decimal import Decimal
from itertools import count, takewhile

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat, below, ranges
from xlkinerja.check.single.drawn import CAUSES, stale_cells, stale_figures
from xlkinerja.check.values.groups import by
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.pages import ikhtisar, ringkasan
from xlkinerja.pages.area import drawn_last_row
from xlkinerja.summary.counting import summarise
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.sheets.drawn import IKHTISAR, RINGKASAN

KODE = "XK323"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran II: ikhtisar eksekutif menyajikan capaian yang ada dalam laporan"
#: Besides, a computed cell that is typed over or wrong.
YIELDS_TO = CAUSES | dict.fromkeys(("XK007", "XK301", "XK302", "XK303", "XK405"), "buku")
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian", "kategori", "status")}


def check_book(book: Book) -> Hits:
    stale = sorted(stale_cells(book), key=lambda u: (u.lembar != RINGKASAN.name, *split_ref(u.cell.ref)[::-1]))
    if not stale:
        return
    shifted = _shifted(book, {u.lembar for u in stale})
    first = next(u for u in stale if not shifted or u.lembar in shifted)
    by_sheet = {lembar: [u.cell.ref for u in same] for lembar, same in by(stale, lambda u: u.lembar).items()}
    paragraphs = [Place(book, IKHTISAR.name, cell.ref) for cell, _ in stale_figures(book)]
    place = Place(book, first.lembar, first.cell.ref)
    places = [p for lembar, refs in by_sheet.items() for p in below(book, lembar, refs)]
    if shifted:
        counts = "; ".join(
            f"lembar {name} memuat {stands}, seharusnya {due}" for name, (stands, due) in shifted.items()
        )
        pesan = f"{counts[0].upper()}{counts[1:]} menurut isian."
        tercetak, seharusnya = shifted[first.lembar]
    else:
        cell = first.cell
        stands = cell.text if cell.number is None else cell.number
        tercetak, seharusnya = _shown(stands), _shown(first.seharusnya)
        listed = "; ".join(f"{lembar} {ranges(refs)}" for lembar, refs in by_sheet.items())
        pesan = (
            f"{cell.ref} berisi {tercetak}, seharusnya {seharusnya} menurut isian. "
            f"Sel yang tidak lagi sesuai: {listed}{'; paragrafnya juga' if paragraphs else ''}."
        )
    yield Hit.at(
        [place, *(p for p in places if p != place), *paragraphs],
        pesan,
        "Jalankan xlkinerja susun sekali lagi.",
        tercetak,
        seharusnya,
    )


def _shifted(book: Book, sheets: Collection[str]) -> dict[str, tuple[str, str]]:
    """The sheets among these whose table has too many or too few rows: how many of what stand there, and should."""
    sasaran = summarise(book).sasaran
    counts = {
        RINGKASAN.name: ("sasaran", _sasaran_rows(book), sum(s.number is not None for s in sasaran)),
        IKHTISAR.name: ("indikator", _indikator_rows(book), sum(len(s.indikator) for s in sasaran)),
    }
    return {
        name: (f"{stands} {noun}", f"{due} {noun}")
        for name, (noun, stands, due) in counts.items()
        if name in sheets and stands != due
    }


def _sasaran_rows(book: Book) -> int:
    """Numbered rows below the header of the table per sasaran."""
    cells = book.canvases.get(RINGKASAN.name, {})
    numbered = takewhile(lambda r: f"A{r}" in cells and cells[f"A{r}"].number is not None, count(ringkasan.FIRST_ROW))
    return sum(1 for _ in numbered)


def _indikator_rows(book: Book) -> int:
    """Rows with a capaian or a status, or the formula of one, the average below them aside."""
    cells = book.canvases.get(IKHTISAR.name, {})
    header_row = int(IKHTISAR.header_rows.partition(":")[2])
    # some programs drop what a formula gave
    filled = [ref for ref, c in cells.items() if not c.empty or c.formula is not None]
    last = drawn_last_row(cells) or 1_048_576  # below it stands what the office typed
    rows = {r for ref in filled if header_row < (r := split_ref(ref)[1]) <= last and ref == f"F{r}"}
    return len(rows - {r for r in rows if f"A{r}" in cells and cells[f"A{r}"].text.startswith(ikhtisar.AVERAGE_LABEL)})


def _shown(value: object) -> str:
    """Counts and amounts without decimals, averages with two; texts in quotes."""
    if isinstance(value, Decimal):
        return write_angka(value, 0 if value == value.to_integral_value() else 2)
    return f"«{value}»" if value else "kosong"
