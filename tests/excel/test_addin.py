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
from xlkinerja.excel.addin_build import ADDIN_NAME, build, read_connection, vba_modules, xlwings_version
from xlkinerja.hosts.commands import COMMANDS
from xlkinerja.hosts.shipping import macro_folder
from xlkinerja.workbook.documents import DOCUMENTS

AKAR = Path(__file__).parents[2]
PITA = "{http://schemas.microsoft.com/office/2009/07/customui}"
#: The one button that needs no Python.
TANPA_PYTHON = "Jadikan Nilai"


@pytest.fixture(scope="module")
def addin():
    return build()


@pytest.fixture(scope="module")
def tombol():
    return list(ET.parse(macro_folder() / "pita.xml").getroot().iter(f"{PITA}button"))


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as paket:
        return {n: paket.read(n) for n in paket.namelist()}


def prosedur(text):
    """Name, arguments and body of every Sub and Function of a module."""
    pola = r"^(?:Public |Private )?(?:Sub|Function) (\w+)\((.*?)\)[^\n]*\n(.*?)^End (?:Sub|Function)"
    return {m[1]: (m[2], m[3]) for m in re.finditer(pola, text, re.MULTILINE | re.DOTALL)}


def test_the_same_bytes_twice(addin):
    """Building again gives the same file."""
    assert build() == addin


def test_the_committed_add_in_is_the_built_one(addin):
    """Every part of macros/xlkinerja.xlam is what the sources give (renew with: xlkinerja addin bangun)."""
    assert parts((macro_folder() / ADDIN_NAME).read_bytes()) == parts(addin)


def test_modules_come_out_letter_for_letter(addin):
    """olevba reads the very sources in `macros` from the add-in, and no other code."""
    extracted = {m[2]: m[3] for m in VBA_Parser(ADDIN_NAME, data=addin).extract_macros()}
    for name in ("ThisWorkbook.cls", "Sheet1.cls"):
        assert not [b for b in extracted.pop(name).splitlines() if b and not b.startswith("Attribute ")]
    sumber = {p.name: p.read_text("utf-8") for p in macro_folder().glob("*.bas")}
    assert {n: t.replace("\r\n", "\n") for n, t in extracted.items()} == sumber
    assert len(sumber) == 10


def suspicious(data):
    return {kata for kind, kata, _ in VBA_Parser("x.xlam", data=data).analyze_macros() if kind == "Suspicious"}


def test_fewer_suspicious_keywords_than_the_stock_add_in(addin, capsys):
    """olevba's list is shorter than for xlwings' own add-in; no shell, registry or auto-run stands in it.

    Open is Workbooks.Open, for the copies from which rows are taken; Environ and Kill are for the copy in the folder of
    temporary files.
    """
    stock = suspicious((Path(xlwings.__file__).parent / "addin" / "xlwings.xlam").read_bytes())
    ours = suspicious(addin)
    with capsys.disabled():
        for name, kata in (("xlkinerja.xlam", ours), ("xlwings.xlam", stock)):
            print(f"\nolevba {name}: {len(kata)} {sorted(kata)}")  # noqa: T201 - both are to be seen in the log
    assert len(ours) < len(stock)
    assert ours <= {"Environ", "Kill", "Lib", "Open", "Base64 Strings", "Hex Strings"}
    assert not [k for j, k, _ in VBA_Parser("x.xlam", data=addin).analyze_macros() if j == "AutoExec"]


def test_every_callback_of_the_ribbon_exists(tombol):
    """onAction and onLoad name procedures with the argument that Excel passes."""
    procedures = prosedur((macro_folder() / "KinerjaPita.bas").read_text("utf-8"))
    akar = ET.parse(macro_folder() / "pita.xml").getroot()
    assert procedures[akar.get("onLoad")][0] == "pita As IRibbonUI"
    assert {procedures[t.get("onAction")][0] for t in tombol} == {"kendali As IRibbonControl"}
    atribut = {a for e in akar.iter() for a in e.attrib}
    assert {a for a in atribut if a.startswith(("on", "get", "load"))} == {"onLoad", "onAction"}


