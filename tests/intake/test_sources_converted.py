"""Workbooks as LibreOffice writes them in other formats give the tables of the .xlsx they were made of."""

from pathlib import Path
from typing import Any

import pytest

from tests.intake.written import HEADER, ROWS, others, sheet, tables
from tests.mesin import libreoffice
from xlkinerja.intake.sources import read_blocks

pytestmark = pytest.mark.libreoffice


def fill(ws: Any) -> None:
    """A title, a header and rows with a merge, a percentage and a day."""
    ws.append(["PERJANJIAN KINERJA"])
    ws.merge_cells("A1:D1")
    for row in (HEADER, *ROWS):
        ws.append([text or None for text in row])
    ws["D3"] = 0.775
    ws["D3"].number_format = "0.0%"
    ws.merge_cells("B3:B4")
    other = ws.parent.create_sheet("Lama")
    other["A1"] = "lama"
    other.sheet_state = "hidden"


@pytest.mark.parametrize(("kind", "percent"), [("ods", "77,5%"), ("xls", "0,775")])
def test_other_formats_give_the_same_rows(tmp_path: Path, kind: str, percent: str):
    """An .xls says no number formats: its percentages stay fractions, and a notice says so."""
    made = sheet(tmp_path / "PK.xlsx", fill)
    [path] = libreoffice([made], kind, tmp_path, tmp_path / "profil")
    blocks = read_blocks(path)
    first, second, third = ROWS
    sasaran = first[1]
    assert [[row[0], row[1], row[2], row[3].replace(".", ",")] for row in tables(blocks)[0]] == [
        list(HEADER),
        [first[0], sasaran, first[2], percent],
        ["", sasaran, *second[2:]],
        list(third),
    ]
    told = [text for kind, text in others(blocks) if kind == "Notice"]
    assert any("Lembar «Lama» tersembunyi" in text for text in told)
    assert any("0,975 dapat berarti 97,5%" in text for text in told) == (kind == "xls")
