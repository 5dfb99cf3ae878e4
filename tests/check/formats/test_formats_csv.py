"""The table of findings as Indonesian Excel opens it."""

import csv
import io

import pytest

from tests.check.formats.sample_report import COMPARED, FULL, finding
from xlkinerja.check.finding import Report
from xlkinerja.check.formats import FORMATS
from xlkinerja.check.formats.csv import KEPALA, harmless


def table(report: Report) -> list[dict[str, str]]:
    teks = FORMATS["csv"](report)
    return list(csv.DictReader(io.StringIO(teks.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_form() -> None:
    """A byte order mark, semicolons and CRLF, a row for each finding, every cell a text."""
    teks = FORMATS["csv"](FULL)
    assert teks.startswith("\ufeffKeadaan;Tingkat;Kode;")
    assert teks.endswith("\r\n")
    assert "\n" not in teks.replace("\r\n", "")
    baris = table(FULL)
    assert len(baris) == 9
    assert set(baris[0]) == set(KEPALA)
    assert baris[0]["Sel"] == "H5"
    assert baris[0]["Tempat lain"] == "PK.xlsx › PK › H5"
    assert (baris[8]["Satker"], baris[8]["Tahun"], baris[8]["Keadaan"]) == ("", "", "temuan")


def test_quotes_and_line_ends_stay_in_their_cell() -> None:
    """A separator, a quote and a line end inside a message break no row."""
    pesan = 'satu; "dua"\ntiga'
    assert table(Report((finding(pesan=pesan), finding()), 1))[0]["Temuan"] == pesan


@pytest.mark.parametrize(
    "isi", ["=1+1", "+62", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1+1", '=HYPERLINK("x")', "＝1"]
)  # fmt: skip
def test_no_cell_is_a_formula(isi: str) -> None:
    """Whatever a spreadsheet would compute gets an apostrophe, in every column that holds a user's text."""
    baris = table(Report((finding(pesan=isi, tercetak=isi, satker=isi, berkas=isi, tindakan=isi),), 1))[0]
    for kolom in ("Temuan", "Tertulis", "Satker", "Berkas", "Tindakan"):
        assert baris[kolom] == "'" + isi, kolom


@pytest.mark.parametrize("isi", ["", "5", "97,5%", "a=b", "«-5»", "a - b"])
def test_plain_texts_stay(isi: str) -> None:
    """A sign further inside is no formula."""
    assert harmless(isi) == isi


def test_states() -> None:
    """New, gone and ignored findings are told apart, with the reason made harmless."""
    baris = table(COMPARED)
    assert [b["Keadaan"] for b in baris] == ["baru", "sudah tidak ada", "diabaikan"]
    assert baris[2]["Alasan diabaikan"] == "'=Mengikuti <Renstra>."
