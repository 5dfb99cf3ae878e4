"""Capaian tidak sama dengan hitungan dari target dan realisasi.

Mengapa: Capaian yang salah membuat kategori, status, dan rata-rata ikut salah. Yang diperiksa angka yang berdiri di
sel, baik diketik maupun hasil rumus; hitungannya dari target, realisasi, polarisasi, dan lembar Pengaturan.
Kekeliruan yang lazim disebut: menyalin realisasi, 100 + (realisasi − target), rumus terbalik, dibatasi tanpa aturan.
Angka yang hanya kurang desimalnya dilaporkan sebagai info.

Contoh: Target 97,5, realisasi 100, capaian tertulis 102,5; hitungan 100/97,5 × 100 = 102,56.

Perbaikan: Jalankan xlkinerja susun, atau perbaiki target, realisasi, atau polarisasinya bila itu yang salah.
"""

from decimal import Decimal

from xlkinerja.check.rule import Book, Cell, Hit, Hits, Place, Tingkat
from xlkinerja.check.single.diagnosis import cause
from xlkinerja.check.single.recount import Miscounted, wrong_cells
from xlkinerja.check.values.cells import percents
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.capaian import Aturan
from xlkinerja.summary.measuring import book_aturan

KODE = "XK301"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014 (pengukuran kinerja); pedoman LAN 239/2003; PermenPANRB 8/2021 untuk rentang"
REQUIRES = {"Realisasi": ("target", "realisasi", "polarisasi", "capaian")}


def check_book(book: Book) -> Hits:
    aturan = book_aturan(book)
    for miscounted in wrong_cells(book):
        if miscounted.column == "capaian":
            yield Hit(
                Place(book, miscounted.lembar, miscounted.cell.ref),
                _message(miscounted, aturan),
                "Perbaiki rumus sel itu dengan xlkinerja susun, atau betulkan target, realisasi, atau polarisasinya.",
                tercetak=_shown(miscounted.cell),
                seharusnya=_expected(miscounted),
                also=tuple(Place(book, miscounted.lembar, miscounted.row[k].ref) for k in ("target", "realisasi")),
                tingkat=Tingkat.INFO if miscounted.only_rounding else None,
            )


def _message(miscounted: Miscounted, aturan: Aturan) -> str:
    beginning = f"Capaian tertulis {_shown(miscounted.cell)}"
    if miscounted.seharusnya is None:
        status = miscounted.result.status if miscounted.result else ""
        return f"{beginning}, padahal belum dapat dihitung ({status})."
    target, realisasi = (_shown(miscounted.row[k]) for k in ("target", "realisasi"))
    operands = f"target {target}, realisasi {realisasi}, {miscounted.row['polarisasi'].text}"
    reason = "hanya pembulatannya yang berbeda" if miscounted.only_rounding else _cause(miscounted, aturan)
    return f"{beginning}; hitungan {_expected(miscounted)} ({operands}){f'; {reason}' if reason else ''}."


def _cause(miscounted: Miscounted, aturan: Aturan) -> str:
    """Which of the usual mistakes gives the figure that stands there, or ""."""
    written, correct = percents(miscounted.cell), miscounted.result.basis if miscounted.result else None
    target, realisasi = (miscounted.row[k].number for k in ("target", "realisasi"))
    if written is None or correct is None or target is None or realisasi is None:
        return ""
    if miscounted.row["target"].percent and miscounted.row["realisasi"].percent:
        target, realisasi = target * 100, realisasi * 100
    return cause(written, target, realisasi, miscounted.row["polarisasi"].text, aturan, correct)


def _expected(miscounted: Miscounted) -> str:
    return (
        write_angka(miscounted.seharusnya)
        if isinstance(miscounted.seharusnya, Decimal)
        else miscounted.seharusnya or ""
    )


def _shown(cell: Cell) -> str:
    value = percents(cell)
    if value is None:
        return cell.text
    return write_angka(value) + ("%" if cell.percent else "")
