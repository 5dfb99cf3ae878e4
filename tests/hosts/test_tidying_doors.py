"""Rapikan through both doors: the cells of the command line as steps, each with what takes it back."""

import io
import json
from pathlib import Path

import openpyxl
import pytest

from tests.contoh import contoh
from tests.hosts.test_commands import read_text
from xlkinerja.calc import service
from xlkinerja.excel import buttons
from xlkinerja.hosts.commands import Request, run
from xlkinerja.hosts.steps import Kind
from xlkinerja.pages.filling import template_bytes
from xlkinerja.tidy.tidying import tidy
from xlkinerja.workbook.address import ref, split_range
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.reading import read

#: Typed into the PK of the example: a choice, a number with its unit, a number that can be two, and one in a text cell.
TYPED = {"G7": "minimal ", "H8": "97,5%", "F8": None, "H9": "4.250", "F9": None, "H10": "12"}
WRITTEN = {"G7": "Minimal", "H8": 97.5, "F8": "%"}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The copy that a host saves of a PK with careless typing."""
    book = openpyxl.load_workbook(io.BytesIO(contoh("muara-enim-2024")["PK.xlsx"]))
    for cell, value in TYPED.items():
        book["PK"][cell].value = value
    book["PK"]["H10"].number_format = "@"
    path = tmp_path / "salinan.xlsx"
    book.save(path)
    return path


def contents(steps: list[tuple[str, list[list[object]]]]) -> dict[str, object]:
    """The cells that steps write, by address, as a person sees them."""
    found: dict[str, object] = {}
    for area, grid in steps:
        column, row, _, _ = split_range(area)
        for i, values in enumerate(grid):
            for j, value in enumerate(values):
                found[ref(column + j, row + i)] = value.removeprefix("'") if isinstance(value, str) else value
    return found


def test_excel_gets_steps(copy: Path) -> None:
    """The row for VBA holds the changes of the command; a text cell, in which a number would be text again, is left."""
    (row,) = buttons.tombol("rapikan", str(copy), "", "PK.xlsx", "")
    answer, _ = read_text(list(row))
    assert not answer.failed, answer.pesan
    steps = [s for s in answer.job.steps if s.kind is Kind.CONTENTS]
    assert contents([(s.place, s.grid) for s in steps]) == WRITTEN
    assert "PK!G7: «minimal » → «Minimal»" in answer.pesan
    assert "PK!H10" in answer.pesan
    assert {"H10"} == {c.sel for c in tidy(read(copy)).changes} - WRITTEN.keys()


def test_a_row_whose_format_a_step_cannot_change(tmp_path: Path) -> None:
    """0,9 shown as 90% in a column of plain percentages stays and is named; the spaces of its row go all the same."""
    rows = [{"sasaran": "S", "indikator": f"Persentase hal {n * 5}", "satuan": "%", "target": 85} for n in "ab"]
    rows[1]["indikator"] = "Persentase  hal lain"
    book = openpyxl.load_workbook(io.BytesIO(template_bytes(BY_KEY["pk"], 5, content={"PK": rows})))
    book["PK"]["H6"].value, book["PK"]["H6"].number_format = 0.9, "0%"
    book.save(tmp_path / "salinan.xlsx")
    answer = run(Request("rapikan", tmp_path / "salinan.xlsx", name="PK.xlsx"))
    assert contents([(s.place, s.grid) for s in answer.job.steps]) == {"E6": "Persentase hal lain"}
    assert "Sel berformat Teks atau persen dibiarkan: PK!H6. Ubah formatnya menjadi Umum" in answer.pesan


def test_calc_gets_the_same(copy: Path) -> None:
    """The answer on the pipe holds the same cells."""
    request = {"id": 1, "perintah": "rapikan", "salinan": str(copy), "letak": "", "nama": "PK.xlsx"}
    answer = service.answer(json.dumps(request).encode())["jawaban"]
    assert not answer["gagal"], answer["pesan"]
    assert contents([(s["tempat"], s["isi"]) for s in answer["langkah"] if s["jenis"] == Kind.CONTENTS]) == WRITTEN


def test_each_step_can_be_taken_back(copy: Path) -> None:
    """Every step carries what restores its area from the workbook as it was."""
    job = run(Request("rapikan", copy, name="PK.xlsx")).job
    assert job.steps
    assert all([u.kind for u in s.undo] == [Kind.RESTORE] and s.undo[0].place == s.place for s in job.steps)


def test_nothing_to_tidy(tmp_path: Path) -> None:
    """A tidy workbook: a sentence and no step."""
    path = tmp_path / "salinan.xlsx"
    path.write_bytes(contoh("muara-enim-2024")["PK.xlsx"])
    answer = run(Request("rapikan", path, name="PK.xlsx"))
    assert (answer.failed, list(answer.job.steps)) == (False, [])
    assert answer.pesan.startswith("Tidak ada yang dirapikan.")
