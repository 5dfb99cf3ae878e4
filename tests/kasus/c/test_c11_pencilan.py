"""The one capaian that moves the mean far is named, with the mean without it; the median stands on Ringkasan."""

from decimal import Decimal

import pytest

from tests.check.sets.paper import written
from tests.kembaran import Baris
from tests.mesin import Ironcalc, realisasi
from tests.test_hitung_ulang import beda
from xlkinerja.check.checking import check_books
from xlkinerja.kinerja.rerata import median
from xlkinerja.pages.filling import fill


def findings(*capaian: int) -> list:
    """XK317 of a Realisasi with these capaian."""
    rows = [
        {
            "indikator": f"Indikator {i}",
            "satuan": "laporan",
            "polarisasi": "Maksimal",
            "target": 100,
            "realisasi": c,
        }
        for i, c in enumerate(capaian)
    ]
    paper = written("Realisasi", content={"Realisasi": rows}, prepared=len(rows))
    return [t for t in check_books([paper.book("Realisasi.xlsx")], strict=True).temuan if t.kode == "XK317"]


def test_c11_one_of_twenty_two():
    """21 of 106 and one of 1.451: the mean is (2226 + 1451) / 22 = 167,14, without it 106."""
    (temuan,) = findings(*[106] * 21, 1451)
    assert temuan.sel.endswith("26")
    assert temuan.tingkat.value == "info"
    assert "Capaian 1.451%" in temuan.pesan
    assert "dari 106% menjadi 167,14%" in temuan.pesan
    assert "mediannya 106%" in temuan.pesan


@pytest.mark.parametrize(
    ("capaian", "count"),
    [
        ((100, 100, 100, 100, 201), 1),  # 20,2 points
        ((100, 100, 100, 100, 200), 0),  # not more than 100 points from the median
        ((250, 250, 250, 250, 0), 0),  # a low one is told by its status
        ([100] * 19 + [250], 0),  # (1900 + 250) / 20 = 107,5: 7,5 points
        ([100] * 14 + [250], 1),  # (1400 + 250) / 15 = 110
        ((100, 100, 100, 1400), 0),  # too few
        ((100, 900, 1400, 110, 120), 1),  # the farthest is named
    ],
)
def test_c11_definition(capaian, count):
    """More than 100 points from the median, and 10 points of the mean."""
    assert len(findings(*capaian)) == count


@pytest.mark.parametrize(
    ("capaian", "expected"),
    [(("100", "110", "300"), "110"), (("100", "110"), "105"), (("100.01", "100.02", "WTP", None), "100.02"), ((), None),
     (("50",), "50")],
)  # fmt: skip
def test_c11_median(capaian, expected):
    """The middle, or the mean of the two in the middle, half away from zero at two decimals."""
    values = [Decimal(c) if c and c[0].isdigit() else c for c in capaian]
    assert median(values).value == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize("values", [(4, 8, 100), (4, 8), (), (3, 7, 7, 9)])
def test_c11_ringkasan_shows_the_median(tmp_path, values):
    """The cell on Ringkasan is a formula whose value an engine gives as well."""
    rows = [Baris("Maksimal", Decimal(7), Decimal(v), sasaran="A") for v in values]
    berkas = tmp_path / "median.xlsx"
    berkas.write_bytes(fill(realisasi(rows, identitas={"satker": "KPU", "tahun": 2024})).data)
    mesin = Ironcalc(berkas)
    assert beda(berkas, mesin.value) == []
    labels = {mesin.value("Ringkasan", f"A{row}"): mesin.value("Ringkasan", f"C{row}") for row in range(5, 20)}
    expected = median([Decimal(repr(mesin.value("Realisasi", f"N{row}"))) for row in range(5, 5 + len(values))]).value
    assert labels["Median capaian per indikator (%)"] == ("" if expected is None else float(expected))
