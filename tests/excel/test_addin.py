"""The add-in as a file: the sources come out of it again, the ribbon fits them, and little in it looks suspicious."""

import ast
import io
import re
import tomllib
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xlwings
from oletools.olevba import VBA_Parser

import xlkinerja
from xlkinerja.excel.addin_build import NAMA_ADDIN, baca_sambungan, bangun, makro, modul_vba, versi_xlwings

AKAR = Path(__file__).parents[2]
PITA = "{http://schemas.microsoft.com/office/2009/07/customui}"
PERINTAH = ["periksa", "isi_capaian", "ringkasan", "ikhtisar", "susun_semua", "templat_baru", "bantuan"]


@pytest.fixture(scope="module")
def addin():
    return bangun()


@pytest.fixture(scope="module")
def tombol():
    return list(ET.parse(makro() / "pita.xml").getroot().iter(f"{PITA}button"))


def bagian(data):
    with zipfile.ZipFile(io.BytesIO(data)) as paket:
        return {n: paket.read(n) for n in paket.namelist()}


def prosedur(teks):
    """Name, arguments and body of every Sub and Function of a module."""
    pola = r"^(?:Public |Private )?(?:Sub|Function) (\w+)\((.*?)\)[^\n]*\n(.*?)^End (?:Sub|Function)"
    return {m[1]: (m[2], m[3]) for m in re.finditer(pola, teks, re.MULTILINE | re.DOTALL)}


def test_the_same_bytes_twice(addin):
    """Building again gives the same file."""
    assert bangun() == addin


def test_the_committed_add_in_is_the_built_one(addin):
    """Every part of macros/xlkinerja.xlam is what the sources give (renew with: xlkinerja addin bangun)."""
    assert bagian((makro() / NAMA_ADDIN).read_bytes()) == bagian(addin)


def test_modules_come_out_letter_for_letter(addin):
    """olevba reads the very sources in `macros` from the add-in, and no other code."""
    keluar = {m[2]: m[3] for m in VBA_Parser(NAMA_ADDIN, data=addin).extract_macros()}
    for nama in ("ThisWorkbook.cls", "Sheet1.cls"):
        assert not [b for b in keluar.pop(nama).splitlines() if b and not b.startswith("Attribute ")]
    sumber = {p.name: p.read_text("utf-8") for p in makro().glob("*.bas")}
    assert {n: t.replace("\r\n", "\n") for n, t in keluar.items()} == sumber
    assert len(sumber) == 6


def suspicious(data):
    return {kata for jenis, kata, _ in VBA_Parser("x.xlam", data=data).analyze_macros() if jenis == "Suspicious"}


def test_fewer_suspicious_keywords_than_the_stock_add_in(addin, capsys):
    """olevba's list is shorter than for xlwings' own add-in; no shell, registry or auto-run stands in it.

    Open is Workbooks.Open, for the copy from which rows are taken.
    """
    stok = suspicious((Path(xlwings.__file__).parent / "addin" / "xlwings.xlam").read_bytes())
    sendiri = suspicious(addin)
    with capsys.disabled():
        for nama, kata in (("xlkinerja.xlam", sendiri), ("xlwings.xlam", stok)):
            print(f"\nolevba {nama}: {len(kata)} {sorted(kata)}")  # noqa: T201 - both are to be seen in the log
    assert len(sendiri) < len(stok)
    assert sendiri <= {"Exec", "Lib", "Open", "Base64 Strings", "Hex Strings"}
    assert not [k for j, k, _ in VBA_Parser("x.xlam", data=addin).analyze_macros() if j == "AutoExec"]


def test_every_callback_of_the_ribbon_exists(tombol):
    """onAction and onLoad name procedures with the argument that Excel passes."""
    semua = prosedur((makro() / "KinerjaPita.bas").read_text("utf-8"))
    akar = ET.parse(makro() / "pita.xml").getroot()
    assert semua[akar.get("onLoad")][0] == "pita As IRibbonUI"
    assert [semua[t.get("onAction")][0] for t in tombol] == ["kendali As IRibbonControl"] * 7
    atribut = {a for e in akar.iter() for a in e.attrib}
    assert {a for a in atribut if a.startswith(("on", "get", "load"))} == {"onLoad", "onAction"}


