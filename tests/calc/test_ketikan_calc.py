"""D1 in LibreOffice: what was typed on the drawn sheets stays, or goes below the table, as with the command line."""

import pytest

from tests.calc.buku_calc import PERINTAH, compare, lewat_calc, state, tersimpan
from tests.kasus.d.test_d1_ketikan_di_ringkasan import (
    IKHTISAR,
    RINGKASAN,
    dengan,
    disunting,
    tempat,
    tersusun,
)
from tests.kasus.d.test_d1_ketikan_di_ringkasan import lembar as lembar_dari
from tests.kasus.d.test_d1_ketikan_di_ringkasan import terakhir as baris_terakhir
from xlkinerja.pages.filling import fill

pytestmark = pytest.mark.libreoffice


def test_d1_menu_seperti_perintah(office, open_document, tmp_path):
    """The tables grow over a signature block; a note and a formula stand beside them."""
    data = tersusun(2)

    def edit(sheets):
        for name in (IKHTISAR, RINGKASAN):
            row = baris_terakhir(data, name) + 2
            sheets[name][f"B{row}"] = "Ketua"
            sheets[name][f"C{row + 1}"] = f"=LEN(B{row})"
            sheets[name]["M9"] = "di samping"
            sheets[name]["M10"] = "=1+1"

    workbook = open_document(disunting(data, edit, dengan(5)))
    filled = fill(workbook.simpan(tmp_path / "salinan.xlsx").read_bytes()).data
    mau = state(lewat_calc(office, filled, tmp_path))
    assert "Isian Anda" in workbook.pekerjaan(PERINTAH, perintah="susun_semua")
    workbook.hitung()
    ada = state(tersimpan(workbook, tmp_path))
    del ada["tinggi"], mau["tinggi"]
    compare(ada, mau)
    for name in (IKHTISAR, RINGKASAN):
        assert int(tempat(lembar_dari(filled, name), "Ketua").strip("B")) > baris_terakhir(filled, name)
