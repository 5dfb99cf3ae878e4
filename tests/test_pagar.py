"""The floors and fences of docs/arsitektur.md: imports go down only, heavy libraries stay in their rooms."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[1]
PAKET = AKAR / "xlkinerja"
#: Floors from the ground up; a module imports its own floor or a lower one.
LANTAI = ("kinerja", "workbook", "summary", "pages", "check", "report", "hosts", "excel", "calc", "cli")
#: Neighbours on one floor, which do not know each other.
SEBELAH = ({"check", "report"}, {"excel", "calc"})
#: What runs in LibreOffice's own Python: nothing of ours but itself, so its imports are relative.
KOMPONEN = "calc/komponen/"
#: The same inside check, for what rules ask; rules, sets and the loop stand above them.
LANTAI_CHECK = ("check/values", "check/single", "check/cross", "check/printed", "check/rules")
#: Where each heavy library may be imported.
PAGAR = {
    "openpyxl": ("workbook/template", "workbook/looks", "check/formats/xlsx"),
    "lxml": ("workbook/patch",),
    "click": ("cli/",),
    "xlwings": ("excel/",),
    "uno": (KOMPONEN,),
    "unohelper": (KOMPONEN,),
    "com": (KOMPONEN,),
    "id": (KOMPONEN,),
    "pydantic": ("workbook/layout", "workbook/sheets/", "report/", "check/settings"),
}
BATAS_BARIS = 330


def modul() -> list[Path]:
    return sorted(PAKET.rglob("*.py"))


def nama(path: Path) -> str:
    return path.relative_to(PAKET).as_posix()


def impor(path: Path) -> list[str]:
    """Every module that a file imports, wherever in the file."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names += [a.name for a in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0 or nama(path).startswith(KOMPONEN), f"{path}: relative import"
            names += [node.module, *(f"{node.module}.{a.name}" for a in node.names)]
    return names


def lantai(module: str) -> int | None:
    """Floor of a dotted name below xlkinerja; None for the package itself."""
    parts = module.split(".")
    if parts[0] != "xlkinerja" or len(parts) < 2:
        return None
    room = "cli" if parts[1].startswith(("cli", "__main__")) else parts[1]
    return LANTAI.index(room) if room in LANTAI else None


@pytest.mark.parametrize("path", modul(), ids=nama)
def test_imports_go_down_only(path):
    """No module imports a floor above its own; neighbours such as check and report do not know each other."""
    own = lantai("xlkinerja." + nama(path).removesuffix(".py").replace("/", "."))
    for name in impor(path):
        floor = lantai(name)
        if own is None or floor is None:
            continue
        assert floor <= own, f"{nama(path)} mengimpor {name}"
        assert {LANTAI[own], LANTAI[floor]} not in SEBELAH, f"{nama(path)} mengimpor {name}"


@pytest.mark.parametrize("path", [p for p in modul() if nama(p).startswith(tuple(LANTAI_CHECK))], ids=nama)
def test_facts_of_the_checker_go_down_too(path):
    """What one workbook holds knows of no set, and what joins a set knows of no printed report."""
    own = next(n for n, room in enumerate(LANTAI_CHECK) if nama(path).startswith(room))
    for name in impor(path):
        above = [f"xlkinerja.{room.replace('/', '.')}" for room in LANTAI_CHECK[own + 1 :]]
        assert not name.startswith(tuple(above)), f"{nama(path)} mengimpor {name}"


@pytest.mark.parametrize("path", modul(), ids=nama)
def test_heavy_libraries_stay_in_their_rooms(path):
    """openpyxl, lxml, click, xlwings and pydantic are imported only where the fence lets them in."""
    for name in impor(path):
        rooms = PAGAR.get(name.split(".")[0])
        assert rooms is None or nama(path).startswith(rooms), f"{nama(path)} mengimpor {name}"


@pytest.mark.parametrize("path", sorted((PAKET / KOMPONEN).glob("*.py")), ids=nama)
def test_inside_libreoffice_there_is_only_its_own_python(path):
    """The component imports the standard library, uno and itself, in the words of Python 3.8."""
    ast.parse(path.read_text("utf-8"), feature_version=(3, 8))
    for name in impor(path):
        top = name.split(".")[0]
        sendiri = (path.parent / f"{top}.py").is_file()
        assert top in {*sys.stdlib_module_names, "uno", "unohelper", "com", "id"} or sendiri, f"{nama(path)}: {name}"


def test_the_fence_sees_imports_inside_functions(tmp_path):
    """The reading of imports is not blind to the lazy ones."""
    path = tmp_path / "contoh.py"
    path.write_text("def f():\n    from lxml import etree\n    import openpyxl.styles\n")
    assert {"lxml", "openpyxl.styles"} <= set(impor(path))


def test_the_ground_floor_needs_nothing_but_python():
    """kinerja imports the standard library and itself."""
    for path in (PAKET / "kinerja").glob("*.py"):
        for name in impor(path):
            top = name.split(".")[0]
            assert top in sys.stdlib_module_names or name.startswith("xlkinerja.kinerja"), f"{path}: {name}"


@pytest.mark.parametrize("path", modul(), ids=nama)
def test_no_file_is_a_hall(path):
    """A room that no longer fits on a few screens is two rooms; and none is called utils or common."""
    assert len(path.read_text("utf-8").splitlines()) <= BATAS_BARIS
    assert path.stem not in {"utils", "util", "common", "helpers", "misc"}


def test_no_file_names_this_workplace():
    """No tracked file holds a path of the machine it was written on, or the folder beside the project."""
    files = subprocess.run(["git", "ls-files"], cwd=AKAR, capture_output=True, text=True, check=True).stdout.split("\n")
    forbidden = ["/" + "work/", "/" + "root/", "../" + "shared", "percobaan" + "/"]
    for name in filter(None, files):
        path = AKAR / name
        if path.suffix in {".xlsx", ".png"} or not path.exists():
            continue
        text = path.read_text("utf-8", errors="replace")
        assert not [f for f in forbidden if f in text], name


def test_help_loads_no_heavy_library():
    """`xlkinerja --help` answers without openpyxl, xlwings, lxml or pydantic."""
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom xlkinerja.cli.main import cli\n"
        "r = CliRunner().invoke(cli, ['--help']); assert r.exit_code == 0, r.output\n"
        "print(sorted({'openpyxl', 'xlwings', 'lxml', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
