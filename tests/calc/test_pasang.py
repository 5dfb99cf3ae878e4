"""Installing the extension: LibreOffice found or not, unopkg's words made plain, and the real one once."""

import json
import os
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.calc.ekstensi import python_uji, skrip
from tests.calc.kantor_palsu import TERKUNCI, TIDAK_ADA, panggilan, unopkg
from tests.libreoffice.kantor import kantor_di
from xlkinerja import __version__
from xlkinerja.calc import addin
from xlkinerja.calc.addin import install, installed, remove, status, this_python
from xlkinerja.calc.configuration import IDENTIFIER
from xlkinerja.calc.office import ExtensionFailed, Office, find_office, settings_folder
from xlkinerja.cli.main import cli

pytestmark = pytest.mark.usefixtures("tanpa_variabel")


def test_the_extension_is_connected_to_this_python_and_added(palsu):
    """What unopkg got holds this interpreter; nothing else of it differs from the committed one."""
    missing = install(palsu)
    (tambah, *_) = panggilan(palsu)
    profile = f"-env:UserInstallation={palsu.profile.as_uri()}"
    assert tambah.startswith(f"add {profile} --suppress-license -f ")
    assert tambah.endswith("/xlkinerja.oxt")
    with zipfile.ZipFile(palsu.program / "terpasang.oxt") as paket:
        assert json.loads(paket.read("sambungan.json")) == {"python": sys.executable, "xlkinerja": __version__}
    assert [b.pesan for b in missing] == ["Ekstensi belum terpasang. Jalankan: xlkinerja addin pasang --calc"]


def test_root_installs_for_all(palsu, monkeypatch):
    """unopkg takes nothing else from root; without a profile there is no -env."""
    monkeypatch.setattr(addin, "for_all_users", lambda: True)
    office = Office(palsu.program)
    install(office)
    remove(office)
    assert [p.split(" -f ")[0] for p in panggilan(palsu)] == [
        "add --shared --suppress-license",
        f"list --shared {IDENTIFIER}",
        f"remove --shared {IDENTIFIER}",
    ]


def test_root_is_told_of_an_open_office_too(palsu, monkeypatch):
    """unopkg itself would go on; looking changes nothing and is allowed."""
    monkeypatch.setattr(addin, "for_all_users", lambda: True)
    palsu.profile.mkdir()
    (palsu.profile / ".lock").write_text("")
    for kerjakan in (install, remove):
        with pytest.raises(ExtensionFailed, match=f"hapus berkas {palsu.profile}/.lock"):
            kerjakan(palsu)
    assert not (palsu.program / "panggilan").exists()
    assert not status(palsu)[-1].well


@pytest.mark.parametrize("kerjakan", [install, remove, status])
def test_an_open_office_is_told(palsu, kerjakan):
    """What to close, and which file may be left over."""
    locked = TERKUNCI.format(kunci="/profil/.lock")
    unopkg(palsu.program, locked, locked, locked)
    with pytest.raises(ExtensionFailed) as wrong:
        kerjakan(palsu)
    assert str(wrong.value) == (
        "LibreOffice sedang terbuka. Tutup semua jendelanya, juga mulai cepat di baki sistem, lalu ulangi. "
        "Bila sudah tertutup, hapus berkas /profil/.lock."
    )


def test_what_unopkg_refuses_is_told(palsu):
    """Its own words, without its last one."""
    unopkg(palsu.program, "ERROR: Exception occurred: disk full\n\nERROR: unopkg failed.\n", remove="ERROR: aneh")
    with pytest.raises(ExtensionFailed, match=r"^Ekstensi tidak terpasang: Exception occurred: disk full\.$"):
        install(palsu)
    with pytest.raises(ExtensionFailed, match=r"^Ekstensi tidak terlepas: aneh\.$"):
        remove(palsu)


