"""Who follows a recipe of CONTRIBUTING.md is told by a test what was forgotten, and ends with a green project."""

import subprocess
import sys
from pathlib import Path

from tests.resep import followed, put

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


def _documentation(copy: Path) -> None:
    subprocess.run([sys.executable, "scripts/dokumentasi"], cwd=copy, env={"PYTHONPATH": "."}, check=True)


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
