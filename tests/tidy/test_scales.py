"""Percentages of one column on one scale, worked out by hand; and at random, that no figure is another one after."""

import io
import random
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.addresses import document
from tests.check.sets.clean_set import IDENTITAS
from tests.check.sets.paper import Paper, written
from tests.check.sets.random_set import SETS, draw
from tests.tidy.test_careless_typing import paper as paper_of
from tests.tidy.test_tidy_cases import tidied
from xlkinerja.check.values.cells import percents
from xlkinerja.kinerja.angka import plain_satuan
from xlkinerja.pages.filling import template_bytes
from xlkinerja.summary.measuring import measure_rows
from xlkinerja.tidy.tidying import Tidied, tidy, tidy_file
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.package import Package

#: A value as it is typed, or 0,9 shown as 90%.
Typed = object
SHOWN = (Decimal("0.9"), "0%")


def table(file: str, *rows: dict[str, Typed]) -> Paper:
    """A workbook of a document with rows in percent, unless they say another unit."""
    doc = document(file)
    names = [f"Persentase hal {'abcdefgh'[n] * 5}" for n in range(len(rows))]
    plain = [
        {"sasaran": "S", "indikator": name, "satuan": row.get("satuan", "%")}
        | ({} if file == "Renstra.xlsx" else {"polarisasi": "Maksimal"})
        for name, row in zip(names, rows, strict=True)
    ]
    fields = IDENTITAS | ({"tahun_akhir": 2026} if file == "Renstra.xlsx" else {})
    made = written(doc.kode, identitas=fields, content={doc.main.name: plain}, prepared=len(rows) + 2)
    for number, row in enumerate(rows, 5):
        for key, value in row.items():
            if key != "satuan":
                place = f"{doc.main.letters[key]}{number}"
                made.type(doc.main.name, place, *(value if isinstance(value, tuple) else (value,)))
    return made


def numbers(result: Tidied, file: str) -> dict[str, Decimal]:
    """Column and row number → the new number, of the cells whose scale changed."""
    letters = {letter: key for key, letter in document(file).main.letters.items()}
    return {
        f"{letters[c.sel.rstrip('0123456789')]}{int(c.sel.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ'))}": c.after
        for c in result.changes
        if c.form == "General" and isinstance(c.after, Decimal)
    }


def done(file: str, *rows: dict[str, Typed]) -> tuple[dict[str, Decimal], list[str]]:
    """What changed, and the codes of what is left; a second run changes nothing."""
    _, after, result = tidied(table(file, *rows), file)
    assert tidy(after).changes == ()
    return numbers(result, file), [left.kode for left in result.left]


@pytest.mark.parametrize("file", ["PK.xlsx", "RKT.xlsx", "Rencana_Aksi.xlsx", "Realisasi.xlsx"])
def test_a_column_of_two_scales_becomes_one(file: str) -> None:
    """85, and 0,9 shown as 90% below it: 90. The target of a row in kali is no percentage."""
    kali = {"target": SHOWN, "satuan": "kali"}
    assert done(file, {"target": 85}, {"target": SHOWN}, kali) == ({"target6": Decimal(90)}, [])


def test_a_renstra_of_two_scales() -> None:
    assert done("Renstra.xlsx", {"target_1": 80, "target_2": SHOWN}, {"target_1": (Decimal("0.825"), "0.0%")}) == (
        {"target_25": Decimal(90), "target_16": Decimal("82.5")},
        [],
    )


@pytest.mark.parametrize(
    "rows",
    [
        ({"target": SHOWN}, {"target": (Decimal("0.85"), "0%")}),  # one scale as it is
        ({"target": 85}, {"target": Decimal("0.9")}),  # may be 0,9 %
        ({"target": Decimal("0.16")}, {"target": SHOWN}),  # 0,16 % tells no scale of a column
        ({"target": 85, "satuan": "kali"}, {"target": SHOWN}),
    ],
)
def test_what_is_one_or_may_be_is_left(rows: tuple[dict[str, Typed], ...]) -> None:
    assert done("PK.xlsx", *rows) == ({}, [])


