"""The functions in cells of a real LibreOffice, asked over the pipe by the committed extension."""

import pytest

from tests.calc.panduan import (
    DENGAN_RENTANG,
    TANPA_RENTANG,
    displayed,
    formulas_in,
    hasil_langsung,
    rumus_rentang,
    tanpa_kunci,
)
from tests.contoh import contoh
from xlkinerja.hosts.declared import FUNCTIONS

pytestmark = pytest.mark.libreoffice

#: What a cell holds → what it shows and the number of LibreOffice for its error.
GALAT = {
    "=NA()": ("#N/A", 32767),
    "=1/0": ("#DIV/0!", 532),
    '="x"*1': ("#VALUE!", 519),
    "=#REF!": ("#REF!", 524),
    "=TIDAK_ADA": ("#NAME?", 525),
    "=EXP(1000)": ("#NUM!", 503),
    "=SQRT(-1)": ("Err:502", 502),
    "=)": ("Err:508", 508),
}


def hitung(workbook, formula, address="Z1"):
    """The cell of a formula."""
    workbook.tulis(0, address, formula)
    return workbook.sel(0, address)


def array_values(workbook, address, formula):
    """The values of an array formula over an area."""
    workbook.matriks(0, address, formula)
    return workbook.nilai(0, address)


@pytest.mark.parametrize(("name", "arguments", "result"), TANPA_RENTANG, ids=[f"{n}({m})" for n, m, _ in TANPA_RENTANG])
def test_examples_of_the_guide(workbook, name, arguments, result):
    """Each formula without a range; a result of several cells as an array formula."""
    area = f"A1:{'ABCDEF'[result.count(' · ')]}1"
    (row,) = array_values(workbook, area, formulas_in(name, arguments))
    assert " · ".join(map(displayed, row)) == result
    assert hitung(workbook, formulas_in(name, arguments)).teks != ""


@pytest.fixture(scope="module")
def document(office, tmp_path_factory):
    """The workbooks of an example, and its Realisasi opened."""
    folder = tmp_path_factory.mktemp("contoh")
    for name, data in contoh("paser-2024").items():
        (folder / name).write_bytes(data)
    with office.buka(tanpa_kunci(folder / "Realisasi.xlsx", folder / "terbuka.xlsx")) as opened:
        yield folder, opened


@pytest.mark.parametrize(("name", "arguments"), DENGAN_RENTANG, ids=[f"{n}({m})" for n, m in DENGAN_RENTANG])
def test_examples_with_ranges(document, name, arguments):
    """On the sheet Realisasi of a published report, other sheets and another file: as called without LibreOffice."""
    folder, opened = document
    harus = hasil_langsung(name, arguments, folder, "Realisasi.xlsx")
    assert harus != [[""]]
    akhir = f"{chr(ord('A') + len(harus[0]) - 1)}{300 + len(harus)}"
    opened.matriks("Realisasi", f"A301:{akhir}", rumus_rentang(name, arguments, folder))
    ada = opened.nilai("Realisasi", f"A301:{akhir}")
    opened.kosongkan("Realisasi", f"A301:{akhir}")
    assert [[x if isinstance(x, str) else pytest.approx(x) for x in row] for row in harus] == ada


def test_every_function_is_tried():
    """No function is without an example in the guide."""
    assert {n for n, *_ in (*TANPA_RENTANG, *DENGAN_RENTANG)} == set(FUNCTIONS)


def test_an_empty_cell_is_not_zero(workbook):
    """A single empty cell, an empty text, a 0, in a cell of its own and in a column."""
    assert hitung(workbook, "=KIN_CAPAIAN(80;B1)").nilai == "Belum diisi"
    workbook.tulis(0, "B2:B3", [['=""'], [0.0]])
    assert hitung(workbook, "=KIN_CAPAIAN(80;B2)").nilai == "Belum diisi"
    assert hitung(workbook, "=KIN_CAPAIAN(80;B3)").nilai == 0.0
    assert array_values(workbook, "C1:C3", "=KIN_CAPAIAN(80;B1:B3)") == [["Belum diisi"], ["Belum diisi"], [0.0]]
    workbook.tulis(0, "B1", 72)
    assert workbook.sel(0, "Z1").nilai == 0.0
    assert workbook.nilai(0, "C1:C1") == [[90.0]]


