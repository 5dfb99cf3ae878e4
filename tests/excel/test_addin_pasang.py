"""Installing the add-in: into the folder of Excel, connected to a Python, with plain words for what is missing."""

import dataclasses
import os
import sys
import zipfile
from pathlib import Path

import pytest

import xlkinerja
from xlkinerja.excel import addin, probe
from xlkinerja.excel.addin import AddinFailed, Environment, find_library, install, remove, start_folder, status
from xlkinerja.excel.addin_build import ADDIN_NAME, SHEET_PART, read_connection, with_connection, xlwings_version
from xlkinerja.excel.probe import Trace

VERSI = xlwings_version()


@pytest.fixture
def lengkap(tmp_path, monkeypatch):
    """A Windows computer with everything there, in folders with spaces and signs; its answers are made up."""
    python = tmp_path / "Program Files & Alat" / "Python 3.11"
    python.mkdir(parents=True)
    for name in ("pythonw.exe", f"xlwings64-{VERSI}.dll", f"xlwings32-{VERSI}.dll"):
        (python / name).write_bytes(b"")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(addin.tempfile, "gettempdir", lambda: str(tmp_path / "Temp"))
    windows(monkeypatch)
    return Environment(
        str(python / "pythonw.exe"), *(find_library(b, VERSI, [python]) for b in (64, 32)), VERSI, pywin32=True
    )


def windows(monkeypatch, trace=None, **registry):
    """Makes up what Windows says of Excel and what a start of the server showed; gives the interpreters started."""
    started = []

    def try_service(python):
        started.append(python)
        return trace or Trace(1.5, answer="sembilan belas", asked=True)

    monkeypatch.setattr(probe, "registry", lambda: registry)
    monkeypatch.setattr(probe, "try_server", try_service)
    return started


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "App Data" / "XLSTART"


def test_a_complete_installation(folder, lengkap):
    """The file stands in the folder, carries the paths letter for letter, and nothing is missing."""
    destination, missing = install(folder, lengkap)
    assert destination == folder / ADDIN_NAME
    assert missing == []
    content = read_connection(destination.read_bytes())
    assert content["python"] == lengkap.python
    assert content["pustaka64"].endswith(f"xlwings64-{VERSI}.dll")
    assert content["xlkinerja"] == xlkinerja.__version__
    assert all(b.well for b in status(folder, lengkap))
    assert [p.name for p in folder.iterdir()] == [ADDIN_NAME]


def test_only_the_sheet_differs_from_the_shipped_file(folder, lengkap):
    """Every other part is the shipped one, byte for byte."""
    destination, _ = install(folder, lengkap)
    asli = Path(addin.macro_folder() / ADDIN_NAME)
    with zipfile.ZipFile(destination) as a, zipfile.ZipFile(asli) as b:
        assert a.namelist() == b.namelist()
        assert [n for n in a.namelist() if a.read(n) != b.read(n)] == [SHEET_PART]


def test_signs_in_a_path_survive():
    """Ampersand, angle brackets, quotes and letters beyond ASCII come back as they went in."""
    letak = 'C:\\Dinas & <Kantor> "A"\\é\\pythonw.exe'
    connection = dict.fromkeys(("python", "pustaka64", "pustaka32", "xlkinerja", "xlwings"), letak)
    assert set(read_connection(with_connection(addin.shipped(), connection)).values()) == {letak}


def test_installing_again_renews_it(folder, lengkap):
    """A second installation replaces the first, and connects to the new Python."""
    install(folder, lengkap)
    other = dataclasses.replace(lengkap, python=lengkap.library64)
    assert [b for b in status(folder, other) if not b.well and "Python lain" in b.pesan]
    install(folder, other)
    assert read_connection((folder / ADDIN_NAME).read_bytes())["python"] == other.python


@pytest.mark.parametrize(("version", "kata"), [("0.36.0", "terpasang versi 0.36.0"), ("", "belum terpasang")])
def test_another_xlwings_is_refused(folder, lengkap, version, kata):
    """Nothing is written, and the sentence says which version is needed and how to get it."""
    with pytest.raises(AddinFailed, match=f'memerlukan xlwings {VERSI}.*{kata}.*pip install "xlwings=={VERSI}"'):
        install(folder, dataclasses.replace(lengkap, xlwings=version))
    assert not folder.exists()


@pytest.mark.parametrize(
    ("ubah", "kata"),
    [
        ({"library64": "", "library32": ""}, "dikarantina antivirus"),
        ({"pywin32": False}, "pip install pywin32"),
        ({"python": "C:\\Program Files\\WindowsApps\\python.exe"}, "Microsoft Store"),
        ({"python": "C:\\用户\\pythonw.exe"}, "huruf yang tidak dikenal"),
        ({"python": ""}, "Python tidak ditemukan"),
    ],
)
def test_what_is_missing_is_named(folder, lengkap, ubah, kata):
    """The add-in is written all the same, with one sentence for what is missing."""
    _, missing = install(folder, dataclasses.replace(lengkap, **ubah))
    assert [b.pesan for b in missing if kata in b.pesan]