def test_every_button_runs_its_command(tombol):
    """The seven buttons call the seven functions of xlkinerja.excel.commands, which take no argument."""
    semua = prosedur((makro() / "KinerjaPita.bas").read_text("utf-8"))
    dipanggil = [re.fullmatch(r'\s*Kerjakan "(\w+)"\s*', semua[t.get("onAction")][1])[1] for t in tombol]
    assert dipanggil == PERINTAH
    pohon = ast.parse((AKAR / "xlkinerja" / "excel" / "commands.py").read_text("utf-8"))
    fungsi = {n.name: n for n in pohon.body if isinstance(n, ast.FunctionDef)}
    for nama in PERINTAH:
        masukan = fungsi[nama].args
        assert len(masukan.args) == len(masukan.defaults), nama


def test_buttons_say_what_they_do(tombol):
    """Each button has a label, an icon of Excel's, a short and a long tip; identifiers are not repeated."""
    for t in tombol:
        assert t.get("label")
        assert t.get("imageMso")
        assert 10 <= len(t.get("screentip")) <= 80
        assert 30 <= len(t.get("supertip")) <= 255
    nomor = Counter(e.get("id") for e in ET.parse(makro() / "pita.xml").getroot().iter() if e.get("id"))
    assert set(nomor.values()) == {1}


def test_no_arithmetic_in_vba():
    """Outside texts and comments no module adds, subtracts, multiplies, divides or rounds."""
    for path in makro().glob("*.bas"):
        for baris in path.read_text("utf-8").splitlines():
            kode = re.sub(r'"(?:[^"]|"")*"', '""', baris).partition("'")[0]
            assert not re.search(r"\w\)? [-+*/\\^] |\b(?:Mod|Round|Sum|WorksheetFunction)\b", kode), (
                f"{path.name}: {baris}"
            )


def test_versions_agree(addin):
    """The library named in the VBA is that of the xlwings which the project requires and which is installed."""
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text("utf-8"))
    assert f"xlwings=={versi_xlwings()}" in proyek["project"]["dependencies"]
    assert versi_xlwings() == xlwings.__version__
    isi = baca_sambungan(addin)
    assert (isi["xlwings"], isi["xlkinerja"]) == (xlwings.__version__, xlkinerja.__version__)
    assert (isi["python"], isi["pustaka64"], isi["pustaka32"]) == ("", "", "")


def test_the_wheel_carries_macros_and_add_in():
    """The folder `macros` travels inside the package, so that installing the add-in needs nothing else."""
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text("utf-8"))
    assert proyek["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]["macros"] == "xlkinerja/macros"
    assert {p.suffix for p in makro().iterdir()} == {".bas", ".md", ".xlam", ".xml"}


def test_the_package_is_sound(addin):
    """Every part is named in the content types, every relationship leads to a part, and all XML is well formed."""
    isi = bagian(addin)
    jenis = ET.fromstring(isi["[Content_Types].xml"])
    disebut = {e.get("PartName", "").lstrip("/") for e in jenis} | {e.get("Extension") for e in jenis}
    for nama, data in isi.items():
        if not nama.endswith(".bin"):
            ET.fromstring(data)
        assert nama == "[Content_Types].xml" or nama in disebut or nama.rpartition(".")[2] in disebut
    for rels, dasar in (("_rels/.rels", ""), ("xl/_rels/workbook.xml.rels", "xl/")):
        assert all(dasar + e.get("Target") in isi for e in ET.fromstring(isi[rels]))


def test_module_names_are_those_of_the_files():
    """A module's name in VBA is its file name, and none is called like a procedure in another."""
    semua = [p for teks in modul_vba().values() for p in prosedur(teks.replace("\r\n", "\n"))]
    assert len(semua) == len(set(semua))
    assert not set(semua) & set(modul_vba())
