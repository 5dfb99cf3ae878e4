"""Only regular files are read and written; links to them are followed, everything else is a plain sentence."""

import os
import stat
from pathlib import Path

import pytest

from tests.cli.program import run
from tests.kasus.paket_kasus import RE, realisasi
from xlkinerja.workbook.disk.regular import obstacle


def loop(path: Path) -> Path:
    path.symlink_to(path.name)
    return path


def pipe(path: Path) -> Path:
    os.mkfifo(path)
    return path


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def device(_: Path) -> Path:
    return Path("/dev/null")


ODD = {
    "loop": (loop, "melingkar"),
    "pipe": (pipe, "pipa"),
    "folder": (folder, "folder"),
    "device": (device, "perangkat"),
}

#: The commands that write a file, with the place of its name.
WRITING = {
    "periksa": ("periksa", "{folder}", "--keluaran", "{odd}"),
    "periksa html": ("periksa", "{folder}", "--format", "html", "--keluaran", "{odd}"),
}
#: Those that read one.
READING = {
    "periksa": ("periksa", "{odd}"),
    "susun": ("susun", "{odd}"),
    "bandingkan": ("periksa", "{folder}", "--bandingkan", "{odd}"),
    "contoh": ("contoh", "{odd}", "--keluaran", "{folder}/hasil"),
}


def office(tmp_path: Path) -> Path:
    place = folder(tmp_path / "kantor")
    (place / RE).write_bytes(realisasi())
    return place


@pytest.mark.parametrize("command", WRITING)
@pytest.mark.parametrize("kind", ODD)
def test_d7_nothing_is_written(command: str, kind: str, tmp_path: Path) -> None:
    """Exit 2 and a sentence, and what stands there is what stood there."""
    make, words = ODD[kind]
    odd = make(tmp_path / "aneh")
    before = os.lstat(odd)
    place = office(tmp_path)
    done = run(*(a.format(folder=place, odd=odd) for a in WRITING[command]), code=2)
    assert words in done.stderr
    assert stat.S_IFMT(os.lstat(odd).st_mode) == stat.S_IFMT(before.st_mode)
    assert os.lstat(odd).st_ino == before.st_ino


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("kind", ["loop", "pipe", "device"])
def test_d7_nothing_is_read(command: str, kind: str, tmp_path: Path) -> None:
    """Exit 2 and a sentence at once; nobody waits for a pipe."""
    make, words = ODD[kind]
    place, odd = office(tmp_path), make(tmp_path / "aneh")
    assert words in run(*(a.format(folder=place, odd=odd) for a in READING[command]), code=2).stderr


@pytest.mark.parametrize("kind", ["loop", "pipe"])
def test_d7_results_of_susun(kind: str, tmp_path: Path) -> None:
    """The name of the result may be taken by something that is no file, in the folder of --keluaran and beside."""
    make, words = ODD[kind]
    place, target = office(tmp_path), folder(tmp_path / "hasil")
    make(target / RE)
    make(place / "Realisasi (hasil).xlsx")
    assert words in run("susun", place / RE, "--keluaran", target, code=2).stderr
    assert words in run("susun", place / RE, code=2).stderr


@pytest.mark.parametrize("kind", ["loop", "pipe", "folder"])
def test_d7_templates(kind: str, tmp_path: Path) -> None:
    """A template is not written there, with --timpa neither."""
    make, words = ODD[kind]
    make(tmp_path / "PK.xlsx")
    assert words in run("template", "pk", "--keluaran", tmp_path, "--timpa", code=2).stderr


def test_d7_odd_things_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    """A pipe, a loop and a folder with the names of workbooks are no workbooks."""
    place = office(tmp_path)
    pipe(place / "RKT.xlsx")
    loop(place / "PK.xlsx")
    folder(place / "Rencana_Aksi.xlsx")
    pipe(place / "kiriman.zip")
    pipe(place / "xlkinerja.toml")
    assert "1 berkas diperiksa" in run("periksa", place, code=1).stdout
    run("susun", place, code=0)


def test_d7_links_to_files_are_followed(tmp_path: Path) -> None:
    """The file behind the link is written, and the link stays one."""
    (tmp_path / "asli.xlsx").write_bytes(realisasi())
    link = tmp_path / RE
    link.symlink_to("asli.xlsx")
    run("susun", link, "--di-tempat", code=0)
    assert link.is_symlink()
    assert (tmp_path / "asli.xlsx.cadangan").read_bytes() == realisasi()


def test_d7_a_name_that_is_none(tmp_path: Path) -> None:
    """Names that no file can have are told."""
    assert "terlalu panjang" in obstacle(tmp_path / ("a" * 300))
    assert "terlarang" in obstacle(f"{tmp_path}/a\0b")
    assert obstacle(tmp_path / "belum ada.xlsx") == ""


@pytest.mark.parametrize("command", ["susun", "bandingkan", "contoh", "periksa", "periksa html"])
def test_d7_a_name_that_is_too_long(command: str, tmp_path: Path) -> None:
    """No system takes it: a sentence that says so, in every command."""
    odd = tmp_path / ("a" * 300)
    place, arguments = office(tmp_path), {**READING, **WRITING}[command]
    suffix = {"periksa html": ".html", "bandingkan": ".json", "contoh": ".json"}.get(command, "")
    done = run(*(a.format(folder=place, odd=f"{odd}{suffix}") for a in arguments), code=2)
    assert "terlalu panjang" in done.stderr


def test_d7_a_folder_that_is_a_file(tmp_path: Path) -> None:
    """The reason of the system is told in Indonesian."""
    place = office(tmp_path)
    done = run("periksa", place, "--keluaran", place / RE / "temuan.html", code=2)
    assert "bagian dari letaknya bukan folder" in done.stderr
