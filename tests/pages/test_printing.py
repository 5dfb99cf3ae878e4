"""What `susun` puts onto paper: the filled rows of the input sheets, and nothing but them."""

import io
import re
import subprocess
import zipfile

import pytest

from tests.addresses import sel
from tests.contoh import FILES, contoh
from tests.kasus.paket_kasus import with_part
from tests.mesin import libreoffice
from xlkinerja.pages.filling import FILL_COLUMNS, fill, template_bytes
from xlkinerja.workbook.address import split_range
from xlkinerja.workbook.documents import BY_KEY, DOCUMENTS
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.paper.area import growing_area
from xlkinerja.workbook.paper.widths import column_groups
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.drawn import IKHTISAR, RINGKASAN
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.template_text import broken_words

ROWS = [
    {"sasaran": "A", "indikator": f"i{n}", "polarisasi": "Maksimal", "target": 10, "realisasi": 10} for n in range(3)
]
#: As templates of version 0.1 had it.
KOSONG = "'Realisasi'!$A$1:$Q$64,'Realisasi'!$R$1:$W$64,'Realisasi'!$X$1:$AE$64"
RUMUS = {name: growing_area(table, 60) for name, table in (("Realisasi", REALISASI), ("Anggaran", ANGGARAN))}


def realisasi(rows=ROWS, **other_sheets) -> bytes:
    return template_bytes(BY_KEY["realisasi"], content={"Realisasi": rows, **other_sheets})


def areas(data: bytes) -> dict[str, str]:
    return Package.from_bytes(data).print_areas


def with_area(data: bytes, area: str, sheet: str = "Realisasi") -> bytes:
    """The workbook with another print area on a sheet."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as z, zipfile.ZipFile(out, "w") as target:
        for name in z.namelist():
            content = z.read(name)
            if name == "xl/workbook.xml":
                assert RUMUS[sheet].encode() in content
                content = content.replace(RUMUS[sheet].encode(), area.encode())
            target.writestr(name, content)
    return out.getvalue()


def of_libreoffice(data: bytes) -> bytes:
    """The workbook as one that LibreOffice saved: it keeps the formula."""
    return with_part(
        "docProps/app.xml",
        lambda text: text.replace(">xlkinerja<", ">LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice<"),
        data,
    )


def earlier(data: bytes) -> bytes:
    """The workbook with the fixed areas of an earlier template."""
    return with_area(with_area(data, KOSONG), "'Anggaran'!$A$1:$J$64", "Anggaran")


def test_the_formula_of_the_template_stays():
    """It grows with the rows, filled or not, composed or not: nothing has to be renewed."""
    for data in (realisasi(), realisasi([]), fill(realisasi()).data, fill(fill(realisasi()).data).data):
        assert {name: areas(data)[name] for name in RUMUS} == RUMUS


def test_libreoffice_gets_fixed_areas():
    """It prints every prepared row where a formula stands: what it saved ends with the last row, in today's columns."""
    result = areas(fill(of_libreoffice(realisasi())).data)
    assert result["Realisasi"] == "'Realisasi'!$A$1:$AF$7"
    assert result["Anggaran"] == "'Anggaran'!$A$1:$M$5"
    assert areas(fill(of_libreoffice(realisasi([]))).data)["Realisasi"] == RUMUS["Realisasi"]


def test_only_filled_rows_are_printed():
    """Three indikator and two budget rows: rows 5 to 7 and 5 to 6, on the pages that the earlier template has."""
    money = [{"tingkat": "Program", "uraian": u, "pagu": 5, "realisasi": 5} for u in ("p", "q")]
    result = areas(fill(earlier(realisasi(Anggaran=money))).data)
    assert result["Realisasi"] == "'Realisasi'!$A$1:$Q$7,'Realisasi'!$R$1:$W$7,'Realisasi'!$X$1:$AE$7"
    assert result["Anggaran"] == "'Anggaran'!$A$1:$J$6"


