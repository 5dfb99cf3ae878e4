"""Rows of Realisasi measured: the settings of the workbook, the number of each sasaran, and what each row gives."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from xlkinerja.kinerja.capaian import (
    CHECK_ANGKA,
    DEFAULT_ATURAN,
    MOST_DECIMALS,
    Aturan,
    Result,
    hitung_capaian,
    setting_code,
)
from xlkinerja.kinerja.predikat import DEFAULT_TANGGA, FIRST_ORDER, Tangga, recognise
from xlkinerja.kinerja.satuan import plain_satuan
from xlkinerja.kinerja.skala import Band, Skala
from xlkinerja.workbook.book import Book, Cell, Row
from xlkinerja.workbook.cell_unit import unit_of
from xlkinerja.workbook.facts import fact
from xlkinerja.workbook.package import ErrorValue, Value
from xlkinerja.workbook.reading_forms import NO_ORDER
from xlkinerja.workbook.sheets.realisasi import REALISASI


class Measured(NamedTuple):
    """One indikator of Realisasi with its computed result; `number` is None below an error in the column Sasaran.

    `unit` is that of its realisasi, as `unit_of_realisasi` gives it.
    """

    row: Row
    number: int | None
    unit: Value
    result: Result

    @property
    def value(self) -> Decimal | None:
        """The capaian where it is a number."""
        return self.result.capaian if isinstance(self.result.capaian, Decimal) else None


@fact
def book_aturan(book: Book) -> Aturan:
    """The settings as the cell formulas read them: what is missing or no number counts as the default."""

    def cell(key: str) -> Cell:
        return book.pengaturan.get(key) or Cell("")

    decimals = cell("desimal").number
    zero_capaian = cell("capaian_nol").number
    return Aturan(
        minimal_profile=setting_code(typed(cell("profil_minimal"))) or DEFAULT_ATURAN.minimal_profile,
        cap=cell("batas").number,
        decimals=DEFAULT_ATURAN.decimals
        if decimals is None
        else int(max(Decimal(0), min(Decimal(MOST_DECIMALS), decimals))),
        zero_capaian=DEFAULT_ATURAN.zero_capaian if zero_capaian is None else zero_capaian,
        rerata_basis="sasaran" if setting_code(typed(cell("dasar_rerata"))).lower() == "sasaran" else "indikator",
        skala=book_skala(book),
        tangga=_tangga(book.tangga) if book.tangga else DEFAULT_TANGGA,
    )


@fact
def book_skala(book: Book) -> Skala:
    """The category scale on Pengaturan, in the order of its rows; those without a lower bound are left out.

    None at all where an error stands among the bounds, as the formulas see it.
    """
    if book.skala is None or any(row[k].error for row in book.skala.rows for k in ("dari", "termasuk")):
        return ()
    return tuple(
        Band(lower, row["termasuk"].text.lower() == "ya", row["sampai"].number, typed(row["kategori"]))
        for row in book.skala.rows
        if (lower := row["dari"].number) is not None
    )


def typed(cell: Cell) -> str:
    """The text of a cell as a formula takes it, blanks included; "" where it holds none."""
    return cell.value if isinstance(cell.value, str) else ""


@lru_cache(maxsize=16)
def _tangga(rank: tuple[tuple[str, str, int], ...]) -> tuple[Tangga, ...]:
    """Ladders of the sheet Referensi, best first in each; `rank` is ladder × 100 + place.

    As for the formulas, what has a number below 100 stands on no ladder, and one text among the numbers spoils all.
    """
    if any(order == NO_ORDER for *_, order in rank):
        return (Tangga("", ()),)
    ordered = sorted((t for t in rank if t[2] >= FIRST_ORDER), key=lambda t: t[2])
    ladders = tuple(
        Tangga(members[0][0], tuple(predikat for _, predikat, _ in members))
        for members in (list(g) for _, g in groupby(ordered, key=lambda t: t[2] // 100))
    )
    return DEFAULT_TANGGA if ladders == DEFAULT_TANGGA else ladders  # which is looked up without a hash


def sasaran_numbers(rows: Iterable[Row]) -> Iterator[tuple[Row, int | None]]:
    """Each row with the number of its sasaran, as the computed column No gives it.

    An empty Sasaran means "as above" (1 where nothing stands above); a sasaran that returns keeps its number, letter
    case aside. From an error in Sasaran on, no row has a number. Rows without sasaran and indikator have none, nor has
    one with a truth value as Sasaran, nor those as above.
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
        if isinstance(sasaran, bool):
            current = None
            yield row, None
            continue
        number = current if _blank(sasaran) else seen.get(_key(sasaran), highest + 1)
        if not _blank(sasaran):
            seen[_key(sasaran)] = current = number
        highest = max(highest, number or 0)
        yield row, number


