"""The same tables through files: .docx, .xlsx and .csv, and the command impor."""

import csv
import io
import json
import shlex
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.cli.program import run
from tests.intake.layouts import grid, title
from tests.intake.test_tables import TABLES, expected, layouts, printed
from xlkinerja.intake.assemble import everything_left, take
from xlkinerja.intake.blocks import SourceTable
from xlkinerja.intake.cells import spans
from xlkinerja.intake.sources import read_blocks
from xlkinerja.report.model import load

_DOCX = ["plain", "numbered", "empty as above", "sasaran merged", "bands", "bands without a word", "under a line each",
         "two levels", "two levels, numbered", "pages", "pages, numbered"]  # fmt: skip
_XLSX = [*_DOCX[:-2], "title in the grid", "two levels of a csv", "bands of a csv"]
_CSV = ["plain", "numbered", "empty as above", "bands of a csv", "two levels of a csv"]


def _merges(table):
    """Row, column, last row, last column of every merged cell, from 0."""
    for r, row in enumerate(table.rows):
        for span in spans(row):
            first = r == 0 or table.rows[r - 1][span.column] is not span.cell
            if first and (span.cell.rows > 1 or span.cell.columns > 1):
                yield r, span.column, r + span.cell.rows - 1, span.column + span.cell.columns - 1


def as_docx(blocks, path):
    """Paragraphs, headings and tables in their order."""
    document = docx.Document()
    for block in blocks:
        if not isinstance(block, SourceTable):
            document.add_paragraph(block.text)
            continue
        add_table(document, block)
        document.add_paragraph("")
    document.save(path)
    return path


def add_table(document, block):
    """The table at the end of a Word document, its merged cells merged."""
    table = document.add_table(len(block.rows), len(block.rows[0]))
    cells = [row.cells for row in table.rows]  # looked up once: the library walks over the whole table for each
    for r, row in enumerate(block.rows):
        for span in spans(row):
            if r == 0 or block.rows[r - 1][span.column] is not span.cell or span.cell.rows == 1:
                cells[r][span.column].text = span.cell.text
    for top, left, bottom, right in _merges(block):
        text = block.rows[top][left].text
        cells[top][left].merge(cells[bottom][right]).text = text


def as_xlsx(blocks, path):
    """One sheet; a blank row behind every block."""
    book = openpyxl.Workbook()
    sheet, at = book.active, 1
    for block in blocks:
        if not isinstance(block, SourceTable):
            sheet.cell(at, 1, block.text)
            at += 2
            continue
        fill_sheet(sheet, at, block)
        at += len(block.rows) + 1
    book.save(path)
    return path


def fill_sheet(sheet, at, block):
    """The table in a sheet from that row on, its merged cells merged."""
    for r, row in enumerate(block.rows):
        for span in spans(row):
            if r == 0 or block.rows[r - 1][span.column] is not span.cell or span.cell.rows == 1:
                sheet.cell(at + r, span.column + 1, span.cell.text or None)
    for top, left, bottom, right in _merges(block):
        sheet.merge_cells(start_row=at + top, start_column=left + 1, end_row=at + bottom, end_column=right + 1)


