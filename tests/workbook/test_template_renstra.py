"""The template of the Renstra: its columns, the years over the targets, its page, and that filling keeps the years."""

import io

import openpyxl
import pytest

from tests.mesin import Ironcalc
from xlkinerja.pages.filling import fill, template_bytes
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.templates import build

KOLOM = (
    "No|Kode|Tujuan|Sasaran|Indikator Kinerja|IKU|Satuan|Polarisasi|Target Tahun 1|Target Tahun 2|Target Tahun 3|"
    "Target Tahun 4|Target Tahun 5|Definisi|Rumus|Sumber Data|No Urut"
)


def sheet(data: bytes, **options: bool):
    return openpyxl.load_workbook(io.BytesIO(data), **options)["Renstra"]


def test_columns_and_choices():
    """Row 4 holds the headers; IKU, Satuan and Polarisasi are chosen from lists; two pages, both with the years."""
    renstra = sheet(build(BY_KEY["renstra"]))
    assert [c.value for c in renstra[4]] == KOLOM.split("|")
    lists = {str(v.sqref): v.formula1 for v in renstra.data_validations.dataValidation if v.type == "list"}
    assert lists == {"F5:F2004": "Daftar_Ya_Tidak", "G5:G2004": "Daftar_Satuan", "H5:H2004": "Daftar_Polarisasi"}
    assert (renstra.print_title_rows, renstra.print_title_cols) == ("$3:$4", "$A:$E")
    assert [b.id for b in renstra.col_breaks.brk] == [13]


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (2020, 2024, [2020, 2021, 2022, 2023, 2024]),
        (2025, 2029, [2025, 2026, 2027, 2028, 2029]),
        (2023, 2026, [2023, 2024, 2025, 2026, None]),
        (2021, None, [2021, 2022, 2023, 2024, 2025]),
        (None, 2024, [None] * 5),
        ("2020", 2024, [None] * 5),
    ],
)
def test_years_over_the_targets(first, last, years, tmp_path):
    """What is cached is what a program recalculates; a year past the last one is not shown."""
    data = template_bytes(BY_KEY["renstra"], 3, identitas={"satker": "KPU", "tahun": first, "tahun_akhir": last})
    shown = [c.value or None for c in sheet(data, data_only=True)[3]][8:13]
    assert shown == years
    assert fill(data).data == data
    (tmp_path / "r.xlsx").write_bytes(data)
    engine = Ironcalc(tmp_path / "r.xlsx")
    assert [engine.value("Renstra", f"{k}3") or None for k in "IJKLM"] == years


def test_the_year_is_no_input():
    """The cells of the years are locked like every computed cell."""
    assert all(sheet(build(BY_KEY["renstra"]))[f"{k}3"].protection.locked for k in "IJKLM")
