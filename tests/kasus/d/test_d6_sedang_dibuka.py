"""A workbook that somebody has open or saves meanwhile is not written over, and who has it open is told."""

import os
from pathlib import Path

import pytest

from tests.cli.program import run
from tests.kasus.paket_kasus import RE, realisasi
from xlkinerja.workbook.disk.replacing import replace_file
from xlkinerja.workbook.errors import PatchRefused


def excel_lock(name: str, *, wide: bool = True) -> bytes:
    """The file ~$NAMA.xlsx as Excel writes it: length, name in the code page, length, name in UTF-16; 165 bytes."""
    narrow = name.encode("cp1252", "replace")
    behind = bytes([len(name), 0]) + name.encode("utf-16-le") if wide else b""
    return (bytes([len(narrow)]) + narrow.ljust(54, b" ") + behind).ljust(165, b" " if not wide else b"\0")


CALC = ",Bagian Perencanaan,PC-07,15.01.2025 08:12,file:///home/x/.config/libreoffice/4;"


@pytest.mark.parametrize(
    ("mark", "content", "words"),
    [
        (f"~${RE}", excel_lock("Subbagian Program"), "Excel oleh «Subbagian Program»"),
        (f"~${RE}", excel_lock("Ŝubbagian Θ"), "Excel oleh «Ŝubbagian Θ»"),
        (f"~${RE}", excel_lock("Perencana", wide=False), "Excel oleh «Perencana»"),
        (f"~${RE}", b"", "Excel."),
        (f"~${RE}", b"\xff", "Excel."),
        (f".~lock.{RE}#", CALC.encode(), "LibreOffice oleh «Bagian Perencanaan (PC-07)»"),
        (f".~lock.{RE}#", b"Nama Jabatan,akun,PC,tanggal,x;", "LibreOffice oleh «Nama Jabatan (PC)»"),
        (f".~lock.{RE}#", b"", "LibreOffice."),
        (f".~lock.{RE}#", b"\x1b[31mX,,;", "LibreOffice oleh «[U+001B][31mX»"),
    ],
)
def test_d6_an_open_file_is_not_written(mark: str, content: bytes, words: str, tmp_path: Path) -> None:
    """susun --di-tempat refuses, says who has it open and how to go on; nothing lies there that did not before."""
    (tmp_path / RE).write_bytes(realisasi())
    (tmp_path / mark).write_bytes(content)
    done = run("susun", tmp_path / RE, "--di-tempat", code=2)
    assert f"sedang dibuka di {words}" in done.stderr
    assert f"hapus berkas penanda «{mark}»" in done.stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([RE, mark])
    assert (tmp_path / RE).read_bytes() == realisasi()


def test_d6_the_way_past(tmp_path: Path) -> None:
    """With the mark gone it is written; a result beside an open file is no harm, and says what it was made of."""
    (tmp_path / RE).write_bytes(realisasi())
    (tmp_path / f"~${RE}").write_bytes(excel_lock("Perencana"))
    done = run("susun", tmp_path / RE, code=0)
    assert "sedang dibuka di Excel oleh «Perencana»; yang disusun isinya yang terakhir disimpan" in done.stdout
    (tmp_path / f"~${RE}").unlink()
    run("susun", tmp_path / RE, "--di-tempat", code=0)


def test_d6_every_output_looks_for_the_mark(tmp_path: Path) -> None:
    """A workbook of findings that is open in Excel stays as well."""
    (tmp_path / RE).write_bytes(realisasi())
    (tmp_path / "~$temuan.xlsx").write_bytes(excel_lock("Reviu"))
    assert "«Reviu»" in run("periksa", tmp_path / RE, "--keluaran", tmp_path / "temuan.xlsx", code=2).stderr


def test_d6_a_file_saved_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the user saves while susun computes stands afterwards, and the command says so."""
    path = tmp_path / RE
    path.write_bytes(realisasi())
    sync = os.fsync

    def saved_by_the_user(number: int) -> None:
        sync(number)
        path.write_bytes(b"disimpan pengguna")

    monkeypatch.setattr("os.fsync", saved_by_the_user)
    done = run("susun", path, "--di-tempat", code=2)
    assert "berubah selagi diproses" in done.stderr
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [(RE, b"disimpan pengguna")]


@pytest.mark.parametrize("now", [b"lain", b"", None])
def test_d6_expected_content(now: bytes | None, tmp_path: Path) -> None:
    """Another content, an empty file and a file that is gone are all a change."""
    path = tmp_path / RE
    if now is not None:
        path.write_bytes(now)
    with pytest.raises(PatchRefused, match="berubah"):
        replace_file(path, b"baru", backup=True, expected=b"lama")
    assert [p.read_bytes() for p in tmp_path.iterdir()] == ([] if now is None else [now])