def test_one_library_is_enough(folder, lengkap):
    """Excel of 64 bits does not need the library for 32."""
    _, missing = install(folder, dataclasses.replace(lengkap, library32=""))
    assert missing == []


def test_a_changed_xlwings_is_noticed_later(folder, lengkap):
    """After an upgrade of xlwings the status says that the add-in needs the other version."""
    install(folder, lengkap)
    missing = [b.pesan for b in status(folder, dataclasses.replace(lengkap, xlwings="0.38.0")) if not b.well]
    assert missing == [
        f'Versi xlwings untuk add-in {VERSI}, terpasang 0.38.0. Jalankan: pip install "xlwings=={VERSI}"'
    ]


def test_the_server_is_started_once(folder, lengkap, monkeypatch):
    """Installing tries the interpreter that the add-in names once, and so does the status, which tells the answer."""
    started = windows(monkeypatch)
    install(folder, lengkap)
    assert started == [lengkap.python]
    items = status(folder, dataclasses.replace(lengkap, python=lengkap.library64))
    assert started == [lengkap.python] * 2
    assert items[-1].pesan == "Layanan Python hidup dan menjawab dalam 1,5 detik: KIN_TERBILANG(19) = sembilan belas."


def test_a_server_that_fails_is_named_after_installing(folder, lengkap, monkeypatch):
    """The add-in is written, and the last line says what is wrong with the interpreter it names."""
    windows(monkeypatch, Trace(0.5, 1, "AttributeError: module 'xlwings' has no attribute 'serve'", asked=True))
    _, missing = install(folder, lengkap)
    assert [b.pesan[:7] for b in missing] == ["pywin32"]
    assert f'"{lengkap.python.replace("pythonw", "python")}" -m pip install' in missing[0].pesan


def test_a_python_that_is_gone_is_not_started(folder, lengkap, monkeypatch):
    """Neither where the interpreter is gone, nor where the one it was made from is."""
    started = windows(monkeypatch)
    install(folder, lengkap)
    started.clear()
    (Path(lengkap.python).parent / "pyvenv.cfg").write_text(f"home = {folder / 'hilang'}\n")
    missing = [b.pesan for b in status(folder, lengkap) if not b.well]
    assert len(missing) == 1
    assert f"Python asalnya di {folder / 'hilang'} sudah dihapus" in missing[0]
    Path(lengkap.python).unlink()
    missing = [b.pesan for b in status(folder, lengkap) if not b.well]
    assert len(missing) == 1
    assert "Python tidak ditemukan di" in missing[0]
    assert started == []


def test_excel_decides_which_library_is_needed(folder, lengkap, monkeypatch):
    """Excel of 32 bits with the library for 64 alone: the missing file is named."""
    windows(monkeypatch, platform="x86")
    _, missing = install(folder, dataclasses.replace(lengkap, library32=""))
    (item,) = missing
    assert item.pesan == (
        f"Excel di komputer ini 32-bit. Pustaka xlwings32-{VERSI}.dll tidak ditemukan; mungkin dikarantina antivirus. "
        f'Jalankan: pip install --force-reinstall "xlwings=={VERSI}", lalu: xlkinerja addin pasang'
    )
    windows(monkeypatch, platform="x64")
    assert install(folder, dataclasses.replace(lengkap, library32=""))[1] == []


def test_office_from_the_store_is_told_first(folder, lengkap, monkeypatch):
    """Before the add-in is there and after: with that Excel nothing else is worth mending."""
    windows(monkeypatch, paket="Microsoft.Office.Desktop.Excel_16051.1.0_x86__8wekyb3d8bbwe")
    assert status(folder, lengkap)[1].pesan.startswith("Excel ini dari Microsoft Store")
    _, missing = install(folder, lengkap)
    assert [b.pesan[:30] for b in missing] == ["Excel ini dari Microsoft Store"]


def test_a_broken_cache_is_told_although_the_server_answers(folder, lengkap, tmp_path):
    """A question without a range does not need the module of Excel; the buttons do."""
    modul = tmp_path / "Temp" / "gen_py" / "3.11" / "00020813-0000-0000-C000-000000000046x0x1x9" / "__pycache__"
    modul.mkdir(parents=True)
    _, missing = install(folder, lengkap)
    assert [b.pesan[: b.pesan.index(".")] for b in missing] == [
        f"Simpanan pywin32 di {tmp_path / 'Temp' / 'gen_py'} rusak"
    ]


