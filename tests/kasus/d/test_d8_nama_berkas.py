"""Workbooks whose names end otherwise: in capitals, and with macros, which susun keeps."""

from pathlib import Path

import pytest

from tests.cli.program import run
from tests.kasus.paket_kasus import RE, package, realisasi
from tests.workbook.sample_packages import contents
from xlkinerja.workbook.reading import read

MACROS = "xl/vbaProject.bin"


def with_macros() -> bytes:
    """The workbook as Excel saves it with macros: another type of its main part, and the project beside it."""
    parts = contents(realisasi())
    types = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    return package({**parts, "[Content_Types].xml": types, MACROS: bytes(range(256)) * 40})


@pytest.mark.parametrize("name", ["REALISASI.XLSX", "realisasi.Xlsx", "Realisasi.xlsm", "REALISASI.XLSM"])
def test_d8_susun_finds_it_in_a_folder(name: str, tmp_path: Path) -> None:
    """As periksa does; the result keeps the ending."""
    (tmp_path / name).write_bytes(with_macros() if name.casefold().endswith("m") else realisasi())
    assert "1 berkas diperiksa" in run("periksa", tmp_path).stdout
    run("susun", tmp_path, code=0)
    stem, _, suffix = name.rpartition(".")
    result = tmp_path / f"{stem} (hasil).{suffix}"
    assert read(result).readable
    run("susun", tmp_path, code=0)  # its own result is none of the workbooks
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("in_place", [False, True])
def test_d8_macros_stay_byte_for_byte(in_place: bool, tmp_path: Path) -> None:
    """The project, its type and every part that susun does not write."""
    path = tmp_path / "Realisasi.xlsm"
    path.write_bytes(with_macros())
    run("susun", path, *(["--di-tempat"] if in_place else []), code=0)
    result = contents((path if in_place else tmp_path / "Realisasi (hasil).xlsm").read_bytes())
    before = contents(with_macros())
    assert result[MACROS] == before[MACROS]
    assert result["[Content_Types].xml"] == before["[Content_Types].xml"]
    assert result.keys() == before.keys()


def test_d8_old_formats_and_results_stay_out(tmp_path: Path) -> None:
    """What cannot be written, and what susun wrote before, is no input of it."""
    (tmp_path / RE).write_bytes(realisasi())
    for name in (
        "Realisasi (hasil).XLSX",
        "Lama (HASIL).xlsx",
        "~$Lain.xlsx",
        ".Sembunyi.xlsx",
        "PK.xlsx.cadangan.xlsx",
    ):
        (tmp_path / name).write_bytes(realisasi())
    (tmp_path / "lama.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    lines = run("susun", tmp_path, "--keluaran", tmp_path / "keluar", code=0).stdout.splitlines()
    assert len([line for line in lines if "→" in line]) == 1
