"""The commands `addin` for Excel, as typed."""

import subprocess
import sys
import zipfile

from click.testing import CliRunner

from xlkinerja.cli.main import cli
from xlkinerja.excel.addin_build import NAMA_ADDIN
from xlkinerja.hosts.shipping import makro


def test_the_commands_by_option_and_by_environment(tmp_path):
    """pasang, status and lepas work on a folder named by --folder or XLKINERJA_XLSTART; all end with 0."""
    jalan = CliRunner()
    tempat = tmp_path / "mulai excel"
    hasil = jalan.invoke(cli, ["addin", "pasang", "--folder", str(tempat)])
    assert hasil.exit_code == 0, hasil.output
    assert f"Terpasang: {tempat / NAMA_ADDIN}" in hasil.output
    env = {"XLKINERJA_XLSTART": str(tempat)}
    hasil = jalan.invoke(cli, ["addin", "status"], env=env)
    assert hasil.exit_code == 0
    assert f"baik    Add-in terpasang: {tempat / NAMA_ADDIN}" in hasil.output
    assert "baik    Python itu memuat xlwings (" in hasil.output
    assert "dilepas" in jalan.invoke(cli, ["addin", "lepas"], env=env).output
    assert "Tidak ada add-in" in jalan.invoke(cli, ["addin", "lepas"], env=env).output


def test_building_by_command(tmp_path):
    """`addin bangun` writes the add-in that is shipped, part by part."""
    keluaran = tmp_path / "baru" / NAMA_ADDIN
    hasil = CliRunner().invoke(cli, ["addin", "bangun", "--keluaran", str(keluaran)])
    assert hasil.exit_code == 0, hasil.output
    with zipfile.ZipFile(keluaran) as a, zipfile.ZipFile(makro() / NAMA_ADDIN) as b:
        assert {n: a.read(n) for n in a.namelist()} == {n: b.read(n) for n in b.namelist()}


def test_building_without_pyopenvba_names_the_way_out(tmp_path, monkeypatch):
    """Users need not build: the sentence says so, and the exit code is 2."""
    monkeypatch.setitem(sys.modules, "pyopenvba", None)
    hasil = CliRunner().invoke(cli, ["addin", "bangun", "--keluaran", str(tmp_path / NAMA_ADDIN)])
    assert hasil.exit_code == 2
    assert "pip install pyOpenVBA" in hasil.output
    assert "xlkinerja addin pasang" in hasil.output


def test_installing_needs_no_development_package():
    """Installing and the cell functions do not load pyOpenVBA."""
    kode = "import sys, xlkinerja.excel.addin, xlkinerja.excel.functions as f; print({'pyopenvba'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
