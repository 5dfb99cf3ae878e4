"""The commands that write: on the document open in Calc they give what the command line gives in a file."""

import pytest

from tests.calc.buku_calc import PERINTAH, bandingkan, keadaan, lewat_calc, tersimpan
from tests.contoh import contoh
from xlkinerja.pages.filling import IKHTISAR_SAJA, ISI, RINGKASAN_SAJA, SEMUA, fill
from xlkinerja.report.model import names
from xlkinerja.workbook.package import Package

pytestmark = pytest.mark.libreoffice

BAGIAN = {
    "isi_capaian": frozenset({ISI}),
    "ringkasan": frozenset({RINGKASAN_SAJA}),
    "ikhtisar": frozenset({IKHTISAR_SAJA}),
    "susun_semua": SEMUA,
}


@pytest.mark.parametrize("perintah", BAGIAN)
@pytest.mark.parametrize("nama", names())
def test_menu_and_command_line_write_the_same_workbook(nama, perintah, kantor, buka, tmp_path):
    """Contents, merges, colours, print areas, charts and locks are those of the file that fill gives of a saved copy.

    So are the heights of all rows that have one of their own.
    """
    buku = buka(contoh(nama)["Realisasi.xlsx"])
    berkas = fill(buku.simpan(tmp_path / "salinan.xlsx").read_bytes(), parts=BAGIAN[perintah]).data
    sendiri = keadaan(Package.from_bytes(berkas))["tinggi"]
    mau = keadaan(lewat_calc(kantor, berkas, tmp_path))
    assert "sudah" in buku.pekerjaan(PERINTAH, perintah=perintah)
    buku.hitung()
    ada = keadaan(tersimpan(buku, tmp_path))
    for lembar, tinggi in sendiri.items():
        assert {n: t for n, t in ada["tinggi"][lembar].items() if n in tinggi} == tinggi
    del ada["tinggi"], mau["tinggi"]
    bandingkan(ada, mau)