def test_every_button_runs_its_command(tombol):
    """Each command of COMMANDS has one button, under its label; each document one entry in the menu of templates."""
    procedures = prosedur((macro_folder() / "KinerjaPita.bas").read_text("utf-8"))
    dipanggil = {}
    for t in tombol:
        body = procedures[t.get("onAction")][1]
        if matching := re.search(r'(?:Tekan|TekanDenganBuku) "(\w+)", "([\w ]+)"', body):
            dipanggil.setdefault(matching[1], []).append((matching[2], t))
    assert set(dipanggil) == set(COMMANDS)
    for name, panggilan in dipanggil.items():
        assert {label for label, _ in panggilan} == {COMMANDS[name].label}
        assert COMMANDS[name].needs_book == ("TekanDenganBuku" in procedures[panggilan[0][1].get("onAction")][1])
    assert [t.get("tag") for _, t in dipanggil["templat_baru"]] == [f"{d.key}|{d.file}" for d in DOCUMENTS]
    assert all(d.title in t.get("label") for d, (_, t) in zip(DOCUMENTS, dipanggil["templat_baru"], strict=True))


def test_buttons_say_what_they_do(tombol):
    """Labels and tips are those of COMMANDS; every button has an icon of Excel's; identifiers are not repeated."""
    akar = ET.parse(macro_folder() / "pita.xml").getroot()
    bertip = [e for e in akar.iter() if e.get("screentip")]
    ada = {e.get("label"): (e.get("screentip"), e.get("supertip")) for e in bertip}
    tanpa_python = ada.pop(TANPA_PYTHON)
    assert ada == {c.label: (c.tip, c.explanation) for c in COMMANDS.values()}
    for tip, explanation in (*ada.values(), tanpa_python):
        assert 10 <= len(tip) <= 80
        assert 30 <= len(explanation) <= 255
    assert all(t.get("label") and t.get("imageMso") for t in tombol)
    counts = Counter(e.get("id") for e in akar.iter() if e.get("id"))
    assert set(counts.values()) == {1}


def test_no_figures_are_computed_in_vba():
    """Outside texts and comments no module divides, rounds or sums; it only moves on in the answer it reads."""
    boleh = {"letak = letak + 1", "letak = letak + 4", "letak = letak + tinggi * lebar", "banyak = banyak + 1"}
    for path in macro_folder().glob("*.bas"):
        for line in path.read_text("utf-8").splitlines():
            kode = re.sub(r'"(?:[^"]|"")*"', '""', line).partition("'")[0]
            hitung = re.search(r"\w\)? [-+*/\\^] |\b(?:Mod|Round|Sum|WorksheetFunction)\b", kode)
            assert not hitung or kode.strip() in boleh, f"{path.name}: {line}"


def test_versions_agree(addin):
    """The library named in the VBA is that of the xlwings which the project requires and which is installed."""
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text("utf-8"))
    assert f"xlwings=={xlwings_version()}" in proyek["project"]["dependencies"]
    assert xlwings_version() == xlwings.__version__
    content = read_connection(addin)
    assert (content["xlwings"], content["xlkinerja"]) == (xlwings.__version__, xlkinerja.__version__)
    assert (content["python"], content["pustaka64"], content["pustaka32"]) == ("", "", "")


def test_the_wheel_carries_macros_and_add_in():
    """The folder `macros` travels inside the package, so that installing the add-in needs nothing else."""
    proyek = tomllib.loads((AKAR / "pyproject.toml").read_text("utf-8"))
    assert proyek["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]["macros"] == "xlkinerja/macros"
    assert {p.suffix for p in macro_folder().iterdir()} - {".oxt"} == {".bas", ".md", ".xlam", ".xml"}


def test_the_package_is_sound(addin):
    """Every part is named in the content types, every relationship leads to a part, and all XML is well formed."""
    files = parts(addin)
    declared = ET.fromstring(files["[Content_Types].xml"])
    disebut = {e.get("PartName", "").lstrip("/") for e in declared} | {e.get("Extension") for e in declared}
    for name, data in files.items():
        if not name.endswith(".bin"):
            ET.fromstring(data)
        assert name == "[Content_Types].xml" or name in disebut or name.rpartition(".")[2] in disebut
    for rels, basis in (("_rels/.rels", ""), ("xl/_rels/workbook.xml.rels", "xl/")):
        assert all(basis + e.get("Target") in files for e in ET.fromstring(files[rels]))


def test_module_names_are_those_of_the_files():
    """A module's name in VBA is its file name, and none is called like a procedure in another."""
    names = [p for text in vba_modules().values() for p in prosedur(text.replace("\r\n", "\n"))]
    assert len(names) == len(set(names))
    assert not set(names) & set(vba_modules())
