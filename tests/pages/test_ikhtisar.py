"""Numbers on the Ikhtisar are never printed as ###: long units stand beside the indikator, amounts fit."""

import io
import re
import subprocess
from decimal import Decimal as D

import pytest
from openpyxl import load_workbook

from tests.addresses import sel
from tests.mesin import Ironcalc, libreoffice
from xlkinerja.pages.filling import fill, template_bytes
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.package import Package

HIDUP, PROVINSI = "per 100.000 kelahiran hidup", "KPU Kabupaten/Kota se-Provinsi"
ROWS = [
    {"indikator": "Angka kematian ibu", "satuan": HIDUP, "polarisasi": "Minimal", "target": 183, "realisasi": 171},
    {"indikator": f"Kematian bayi {HIDUP}", "satuan": HIDUP, "polarisasi": "Minimal", "target": 9, "realisasi": 8},
    {"indikator": "Adhoc", "satuan": PROVINSI, "polarisasi": "Maksimal", "target": 15, "realisasi": 15},
    {"indikator": "PAD", "satuan": "Rp", "polarisasi": "Maksimal", "target": 1_250_000_000_000, "realisasi": 1e12},
    {"indikator": "Besar", "satuan": "Rp", "polarisasi": "Maksimal", "target": 10**17, "realisasi": 10**17},
    {"indikator": "Hadir", "satuan": "orang", "polarisasi": "Maksimal", "target": 36743, "realisasi": 41250},
    {"indikator": "Opini", "polarisasi": "Predikat", "target": "Wajar Tanpa Pengecualian", "realisasi": "WTP"},
]
ROWS[0]["sasaran"] = "S"
TEKS = [f"Angka kematian ibu ({HIDUP})", f"Kematian bayi {HIDUP}", f"Adhoc ({PROVINSI})", "PAD", "Besar", "Hadir"]
FORMAT = ["General", "General", "General", '"Rp"#,##0', '"Rp"#,##0', '#,##0" orang"', "General"]


def realisasi(style: str) -> bytes:
    identitas = {"satker": "KPU Contoh", "tahun": 2024}
    return fill(
        template_bytes(BY_KEY["realisasi"], 20, content={"Realisasi": ROWS}, identitas=identitas), ikhtisar_style=style
    ).data


@pytest.mark.parametrize(("style", "column", "row"), [("pita", "B", 11), ("kolom", "C", 10)])
def test_a_long_unit_stands_beside_the_indikator(style, column, row):
    """In brackets, unless the indikator says it already; the numbers stay numbers in a format without it."""
    sheet = Package.from_bytes(realisasi(style)).read_sheet("Ikhtisar Eksekutif").cells
    assert [sheet[f"{column}{row + i}"].value for i in range(6)] == TEKS
    assert [sheet[f"D{row + i}"].format for i in range(7)] == FORMAT
    assert [sheet[f"D{row + i}"].value for i in range(4)] == [D(183), D(9), D(15), D(1_250_000_000_000)]
    assert all(sheet[f"{k}{row + i}"].formula for i in range(7) for k in (column, "D", "E"))


def test_the_unit_follows_the_sheet_realisasi(tmp_path):
    """The text with the unit is a formula: another Satuan shows at once."""
    berkas = tmp_path / "Realisasi.xlsx"
    berkas.write_bytes(realisasi("kolom"))
    mesin = Ironcalc(berkas)
    mesin.ubah("Realisasi", {sel("satuan", 5): "per seratus ribu kelahiran"})
    assert mesin.value("Ikhtisar Eksekutif", "C10") == "Angka kematian ibu (per seratus ribu kelahiran)"


def test_numbers_shrink_and_predicates_wrap():
    """A number that grows later gets smaller letters; a long predicate takes two lines in a higher row."""
    sheet = load_workbook(io.BytesIO(realisasi("kolom")))["Ikhtisar Eksekutif"]
    assert {(sheet[f"D{r}"].alignment.shrink_to_fit, sheet[f"D{r}"].alignment.wrap_text) for r in range(10, 16)} == {
        (True, None)
    }
    assert (sheet["D16"].alignment.shrink_to_fit, sheet["D16"].alignment.wrap_text) == (None, True)
    assert sheet.row_dimensions[16].height == 2 * sheet.row_dimensions[15].height - 3  # two lines and one margin


@pytest.mark.libreoffice
def test_on_paper(tmp_path):
    """Both styles print every number and unit, and no hashes; Realisasi prints dots in big numbers."""
    for style in ("pita", "kolom"):
        (tmp_path / f"{style}.xlsx").write_bytes(realisasi(style))
    pdfs = libreoffice([tmp_path / "pita.xlsx", tmp_path / "kolom.xlsx"], "pdf", tmp_path, tmp_path / "profil")
    for path in pdfs:
        printed = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
        assert "##" not in printed
        angka = re.sub(r"[\s.,]", "", printed)
        for text in ("Rp1250000000000", "Rp100000000000000000", "36743orang", f"ibu({HIDUP})".replace(".", "")):
            assert text.replace(" ", "") in angka
        assert len(re.findall(r"\b1[.,]250[.,]000[.,]000[.,]000\b", printed)) == 1