def as_csv(blocks, path):
    """Semicolons, as Excel with Indonesian settings writes them."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    for block in blocks:
        lines = [[c.text for c in row] for row in block.rows] if isinstance(block, SourceTable) else [[block.text]]
        writer.writerows(lines)
    path.write_text(text.getvalue(), "utf-8")
    return path


_WRITERS = {"docx": as_docx, "xlsx": as_xlsx, "csv": as_csv}


@pytest.mark.parametrize(
    ("ending", "layout"),
    # pages without a header but with an empty column lose it in the file: they are listed, not guessed
    [(e, one) for e, every in (("docx", _DOCX), ("xlsx", _XLSX), ("csv", _CSV)) for one in every],
)
@pytest.mark.parametrize("name", ["pk", "rkt-tj", "iii-a"])
def test_a_table_comes_back_from_a_file(name, ending, layout, tmp_path):
    """As from blocks: the same rows, nothing left."""
    report, table, tahun, over, keys = TABLES[name]
    rows = expected(printed(report, table).baris, keys)
    blocks = [*([title(over)] if over else []), *layouts(rows, keys)[layout]]
    intake = take(read_blocks(_WRITERS[ending](blocks, tmp_path / f"laporan.{ending}")), tahun)
    assert everything_left(intake) == []
    assert [r for t in intake.tables for r in t.found.rows] == rows


def _pk(tmp_path):
    lines = [
        ["No", "Sasaran", "Indikator Kinerja", "Target", "Entah"],
        ["1", "Terwujudnya rencana", "Jumlah revisi", "8 kali", "x"],
        ["2", "Terlaksananya layanan", "Terselenggaranya layanan", "3.0 Lembaga (100 %)", ""],
    ]
    over = [title("PERJANJIAN KINERJA TAHUN 2024"), title("SEKRETARIAT KPU KABUPATEN CONTOH")]
    return as_docx([*over, grid(lines)], tmp_path / "pk.docx")


def test_impor_writes_a_workbook_and_says_what_it_left(tmp_path):
    """Satker and year from the document, figures as numbers, their printed text as a comment, no polarisasi assumed."""
    _pk(tmp_path)
    done = run("impor", "pk.docx", "--ke", "PK", cwd=tmp_path, code=0)
    assert "Tidak diambil, pk.docx, tabel 1, judul kolom tidak dikenal: «x» (baris 2)" in done.stdout
    book = openpyxl.load_workbook(tmp_path / "PK.xlsx")
    assert (book["Identitas"]["B4"].value, book["Identitas"]["B7"].value) == ("SEKRETARIAT KPU KABUPATEN CONTOH", 2024)
    row = {book["PK"].cell(4, c).value: book["PK"].cell(6, c) for c in range(1, 11)}
    assert (row["Target"].value, row["Satuan"].value, row["Polarisasi"].value) == (3, "Lembaga", None)
    assert row["Target"].comment.text == "Tercetak: 3.0 Lembaga (100 %)"


def test_lihat_writes_nothing(tmp_path):
    """It prints every row, and where it comes from."""
    _pk(tmp_path)
    done = run("impor", "pk.docx", "--ke", "pk", "--lihat", cwd=tmp_path, code=0)
    assert "T1: PK, 2 baris, dari pk.docx, tabel 1" in done.stdout
    assert "Target ← «Target»" in done.stdout
    assert "3.0 Lembaga (100 %)" in done.stdout
    assert [p.name for p in tmp_path.iterdir()] == ["pk.docx"]


def test_data_is_a_report_that_contoh_reads(tmp_path):
    """Texts as printed, in the shape of docs/contoh.md."""
    _pk(tmp_path)
    run("impor", "pk.docx", "--ke", "pk", "--data", "pk.json", cwd=tmp_path, code=0)
    assert json.loads((tmp_path / "pk.json").read_text("utf-8"))["isian"] == {"PK": ["T1"]}
    assert [b["target"] for b in load(tmp_path / "pk.json").by_id("T1").baris] == ["8 kali", "3.0 Lembaga (100 %)"]


def test_what_impor_cannot_do_is_one_sentence(tmp_path):
    """Another document, no year and satker, options that exclude each other, a file that is not there."""
    _pk(tmp_path)
    assert "yang dikenali: PK" in run("impor", "pk.docx", "--ke", "rkt", cwd=tmp_path, code=2).stderr
    as_docx([grid([["Indikator", "Target", "Realisasi"], ["Jumlah A", "2", "2"]])], tmp_path / "r.docx")
    done = run("impor", "r.docx", "--ke", "realisasi", cwd=tmp_path, code=2)
    assert "Tambahkan --satker dan --tahun." in done.stderr
    assert (
        "--lihat" in run("impor", "pk.docx", "--ke", "pk", "--lihat", "--data", "a.json", cwd=tmp_path, code=2).stderr
    )
    assert "tidak ada" in run("impor", "x.docx", "--ke", "pk", cwd=tmp_path, code=2).stderr


def test_realisasi_with_its_money_and_reviu(tmp_path):
    """Both sheets of Realisasi are filled; Reviu holds the printed capaian, which Realisasi computes itself."""
    lines = [["Indikator", "Target", "Realisasi", "Capaian"], ["Jumlah laporan", "2 laporan", "2 laporan", "99%"]]
    money = [["Program", "Pagu", "Realisasi", "%"], ["Program Dukungan", "Rp. 2.000.000,-", "1,900,000", "95%"]]
    as_docx([grid(lines), grid(money)], tmp_path / "lkj.docx")
    who = ("--satker", "KPU Kabupaten Contoh", "--tahun", 2024)
    done = run("impor", "lkj.docx", "--ke", "realisasi", *who, cwd=tmp_path, code=0)
    assert "T1: Capaian dihitung sendiri di buku kerja" in done.stdout
    book = openpyxl.load_workbook(tmp_path / "Realisasi.xlsx")
    budget = {book["Anggaran"].cell(4, c).value: book["Anggaran"].cell(5, c).value for c in range(1, 11)}
    assert (budget["Pagu"], budget["Realisasi"]) == (2000000, 1900000)
    run("impor", "lkj.docx", "--ke", "reviu", "--keluaran", "r.xlsx", *who, cwd=tmp_path, code=0)
    book = openpyxl.load_workbook(tmp_path / "r.xlsx")
    row = {book["Tabel Laporan"].cell(4, c).value: book["Tabel Laporan"].cell(5, c).value for c in range(1, 12)}
    assert (row["Target"], row["Capaian"]) == ("2 laporan", "99%")


def test_the_commands_of_the_page_run(tmp_path):
    """Every line of docs/impor.md that calls impor, on a report and a PK."""
    lines = [["Indikator", "Target", "Realisasi"], ["Jumlah laporan", "2 laporan", "2 laporan"]]
    over = [title("LAPORAN KINERJA TAHUN 2024"), title("KPU KABUPATEN CONTOH")]
    as_docx([*over, grid(lines)], tmp_path / "LKj.docx")
    plan = grid([["No", "Sasaran", "Indikator Kinerja", "Target"], ["1", "Terwujudnya layanan", "Indeks layanan", "3"]])
    as_xlsx([title("PERJANJIAN KINERJA TAHUN 2024"), over[1], plan], tmp_path / "PK.xlsx")
    page = (Path(__file__).parents[2] / "docs" / "impor.md").read_text("utf-8")
    commands = [shlex.split(line) for line in page.splitlines() if line.startswith("xlkinerja impor")]
    assert len(commands) == 5
    for _, *args in commands:
        run(*args, cwd=tmp_path, code=0)
    assert {"Realisasi.xlsx", "PK_baru.xlsx", "laporan.json"} <= {p.name for p in tmp_path.iterdir()}