def test_the_order_is_that_of_mending(folder, lengkap, monkeypatch):
    """Excel, then the add-in, Python, the library, pywin32, and last the server that needs them all."""
    windows(monkeypatch, Trace(15.0, asked=True), excel="C:\\Program Files\\WindowsApps\\Microsoft.Office\\EXCEL.EXE")
    rusak = {"library64": "", "library32": "", "pywin32": False, "origin": "C:\\WindowsApps\\python.exe"}
    awal = (
        "Windows.",
        "Excel ini",
        "Add-in",
        "Versi",
        "Versi",
        "Python:",
        "Python ini",
        "Pustaka",
        "pywin32",
        "Layanan",
    )
    install(folder, dataclasses.replace(lengkap, **rusak))
    items = status(folder, dataclasses.replace(lengkap, **rusak))
    assert [b.pesan[: len(a)] for b, a in zip(items, awal, strict=True)] == list(awal)


def test_a_network_folder_is_named(lengkap):
    """A folder on a server may be one whose macros Excel refuses."""
    pesan = [b.pesan for b in addin._location(lengkap.python, Path("\\\\server\\profil\\XLSTART"))]
    assert len(pesan) == 1
    assert "jaringan" in pesan[0]


def test_a_file_of_others_is_left_alone(folder, lengkap):
    """Neither installing nor removing touches a file that is not ours; status names it."""
    folder.mkdir(parents=True)
    (folder / ADDIN_NAME).write_bytes(b"milik orang lain")
    for kerja in (lambda: install(folder, lengkap), lambda: remove(folder)):
        with pytest.raises(AddinFailed, match="bukan add-in xlkinerja; tidak diubah"):
            kerja()
    assert (folder / ADDIN_NAME).read_bytes() == b"milik orang lain"
    assert "rusak atau bukan add-in" in status(folder, lengkap)[1].pesan


def test_a_file_in_use_is_a_sentence(folder, lengkap, monkeypatch):
    """Where Excel holds the file, the old one stays and the user is told to close Excel."""
    install(folder, lengkap)
    earlier = (folder / ADDIN_NAME).read_bytes()

    def tertahan(*_):
        raise PermissionError(13, "dipakai proses lain")

    monkeypatch.setattr(os, "replace", tertahan)
    monkeypatch.setattr(Path, "unlink", tertahan)
    with pytest.raises(AddinFailed, match="Tutup semua jendela Excel"):
        remove(folder)
    monkeypatch.undo()
    monkeypatch.setattr(os, "replace", tertahan)
    with pytest.raises(AddinFailed, match="Tutup semua jendela Excel"):
        install(folder, dataclasses.replace(lengkap, pywin32=False))
    assert (folder / ADDIN_NAME).read_bytes() == earlier
    assert [p.name for p in folder.iterdir()] == [ADDIN_NAME]


def test_removing(folder, lengkap):
    """Removing takes our file away and nothing else; a second time there is none."""
    install(folder, lengkap)
    (folder / "lain.xlsx").write_bytes(b"x")
    assert remove(folder) is True
    assert remove(folder) is False
    assert [p.name for p in folder.iterdir()] == ["lain.xlsx"]
    assert "Add-in belum terpasang" in status(folder, lengkap)[1].pesan


def test_the_folder_of_excel(monkeypatch, tmp_path):
    """On Windows the user's XLSTART below APPDATA; elsewhere a sentence, unless a folder is named."""
    assert start_folder(tmp_path) == tmp_path
    monkeypatch.setattr(sys, "platform", "win32")
    assert start_folder(env={"APPDATA": "/x/Roaming"}) == Path("/x/Roaming/Microsoft/Excel/XLSTART")
    with pytest.raises(AddinFailed, match="APPDATA"):
        start_folder(env={})
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(AddinFailed, match=r"hanya bekerja di Windows.*--folder"):
        start_folder()


def test_this_python_is_described():
    """The interpreter that runs the tests, and the xlwings installed in it."""
    here = addin.this_environment()
    assert Path(here.python).parent == Path(sys.executable).parent
    assert here.xlwings == VERSI
    assert Path(here.origin).is_file()


def test_the_library_is_found_where_it_lies(tmp_path):
    """The first folder that holds the file of that version and width; "" where none does."""
    ada = tmp_path / "b c"
    ada.mkdir()
    (ada / "xlwings64-1.2.dll").write_bytes(b"")
    assert find_library(64, "1.2", [tmp_path, ada]) == str(ada / "xlwings64-1.2.dll")
    assert find_library(32, "1.2", [tmp_path, ada]) == ""
    assert find_library(64, "1.3", [tmp_path, ada]) == ""
