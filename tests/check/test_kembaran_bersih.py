"""The corrected twin of each example set has nothing to report: every finding goes away when its cause is mended.

`kembaran_bersih.json` lists the edits: a cell, what must stand there, and which error of the report that mends
(`kesalahan`). "penjelasan" gives a capaian above or below 100 its reason, "nama dan satuan" an indikator a name that
fits its unit; the printed tables have neither.
"""

import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from clean_set import edit_cells
from openpyxl import load_workbook

from xlkinerja.check.checking import check
from xlkinerja.check.finding import Report, Tingkat
from xlkinerja.examples.report import load
from xlkinerja.examples.writing import workbooks
from xlkinerja.summary.filling import fill

SUNTINGAN: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parent / "kembaran_bersih.json").read_text(encoding="utf-8")
)
TANPA_KODE = {"penjelasan", "nama dan satuan"}


@cache
def report_of(nama: str, folder: Path) -> Report:
    folder = folder / nama
    folder.mkdir()
    for berkas, data in workbooks(load(nama)).items():
        isi = {
            (e["lembar"], e["sel"]): (e["nilai"], e["format"]) if "format" in e else e["nilai"]
            for e in SUNTINGAN[nama]
            if e["berkas"] == berkas
        }
        (folder / berkas).write_bytes(fill(edit_cells(data, isi) if isi else data, name=berkas).data)
    return check([folder], strict=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kembaran")


@pytest.mark.parametrize("nama", SUNTINGAN)
def test_nothing_left(nama: str, folder: Path) -> None:
    """The mended set has no finding at galat or peringatan."""
    berat = [t for t in report_of(nama, folder).temuan if t.tingkat is not Tingkat.INFO]
    assert [(t.kode, t.berkas, t.sel, t.pesan) for t in berat] == []


@pytest.mark.parametrize("nama", SUNTINGAN)
def test_every_edit_changes_its_cell(nama: str) -> None:
    """What stands in the example differs from what the edit writes."""
    buku = {berkas: load_workbook(io.BytesIO(data)) for berkas, data in workbooks(load(nama)).items()}
    sama = [e for e in SUNTINGAN[nama] if buku[e["berkas"]][e["lembar"]][e["sel"]].value == e["nilai"]]
    assert sama == []


@pytest.mark.parametrize("nama", SUNTINGAN)
def test_every_edit_has_its_error(nama: str) -> None:
    """Each edit names an error that the report's own list has, and no cell is edited twice."""
    dikenal = {k["kode"] for k in load(nama).ketidaksesuaian} | TANPA_KODE
    assert {e["kesalahan"] for e in SUNTINGAN[nama]} <= dikenal
    sel = [(e["berkas"], e["lembar"], e["sel"]) for e in SUNTINGAN[nama]]
    assert len(set(sel)) == len(sel)
