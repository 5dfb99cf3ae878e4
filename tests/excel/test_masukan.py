"""What a cell becomes on its way in: the short way for plain numbers, and what is remembered between rows."""

from decimal import Decimal

import pytest

from tests.excel.pywin32_palsu import MODUL, TIDAK_DIISI, column, udfs  # noqa: F401 - a fixture
from xlkinerja.hosts.arguments import cell_value
from xlkinerja.kinerja.angka import AngkaRusak, baca_angka
from xlkinerja.workbook.stream import ErrorValue, number


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (97.5, "97.5"),
        (80.0, "80"),
        (-0.0, "0"),
        (0.1 + 0.2, "0.30000000000000004"),
        (60_541_888_000.0, "60541888000"),
        (999_999_999_999_999.0, "999999999999999"),
        (1e15, "1000000000000000"),
        (1e22, "10000000000000000000000"),
        (1e23, "100000000000000000000000"),
        (5e-324, "5E-324"),
    ],
)
def test_a_number_keeps_the_digits_that_excel_shows(content, text):
    """Whole numbers without point or exponent, others as the shortest text of the double; the file reader agrees."""
    assert str(cell_value(content)) == str(number(repr(content))) == text


@pytest.mark.parametrize("content", [float("nan"), float("inf"), float("-inf")])
def test_no_number_is_an_error_cell(content):
    """What no cell can show is #NUM!, never a Decimal that poisons the sum."""
    assert cell_value(content) == ErrorValue("#NUM!")


def test_a_cap_of_one_and_the_cell_true_are_not_the_same(udfs):  # noqa: F811
    """TRUE as cap is refused although 1 was a cap a moment ago: Python takes the two for equal."""
    sel = (80.0, 72.0, TIDAK_DIISI)
    assert udfs.call_udf(MODUL, "KIN_CAPAIAN", (*sel, 1.0)) == [[1.0]]
    refused = "Batas capaian bukan angka. Isi angka seperti 120, atau kata tanpa."
    assert udfs.call_udf(MODUL, "KIN_CAPAIAN", (*sel, True)) == [[refused]]


def test_each_row_has_its_own_polarisasi_and_cap(udfs):  # noqa: F811
    """72 of 80: 90 up, 110 down; 110 and 90 are cut at 100 and 50; no cap where the cell is empty."""
    target, realisasi = column(*[80.0] * 5), column(*[72.0] * 5)
    arah = column("Maksimal", "Minimal", "Minimal", "Maksimal", "MINIMAL")
    limit = column(None, None, 100.0, 50.0, "tanpa")
    assert udfs.call_udf(MODUL, "KIN_CAPAIAN", (target, realisasi, arah, limit)) == [
        [90.0],
        [110.0],
        [100.0],
        [50.0],
        [110.0],
    ]


def test_a_text_read_again_is_refused_again():
    """Only readable texts are remembered; a damaged one is refused each time, in the same words."""
    pesan = []
    for _ in range(2):
        with pytest.raises(AngkaRusak) as wrong:
            baca_angka("2O2O")
        pesan.append(str(wrong.value))
    assert pesan[0] == pesan[1]
    assert baca_angka("97,5%").value == baca_angka("97,5%").value == Decimal("97.5")
