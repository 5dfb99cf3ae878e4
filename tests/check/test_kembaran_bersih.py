"""The corrected twin of each example set has nothing to report: every finding goes away when its cause is mended.

`kembaran_bersih/NAMA.json` lists the edits: a cell, what must stand there, and which error of the report that mends
(`kesalahan`). Five kinds are no error of the report's own list: "skala" chooses the scale that a report without
kategori does not print, "penjelasan" gives a capaian above or below 100 its
reason, "nama dan satuan" an indikator a name that fits its unit, "hilang dalam konversi" a cell the letters that its
text lost, and "ikut" a sasaran the realisasi that its mended indikator have.

The edits of Reviu.xlsx make the printed report say what the mended workbooks say. In the table of sasaran of
muara-enim-2024 a sasaran whose indikator share one target has the mean of their realisasi; the two with several
targets keep the target and realisasi that they were printed with.
"""

import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.addresses import RV, resolved
from tests.check.sets.case import edit_cells
from tests.check.sets.example_reports import files
from xlkinerja.check.checking import check
from xlkinerja.check.finding import Report, Tingkat
from xlkinerja.pages.filling import fill
from xlkinerja.report.model import load, names

SUNTINGAN: dict[str, list[dict[str, Any]]] = {
    berkas.stem: [
        {**e, "sel": resolved(e["berkas"], e["lembar"], e["sel"])}
        for e in json.loads(berkas.read_text(encoding="utf-8"))
    ]
    for berkas in sorted((Path(__file__).parent / "kembaran_bersih").glob("*.json"))
}
TANPA_KODE = {"skala", "penjelasan", "nama dan satuan", "hilang dalam konversi", "ikut"}
#: Errors that need no edit of their own: the error whose edits mend them too, and why.
TANPA_SUNTINGAN: dict[str, dict[str, tuple[str, str]]] = {
    "paser-2024": {
        "P08": ("P06", "the printed capaian 1.400% is that of the mended realisasi, 28 of 2"),
        "P09": ("P07", "the printed capaian 50% is that of the mended realisasi, 1 of 2"),
    },
    "muara-enim-2024": {
        "ME-RKT-PK-6709-unit": ("ME-IKU-sasaran-vs-PK", "RKT and PK name the measured indikator, 6709 is none of them"),
        "ME-narasi-15-indikator": ("ME-PK-6981-hilang-di-T3.2", "Tabel 3.2 lists the 15 indikator of the mended PK"),
    },
}


@cache
def mended(name: str, berkas: str) -> bytes:
    cells = {
        (e["lembar"], e["sel"]): (e["nilai"], e["format"]) if "format" in e else e["nilai"]
        for e in SUNTINGAN[name]
        if e["berkas"] == berkas
    }
    data = files(name)[berkas]
    return fill(edit_cells(data, cells) if cells else data, name=berkas).data


def report_of(name: str, folder: Path, *, reviu: bool, tercetak: bool = False) -> Report:
    """The findings on the mended set; with `tercetak` its Reviu workbook stays as the report was printed."""
    for berkas, data in files(name).items():
        if berkas != RV or reviu:
            (folder / berkas).write_bytes(data if berkas == RV and tercetak else mended(name, berkas))
    return check([folder], strict=True)


def test_every_example_has_a_twin() -> None:
    """No example set is left out."""
    assert sorted(SUNTINGAN) == sorted(names())


@pytest.mark.parametrize("reviu", [False, True], ids=["tanpa reviu", "dengan reviu"])
@pytest.mark.parametrize("name", SUNTINGAN)
def test_nothing_left(name: str, reviu: bool, tmp_path: Path) -> None:
    """The mended set has no finding at galat or peringatan, neither alone nor with its printed report."""
    berat = [t for t in report_of(name, tmp_path, reviu=reviu).temuan if t.tingkat is not Tingkat.INFO]
    assert [(t.kode, t.berkas, t.sel, t.pesan) for t in berat] == []


@pytest.mark.parametrize("name", SUNTINGAN)
def test_unmended_report_is_found(name: str, tmp_path: Path) -> None:
    """Beside the mended workbooks the report as printed still has its errors: the silence above is not blindness."""
    temuan = report_of(name, tmp_path, reviu=True, tercetak=True).temuan
    assert {t.berkas for t in temuan if t.tingkat is Tingkat.ERROR} == {RV}


@pytest.mark.parametrize("name", SUNTINGAN)
def test_every_edit_changes_its_cell(name: str) -> None:
    """What stands in the example differs from what the edit writes."""
    workbooks = {berkas: load_workbook(io.BytesIO(data)) for berkas, data in files(name).items()}
    unchanged = [e for e in SUNTINGAN[name] if workbooks[e["berkas"]][e["lembar"]][e["sel"]].value == e["nilai"]]
    assert unchanged == []


@pytest.mark.parametrize("name", SUNTINGAN)
def test_every_edit_has_its_error(name: str) -> None:
    """Each edit names an error that the report's own list has, and no cell is edited twice."""
    known = {k["kode"] for k in load(name).ketidaksesuaian} | TANPA_KODE
    assert {e["kesalahan"] for e in SUNTINGAN[name]} <= known
    places = [(e["berkas"], e["lembar"], e["sel"]) for e in SUNTINGAN[name]]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("name", SUNTINGAN)
def test_every_error_is_mended(name: str) -> None:
    """Each error that a checker can see has an edit, or is in the table with the edit that mends it too."""
    dibetulkan = {e["kesalahan"] for e in SUNTINGAN[name]}
    terperiksa = {k["kode"] for k in load(name).ketidaksesuaian if k.get("terperiksa")}
    without_edit = TANPA_SUNTINGAN.get(name, {})
    assert terperiksa - dibetulkan == without_edit.keys()
    assert {kode for kode, _ in without_edit.values()} <= dibetulkan
