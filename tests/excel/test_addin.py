"""The add-in as a file: the sources come out of it again, the ribbon fits them, and little in it looks suspicious."""

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
from xlkinerja.excel.addin_build import NAMA_ADDIN, baca_sambungan, bangun, modul_vba, versi_xlwings
from xlkinerja.hosts.commands import COMMANDS
from xlkinerja.hosts.shipping import makro
from xlkinerja.workbook.documents import DOCUMENTS

AKAR = Path(__file__).parents[2]
PITA = "{http://schemas.microsoft.com/office/2009/07/customui}"
#: The one button that needs no Python.
TANPA_PYTHON = "Jadikan Nilai"


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
    assert len(sumber) == 9


def suspicious(data):
    return {kata for jenis, kata, _ in VBA_Parser("x.xlam", data=data).analyze_macros() if jenis == "Suspicious"}


def test_fewer_suspicious_keywords_than_the_stock_add_in(addin, capsys):
    """olevba's list is shorter than for xlwings' own add-in; no shell, registry or auto-run stands in it.

    Open is Workbooks.Open, for the copies from which rows are taken; Environ and Kill are for the copy in the folder of
    temporary files.
    """
    stok = suspicious((Path(xlwings.__file__).parent / "addin" / "xlwings.xlam").read_bytes())
    sendiri = suspicious(addin)
    with capsys.disabled():
        for nama, kata in (("xlkinerja.xlam", sendiri), ("xlwings.xlam", stok)):
            print(f"\nolevba {nama}: {len(kata)} {sorted(kata)}")  # noqa: T201 - both are to be seen in the log
    assert len(sendiri) < len(stok)
    assert sendiri <= {"Environ", "Kill", "Lib", "Open", "Base64 Strings", "Hex Strings"}
    assert not [k for j, k, _ in VBA_Parser("x.xlam", data=addin).analyze_macros() if j == "AutoExec"]


def test_every_callback_of_the_ribbon_exists(tombol):
    """onAction and onLoad name procedures with the argument that Excel passes."""
    semua = prosedur((makro() / "KinerjaPita.bas").read_text("utf-8"))
    akar = ET.parse(makro() / "pita.xml").getroot()
    assert semua[akar.get("onLoad")][0] == "pita As IRibbonUI"
    assert {semua[t.get("onAction")][0] for t in tombol} == {"kendali As IRibbonControl"}
    atribut = {a for e in akar.iter() for a in e.attrib}
    assert {a for a in atribut if a.startswith(("on", "get", "load"))} == {"onLoad", "onAction"}


def test_every_button_runs_its_command(tombol):
    """Each command of COMMANDS has one button, under its label; each document one entry in the menu of templates."""
    semua = prosedur((makro() / "KinerjaPita.bas").read_text("utf-8"))
    dipanggil = {}
    for t in tombol:
        isi = semua[t.get("onAction")][1]
        if cocok := re.search(r'(?:Tekan|TekanDenganBuku) "(\w+)", "([\w ]+)"', isi):
            dipanggil.setdefault(cocok[1], []).append((cocok[2], t))
    assert set(dipanggil) == set(COMMANDS)
    for nama, panggilan in dipanggil.items():
        assert {label for label, _ in panggilan} == {COMMANDS[nama].label}
        assert COMMANDS[nama].needs_book == ("TekanDenganBuku" in semua[panggilan[0][1].get("onAction")][1])
    assert [t.get("tag") for _, t in dipanggil["templat_baru"]] == [f"{d.key}|{d.file}" for d in DOCUMENTS]
    assert all(d.title in t.get("label") for d, (_, t) in zip(DOCUMENTS, dipanggil["templat_baru"], strict=True))


def test_buttons_say_what_they_do(tombol):
    """Labels and tips are those of COMMANDS; every button has an icon of Excel's; identifiers are not repeated."""
    akar = ET.parse(makro() / "pita.xml").getroot()
    bertip = [e for e in akar.iter() if e.get("screentip")]
    ada = {e.get("label"): (e.get("screentip"), e.get("supertip")) for e in bertip}
    tanpa_python = ada.pop(TANPA_PYTHON)
    assert ada == {c.label: (c.tip, c.keterangan) for c in COMMANDS.values()}
    for tip, keterangan in (*ada.values(), tanpa_python):
        assert 10 <= len(tip) <= 80
        assert 30 <= len(keterangan) <= 255
    assert all(t.get("label") and t.get("imageMso") for t in tombol)
    nomor = Counter(e.get("id") for e in akar.iter() if e.get("id"))
    assert set(nomor.values()) == {1}


def test_no_figures_are_computed_in_vba():
    """Outside texts and comments no module divides, rounds or sums; it only moves on in the answer it reads."""
    boleh = {"letak = letak + 1", "letak = letak + 4", "letak = letak + tinggi * lebar", "banyak = banyak + 1"}
    for path in makro().glob("*.bas"):
        for baris in path.read_text("utf-8").splitlines():
            kode = re.sub(r'"(?:[^"]|"")*"', '""', baris).partition("'")[0]
            hitung = re.search(r"\w\)? [-+*/\\^] |\b(?:Mod|Round|Sum|WorksheetFunction)\b", kode)
            assert not hitung or kode.strip() in boleh, f"{path.name}: {baris}"


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
    assert {p.suffix for p in makro().iterdir()} - {".oxt"} == {".bas", ".md", ".xlam", ".xml"}


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
