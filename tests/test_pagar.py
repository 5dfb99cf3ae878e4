"""The house as docs/arsitektur.md draws it: imports go down only, no circles, heavy libraries stay in their rooms."""

import ast
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY

AKAR = Path(__file__).parents[1]
PAKET = AKAR / "xlkinerja"
#: What runs in LibreOffice's own Python: nothing of ours but itself, so its imports are relative.
KOMPONEN = "calc/component/"
#: Where each heavy library may be imported.
PAGAR = {
    "openpyxl": ("workbook/template", "workbook/looks", "check/formats/xlsx", "carry/differences_sheet", "press/blank"),
    "lxml": ("workbook/patch",),
    "click": ("cli/",),
    "xlwings": ("excel/",),
    "uno": (KOMPONEN,),
    "unohelper": (KOMPONEN,),
    "com": (KOMPONEN,),
    "id": (KOMPONEN,),
    "pydantic": ("report/",),
    "rapidfuzz": ("check/values/texts",),
    "docx": ("intake/sources/docx",),
    "python_calamine": ("intake/sources/xls",),
}
MOST_LINES, MOST_FILES = 300, 30
#: Files that bind the house together and stand on no floor.
DOORSTEP = {"__init__", "__main__"}


@cache
def modules() -> dict[str, Path]:
    """Every file of the package by its place: "check/values/texts"; a folder's own file by the folder's."""
    return {p.relative_to(PAKET).with_suffix("").as_posix(): p for p in sorted(PAKET.rglob("*.py"))}


@cache
def floors() -> dict[str, int]:
    """Rooms as docs/arsitektur.md lists them, each with its floor, 0 for the ground; one line holds neighbours."""
    text = (AKAR / "docs/arsitektur.md").read_text("utf-8").partition("\n## Floors\n")[2]
    lines = text.split("```")[1].splitlines()[1:]
    return {room.rstrip("/"): n for n, line in enumerate(reversed(lines)) for room in line.split("#")[0].split()}


