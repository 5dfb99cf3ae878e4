"""Capaian tidak sama dengan hitungan dari target dan realisasi.

Mengapa: Capaian yang salah membuat kategori, status, dan rata-rata ikut salah. Yang diperiksa angka yang berdiri di
sel, baik diketik maupun hasil rumus; hitungannya dari target, realisasi, polarisasi, dan lembar Pengaturan.
Kekeliruan yang lazim disebut: menyalin realisasi, 100 + (realisasi − target), rumus terbalik, dibatasi tanpa aturan.
Angka yang hanya kurang desimalnya dilaporkan sebagai info.

Contoh: Target 97,5, realisasi 100, capaian tertulis 102,5; hitungan 100/97,5 × 100 = 102,56.

Perbaikan: Jalankan xlkinerja susun, atau perbaiki target, realisasi, atau polarisasinya bila itu yang salah.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.single.diagnosis import cause
from xlkinerja.check.single.recount import Miscounted, wrong_cells
from xlkinerja.check.values.cells import percents
from xlkinerja.check.values.places import Place
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import Aturan
from xlkinerja.summary.measuring import book_aturan
from xlkinerja.workbook.book import Book, Cell

KODE = "XK301"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014 (pengukuran kinerja); pedoman LAN 239/2003; PermenPANRB 8/2021 untuk rentang"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian")}


def check_book(book: Book) -> Iterator[Hit]:
    aturan = book_aturan(book)
    for beda in wrong_cells(book):
        if beda.column == "capaian":
            yield Hit(
                Place(book, beda.lembar, beda.cell.ref),
                _message(beda, aturan),
                "Perbaiki rumus sel itu dengan xlkinerja susun, atau betulkan target, realisasi, atau polarisasinya.",
                tercetak=_shown(beda.cell),
                seharusnya=_expected(beda),
                also=tuple(Place(book, beda.lembar, beda.row[k].ref) for k in ("target", "realisasi")),
                tingkat=Tingkat.INFO if beda.only_rounding else None,
            )


def _message(beda: Miscounted, aturan: Aturan) -> str:
    tertulis = f"Capaian tertulis {_shown(beda.cell)}"
    if beda.seharusnya is None:
        status = beda.result.status if beda.result else ""
        return f"{tertulis}, padahal belum dapat dihitung ({status})."
    target, realisasi = (_shown(beda.row[k]) for k in ("target", "realisasi"))
    dari = f"target {target}, realisasi {realisasi}, {beda.row['polarisasi'].text}"
    reason = "hanya pembulatannya yang berbeda" if beda.only_rounding else _cause(beda, aturan)
    return f"{tertulis}; hitungan {_expected(beda)} ({dari}){f'; {reason}' if reason else ''}."


def _cause(beda: Miscounted, aturan: Aturan) -> str:
    """Which of the usual mistakes gives the figure that stands there, or ""."""
    tertulis, correct = percents(beda.cell), beda.result.basis if beda.result else None
    target, realisasi = (beda.row[k].number for k in ("target", "realisasi"))
    if tertulis is None or correct is None or target is None or realisasi is None:
        return ""
    if beda.row["target"].percent and beda.row["realisasi"].percent:
        target, realisasi = target * 100, realisasi * 100
    return cause(tertulis, target, realisasi, beda.row["polarisasi"].text, aturan, correct)


def _expected(beda: Miscounted) -> str:
    return write_angka(beda.seharusnya) if isinstance(beda.seharusnya, Decimal) else beda.seharusnya or ""


def _shown(cell: Cell) -> str:
    value = percents(cell)
    if value is None:
        return cell.text
    return write_angka(value) + ("%" if cell.percent else "")
