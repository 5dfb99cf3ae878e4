"""impor --ke reviu from a report that also prints its Renstra."""

import openpyxl

from tests.cli.program import run
from tests.intake.layouts import grid, title
from tests.intake.test_files import as_docx

_RENSTRA = [
    ["Sasaran", "Indikator Kinerja", "Target 2022", "Target 2023", "Target 2024"],
    ["Terwujudnya layanan", "Indeks kepuasan", "3,0", "3,1", "3,2"],
]
_MEASURED = [
    ["Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"],
    ["Terwujudnya layanan", "Indeks kepuasan", "3,2", "3,3", "103,13%"],
]


def test_the_renstra_of_a_report_goes_beside_its_reviu(tmp_path):
    """The targets of the years are no printed measurement; under another name of the result both are written too."""
    blocks = [title("KPU KABUPATEN CONTOH"), title("RENCANA STRATEGIS 2020-2024"), grid(_RENSTRA),
              title("PENGUKURAN KINERJA TAHUN 2024"), grid(_MEASURED)]  # fmt: skip
    as_docx(blocks, tmp_path / "lkj.docx")
    run("impor", "lkj.docx", "--ke", "reviu", cwd=tmp_path, code=0)
    run("impor", "lkj.docx", "--ke", "reviu", "--keluaran", "lain/tinjau.xlsx", cwd=tmp_path, code=0)
    for reviu, renstra in (("Reviu.xlsx", "Renstra.xlsx"), ("lain/tinjau.xlsx", "lain/Renstra.xlsx")):
        sheet = openpyxl.load_workbook(tmp_path / reviu)["Tabel Laporan"]
        rows = [[c.value for c in row if c.value is not None] for row in sheet.iter_rows(min_row=5, max_row=12)]
        printed = [row for row in rows if "Indeks kepuasan" in row]
        assert [row[-3:] for row in printed] == [["3,2", "3,3", "103,13%"]]
        sheet = openpyxl.load_workbook(tmp_path / renstra)["Renstra"]
        assert {3, 3.1, 3.2} <= {cell.value for row in sheet.iter_rows() for cell in row}


def test_a_report_of_another_year_only_is_refused_in_words(tmp_path):
    """The reason stands above; no key of the data is named."""
    as_docx([title("PENGUKURAN KINERJA TAHUN 2023"), grid(_MEASURED)], tmp_path / "lkj.docx")
    options = ("--satker", "KPU Kabupaten Contoh", "--tahun", "2024")
    result = run("impor", "lkj.docx", "--ke", "reviu", *options, cwd=tmp_path, code=2)
    assert "berjudul tahun 2023" in result.stdout
    assert "Tidak ada tabel lkj.docx yang mengisi reviu tahun 2024" in result.stderr
    assert not (tmp_path / "Reviu.xlsx").exists()
