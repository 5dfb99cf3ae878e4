"""A LibreOffice that is none: an unopkg that notes how it is called and says what it is told to say."""

import json

import pytest

from tests.calc.ekstensi import skrip
from xlkinerja import __version__
from xlkinerja.calc import addin
from xlkinerja.calc.office import Office

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


@pytest.fixture
def tanpa_variabel(monkeypatch):
    """The environment of no one in particular, and a user who is not root."""
    for name in ("XLKINERJA_PYTHON", "XLKINERJA_SOFFICE", "UNO_SHARED_PACKAGES_CACHE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(addin, "for_all_users", lambda: False)


@pytest.fixture
def palsu(tmp_path):
    """A LibreOffice whose unopkg notes how it is called, and copies what it is to add."""
    program = tmp_path / "Libre Office" / "program"
    program.mkdir(parents=True)
    for name in ("soffice", "pythonloader.py"):
        (program / name).write_text("")
    unopkg(program)
    return Office(program, tmp_path / "profil")


def unopkg(program, add="", listing=TIDAK_ADA, remove=""):
    """Writes the program: what it says to each of its orders; words with ERROR end it with 1."""
    for name, text in (("add", add), ("list", listing), ("remove", remove)):
        (program / name).write_text(text)
    skrip(
        program / "unopkg",
        f'cd "{program}"; printf "%s\\n" "$*" >> panggilan; last=$(eval echo "\\${{$#}}")\n'
        'test "$1" = add && cp "$last" terpasang.oxt\n'
        'cat "$1"; ! grep -q ERROR "$1"',
    )


def panggilan(office):
    return (office.program / "panggilan").read_text().splitlines()


def terdaftar(office, python, version=__version__):
    """Makes the fake office know an extension that is connected to this interpreter."""
    folder = office.profile / "user" / "uno_packages" / "cache" / "uno_packages" / "lu1.tmp_" / "xlkinerja.oxt"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sambungan.json").write_text(json.dumps({"python": python}))
    unopkg(office.program, listing=DAFTAR.format(versi=version))
    return folder
