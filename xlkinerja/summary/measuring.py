"""Rows of Realisasi measured: the settings of the workbook, the number of each sasaran, and what each row gives."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from xlkinerja.kinerja.capaian import ATURAN_BAKU, DESIMAL_TERBANYAK, PERIKSA_ANGKA, Aturan, Hasil, hitung_capaian
from xlkinerja.kinerja.predikat import TANGGA_BAKU, Tangga
from xlkinerja.kinerja.skala import Jenjang, Skala
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.package import ErrorValue, Value
from xlkinerja.workbook.sheets.realisasi import REALISASI


@dataclass(frozen=True, slots=True)
class Terukur:
    """One indikator of Realisasi with its computed result; `nomor` is None below an error in the column Sasaran."""

    row: Row
    nomor: int | None
    hasil: Hasil

    @property
    def nilai(self) -> Decimal | None:
        """The capaian where it is a number."""
        return self.hasil.capaian if isinstance(self.hasil.capaian, Decimal) else None


def aturan_buku(book: Book) -> Aturan:
    """The settings as the cell formulas read them: what is missing or no number counts as the default."""

    def cell(key: str) -> Cell:
        return book.pengaturan.get(key) or Cell("")

    desimal = cell("desimal").number
    capaian_nol = cell("capaian_nol").number
    return Aturan(
        profil_minimal=cell("profil_minimal").text or ATURAN_BAKU.profil_minimal,
        batas=cell("batas").number,
        desimal=ATURAN_BAKU.desimal
        if desimal is None
        else int(max(Decimal(0), min(Decimal(DESIMAL_TERBANYAK), desimal))),
        capaian_nol=ATURAN_BAKU.capaian_nol if capaian_nol is None else capaian_nol,
        dasar_rerata="sasaran" if cell("dasar_rerata").text.lower() == "sasaran" else "indikator",
        skala=skala_buku(book),
        tangga=_tangga(book.tangga) if book.tangga else TANGGA_BAKU,
    )


def skala_buku(book: Book) -> Skala:
    """The category scale on Pengaturan, in the order of its rows; those without a lower bound are left out."""
    if book.skala is None:
        return ATURAN_BAKU.skala if book.document is None else ()
    return tuple(
        Jenjang(dari, row["termasuk"].text.lower() == "ya", row["sampai"].number, row["kategori"].text)
        for row in book.skala.rows
        if (dari := row["dari"].number) is not None
    )


def _tangga(urutan: tuple[tuple[str, str, int], ...]) -> tuple[Tangga, ...]:
    """Ladders of the sheet Referensi, best first in each; `urutan` is ladder × 100 + place."""
    berurut = sorted(urutan, key=lambda t: t[2])
    return tuple(
        Tangga(anggota[0][0], tuple(predikat for _, predikat, _ in anggota))
        for anggota in (list(g) for _, g in groupby(berurut, key=lambda t: t[2] // 100))
    )


def nomor_sasaran(rows: Iterable[Row]) -> Iterator[tuple[Row, int | None]]:
    """Each row with the number of its sasaran, as the computed column No gives it.

    An empty Sasaran means "as above" (1 where nothing stands above); a sasaran that returns keeps its number, letter
    case aside. From an error in Sasaran on, no row has a number. Rows without sasaran and indikator have none.
    """
    seen: dict[object, int | None] = {}
    current: int | None = 1
    highest, broken = 0, False
    for row in rows:
        sasaran, indikator = row["sasaran"].value, row["indikator"].value
        broken = broken or isinstance(sasaran, ErrorValue)
        if broken or (_blank(sasaran) and _blank(indikator)):
            yield row, None
            continue
        number = current if _blank(sasaran) else seen.get(_key(sasaran), highest + 1)
        if not _blank(sasaran):
            seen[_key(sasaran)] = current = number
        highest = max(highest, number or 0)
        yield row, number


def _blank(value: Value) -> bool:
    return value is None or value == ""


def _key(value: Value) -> object:
    return value.lower() if isinstance(value, str) else value


def ukur(book: Book, aturan: Aturan | None = None) -> list[Terukur]:
    """Every indikator of the sheet Realisasi as its formulas count them, with what Python computes from the inputs."""
    table = book.tables.get(REALISASI.name)
    if table is None:
        return []
    aturan = aturan_buku(book) if aturan is None else aturan
    bernomor = nomor_sasaran(table.all_rows)
    return [Terukur(row, nomor, hasil_baris(row, aturan)) for row, nomor in bernomor if row.is_indikator]


def hasil_baris(row: Row, aturan: Aturan) -> Hasil:
    """What one row of Realisasi gives, from its input cells alone."""
    polarisasi, berlaku = row["polarisasi"].value, row["berlaku"].value
    if isinstance(row["indikator"].value, ErrorValue) or isinstance(berlaku, ErrorValue):
        return Hasil(PERIKSA_ANGKA, None, None, "", PERIKSA_ANGKA)
    return hitung_capaian(
        row["target"].value,
        row["realisasi"].value,
        polarisasi if isinstance(polarisasi, str) else None,
        aturan,
        target_maksimum=row["target_maksimum"].value,
        berlaku=not (isinstance(berlaku, str) and berlaku.lower() == "tidak"),
    )
