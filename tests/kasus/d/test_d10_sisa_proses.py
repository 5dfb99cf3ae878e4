"""What a killed run left behind is taken away by the next one and told; nothing else is."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import run
from tests.kasus.paket_kasus import RE, realisasi
from xlkinerja.workbook.disk.replacing import clear_leftovers

HALF = f"{RE}.sementara"
KILLED = """
import os, signal, sys
from xlkinerja.workbook.disk import replacing
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
setattr(os, sys.argv[2], die)
from pathlib import Path
replacing.replace_file(Path(sys.argv[1]), b"PK\\x03\\x04 baru", backup=True)
"""


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_d10_a_killed_run(step: str, tmp_path: Path) -> None:
    """The half-written file goes, the complete backup stays, and the line says what was taken away."""
    path = tmp_path / RE
    path.write_bytes(realisasi())
    killed = subprocess.run([sys.executable, "-c", KILLED, path, step], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert (tmp_path / HALF).exists()
    done = run("susun", path, "--di-tempat", code=0)
    assert f"Sisa proses yang terhenti dihapus: {tmp_path / HALF}" in done.stdout
    assert sorted(p.name for p in tmp_path.iterdir()) == [RE, f"{RE}.cadangan", f"{RE}.cadangan2"]
    assert {(tmp_path / f"{RE}.cadangan{n}").read_bytes() for n in ("", "2")} == {realisasi()}


OURS = {
    HALF: b"", f"{HALF}2": b"PK\x03\x04 sebagian", f"{HALF}17": b"PK\x03\x04", f"{RE}.cadangan": b"",
    f"{RE}.cadangan3": realisasi()[:500],
}  # fmt: skip
NOT_OURS = {
    f"{RE}.sementara.txt": b"", f"{HALF}x": b"", "PK.xlsx.sementara": b"", f"{RE}.cadangan2": b"isi lain",
    f"{HALF}3": b"catatan saya", f"{RE}.cadangan4": realisasi(), f"{RE}.cadangan5": realisasi() + b"x", f"x{HALF}": b"",
}  # fmt: skip


def test_d10_only_ours(tmp_path: Path) -> None:
    """By name and by content: empty, begun like a workbook, or a backup that stops in the middle of the file."""
    path = tmp_path / RE
    for name, data in {RE: realisasi(), **OURS, **NOT_OURS}.items():
        (tmp_path / name).write_bytes(data)
    assert sorted(clear_leftovers(path, realisasi())) == sorted(OURS)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {RE: realisasi(), **NOT_OURS}


def test_d10_links_and_folders_stay(tmp_path: Path) -> None:
    """A link is not ours, nor what it leads to; nor is a folder."""
    (tmp_path / "berharga").write_bytes(b"")
    (tmp_path / HALF).symlink_to("berharga")
    (tmp_path / f"{HALF}2").mkdir()
    assert clear_leftovers(tmp_path / RE, realisasi()) == []
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody delete an open file")
def test_d10_a_run_that_is_still_going(tmp_path: Path) -> None:
    """What another process still writes stays, and goes once that process is gone."""
    waiting = KILLED.replace("def die(*_): os.kill(os.getpid(), signal.SIGKILL)",
                             "def die(*_): print('menunggu', flush=True); sys.stdin.read()")  # fmt: skip
    path = tmp_path / RE
    path.write_bytes(realisasi())
    arguments = [sys.executable, "-c", waiting, path, "fsync"]
    with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline().strip() == b"menunggu"
        assert clear_leftovers(path, realisasi()) == []
        assert (tmp_path / HALF).exists()
        other.kill()
        other.wait()
    assert clear_leftovers(path, realisasi()) == [HALF]


def test_d10_leftovers_of_periksa(tmp_path: Path) -> None:
    """Every output has its leftovers taken away."""
    (tmp_path / RE).write_bytes(realisasi())
    (tmp_path / "temuan.json.sementara").write_bytes(b"{\n  ")
    run("periksa", tmp_path / RE, "--keluaran", tmp_path / "temuan.json", code=1)
    assert sorted(p.name for p in tmp_path.iterdir()) == [RE, "temuan.json"]
