"""Rows as LibreOffice writes them, each with its height and all that it is not: a second run changes nothing."""

import re

import pytest

from tests.contoh import contoh
from tests.kasus.paket_kasus import RE, with_part
from xlkinerja.pages.filling import fill

LOOKS = 'customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"'


@pytest.mark.parametrize("sheet", ["Ringkasan", "Ikhtisar Eksekutif"])
def test_a_second_run_gives_the_same_bytes(sheet: str) -> None:
    """Also where the table takes rows that were empty when LibreOffice saved the workbook."""

    def every_row(text: str) -> str:
        text = re.sub(r'<row r="(\d+)"[^>]*?(/?)>', rf'<row r="\1" {LOOKS}\2>', text)
        last = max(map(int, re.findall(r'<row r="(\d+)"', text)))
        rows = "".join(f'<row r="{n}" {LOOKS}/>' for n in range(last + 1, last + 60))
        return text.replace("</sheetData>", f"{rows}</sheetData>")

    once = fill(with_part(sheet, every_row, contoh("muara-enim-2024")[RE]), name=RE).data
    assert fill(once, name=RE).data == once
