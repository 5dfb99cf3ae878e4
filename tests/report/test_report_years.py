"""A printed table of measurement that compares years: only the report's own year is this year's measurement."""

import json
from pathlib import Path

import report_reading as membaca

from xlkinerja.report.model import load
from xlkinerja.report.writing import workbooks


def test_rows_of_other_years_are_no_measurement(tmp_path: Path) -> None:
    rows = [
        {"tahun": "2023", "indikator": "Arsip yang tertata", "target": "80%", "realisasi": "84%", "capaian": "105%"},
        {"tahun": "2024", "indikator": "Arsip yang tertata", "target": "85%", "realisasi": "68%", "capaian": "80%"},
        {"indikator": "Berkas yang lengkap", "target": "90%", "realisasi": "90%", "capaian": "100%"},
    ]
    isi = {
        "satker": "Dinas Karangan",
        "entitas": "lainnya",
        "tahun": 2024,
        "isian": {"Realisasi": ["T1"]},
        "tabel": [{"id": "T1", "jenis": "pengukuran", "baris": rows}],
    }
    berkas = tmp_path / "karangan.json"
    berkas.write_text(json.dumps(isi), "utf-8")
    jadi = workbooks(load(berkas), 5, reviu=True)
    realised = [row["Realisasi"] for row in membaca.values(jadi["Realisasi.xlsx"], "Realisasi")]
    assert realised == [68, 90]
    printed = [row["Realisasi"] for row in membaca.values(jadi["Reviu.xlsx"], "Tabel Laporan")]
    assert printed == ["68%", "90%"]


def test_a_cell_named_by_a_year_is_a_remark(tmp_path: Path) -> None:
    row = {"indikator": "Arsip yang tertata", "target": "85%", "realisasi": "68%"}
    isi = {
        "satker": "Dinas Karangan",
        "entitas": "lainnya",
        "tahun": 2024,
        "isian": {"Realisasi": ["T1"]},
        "tabel": [
            {"id": "T1", "jenis": "pengukuran", "baris": [row | {"realisasi_2022": "60%", "target_2026": "90%"}]}
        ],
    }
    berkas = tmp_path / "karangan.json"
    berkas.write_text(json.dumps(isi), "utf-8")
    assert load(berkas).tabel[0].baris == [row]
