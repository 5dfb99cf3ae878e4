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
from xlkinerja.check.single.drawn import Usang, stale_cells, stale_figures
from xlkinerja.check.values.places import Tempat, ranges, rest
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.pages import ikhtisar, ringkasan
from xlkinerja.summary.counting import summarise
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.drawn import IKHTISAR, RINGKASAN

KODE = "XK323"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014 lampiran II: ikhtisar eksekutif menyajikan capaian yang ada dalam laporan"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian", "kategori", "status")}


def check_book(book: Book) -> Iterator[Hit]:
    usang = sorted(stale_cells(book), key=lambda u: (u.lembar != RINGKASAN.name, *split_ref(u.cell.ref)[::-1]))
    if not usang:
        return
    geser = _shifted(book, {u.lembar for u in usang})
    satu = next(u for u in usang if not geser or u.lembar in geser)
    per_lembar = {lembar: [u.cell.ref for u in g] for lembar, g in groupby(usang, key=lambda u: u.lembar)}
    paragraf = tuple(Tempat(book, IKHTISAR.name, cell.ref) for cell, _ in stale_figures(book))
    sel = "; ".join(f"{lembar} {ranges(refs)}" for lembar, refs in per_lembar.items())
    tempat = Tempat(book, satu.lembar, satu.cell.ref)
    lain = [
        t for lembar, refs in per_lembar.items() for t in (Tempat(book, lembar, refs[0]), *rest(book, lembar, refs))
    ]
    if geser:
        memuat = "; ".join(f"lembar {nama} memuat {ada}, seharusnya {perlu}" for nama, (ada, perlu) in geser.items())
        pesan = f"{memuat} menurut isian."
        tercetak, seharusnya = geser[satu.lembar]
    else:
        tercetak, seharusnya = _stands(satu), _expected(satu)
        pesan = (
            f"{satu.cell.ref} berisi {tercetak}, seharusnya {seharusnya} menurut isian. "
            f"Sel yang tidak lagi sesuai: {sel}{'; paragrafnya juga' if paragraf else ''}."
        )
    yield Hit(
        tempat,
        pesan[0].upper() + pesan[1:],
        "Jalankan xlkinerja susun sekali lagi.",
        tercetak=tercetak,
        seharusnya=seharusnya,
        tempat_lain=(*(t for t in lain if t != tempat), *paragraf),
    )


def _shifted(book: Book, lembar: Collection[str]) -> dict[str, tuple[str, str]]:
    """The sheets among these whose table has too many or too few rows: how many of what stand there, and should."""
    sasaran = summarise(book).sasaran
    jumlah = {
        RINGKASAN.name: ("sasaran", _sasaran_rows(book), sum(s.nomor is not None for s in sasaran)),
        IKHTISAR.name: ("indikator", _indikator_rows(book), sum(len(s.indikator) for s in sasaran)),
    }
    return {
        nama: (f"{ada} {kata}", f"{perlu} {kata}")
        for nama, (kata, ada, perlu) in jumlah.items()
        if nama in lembar and ada != perlu
    }


def _sasaran_rows(book: Book) -> int:
    """Numbered rows below the header of the table per sasaran."""
    sel = book.canvases.get(RINGKASAN.name, {})
    baris = takewhile(lambda r: f"A{r}" in sel and sel[f"A{r}"].number is not None, count(ringkasan.BARIS_PERTAMA))
    return sum(1 for _ in baris)


def _indikator_rows(book: Book) -> int:
    """Rows with a capaian or a status, or the formula of one, the average below them aside."""
    sel = book.canvases.get(IKHTISAR.name, {})
    kepala = int(IKHTISAR.header_rows.partition(":")[2])
    terisi = [ref for ref, c in sel.items() if not c.empty or c.formula is not None]  # some programs drop what it gave
    isi = {r for ref in terisi if (r := split_ref(ref)[1]) > kepala and ref == f"F{r}"}
    return len(isi - {r for r in isi if f"A{r}" in sel and sel[f"A{r}"].text.startswith(ikhtisar.RATA_RATA)})


def _stands(usang: Usang) -> str:
    cell = usang.cell
    return _angka(cell.number) if cell.number is not None else f"«{cell.text}»" if cell.text else "kosong"


def _expected(usang: Usang) -> str:
    nilai = usang.seharusnya
    return _angka(nilai) if isinstance(nilai, Decimal) else f"«{nilai}»" if nilai else "kosong"


def _angka(nilai: Decimal) -> str:
    """Counts and amounts without decimals, averages with two."""
    return tulis_angka(nilai, 0 if nilai == nilai.to_integral_value() else 2)
