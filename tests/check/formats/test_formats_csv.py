"""The table of findings as Indonesian Excel opens it."""

import csv
import io

import pytest

from tests.check.formats.sample_report import COMPARED, FULL, finding
from xlkinerja.check.finding import Report
from xlkinerja.check.formats import FORMATS
from xlkinerja.check.formats.csv import HEADERS, harmless


def table(report: Report) -> list[dict[str, str]]:
    text = FORMATS["csv"](report)
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_form() -> None:
    """A byte order mark, semicolons and CRLF, a row for each finding, every cell a text."""
    text = FORMATS["csv"](FULL)
    assert text.startswith("\ufeffKeadaan;Tingkat;Kode;")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    rows = table(FULL)
    assert len(rows) == 9
    assert set(rows[0]) == set(HEADERS)
    assert rows[0]["Sel"] == "H5"
    assert rows[0]["Tempat lain"] == "PK.xlsx › PK › H5"
    assert (rows[8]["Satker"], rows[8]["Tahun"], rows[8]["Keadaan"]) == ("", "", "temuan")


def test_quotes_and_line_ends_stay_in_their_cell() -> None:
    """A separator, a quote and a line end inside a message break no row."""
    pesan = 'satu; "dua"\ntiga'
    assert table(Report((finding(pesan=pesan), finding()), 1))[0]["Temuan"] == pesan


@pytest.mark.parametrize(
    "text", ["=1+1", "+62", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1+1", '=HYPERLINK("x")', "＝1"]
)  # fmt: skip
def test_no_cell_is_a_formula(text: str) -> None:
    """Whatever a spreadsheet would compute gets an apostrophe, in every column that holds a user's text."""
    row = table(Report((finding(pesan=text, tercetak=text, satker=text, berkas=text, tindakan=text),), 1))[0]
    for column in ("Temuan", "Tertulis", "Satker", "Berkas", "Tindakan"):
        assert row[column] == "'" + text, column


@pytest.mark.parametrize("text", ["", "5", "97,5%", "a=b", "«-5»", "a - b"])
def test_plain_texts_stay(text: str) -> None:
    """A sign further inside is no formula."""
    assert harmless(text) == text


def test_states() -> None:
    """New, gone and ignored findings are told apart, with the reason made harmless."""
    rows = table(COMPARED)
    assert [b["Keadaan"] for b in rows] == ["baru", "sudah tidak ada", "diabaikan"]
    assert rows[2]["Alasan diabaikan"] == "'=Mengikuti <Renstra>."