def test_an_office_without_unopkg_or_with_a_broken_one(palsu):
    """Told with its folder."""
    (palsu.program / "unopkg").chmod(0o644)
    with pytest.raises(ExtensionFailed, match="tidak dapat dijalankan"):
        install(palsu)
    (palsu.program / "unopkg").unlink()
    with pytest.raises(ExtensionFailed, match=r"unopkg tidak ada di .*Libre Office"):
        install(palsu)


XLB = """<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard">
 <library:element library:name="Modul1"/>
 <library:element library:name="XlKinerja"/>
</library:library>
"""


def test_what_it_left_in_the_library_is_taken_away(palsu):
    """The module and its entry; another module of the user stays. The second time there is nothing."""
    unopkg(palsu.program, remove=TIDAK_ADA)
    pustaka = palsu.profile / "user" / "basic" / "Standard"
    pustaka.mkdir(parents=True)
    for name, content in (("script.xlb", XLB), ("Modul1.xba", "milik pengguna"), ("XlKinerja.xba", "x")):
        (pustaka / name).write_text(content)
    assert remove(palsu)
    assert sorted(p.name for p in pustaka.iterdir()) == ["Modul1.xba", "script.xlb"]
    assert (pustaka / "script.xlb").read_text() == XLB.replace('\n <library:element library:name="XlKinerja"/>', "")
    assert not remove(palsu)


def test_libreoffice_is_found(tmp_path, monkeypatch):
    """By the variable (a folder or soffice itself), on PATH through a link, and in the usual place of each system."""
    program = tmp_path / "opt" / "program"
    program.mkdir(parents=True)
    skrip(program / "soffice", "")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "soffice").symlink_to(program / "soffice")
    for env in (
        {"XLKINERJA_SOFFICE": str(program)},
        {"XLKINERJA_SOFFICE": str(tmp_path / "bin" / "soffice")},
        {"PATH": str(tmp_path / "bin")},
    ):
        assert find_office(env=env).program == program
    windows = tmp_path / "Program Files" / "LibreOffice" / "program"
    windows.mkdir(parents=True)
    (windows / "soffice.exe").write_text("")
    monkeypatch.setattr(sys, "platform", "win32")
    assert find_office(env={"PATH": "", "ProgramFiles": str(tmp_path / "Program Files")}).program == windows
    mac = tmp_path / "Applications" / "LibreOffice.app" / "Contents" / "MacOS"
    mac.mkdir(parents=True)
    (mac / "soffice").write_text("")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert find_office(env={"PATH": "", "HOME": str(tmp_path)}).program == mac


def test_libreoffice_is_absent(tmp_path, monkeypatch):
    """What to install, or which variable to set; a variable that leads nowhere is named."""
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(ExtensionFailed, match=r"^LibreOffice tidak ditemukan\. .*XLKINERJA_SOFFICE\.$"):
        find_office(env={"PATH": str(tmp_path)})
    with pytest.raises(
        ExtensionFailed, match=r"^XLKINERJA_SOFFICE menyebut .*, tetapi di situ tidak ada LibreOffice\.$"
    ):
        find_office(env={"XLKINERJA_SOFFICE": str(tmp_path)})


@pytest.mark.parametrize(
    ("platform", "env", "folder"),
    [
        ("linux", {"XDG_CONFIG_HOME": "/setelan"}, "/setelan"),
        ("linux", {}, str(Path.home() / ".config")),
        ("win32", {"APPDATA": "/AppData/Roaming"}, "/AppData/Roaming"),
        ("darwin", {}, str(Path.home() / "Library" / "Application Support")),
    ],
)
def test_where_settings_are_kept(monkeypatch, platform, env, folder):
    """Of each system."""
    monkeypatch.setattr(sys, "platform", platform)
    assert str(settings_folder(env)) == folder


