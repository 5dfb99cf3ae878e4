"""The rules guard their own form."""

import re
from pathlib import Path

from xlkinerja.check import rules as rule_folder
from xlkinerja.check.discovery import rules
from xlkinerja.check.finding import FAMILIES as NAMA_KELUARGA
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import PARTS
from xlkinerja.workbook.book import Book, Problem
from xlkinerja.workbook.errors import PESAN

KELUARGA = range(10)


def test_form() -> None:
    """A rule has a code of its family, a name that is no code, one way to check, and a source."""
    for rule in rules():
        assert re.fullmatch(r"XK[0-9]{3}", rule.kode), rule.name
        assert int(rule.kode[2]) in KELUARGA, rule.name
        assert re.fullmatch(r"[a-z]+(_[a-z]+)+", rule.name), rule.name
        assert isinstance(rule.tingkat, Tingkat), rule.name
        assert len(rule.sumber) > 10, rule.name
        assert [rule.check_book, rule.check_set, rule.check_report, rule.check_kamus].count(None) == 3, rule.name


def test_documentation() -> None:
    """The documentation is one sentence and then its three parts, in order, each with words in it."""
    for rule in rules():
        assert rule.summary.endswith("."), rule.name
        assert len(rule.summary) <= 120, rule.name
        starts = [rule.documentation.find(f"\n\n{part} ") for part in PARTS]
        assert -1 not in starts, rule.name
        assert starts == sorted(starts), rule.name
        parts = re.split(r"\n\n(?:Mengapa|Contoh|Perbaikan): ", rule.documentation)
        assert all(len(part) > 20 for part in parts), rule.name


def test_codes_are_unique() -> None:
    """No code and no name occurs twice, and every file in the folder is a rule."""
    files = {p.stem for p in Path(rule_folder.__path__[0]).rglob("*.py")} - {"__init__"}
    assert {r.name for r in rules()} == files
    assert len({r.kode for r in rules()}) == len(files)


def test_the_folder_is_the_family() -> None:
    """A rule lies in the folder that bears the digit of its code; every family but the offices' own has a folder."""
    kode_of = {r.name: r.kode for r in rules()}
    home = Path(rule_folder.__path__[0])
    for path in (p for p in home.rglob("*.py") if p.stem != "__init__"):
        assert path.parent.name.startswith(f"xk{kode_of[path.stem][2]}_"), path
    assert {p.name[2] for p in home.glob("xk*")} == set(NAMA_KELUARGA) - {"9"}


def test_every_problem_is_taken_up() -> None:
    """Each kind of unreadable thing is the finding of exactly one rule."""
    reading = {"asing", "lembar_hilang", "kolom_hilang", "versi_templat"}
    for kind in set(PESAN) | reading:
        book = Book(Path("x.xlsx"), name="x.xlsx", problems=(Problem(kind, "Ada yang salah.", "Perbaiki."),))
        hits = [r.kode for r in rules() if r.check_book and r.requires is None for _ in r.check_book(book)]
        assert len(hits) == 1, kind
