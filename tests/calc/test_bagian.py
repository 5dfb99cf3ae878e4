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
    NAMA_EKSTENSI,
    SdkTidakAda,
    baca_sambungan,
    bangun,
    dengan_sambungan,
    isi_ekstensi,
    tipe,
    unoidl_write,
)
from xlkinerja.calc.configuration import LABEL_NILAI, MENU, NILAI, metode
from xlkinerja.calc.parts import IDL, IMPLEMENTASI, RDB, SAMBUNGAN, bagian, modul_basic
from xlkinerja.hosts.arguments import NOMOR_GALAT
from xlkinerja.hosts.commands import COMMANDS
from xlkinerja.hosts.declared import FUNGSI, Fungsi, Masukan
from xlkinerja.hosts.shipping import makro
from xlkinerja.hosts.steps import Kind

BERKAS = makro() / NAMA_EKSTENSI
OOR = "{http://openoffice.org/2001/registry}"
PITA = ET.parse(AKAR / "macros" / "pita.xml").getroot()
TOMBOL = "{http://schemas.microsoft.com/office/2009/07/customui}button"


@pytest.fixture(scope="module")
def isi():
    return {nama: data.decode() for nama, data in bagian().items()}


def simpul(teks, nama):
    """The nodes of this name in a file of LibreOffice's configuration."""
    return [n for n in ET.fromstring(teks).iter("node") if n.get(f"{OOR}name") == nama]


def sifat(node):
    """The properties of a node itself."""
    return {p.get(f"{OOR}name"): "".join(p.itertext()) for p in node.findall("prop")}


def test_the_committed_extension_is_what_the_sources_give():
    """Every part but the types, letter for letter, and the types belong to the very IDL that lies beside them."""
    ada, harus = isi_ekstensi(BERKAS.read_bytes()), bagian()
    assert list(ada) == [*harus, RDB], "rebuild: xlkinerja addin bangun --calc --keluaran macros/xlkinerja.oxt"
    beda = [nama for nama in harus if ada[nama] != harus[nama]]
    assert beda == [], "rebuild: xlkinerja addin bangun --calc --keluaran macros/xlkinerja.oxt"
    assert {m.decode() for m in re.findall(rb"kin[A-Z]\w+", ada[RDB])} == set(map(metode, FUNGSI))
    for nama in ("XFungsi", "XDaftar", "hitung", *(m.nama for f in FUNGSI.values() for m in f.masukan)):
        assert nama.encode() in ada[RDB], nama


def test_nothing_in_it_tells_when_or_where_it_was_made():
    """One fixed time, the same rights, no interpreter."""
    with zipfile.ZipFile(BERKAS) as paket:
        assert {(e.date_time, e.external_attr >> 16, e.compress_type) for e in paket.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 0o644, zipfile.ZIP_DEFLATED)
        }
    assert baca_sambungan(isi_ekstensi(BERKAS.read_bytes())[SAMBUNGAN]) == {"python": "", "xlkinerja": __version__}


@pytest.mark.libreoffice
def test_the_sdk_gives_the_same_bytes():
    """Built twice, and once more as committed."""
    satu = bangun()
    assert satu == bangun()
    assert satu == BERKAS.read_bytes()


def test_without_the_sdk_a_sentence_says_what_to_install(tmp_path, monkeypatch):
    """The folder named, the Debian package, and that using the extension needs none of it."""
    with pytest.raises(SdkTidakAda, match=r"apt install libreoffice-dev") as salah:
        unoidl_write(tmp_path)
    assert str(tmp_path) in str(salah.value)
    assert str(salah.value).endswith("cukup: xlkinerja addin pasang --calc")
    monkeypatch.setenv("XLKINERJA_SDK", str(tmp_path))
    with pytest.raises(SdkTidakAda, match=r"libreoffice-dev"):
        unoidl_write()


@pytest.mark.libreoffice
def test_an_idl_that_the_sdk_refuses_is_told():
    """What unoidl-write says."""
    with pytest.raises(SdkTidakAda, match="gagal"):
        tipe("module id { salah")


