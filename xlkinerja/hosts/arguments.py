"""What a cell function is given and what it gives back: grids of values, in plain types outside and ours inside."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Any

from xlkinerja.check.values.texts import kapital
from xlkinerja.workbook.stream import ErrorValue, Value, number

Kisi = list[list[Value]]
#: What a host hands to its sheet: rows of float, str or bool.
Keluaran = list[list[Any]]

#: What error cells show, and the number by which Excel calls each. Sumber: Excel, XlCVError; dari #GETTING_DATA ke
#: bawah hanya ada di Excel 365.
NOMOR_GALAT = {
    "#NULL!": 2000,
    "#DIV/0!": 2007,
    "#VALUE!": 2015,
    "#REF!": 2023,
    "#NAME?": 2029,
    "#NUM!": 2036,
    "#N/A": 2042,
    "#GETTING_DATA": 2043,
    "#SPILL!": 2045,
    "#CONNECT!": 2046,
    "#BLOCKED!": 2047,
    "#UNKNOWN!": 2048,
    "#FIELD!": 2049,
    "#CALC!": 2050,
}
#: A range as high as the sheet is a whole column such as A:A; its empty end is no input.
TINGGI_LEMBAR = 1_048_576
#: Below it repr writes a whole double with all its digits, so that `number` has nothing to take care of.
DIGIT_TERBACA = 1e15
#: Excel refuses a longer text in a cell.
TEKS_TERPANJANG = 32_767


class MasukanSalah(ValueError):  # noqa: N818 - a domain word
    """The arguments make no sense together; the message (Indonesian) becomes the one result."""


def kisi(masukan: Any) -> Kisi:
    """Rows × columns of values from one cell, a row, a column or a range; a whole column without its empty end."""
    if not isinstance(masukan, (list, tuple)):
        return [[nilai(masukan)]]
    baris = masukan if not masukan or isinstance(masukan[0], (list, tuple)) else [masukan]
    if len(baris) >= TINGGI_LEMBAR:
        akhir = next((n for n in range(len(baris), 1, -1) if any(x not in (None, "") for x in baris[n - 1])), 1)
        baris = baris[:akhir]
    return [list(map(nilai, satu)) for satu in baris] or [[None]]


def nilai(isi: Any) -> Value:
    """One cell in our types: numbers as the Decimal that Excel shows, error texts as ErrorValue, dates as text."""
    if type(isi) is float and -DIGIT_TERBACA < isi < DIGIT_TERBACA:  # the way of nearly every cell
        return Decimal(int(isi)) if isi.is_integer() else Decimal(repr(isi))
    if isi is None or isinstance(isi, (bool, Decimal, ErrorValue)):
        return isi
    if isinstance(isi, (int, float)):
        return number(repr(float(isi)))
    if isinstance(isi, date):
        return f"{isi:%d-%m-%Y}"
    teks = str(isi)
    return ErrorValue(teks) if teks in NOMOR_GALAT else teks


def kosong(isi: Value) -> bool:
    """Whether the cell says nothing; 0 is a value."""
    return isi is None or (isinstance(isi, str) and not isi.strip())


def sejajar(*masukan: Any) -> list[Kisi]:
    """Grids of one shape: a single cell, row or column is repeated as Excel does. MasukanSalah where none fits."""
    penuh = [isinstance(m, (list, tuple)) and len(m) >= TINGGI_LEMBAR for m in masukan]
    semua = [kisi(m) for m in masukan]
    tinggi, lebar = max(map(len, semua)), max(len(k[0]) for k in semua)
    hasil: list[Kisi] = []
    for satu, sekolom in zip(semua, penuh, strict=True):
        rata: Kisi = satu
        if sekolom:
            kosongan: Kisi = [[None] * len(rata[0])] * (tinggi - len(rata))
            rata = rata + kosongan
        if len(rata) not in (1, tinggi) or len(rata[0]) not in (1, lebar):
            ukuran = " dan ".join(f"{len(k)} × {len(k[0])}" for k in semua if len(k) > 1 or len(k[0]) > 1)
            raise MasukanSalah(f"Ukuran rentang tidak sama ({ukuran}). Pilih rentang dengan banyak baris yang sama.")
        if len(rata[0]) < lebar:
            rata = [baris * lebar for baris in rata]
        hasil.append(rata if len(rata) == tinggi else rata * tinggi)
    return hasil


def per_sel(fungsi: Callable[..., Any], *masukan: Any) -> Keluaran:
    """The function over the cells of its arguments; a tuple fills cells side by side, a bad cell spoils no other."""
    rata = sejajar(*masukan)
    lebar = len(rata[0][0])
    hasil = [_satu(fungsi, sel) for sel in zip(*map(chain.from_iterable, rata), strict=True)]
    return [list(chain.from_iterable(hasil[n : n + lebar])) for n in range(0, len(hasil), lebar)]


def _satu(fungsi: Callable[..., Any], sel: Sequence[Value]) -> Sequence[Any]:
    try:
        hasil = fungsi(*sel)
    except MasukanSalah:
        raise
    except (ValueError, ArithmeticError) as salah:
        return (keluar(kapital(str(salah)) if isinstance(salah, ValueError) else "Tidak dapat dihitung"),)
    return tuple(map(keluar, hasil)) if isinstance(hasil, tuple) else (keluar(hasil),)


def rata_kanan(baris: Sequence[Sequence[Any]]) -> Keluaran:
    """Rows of different lengths as a grid: short ones end in empty cells."""
    lebar = max(map(len, baris), default=1)
    return [[keluar(x) for x in satu] + [""] * (lebar - len(satu)) for satu in baris]


def keluar(isi: Any) -> Any:
    """One value as Excel takes it."""
    if isinstance(isi, Decimal):
        return float(isi)
    if isi is None:
        return ""
    if isinstance(isi, int) and not isinstance(isi, bool):
        return float(isi)
    if isinstance(isi, ErrorValue):
        return isi.text
    return isi[: TEKS_TERPANJANG - 1] if isinstance(isi, str) else isi
