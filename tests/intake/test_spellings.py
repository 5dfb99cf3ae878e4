"""Every spelling of a figure that reports print, through impor: the number, its unit, and what is said of the rest."""

import openpyxl
import pytest

from tests.cli.program import run
from tests.intake.layouts import grid, title
from tests.intake.test_files import as_docx, as_xlsx

#: Printed → target, unit, upper bound, whether the printed text stays as a comment.
_READ = {
    "97,5%": (97.5, "%", None, False),
    "137,5 %": (137.5, "%", None, False),
    "77,29%": (77.29, "%", None, False),
    "98,46 persen": (98.46, "%", None, False),
    "0.2%": (0.2, "%", None, False),
    "0,16 %": (0.16, "%", None, False),
    "1.400%": (1400, "%", None, False),
    "8 kali": (8, "kali", None, False),
    "2 keg": (2, "keg", None, False),
    "1 Laporan": (1, "Laporan", None, False),
    "2 Lap": (2, "Lap", None, False),
    "1 satker": (1, "satker", None, False),
    "3 (tiga)": (3, None, None, False),
    "3 (tiga) dokumen": (3, "dokumen", None, False),
    "3.0 Lembaga (100 %)": (3, "Lembaga", None, True),
    "1 Unit 100%": (1, "Unit", None, True),
    "1 Lembaga 100%": (1, "Lembaga", None, True),
    "Rp. 60.541.888.000,-": (60541888000, "Rp", None, False),
    "Rp24.473.490.000,00": (24473490000, "Rp", None, False),
    "60,541,888,000": (60541888000, None, None, False),
    "3.458.072.943,-": (3458072943, "Rp", None, False),
    "Rp 4,3 M": (4300000000, "Rp", None, False),
    "Rp18,62 miliar": (18620000000, "Rp", None, False),
    "Rp7,86 triliun": (7860000000000, "Rp", None, False),
    "(32,69%)": (32.69, "%", None, False),
    "-33,33%": (-33.33, "%", None, False),
    "80 - 90%": (80, "%", 90, True),
    "7 – 8 bulan": (7, "bulan", 8, True),
    "WTP": ("WTP", None, None, False),
    "WTP*": ("WTP*", None, None, False),
    "BB*": ("BB*", None, None, False),
    "C (2018)": ("C (2018)", None, None, False),
    "B (baik)": ("B (baik)", None, None, False),
    "Wajar Tanpa Pengecualian (WTP)": ("Wajar Tanpa Pengecualian (WTP)", None, None, False),
    "n/a": (None, None, None, False),
    "-": (None, None, None, False),
    "1009": (1009, None, None, False),
    "1.234 orang": (1234, "orang", None, False),
}  # fmt: skip
#: Printed → why it is written as printed.
_OPEN = {
    "36.743": "titik atau koma bermakna ganda",
    "4.250": "titik atau koma bermakna ganda",
    "1.500": "titik atau koma bermakna ganda",
    "1,234": "titik atau koma bermakna ganda",
    "3 (dua) dokumen": 'bertentangan: angkanya 3, kata-katanya "dua" (2)',
    "5 (lima puluh) orang": 'bertentangan: angkanya 5, kata-katanya "lima puluh" (50)',
    "1:17,9": "bukan satu angka",
    "374.0000.000": "kelompok ribuan harus tiga angka",
    "20.5350.023.000": "kelompok ribuan harus tiga angka",
    "2.7.86.000": "kelompok ribuan harus tiga angka",
    "T8%": "huruf dan angka bercampur",
    "S0": "huruf dan angka bercampur",
    "lOOo/o": "bukan angka",
    "2O2O": "huruf dan angka bercampur",
}
_TITLES = [title("PERJANJIAN KINERJA TAHUN 2024"), title("KPU KABUPATEN CONTOH")]


def _targets(folder, file, write, printed):
    """What impor says, and each target as it stands: value, unit, upper bound, comment."""
    lines = [["Indikator Kinerja", "Target"], *([f"Hasil kerja {n}", text] for n, text in enumerate(printed, 1))]
    write([*_TITLES, grid(lines)], folder / file)
    done = run("impor", file, "--ke", "pk", cwd=folder, code=0)
    sheet = openpyxl.load_workbook(folder / "PK.xlsx")["PK"]
    top = {sheet.cell(4, c).value: c for c in range(1, 15)}
    rows = [
        [sheet.cell(5 + n, top[key]) for key in ("Target", "Satuan", "Target Maksimum")] for n in range(len(printed))
    ]
    return done.stdout, [(*(c.value for c in row), row[0].comment and row[0].comment.text) for row in rows]


@pytest.mark.parametrize(("file", "write"), [("pk.docx", as_docx), ("pk.xlsx", as_xlsx)])
def test_every_spelling_that_can_be_read(file, write, tmp_path):
    """Nothing of it is said, for nothing is open."""
    said, rows = _targets(tmp_path, file, write, list(_READ))
    assert rows == [
        (value, unit, upper, f"Tercetak: {text}" if noted else None)
        for text, (value, unit, upper, noted) in _READ.items()
    ]
    assert "Ditulis seperti tercetak" not in said


def test_what_cannot_be_read_stays_as_printed_and_is_told(tmp_path):
    """Damaged, with two meanings, or with words that say another number."""
    said, rows = _targets(tmp_path, "pk.docx", as_docx, list(_OPEN))
    assert rows == [(text, None, None, None) for text in _OPEN]
    for text, reason in _OPEN.items():
        lines = [line for line in said.splitlines() if line.startswith("Ditulis seperti tercetak") and text in line]
        assert len(lines) == 1, text
        assert reason in lines[0]
