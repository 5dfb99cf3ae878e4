"""Ringkasan atau Ikhtisar Eksekutif tidak lagi sesuai dengan lembar Realisasi dan Anggaran.

Mengapa: Kedua lembar disusun oleh xlkinerja susun. Indikator yang ditambah sesudahnya tidak ada di sana, dan angka
yang diketik di atas rumusnya tidak berubah lagi. Keduanya dilaporkan dalam satu temuan. Bila sel hitungan di
Realisasi sendiri ditimpa, itu temuan tersendiri.

Contoh: Sasaran ketiga ditambahkan sesudah disusun; Ringkasan masih memuat dua sasaran.

Perbaikan: Jalankan xlkinerja susun sekali lagi.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from xlkinerja.check.drawn import Usang, stale_cells, stale_figures
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.listing import ranges, rest
from xlkinerja.check.rule import Hit, Tempat
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.workbook.address import split_ref
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.keluaran import IKHTISAR, RINGKASAN

KODE = "XK323"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014 lampiran II: ikhtisar eksekutif menyajikan capaian yang ada dalam laporan"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian", "kategori", "status")}


def check_book(book: Book) -> Iterator[Hit]:
    usang = sorted(stale_cells(book), key=lambda u: (u.lembar != RINGKASAN.name, *split_ref(u.cell.ref)[::-1]))
    if not usang:
        return
    satu = usang[0]
    per_lembar = {lembar: [u.cell.ref for u in g] for lembar, g in groupby(usang, key=lambda u: u.lembar)}
    paragraf = tuple(Tempat(book, IKHTISAR.name, cell.ref) for cell, _ in stale_figures(book))
    sel = "; ".join(f"{lembar} {ranges(refs)}" for lembar, refs in per_lembar.items())
    lain = [
        t for lembar, refs in per_lembar.items() for t in (Tempat(book, lembar, refs[0]), *rest(book, lembar, refs))
    ]
    yield Hit(
        Tempat(book, satu.lembar, satu.cell.ref),
        f"{satu.cell.ref} berisi {_stands(satu)}, seharusnya {_expected(satu)} menurut isian. "
        f"Sel yang tidak lagi sesuai: {sel}{'; paragrafnya juga' if paragraf else ''}.",
        "Jalankan xlkinerja susun sekali lagi.",
        tercetak=_stands(satu),
        seharusnya=_expected(satu),
        tempat_lain=(*lain[1:], *paragraf),
    )


def _stands(usang: Usang) -> str:
    cell = usang.cell
    return tulis_angka(cell.number, 2) if cell.number is not None else f"«{cell.text}»" if cell.text else "kosong"


def _expected(usang: Usang) -> str:
    nilai = usang.seharusnya
    return tulis_angka(nilai, 2) if isinstance(nilai, Decimal) else f"«{nilai}»" if nilai else "kosong"
