"""Misspelt keys and unusable values in a report: refused with place and what to write; remarks stay remarks."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from xlkinerja.report.errors import ReportUnusable
from xlkinerja.report.model import PrintedReport, load

DASAR: dict[str, Any] = {
    "satker": "KPU Kota Antah",
    "entitas": "kpu",
    "tahun": 2025,
    "isian": {"PK": "P", "Realisasi": ["U"]},
    "tabel": [
        {"id": "P", "jenis": "pk", "baris": [{"sasaran": "S", "indikator": "I", "target": "5 kali"}]},
        {"id": "U", "jenis": "pengukuran", "baris": [{"indikator": "I", "target": "5 kali", "realisasi": "6 kali"}]},
        {"id": "R", "jenis": "rkt", "baris": []},
    ],
}
CATATAN = "Bila itu catatan, pakai nama lain, misalnya «catatan»"
POLARISASI = "«Maksimal», «Minimal», «Stabil», «Predikat»"
ANGGARAN = "«program», «kode», «nilai_tercetak», «sumber»"


def read(data: dict[str, Any], tmp_path: Path) -> PrintedReport:
    berkas = tmp_path / "data.json"
    berkas.write_text(json.dumps(data), "utf-8")
    return load(berkas)


def renamed(place: tuple[Any, ...], known: str, misspelt: str) -> dict[str, Any]:
    """The base report with one key misspelt."""
    data: Any = deepcopy(DASAR)
    node = data
    for step in place:
        node = node[step]
    node[misspelt] = node.pop(known)
    return data


BARIS_P, BARIS_U = ("tabel", 0, "baris", 0), ("tabel", 1, "baris", 0)


@pytest.mark.parametrize(
    ("place", "known", "misspelt", "letak"),
    [
        (BARIS_U, "realisasi", "relisasi", ", tabel ke-2, baris ke-1"),
        (BARIS_U, "realisasi", "realisasi_tahun_ini", ", tabel ke-2, baris ke-1"),
        (BARIS_P, "indikator", "Indikator", ", tabel ke-1, baris ke-1"),
        (BARIS_P, "indikator", "indikator_kinerja", ", tabel ke-1, baris ke-1"),
        (BARIS_P, "indikator", "Indikator Kinerja", ", tabel ke-1, baris ke-1"),
        (BARIS_P, "sasaran", "sasaran-strategis", ", tabel ke-1, baris ke-1"),
        (("tabel", 0), "baris", "Baris", ", tabel ke-1"),
        (("isian",), "PK", "pk", ", isian"),
        ((), "satker", "Satker", ""),
        ((), "tahun", "tahunn", ""),
    ],
)
def test_a_misspelt_key(place: tuple[Any, ...], known: str, misspelt: str, letak: str, tmp_path: Path) -> None:
    """A key that is nearly a known one, or a known word with another beside it, is refused with the known one."""
    with pytest.raises(ReportUnusable) as raised:
        read(renamed(place, known, misspelt), tmp_path)
    pesan = f"{letak}: kunci «{misspelt}» tidak dikenal; maksudnya «{known}»? {CATATAN}."
    assert str(raised.value) == f"Berkas {tmp_path / 'data.json'}{pesan}"


@pytest.mark.parametrize(
    ("key", "maksud"),
    [
        ("Rencana aksi", "Rencana Aksi"),
        ("PK Perubahan 1", "PK perubahan 1"),
        ("pk_perubahan_2", "PK perubahan 2"),
        ("realisasi", "Realisasi"),
        ("Polarisasi", "polarisasi"),
    ],
)
def test_a_key_of_isian_in_other_letters(key: str, maksud: str, tmp_path: Path) -> None:
    """Beside correct keys too: the letters count, and the right ones are shown."""
    data = deepcopy(DASAR)
    data["isian"][key] = "P"
    with pytest.raises(ReportUnusable, match=f"isian: kunci «{key}» tidak dikenal; maksudnya «{maksud}»"):
        read(data, tmp_path)


def test_remarks_stay(tmp_path: Path) -> None:
    """What resembles no key, or adds to a key that is there, is a remark and does no harm."""
    data = deepcopy(DASAR)
    data["rumus_capaian"] = "x"
    data["tabel"][1]["baris"][0] |= {"catatan": "x", "realisasi_tahun_lalu": "4 kali", "kolom_tanda_pasti": True}
    data["tabel"][1]["baris"][0] |= {
        "persen_target_renstra": "90%",
        "capaian_tahun_lalu": "100%",
        "realisasi_awal": "1",
    }
    assert read(data, tmp_path).tabel[1].baris == [{"indikator": "I", "target": "5 kali", "realisasi": "6 kali"}]


@pytest.mark.parametrize(
    ("row", "pesan"),
    [
        ({"polarisasi": "Maximal"}, "polarisasi «Maximal» tidak dikenal; tulis salah satu dari «Maksimal», «Minimal»"),
        ({"konsolidasi": "komulatif"}, "konsolidasi «komulatif» tidak dikenal; tulis salah satu dari «Jumlah», «Kum"),
    ],
)
def test_a_choice_that_is_none(row: dict[str, str], pesan: str, tmp_path: Path) -> None:
    """A cell with a dropdown takes its entries only, in any letter case."""
    data = deepcopy(DASAR)
    data["tabel"][0]["baris"][0] |= row
    with pytest.raises(ReportUnusable) as raised:
        read(data, tmp_path)
    assert f"tabel ke-1, baris ke-1: {pesan}" in str(raised.value)
    data["tabel"][0]["baris"][0] |= {"polarisasi": "minimal", "konsolidasi": "RATA-RATA"}
    assert read(data, tmp_path).tabel[0].baris[0]["polarisasi"] == "minimal"


def _isian(key: str, value: Any) -> dict[str, Any]:
    return deepcopy(DASAR) | {"isian": DASAR["isian"] | {key: value}}


def _tabel(index: int, **changes: Any) -> dict[str, Any]:
    data = deepcopy(DASAR)
    data["tabel"][index] |= changes
    return data


@pytest.mark.parametrize(
    ("content", "pesan"),
    [
        (
            _isian("polarisasi", "Naik"),
            f", isian, polarisasi: «Naik» tidak menyebut polarisasi; tulis salah satu dari {POLARISASI}.",
        ),
        (
            _isian("RKT", "R"),
            ': isian "RKT" menyebut tabel "R" yang barisnya kosong; isi baris, atau hapus dari isian.',
        ),
        (
            _tabel(0, baris=[{"uraian": "x"}]),
            ", tabel ke-1: tidak satu baris pun berkunci «indikator», «target», «realisasi»; periksa nama kuncinya.",
        ),
        (
            _tabel(0, baris=[{"indikator": "x"}]),
            ': isian "PK" menyebut P, tetapi tidak satu baris pun berkunci «target».',
        ),
        (
            _tabel(1, baris=[{"indikator": "x", "target": "1", "realisasi": None}]),
            ': isian "Realisasi" menyebut U, tetapi tidak satu baris pun berkunci «realisasi».',
        ),
        (
            _tabel(0, anggaran=[{"program": "x", "nilai_tercetak": "1"}, {"nama": "x", "nilai": "Rp 1"}]),
            f", tabel ke-1, anggaran ke-2: kunci «nama» tidak dikenal; yang dikenal {ANGGARAN}.",
        ),
    ],
)
def test_what_would_leave_a_workbook_empty(content: dict[str, Any], pesan: str, tmp_path: Path) -> None:
    """Values that no column takes are refused, with what to write instead."""
    with pytest.raises(ReportUnusable) as raised:
        read(content, tmp_path)
    assert str(raised.value) == f"Berkas {tmp_path / 'data.json'}{pesan}"
