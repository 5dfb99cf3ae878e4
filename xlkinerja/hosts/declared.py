"""What a function for cells is to a spreadsheet program: its name, its sentence, its arguments, and how it is called.

A function is declared once, by `@fungsi_sel` above its definition in `functions`. The wrappers, the wizard texts and
the interfaces of every host are made from the declaration.
"""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, ParamSpec

from xlkinerja.hosts.arguments import Keluaran, MasukanSalah

KELOMPOK = "Kinerja"
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Masukan:
    """One argument: its name, its sentence (Indonesian), whether it may not be left out, whether its place counts."""

    nama: str
    keterangan: str
    wajib: bool
    #: The function is given a `Rentang` instead of bare values.
    bertempat: bool = False


@dataclass(frozen=True, slots=True)
class Rentang:
    """Cells with the row and column of the first one on their sheet, counted from 1."""

    isi: Any
    baris: int
    kolom: int


@dataclass(frozen=True, slots=True)
class Fungsi:
    """A function for cells."""

    nama: str
    keterangan: str
    masukan: tuple[Masukan, ...]
    jalan: Callable[..., Keluaran]


FUNGSI: dict[str, Fungsi] = {}


def fungsi_sel(**keterangan: str) -> Callable[[Callable[P, Keluaran]], Callable[P, Keluaran]]:
    """Declares a function: a sentence for each of its arguments. What it raises becomes a sentence in the cell."""

    def daftarkan(fungsi: Callable[P, Keluaran]) -> Callable[P, Keluaran]:
        jalan = _aman(fungsi)
        nama = getattr(fungsi, "__name__", "")
        parameter = inspect.signature(fungsi).parameters
        assert list(parameter) == list(keterangan), nama
        masukan = tuple(
            Masukan(n, keterangan[n], p.default is p.empty, p.annotation is Rentang) for n, p in parameter.items()
        )
        FUNGSI[nama] = Fungsi(nama, (fungsi.__doc__ or "").strip(), masukan, jalan)
        return jalan

    return daftarkan


def call(nama: str, masukan: Sequence[Any]) -> Keluaran:
    """What a function gives as rows of float, str and bool.

    `masukan` are values, rows of values, or a Rentang; None for an empty cell; fewer than declared where the last are
    left out.
    """
    fungsi = FUNGSI.get(nama)
    if fungsi is None:
        return [[f"Fungsi {nama} tidak dikenal oleh xlkinerja ini. Pasang ulang add-in dan xlkinerja dari versi sama."]]
    if len(masukan) > len(fungsi.masukan) or len(masukan) < sum(m.wajib for m in fungsi.masukan):
        return [[f"Banyaknya masukan {nama} tidak sesuai: {'; '.join(m.nama for m in fungsi.masukan)}."]]
    dengan_tempat = zip(masukan, fungsi.masukan, strict=False)
    return fungsi.jalan(*(x.isi if isinstance(x, Rentang) and not m.bertempat else x for x, m in dengan_tempat))


def _aman(fungsi: Callable[P, Keluaran]) -> Callable[P, Keluaran]:
    """The function so that whatever happens becomes a sentence in the cell, never a traceback."""

    @wraps(fungsi)
    def jalan(*args: P.args, **kwargs: P.kwargs) -> Keluaran:
        try:
            return fungsi(*args, **kwargs)
        except MasukanSalah as salah:
            return [[str(salah)]]
        except Exception as salah:  # noqa: BLE001 - a cell has no place for a traceback
            return [[f"Tidak dapat dihitung ({type(salah).__name__}). Periksa isi sel yang ditunjuk."]]

    return jalan
