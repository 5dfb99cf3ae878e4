"""rapikan and turunkan on workbooks that LibreOffice saved: only what is certain changes, every value is up to date."""

import io
import zipfile

import openpyxl
import pytest

from tests.addresses import sel
from tests.carry.test_carrying import made
from tests.cli.program import run
from xlkinerja.workbook.package import Package

pytestmark = pytest.mark.libreoffice

ROW = {"sasaran": "Layanan", "satuan": "%", "polarisasi": "Maksimal", "target": 85}
ROWS = [
    {**ROW, "indikator": "Persentase layanan tepat waktu", "realisasi": "97,5%"},
    {**ROW, "indikator": "Persentase dokumen yang terbit", "realisasi": 0.9},
    {**ROW, "indikator": "Persentase pemilih yang dilayani", "satuan": "", "target": "", "realisasi": "4.250"},
    {**ROW, "indikator": "Persentase aduan yang selesai", "realisasi": 85},
]
SHOWN = ("capaian", "kategori", "status")


@pytest.fixture
def saved(office, tmp_path):
    """A Realisasi with careless typing and a capaian typed over its formula, as LibreOffice saves it."""
    workbook = openpyxl.load_workbook(io.BytesIO(made("realisasi", ROWS)))
    workbook["Realisasi"][sel("realisasi", 6)].number_format = "0%"
    workbook.save(tmp_path / "asal.xlsx")
    path = tmp_path / "Realisasi.xlsx"
    with office.buka(tmp_path / "asal.xlsx") as opened:
        opened.kunci("Realisasi", terkunci=False)
        opened.tulis("Realisasi", sel("capaian", 8), 77)
        opened.hitung()
        opened.simpan(path)
    return path


def parts(path):
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def shown(path):
    """The values that the file holds in the computed columns, by column and row."""
    cells = Package.open(path).read_sheet("Realisasi").cells
    return {(key, row): cells[sel(key, row)].value or "" for key in SHOWN for row in range(5, 9)}


def calculated(office, path):
    """The same as LibreOffice calculates them anew."""
    with office.buka(path) as opened:
        opened.hitung()
        return {(key, row): opened.sel("Realisasi", sel(key, row)).nilai or "" for key in SHOWN for row in range(5, 9)}


def test_rapikan_on_a_file_of_libreoffice(office, saved):
    """97,5/85 is 114,71, 90/85 is 105,88; 4.250 has two readings; the 77 that somebody typed stays with its status."""
    before, values = parts(saved), shown(saved)
    said = run("rapikan", saved, "--di-tempat", code=0).stdout
    assert f"Realisasi!{sel('realisasi', 5)}: «97,5%» → 97,5" in said
    assert f"Realisasi!{sel('realisasi', 6)}: «90%» → 90" in said
    assert f"Realisasi!{sel('realisasi', 7)}: «4.250» dibiarkan" in said
    after = shown(saved)
    assert [round(float(after["capaian", row]), 2) for row in (5, 6, 8)] == [114.71, 105.88, 77]
    assert {k: v for k, v in after.items() if k[1] in (7, 8)} == {k: v for k, v in values.items() if k[1] in (7, 8)}
    assert after["status", 8] == "Tidak tercapai"
    assert {k: v if isinstance(v, str) else float(v) for k, v in after.items()} == calculated(office, saved)
    package = Package.open(saved)
    ours = {package.sheet_part("Realisasi"), package.workbook_part, "xl/styles.xml"}
    assert {name for name, data in parts(saved).items() if before.get(name) != data} <= ours
    assert "tidak ada yang ditulis" in run("rapikan", saved, code=0).stdout


def test_turunkan_into_a_file_of_libreoffice(office, saved, tmp_path):
    """A further indikator of the PK; twice is once, and LibreOffice calculates what the file holds."""
    rows = [{k: v for k, v in row.items() if k != "realisasi"} for row in ROWS]
    rows.append({**rows[0], "indikator": "Banyaknya rapat koordinasi", "target": 3, "satuan": "kali"})
    (tmp_path / "PK.xlsx").write_bytes(made("pk", rows))
    before = parts(saved)
    run("turunkan", tmp_path / "PK.xlsx", "--ke", "realisasi", "--di-tempat", code=0)
    package = Package.open(saved)
    assert package.read_sheet("Realisasi").cells[sel("status", 9)].value == "Belum diisi"
    after = {k: v if isinstance(v, str) else float(v) for k, v in shown(saved).items()}
    assert after == calculated(office, saved)
    changed = {name for name, data in parts(saved).items() if before.get(name) != data}
    assert changed <= {package.sheet_part("Realisasi"), package.workbook_part}
    once = saved.read_bytes()
    run("turunkan", tmp_path / "PK.xlsx", "--ke", "realisasi", "--di-tempat", code=0)
    assert saved.read_bytes() == once
