"""Text files of values: the separator and the letters are judged by what stands there."""

from pathlib import Path

import pytest

from tests.intake.written import only_table, others, tables
from xlkinerja.intake.blocks import SourceTable
from xlkinerja.intake.sources import read_blocks
from xlkinerja.intake.sources.csv import separator_of

ROWS = [["No", "Indikator", "Target"], ["1", "Persentase pemilih", "97,5%"], ["2", "Jumlah rapat – khusus", "8 kali"]]


def written(separator: str) -> str:
    """The rows; a field with the separator stands in quotes."""
    return "".join(
        separator.join(f'"{field}"' if separator in field else field for field in row) + "\r\n" for row in ROWS
    )


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_separator_and_encoding(tmp_path: Path, separator: str, encoding: str):
    """The same rows, whatever program wrote them; only Windows-1252 is told, because it is a guess."""
    path = tmp_path / "PK.csv"
    path.write_bytes(written(separator).encode(encoding))
    blocks = read_blocks(path)
    assert tables(blocks) == [ROWS]
    assert [text for _, text in others(blocks)] == [
        "Berkas ini tidak tersimpan sebagai UTF-8; dibaca sebagai Windows-1252, periksa huruf dan tandanya."
    ] * (encoding == "cp1252")


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("Uraian;Nilai\nsatu;97,5\ndua;98,1\n", ";"),  # a decimal comma in every row but the header
        ("Rapat, sosialisasi, surat;Nilai\nsatu;1\ndua;2\n", ";"),
        ("PERJANJIAN KINERJA\n\nNo,Indikator\n1,a\n2,b\n", ","),
        ("PERJANJIAN KINERJA;;\nNo;Indikator;Target\n1;a, b;3\n", ";"),
        ('a,"b;c;d"\ne,"f;g"\n', ","),
        ("Kepada Yth, Ketua\ndi tempat\nDengan hormat, bersama ini, kami, kirim\nHormat kami, Ketua\n", "\x1f"),
    ],
)
def test_the_separator_parts_most_lines_alike(text: str, separator: str):
    """Commas of a number or a sentence part some lines only."""
    assert separator_of(text) == separator


def test_quoted_line_ends_and_places(tmp_path: Path):
    """A field over two lines is one cell; places are those that Excel would show."""
    path = tmp_path / "PK.csv"
    path.write_text('No;Indikator;Target\n1;"Jumlah\nrapat";4\n2;Pipa 5" dan 6";7\n')
    [table] = read_blocks(path)
    assert isinstance(table, SourceTable)
    assert [[c.text for c in row] for row in table.rows] == [
        ["No", "Indikator", "Target"],
        ["1", "Jumlah\nrapat", "4"],
        ["2", 'Pipa 5" dan 6"', "7"],
    ]
    assert str(table.rows[1][1].place) == "PK.csv, sel B2"


def test_the_line_by_which_excel_is_told_the_separator(tmp_path: Path):
    """It is no row of the table."""
    path = tmp_path / "PK.csv"
    path.write_text("sep=|\nUraian|Nilai, rupiah\nsatu|1,5\n")
    assert only_table(path) == [["Uraian", "Nilai, rupiah"], ["satu", "1,5"]]


def test_titles_and_two_tables(tmp_path: Path):
    """A text file is parted as a sheet is."""
    path = tmp_path / "PK.csv"
    path.write_text("PERJANJIAN KINERJA;;\n;;\nNo;Indikator;Target\n1;a;3\n;;\n;;\nProgram;Anggaran;\nx;100;\n")
    blocks = read_blocks(path)
    assert others(blocks) == [("Heading", "PERJANJIAN KINERJA")]
    assert tables(blocks) == [[["No", "Indikator", "Target"], ["1", "a", "3"]], [["Program", "Anggaran"], ["x", "100"]]]


def test_text_never_becomes_more_than_text(tmp_path: Path):
    """What looks like a formula stays the characters that it is; control characters go."""
    path = tmp_path / "PK.csv"
    path.write_text("Uraian;Nilai\n=1+1;\x1b[31m5\n")
    assert only_table(path) == [["Uraian", "Nilai"], ["=1+1", "[31m5"]]
