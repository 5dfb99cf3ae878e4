"""The workbook of findings: sheets, links that jump, texts that stay texts, and that it is never checked itself."""

import dataclasses
import io
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.check.formats.sample_report import COMPARED, DIPERIKSA, FULL, finding
from xlkinerja.check.checking import check
from xlkinerja.check.finding import Report
from xlkinerja.check.formats import FORMATS
from xlkinerja.check.formats.links import location, target
from xlkinerja.check.formats.xlsx_parts import sheet_names

TUJUAN = Path("hasil.xlsx")


def book(report: Report, **options: object) -> Workbook:
    return load_workbook(io.BytesIO(FORMATS["xlsx"](report, destination=TUJUAN, **options)))


@pytest.fixture(scope="module")
def penuh() -> Workbook:
    return book(FULL, day=date(2026, 11, 2))


def column(sheet, header: str) -> list[object]:
    number = next(c.column for c in sheet[4] if c.value == header)
    return [sheet.cell(row, number).value for row in range(5, sheet.max_row + 1)]


def test_sheets(penuh: Workbook) -> None:
    """An overview, all findings, one sheet for each satker."""
    assert penuh.sheetnames == [
        "Ikhtisar Temuan",
        "Temuan",
        'KPU <Kota> & "Lain" 2024',
        "KPU Kabupaten Bersih 2024",
        "KPU Kabupaten Contoh 2024",
        "Tanpa identitas",
    ]


def test_overview(penuh: Workbook) -> None:
    """Counts and the most important finding of each satker, each leading on; the day is printed."""
    sheet = penuh["Ikhtisar Temuan"]
    assert sheet["A2"].value == "5 berkas diperiksa: 3 galat, 5 peringatan, 1 info. Diperiksa 02-11-2026."
    assert [[c.value for c in row[:5]] for row in sheet["A5:E8"]] == [
        ['KPU <Kota> & "Lain" · Sekretariat · 2024', 1, 0, 1, 1],
        ["KPU Kabupaten Bersih · KPU · 2024", 0, 0, 0, 1],
        ["KPU Kabupaten Contoh · KPU · 2024", 1, 5, 0, 2],
        ["Tanpa identitas", 1, 0, 0, 1],
    ]
    assert sheet["F7"].value == "Target Realisasi 95%, sedangkan PK 90%."
    assert sheet["A7"].hyperlink.location == "'KPU Kabupaten Contoh 2024'!A1"
    baris = column(penuh["Temuan"], "Temuan").index(sheet["F7"].value) + 5
    assert (sheet["G7"].value, sheet["H7"].value) == ("Realisasi.xlsx › Realisasi › H5", f"baris {baris}")
    assert sheet["H7"].hyperlink.location == f"'Temuan'!A{baris}"


def test_kinds_of_a_satker_lead_to_their_first_finding(penuh: Workbook) -> None:
    """The code is the link, since LibreOffice does not wrap a sentence that is one."""
    sheet, temuan = penuh["KPU Kabupaten Contoh 2024"], penuh["Temuan"]
    for row in sheet.iter_rows(min_row=5):
        baris = int(row[1].hyperlink.location.removeprefix("'Temuan'!A"))
        assert f"{row[1].value} {row[2].value}" in [c.value for c in temuan[baris]]
        assert row[4].value.endswith(column(temuan, "Temuan")[baris - 5])


def test_findings_lead_to_their_cells(penuh: Workbook) -> None:
    """The address links to file and cell; a file without a cell is linked as a whole; odd names are escaped."""
    sheet = penuh["Temuan"]
    number = next(c.column for c in sheet[4] if c.value == "Sel")
    cells = [sheet.cell(r, number) for r in range(5, sheet.max_row + 1)]
    assert [(c.value, c.hyperlink.target, c.hyperlink.location) for c in cells] == [
        ("H5", "data/b/Realisasi%20%231.xlsx", "'It''s'!H5"),
        ("B12", "data/b/Realisasi%20%231.xlsx", "'Pengaturan'!B12"),
        ("H5", "data/Realisasi.xlsx", "'Realisasi'!H5"),
        *((f"N{n}", "data/Realisasi.xlsx", f"'Realisasi'!N{n}") for n in (5, 6, 7, 8, 12)),
        ("berkas", "data/kosong.xlsx", None),
    ]


