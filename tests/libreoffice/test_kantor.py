"""The harness itself: cells, files, dispatched commands, time limits."""

import contextlib
import time
import zipfile
from pathlib import Path

import pytest

from tests.libreoffice.buku_vba import buku_makro
from tests.libreoffice.kantor import KantorError, Sel, dengan_kantor

pytestmark = pytest.mark.libreoffice


def berjalan(group):
    """The programs of a process group that still run; those that only wait to be taken note of (Z) do not."""
    stats = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # it ended between the two looks
            stats.append(path.read_text().rpartition(")")[2].split())
    return [fields for fields in stats if int(fields[2]) == group and fields[0] != "Z"]


@pytest.fixture
def workbook(office):
    with office.baru() as terbuka:
        yield terbuka


def test_cells_come_back_as_what_they_are(workbook):
    """Number, text, empty, formula of either kind, and error are told apart."""
    workbook.tulis(0, "A1:B3", [[2, "dua"], ["=A1*3", None], ["=1/0", '=B1&"!"']])
    assert workbook.sel(0, "A1") == Sel(2, "2", "2", 0)
    assert workbook.sel(0, "B1") == Sel("dua", "dua", "dua", 0)
    assert workbook.sel(0, "A2") == Sel(6, "6", "=A1*3", 0)
    assert workbook.sel(0, "B2") == Sel(None, "", "", 0)
    assert (workbook.sel(0, "A3").teks, workbook.sel(0, "A3").galat) == ("#DIV/0!", 532)
    assert workbook.sel(0, "B3").nilai == "dua!"
    assert workbook.nilai(0, "A1:B3") == [[2, "dua"], [6, ""], [None, "dua!"]]


def test_array_formulas_and_their_time(workbook):
    """One formula over an area fills it; the time of a formula is measured in seconds."""
    workbook.tulis(0, "A1:A3", [[1], [2], [3]])
    workbook.matriks(0, "B1:B3", "=A1:A3*10")
    assert workbook.nilai(0, "B1:B3") == [[10], [20], [30]]
    assert 0 < workbook.lama(0, "C1:C3", "=SUM(A$1:A$3)") < 10
    assert workbook.nilai(0, "C1:C3") == [[6]] * 3
    assert 0 < workbook.lama(0, "D1:D3", "=A1:A3+1", matriks=True) < 10
    assert workbook.nilai(0, "D1:D3") == [[2], [3], [4]]


def test_a_command_is_dispatched(workbook):
    """What a menu does can be done by its URL."""
    workbook.kirim(".uno:Insert", Name="Lagi", Index=1)
    assert "Lagi" in workbook.lembar()


def test_a_saved_copy_opens_again(office, workbook, tmp_path):
    """A copy in Excel's format holds what was written."""
    workbook.tulis(0, "A1", "isi")
    with office.buka(workbook.simpan(tmp_path / "salinan.xlsx")) as lagi:
        assert lagi.sel(0, "A1").nilai == "isi"


def test_a_refusal_says_why_and_soffice_goes_on(office, workbook, tmp_path):
    """What LibreOffice does not do is an error with its reason, and the next order is answered."""
    with pytest.raises(KantorError, match=r"tiada\.xlsx"):
        office.buka(tmp_path / "tiada.xlsx")
    with pytest.raises(KantorError, match="Tiada"):
        workbook.nilai("Tiada", "A1")
    assert workbook.nilai(0, "A1") == [[""]]


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
        for name, content in {
            "META-INF/manifest.xml": _DAFTAR,
            "Coba/script.xlb": _PUSTAKA,
            "Coba/dialog.xlb": _DIALOG,
            "Coba/Isi.xba": _MODUL,
        }.items():
            paket.writestr(name, content)
    with dengan_kantor(oxt=[oxt]) as alone, alone.baru(tampak=True) as workbook:
        workbook.kirim("macro:///Coba.Isi.Tulis")
        assert workbook.sel(0, "A1").nilai == "dari ekstensi"


def test_an_endless_loop_is_ended(tmp_path):
    """A procedure that never returns costs its time limit, and no program stays behind."""
    berkas = tmp_path / "macet.xlsm"
    berkas.write_bytes(buku_makro({"Macet": "Public Sub Macet()\n    Do\n    Loop\nEnd Sub\n"}))
    with dengan_kantor() as alone:
        workbook = alone.buka(berkas)
        awal = time.monotonic()
        with pytest.raises(TimeoutError, match="2 s"):
            workbook.kerjakan("Macet.Macet", batas=2)
        assert time.monotonic() - awal < 10
        with pytest.raises(KantorError, match="gone"):
            workbook.lembar()
        assert berjalan(alone._soffice.pid) + berjalan(alone._sisi_uno.pid) == []