@pytest.mark.parametrize(
    ("content", "folder"),
    [
        ("[Bootstrap]\nUserInstallation=$SYSUSERCONFIG/LibreOffice/4\n", "{xdg}/LibreOffice/4/user"),
        ("UserInstallation=$ORIGIN/../Data/settings\n", "{program}/../Data/settings/user"),
        ("UserInstallation=file:///D%20E/profil\n", "/D E/profil/user"),
        ("ProductKey=x\n", None),
    ],
)
def test_the_profile_is_where_libreoffice_says(palsu, tmp_path, monkeypatch, content, folder):
    """Of the user, portable, or a fixed one."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (palsu.program / "bootstraprc").write_text(content)
    harus = folder and Path(folder.format(xdg=tmp_path, program=palsu.program))
    assert Office(palsu.program).user_folder() == harus


def test_a_python_without_console_is_not_taken(tmp_path, monkeypatch):
    """pythonw.exe has no ends of a pipe; python.exe beside it has."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "pythonw.exe"))
    assert this_python() == str(tmp_path / "python.exe")


def run(*arguments):
    result = CliRunner().invoke(cli, ["addin", *arguments])
    return result.exit_code, result.output


def test_the_commands_say_what_they_did(palsu, tmp_path, monkeypatch):
    """Exit codes and lines; LibreOffice absent is a sentence, no traceback."""
    monkeypatch.setenv("XLKINERJA_SOFFICE", str(palsu.program))
    profile = ("--calc", "--profil", str(palsu.profile))
    kode, output = run("pasang", *profile)
    assert kode == 0
    assert f"Ekstensi terpasang di LibreOffice: {palsu.program}\nKURANG  Ekstensi belum" in output
    kode, output = run("status", *profile)
    assert (kode, "KURANG  Ekstensi belum terpasang." in output) == (0, True)
    kode, output = run("lepas", *profile)
    assert (kode, output) == (0, f"Ekstensi dilepas dari LibreOffice di {palsu.program}.\n")
    monkeypatch.setenv("XLKINERJA_SOFFICE", str(tmp_path))
    for command in ("pasang", "status", "lepas"):
        kode, output = run(command, "--calc")
        assert kode == 2
        assert "tidak ada LibreOffice" in output


def test_building_says_what_is_missing(tmp_path):
    """The Debian package, and no file."""
    destination = tmp_path / "x.oxt"
    kode, output = run("bangun", "--calc", "--sdk", str(tmp_path), "--keluaran", str(destination))
    assert kode == 2
    assert "apt install libreoffice-dev" in output
    assert not destination.exists()


@pytest.mark.libreoffice
def test_installed_used_and_taken_away(tmp_path, monkeypatch):
    """With the real unopkg: the extension works in the profile, an open office is told, and nothing is left.

    Where root runs this, `all users` is a folder of the test.
    """
    monkeypatch.undo()
    monkeypatch.setenv("UNO_SHARED_PACKAGES_CACHE", (tmp_path / "bersama").as_uri())
    python = str(python_uji(tmp_path))
    office = find_office(tmp_path / "profil")
    assert install(office, python)[0].pesan.startswith(f"Ekstensi memakai Python lain ({python})")
    assert installed(office).version == __version__
    with kantor_di(tmp_path, 60) as opened:
        with opened.baru() as workbook:
            workbook.tulis(0, "A1", "=KIN_TERBILANG(19)")
            assert workbook.sel(0, "A1").teks == "sembilan belas"
        with pytest.raises(ExtensionFailed, match="LibreOffice sedang terbuka"):
            remove(office)
        opened.selesai(20)
    modul = tmp_path / "profil" / "user" / "basic" / "Standard" / "XlKinerja.xba"
    assert modul.is_file()
    install(office, python)  # once more over itself
    assert remove(office)
    assert not modul.exists()
    assert installed(office) is None
    assert not remove(office)
    with kantor_di(tmp_path, 60) as opened, opened.baru() as workbook:
        workbook.tulis(0, "A1", "=KIN_TERBILANG(19)")
        assert workbook.sel(0, "A1").teks == "#NAME?"
    assert os.environ["UNO_SHARED_PACKAGES_CACHE"]
