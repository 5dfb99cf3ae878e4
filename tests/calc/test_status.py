"""What `addin status --calc` says: facts from a fake LibreOffice, and a service that is really started."""

import sys

import pytest

from tests.calc.ekstensi import python_uji, skrip
from tests.calc.kantor_palsu import terdaftar
from xlkinerja import __version__
from xlkinerja.calc import addin
from xlkinerja.calc.addin import installed, status, try_service

pytestmark = pytest.mark.usefixtures("tanpa_variabel")


def test_a_complete_installation(palsu, tmp_path, monkeypatch):
    """LibreOffice, its Python, the extension, ours, and the answer of a service that was really started."""
    python = str(python_uji(tmp_path))
    monkeypatch.setattr(addin, "this_python", lambda: python)
    folder = terdaftar(palsu, python)
    assert installed(palsu).folder == folder
    items = status(palsu)
    assert [b.pesan for b in items if not b.well] == []
    assert items[0].pesan == f"LibreOffice: {palsu.program}"
    assert items[2].pesan == f"Ekstensi terpasang, versi {__version__}."
    assert items[3].pesan == f"Python: {python}"
    assert items[4].pesan.startswith("Layanan Python hidup dan menjawab dalam ")
    assert items[4].pesan.endswith(" detik: KIN_TERBILANG(19) = sembilan belas.")


def test_what_is_missing_is_told_one_by_one(palsu, tmp_path):
    """No Python in LibreOffice, another version, another interpreter."""
    (palsu.program / "pythonloader.py").unlink()
    python = str(python_uji(tmp_path))
    terdaftar(palsu, python, "0.0.9")
    one, dua, tiga = (b.pesan for b in status(palsu) if not b.well)
    assert one == (
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
    assert not status(palsu)[-1].well


def test_the_variable_instead_of_the_connection(palsu, tmp_path, monkeypatch):
    """XLKINERJA_PYTHON is tried and named."""
    terdaftar(palsu, "/tidak/ada/python")
    python = str(python_uji(tmp_path))
    monkeypatch.setenv("XLKINERJA_PYTHON", python)
    *_, one, dua = status(palsu)
    assert one.pesan == f"Python: {python} (dari variabel XLKINERJA_PYTHON)"
    assert dua.well


JAWAB = """import json, sys
for baris in sys.stdin:
    d = json.loads(baris)
    print(json.dumps({{"id": d["id"], **({} if "fungsi" in d else {})}}), flush=True)
"""


@pytest.mark.parametrize(
    ("function", "sapa", "pesan"),
    [
        ({"hasil": [["19"]]}, {}, "Layanan Python menjawab KIN_TERBILANG(19) dengan «[['19']]»."),
        ({"galat": "Aneh."}, {}, "Layanan Python menjawab KIN_TERBILANG(19) dengan «Aneh.»."),
        ({"hasil": [["sembilan belas"]]}, {"versi": "9.9"}, "Layanan Python menjawab dengan xlkinerja versi 9.9; "),
    ],
)
def test_a_service_that_answers_wrongly(tmp_path, function, sapa, pesan):
    """The answer is shown; another version is one to mend."""
    (tmp_path / "jawab.py").write_text(JAWAB.format(function, sapa))
    item = try_service(str(skrip(tmp_path / "python", f'exec "{sys.executable}" "{tmp_path}/jawab.py"')))
    assert not item.well
    assert item.pesan.startswith(pesan)


def test_a_service_that_hangs_or_does_not_start(tmp_path):
    """The sentences that a cell would show."""
    item = try_service(str(skrip(tmp_path / "python", "exec sleep 60")), 0.3)
    assert not item.well
    assert item.pesan == (
        "Layanan Python tidak menjawab dalam 0.3 detik, lalu dihentikan. "
        "Tutup LibreOffice, lalu jalankan: xlkinerja addin pasang --calc"
    )
    assert "tidak dapat dijalankan" in try_service(str(tmp_path / "tidak ada")).pesan
    tanpa = str(skrip(tmp_path / "kosong", f'exec "{sys.executable}" -I -S "$@"'))
    assert try_service(tanpa).pesan == (
        "xlkinerja belum ada di Python yang dipakai ekstensi. Di folder proyek xlkinerja jalankan: "
        f'"{tanpa}" -m pip install .'
    )
