"""One sheet of the workbook of findings: rows from top to bottom, links, widths, heights, printing."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from xlkinerja.check.finding import Tingkat
from xlkinerja.workbook import looks
from xlkinerja.workbook.template_parts import finish_page
from xlkinerja.workbook.template_text import LINE_HEIGHT, text_lines

_WARNA = {Tingkat.GALAT: "FCE4D6", Tingkat.PERINGATAN: "FFF2CC", Tingkat.INFO: looks.BIRU_MUDA}
_TEKS = looks.Look(border=True)
_ANGKA = replace(_TEKS, horizontal="center")
_TANGGAPAN = replace(_TEKS, fill=looks.KUNING)
_TAUTAN = Font(name=looks.HURUF, size=10, color="0563C1", underline="single")
_TEKS_TERPANJANG = 32_767
_NAMA_TERPANJANG = 31
_SINGKATAN = (("Kabupaten", "Kab."), ("Provinsi", "Prov."), ("Sekretariat", "Sekr."))


@dataclass
class Lembar:
    """A sheet that is written row by row; `lebar` is the width of each column."""

    sheet: Worksheet
    lebar: tuple[int, ...]
    kepala: int = 0

    def __post_init__(self) -> None:
        for n, width in enumerate(self.lebar, 1):
            self.sheet.column_dimensions[get_column_letter(n)].width = width

    def heading(self, judul: str, anak: str, petunjuk: str) -> None:
        """Rows 1 to 3."""
        for row, (teks, look) in enumerate(
            ((judul, looks.JUDUL), (anak, looks.SUBJUDUL), (petunjuk, looks.PETUNJUK)), 1
        ):
            self._put(row, 1, teks or None, look)
        self._last = 3

    def header(self, *kepala: str) -> None:
        self._last = self.kepala = self._last + 1
        for n, teks in enumerate(kepala, 1):
            self._put(self.kepala, n, teks, looks.KEPALA)
        self.sheet.row_dimensions[self.kepala].height = 32

    def freeze(self) -> None:
        self.sheet.freeze_panes = f"A{self.kepala + 1}"

    def row(self, *isi: str | int | None, tint: Tingkat | None = None) -> int:
        """A row of cells and its number; None is left for the reader to fill, `tint` colours the word of a level."""
        self._last += 1
        for n, nilai in enumerate(isi, 1):
            look = _TANGGAPAN if nilai is None else _ANGKA if isinstance(nilai, int) else _TEKS
            if tint and nilai == tint.capitalize():
                look = replace(look, fill=_WARNA[tint], bold=True, horizontal="center")
            self._put(self._last, n, nilai, look)
        teks = ((t, lebar) for t, lebar in zip(isi, self.lebar, strict=True) if isinstance(t, str))
        # other programs do not grow a row for its text when they open it; Excel allows 409 points
        tinggi = max((text_lines(t, lebar) for t, lebar in teks), default=1) * LINE_HEIGHT + 3
        self.sheet.row_dimensions[self._last].height = min(tinggi, 409)
        return self._last

    def link(self, column: int, lokasi: str, berkas: str = "") -> None:
        """Make a cell of the last row lead to a place in a file, or in this workbook."""
        cell = self.sheet.cell(self._last, column)
        if berkas or lokasi:
            cell.hyperlink = Hyperlink(ref=cell.coordinate, target=berkas or None, location=lokasi or None)
            cell.font = _TAUTAN

    def skip(self) -> None:
        self._last += 1

    def note(self, teks: str) -> None:
        self._last += 1
        self._put(self._last, 1, teks, looks.PETUNJUK)

    def finish(self, *, filtered: bool = False) -> None:
        """Printing on F4, and the filter over the rows below the header."""
        akhir = get_column_letter(len(self.lebar))
        finish_page(self.sheet, (f"$A$1:${akhir}${max(self._last, self.kepala)}",), f"{self.kepala}:{self.kepala}")
        self.sheet.protection.sheet = False
        if filtered and self._last > self.kepala:
            self.sheet.auto_filter.ref = f"A{self.kepala}:{akhir}{self._last}"

    def _put(self, row: int, column: int, nilai: Any, look: looks.Look) -> None:
        cell = self.sheet.cell(row, column)
        if isinstance(nilai, str):
            nilai = clean(nilai)
        cell.value = nilai
        looks.apply(cell, look)
        if isinstance(nilai, str):
            cell.data_type = "s"  # a text that begins with "=" stays a text, also after it is edited
            cell.quotePrefix = nilai[:1] in ("=", "+", "-", "@")


def clean(teks: str) -> str:
    """The text without what a cell cannot hold."""
    bersih = ILLEGAL_CHARACTERS_RE.sub("", teks).encode("utf-8", "replace").decode("utf-8")
    return bersih[:_TEKS_TERPANJANG]


def sheet_names(nama: Iterable[str], terpakai: Collection[str]) -> list[str]:
    """A name that Excel takes for each: no forbidden letters, 31 at most, each once whatever its letter case."""
    ada = {n.casefold() for n in terpakai}
    hasil = []
    for panjang in nama:
        dasar = next((n for n in _shorter(panjang) if len(n) <= _NAMA_TERPANJANG), "")
        dasar = dasar or list(_shorter(panjang))[-1][:_NAMA_TERPANJANG].strip() or "Satker"
        calon, nomor = dasar, 1
        while calon.casefold() in ada:
            nomor += 1
            akhiran = f" ({nomor})"
            calon = dasar[: _NAMA_TERPANJANG - len(akhiran)].strip() + akhiran
        ada.add(calon.casefold())
        hasil.append(calon)
    return hasil


def _shorter(nama: str) -> Iterator[str]:
    """Satker, entitas and year; satker and year; abbreviated; satker alone: each shorter, no forbidden letters."""
    bagian = [re.sub(r"[\\/*?:\[\]']+|\s+", " ", clean(b)).strip() for b in nama.split(" · ")]
    yield " · ".join(bagian)
    pendek = bagian[0]
    if len(bagian) > 1:
        yield f"{pendek} {bagian[-1]}"
    for kata, singkatan in _SINGKATAN:
        pendek = pendek.replace(kata, singkatan)
    if len(bagian) > 1:
        yield f"{pendek} {bagian[-1]}"
    yield pendek
