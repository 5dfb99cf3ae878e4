"""The template's own formulas are known by their letters: a formula is taken apart where they do not tell."""

import io
from pathlib import Path

import openpyxl
import pytest

from xlkinerja.check.single import formulas
from xlkinerja.check.single.formula_form import normal_form
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.sheets.realisasi import REALISASI

ROWS = [{"indikator": f"i{n}", "polarisasi": "Maksimal", "target": 1, "realisasi": 1} for n in range(40)]
COMPUTED = [c for c in REALISASI.columns if c.computed]


@pytest.fixture
def taken_apart(monkeypatch) -> list[str]:
    """The formulas of cells that were taken apart; declarations, which name columns in braces, are not counted."""
    found: list[str] = []

    def counted(formula: str) -> str:
        if formula and "{" not in formula:
            found.append(formula)
        return normal_form(formula)

    monkeypatch.setattr(formulas, "normal_form", counted)
    return found


def judged(data: bytes) -> list[bool]:
    """Of each computed cell whether its formula is an earlier template's, or none of any template."""
    table = book_from(Package.from_bytes(data), Path("Realisasi.xlsx")).tables["Realisasi"]
    cells = [(c, row[c.key]) for row in table.rows for c in COMPUTED]
    return [formulas.earlier(table, c.key, cell) or formulas.foreign(table, c, cell) for c, cell in cells]


def test_no_formula_of_the_template_is_taken_apart(taken_apart):
    """Though earlier templates had most of them, word for word."""
    data = template_bytes(BY_KEY["realisasi"], 40, content={"Realisasi": ROWS})
    assert judged(data) == [False] * len(COMPUTED) * 40
    assert taken_apart == []


def test_one_of_an_own_is(taken_apart):
    """Another formula among them is looked at thoroughly, and it alone."""
    book = openpyxl.load_workbook(io.BytesIO(template_bytes(BY_KEY["realisasi"], 40, content={"Realisasi": ROWS})))
    book["Realisasi"][f"{REALISASI.letters['capaian']}7"] = "=J7/H7*100"
    data = io.BytesIO()
    book.save(data)
    assert sum(judged(data.getvalue())) == 1
    assert set(taken_apart) == {"J7/H7*100"}