def test_connecting_changes_one_part():
    """The interpreter letter for letter, every other part as it was."""
    asli = BERKAS.read_bytes()
    baru = dengan_sambungan(asli, 'C:\\Program Files\\Pythön "3"\\python.exe')
    ada, dulu = isi_ekstensi(baru), isi_ekstensi(asli)
    assert baca_sambungan(ada.pop(SAMBUNGAN))["python"] == 'C:\\Program Files\\Pythön "3"\\python.exe'
    dulu.pop(SAMBUNGAN)
    assert ada == dulu


@pytest.mark.parametrize("teks", [b"", b"rusak", b"[1]"])
def test_a_broken_connection_is_seen(teks):
    """No JSON, or another kind of it."""
    with pytest.raises((ValueError, TypeError)):
        baca_sambungan(teks)


def test_the_menu_has_the_commands_of_the_ribbon(isi):
    """Every command once, with the label of the ribbon, in its order; Jadikan Nilai is the host's own."""
    assert sorted(nama for kelompok in MENU for nama in kelompok) == sorted([*COMMANDS, NILAI])
    (menu,) = simpul(isi["Addons.xcu"], "id.xlkinerja.menu")
    assert sifat(menu) == {"Title": "Kinerja", "Context": "com.sun.star.sheet.SpreadsheetDocument"}
    butir = [sifat(n) for n in menu.findall("node/node")]
    label = [b["Title"] for b in butir if "Title" in b]
    pita = [t.get("label") for t in PITA.iter() if t.get("imageMso") and "Templat-" not in t.get("id")]
    assert label == pita
    url = {b["Title"]: b["URL"] for b in butir if b.get("URL", "").startswith("service:")}
    assert url == {
        **{c.label: f"service:id.xlkinerja.Perintah?{n}" for n, c in COMMANDS.items() if n != "templat_baru"},
        LABEL_NILAI: f"service:id.xlkinerja.Perintah?{NILAI}",
    }
    assert [n for n, b in enumerate(butir) if b.get("URL") == "private:separator"] == [1, 6, 9]


def test_the_templates_have_the_labels_of_the_ribbon(isi):
    """One entry per document, with its name and its file behind the command."""
    (menu,) = simpul(isi["Addons.xcu"], "id.xlkinerja.menu")
    (templat,) = [n for n in menu.iter("node") if sifat(n).get("Title") == "Templat Baru"]
    butir = {sifat(n)["Title"]: sifat(n)["URL"] for n in templat.findall("node/node")}
    pita = {t.get("label"): t.get("tag") for t in PITA.iter(TOMBOL) if t.get("tag")}
    assert butir == {label: f"service:id.xlkinerja.Perintah?templat_baru|{tanda}" for label, tanda in pita.items()}


def test_the_wizard_lists_every_function_under_a_name_that_is_not_its_own(isi):
    """Names end in a blank, so that typing them calls the macro; sentences and arguments are those declared."""
    (daftar,) = simpul(isi["CalcAddIns.xcu"], "AddInFunctions")
    isi_daftar = {}
    for n in daftar.findall("node"):
        parameter = [
            (p.get(f"{OOR}name"), sifat(p)["DisplayName"], sifat(p)["Description"]) for p in n.findall("node/node")
        ]
        assert n.get(f"{OOR}name") == metode(sifat(n)["DisplayName"].strip())
        isi_daftar[sifat(n)["DisplayName"]] = (sifat(n)["Description"], parameter)
    assert isi_daftar == {
        f"{f.nama} ": (f.keterangan, [(m.nama, m.nama, m.keterangan) for m in f.masukan]) for f in FUNGSI.values()
    }
    assert "CompatibilityName" not in isi["CalcAddIns.xcu"]


def test_the_interfaces_have_every_function(isi):
    """A method for each, with as many arguments."""
    metode_idl = dict(re.findall(r"> (\w+)\((.*?)\);", isi[IDL]))
    assert metode_idl.pop("hitung") == "[in] string nama, [in] sequence< any > masukan"
    assert {n: m.count("[in] any ") for n, m in metode_idl.items()} == {
        metode(n): len(f.masukan) for n, f in FUNGSI.items()
    }


