"""The Reviu workbook of the three printed reports: every printed table and figure, as text, nothing mended."""

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tests.contoh import contoh
from xlkinerja.cli.main import cli
from xlkinerja.report.model import load, names
from xlkinerja.report.writing import workbooks
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from

TL, AL, AN = "Tabel Laporan", "Anggaran Laporan", "Angka Narasi"
TERCETAK = ("indikator", "target", "realisasi", "capaian", "kategori")
#: Tables that stand in the sheet, and those of the isian that carry no printed capaian and stand nowhere.
TABEL = {
    "paser-2024": ["renstra", "RKT-2", "PK-II", "IKHTISAR", "III.A", "III.B"],
    "tanjung-jabung-timur-2023": ["RKT-II", *(f"III.{b}{i}" for b in "AB" for i in range(1, 9))],
    "muara-enim-2024": ["T3.1", "T3.2", *(f"T3.{i}" for i in range(4, 11))],
}


@cache
def printed(name: str) -> dict[str, Any]:
    return json.loads((files("xlkinerja.report") / "data" / f"{name}.json").read_text("utf-8"))


@cache
def reviu(name: str) -> Book:
    data = contoh(name, reviu=True)["Reviu.xlsx"]
    return book_from(Package.from_bytes(data), Path("Reviu.xlsx"), name="Reviu.xlsx")


@pytest.mark.parametrize("name", TABEL)
def test_tables_stand_as_printed(name: str) -> None:
    """Each table that is to be reviewed stands row by row, every printed cell a text of the same letters."""
    tables = {t["id"]: t["baris"] for t in printed(name)["tabel"]}
    actual = [(r["tabel"].text, [r[k].text for k in TERCETAK]) for r in reviu(name).tables[TL].rows]
    expected = [(id, [" ".join(b.get(k, "").split()) for k in TERCETAK]) for id in TABEL[name] for b in tables[id]]
    assert actual == expected


@pytest.mark.parametrize("name", TABEL)
def test_nothing_printed_is_a_number(name: str) -> None:
    """No printed figure became a number; the year of a budget row is one."""
    for lembar in (TL, AL, AN):
        for row in reviu(name).tables[lembar].rows:
            assert [k for k, cell in row.cells.items() if cell.number is not None and k != "tahun"] == []


def test_budgets_with_their_totals() -> None:
    """Budget tables stand with their percentages and their printed total row."""
    rows = reviu("muara-enim-2024").tables[AL].rows
    assert [(r["tabel"].text, r["tingkat"].text, r["persen"].text) for r in rows][:4] == [
        ("T3.11a", "Program", "99,39%"),
        ("T3.11a", "Program", "99,27%"),
        ("T3.11a", "Jumlah", "99,27%"),
        ("T3.11b", "Jumlah", "95%"),
    ]
    assert len(rows) == 13
    assert rows[2]["pagu"].text == "Rp.110.004.781.000,-"


@pytest.mark.parametrize("name", TABEL)
def test_sentences_stand_as_printed(name: str) -> None:
    """Every figure of the prose stands with its value and its words."""
    actual = [(r["letak"].text, r["nilai"].text, r["terbilang"].text) for r in reviu(name).tables[AN].rows]
    assert actual == [
        (n["letak"], " ".join(n["nilai"].split()), n.get("terbilang") or "") for n in printed(name)["angka_narasi"]
    ]


def test_a_table_that_fills_a_workbook_is_named_by_its_document() -> None:
    """A sentence about the PK perubahan refers to the document, for its table stands in no sheet of Reviu."""
    references = [r["acuan"].text for r in reviu("tanjung-jabung-timur-2023").tables[AN].rows]
    assert "PK perubahan ke-1" in references
    assert "PK-P" not in references


def test_the_plain_set_has_no_reviu() -> None:
    """Without asking for it no report writes a Reviu workbook, and the others are the same files."""
    for name in names():
        polos, lengkap = workbooks(load(name)), contoh(name, reviu=True)
        assert "Reviu.xlsx" not in polos
        assert {n: d for n, d in lengkap.items() if n != "Reviu.xlsx"} == polos


def test_command_line(tmp_path: Path) -> None:
    """`contoh NAMA --reviu` writes it beside the set."""
    result = CliRunner().invoke(cli, ["contoh", "paser-2024", "--reviu", "--keluaran", str(tmp_path)])
    assert result.exit_code == 0, result.output
    assert {p.name for p in tmp_path.iterdir()} == {"PK.xlsx", "RKT.xlsx", "Realisasi.xlsx", "Reviu.xlsx"}