@cache
def imports(path: Path) -> tuple[str, ...]:
    """Every module that a file imports, wherever in the file, also in the form `module.name`."""
    names: list[str] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names += [a.name for a in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names += [node.module, *(f"{node.module}.{a.name}" for a in node.names)]
    return tuple(names)


def targets(path: Path) -> set[str]:
    """The files of the package that a file imports."""
    places = (n.removeprefix("xlkinerja.").replace(".", "/") for n in imports(path) if n.startswith("xlkinerja."))
    return {p for place in places for p in (place, f"{place}/__init__") if p in modules()}


def room(place: str) -> str:
    """The declared room that a file stands in; "" for none."""
    fits = [r for r in floors() if place == r or place.startswith(f"{r}/")]
    return max(fits, key=len, default="")


def folder(place: str) -> str:
    """The folder of a file; where the folder holds others, the file is a room of its own."""
    home = place.rpartition("/")[0]
    nested = any(other.startswith(f"{home}/") and other.count("/") > place.count("/") for other in modules())
    return place if nested or not home else home


def graph(of: Callable[[str], str]) -> dict[str, set[str]]:
    """Which rooms import which others, the room of a file given by `of`."""
    arrows: dict[str, set[str]] = defaultdict(set)
    for place, path in modules().items():
        for target in targets(path):
            if of(place) != of(target) and not {place, target} & DOORSTEP:
                arrows[of(place)].add(of(target))
    return dict(arrows)


def test_every_file_stands_on_a_floor():
    """Each file belongs to a room of the drawing, and each room of the drawing holds one."""
    assert [p for p in modules() if not room(p) and p not in DOORSTEP and p.rpartition("/")[2] != "__init__"] == []
    assert set(floors()) - {room(p) for p in modules()} == set()


def test_imports_go_down_only():
    """The import graph by room, printed from the roof down: no arrow goes up, none to a neighbour."""
    arrows = graph(room)
    for name in sorted(floors(), key=lambda r: -floors()[r]):
        below = sorted(arrows.get(name, set()) - {""}, key=lambda r: (-floors()[r], r))
        sys.stdout.write(f"{floors()[name]:2} {name} → {', '.join(below) or '–'}\n")
    up = [
        f"{place} imports {target}"
        for place, path in modules().items()
        for target in targets(path)
        if room(place) and room(target) and room(place) != room(target)
        if floors()[room(target)] >= floors()[room(place)]
    ]
    assert up == []


def test_nothing_opens_a_network_connection():
    """No file imports what talks to other computers; of urllib.request only the paths of this one are asked."""
    talking = {"socket", "ssl", "http", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "urllib3", "webbrowser"}
    found = {f"{place}: {name}" for place, path in modules().items() for name in imports(path)}
    assert {f for f in found if f.partition(": ")[2].partition(".")[0] in talking} == set()
    harmless = {"urllib.request", "urllib.request.url2pathname"}
    assert {f.partition(": ")[2] for f in found if ": urllib.request" in f} <= harmless


def test_there_are_no_circles():
    """Neither files nor folders import each other in a circle."""
    for of in (str, folder):
        try:
            TopologicalSorter(graph(of)).prepare()
        except CycleError as error:
            raise AssertionError(" → ".join(error.args[1])) from None


def test_a_rule_imports_no_other_rule():
    """What two rules ask for stands in a room below them; what one leaves to another is declared (YIELDS_TO)."""
    rooms = {place: targets(path) for place, path in modules().items() if place.startswith("check/rules/")}
    assert [(p, t) for p, found in rooms.items() for t in found if t.startswith("check/rules/")] == []


def test_heavy_libraries_stay_in_their_rooms():
    """openpyxl, lxml, click, xlwings, pydantic and rapidfuzz are imported only where the fence lets them in."""
    outside = [
        f"{place} imports {name}"
        for place, path in modules().items()
        for name in imports(path)
        if name.split(".")[0] in PAGAR and not place.startswith(PAGAR[name.split(".")[0]])
    ]
    assert outside == []


def test_only_the_component_imports_relatively():
    """Everywhere else an import says from where."""
    for place, path in modules().items():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.level == 0 or place.startswith(KOMPONEN), place


def test_inside_libreoffice_there_is_only_its_own_python():
    """The component imports the standard library, uno and itself, in the words of Python 3.8."""
    known = {*sys.stdlib_module_names, "uno", "unohelper", "com", "id"}
    own = {p.stem for p in (PAKET / KOMPONEN).glob("*.py")}
    for path in (PAKET / KOMPONEN).glob("*.py"):
        ast.parse(path.read_text("utf-8"), feature_version=(3, 8))
        assert {name.split(".")[0] for name in imports(path)} <= known | own, path


def test_the_fence_sees_imports_inside_functions(tmp_path):
    """The reading of imports is not blind to the lazy ones."""
    path = tmp_path / "contoh.py"
    path.write_text("def f():\n    from lxml import etree\n    import openpyxl.styles\n")
    assert {"lxml", "openpyxl.styles"} <= set(imports(path))


def test_the_ground_floor_needs_nothing_but_python():
    """kinerja imports the standard library and itself."""
    for place, path in modules().items():
        if place.startswith("kinerja/"):
            foreign = {n for n in imports(path) if n.split(".")[0] not in {*sys.stdlib_module_names, "xlkinerja"}}
            assert foreign == set(), place


def test_no_file_is_a_hall():
    """A room that no longer fits on a few screens is two rooms; and none is called utils or common."""
    rooms = ("xlkinerja/**/*.py", "xlkinerja/**/*.js", "tests/**/*.py", "bench/*.py", "scripts/*", "macros/*.bas")
    for path in (p for pattern in rooms for p in AKAR.glob(pattern)):
        assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES, path
        assert path.stem not in {"utils", "util", "common", "helpers", "misc"}


def test_no_folder_is_a_warehouse():
    """A folder holds so many files as one can know."""
    counts: dict[Path, int] = defaultdict(int)
    for path in [*AKAR.glob("xlkinerja/**/*.py"), *AKAR.glob("tests/**/*.py")]:
        counts[path.parent] += 1
    assert {p.as_posix(): n for p, n in counts.items() if n > MOST_FILES} == {}


def test_no_file_names_this_workplace():
    """No tracked file holds a path of the machine it was written on, or the folder beside the project."""
    files = subprocess.run(["git", "ls-files"], cwd=AKAR, capture_output=True, text=True, check=True).stdout.split("\n")
    forbidden = re.compile("|".join(["/" + "work/", "/" + "root/", r"\.\./" + "shared", "percobaan" + "/"]))
    for name in filter(None, files):
        path = AKAR / name
        if path.suffix not in {".xlsx", ".png"} and path.exists():
            assert not forbidden.search(path.read_text("utf-8", errors="replace")), name


@pytest.mark.parametrize(
    "arguments", [("--help",), ("periksa", "PK.xlsx", "--format", "json")], ids=["help", "periksa"]
)
def test_no_heavy_library_is_loaded(arguments: tuple[str, ...], tmp_path: Path):
    """`--help` and `periksa`, the two that are run most, answer without openpyxl, xlwings, lxml or pydantic."""
    (tmp_path / "PK.xlsx").write_bytes(template_bytes(BY_KEY["pk"]))
    given = [str(tmp_path / a) if a == "PK.xlsx" else a for a in arguments]
    code = (
        "import sys\nfrom click.testing import CliRunner\nfrom xlkinerja.cli.main import cli\n"
        f"r = CliRunner().invoke(cli, {given}); assert r.exit_code < 2, r.output\n"
        "print(sorted({'openpyxl', 'xlwings', 'lxml', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=AKAR, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
