"""The harness itself: cells, files, dispatched commands, time limits."""

import contextlib
import time
import zipfile
from pathlib import Path

import pytest

from tests.libreoffice.buku_vba import buku_makro
from tests.libreoffice.kantor import KantorError, Sel, dengan_kantor

pytestmark = pytest.mark.libreoffice


def berjalan(kelompok):
    """The programs of a process group that still run; those that only wait to be taken note of (Z) do not."""
    semua = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it ended between the two looks
            semua.append(path.read_text().rpartition(")")[2].split())
    return [sifat for sifat in semua if int(sifat[2]) == kelompok and sifat[0] != "Z"]


@pytest.fixture
def buku(kantor):
    with kantor.baru() as terbuka:
        yield terbuka


def test_cells_come_back_as_what_they_are(buku):
    """Number, text, empty, formula of either kind, and error are told apart."""
    buku.tulis(0, "A1:B3", [[2, "dua"], ["=A1*3", None], ["=1/0", '=B1&"!"']])
    assert buku.sel(0, "A1") == Sel(2, "2", "2", 0)
    assert buku.sel(0, "B1") == Sel("dua", "dua", "dua", 0)
    assert buku.sel(0, "A2") == Sel(6, "6", "=A1*3", 0)
    assert buku.sel(0, "B2") == Sel(None, "", "", 0)
    assert (buku.sel(0, "A3").teks, buku.sel(0, "A3").galat) == ("#DIV/0!", 532)
    assert buku.sel(0, "B3").nilai == "dua!"
    assert buku.nilai(0, "A1:B3") == [[2, "dua"], [6, ""], [None, "dua!"]]


def test_array_formulas_and_their_time(buku):
    """One formula over an area fills it; the time of a formula is measured in seconds."""
    buku.tulis(0, "A1:A3", [[1], [2], [3]])
    buku.matriks(0, "B1:B3", "=A1:A3*10")
    assert buku.nilai(0, "B1:B3") == [[10], [20], [30]]
    assert 0 < buku.lama(0, "C1:C3", "=SUM(A$1:A$3)") < 10
    assert buku.nilai(0, "C1:C3") == [[6]] * 3
    assert 0 < buku.lama(0, "D1:D3", "=A1:A3+1", matriks=True) < 10
    assert buku.nilai(0, "D1:D3") == [[2], [3], [4]]


def test_a_command_is_dispatched(buku):
    """What a menu does can be done by its URL."""
    buku.kirim(".uno:Insert", Name="Lagi", Index=1)
    assert "Lagi" in buku.lembar()


def test_a_saved_copy_opens_again(kantor, buku, tmp_path):
    """A copy in Excel's format holds what was written."""
    buku.tulis(0, "A1", "isi")
    with kantor.buka(buku.simpan(tmp_path / "salinan.xlsx")) as lagi:
        assert lagi.sel(0, "A1").nilai == "isi"


def test_a_refusal_says_why_and_soffice_goes_on(kantor, buku, tmp_path):
    """What LibreOffice does not do is an error with its reason, and the next order is answered."""
    with pytest.raises(KantorError, match=r"tiada\.xlsx"):
        kantor.buka(tmp_path / "tiada.xlsx")
    with pytest.raises(KantorError, match="Tiada"):
        buku.nilai("Tiada", "A1")
    assert buku.nilai(0, "A1") == [[""]]


#: The least that an extension can be: one Basic library with one Sub.
_MODUL = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Isi" script:language="StarBasic">
Sub Tulis
    ThisComponent.Sheets.getByIndex(0).getCellRangeByName("A1").String = "dari ekstensi"
End Sub
</script:module>"""
_PUSTAKA = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Coba" library:readonly="false">
<library:element library:name="Isi"/>
</library:library>"""
_DAFTAR = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="http://openoffice.org/2001/manifest">
<manifest:file-entry manifest:full-path="Coba/" manifest:media-type="application/vnd.sun.star.basic-library"/>
</manifest:manifest>"""
_DIALOG = _PUSTAKA.replace('<library:element library:name="Isi"/>', "")


def test_an_extension_is_there(tmp_path):
    """An .oxt given to the start is installed, and a command of it can be dispatched."""
    oxt = tmp_path / "coba.oxt"
    with zipfile.ZipFile(oxt, "w") as paket:
        for nama, isi in {
            "META-INF/manifest.xml": _DAFTAR,
            "Coba/script.xlb": _PUSTAKA,
            "Coba/dialog.xlb": _DIALOG,
            "Coba/Isi.xba": _MODUL,
        }.items():
            paket.writestr(nama, isi)
    with dengan_kantor(oxt=[oxt]) as sendiri, sendiri.baru(tampak=True) as buku:
        buku.kirim("macro:///Coba.Isi.Tulis")
        assert buku.sel(0, "A1").nilai == "dari ekstensi"


def test_an_endless_loop_is_ended(tmp_path):
    """A procedure that never returns costs its time limit, and no program stays behind."""
    berkas = tmp_path / "macet.xlsm"
    berkas.write_bytes(buku_makro({"Macet": "Public Sub Macet()\n    Do\n    Loop\nEnd Sub\n"}))
    with dengan_kantor() as sendiri:
        buku = sendiri.buka(berkas)
        awal = time.monotonic()
        with pytest.raises(TimeoutError, match="2 s"):
            buku.kerjakan("Macet.Macet", batas=2)
        assert time.monotonic() - awal < 10
        with pytest.raises(KantorError, match="gone"):
            buku.lembar()
        assert berjalan(sendiri._soffice.pid) + berjalan(sendiri._sisi_uno.pid) == []