@pytest.mark.parametrize("content", GALAT)
def test_an_error_stays_that_error(workbook, content):
    """In one cell of whichever argument; what adds to it is that error too."""
    workbook.tulis(0, "B1", content)
    origin = workbook.sel(0, "B1")
    assert (origin.teks, origin.galat) == GALAT[content]
    for formula in ("=KIN_CAPAIAN(80;B1)", "=KIN_CAPAIAN(B1;80)", "=KIN_TERBILANG(B1)", "=KIN_RERATA(B1)+1"):
        sel = hitung(workbook, formula)
        assert (sel.teks, sel.galat) == GALAT[content], formula
    assert hitung(workbook, "=IFERROR(KIN_ANGKA(B1);7)").nilai == 7.0


@pytest.mark.parametrize("content", GALAT)
def test_an_error_in_a_column_spoils_no_other_row(workbook, content):
    """Its own row says so or carries it on."""
    workbook.tulis(0, "B1:B3", [[72.0], [content], [40.0]])
    assert array_values(workbook, "C1:C3", "=KIN_CAPAIAN(80;B1:B3)") == [[90.0], ["Periksa angka"], [50.0]]
    workbook.tulis(0, "D1:D3", [["8 kali"], [content], ["Rp 5"]])
    assert array_values(workbook, "E1:E3", "=KIN_SATUAN(D1:D3)") == [["kali"], [None], ["Rp"]]
    assert workbook.sel(0, "E2").galat == GALAT[content][1]


def test_texts_and_truth_values_are_no_numbers(workbook):
    """A number typed as text, TRUE, a comparison: each is to be checked, the 1 beside them counts."""
    workbook.tulis(0, "B1:B5", [["'72"], ["=TRUE()"], ["=B5>0"], ["=2>3"], [1.0]])
    assert array_values(workbook, "C1:C5", "=KIN_CAPAIAN(80;B1:B5)") == [*[["Periksa angka"]] * 4, [1.25]]


def test_what_is_written_into_the_formula(workbook):
    """Numbers, texts, an array, a computed range, a name of a range, another sheet."""
    assert array_values(workbook, "D1:D3", '=KIN_TERBILANG({1|19|"x"})')[:2] == [["satu"], ["sembilan belas"]]
    assert hitung(workbook, "=KIN_RUPIAH(10000000000)").nilai == "Rp10.000.000.000"
    workbook.tulis(0, "B1:B2", [[19.0], [20.0]])
    for span in ("B1:B2", "$Sheet1.B1:B2", "OFFSET(B1;0;0;2;1)", 'INDIRECT("B1:B2")', "IF(1;B1:B2;0)"):
        assert array_values(workbook, "C1:C2", f"=KIN_TERBILANG({span})") == [["sembilan belas"], ["dua puluh"]], span


def test_arguments_left_out(workbook):
    """At the end, with a semicolon behind, and between two others."""
    workbook.tulis(0, "A1:B1", [[8.0, 11.0]])
    for formula, result in {
        "=KIN_CAPAIAN(A1;B1)": 137.5,
        "=KIN_CAPAIAN(A1;B1;)": 137.5,
        '=KIN_CAPAIAN(A1;B1;"Maksimal";)': 137.5,
        "=KIN_CAPAIAN(A1;B1;;120)": 120.0,
        "=KIN_CAPAIAN(A1;B1;C1)": "Pilih polarisasi",
        "=KIN_CAPAIAN(A1)": "Banyaknya masukan KIN_CAPAIAN tidak sesuai: target; realisasi; polarisasi; batas.",
        "=KIN_KATEGORI(102.56;)": "",  # no scale is assumed
        '=KIN_KATEGORI(102.56;"lima")': "Sangat Berhasil",
    }.items():
        assert hitung(workbook, formula).nilai == result, formula


