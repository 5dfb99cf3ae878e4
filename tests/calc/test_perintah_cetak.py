"""Cetak in Calc: the forms of the open workbook stand beside it and are opened."""

import pytest

from tests.calc.buku_calc import PERINTAH, tersimpan
from tests.contoh import contoh
from xlkinerja.workbook.package import Package

pytestmark = pytest.mark.libreoffice


def test_the_forms_are_written_and_opened(open_document, tmp_path):
    """Twice: the second time they are the same, although LibreOffice shows them."""
    workbook = open_document(contoh("paser-2024")["PK.xlsx"])
    place = workbook.pekerjaan(PERINTAH, perintah="cetak")
    assert place.startswith("Cetak "), place
    assert " dibuat: 2 formulir." in place
    made = next(tmp_path.glob("Cetak *.xlsx"))
    assert [s.name for s in Package.open(made).sheets] == ["Perjanjian Kinerja", "Lampiran PK"]
    assert (made.parent / f".~lock.{made.name}#").exists()
    assert tersimpan(workbook, tmp_path).sheets
