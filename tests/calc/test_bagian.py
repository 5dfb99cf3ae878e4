"""The parts of the extension: every one of them follows from the declarations, and the committed file is them."""

import ast
import json
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest

from tests.calc.ekstensi import AKAR
from xlkinerja import __version__
from xlkinerja.calc.addin_build import (
    EXTENSION_NAME,
    SdkMissing,
    build,
    extension_parts,
    read_connection,
    types_of,
    unoidl_write,
    with_connection,
)
from xlkinerja.calc.configuration import FREEZE, FREEZE_LABEL, MENU, method_name
from xlkinerja.calc.parts import CONNECTION, IDL, IMPLEMENTATIONS, TYPES, basic_module, parts
from xlkinerja.hosts.arguments import ERROR_NUMBERS
from xlkinerja.hosts.commands import COMMANDS
from xlkinerja.hosts.declared import FUNCTIONS, Argument, Function
from xlkinerja.hosts.shipping import macro_folder
from xlkinerja.hosts.steps import Kind

BERKAS = macro_folder() / EXTENSION_NAME
OOR = "{http://openoffice.org/2001/registry}"
PITA = ET.parse(AKAR / "macros" / "pita.xml").getroot()
TOMBOL = "{http://schemas.microsoft.com/office/2009/07/customui}button"


@pytest.fixture(scope="module")
def texts():
    return {name: data.decode() for name, data in parts().items()}


def simpul(text, name):
    """The nodes of this name in a file of LibreOffice's configuration."""
    return [n for n in ET.fromstring(text).iter("node") if n.get(f"{OOR}name") == name]


def properties(node):
    """The properties of a node itself."""
    return {p.get(f"{OOR}name"): "".join(p.itertext()) for p in node.findall("prop")}


def test_the_committed_extension_is_what_the_sources_give():
    """Every part but the types, letter for letter, and the types belong to the very IDL that lies beside them."""
    ada, harus = extension_parts(BERKAS.read_bytes()), parts()
    assert list(ada) == [*harus, TYPES], "rebuild: xlkinerja addin bangun --calc --keluaran macros/xlkinerja.oxt"
    beda = [name for name in harus if ada[name] != harus[name]]
    assert beda == [], "rebuild: xlkinerja addin bangun --calc --keluaran macros/xlkinerja.oxt"
    assert {m.decode() for m in re.findall(rb"kin[A-Z]\w+", ada[TYPES])} == set(map(method_name, FUNCTIONS))
    for name in ("XFungsi", "XDaftar", "hitung", *(m.name for f in FUNCTIONS.values() for m in f.arguments)):
        assert name.encode() in ada[TYPES], name


def test_nothing_in_it_tells_when_or_where_it_was_made():
    """One fixed time, the same rights, no interpreter."""
    with zipfile.ZipFile(BERKAS) as paket:
        assert {(e.date_time, e.external_attr >> 16, e.compress_type) for e in paket.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 0o644, zipfile.ZIP_DEFLATED)
        }
    assert read_connection(extension_parts(BERKAS.read_bytes())[CONNECTION]) == {"python": "", "xlkinerja": __version__}


@pytest.mark.libreoffice
def test_the_sdk_gives_the_same_bytes():
    """Built twice, and once more as committed."""
    built = build()
    assert built == build()
    assert built == BERKAS.read_bytes()


def test_without_the_sdk_a_sentence_says_what_to_install(tmp_path, monkeypatch):
    """The folder named, the Debian package, and that using the extension needs none of it."""
    with pytest.raises(SdkMissing, match=r"apt install libreoffice-dev") as wrong:
        unoidl_write(tmp_path)
    assert str(tmp_path) in str(wrong.value)
    assert str(wrong.value).endswith("cukup: xlkinerja addin pasang --calc")
    monkeypatch.setenv("XLKINERJA_SDK", str(tmp_path))
    with pytest.raises(SdkMissing, match=r"libreoffice-dev"):
        unoidl_write()


@pytest.mark.libreoffice
def test_an_idl_that_the_sdk_refuses_is_told():
    """What unoidl-write says."""
    with pytest.raises(SdkMissing, match="gagal"):
        types_of("module id { salah")


