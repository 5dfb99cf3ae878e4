"""Workbooks of any layout become tables with the lines round them."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from tests.intake.written import HEADER, NUMBERS, ROWS, edited, only_table, others, sheet, tables
from xlkinerja.intake.blocks import SourceCell, SourceTable
from xlkinerja.intake.sources import read_blocks

MERGED = [list(HEADER), list(NUMBERS), list(ROWS[0]), [*ROWS[0][:2], *ROWS[1][2:]], list(ROWS[2])]


def put(ws: Any, rows: tuple[tuple[str, ...], ...], row: int, column: int = 1) -> None:
    for r, line in enumerate(rows, start=row):
        for c, text in enumerate(line, start=column):
            if text:
                ws.cell(r, c, text)


def test_titles_stand_above_and_merges_hold_one_cell(tmp_path: Path):
    """Merged titles become headings; a sasaran merged over its indikator is the same cell in each row."""

    def fill(ws: Any) -> None:
        for row, text in ((1, "PERJANJIAN KINERJA TAHUN 2025"), (2, "Satker Contoh")):
            ws.cell(row, 1, text)
            ws.merge_cells(start_row=row, start_column=1, end_row=row, end_column=4)
        put(ws, (HEADER, NUMBERS, *ROWS), 4)
        ws.merge_cells("A6:A7")
        ws.merge_cells("B6:B7")

    blocks = read_blocks(sheet(tmp_path / "PK.xlsx", fill))
    assert others(blocks) == [("Heading", "PERJANJIAN KINERJA TAHUN 2025"), ("Heading", "Satker Contoh")]
    assert tables(blocks) == [MERGED]
    table = blocks[-1]
    assert isinstance(table, SourceTable)
    sasaran = table.rows[2][1]
    assert table.rows[3][1] is sasaran
    assert (sasaran.rows, sasaran.columns, sasaran.place.cell, sasaran.place.table) == (2, 1, "B6", 1)
    assert str(sasaran.place) == "PK.xlsx, lembar PK, sel B6"


def test_two_levels_of_header(tmp_path: Path):
    """A spanning header is the same cell over its columns, one merged downwards the same over both rows."""

    def fill(ws: Any) -> None:
        put(ws, (("Indikator", "Triwulan", "", "Ket"), ("", "I", "II", "")), 1)
        put(ws, (("Jumlah rapat", "2", "4", "–"),), 3)
        for merge in ("A1:A2", "B1:C1", "D1:D2"):
            ws.merge_cells(merge)

    assert only_table(sheet(tmp_path / "RA.xlsx", fill)) == [
        ["Indikator", "Triwulan", "Triwulan", "Ket"],
        ["Indikator", "I", "II", "Ket"],
        ["Jumlah rapat", "2", "4", "–"],
    ]


def test_tables_side_by_side(tmp_path: Path):
    """An empty column parts two tables below one title, also where their heights differ."""

    def fill(ws: Any) -> None:
        ws["A1"] = "Realisasi Anggaran"
        ws.merge_cells("A1:G1")
        put(ws, (("Program", "Pagu", "Realisasi"), ("Dukungan Manajemen", "100", "90"), ("Tahapan", "50", "40")), 2)
        put(ws, (("Belanja", "Pagu", "Realisasi"), ("Pegawai", "100", "90")), 2, 5)
        put(ws, (("Jumlah", "150", "130"),), 5)

    blocks = read_blocks(sheet(tmp_path / "Anggaran.xlsx", fill))
    assert others(blocks) == [("Heading", "Realisasi Anggaran")]
    assert tables(blocks) == [
        [
            ["Program", "Pagu", "Realisasi"],
            ["Dukungan Manajemen", "100", "90"],
            ["Tahapan", "50", "40"],
            ["Jumlah", "150", "130"],
        ],
        [["Belanja", "Pagu", "Realisasi"], ["Pegawai", "100", "90"]],
    ]


def test_an_empty_column_within_a_table_does_not_part_it(tmp_path: Path):
    """A narrow column No stands apart from its table by a column that nobody fills."""

    def fill(ws: Any) -> None:
        put(ws, (("No", "", "Indikator", "Target"), ("1", "", "Jumlah rapat", "4"), ("2", "", "Jumlah surat", "9")), 1)

    assert only_table(sheet(tmp_path / "PK.xlsx", fill)) == [
        ["No", "Indikator", "Target"],
        ["1", "Jumlah rapat", "4"],
        ["2", "Jumlah surat", "9"],
    ]


def test_a_table_goes_on_below_empty_rows_with_its_band(tmp_path: Path):
    """A part that begins with figures belongs to the table above; one that begins with words is another table."""

    def fill(ws: Any) -> None:
        put(ws, (HEADER, *ROWS), 1)
        ws["A6"] = "Tujuan 2: Penyelenggaraan"
        ws.merge_cells("A6:D6")
        put(ws, (("3", "Terlaksananya tahapan", "Jumlah tahapan", "5 tahapan"),), 7)
        put(ws, (("", "Program", "Anggaran", ""), ("", "076.01.CQ", "100", "")), 9)

    found = tables(read_blocks(sheet(tmp_path / "PK.xlsx", fill)))
    assert found[0][-2:] == [
        ["Tujuan 2: Penyelenggaraan"] * 4,
        ["3", "Terlaksananya tahapan", "Jumlah tahapan", "5 tahapan"],
    ]
    assert found[1:] == [[["Program", "Anggaran"], ["076.01.CQ", "100"]]]


def test_a_header_repeated_over_pages_stands_once(tmp_path: Path):
    """Printed again below an empty row or in the middle of the table, with the numbers below it."""

    def fill(ws: Any) -> None:
        put(ws, (HEADER, NUMBERS, *ROWS), 1)
        put(ws, (HEADER, NUMBERS, ("3", "Sasaran tiga", "Jumlah tiga", "3")), 7)
        put(ws, (HEADER, NUMBERS, ("4", "Sasaran empat", "Jumlah empat", "4")), 10)

    assert [row[0] for row in only_table(sheet(tmp_path / "PK.xlsx", fill))] == ["No", "(1)", "1", "", "2", "3", "4"]


def test_numbers_days_and_errors_are_shown_as_people_see_them(tmp_path: Path):
    """The value is the number that is stored, the text what its format shows."""
    shown = (
        (0.975, "0.0%", Decimal("0.975"), "97,5%"),
        (1500000, '_("Rp"* #,##0_);_("Rp"* (#,##0)', Decimal(1500000), "Rp1.500.000"),
        (2024, "General", Decimal(2024), "2024"),
        (date(2025, 1, 2), "dd mmmm yyyy", date(2025, 1, 2), "02 Januari 2025"),
        (True, "General", "TRUE", "TRUE"),
        ("#DIV/0!", "General", "#DIV/0!", "#DIV/0!"),
    )

    def fill(ws: Any) -> None:
        ws.append(["Uraian", "Nilai"])
        for row, (value, code, _, _) in enumerate(shown, start=2):
            ws.cell(row, 1, f"baris {row}")
            ws.cell(row, 2, value).number_format = code

    table = read_blocks(sheet(tmp_path / "nilai.xlsx", fill))[-1]
    assert isinstance(table, SourceTable)
    assert [(row[1].value, row[1].text) for row in table.rows[1:]] == [(value, text) for *_, value, text in shown]


def test_formulas_give_their_values_and_say_when_they_have_none(tmp_path: Path):
    """A formula never calculated has no value: a notice names its cell."""

    def fill(ws: Any) -> None:
        for row in (["Uraian", "Nilai"], ["satu", 4], ["dua", "=B2*2"], ["tiga", "=B2*3"]):
            ws.append(row)

    path = edited(
        sheet(tmp_path / "rumus.xlsx", fill),
        "xl/worksheets/sheet1.xml",
        lambda part: part.replace(b"<f>B2*2</f><v />", b"<f>B2*2</f><v>8</v>").replace(
            b"<f>B2*2</f><v></v>", b"<f>B2*2</f><v>8</v>"
        ),
    )
    blocks = read_blocks(path)
    assert tables(blocks) == [[["Uraian", "Nilai"], ["satu", "4"], ["dua", "8"], ["tiga", ""]]]
    [(kind, text)] = others(blocks)
    assert kind == "Notice"
    assert text.startswith("Rumus di sel B4 belum pernah dihitung")


def test_hidden_sheets_are_told_and_hidden_rows_read(tmp_path: Path):
    """Nothing goes missing without a word."""

    def fill(ws: Any) -> None:
        put(ws, (HEADER, *ROWS), 1)
        ws.row_dimensions[3].hidden = True
        other = ws.parent.create_sheet("Lama")
        other["A1"] = "lama"
        other.sheet_state = "hidden"

    blocks = read_blocks(sheet(tmp_path / "PK.xlsx", fill))
    assert len(tables(blocks)[0]) == 4
    assert [text for _, text in others(blocks)] == [
        "Baris 3 tersembunyi; ikut diambil.",
        "Lembar «Lama» tersembunyi dan tidak diambil; tampilkan lembar itu bila isinya diperlukan.",
    ]


def test_sheets_come_in_order_and_bold_is_seen(tmp_path: Path):
    """Tables are numbered within their sheet; bold letters are told."""
    book = openpyxl.Workbook()
    for name in ("Dua", "Satu"):
        ws = book.create_sheet(name)
        put(ws, (HEADER, *ROWS), 1)
        ws["A1"].font = Font(bold=True)
    del book["Sheet"]
    book.save(tmp_path / "b.xlsx")
    blocks = [b for b in read_blocks(tmp_path / "b.xlsx") if isinstance(b, SourceTable)]
    assert [(b.place.part, b.place.table, b.place.row) for b in blocks] == [("Dua", 1, 1), ("Satu", 1, 1)]
    bold: list[SourceCell] = [cell for row in blocks[0].rows for cell in row if cell.bold]
    assert [cell.place.cell for cell in bold] == ["A1"]


@pytest.mark.parametrize("column", ["XFD", "D"])
def test_a_merge_over_the_whole_sheet_costs_nothing(tmp_path: Path, column: str):
    """A merge is read as far as something stands."""

    def fill(ws: Any) -> None:
        put(ws, (HEADER, *ROWS), 2)
        ws["A1"] = "JUDUL"
        ws.merge_cells(f"A1:{column}1")

    blocks = read_blocks(sheet(tmp_path / "PK.xlsx", fill))
    assert others(blocks) == [("Heading", "JUDUL")]
    assert len(tables(blocks)[0][0]) == 4


def test_a_header_over_some_columns_is_no_title(tmp_path: Path):
    """The upper line of a header stands over its columns also where no other cell stands beside it."""

    def fill(ws: Any) -> None:
        ws["A1"] = "RENCANA AKSI"
        ws["C2"] = "Triwulan"
        ws.merge_cells("C2:D2")
        put(ws, (("No", "Indikator", "I", "II"), ("1", "Jumlah rapat", "2", "4")), 3)

    blocks = read_blocks(sheet(tmp_path / "RA.xlsx", fill))
    assert others(blocks) == [("Heading", "RENCANA AKSI")]
    assert tables(blocks) == [
        [["", "", "Triwulan", "Triwulan"], ["No", "Indikator", "I", "II"], ["1", "Jumlah rapat", "2", "4"]]
    ]


def test_cells_scattered_over_a_sheet_end_the_reading(tmp_path: Path):
    """A grid of all the places between them would not fit into memory; what stands above them is read."""

    def fill(ws: Any) -> None:
        put(ws, (HEADER, *ROWS), 1)
        for step in range(3_000):
            ws.cell(10 + step, 1 + 4 * step, "x")
            ws.cell(10 + step, 2 + 4 * step, "x")
            ws.cell(10 + step, 16_000, "x")

    blocks = read_blocks(sheet(tmp_path / "PK.xlsx", fill))
    assert len(tables(blocks)) == 1
    [(kind, text)] = others(blocks)
    assert (kind, text.partition(":")[0]) == ("Notice", "Mulai sel A10 tidak ada yang diambil")
