"""A folder given to susun: which workbooks it takes, and what it says of those that it cannot take."""

import shutil
from pathlib import Path

import pytest

from tests.cli.program import run
from tests.kasus.paket_kasus import RE, realisasi
from xlkinerja.workbook.documents import TEMPLATE_VERSION
from xlkinerja.workbook.reading import read

OLD = Path(__file__).parents[1] / "workbook" / "templat_lama"
UNREADABLE = {
    "kosong.xlsx": (b"", "kosong"),
    "potong.xlsx": (None, "rusak atau terpotong"),  # the beginning of a workbook
    "teks.xlsx": (b"bukan buku kerja", "bukan buku kerja Excel"),
    "lama.xls": (bytes.fromhex("D0CF11E0A1B11AE1") + "Workbook".encode("utf-16-le"), "Excel lama (.xls)"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_told(name: str, tmp_path: Path) -> None:
    """The others are done all the same; a broken one is a failure, one in a format that is never written is not."""
    data, words = UNREADABLE[name]
    data = realisasi()[:3_000] if data is None else data
    (tmp_path / RE).write_bytes(realisasi())
    (tmp_path / name).write_bytes(data)
    done = run("susun", tmp_path, code=0 if name.endswith(".xls") else 2)
    assert f"Dilewati: {tmp_path / name}. " in done.stderr
    assert words in done.stderr
    assert (tmp_path / "Realisasi (hasil).xlsx").exists()
    assert (tmp_path / name).read_bytes() == data


@pytest.mark.parametrize("name", ["RKT.xlsx", "PK.xlsx", "Rencana_Aksi.xlsx", "Reviu.xlsx", RE])
def test_every_document_of_an_old_template_is_brought_up_to_date(name: str, tmp_path: Path) -> None:
    """As periksa advises; a second run has nothing left to do there, but for Realisasi, which is always filled."""
    path = Path(shutil.copy(OLD / name, tmp_path))
    assert "XK009" in run("periksa", tmp_path).stdout
    run("susun", tmp_path, "--di-tempat", code=0)
    assert read(path).version == TEMPLATE_VERSION
    assert "XK009" not in run("periksa", path).stdout
    again = run("susun", tmp_path)
    assert (again.code == 0) is (name == RE)


def test_other_documents_of_today_stay_as_they_are(tmp_path: Path) -> None:
    """Nothing is lacking in them, so that nothing is written; another office's workbook is none of ours."""
    run("template", "pk", "--keluaran", tmp_path, code=0)
    before = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    assert "Tidak ada berkas Realisasi" in run("susun", tmp_path, code=2).stderr
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == before
