"""What crosses between Excel and a function: error cells of every kind, the shape of results, and long texts."""

import importlib

import pytest

from tests.excel.pywin32_palsu import MODUL, TIDAK_DIISI, column, span, udfs  # noqa: F401 - a fixture
from xlkinerja.excel import functions
from xlkinerja.hosts.arguments import ERROR_NUMBERS
from xlkinerja.workbook.stream import ErrorValue

#: How COM numbers an error cell: SCODE of CVErr.
KODE = {text: number - 2146828288 for text, number in ERROR_NUMBERS.items()}


@pytest.fixture
def server(udfs):  # noqa: F811, ARG001 - the modules of the fixture
    """CallUDF of xlwings' own server, as Excel calls it."""
    return importlib.import_module("xlwings.com_server").XLPython()


@pytest.mark.parametrize(("text", "kode"), KODE.items())
def test_every_error_cell_is_an_error(server, text, kode):
    """Single and in a column, the seven old errors and those of Excel 365 are themselves, never a number."""
    for sel in (kode, span(kode)):
        assert server.CallUDF(MODUL, "KIN_ANGKA", (sel,)) == text
        assert server.CallUDF(MODUL, "KIN_RERATA", (sel, TIDAK_DIISI)) == text
        for content in ((100.0, sel), (sel, 100.0)):
            assert server.CallUDF(MODUL, "KIN_CAPAIAN", (*content, TIDAK_DIISI, TIDAK_DIISI)) == "Periksa angka"
    assert server.CallUDF(MODUL, "KIN_RERATA", (column(100.0, kode), TIDAK_DIISI)) == text


@pytest.mark.parametrize("kode", [-2146826287, -2146826237, -2146826200])
def test_an_error_without_a_name_is_an_error_too(server, kode):
    """A number that Excel may use one day is #VALUE!, not a figure."""
    assert server.CallUDF(MODUL, "KIN_ANGKA", (kode,)) == "#VALUE!"
    assert functions.incoming([[kode]]) == [[ErrorValue("#VALUE!")]]


@pytest.mark.parametrize("angka", [-2146826289.0, -2146826288.0, -2146826200.0])
def test_a_number_that_looks_like_an_error_is_a_number(server, angka):
    """A cell's number arrives as a float, whatever its size; True is no number."""
    assert server.CallUDF(MODUL, "KIN_ANGKA", (angka,)) == angka
    assert functions.incoming(True) is True


def test_results_have_the_shape_of_the_cells(server):
    """One cell gives a value, a column a table of one column, a row a row, a block a table."""
    left = (TIDAK_DIISI, TIDAK_DIISI)
    assert server.CallUDF(MODUL, "KIN_CAPAIAN", (span(80.0), span(72.0), *left)) == 90.0
    assert server.CallUDF(MODUL, "KIN_CAPAIAN", (column(80.0, 80.0), column(72.0, None), *left)) == [
        [90.0],
        ["Belum diisi"],
    ]
    row = server.CallUDF(MODUL, "KIN_ANGKA", (span(((1.0, "2 kali", None),)),))
    assert list(row) == [1.0, 2.0, ""]
    blok = server.CallUDF(MODUL, "KIN_ANGKA", (span(((1.0, 2.0), ("3%", 4.0))),))
    assert blok == [[1.0, 2.0], [3.0, 4.0]]
    assert list(server.CallUDF(MODUL, "KIN_EFISIENSI", (100.0, 100.0, 90.0))) == [10.0, 10.0, "Efisien"]


def test_a_long_text_in_a_range_is_cut(server):
    """255 letters is what Excel takes in a column; it ends by naming the button. One cell takes all."""
    long_text = "Indikator " + "yang panjang " * 40
    pair = server.CallUDF(MODUL, "KIN_COCOK", (span(long_text), span(long_text)))
    assert len(pair[0]) == 255  # two cells side by side
    assert pair[0].endswith(" … lihat tombol Periksa")
    assert pair[1] == 1.0
    single = functions.outgoing([[long_text]])
    assert single == [[long_text]]
    several = functions.outgoing([["x" * 255], ["x" * 256]])
    assert several[0] == ["x" * 255]
    assert several[1] == ["x" * (255 - 23) + " … lihat tombol Periksa"]
