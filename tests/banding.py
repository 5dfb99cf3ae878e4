"""Comparing: what cells show, what Python computed and what the twin expects, laid side by side."""

import math
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.kembaran import SKALA, Baris, Kebijakan, Keluaran, output, sasaran_numbers
from tests.mesin import Ironcalc
from xlkinerja.kinerja.capaian import Aturan
from xlkinerja.kinerja.skala import DEFAULT_SKALA
from xlkinerja.summary.measuring import Measured
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN, SKALA_ROWS
from xlkinerja.workbook.sheets.pengaturan import SKALA as TABEL_SKALA
from xlkinerja.workbook.sheets.realisasi import REALISASI

KOLOM = ("no", "capaian", "kategori", "status")
#: At 15 digits, all that a cell shows, such a number has no decimals left to compare.
TERBESAR = 10**13


def sel_pengaturan(kebijakan: Kebijakan) -> dict[str, Any]:
    """The cells of Pengaturan, as they are typed for a choice of settings; the scale is the twin's own."""
    limit = ("tanpa", "Tanpa batas")[kebijakan.decimals % 2] if kebijakan.limit is None else kebijakan.limit
    jenjang = [(dari, {">=": "Ya", ">": "Tidak"}[mark], kategori) for mark, dari, kategori in SKALA[kebijakan.skala]]
    return {
        PENGATURAN.cell("profil_minimal"): kebijakan.profile,
        PENGATURAN.cell("batas"): limit,
        PENGATURAN.cell("desimal"): kebijakan.decimals,
        PENGATURAN.cell("capaian_nol"): kebijakan.nol,
        **sel_skala(jenjang),
    }


def aturan(kebijakan: Kebijakan) -> Aturan:
    limit = None if kebijakan.limit is None else Decimal(kebijakan.limit)
    return Aturan(
        kebijakan.profile, limit, kebijakan.decimals, kebijakan.nol, skala=DEFAULT_SKALA.get(kebijakan.skala, ())
    )


def sama(sel: object, harapan: Fraction | str | int | None) -> bool:
    """Whether a cell shows what is expected: the very number, the very text, or nothing."""
    if harapan is None:
        return sel in {None, ""}
    if isinstance(harapan, str):
        return (sel or "") == harapan
    if isinstance(sel, bool) or not isinstance(sel, float | Decimal):
        return False
    if float(harapan) > TERBESAR:
        return math.isclose(sel, harapan, rel_tol=1e-14)
    return Decimal(repr(float(sel))).as_integer_ratio() == (harapan.numerator, harapan.denominator)


def semestinya(rows: Sequence[Baris], kebijakan: Kebijakan) -> list[list[Fraction | str | int | None]]:
    """What the twin expects in the columns of KOLOM, by row."""
    harapan = [output(b, kebijakan) if b.indikator is not None else Keluaran(None, "", "") for b in rows]
    return [[n, h.capaian, h.kategori, h.status] for n, h in zip(sasaran_numbers(rows), harapan, strict=True)]


def beda(
    rows: Sequence[Baris], sel: Mapping[tuple[str, int], object], harapan: list[list[Fraction | str | int | None]]
) -> tuple[list[object], int]:
    """Rows whose cells differ from the twin, and the number of numeric capaian among the equal ones."""
    wrong: list[object] = []
    angka = 0
    for i, (row, seharusnya) in enumerate(zip(rows, harapan, strict=True), REALISASI.first_row):
        displayed = [sel.get((key, i)) for key in KOLOM]
        if all(map(sama, displayed, seharusnya)):
            angka += isinstance(seharusnya[1], Fraction)
        else:
            wrong.append((row, "sel:", displayed, "kembaran:", seharusnya))
    return wrong, angka


def sel_ironcalc(mesin: Ironcalc, count: int) -> dict[tuple[str, int], object]:
    nomor_baris = range(REALISASI.first_row, REALISASI.first_row + count)
    return {
        (k, b): mesin.value(REALISASI.name, f"{REALISASI.letters[k]}{b}")
        for k in (*KOLOM, "keadaan")
        for b in nomor_baris
    }


def sel_buku(book: Book) -> dict[tuple[str, int], object]:
    return {(k, row.number): row[k].value for row in book.tables[REALISASI.name].rows for k in KOLOM}


def sel_python(measured: list[Measured]) -> dict[tuple[str, int], object]:
    """What Python computed, laid out as cells."""
    result: dict[tuple[str, int], object] = {}
    for t in measured:
        values = (None if t.number is None else Decimal(t.number), t.result.capaian, t.result.kategori, t.result.status)
        result |= {(k, t.row.number): n for k, n in zip(KOLOM, values, strict=True)}
        result["keadaan", t.row.number] = t.result.state
    return result


def setara(python: object, sel: object) -> bool:
    return sama(sel, Fraction(python) if isinstance(python, Decimal) else python)


def sel_skala(jenjang: Sequence[tuple[Any, str, str]]) -> dict[str, Any]:
    """The cells of the scale for rows of (lower bound, Ya or Tidak, kategori); the rest of its rows emptied."""
    sel: dict[str, Any] = {}
    for i in range(SKALA_ROWS):
        band = jenjang[i] if i < len(jenjang) else (None, None, None)
        for key, value in zip(("dari", "termasuk", "kategori"), band, strict=True):
            sel[f"{TABEL_SKALA.letters[key]}{TABEL_SKALA.first_row + i}"] = None if value == "" else value
    return sel
