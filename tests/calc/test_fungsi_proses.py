"""The process of Python behind a running office: killed, hanging, missing, and gone with the office."""

import os
import sys
import time
from pathlib import Path

import pytest

from tests.calc.ekstensi import proses_layanan, python_uji, skrip, tunggu
from tests.libreoffice.kantor import dengan_kantor
from xlkinerja.calc.addin_build import EXTENSION_NAME
from xlkinerja.hosts.shipping import macro_folder

pytestmark = pytest.mark.libreoffice

OXT = macro_folder() / EXTENSION_NAME
ULANGI = "Hitung ulang dengan Ctrl+Shift+F9. Bila tetap, jalankan: xlkinerja addin status --calc"


def terbilang(workbook, address="A1"):
    workbook.tulis(0, address, "=KIN_TERBILANG(19)")
    return workbook.sel(0, address).teks


def terbuka(pid):
    """The sockets that a process listens at, on whichever network."""
    links = [str(f.readlink()) for f in Path(f"/proc/{pid}/fd").iterdir()]
    inodes = {b[8:-1] for b in links if b.startswith("socket:[")}
    sockets = [
        b.split() for kind in ("tcp", "tcp6") for b in Path(f"/proc/{pid}/net/{kind}").read_text().split("\n")[1:]
    ]
    return [b[1] for b in sockets if b and b[3] == "0A" and b[9] in inodes]


def test_a_killed_process_is_told_once_and_started_again(office, workbook):
    """One sentence in one cell; the next call, and the same cell computed again, are right."""
    assert terbilang(workbook) == "sembilan belas"
    (pid,) = proses_layanan(office.sesi)
    os.kill(pid, 9)
    assert tunggu(lambda: not proses_layanan(office.sesi))
    assert terbilang(workbook, "A2") == f"Layanan Python berhenti (kode -9). {ULANGI}"
    assert terbilang(workbook, "A3") == "sembilan belas"
    workbook.hitung()
    assert workbook.sel(0, "A2").teks == "sembilan belas"
    assert len(proses_layanan(office.sesi)) == 1


def test_one_process_for_all_and_none_listens(office, workbook):
    """Hundreds of formulas in two documents ask the same process; it has no door to any network."""
    workbook.tulis(0, "A1:A200", [[f"=KIN_TERBILANG({n})"] for n in range(200)])
    with office.baru() as kedua:
        assert terbilang(kedua) == "sembilan belas"
    (pid,) = proses_layanan(office.sesi)
    assert terbuka(pid) == []


def test_two_offices_have_two_processes_which_end_with_them(office, workbook, tmp_path):
    """Each its own; a closed office leaves none, and the other's goes on."""
    terbilang(workbook)
    with dengan_kantor(oxt=[OXT], lingkungan={"XLKINERJA_PYTHON": str(python_uji(tmp_path))}) as kedua:
        with kedua.baru() as other:
            assert terbilang(other) == "sembilan belas"
        (pid,) = proses_layanan(kedua.sesi)
        assert [pid] != proses_layanan(office.sesi)
        kedua.selesai(20)
        assert tunggu(lambda: not Path(f"/proc/{pid}").exists())
    assert len(proses_layanan(office.sesi)) == 1
    assert terbilang(workbook, "A2") == "sembilan belas"


@pytest.fixture(scope="module")
def macet(tmp_path_factory):
    """An office whose Python can be exchanged, and which waits for two seconds at most."""
    python = tmp_path_factory.mktemp("macet") / "python"
    python_uji(python.parent)
    environment = {"XLKINERJA_PYTHON": str(python), "XLKINERJA_BATAS": "2"}
    with dengan_kantor(oxt=[OXT], lingkungan=environment) as running:
        yield running, python


def test_a_hanging_process_is_ended(macet):
    """A sentence after the limit, nothing of the process is left, and the next call is right."""
    office, python = macet
    skrip(python, f'exec "{sys.executable}" -c "import time; time.sleep(60)" xlkinerja.calc.service')
    with office.baru() as workbook:
        mulai = time.monotonic()
        assert terbilang(workbook) == f"Layanan Python tidak menjawab dalam 2 detik, lalu dihentikan. {ULANGI}"
        assert 2 <= time.monotonic() - mulai < 8
        assert proses_layanan(office.sesi) == []
        python_uji(python.parent)
        workbook.hitung()
        assert workbook.sel(0, "A1").teks == "sembilan belas"


def test_a_python_without_xlkinerja_says_so(macet):
    """The last line of what that Python said; once it has it, the same cell is right."""
    office, python = macet
    for pid in proses_layanan(office.sesi):
        os.kill(pid, 9)
    skrip(python, f'exec "{sys.executable}" -I -S "$@"')
    with office.baru() as workbook:
        terbilang(workbook)  # that the process is gone
        workbook.tulis(0, "A2", "=KIN_TERBILANG(19)")
        text = workbook.sel(0, "A2").teks
        assert text.startswith("Layanan Python berhenti (")
        assert "No module named 'xlkinerja'" in text
        python_uji(python.parent)
        workbook.hitung()
        assert workbook.sel(0, "A2").teks == "sembilan belas"


def test_an_extension_that_is_not_connected(monkeypatch):
    """As it is committed: a sentence with the command to run."""
    monkeypatch.delenv("XLKINERJA_PYTHON", raising=False)
    with dengan_kantor(oxt=[OXT]) as office, office.baru() as workbook:
        assert terbilang(workbook) == (
            "xlkinerja belum tersambung dengan Python. Tutup LibreOffice, lalu jalankan: xlkinerja addin pasang --calc"
        )
