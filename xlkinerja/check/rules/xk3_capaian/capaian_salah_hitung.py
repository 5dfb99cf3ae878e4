"""Capaian tidak sama dengan hitungan dari target dan realisasi.

Mengapa: Capaian yang salah membuat kategori, status, dan rata-rata ikut salah. Yang diperiksa angka yang berdiri di
sel, baik diketik maupun hasil rumus; hitungannya dari target, realisasi, polarisasi, dan lembar Pengaturan.
Kekeliruan yang lazim disebut: menyalin realisasi, 100 + (realisasi − target), rumus terbalik, dibatasi tanpa aturan.
Angka yang hanya kurang desimalnya dilaporkan sebagai info.

Contoh: Target 97,5, realisasi 100, capaian tertulis 102,5; hitungan 100/97,5 × 100 = 102,56.

Perbaikan: Jalankan xlkinerja susun, atau perbaiki target, realisasi, atau polarisasinya bila itu yang salah.
"""

from decimal import Decimal

from xlkinerja.check.rule import Book, Cell, Hit, Hits, Tingkat, in_row
from xlkinerja.check.single.diagnosis import cause
from xlkinerja.check.single.recount import Miscounted, wrong_cells
from xlkinerja.check.values.cells import percents
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.summary.measuring import book_aturan

KODE = "XK301"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014 (pengukuran kinerja); pedoman LAN 239/2003; PermenPANRB 8/2021 untuk rentang"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian")}


def check_book(book: Book) -> Hits:
    for miscounted in wrong_cells(book):
        if miscounted.column == "capaian":
            yield Hit.at(
                in_row(book, miscounted.row, "capaian", "target", "realisasi"),
                f"Capaian tertulis {_shown(miscounted.cell)}{_reckoning(book, miscounted)}.",
                "Perbaiki rumus sel itu dengan xlkinerja susun, atau betulkan target, realisasi, atau polarisasinya.",
                _shown(miscounted.cell),
                _expected(miscounted),
                Tingkat.INFO if miscounted.only_rounding else None,
            )


def _reckoning(book: Book, miscounted: Miscounted) -> str:
    if miscounted.seharusnya is None:
        return f", padahal belum dapat dihitung ({miscounted.result.status if miscounted.result else ''})"
    target, realisasi = (_shown(miscounted.row[k]) for k in ("target", "realisasi"))
    operands = f"target {target}, realisasi {realisasi}, {miscounted.row['polarisasi'].text}"
    reason = "hanya pembulatannya yang berbeda" if miscounted.only_rounding else _cause(book, miscounted)
    return f"; hitungan {_expected(miscounted)} ({operands}){f'; {reason}' if reason else ''}"


def _cause(book: Book, miscounted: Miscounted) -> str:
    """Which of the usual mistakes gives the figure that stands there, or ""."""
    written = percents(miscounted.cell)
    correct = miscounted.result.basis if miscounted.result else None
    target, realisasi = (miscounted.row[k].number for k in ("target", "realisasi"))
    if written is None or correct is None or target is None or realisasi is None:
        return ""
    if miscounted.row["target"].percent and miscounted.row["realisasi"].percent:
        target, realisasi = target * 100, realisasi * 100
    return cause(written, target, realisasi, miscounted.row["polarisasi"].text, book_aturan(book), correct)


def _expected(miscounted: Miscounted) -> str:
    correct = miscounted.seharusnya
    return write_angka(correct) if isinstance(correct, Decimal) else correct or ""


def _shown(cell: Cell) -> str:
    value = percents(cell)
    return cell.text if value is None else write_angka(value) + ("%" if cell.percent else "")
