"""Installing the extension: LibreOffice found or not, unopkg's words made plain, and the real one once."""

import json
import os
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.calc.ekstensi import python_uji, skrip
from tests.libreoffice.kantor import kantor_di
from xlkinerja import __version__
from xlkinerja.calc import addin
from xlkinerja.calc.addin import coba, lepas, pasang, python_ini, status, terpasang
from xlkinerja.calc.kantor import EkstensiGagal, Kantor, cari, folder_setelan
from xlkinerja.calc.konfigurasi import PENGENAL
from xlkinerja.cli import cli

DAFTAR = """Identifier: id.xlkinerja
  Version: {versi}
  URL: vnd.sun.star.expand:$UNO_USER_PACKAGES_CACHE/uno_packages/lu1.tmp_/xlkinerja.oxt
  is registered: yes
"""
TIDAK_ADA = "\nERROR: There is no such extension deployed: id.xlkinerja\n\nERROR: unopkg failed.\n"
TERKUNCI = (
    "ERROR: unopkg cannot be started. The lock file indicates it is already running. "
    "If this does not apply, delete the lock file at: {kunci}\n"
)


@pytest.fixture(autouse=True)
def tanpa_variabel(monkeypatch):
    """The environment of no one in particular, and a user who is not root."""
    for nama in ("XLKINERJA_PYTHON", "XLKINERJA_SOFFICE", "UNO_SHARED_PACKAGES_CACHE"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setattr(addin, "bersama", lambda: False)


@pytest.fixture
def palsu(tmp_path):
    """A LibreOffice whose unopkg notes how it is called, and copies what it is to add."""
    program = tmp_path / "Libre Office" / "program"
    program.mkdir(parents=True)
    for nama in ("soffice", "pythonloader.py"):
        (program / nama).write_text("")
    unopkg(program)
    return Kantor(program, tmp_path / "profil")


def unopkg(program, add="", listing=TIDAK_ADA, remove=""):
    """Writes the program: what it says to each of its orders; words with ERROR end it with 1."""
    for nama, teks in (("add", add), ("list", listing), ("remove", remove)):
        (program / nama).write_text(teks)
    skrip(
        program / "unopkg",
        f'cd "{program}"; printf "%s\\n" "$*" >> panggilan; last=$(eval echo "\\${{$#}}")\n'
        'test "$1" = add && cp "$last" terpasang.oxt\n'
        'cat "$1"; ! grep -q ERROR "$1"',
    )


def panggilan(kantor):
    return (kantor.program / "panggilan").read_text().splitlines()


def test_the_extension_is_connected_to_this_python_and_added(palsu):
    """What unopkg got holds this interpreter; nothing else of it differs from the committed one."""
    kurang = pasang(palsu)
    (tambah, *_) = panggilan(palsu)
    profil = f"-env:UserInstallation={palsu.profil.as_uri()}"
    assert tambah.startswith(f"add {profil} --suppress-license -f ")
    assert tambah.endswith("/xlkinerja.oxt")
    with zipfile.ZipFile(palsu.program / "terpasang.oxt") as paket:
        assert json.loads(paket.read("sambungan.json")) == {"python": sys.executable, "xlkinerja": __version__}
    assert [b.pesan for b in kurang] == ["Ekstensi belum terpasang. Jalankan: xlkinerja addin pasang --calc"]


def test_root_installs_for_all(palsu, monkeypatch):
    """unopkg takes nothing else from root; without a profile there is no -env."""
    monkeypatch.setattr(addin, "bersama", lambda: True)
    kantor = Kantor(palsu.program)
    pasang(kantor)
    lepas(kantor)
    assert [p.split(" -f ")[0] for p in panggilan(palsu)] == [
        "add --shared --suppress-license",
        f"list --shared {PENGENAL}",
        f"remove --shared {PENGENAL}",
    ]


def test_root_is_told_of_an_open_office_too(palsu, monkeypatch):
    """unopkg itself would go on; looking changes nothing and is allowed."""
    monkeypatch.setattr(addin, "bersama", lambda: True)
    palsu.profil.mkdir()
    (palsu.profil / ".lock").write_text("")
    for kerjakan in (pasang, lepas):
        with pytest.raises(EkstensiGagal, match=f"hapus berkas {palsu.profil}/.lock"):
            kerjakan(palsu)
    assert not (palsu.program / "panggilan").exists()
    assert not status(palsu)[-1].baik


@pytest.mark.parametrize("kerjakan", [pasang, lepas, status])
def test_an_open_office_is_told(palsu, kerjakan):
    """What to close, and which file may be left over."""
    kunci = TERKUNCI.format(kunci="/profil/.lock")
    unopkg(palsu.program, kunci, kunci, kunci)
    with pytest.raises(EkstensiGagal) as salah:
        kerjakan(palsu)
    assert str(salah.value) == (
        "LibreOffice sedang terbuka. Tutup semua jendelanya, juga mulai cepat di baki sistem, lalu ulangi. "
        "Bila sudah tertutup, hapus berkas /profil/.lock."
    )


def test_what_unopkg_refuses_is_told(palsu):
    """Its own words, without its last one."""
    unopkg(palsu.program, "ERROR: Exception occurred: disk full\n\nERROR: unopkg failed.\n", remove="ERROR: aneh")
    with pytest.raises(EkstensiGagal, match=r"^Ekstensi tidak terpasang: Exception occurred: disk full\.$"):
        pasang(palsu)
    with pytest.raises(EkstensiGagal, match=r"^Ekstensi tidak terlepas: aneh\.$"):
        lepas(palsu)


def test_an_office_without_unopkg_or_with_a_broken_one(palsu):
    """Told with its folder."""
    (palsu.program / "unopkg").chmod(0o644)
    with pytest.raises(EkstensiGagal, match="tidak dapat dijalankan"):
        pasang(palsu)
    (palsu.program / "unopkg").unlink()
    with pytest.raises(EkstensiGagal, match=r"unopkg tidak ada di .*Libre Office"):
        pasang(palsu)


def terdaftar(kantor, python, versi=__version__):
    """Makes the fake office know an extension that is connected to this interpreter."""
    folder = kantor.profil / "user" / "uno_packages" / "cache" / "uno_packages" / "lu1.tmp_" / "xlkinerja.oxt"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sambungan.json").write_text(json.dumps({"python": python}))
    unopkg(kantor.program, listing=DAFTAR.format(versi=versi))
    return folder


def test_a_complete_installation(palsu, tmp_path, monkeypatch):
    """LibreOffice, its Python, the extension, ours, and the answer of a service that was really started."""
    python = str(python_uji(tmp_path))
    monkeypatch.setattr(addin, "python_ini", lambda: python)
    folder = terdaftar(palsu, python)
    assert terpasang(palsu).folder == folder
    semua = status(palsu)
    assert [b.pesan for b in semua if not b.baik] == []
    assert semua[0].pesan == f"LibreOffice: {palsu.program}"
    assert semua[2].pesan == f"Ekstensi terpasang, versi {__version__}."
    assert semua[3].pesan == f"Python: {python}"
    assert semua[4].pesan.startswith("Layanan Python hidup dan menjawab dalam ")
    assert semua[4].pesan.endswith(" detik: KIN_TERBILANG(19) = sembilan belas.")


def test_what_is_missing_is_told_one_by_one(palsu, tmp_path):
    """No Python in LibreOffice, another version, another interpreter."""
    (palsu.program / "pythonloader.py").unlink()
    python = str(python_uji(tmp_path))
    terdaftar(palsu, python, "0.0.9")
    satu, dua, tiga = (b.pesan for b in status(palsu) if not b.baik)
    assert satu == (
        "LibreOffice ini tidak dapat memuat ekstensi Python. Debian/Ubuntu: apt install python3-uno; "
        "di tempat lain pasang ulang LibreOffice lengkap."
    )
    ulangi = "Tutup LibreOffice, lalu jalankan: xlkinerja addin pasang --calc"
    assert dua == f"Ekstensi terpasang, versi 0.0.9; xlkinerja yang terpasang versi {__version__}. {ulangi}"
    assert tiga == f"Ekstensi memakai Python lain ({python}) daripada yang sekarang ({sys.executable}). {ulangi}"


def test_a_python_that_is_gone(palsu):
    """Named; without a connection there is none at all."""
    folder = terdaftar(palsu, "/tidak/ada/python")
    assert "Python tidak ditemukan di /tidak/ada/python." in status(palsu)[-1].pesan
    (folder / "sambungan.json").write_text("rusak")
    assert "Python tidak ditemukan di tempat mana pun." in status(palsu)[-1].pesan
    (folder / "sambungan.json").unlink()
    assert not status(palsu)[-1].baik


def test_the_variable_instead_of_the_connection(palsu, tmp_path, monkeypatch):
    """XLKINERJA_PYTHON is tried and named."""
    terdaftar(palsu, "/tidak/ada/python")
    python = str(python_uji(tmp_path))
    monkeypatch.setenv("XLKINERJA_PYTHON", python)
    *_, satu, dua = status(palsu)
    assert satu.pesan == f"Python: {python} (dari variabel XLKINERJA_PYTHON)"
    assert dua.baik


JAWAB = """import json, sys
for baris in sys.stdin:
    d = json.loads(baris)
    print(json.dumps({{"id": d["id"], **({} if "fungsi" in d else {})}}), flush=True)
"""


@pytest.mark.parametrize(
    ("fungsi", "sapa", "pesan"),
    [
        ({"hasil": [["19"]]}, {}, "Layanan Python menjawab KIN_TERBILANG(19) dengan «[['19']]»."),
        ({"galat": "Aneh."}, {}, "Layanan Python menjawab KIN_TERBILANG(19) dengan «Aneh.»."),
        ({"hasil": [["sembilan belas"]]}, {"versi": "9.9"}, "Layanan Python menjawab dengan xlkinerja versi 9.9; "),
    ],
)
def test_a_service_that_answers_wrongly(tmp_path, fungsi, sapa, pesan):
    """The answer is shown; another version is one to mend."""
    (tmp_path / "jawab.py").write_text(JAWAB.format(fungsi, sapa))
    butir = coba(str(skrip(tmp_path / "python", f'exec "{sys.executable}" "{tmp_path}/jawab.py"')))
    assert not butir.baik
    assert butir.pesan.startswith(pesan)


def test_a_service_that_hangs_or_does_not_start(tmp_path):
    """The sentences that a cell would show."""
    butir = coba(str(skrip(tmp_path / "python", "exec sleep 60")), 0.3)
    assert (butir.baik, butir.pesan.startswith("Layanan Python tidak menjawab dalam 0.3 detik")) == (False, True)
    assert "tidak dapat dijalankan" in coba(str(tmp_path / "tidak ada")).pesan


XLB = """<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard">
 <library:element library:name="Modul1"/>
 <library:element library:name="XlKinerja"/>
</library:library>
"""


def test_what_it_left_in_the_library_is_taken_away(palsu):
    """The module and its entry; another module of the user stays. The second time there is nothing."""
    unopkg(palsu.program, remove=TIDAK_ADA)
    pustaka = palsu.profil / "user" / "basic" / "Standard"
    pustaka.mkdir(parents=True)
    for nama, isi in (("script.xlb", XLB), ("Modul1.xba", "milik pengguna"), ("XlKinerja.xba", "x")):
        (pustaka / nama).write_text(isi)
    assert lepas(palsu)
    assert sorted(p.name for p in pustaka.iterdir()) == ["Modul1.xba", "script.xlb"]
    assert (pustaka / "script.xlb").read_text() == XLB.replace('\n <library:element library:name="XlKinerja"/>', "")
    assert not lepas(palsu)


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
        assert cari(env=env).program == program
    windows = tmp_path / "Program Files" / "LibreOffice" / "program"
    windows.mkdir(parents=True)
    (windows / "soffice.exe").write_text("")
    monkeypatch.setattr(sys, "platform", "win32")
    assert cari(env={"PATH": "", "ProgramFiles": str(tmp_path / "Program Files")}).program == windows
    mac = tmp_path / "Applications" / "LibreOffice.app" / "Contents" / "MacOS"
    mac.mkdir(parents=True)
    (mac / "soffice").write_text("")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cari(env={"PATH": "", "HOME": str(tmp_path)}).program == mac


def test_libreoffice_is_absent(tmp_path, monkeypatch):
    """What to install, or which variable to set; a variable that leads nowhere is named."""
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(EkstensiGagal, match=r"^LibreOffice tidak ditemukan\. .*XLKINERJA_SOFFICE\.$"):
        cari(env={"PATH": str(tmp_path)})
    with pytest.raises(EkstensiGagal, match=r"^XLKINERJA_SOFFICE menyebut .*, tetapi di situ tidak ada LibreOffice\.$"):
        cari(env={"XLKINERJA_SOFFICE": str(tmp_path)})


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
    assert str(folder_setelan(env)) == folder


@pytest.mark.parametrize(
    ("isi", "folder"),
    [
        ("[Bootstrap]\nUserInstallation=$SYSUSERCONFIG/LibreOffice/4\n", "{xdg}/LibreOffice/4/user"),
        ("UserInstallation=$ORIGIN/../Data/settings\n", "{program}/../Data/settings/user"),
        ("UserInstallation=file:///D%20E/profil\n", "/D E/profil/user"),
        ("ProductKey=x\n", None),
    ],
)
def test_the_profile_is_where_libreoffice_says(palsu, tmp_path, monkeypatch, isi, folder):
    """Of the user, portable, or a fixed one."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (palsu.program / "bootstraprc").write_text(isi)
    harus = folder and Path(folder.format(xdg=tmp_path, program=palsu.program))
    assert Kantor(palsu.program).folder_pengguna() == harus


def test_a_python_without_console_is_not_taken(tmp_path, monkeypatch):
    """pythonw.exe has no ends of a pipe; python.exe beside it has."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "pythonw.exe"))
    assert python_ini() == str(tmp_path / "python.exe")


def jalankan(*isian):
    hasil = CliRunner().invoke(cli, ["addin", *isian])
    return hasil.exit_code, hasil.output


def test_the_commands_say_what_they_did(palsu, tmp_path, monkeypatch):
    """Exit codes and lines; LibreOffice absent is a sentence, no traceback."""
    monkeypatch.setenv("XLKINERJA_SOFFICE", str(palsu.program))
    profil = ("--calc", "--profil", str(palsu.profil))
    kode, keluaran = jalankan("pasang", *profil)
    assert kode == 0
    assert f"Ekstensi terpasang di LibreOffice: {palsu.program}\nKURANG  Ekstensi belum" in keluaran
    kode, keluaran = jalankan("status", *profil)
    assert (kode, "KURANG  Ekstensi belum terpasang." in keluaran) == (0, True)
    kode, keluaran = jalankan("lepas", *profil)
    assert (kode, keluaran) == (0, f"Ekstensi dilepas dari LibreOffice di {palsu.program}.\n")
    monkeypatch.setenv("XLKINERJA_SOFFICE", str(tmp_path))
    for perintah in ("pasang", "status", "lepas"):
        kode, keluaran = jalankan(perintah, "--calc")
        assert kode == 2
        assert "tidak ada LibreOffice" in keluaran


def test_building_says_what_is_missing(tmp_path):
    """The Debian package, and no file."""
    tujuan = tmp_path / "x.oxt"
    kode, keluaran = jalankan("bangun", "--calc", "--sdk", str(tmp_path), "--keluaran", str(tujuan))
    assert kode == 2
    assert "apt install libreoffice-dev" in keluaran
    assert not tujuan.exists()


@pytest.mark.libreoffice
def test_installed_used_and_taken_away(tmp_path, monkeypatch):
    """With the real unopkg: the extension works in the profile, an open office is told, and nothing is left.

    Where root runs this, `all users` is a folder of the test.
    """
    monkeypatch.undo()
    monkeypatch.setenv("UNO_SHARED_PACKAGES_CACHE", (tmp_path / "bersama").as_uri())
    python = str(python_uji(tmp_path))
    kantor = cari(tmp_path / "profil")
    assert pasang(kantor, python)[0].pesan.startswith(f"Ekstensi memakai Python lain ({python})")
    assert terpasang(kantor).versi == __version__
    with kantor_di(tmp_path, 60) as jalan:
        with jalan.baru() as buku:
            buku.tulis(0, "A1", "=KIN_TERBILANG(19)")
            assert buku.sel(0, "A1").teks == "sembilan belas"
        with pytest.raises(EkstensiGagal, match="LibreOffice sedang terbuka"):
            lepas(kantor)
        jalan.selesai(20)
    modul = tmp_path / "profil" / "user" / "basic" / "Standard" / "XlKinerja.xba"
    assert modul.is_file()
    pasang(kantor, python)  # once more over itself
    assert lepas(kantor)
    assert not modul.exists()
    assert terpasang(kantor) is None
    assert not lepas(kantor)
    with kantor_di(tmp_path, 60) as jalan, jalan.baru() as buku:
        buku.tulis(0, "A1", "=KIN_TERBILANG(19)")
        assert buku.sel(0, "A1").teks == "#NAME?"
    assert os.environ["UNO_SHARED_PACKAGES_CACHE"]
