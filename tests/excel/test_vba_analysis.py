"""The VBA as a compiler would judge it: pyvbaanalysis finds no error in it, and finds those that are put in."""

import re
import shutil

import pytest
from pyvbaanalysis import ConditionalCompilationEnvironment, analyze_loose_files, analyze_office_file

from xlkinerja.excel.addin_build import ADDIN_NAME, build
from xlkinerja.hosts.shipping import macro_folder

MODUL = sorted(p.stem for p in macro_folder().glob("*.bas"))
#: The two Excels for Windows: each compiles one branch of #If Win64.
LEBAR = {
    width: ConditionalCompilationEnvironment(compiler_constants={"VBA7": 1, "VBA6": 1, "Win32": 1, "Win64": win64})
    for width, win64 in (("64-bit", 1), ("32-bit", 0))
}
#: A whole statement, with the lines that continue it.
DECLARE = re.compile(r"^[ \t]*(?:(?:Public|Private) )?Declare (?:[^\n]* _\n)*[^\n]*\n", re.MULTILINE)
PROSEDUR = re.compile(r"^(?:(?:Public|Private) )?(?:Sub|Function) (\w+)", re.MULTILINE)
TETAPAN = re.compile(r"^(?:(?:Public|Private) )?Const (\w+)", re.MULTILINE)


def sumber(modul):
    return (macro_folder() / f"{modul}.bas").read_text("utf-8")


def errors(temuan):
    """Module, code and sentence of every error."""
    return [(name, t.code, t.message) for name, every in temuan.items() for t in every if t.severity.value == "error"]


def galat_folder(folder, width):
    return errors(analyze_loose_files(sorted(folder.glob("*.bas")), conditional_compilation=LEBAR[width]))


@pytest.fixture
def macros(tmp_path):
    """A copy of `macros` to break."""
    return shutil.copytree(macro_folder(), tmp_path / "macros")


@pytest.mark.parametrize("width", LEBAR)
def test_no_error_in_the_add_in(tmp_path, width):
    """Excel would compile the project inside the .xlam, its modules as in `macros`, in both its forms."""
    berkas = tmp_path / ADDIN_NAME
    berkas.write_bytes(build())
    temuan = analyze_office_file(berkas, conditional_compilation=LEBAR[width])
    assert errors(temuan) == []
    assert sorted(temuan) == sorted([*MODUL, "ThisWorkbook", "Sheet1"])


def test_every_variable_must_be_declared():
    """Each module has Option Explicit before its first procedure: a typing mistake is no new variable."""
    for modul in MODUL:
        text = sumber(modul)
        assert re.search(r"^Option Explicit$", text[: PROSEDUR.search(text).start()], re.MULTILINE), modul


def test_a_procedure_named_like_a_constant_is_seen(macros):
    """One name for a constant and a procedure, in other letters, in every module: each is told of its own."""
    for modul in MODUL:
        text = sumber(modul)
        tetapan = TETAPAN.search(text)
        if not tetapan:
            text = text.replace("Option Explicit\n", "Option Explicit\nPrivate Const TETAPAN_UJI As Long = 1\n", 1)
        name = tetapan[1] if tetapan else "TETAPAN_UJI"
        (macros / f"{modul}.bas").write_text(re.sub(rf"\b{PROSEDUR.search(text)[1]}\b", name.title(), text), "utf-8")
    bentrok = [(modul, pesan) for modul, kode, pesan in galat_folder(macros, "64-bit") if kode == "duplicate-procedure"]
    assert {modul for modul, _ in bentrok} == set(MODUL)
    assert all("Ambiguous name detected" in pesan for _, pesan in bentrok)


@pytest.mark.parametrize(
    ("modul", "ke"), [(modul, ke) for modul in MODUL for ke in range(len(DECLARE.findall(sumber(modul))))]
)
def test_a_missing_declare_is_seen(macros, modul, ke):
    """Without any one of its Declare statements a module does not compile in the Excel that needs it."""
    text = sumber(modul)
    gone = list(DECLARE.finditer(text))[ke]
    alone = macros / "alone"  # beside itself only: what it lacks of other modules is told before and after
    alone.mkdir()
    found = []
    for content in (text, text[: gone.start()] + text[gone.end() :]):
        (alone / f"{modul}.bas").write_text(content, "utf-8")
        found.append({(width, message) for width in LEBAR for _, _, message in galat_folder(alone, width)})
    assert found[1] - found[0], gone[0]


def test_the_declares_are_found():
    """As many Declare statements are taken out in turn as the sources hold lines with that word."""
    sources = "".join(map(sumber, MODUL))
    assert len(DECLARE.findall(sources)) == len(re.findall(r"^[^'\"\n]*\bDeclare\b", sources, re.MULTILINE)) > 0