def test_a_row_is_taken_as_a_whole() -> None:
    """0,8 and 0,9 in percent format below 85 and 80: both become plain, and so does what stands in their columns.

    The last row has only its realisasi in percent format; its target of 75 proves nothing else.
    """
    rows = (
        {"target": 85},
        {"target": (Decimal("0.8"), "0%"), "realisasi": SHOWN},
        {"target": 75, "realisasi": (Decimal("0.6"), "0%")},
        {"realisasi_n1": (Decimal("0.5"), "0%")},
    )
    assert done("Realisasi.xlsx", *rows) == (
        {"target6": Decimal(80), "realisasi6": Decimal(90), "realisasi7": Decimal(60)},
        [],
    )


def test_a_text_becomes_a_number_in_the_same_run() -> None:
    """«85%» is 85 afterwards, so that the column is mixed: no second run is needed."""
    assert done("PK.xlsx", {"target": "85%"}, {"target": SHOWN}) == ({"target6": Decimal(90)}, [])


@pytest.mark.parametrize(
    ("row", "kode"),
    [
        ({"target": (Decimal(85), "0%")}, ""),  # 8.500%
        ({"target": SHOWN, "target_tw1": "=0.2"}, ""),
        ({"target": SHOWN, "target_tw1": "sebagian"}, ""),
        ({"target": SHOWN, "target_tw1": 0.9}, ""),
    ],
)
def test_a_row_that_says_something_else_is_left_and_told(row: dict[str, Typed], kode: str) -> None:
    changes, left = done("Rencana_Aksi.xlsx", {"target": 85}, row)
    assert (changes, kode in left) == ({}, True)


def test_two_figures_that_may_be_of_one_scale_are_left() -> None:
    """60,78% beside 1,5: what it means only a person knows; XK205 goes on telling it."""
    row = {"target": Decimal("1.5"), "realisasi": (Decimal("0.6078"), "0.00%")}
    assert done("Realisasi.xlsx", {"target": 85}, row) == ({}, ["XK205"])


@pytest.mark.parametrize(
    ("formula", "changed"),
    [("=PK!H6*100", False), ("=SUM(H5:H7)", False), ("=SUM('PK'!$H:$H)", False), ("=H5+H99", True), ('="H6"', True)],
)
def test_a_cell_that_a_formula_of_the_office_reads_is_left(formula: str, changed: bool, tmp_path: Path) -> None:
    """Another scale would give that formula another result."""
    rows = [{"sasaran": "S", "indikator": f"Persentase {n * 5}", "satuan": "%", "target": 85} for n in "abc"]
    workbook = openpyxl.load_workbook(io.BytesIO(template_bytes(BY_KEY["pk"], 5, content={"PK": rows})))
    workbook["PK"]["H6"].value, workbook["PK"]["H6"].number_format = 0.9, "0%"
    workbook["PK"]["N3"].value = formula
    workbook.save(tmp_path / "PK.xlsx")
    _, _, result, data = tidy_file(tmp_path / "PK.xlsx")
    assert ([c.sel for c in result.changes], [left.sel for left in result.left]) == (
        (["H6"], []) if changed else ([], ["H6"])
    )
    cell = Package.from_bytes(data).read_sheet("PK").cells["H6"]
    assert (cell.value, cell.format) == ((Decimal(90), "General") if changed else (Decimal("0.9"), "0%"))


@pytest.mark.parametrize(("seed", "size"), SETS)
def test_no_figure_is_another_one(seed: int, size: int) -> None:
    """Rows of random sets put into percent format: every cell says what it said, and every capaian is as before."""
    acak, drawn = random.Random(seed), draw(seed, size)
    for file in ("PK.xlsx", "Realisasi.xlsx"):
        original, made = drawn.books[file], paper_of(drawn, file)
        assert original.main is not None
        for row in original.main.indikator:
            if plain_satuan(row["satuan"].text) == "persen" and acak.random() < 0.5:
                for key in ("target", "target_maksimum", "realisasi"):
                    if key in row.cells and row[key].number is not None and row[key].formula is None:
                        made.type(original.main.sheet, row[key].ref, (row[key].number or 0) / 100, "0.00%")
        before, after, _ = tidied(made, file)
        assert before.main is not None
        assert after.main is not None
        for one, two in zip(before.main.rows, after.main.rows, strict=True):
            assert [percents(one[k]) for k in ("target", "target_maksimum")] == [
                percents(two[k]) for k in ("target", "target_maksimum")
            ]
        assert tidy(after).changes == ()
        assert [m.result for m in measure_rows(after)] == [m.result for m in measure_rows(before)]
