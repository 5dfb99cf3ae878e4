"""Who follows a recipe of CONTRIBUTING.md is told by a test what was forgotten, and ends with a green project."""

import subprocess
import sys
from pathlib import Path

from tests.resep import copied, followed, outcome, put, recipe
from xlkinerja.kinerja.vocabulary import shipped

RULE = '''"""Tempat penandatanganan berupa angka.

Mengapa: Tempat pada dokumen yang ditandatangani adalah nama kota atau kabupaten.

Contoh: Tempat tertulis 12345.

Perbaikan: Tulis nama kota atau kabupatennya.
"""

from xlkinerja.check.rule import Book, Hit, Hits, Place, Tingkat
from xlkinerja.workbook.sheets.identitas import IDENTITAS

KODE = "XK199"
TINGKAT = Tingkat.WARNING
SUMBER = "PermenPANRB 53/2014 lampiran I: dokumen memuat tempat dan tanggal"


def check_book(book: Book) -> Hits:
    text = book.identity("tempat")
    if text.isdigit():
        place = Place(book, IDENTITAS.name, book.identitas["tempat"].ref)
        yield Hit(place, f"Tempat tertulis {text}, bukan nama kota.", "Tulis nama kotanya.", tercetak=text)
'''
CASE = """Case("tempat berupa angka", {("XK199", at(PK, "tempat"), P)}, files=(PK,),
         identitas={PK: {"tempat": "12345"}}),
    """


COLUMN = """        Column(
            key="risiko",
            header="Risiko",
            width=30,
            help="Yang dapat menggagalkan target, satu kalimat.",
        ),
"""
WORD = "| kawin siri |  | Jumlah kawin siri | Jumlah sosialisasi kawin siri |\n"


def _run(copy: Path, *command: str) -> None:
    subprocess.run([sys.executable, *command], cwd=copy, env={"PYTHONPATH": "."}, check=True, capture_output=True)


def _documentation(copy: Path) -> None:
    _run(copy, "scripts/dokumentasi")


def _templates(copy: Path) -> None:
    _run(copy, "-m", "xlkinerja", "template", "semua", "--keluaran", "workbook_templates", "--timpa")


def test_a_rule(tmp_path: Path) -> None:
    """A rule is one file, its place in the order of findings, its cases, and the page made from it."""
    steps = {
        "xlkinerja/check/rules/xk?_family/what_is_wrong.py": lambda copy: (
            copy / "xlkinerja/check/rules/xk1_identitas/tempat_berupa_angka.py"
        ).write_text(RULE, "utf-8"),
        "xlkinerja/check/weighing.py": lambda copy: put(copy / "xlkinerja/check/weighing.py", '"XK014"', '"XK199", '),
        "tests/check/cases/subject.py": lambda copy: put(
            copy / "tests/check/cases/identitas.py", 'Case("satker kosong"', CASE
        ),
        "docs/aturan.md": _documentation,
    }
    followed("A rule", steps, tmp_path)


def test_a_column(tmp_path: Path) -> None:
    """A column is one declaration; what people see of it is told once more by hand, and the templates are made."""
    declared = "xlkinerja/workbook/sheets/pk.py"
    steps = {
        "xlkinerja/workbook/sheets/sheet.py": lambda copy: put(copy / declared, "    ),\n)\n\nANGGARAN_PK", COLUMN),
        "tests/workbook/test_templates.py": lambda copy: put(
            copy / "tests/workbook/test_templates.py", '",\n    ("pk", "Anggaran")', "|Risiko"
        ),
        "workbook_templates/*.xlsx": _templates,
    }
    followed("A column", steps, tmp_path)


def test_a_word(tmp_path: Path) -> None:
    """A word is one row; without an example that fires by it, or with a counter-example that fires too, it is red."""
    ((file, (test,)),) = recipe("A word").items()
    group = "hitungan buruk"
    rows = [
        WORD,
        WORD.replace("kawin siri", "kawin muda").replace("Jumlah kawin muda |", " |"),
        WORD.replace("kawin siri", "kawin kilat").replace("Jumlah kawin kilat |", "Jumlah kawin massal |"),
        WORD.replace("kawin siri", "kawin gantung").replace("sosialisasi kawin", "kawin"),
    ]
    page = copied(tmp_path) / file
    text = page.read_text("utf-8")
    end = text.index("\n\n", text.index("| Kata", text.index(f"### {group}\n"))) + 1
    page.write_text(text[:end] + "".join(rows) + text[end:], "utf-8")
    known = len(shipped().groups[group])
    nodes = [f"{test}[{group}-{known + i}]" for i in range(len(rows))]
    assert list(outcome(tmp_path, tuple(nodes)).values()) == [True, False, False, False]
