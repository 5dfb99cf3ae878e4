"""Every refusal is a sentence with a way out, and the way out works."""

from typing import Any

import openpyxl
import pytest

from tests.carry.test_asked_and_listed import edited
from tests.carry.test_carrying import OFFICE, ROWS, made, source
from tests.carry.typed_cells import book
from xlkinerja.carry.writing import complete, new_workbook
from xlkinerja.workbook.errors import PatchRefused

RENSTRA = [{"sasaran": "S", "indikator": "Persentase layanan", "target_1": 80, "target_3": 90}]


def renstra(**fields: Any) -> Any:
    return source("renstra", RENSTRA, identitas={"tahun": 2022, "tahun_akhir": 2026} | fields)


@pytest.mark.parametrize("tahun", ["2022-2026", "", None])
def test_a_period_in_one_cell(tahun: object) -> None:
    """The first year of a Renstra is its own cell: said, and with the year in it the RKT is made."""
    with pytest.raises(PatchRefused, match=r"Tahun Awal di lembar Identitas Renstra .* Isi dengan empat angka"):
        new_workbook(renstra(tahun=tahun), "rkt", tahun=2024)
    assert new_workbook(renstra(), "rkt", tahun=2024).plan.written == 3  # sasaran, indikator, target


def test_a_year_that_nobody_named() -> None:
    """Neither the RKT nor the command says the year; either of the two ways works."""
    blank = made("rkt", [], identitas={"tahun": None})
    with pytest.raises(PatchRefused, match="Isi Tahun di lembar Identitasnya, atau pakai --tahun"):
        complete(blank, renstra(), "rkt")
    assert complete(blank, renstra(), "rkt", tahun=2024).plan.new
    assert complete(made("rkt", []), renstra(), "rkt").plan.new


def test_a_source_without_a_year() -> None:
    """--tahun would not help there, so it is not advised."""
    with pytest.raises(PatchRefused, match=r"Tahun di lembar Identitas RKT .* Isi dengan empat angka") as told:
        complete(made("pk", []), source("rkt", identitas={"tahun": None}), "pk")
    assert "--tahun" not in str(told.value)


def test_years_that_do_not_follow() -> None:
    """A workbook that stands keeps its year, so another source is named; a new one gets --tahun."""
    last = source("realisasi", ROWS, identitas={"tahun": 2022})
    with pytest.raises(PatchRefused, match=r"Pilih Realisasi tahun 2023\.") as told:
        complete(made("realisasi", ROWS), source(), "realisasi", last=last)
    assert "Pakai --tahun" not in str(told.value)
    with pytest.raises(PatchRefused, match=r"Pakai --tahun 2023\."):
        new_workbook(last, "realisasi", tahun=2024)
    assert new_workbook(last, "realisasi", tahun=2023).plan.new
    with pytest.raises(PatchRefused, match=r"Pilih PK tahun 2025\."):
        complete(made("realisasi", [], identitas={"tahun": 2025}), source(), "realisasi")


def test_a_change_follows_an_earlier_version() -> None:
    """Not itself, and not a later one."""
    first = new_workbook(source(), "pk-perubahan").data
    second = new_workbook(book(first, "x"), "pk-perubahan").data
    for newer in (first, second):
        with pytest.raises(PatchRefused, match="Turunkan dari versi sebelumnya"):
            complete(first, book(newer, "x"), "pk-perubahan")
    assert complete(second, book(first, "x"), "pk-perubahan").data == second


def test_two_offices() -> None:
    """Where one and the same office is meant, its code says so."""
    other = {"satker": "KPU Kabupaten Lain"}
    with pytest.raises(PatchRefused, match="betulkan Satker dan Kode Satker"):
        complete(made("realisasi", [], identitas=other), source(), "realisasi")
    kode = {"kode_satker": "658000"}
    meant = source(identitas=OFFICE | kode)
    assert complete(made("realisasi", [], identitas=other | kode), meant, "realisasi").plan.new


def test_a_workbook_without_its_table() -> None:
    """The way back of the missing sheet goes along."""

    def remove(workbook: openpyxl.Workbook) -> None:
        workbook.remove(workbook["PK"])

    with pytest.raises(PatchRefused, match=r"tabel indikatornya tidak terbaca.* Ambil lembar itu dari salinan"):
        complete(edited(made("pk", ROWS), remove), source("rkt", ROWS), "pk")