def test_whole_columns(workbook):
    """As high as what stands in them; the empty end costs nothing."""
    workbook.tulis(0, "A1:B3", [[80.0, 72.0], [80.0, 40.0], [80.0, ""]])
    assert array_values(workbook, "D1:D4", "=KIN_CAPAIAN(A:A;B:B)")[:3] == [[90.0], [50.0], ["Belum diisi"]]
    assert hitung(workbook, "=KIN_RERATA(B:B)").nilai == 56.0
    assert workbook.lama(0, "E1:E3", "=KIN_CAPAIAN(A:A;B:B)", matriks=True) < 5


def test_results_in_every_shape(workbook):
    """A row, a column, a block, and a text of 30,000 letters in a column."""
    assert array_values(workbook, "D1:F1", "=KIN_EFISIENSI(100;100;90)") == [[10.0, 10.0, "Efisien"]]
    workbook.tulis(0, "A1:A2", [[100.0], [80.0]])
    assert array_values(workbook, "D2:F3", "=KIN_EFISIENSI(A1:A2;100;90)") == [
        [10.0, 10.0, "Efisien"],
        [-10.0, 10.0, "Tidak efisien"],
    ]
    panjang = "kata " * 6_000
    workbook.tulis(0, "B1:B2", [[panjang], ["x"]])
    (one, _), (dua, _) = array_values(workbook, "G1:H2", "=KIN_COCOK(B1:B2;B1:B2)")
    assert (one, dua) == (panjang.strip(), "x")


@pytest.mark.parametrize("turun", [True, False])
def test_cells_that_wait_for_cells(workbook, turun):
    """A chain of 200 follows its head, downwards and upwards, also when everything is computed again."""
    panjang = 200
    rows = range(2, panjang + 2) if turun else range(1, panjang + 1)
    header, akhir = ("A1", f"A{panjang + 1}") if turun else (f"A{panjang + 1}", "A1")
    workbook.tulis(0, header, 97.5)
    rantai = [[f"=KIN_SERAPAN(100;A{n - 1 if turun else n + 1})+1"] for n in rows]
    workbook.tulis(0, f"A{rows[0]}:A{rows[-1]}", rantai)
    assert workbook.sel(0, akhir).nilai == 297.5
    workbook.tulis(0, header, 50.0)
    assert workbook.sel(0, akhir).nilai == 250.0
    workbook.hitung()
    assert workbook.sel(0, akhir).nilai == 250.0


def test_a_cell_that_asks_for_itself(workbook):
    """LibreOffice's own error, and no hanging."""
    assert hitung(workbook, "=KIN_CAPAIAN(80;Z1)").galat in (522, 523)


def test_periksa_knows_its_place(workbook):
    """A repeated indikator is named by the address that it has on the sheet."""
    row = [1.0, "", "Sasaran", "Indikator", "laporan", "", "Maksimal", 8.0, "", 8.0]
    workbook.tulis(0, "B41:K42", [row, row])
    workbook.matriks(0, "M1:M2", "=KIN_PERIKSA(B41:K42)")
    assert "E41" in workbook.nilai(0, "M1:M2")[1][0]


def test_the_function_wizard_lists_them(office):
    """Name with a blank behind, sentence, arguments with their sentences."""
    uraian = office.uraian_fungsi("KIN_")
    assert uraian == {
        f"{f.name} ": [f.explanation, [[m.name, m.explanation, True] for m in f.arguments]] for f in FUNCTIONS.values()
    }


def test_a_name_with_a_blank_calls_the_same(workbook):
    """As the function wizard writes it."""
    workbook.tulis(0, "A1", "=KIN_TERBILANG (19)")
    assert (workbook.sel(0, "A1").nilai, workbook.sel(0, "A1").rumus) == ("sembilan belas", "=KIN_TERBILANG(19)")
