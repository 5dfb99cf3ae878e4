"""README in two languages: its tour prints what it shows, and what it names exists."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.program import run
from xlkinerja.cli.main import cli

AKAR = Path(__file__).parents[2]
READMES = ("README.md", "README.id.md")
GAMBAR = AKAR / "docs/gambar"


def texts() -> list[str]:
    return [(AKAR / name).read_text("utf-8") for name in READMES]


def tour(readme: str) -> list[tuple[str, list[str]]]:
    """Each command of the tour with the lines that it is said to print, in the order of the page."""
    steps: list[tuple[str, list[str]]] = []
    for block in re.findall(r"```console\n(.*?)```", readme, re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ "):
                steps.append((line.removeprefix("$ "), []))
            else:
                steps[-1][1].append(line)
    return steps


def fits(shown: list[str], printed: list[str]) -> bool:
    """Whether the lines are the printed ones, in which a line … stands for any number of them."""
    pattern = "".join(r"(?:.*\n)*?" if line == "…" else re.escape(line) + r"\n" for line in shown)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


def test_the_tour_prints_what_it_shows(tmp_path):
    """Every line of the tour, in an empty folder, one after the other."""
    steps = tour(texts()[0])
    assert len(steps) >= 6
    for command, shown in steps:
        program, *args = shlex.split(command)
        assert program == "xlkinerja"
        done = run(*args, cwd=tmp_path)
        assert not done.stderr, command
        assert fits(shown, done.stdout.splitlines()), f"{command}\n{done.stdout}"


@pytest.mark.parametrize("name", READMES)
def test_its_two_commands_stand_as_they_are_run(name):
    """The lines that a newcomer and a developer run, as CI runs them."""
    lines = (AKAR / name).read_text("utf-8").splitlines()
    assert "    python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/xlkinerja demo hasil" in lines
    assert "    python3 -m venv .venv && .venv/bin/pip install -e '.[dev]' && .venv/bin/pytest" in lines


def test_both_languages_show_the_same():
    """The same pictures, commands, tour and pages in both; each points at the other before anything else."""
    english, indonesian = texts()
    for what in (r"^!?.*\]\((docs/gambar/[^)]*)\)", r"`(xlkinerja [^`]*)`", r"^    (\S.*)$", r"```(?:.|\n)*?```"):
        assert set(re.findall(what, english, re.MULTILINE)) == set(re.findall(what, indonesian, re.MULTILINE)), what
    assert tour(english) == tour(indonesian)
    assert "](README.id.md)" in english.splitlines()[0]
    assert "](README.md)" in indonesian.splitlines()[0]


@pytest.mark.parametrize("name", READMES)
def test_what_it_names_exists(name):
    """Every page and picture that it links, every command that it names; and no command is left out."""
    text = (AKAR / name).read_text("utf-8")
    assert [link for link in re.findall(r"\]\(([^)#:]+)\)", text) if not (AKAR / link).exists()] == []
    assert {w.split()[1] for w in text.split("`") if w.startswith("xlkinerja ")} == set(cli.commands)


def test_pictures_are_those_of_the_page():
    """Nothing lies among them that no README shows."""
    shown = {p.removeprefix("docs/gambar/") for text in texts() for p in re.findall(r"docs/gambar/[\w.-]+", text)}
    assert {p.name for p in GAMBAR.iterdir()} == shown
