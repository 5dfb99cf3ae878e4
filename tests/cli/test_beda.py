"""The command beda on files."""

import io
from pathlib import Path

import openpyxl
import pytest

from tests.cli.program import run
from tests.contoh import contoh


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """A PK and the same with another target."""
    data = contoh("muara-enim-2024")["PK.xlsx"]
    first, second = tmp_path / "PK.xlsx", tmp_path / "PK perubahan.xlsx"
    first.write_bytes(data)
    book = openpyxl.load_workbook(io.BytesIO(data))
    book["PK"]["H5"].value = 55
    book.save(second)
    return first, second


def test_text_and_workbook(two: tuple[Path, Path], tmp_path: Path) -> None:
    """The change, the table with its empty Alasan, and the workbook; exit code 0."""
    done = run("beda", *two, "--keluaran", tmp_path / "beda.xlsx", code=0)
    assert "Target 3 Lembaga → 55 Lembaga" in done.stdout
    assert "No | Indikator | Target awal | Target perubahan | Alasan" in done.stdout
    assert (tmp_path / "beda.xlsx").is_file()
    assert "sudah ada" not in run("beda", *two, "--keluaran", tmp_path / "beda.xlsx", code=0).stderr


def test_nothing_changed(two: tuple[Path, Path]) -> None:
    """One sentence; two files of one name are told apart by their folders."""
    folder = two[0].parent
    (folder / "lama").mkdir()
    (folder / "lama" / "PK.xlsx").write_bytes(two[0].read_bytes())
    said = run("beda", Path("lama", "PK.xlsx"), "PK.xlsx", cwd=folder, code=0).stdout
    assert said == f"Tidak ada yang berubah antara {Path('lama', 'PK.xlsx')} dan PK.xlsx.\n"
    (folder / "lama" / "PK.xlsx").write_bytes(two[1].read_bytes())
    run("beda", "PK.xlsx", Path("lama", "PK.xlsx"), "--keluaran", "beda.xlsx", cwd=folder, code=0)
    subtitle = openpyxl.load_workbook(folder / "beda.xlsx")["Perubahan Target"]["A2"].value
    assert subtitle == f"PK.xlsx dibandingkan dengan {Path('lama', 'PK.xlsx')}"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"a;b;c\n"])
def test_what_is_no_workbook(two: tuple[Path, Path], tmp_path: Path, data: bytes) -> None:
    """A damaged or foreign file is a sentence, exit code 2."""
    (tmp_path / "lain.xlsx").write_bytes(data)
    assert "lain.xlsx" in run("beda", two[0], tmp_path / "lain.xlsx", code=2).stderr
