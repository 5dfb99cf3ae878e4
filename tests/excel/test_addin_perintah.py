"""The commands `addin` for Excel, as typed."""

import subprocess
import sys
import zipfile

from click.testing import CliRunner

from xlkinerja.cli.main import cli
from xlkinerja.excel.addin_build import ADDIN_NAME
from xlkinerja.hosts.shipping import macro_folder


def test_the_commands_by_option_and_by_environment(tmp_path):
    """pasang, status and lepas work on a folder named by --folder or XLKINERJA_XLSTART; all end with 0."""
    run = CliRunner()
    place = tmp_path / "mulai excel"
    result = run.invoke(cli, ["addin", "pasang", "--folder", str(place)])
    assert result.exit_code == 0, result.output
    assert f"Terpasang: {place / ADDIN_NAME}" in result.output
    env = {"XLKINERJA_XLSTART": str(place)}
    result = run.invoke(cli, ["addin", "status"], env=env)
    assert result.exit_code == 0
    assert f"baik    Add-in terpasang: {place / ADDIN_NAME}" in result.output
    assert "baik    Python itu memuat xlwings (" in result.output
    assert "dilepas" in run.invoke(cli, ["addin", "lepas"], env=env).output
    assert "Tidak ada add-in" in run.invoke(cli, ["addin", "lepas"], env=env).output


def test_building_by_command(tmp_path):
    """`addin bangun` writes the add-in that is shipped, part by part."""
    output = tmp_path / "baru" / ADDIN_NAME
    result = CliRunner().invoke(cli, ["addin", "bangun", "--keluaran", str(output)])
    assert result.exit_code == 0, result.output
    with zipfile.ZipFile(output) as a, zipfile.ZipFile(macro_folder() / ADDIN_NAME) as b:
        assert {n: a.read(n) for n in a.namelist()} == {n: b.read(n) for n in b.namelist()}


def test_building_without_pyopenvba_names_the_way_out(tmp_path, monkeypatch):
    """Users need not build: the sentence says so, and the exit code is 2."""
    monkeypatch.setitem(sys.modules, "pyopenvba", None)
    result = CliRunner().invoke(cli, ["addin", "bangun", "--keluaran", str(tmp_path / ADDIN_NAME)])
    assert result.exit_code == 2
    assert "pip install pyOpenVBA" in result.output
    assert "xlkinerja addin pasang" in result.output


def test_installing_needs_no_development_package():
    """Installing and the cell functions do not load pyOpenVBA."""
    kode = "import sys, xlkinerja.excel.addin, xlkinerja.excel.functions as f; print({'pyopenvba'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