def test_connecting_changes_one_part():
    """The interpreter letter for letter, every other part as it was."""
    asli = BERKAS.read_bytes()
    baru = with_connection(asli, 'C:\\Program Files\\Pythön "3"\\python.exe')
    ada, dulu = extension_parts(baru), extension_parts(asli)
    assert read_connection(ada.pop(CONNECTION))["python"] == 'C:\\Program Files\\Pythön "3"\\python.exe'
    dulu.pop(CONNECTION)
    assert ada == dulu


@pytest.mark.parametrize("text", [b"", b"rusak", b"[1]"])
def test_a_broken_connection_is_seen(text):
    """No JSON, or another kind of it."""
    with pytest.raises((ValueError, TypeError)):
        read_connection(text)


def test_the_menu_has_the_commands_of_the_ribbon(texts):
    """Every command once, with the label of the ribbon, in its order; Jadikan Nilai is the host's own."""
    assert sorted(name for group in MENU for name in group) == sorted([*COMMANDS, FREEZE])
    (menu,) = simpul(texts["Addons.xcu"], "id.xlkinerja.menu")
    assert properties(menu) == {"Title": "Kinerja", "Context": "com.sun.star.sheet.SpreadsheetDocument"}
    entries = [properties(n) for n in menu.findall("node/node")]
    labels = [b["Title"] for b in entries if "Title" in b]
    pita = [t.get("label") for t in PITA.iter() if t.get("imageMso") and "Templat-" not in t.get("id")]
    assert labels == pita
    urls = {b["Title"]: b["URL"] for b in entries if b.get("URL", "").startswith("service:")}
    assert urls == {
        **{c.label: f"service:id.xlkinerja.Perintah?{n}" for n, c in COMMANDS.items() if n != "templat_baru"},
        FREEZE_LABEL: f"service:id.xlkinerja.Perintah?{FREEZE}",
    }
    assert [n for n, b in enumerate(entries) if b.get("URL") == "private:separator"] == [2, 8, 10, 13]


def test_the_templates_have_the_labels_of_the_ribbon(texts):
    """One entry per document, with its name and its file behind the command."""
    (menu,) = simpul(texts["Addons.xcu"], "id.xlkinerja.menu")
    (templat,) = [n for n in menu.iter("node") if properties(n).get("Title") == "Templat Baru"]
    entries = {properties(n)["Title"]: properties(n)["URL"] for n in templat.findall("node/node")}
    pita = {t.get("label"): t.get("tag") for t in PITA.iter(TOMBOL) if t.get("tag")}
    assert entries == {label: f"service:id.xlkinerja.Perintah?templat_baru|{mark}" for label, mark in pita.items()}


def test_the_wizard_lists_every_function_under_a_name_that_is_not_its_own(texts):
    """Names end in a blank, so that typing them calls the macro; sentences and arguments are those declared."""
    (entries,) = simpul(texts["CalcAddIns.xcu"], "AddInFunctions")
    isi_daftar = {}
    for n in entries.findall("node"):
        parameters = [
            (p.get(f"{OOR}name"), properties(p)["DisplayName"], properties(p)["Description"])
            for p in n.findall("node/node")
        ]
        assert n.get(f"{OOR}name") == method_name(properties(n)["DisplayName"].strip())
        isi_daftar[properties(n)["DisplayName"]] = (properties(n)["Description"], parameters)
    assert isi_daftar == {
        f"{f.name} ": (f.explanation, [(m.name, m.name, m.explanation) for m in f.arguments])
        for f in FUNCTIONS.values()
    }
    assert "CompatibilityName" not in texts["CalcAddIns.xcu"]


def test_the_interfaces_have_every_function(texts):
    """A method for each, with as many arguments."""
    metode_idl = dict(re.findall(r"> (\w+)\((.*?)\);", texts[IDL]))
    assert metode_idl.pop("hitung") == "[in] string nama, [in] sequence< any > masukan"
    assert {n: m.count("[in] any ") for n, m in metode_idl.items()} == {
        method_name(n): len(f.arguments) for n, f in FUNCTIONS.items()
    }