def test_the_macro_of_a_function():
    """Each argument optional, each handed on, whatever it is called in Indonesian."""
    fungsi = Fungsi("KIN_UJI", "Uji.", tuple(Masukan(n, "", wajib=True) for n in ("if", "next")), list)
    teks = modul_basic([fungsi])
    assert teks.endswith(
        "\nFunction KIN_UJI(Optional m0, Optional m1)\n"
        "  Dim masukan(1) As Variant\n"
        "  Taruh masukan, 0, m0\n"
        "  Taruh masukan, 1, m1\n"
        '  KIN_UJI = Tanya("KIN_UJI", masukan)\n'
        "End Function\n"
    )
    assert teks.startswith("Option Explicit\nOption VBASupport 1\n")


def test_the_module_keeps_no_object(isi):
    """A variable of the module breaks cells that call while others wait; there is none outside of a procedure."""
    (nama,) = [n for n in isi if n.endswith(".bas")]
    luar = re.sub(r"(?ms)^(Private )?(Function|Sub) .*?^End (Function|Sub)$", "", isi[nama])
    assert [b for b in luar.splitlines() if b and not b.startswith("'")] == ["Option Explicit", "Option VBASupport 1"]
    assert set(re.findall(r"^Function (\w+)", isi[nama], re.MULTILINE)) == set(FUNGSI)


def test_every_implementation_is_there(isi):
    """Registered, and its class stands in its module."""
    akar = ET.fromstring(isi["xlkinerja.components"])
    terdaftar = {n.get("name"): [s.get("name") for s in n] for n in akar.iter() if n.tag.endswith("implementation")}
    assert terdaftar == {nama: [nama, *layanan] for nama, (_, _, layanan) in IMPLEMENTASI.items()}
    for nama, (modul, kelas, _) in IMPLEMENTASI.items():
        assert f"from xlkinerja_calc.{modul} import {kelas}\n" in isi["xlkinerja_calc_daftar.py"]
        assert f"'{nama}'" in isi["xlkinerja_calc_daftar.py"]
        assert f"class {kelas}(" in isi[f"pythonpath/xlkinerja_calc/{modul}.py"]


def test_every_part_that_libreoffice_must_know_is_in_the_manifest(isi):
    """And every part named there exists."""
    tersebut = re.findall(r'full-path="(.*?)"', isi["META-INF/manifest.xml"])
    assert set(tersebut) == {RDB, "xlkinerja.components", "CalcAddIns.xcu", "Addons.xcu", "Jobs.xcu"}
    assert set(tersebut) <= {*isi, RDB}


def test_the_description_has_the_version(isi):
    """What `addin status` compares."""
    assert f'<version value="{__version__}"/>' in isi["description.xml"]
    assert json.loads(isi[SAMBUNGAN])["xlkinerja"] == __version__


def tetapan(modul, nama):
    """A constant of a module of the component, which nothing but LibreOffice can import."""
    pohon = ast.parse((AKAR / "xlkinerja" / "calc" / "component" / f"{modul}.py").read_text("utf-8"))
    tetap = [n for n in pohon.body if isinstance(n, ast.Assign)]
    (isi,) = [n.value for n in tetap if ast.unparse(n.targets[0]) == nama]
    return ast.literal_eval(isi)


def test_the_component_says_what_is_declared_elsewhere():
    """Its labels are those of the commands, and its errors are errors that Python knows."""
    assert tetapan("commands", "LABEL") == {k: c.label for k, c in COMMANDS.items()} | {NILAI: LABEL_NILAI}
    assert set(tetapan("commands", "_TANPA_BUKU")) == {k for k, c in COMMANDS.items() if not c.needs_book}
    assert set(tetapan("values", "KODE_GALAT")) <= set(NOMOR_GALAT)
    langkah = ast.parse((AKAR / "xlkinerja" / "calc" / "component" / "steps.py").read_text("utf-8"))
    fungsi = {n.name for n in ast.walk(langkah) if isinstance(n, ast.FunctionDef)}
    assert {f"langkah_{kind}" for kind in Kind} <= fungsi
