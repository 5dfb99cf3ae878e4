"""What `susun` puts onto paper: the filled rows of the input sheets, and nothing but them."""

import io
import re
import subprocess
import zipfile

import pytest

from tests.addresses import sel
from tests.mesin import libreoffice
from xlkinerja.pages.filling import FILL_COLUMNS, fill, template_bytes
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch

ROWS = [
    {"sasaran": "A", "indikator": f"i{n}", "polarisasi": "Maksimal", "target": 10, "realisasi": 10} for n in range(3)
]
KOSONG = "'Realisasi'!$A$1:$Q$64,'Realisasi'!$R$1:$W$64,'Realisasi'!$X$1:$AE$64"


def realisasi(rows=ROWS, **other_sheets) -> bytes:
    return template_bytes(BY_KEY["realisasi"], content={"Realisasi": rows, **other_sheets})


def areas(data: bytes) -> dict[str, str]:
    return Package.from_bytes(data).print_areas


def with_area(data: bytes, area: str) -> bytes:
    """The workbook after the office set another print area on Realisasi."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as z, zipfile.ZipFile(out, "w") as target:
        for name in z.namelist():
            content = z.read(name)
            if name == "xl/workbook.xml":
                content = content.replace(KOSONG.encode(), area.encode())
                assert area.encode() in content
            target.writestr(name, content)
    return out.getvalue()


def test_only_filled_rows_are_printed():
    """Three indikator and two budget rows: rows 5 to 7 and 5 to 6, on the pages that the template has."""
    money = [{"tingkat": "Program", "uraian": u, "pagu": 5, "realisasi": 5} for u in ("p", "q")]
    result = areas(fill(realisasi(Anggaran=money)).data)
    assert result["Realisasi"] == "'Realisasi'!$A$1:$Q$7,'Realisasi'!$R$1:$W$7,'Realisasi'!$X$1:$AE$7"
    assert result["Anggaran"] == "'Anggaran'!$A$1:$M$6"


def test_a_sheet_without_rows_prints_its_header_and_one_row():
    """Nothing on Anggaran: one blank row tells that it is empty."""
    assert areas(fill(realisasi()).data)["Anggaran"] == "'Anggaran'!$A$1:$M$5"


def test_more_rows_are_printed_the_next_time():
    """A print area that ended at row 7 grows with the rows when susun runs again."""
    sekali = fill(realisasi()).data
    ditambah = patch(sekali, {"Realisasi": {sel("indikator", 8): "i4"}})
    assert areas(fill(ditambah).data)["Realisasi"].startswith("'Realisasi'!$A$1:$Q$8,")


def test_a_template_keeps_all_its_rows():
    """Nothing filled, or nothing but the computed cells asked for: sixty rows are printed, to be filled by hand."""
    assert areas(fill(realisasi([])).data)["Realisasi"] == KOSONG
    assert areas(fill(realisasi(), parts=frozenset({FILL_COLUMNS})).data)["Realisasi"] == KOSONG


@pytest.mark.parametrize(
    ("area", "expected"),
    [
        ("'Realisasi'!$A$1:$P$40", "'Realisasi'!$A$1:$P$7"),
        ("Realisasi!$A$1:$P$40", "'Realisasi'!$A$1:$P$7"),
        ("'Realisasi'!$A$6:$P$7", "'Realisasi'!$A$6:$P$7"),
        ("'Realisasi'!$A:$P", "'Realisasi'!$A:$P"),
        ("OFFSET(Realisasi!$A$1,0,0,9,9)", "OFFSET(Realisasi!$A$1,0,0,9,9)"),
    ],
)
def test_the_columns_of_the_office_stay(area, expected):
    """Columns that the office chose are kept; an area without the header, or no plain range, is left alone."""
    assert areas(fill(with_area(realisasi(), area)).data)["Realisasi"] == expected


@pytest.mark.libreoffice
def test_blank_rows_take_no_pages(tmp_path):
    """Realisasi takes three pages, one for each group of columns, and Anggaran one."""
    berkas = tmp_path / "Realisasi.xlsx"
    berkas.write_bytes(fill(realisasi()).data)
    (pdf,) = libreoffice([berkas], "pdf", tmp_path, tmp_path / "profil")
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout
    lembar = re.findall(r"^(.+) Halaman \d+ dari \d+$", text.replace("\f", "\n"), re.MULTILINE)
    assert (lembar.count("Realisasi"), lembar.count("Anggaran")) == (3, 1)