def test_text_is_never_a_formula(penuh: Workbook) -> None:
    """No cell of any sheet is a formula; one that begins like one is quoted; control characters are gone."""
    cells = [c for sheet in penuh for row in sheet.iter_rows() for c in row]
    assert not [c.coordinate for c in cells if c.data_type == "f"]
    pesan = next(c for c in cells if isinstance(c.value, str) and c.value.startswith("=1+1"))
    assert (pesan.data_type, pesan.quotePrefix) == ("s", True)
    sheet_of_odd_texts = book(Report((finding(pesan="a\x00\x0bb\ud800"), finding(pesan="x" * 40_000)), 1))["Temuan"]
    assert [len(str(t)) for t in column(sheet_of_odd_texts, "Temuan")] == [3, 32_767]


def test_table_is_ready_to_use(penuh: Workbook) -> None:
    """Header frozen and repeated, filter over all rows, F4 landscape one page wide, wrapped, room for an answer."""
    sheet = penuh["Temuan"]
    assert sheet.freeze_panes == "A5"
    assert sheet.auto_filter.ref == "A4:L13"
    assert sheet.print_title_rows == "$4:$4"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (
        "landscape",
        14,
        0,
    )
    assert all(c.alignment.wrap_text for c in sheet[5])
    assert column(sheet, "Tanggapan satker") == [None] * 9
    assert not sheet.protection.sheet


def test_one_satker_needs_no_column(penuh: Workbook) -> None:
    """The column Satker stands only where there are several."""
    assert "Satker" in [c.value for c in penuh["Temuan"][4]]
    assert "Satker" not in [c.value for c in book(Report((finding(),), 1, DIPERIKSA[:2]))["Temuan"][4]]


def test_summary_of_a_satker(penuh: Workbook) -> None:
    """Each kind of mistake once, with how often, the gravest first."""
    sheet = penuh["KPU Kabupaten Contoh 2024"]
    assert sheet["A2"].value == "1 galat, 5 peringatan, 0 info."
    assert [(r[0].value, r[1].value, r[3].value) for r in sheet["A5:D6"]] == [
        ("Galat", "XK501", 1),
        ("Peringatan", "XK007", 5),
    ]


def test_ignored_and_gone() -> None:
    """Sheets of their own, with the reason as text."""
    workbook = book(COMPARED)
    assert workbook.sheetnames[-2:] == ["Sudah Tidak Ada", "Diabaikan"]
    assert column(workbook["Sudah Tidak Ada"], "Temuan") == ["Target lama."]
    alasan = workbook["Diabaikan"]["F5"]
    assert (alasan.value, alasan.data_type) == ("=Mengikuti <Renstra>.", "s")


def test_it_is_not_checked_itself(tmp_path: Path) -> None:
    """A workbook of findings in the folder is passed over; the same without its mark is a foreign workbook."""
    data = FORMATS["xlsx"](FULL, destination=TUJUAN)
    (tmp_path / "Temuan.xlsx").write_bytes(data)
    assert check([tmp_path], strict=True) == Report((), 0)
    unmarked = load_workbook(io.BytesIO(data))
    del unmarked.defined_names["XLKinerja_Temuan"]
    unmarked.save(tmp_path / "Temuan.xlsx")
    assert [t.kode for t in check([tmp_path], strict=True).temuan] == ["XK004"]


def test_links_of_odd_paths() -> None:
    """Blanks, signs and quotes as Excel writes them; letters beyond ASCII stay; what cannot be written is no link."""
    assert target(Path("a b/100% #1.xlsx"), TUJUAN) == "a%20b/100%25%20%231.xlsx"
    assert target(Path("Café.xlsx"), TUJUAN) == "Café.xlsx"
    assert target(Path("a\udcff.xlsx"), TUJUAN) == ""
    assert location("It's", "H1") == "'It''s'!H1"
    assert location("", "") == ""
    unlinked = book(dataclasses.replace(FULL, checked=()))["Temuan"]
    assert not [c for row in unlinked.iter_rows() for c in row if c.hyperlink]


def test_names_of_sheets() -> None:
    """At most 31 letters, none forbidden, each once whatever its case; the year stays where there is room."""
    long_name = "KPU Kabupaten Tanjung Jabung Timur · KPU · 2023"
    names = sheet_names(
        [
            long_name,
            long_name.upper(),
            "a/b:c*?[x]",
            "temuan",
            "",
            "Sekretariat KPU Kabupaten Paser · Sekretariat · 2024",
        ],
        ("Temuan",),
    )
    assert names == [
        "KPU Kab. Tanjung Jabung Timur",
        "KPU KABUPATEN TANJUNG JABUNG TI",
        "a b c x",
        "temuan (2)",
        "Satker",
        "Sekr. KPU Kab. Paser 2024",
    ]
    equal_names = sheet_names([f"Kantor {'x' * 30}"] * 3, ())
    assert [len(n) for n in equal_names] == [31, 31, 31]
    assert len(set(equal_names)) == 3
