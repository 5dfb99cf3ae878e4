"""The workbooks of a report are written in one step each, into regular files that nobody has open."""

import os
from pathlib import Path

import pytest

from xlkinerja.report.errors import ReportUnusable
from xlkinerja.report.model import PrintedReport, load, names
from xlkinerja.report.writing import write


@pytest.fixture(scope="module")
def report() -> PrintedReport:
    return load(names()[0])


def test_a_failure_leaves_the_old_file_whole(
    report: PrintedReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full while a file is written: what stood there stands there, and nothing else."""
    path = tmp_path / "Realisasi.xlsx"
    path.write_bytes(b"berkas lama")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ReportUnusable, match="ruang penyimpanan habis"):
        write(report, tmp_path, overwrite=True, prepared=1)
    assert [p.name for p in tmp_path.iterdir()] == ["Realisasi.xlsx"]
    assert path.read_bytes() == b"berkas lama"


def test_what_is_no_regular_file_or_open_stays(report: PrintedReport, tmp_path: Path) -> None:
    """A pipe of that name is told at once; a file that Excel has open is not replaced."""
    os.mkfifo(tmp_path / "Realisasi.xlsx")
    with pytest.raises(ReportUnusable, match="pipa"):
        write(report, tmp_path, overwrite=True, prepared=1)
    assert len(list(tmp_path.iterdir())) == 1
    (tmp_path / "Realisasi.xlsx").unlink()
    (tmp_path / "Realisasi.xlsx").write_bytes(b"berkas lama")
    (tmp_path / "~$Realisasi.xlsx").write_bytes(b"")
    with pytest.raises(ReportUnusable, match="sedang dibuka di Excel"):
        write(report, tmp_path, overwrite=True, prepared=1)
    assert (tmp_path / "Realisasi.xlsx").read_bytes() == b"berkas lama"
