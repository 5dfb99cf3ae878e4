"""Every input column of a target is carried from somewhere, or stands in the list of what is typed there."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from xlkinerja.carry.routes import IDENTITY, REVISED, SOURCES, TYPED_HERE, columns, route
from xlkinerja.workbook.book import Book, Cell
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.sheets.identitas import IDENTITAS

TARGETS = sorted(TYPED_HERE)


def source(kind: str, tahun: int = 2024) -> Book:
    years = {"tahun": Cell("B7", Decimal(tahun)), "tahun_akhir": Cell("B8", Decimal(tahun + 4))}
    return Book(Path("x.xlsx"), BY_KEY[kind], identitas=years)


def carried_into(target: str) -> dict[str, set[str]]:
    """Column of the target → the documents that it comes from, this year or the year after."""
    found: dict[str, set[str]] = {}
    for key, kinds in SOURCES.items():
        for kind in kinds if ("pk" if key == REVISED else key) == target else ():
            way = route(kind, key)
            assert way is not None
            tahun = 2024 + (way.same_kind and key != REVISED)
            for column in columns(way, source(kind), tahun):
                found.setdefault(column, set()).add(kind)
    return found


def test_every_document_but_the_first_and_the_printed_one_is_a_target() -> None:
    assert set(TYPED_HERE) == {k for k, d in BY_KEY.items() if not d.printed} - {"renstra"}
    assert set(SOURCES) == {*TYPED_HERE, REVISED}


@pytest.mark.parametrize("target", TARGETS)
def test_every_input_column_is_carried_or_typed(target: str) -> None:
    inputs = {c.key for c in BY_KEY[target].main.columns if not c.computed}
    assert set(carried_into(target)) | TYPED_HERE[target] == inputs
    assert not set(carried_into(target)) & TYPED_HERE[target]


@pytest.mark.parametrize("target", TARGETS)
def test_what_is_carried_is_a_column_of_its_source(target: str) -> None:
    for key, kinds in SOURCES.items():
        for kind in kinds if ("pk" if key == REVISED else key) == target else ():
            way = route(kind, key)
            assert way is not None
            theirs = set(BY_KEY[kind].main.by_key)
            assert set(columns(way, source(kind), 2024).values()) <= theirs


def test_a_renstra_gives_the_target_of_the_year() -> None:
    way = route("renstra", "rkt")
    assert way is not None
    assert [columns(way, source("renstra"), y).get("target") for y in (2023, 2024, 2026, 2028, 2029)] == [
        None,
        "target_1",
        "target_3",
        "target_5",
        None,
    ]


def test_a_renstra_gives_a_realisasi_its_last_target() -> None:
    way = route("renstra", "realisasi")
    assert way is not None
    assert not way.adds
    short = source("renstra")
    short = replace(short, identitas={**short.identitas, "tahun_akhir": Cell("B8", Decimal(2026))})
    mapping = columns(way, short, 2024)
    assert (mapping["target_renstra"], "target" in mapping) == ("target_3", False)


def test_next_year_takes_no_target_and_moves_the_realisasi_on() -> None:
    way = route("realisasi", "realisasi")
    assert way is not None
    mapping = columns(way, source("realisasi"), 2025)
    assert "target" not in mapping
    assert [mapping[f"realisasi_n{i}"] for i in range(1, 5)] == [
        "realisasi",
        "realisasi_n1",
        "realisasi_n2",
        "realisasi_n3",
    ]


def test_date_and_signatures_stay_with_their_document() -> None:
    assert set(IDENTITAS.by_key) - set(IDENTITY) == {
        "dokumen", "versi", "tanggal", "pihak_pertama", "jabatan_pertama", "pangkat_pertama", "nip_pertama",
        "pihak_kedua", "jabatan_kedua", "pangkat_kedua", "nip_kedua", "penandatangan",
    }  # fmt: skip
