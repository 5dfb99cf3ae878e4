"""The recipes of CONTRIBUTING.md followed on a copy of the project: which files they touch, which tests speak up."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
#: A file of a recipe → what makes it, given the copy.
Steps = Mapping[str, Callable[[Path], object]]
_COPIED = ("xlkinerja", "tests", "docs", "scripts", "workbook_templates")
_ROW = re.compile(r"^\| `(?P<file>[^`]+)`[^|]*\|[^|]*\|(?P<tests>[^|]*)\|$", re.MULTILINE)


def recipe(name: str) -> dict[str, tuple[str, ...]]:
    """The files of a recipe in their order, each with the tests that speak up when it is forgotten."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    section = text.partition(f"\n### {name}\n")[2].partition("\n### ")[0].partition("\n## ")[0]
    return {row["file"]: tuple(re.findall(r"`([^`]+)`", row["tests"])) for row in _ROW.finditer(section)}


def copied(folder: Path) -> Path:
    """A copy of what recipes touch; the rest of the project is the one of this tree."""
    for name in _COPIED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)  # from it pytest knows where the project begins
    for path in ROOT.iterdir():
        if not (folder / path.name).exists() and not path.name.startswith("."):
            (folder / path.name).symlink_to(path)
    return folder


def outcome(folder: Path, tests: tuple[str, ...]) -> dict[str, bool]:
    """Whether each test is green in the copy, with all its parameters; one that cannot even be collected is not."""
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", "-p", "no:cacheprovider", "-rA", "-q", *tests],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    ended = re.findall(r"^([A-Z]+) ([^ [\n]+)(\[[^\n]*?\])?(?: - .*)?$", run.stdout, re.MULTILINE)
    words = {test: {word for word, node, given in ended if test in {node, node + given}} for test in tests}
    return {test: words[test] == {"PASSED"} for test in tests}


def put(file: Path, before: str, text: str) -> None:
    """The text put in front of the only place where `before` stands."""
    content = file.read_text("utf-8")
    assert content.count(before) == 1, (file, before, content.count(before))
    file.write_text(content.replace(before, text + before), "utf-8")


def followed(name: str, steps: Steps, folder: Path) -> None:
    """Follows a recipe: with its first step alone every test it names is red, with all steps every one is green."""
    promised = recipe(name)
    assert list(promised) == list(steps), "CONTRIBUTING.md lists other files than the recipe touches"
    tests = tuple(dict.fromkeys(t for every in promised.values() for t in every))
    copy = copied(folder)
    first, *others = steps
    steps[first](copy)
    alone = outcome(copy, tests)
    spoken = {t for file in others for t in promised[file]}
    assert {t for t, green in alone.items() if not green} == spoken
    for file in others:
        steps[file](copy)
    assert [t for t, green in outcome(copy, tests).items() if not green] == []