def test_a_sheet_without_rows_prints_its_header_and_one_row():
    """Nothing on Anggaran: one blank row tells that it is empty."""
    assert areas(fill(earlier(realisasi())).data)["Anggaran"] == "'Anggaran'!$A$1:$J$5"


def test_more_rows_are_printed_the_next_time():
    """A fixed area that ended at row 7 grows with the rows when susun runs again."""
    sekali = fill(earlier(realisasi())).data
    ditambah = patch(sekali, {"Realisasi": {sel("indikator", 8): "i4"}})
    assert areas(fill(ditambah).data)["Realisasi"].startswith("'Realisasi'!$A$1:$Q$8,")


def test_a_fixed_area_of_a_workbook_without_rows_stays():
    """Nothing filled, or nothing but the computed cells asked for: sixty rows are printed, to be filled by hand."""
    assert areas(fill(earlier(realisasi([]))).data)["Realisasi"] == KOSONG
    assert areas(fill(earlier(realisasi()), parts=frozenset({FILL_COLUMNS})).data)["Realisasi"] == KOSONG


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


def pages(path, tmp_path) -> list[tuple[str, str]]:
    """Sheet and text of each page."""
    (pdf,) = libreoffice([path], "pdf", tmp_path, tmp_path / "profil")
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout
    found = []
    for page in text.split("\f")[:-1]:
        foot = re.search(r"^(.+) Halaman \d+ dari \d+$", page, re.MULTILINE)
        assert foot is not None
        found.append((foot[1], page))
    return found


@pytest.mark.libreoffice
def test_blank_rows_take_no_pages(tmp_path):
    """What LibreOffice saved and susun filled: Realisasi takes three pages, one for each group, and Anggaran one."""
    berkas = tmp_path / "Realisasi.xlsx"
    berkas.write_bytes(fill(of_libreoffice(realisasi())).data)
    lembar = [name for name, _ in pages(berkas, tmp_path)]
    assert (lembar.count("Realisasi"), lembar.count("Anggaran")) == (3, 1)


@pytest.mark.libreoffice
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_a_template_that_nobody_composed(document, tmp_path):
    """LibreOffice knows no growing area: two pages at most for a group of columns, the second without a row."""
    content = {
        t.name: [{c.key: "Terisi" for c in t.columns if not c.computed and not c.choices and not c.kind.numeric}] * 4
        for t in document.tables
        if t.name != "Pengaturan"
    }
    berkas = tmp_path / document.file
    berkas.write_bytes(template_bytes(document, content=content))
    printed = pages(berkas, tmp_path)
    for table in (t for t in document.tables if t.name != "Pengaturan"):
        own = [text for name, text in printed if name == table.name]
        groups = len(list(column_groups(table)))
        assert groups <= len(own) <= 2 * groups
        assert sum("Terisi" in text for text in own) == groups


@pytest.mark.parametrize("sheet", ["Ringkasan", "Ikhtisar Eksekutif"])
@pytest.mark.parametrize("name", sorted(FILES))
def test_no_header_of_a_drawn_sheet_breaks_within_a_word(name, sheet):
    """Headers are known by their look; a merged one has the width of its columns."""
    package = Package.from_bytes(fill(contoh(name)["Realisasi.xlsx"]).data)
    looks = {str(c.value): c.style for c in package.read_sheet("Referensi").cells.values()}
    drawn = package.read_sheet(sheet)
    widths = next(c.widths for c in (RINGKASAN, IKHTISAR) if c.name == sheet)
    merged = {area.partition(":")[0]: area for area in drawn.merges}
    heads = [(ref, str(c.value)) for ref, c in drawn.cells.items() if c.style == looks["kepala"] and c.value]
    assert len(heads) >= 4
    for ref, text in heads:
        first, _, last, _ = split_range(merged.get(ref, f"{ref}:{ref}"))
        assert broken_words(text, sum(widths[first - 1 : last]), bold=True) == [], (ref, text)
