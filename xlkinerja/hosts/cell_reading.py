"""What the cell functions make of their cells: numbers, ranges, caps, scales, and the words where there is none."""

from decimal import Decimal
from functools import lru_cache
from typing import Any

from xlkinerja.hosts.arguments import ArgumentsUnusable, Cells, blank, to_grid
from xlkinerja.kinerja.angka import Angka, AngkaRusak, baca_angka, write_angka
from xlkinerja.kinerja.capaian import CHECK_ANGKA, NOT_FILLED, Aturan, Result, hitung_capaian, setting_code
from xlkinerja.kinerja.skala import DEFAULT_SKALA, Band, Skala, skala_code
from xlkinerja.workbook.stream import ErrorValue, Value


def measure_cells(target: Value, realisasi: Value, polarisasi: Value, limit: Value) -> Result | None:
    """One row measured; None where neither target nor realisasi stands."""
    if blank(target) and blank(realisasi):
        return None
    maximum: Value = None
    if isinstance(target, str) and (span := _span(target)):
        target, maximum = span
    direction = polarisasi if isinstance(polarisasi, str) else None
    return hitung_capaian(target, realisasi, direction, _aturan(limit), target_maximum=maximum)


@lru_cache(maxsize=64, typed=True)  # one cap holds for a whole column; typed, because Decimal(1) == True
def _aturan(limit: Value) -> Aturan:
    return Aturan(cap=_cap(limit))


@lru_cache(maxsize=1024)  # a column has few of them: BB, WTP, 80-90
def _span(text: str) -> tuple[Decimal, Decimal] | None:
    """The two bounds of a range, which can only be typed as text."""
    try:
        return baca_angka(text).span
    except AngkaRusak:
        return None


def _cap(sel: Value) -> Decimal | None:
    if isinstance(sel, Decimal):
        return sel
    if blank(sel) or (isinstance(sel, str) and setting_code(sel.strip()).lower() == "tanpa"):
        return None
    raise ArgumentsUnusable("Batas capaian bukan angka. Isi angka seperti 120, atau kata tanpa.")


def skala_from(content: Cells) -> Skala:
    """A scale by its name or from a range like that on Pengaturan, headers allowed; empty cells are no scale."""
    if len(content[0]) == 1:
        name = content[0][0]
        known = DEFAULT_SKALA.get(skala_code(name)) if isinstance(name, str) else None
        if len(content) == 1 and (known or blank(name)):
            return known or ()
    bands = tuple(
        Band(dari, str(termasuk).lower() == "ya", upper if isinstance(upper, Decimal) else None, str(name))
        for name, dari, termasuk, upper, *_ in (row for row in content if len(row) >= 4)
        if isinstance(dari, Decimal)
    )
    if not bands and not all(blank(sel) for row in content for sel in row):
        raise ArgumentsUnusable(
            f"Skala tidak dikenal. Tulis {', '.join(DEFAULT_SKALA)}, atau tunjuk empat kolom "
            "Kategori, Dari, Batas bawah termasuk, Sampai di lembar Pengaturan."
        )
    return bands


def only_number(sel: Value) -> Decimal | None:
    return sel if isinstance(sel, Decimal) else None


def read_text(sel: Value) -> Angka:
    return baca_angka(sel) if isinstance(sel, str | Decimal | bool) else Angka()


def no_number(angka: Angka) -> str:
    """Why a figure is not one number; "" where nothing stands."""
    if angka.predikat:
        return f"Predikat {angka.predikat}, bukan angka"
    if angka.span:
        return f"Rentang {write_angka(angka.span[0])}–{write_angka(angka.span[1])}, bukan satu angka"
    if angka.several:
        return f"{len(angka.several)} angka, bukan satu angka"
    return f"Rasio {angka.notes}, bukan satu angka" if angka.satuan == "rasio" else ""


def with_number(sel: Value, write: Any) -> Value:
    """A number in other words; an error, an empty cell and what is no number speak for themselves."""
    if isinstance(sel, ErrorValue):
        return sel
    angka = read_text(sel)
    text: str = no_number(angka) if angka.value is None else write(angka.value)
    return text


def all_numbers(*sel: Value) -> tuple[Decimal, ...] | str:
    """The cells as numbers, or the status that says why they are none; a text is never computed with."""
    if any(map(blank, sel)):
        return NOT_FILLED
    angka = tuple(x for x in sel if isinstance(x, Decimal))
    return angka if len(angka) == len(sel) else CHECK_ANGKA


def maybe_empty(argument: Any) -> Cells | None:
    return None if argument is None else to_grid(argument)