def test_the_macro_of_a_function():
    """Each argument optional, each handed on, whatever it is called in Indonesian."""
    function = Function("KIN_UJI", "Uji.", tuple(Argument(n, "", required=True) for n in ("if", "next")), list)
    text = basic_module([function])
    assert text.endswith(
        "\nFunction KIN_UJI(Optional m0, Optional m1)\n"
        "  Dim masukan(1) As Variant\n"
        "  Taruh masukan, 0, m0\n"
        "  Taruh masukan, 1, m1\n"
        '  KIN_UJI = Tanya("KIN_UJI", masukan)\n'
        "End Function\n"
    )
    assert text.startswith("Option Explicit\nOption VBASupport 1\n")


def test_the_module_keeps_no_object(texts):
    """A variable of the module breaks cells that call while others wait; there is none outside of a procedure."""
    (name,) = [n for n in texts if n.endswith(".bas")]
    luar = re.sub(r"(?ms)^(Private )?(Function|Sub) .*?^End (Function|Sub)$", "", texts[name])
    assert [b for b in luar.splitlines() if b and not b.startswith("'")] == ["Option Explicit", "Option VBASupport 1"]
    assert set(re.findall(r"^Function (\w+)", texts[name], re.MULTILINE)) == set(FUNCTIONS)


def test_every_implementation_is_there(texts):
    """Registered, and its class stands in its module."""
    akar = ET.fromstring(texts["xlkinerja.components"])
    terdaftar = {n.get("name"): [s.get("name") for s in n] for n in akar.iter() if n.tag.endswith("implementation")}
    assert terdaftar == {name: [name, *services] for name, (_, _, services) in IMPLEMENTATIONS.items()}
    for name, (modul, kelas, _) in IMPLEMENTATIONS.items():
        assert f"from xlkinerja_calc.{modul} import {kelas}\n" in texts["xlkinerja_calc_daftar.py"]
        assert f"'{name}'" in texts["xlkinerja_calc_daftar.py"]
        assert f"class {kelas}(" in texts[f"pythonpath/xlkinerja_calc/{modul}.py"]


def test_every_part_that_libreoffice_must_know_is_in_the_manifest(texts):
    """And every part named there exists."""
    tersebut = re.findall(r'full-path="(.*?)"', texts["META-INF/manifest.xml"])
    assert set(tersebut) == {TYPES, "xlkinerja.components", "CalcAddIns.xcu", "Addons.xcu", "Jobs.xcu"}
    assert set(tersebut) <= {*texts, TYPES}


def test_the_description_has_the_version(texts):
    """What `addin status` compares."""
    assert f'<version value="{__version__}"/>' in texts["description.xml"]
    assert json.loads(texts[CONNECTION])["xlkinerja"] == __version__


def tetapan(modul, name):
    """A constant of a module of the component, which nothing but LibreOffice can import."""
    pohon = ast.parse((AKAR / "xlkinerja" / "calc" / "component" / f"{modul}.py").read_text("utf-8"))
    assignments = [n for n in pohon.body if isinstance(n, ast.Assign)]
    (value,) = [n.value for n in assignments if ast.unparse(n.targets[0]) == name]
    return ast.literal_eval(value)


def test_the_component_says_what_is_declared_elsewhere():
    """Its labels are those of the commands, and its errors are errors that Python knows."""
    assert tetapan("commands", "LABELS") == {k: c.label for k, c in COMMANDS.items()} | {FREEZE: FREEZE_LABEL}
    assert set(tetapan("commands", "_WITHOUT_BOOK")) == {k for k, c in COMMANDS.items() if not c.needs_book}
    assert set(tetapan("values", "ERROR_KODE")) <= set(ERROR_NUMBERS)
    tree = ast.parse((AKAR / "xlkinerja" / "calc" / "component" / "steps.py").read_text("utf-8"))
    functions = {n.name for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)}
    assert {f"_do_{kind}" for kind in Kind} <= functions
