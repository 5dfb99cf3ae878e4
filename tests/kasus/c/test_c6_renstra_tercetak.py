"""C6: the Renstra as the report prints it: with targets by year it becomes Renstra.xlsx, else it serves as printed."""

from typing import Any

import pytest

from xlkinerja.check.checking import check
from xlkinerja.report.model import PrintedReport
from xlkinerja.report.writing import write

NAMES = ("Persentase pemilih terdaftar", "Jumlah laporan tepat waktu", "Indeks kepuasan pemangku kepentingan")
TARGET = ("95%", "4 laporan", "85")


def made(tmp_path: Any, renstra: list[dict[str, Any]], names: tuple[str, ...] = ("PK",)) -> list[tuple[str, str, str]]:
    """Code, file and printed amount of the findings about the Renstra."""
    baris = [{"sasaran": "S", "indikator": n, "target": t} for n, t in zip(NAMES, TARGET, strict=True)]
    tabel = [{"id": d, "jenis": d.casefold(), "baris": baris} for d in names]
    tabel.append({"id": "R", "jenis": "renstra", "letak": "BAB II.A", "baris": renstra})
    data = {
        "satker": "KPU Kota Contoh",
        "entitas": "kpu",
        "tahun": 2024,
        "isian": {d: d for d in names},
        "tabel": tabel,
    }
    write(PrintedReport.model_validate(data), tmp_path, reviu=True)
    every = check([tmp_path]).temuan
    codes = ("XK511", "XK724")
    return sorted((t.kode, str(t.berkas).rpartition("/")[2], t.tercetak) for t in every if t.kode in codes)


def plan(*targets: Any) -> list[dict[str, Any]]:
    return [{"sasaran": "S", "indikator": n, "target": t} for n, t in zip(NAMES, targets, strict=True)]


def test_c6_targets_by_year_become_a_workbook(tmp_path: Any) -> None:
    """85 in 2024 is what the Renstra promises; the PK says 85 for the indeks and 95% where the Renstra says 94%."""
    years = plan(
        {"2023": "93%", "2024": "94%"}, {"2023": "4 laporan", "2024": "4 laporan"}, {"2023": "80", "2024": "85"}
    )
    assert made(tmp_path, years) == [("XK511", "PK.xlsx", "95%")]


@pytest.mark.parametrize("key", ["target_{}", "target_tahun_{}", "{}", "Target {}"])
def test_c6_targets_by_year_as_keys_of_the_row(tmp_path: Any, key: str) -> None:
    """The same where each year is a key of its own."""
    rows = [
        {"sasaran": "S", "indikator": n, key.format(2023): a, key.format(2024): b}
        for n, a, b in zip(NAMES, ("93%", "4 laporan", "80"), ("94%", "4 laporan", "85"), strict=True)
    ]
    assert made(tmp_path, rows) == [("XK511", "PK.xlsx", "95%")]


def test_c6_one_printed_target_of_the_year(tmp_path: Any) -> None:
    """No workbook, one column: the printed 94% stands beside the 95% of the PK."""
    assert made(tmp_path, plan("94%", "4 laporan", "85")) == [("XK724", "Reviu.xlsx", "95%")]


def test_c6_a_right_printed_renstra_is_silent(tmp_path: Any) -> None:
    assert made(tmp_path / "sama", plan("95%", "4 laporan", "85")) == []
    assert made(tmp_path / "ejaan lain", plan("95 %", "4 Laporan", "85,00")) == []


def test_c6_targets_at_the_end_of_the_period(tmp_path: Any) -> None:
    """Where most targets are others the column may be that of the last year of the Renstra: no finding."""
    assert made(tmp_path, plan("99%", "6 laporan", "85")) == []


def test_c6_without_a_pk_the_rkt(tmp_path: Any) -> None:
    assert made(tmp_path, plan("94%", "4 laporan", "85"), ("RKT",)) == [("XK724", "Reviu.xlsx", "95%")]


def test_c6_bounds_by_year(tmp_path: Any) -> None:
    """«≥ 94%» is a target of 94, as everywhere; nothing in Renstra.xlsx is unreadable."""
    years = plan({"2023": "≥ 93%", "2024": "≥ 94%"}, {"2024": "4 laporan"}, {"2024": "85"})
    assert made(tmp_path, years) == [("XK511", "PK.xlsx", "95%")]
    assert not [t for t in check([tmp_path]).temuan if t.kode == "XK202"]


def test_c6_a_fraction_is_named(tmp_path: Any) -> None:
    """0,95 with unit % is 0,95%; that it may be 95% is said."""
    rows = plan({"2024": "0,95"}, {"2024": "4 laporan"}, {"2024": "85"})
    rows[0]["satuan"] = "%"
    assert made(tmp_path, rows) == [("XK511", "PK.xlsx", "95%")]
    (found,) = [t for t in check([tmp_path]).temuan if t.kode == "XK511"]
    assert "0,95 = 95%" in found.pesan


def test_c6_a_pk_perubahan_before_the_year_is_measured(tmp_path: Any) -> None:
    """A revised target is no error of the first PK while there is no Realisasi; that it leaves the Renstra is told."""
    first, second = (
        [{"sasaran": "S", "indikator": n, "target": t} for n, t in zip(NAMES, targets, strict=True)]
        for targets in (TARGET, ("90%", "4 laporan", "85"))
    )
    tabel = [
        {"id": "P", "jenis": "pk", "baris": first},
        {"id": "P1", "jenis": "pk", "baris": second},
        {"id": "R", "jenis": "renstra", "baris": plan({"2024": "95%"}, {"2024": "4 laporan"}, {"2024": "85"})},
    ]
    head = {"satker": "KPU Kota Contoh", "entitas": "kpu", "tahun": 2024, "isian": {"PK": "P", "PK perubahan 1": "P1"}}
    write(PrintedReport.model_validate({**head, "tabel": tabel}), tmp_path)
    every = [(t.kode, t.tercetak) for t in check([tmp_path]).temuan if t.kode in ("XK501", "XK511")]
    assert every == [("XK511", "90%")]
