"""The VBA as a compiler would judge it: pyvbaanalysis finds no error in it, and finds those that are put in."""

import re
import shutil

import pytest
from pyvbaanalysis import ConditionalCompilationEnvironment, analyze_loose_files, analyze_office_file

from xlkinerja.excel.addin_build import NAMA_ADDIN, bangun
from xlkinerja.hosts.shipping import makro

MODUL = sorted(p.stem for p in makro().glob("*.bas"))
#: The two Excels for Windows: each compiles one branch of #If Win64.
LEBAR = {
    lebar: ConditionalCompilationEnvironment(compiler_constants={"VBA7": 1, "VBA6": 1, "Win32": 1, "Win64": win64})
    for lebar, win64 in (("64-bit", 1), ("32-bit", 0))
}
#: A whole statement, with the lines that continue it.
DECLARE = re.compile(r"^[ \t]*(?:(?:Public|Private) )?Declare (?:[^\n]* _\n)*[^\n]*\n", re.MULTILINE)
PROSEDUR = re.compile(r"^(?:(?:Public|Private) )?(?:Sub|Function) (\w+)", re.MULTILINE)
TETAPAN = re.compile(r"^(?:(?:Public|Private) )?Const (\w+)", re.MULTILINE)


def sumber(modul):
    return (makro() / f"{modul}.bas").read_text("utf-8")


def galat(temuan):
    """Module, code and sentence of every error."""
    return [(nama, t.code, t.message) for nama, semua in temuan.items() for t in semua if t.severity.value == "error"]


def galat_folder(folder, lebar):
    return galat(analyze_loose_files(sorted(folder.glob("*.bas")), conditional_compilation=LEBAR[lebar]))


@pytest.fixture
def salinan(tmp_path):
    """A copy of `macros` to break."""
    return shutil.copytree(makro(), tmp_path / "macros")


@pytest.mark.parametrize("lebar", LEBAR)
def test_no_error_in_the_sources(lebar):
    """Excel would compile every module, in its 64-bit and its 32-bit form."""
    assert galat_folder(makro(), lebar) == []


@pytest.mark.parametrize("lebar", LEBAR)
def test_no_error_in_the_add_in(tmp_path, lebar):
    """The same for the project inside the .xlam, with its document modules and references."""
    berkas = tmp_path / NAMA_ADDIN
    berkas.write_bytes(bangun())
    temuan = analyze_office_file(berkas, conditional_compilation=LEBAR[lebar])
    assert galat(temuan) == []
    assert sorted(temuan) == sorted([*MODUL, "ThisWorkbook", "Sheet1"])


def test_every_variable_must_be_declared():
    """Each module has Option Explicit before its first procedure: a typing mistake is no new variable."""
    for modul in MODUL:
        teks = sumber(modul)
        assert re.search(r"^Option Explicit$", teks[: PROSEDUR.search(teks).start()], re.MULTILINE), modul


def test_a_procedure_named_like_a_constant_is_seen(salinan):
    """One name for a constant and a procedure, in other letters, in every module: each is told of its own."""
    for modul in MODUL:
        teks = sumber(modul)
        tetapan = TETAPAN.search(teks)
        if not tetapan:
            teks = teks.replace("Option Explicit\n", "Option Explicit\nPrivate Const TETAPAN_UJI As Long = 1\n", 1)
        nama = tetapan[1] if tetapan else "TETAPAN_UJI"
        (salinan / f"{modul}.bas").write_text(re.sub(rf"\b{PROSEDUR.search(teks)[1]}\b", nama.title(), teks), "utf-8")
    bentrok = [
        (modul, pesan) for modul, kode, pesan in galat_folder(salinan, "64-bit") if kode == "duplicate-procedure"
    ]
    assert {modul for modul, _ in bentrok} == set(MODUL)
    assert all("Ambiguous name detected" in pesan for _, pesan in bentrok)


@pytest.mark.parametrize(
    ("modul", "ke"), [(modul, ke) for modul in MODUL for ke in range(len(DECLARE.findall(sumber(modul))))]
)
def test_a_missing_declare_is_seen(salinan, modul, ke):
    """Without any one of its Declare statements a module does not compile in the Excel that needs it."""
    teks = sumber(modul)
    hilang = list(DECLARE.finditer(teks))[ke]
    (salinan / f"{modul}.bas").write_text(teks[: hilang.start()] + teks[hilang.end() :], "utf-8")
    assert any(m == modul for lebar in LEBAR for m, _, _ in galat_folder(salinan, lebar)), hilang[0]


def test_the_declares_are_found():
    """As many Declare statements are taken out in turn as the sources hold lines with that word."""
    semua = "".join(map(sumber, MODUL))
    assert len(DECLARE.findall(semua)) == len(re.findall(r"^[^'\"\n]*\bDeclare\b", semua, re.MULTILINE)) > 0
