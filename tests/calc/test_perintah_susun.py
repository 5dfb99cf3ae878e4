"""The commands that write: on the document open in Calc they give what the command line gives in a file."""

import pytest

from tests.calc.buku_calc import PERINTAH, compare, lewat_calc, state, tersimpan
from tests.contoh import contoh
from xlkinerja.pages.filling import ALL_PARTS, FILL_COLUMNS, ONLY_IKHTISAR, ONLY_RINGKASAN, fill
from xlkinerja.report.model import names
from xlkinerja.workbook.package import Package

pytestmark = pytest.mark.libreoffice

BAGIAN = {
    "isi_capaian": frozenset({FILL_COLUMNS}),
    "ringkasan": frozenset({ONLY_RINGKASAN}),
    "ikhtisar": frozenset({ONLY_IKHTISAR}),
    "susun_semua": ALL_PARTS,
}


@pytest.mark.parametrize("command", BAGIAN)
@pytest.mark.parametrize("name", names())
def test_menu_and_command_line_write_the_same_workbook(name, command, office, open_document, tmp_path):
    """Contents, merges, colours, print areas, charts and locks are those of the file that fill gives of a saved copy.

    So are the heights of all rows that have one of their own.
    """
    workbook = open_document(contoh(name)["Realisasi.xlsx"])
    filled = fill(workbook.simpan(tmp_path / "salinan.xlsx").read_bytes(), parts=BAGIAN[command]).data
    heights = state(Package.from_bytes(filled))["tinggi"]
    mau = state(lewat_calc(office, filled, tmp_path))
    assert "sudah" in workbook.pekerjaan(PERINTAH, perintah=command)
    workbook.hitung()
    ada = state(tersimpan(workbook, tmp_path))
    for lembar, tinggi in heights.items():
        assert {n: t for n, t in ada["tinggi"][lembar].items() if n in tinggi} == tinggi
    del ada["tinggi"], mau["tinggi"]
    compare(ada, mau)
