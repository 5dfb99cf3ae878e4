"""Comparing: what cells show, what Python computed and what the twin expects, laid side by side."""

import math
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.kembaran import SKALA, Baris, Kebijakan, Keluaran, keluaran, nomor
from tests.mesin import Ironcalc
from xlkinerja.kinerja.capaian import Aturan
from xlkinerja.kinerja.skala import SKALA_BAKU
from xlkinerja.summary.measuring import Terukur
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.pengaturan import BARIS_SKALA, PENGATURAN
from xlkinerja.workbook.sheets.pengaturan import SKALA as TABEL_SKALA
from xlkinerja.workbook.sheets.realisasi import REALISASI

KOLOM = ("no", "capaian", "kategori", "status")
#: At 15 digits, all that a cell shows, such a number has no decimals left to compare.
TERBESAR = Fraction(10**13)


def sel_pengaturan(kebijakan: Kebijakan) -> dict[str, Any]:
    """The cells of Pengaturan, as they are typed for a choice of settings; the scale is the twin's own."""
    batas = "tanpa" if kebijakan.batas is None else kebijakan.batas
    jenjang = [(dari, {">=": "Ya", ">": "Tidak"}[tanda], kategori) for tanda, dari, kategori in SKALA[kebijakan.skala]]
    return {
        PENGATURAN.cell("profil_minimal"): kebijakan.profil,
        PENGATURAN.cell("batas"): batas,
        PENGATURAN.cell("desimal"): kebijakan.desimal,
        PENGATURAN.cell("capaian_nol"): kebijakan.nol,
        **sel_skala(jenjang),
    }


def aturan(kebijakan: Kebijakan) -> Aturan:
    batas = None if kebijakan.batas is None else Decimal(kebijakan.batas)
    return Aturan(kebijakan.profil, batas, kebijakan.desimal, kebijakan.nol, skala=SKALA_BAKU[kebijakan.skala])


def sama(sel: object, harapan: Fraction | str | int | None) -> bool:
    """Whether a cell shows what is expected: the very number, the very text, or nothing."""
    if harapan is None:
        return sel in {None, ""}
    if isinstance(harapan, str):
        return (sel or "") == harapan
    if isinstance(sel, bool) or not isinstance(sel, float | Decimal):
        return False
    if harapan > TERBESAR:
        return math.isclose(sel, harapan, rel_tol=1e-14)
    return Fraction(Decimal(repr(float(sel)))) == harapan


def semestinya(baris: Sequence[Baris], kebijakan: Kebijakan) -> list[list[Fraction | str | int | None]]:
    """What the twin expects in the columns of KOLOM, by row."""
    harapan = [keluaran(b, kebijakan) if b.indikator is not None else Keluaran(None, "", "") for b in baris]
    return [[n, h.capaian, h.kategori, h.status] for n, h in zip(nomor(baris), harapan, strict=True)]


def beda(
    baris: Sequence[Baris], sel: Mapping[tuple[str, int], object], harapan: list[list[Fraction | str | int | None]]
) -> tuple[list[object], int]:
    """Rows whose cells differ from the twin, and the number of numeric capaian among the equal ones."""
    salah: list[object] = []
    angka = 0
    for i, (satu, seharusnya) in enumerate(zip(baris, harapan, strict=True), REALISASI.first_row):
        tampil = [sel.get((key, i)) for key in KOLOM]
        if all(map(sama, tampil, seharusnya)):
            angka += isinstance(seharusnya[1], Fraction)
        else:
            salah.append((satu, "sel:", tampil, "kembaran:", seharusnya))
    return salah, angka


def sel_ironcalc(mesin: Ironcalc, banyak: int) -> dict[tuple[str, int], object]:
    nomor_baris = range(REALISASI.first_row, REALISASI.first_row + banyak)
    return {
        (k, b): mesin.nilai(REALISASI.name, f"{REALISASI.letters[k]}{b}")
        for k in (*KOLOM, "keadaan")
        for b in nomor_baris
    }


def sel_buku(book: Book) -> dict[tuple[str, int], object]:
    return {(k, row.number): row[k].value for row in book.tables[REALISASI.name].rows for k in KOLOM}


def sel_python(terukur: list[Terukur]) -> dict[tuple[str, int], object]:
    """What Python computed, laid out as cells."""
    hasil: dict[tuple[str, int], object] = {}
    for t in terukur:
        nilai = (None if t.nomor is None else Decimal(t.nomor), t.hasil.capaian, t.hasil.kategori, t.hasil.status)
        hasil |= {(k, t.row.number): n for k, n in zip(KOLOM, nilai, strict=True)}
        hasil["keadaan", t.row.number] = t.hasil.keadaan
    return hasil


def setara(python: object, sel: object) -> bool:
    return sama(sel, Fraction(python) if isinstance(python, Decimal) else python)


def sel_skala(jenjang: Sequence[tuple[Any, str, str]]) -> dict[str, Any]:
    """The cells of the scale for rows of (lower bound, Ya or Tidak, kategori); the rest of its rows emptied."""
    sel: dict[str, Any] = {}
    for i in range(BARIS_SKALA):
        isi = jenjang[i] if i < len(jenjang) else (None, None, None)
        for key, nilai in zip(("dari", "termasuk", "kategori"), isi, strict=True):
            sel[f"{TABEL_SKALA.letters[key]}{TABEL_SKALA.first_row + i}"] = None if nilai == "" else nilai
    return sel