def running_numbers(rows: Iterable[Row]) -> dict[int, int]:
    """The number of each row that names an indikator, by its row on the sheet, as the column No Urut gives it."""
    named = (row.number for row in rows if not _blank(row["indikator"].value))
    return {row: number for number, row in enumerate(named, 1)}


def _blank(value: Value) -> bool:
    return value is None or value == ""


def _key(value: Value) -> object:
    """What makes two cells the same sasaran: letter case aside, numbers to the fifteen digits that a cell holds."""
    if isinstance(value, str):
        return value.lower()
    return f"{float(value):.15g}" if isinstance(value, Decimal) else value, type(value)


def measure_rows(book: Book, aturan: Aturan | None = None) -> list[Measured]:
    """Every indikator of the sheet Realisasi as its formulas count them, with what Python computes from the inputs."""
    return list(_by_its_settings(book) if aturan is None else _measured(book, aturan))


@fact
def _by_its_settings(book: Book) -> tuple[Measured, ...]:
    return tuple(_measured(book, book_aturan(book)))


@fact
def book_results(book: Book) -> Mapping[int, Result]:
    """What each indikator of the sheet Realisasi gives by the settings of the workbook, by the number of its row."""
    return {m.row.number: m.result for m in _by_its_settings(book)}


def _measured(book: Book, aturan: Aturan) -> Iterator[Measured]:
    table = book.tables.get(REALISASI.name)
    numbered = sasaran_numbers(table.all_rows) if table is not None else ()
    for row, number in numbered:
        if row.is_indikator:
            unit = unit_of_realisasi(row)
            yield Measured(row, number, unit, _result(row, unit, aturan))


def unit_of_realisasi(row: Row) -> Value:
    """What stands in Satuan Realisasi, or, where the cell of the realisasi carries a unit itself, that unit.

    "" where that is the unit of the row in other words: % and persen, dok. and dokumen.
    """
    cell, satuan = row["realisasi"], row["satuan"]
    unit = unit_of(cell) if satuan.text and (cell.number is not None or cell.text) else ""
    if not unit or (cell.text and recognise(cell.text)):
        return row["satuan_realisasi"].value
    return "" if plain_satuan(unit) == plain_satuan(satuan.text) else unit


def row_result(row: Row, aturan: Aturan) -> Result:
    """What one row of Realisasi gives, from its input cells alone."""
    return _result(row, unit_of_realisasi(row), aturan)


def _result(row: Row, unit: Value, aturan: Aturan) -> Result:
    polarisasi, applies = row["polarisasi"].value, row["berlaku"].value
    if isinstance(row["indikator"].value, ErrorValue) or isinstance(applies, ErrorValue):
        return Result(CHECK_ANGKA, None, None, "", CHECK_ANGKA)
    return hitung_capaian(
        row["target"].value,
        row["realisasi"].value,
        polarisasi if isinstance(polarisasi, str) else None,
        aturan,
        target_maximum=row["target_maksimum"].value,
        satuan=row["satuan"].value,
        satuan_realisasi=unit,
        applies=not (isinstance(applies, str) and applies.lower() == "tidak"),
    )
